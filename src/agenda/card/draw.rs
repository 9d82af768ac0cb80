//! The text of a session's card.

use super::chat::Mine;
use super::sections::{papers, people, short_abstract};
use crate::agenda::browse::look::{Look, joined};
use crate::agenda::pages::label;
use crate::agenda::show;
use crate::programme::Session;
use crate::texts::{Html, TEXT_LIMIT};

/// Characters of a title; longer ones are cut, because everything else has to fit too.
const TITLE: usize = 300;
/// Characters of the way to a room; its own card has all of it.
const WAY: usize = 300;
/// UTF-16 units for people; the rest of the card is for papers.
const PEOPLE: usize = 1_100;
/// UTF-16 units kept for the headings and what is left out.
const SLACK: usize = 80;
/// Starred sessions that are named when they clash.
const CLASHES: usize = 3;

/// The card of the session with this index.
pub(super) fn text(look: Look<'_>, index: usize, mine: &Mine) -> Html {
    let Some(session) = look.programme.sessions.get(index) else { return Html::new() };
    let mut text = head(look, session);
    text.paragraph(&time_and_place(look, session));
    let mut tail = short_abstract(look, session);
    tail.paragraph(&spoken(look, session));
    tail.paragraph(&own(look, mine));
    text.paragraph(&people(look, session, PEOPLE));
    let left = TEXT_LIMIT.saturating_sub(text.length() + tail.length() + SLACK);
    text.paragraph(&papers(look, index, left));
    text.paragraph(&tail);
    text.cut_to(TEXT_LIMIT)
}

/// What it is, and how it stands with it.
fn head(look: Look<'_>, session: &Session) -> Html {
    let title = Html::plain(&label(look.text(&session.title), TITLE)).bold();
    let mut text = if session.is_cancelled() { title.struck() } else { title };
    text.line(&joined([
        Some(Html::plain(&show::kind(look.texts, session.kind)).italic()),
        look.track(session).map(|track| Html::plain(&format!("🏷 {track}"))),
    ]));
    text.line(&state(look, session));
    text
}

/// Cancelled; or how late it is, and whether it runs, comes or is over.
fn state(look: Look<'_>, session: &Session) -> Html {
    let texts = look.texts;
    if session.is_cancelled() {
        return texts.card_cancelled();
    }
    let mut text = Html::new();
    let late = session.delay().num_minutes();
    if late > 0 {
        text.line(&texts.card_late(&texts.length(late), &look.hour(session.start)));
    }
    text.line(&if look.now < session.begins() {
        texts.card_coming(&look.away(session.begins()))
    } else if look.now < session.ends() {
        texts.card_running(&look.left(session.ends()))
    } else {
        texts.card_over()
    });
    text
}

fn time_and_place(look: Look<'_>, session: &Session) -> Html {
    let when = format!("🗓 {} · {}", look.day(session.begins()), look.hours(session));
    let mut text = Html::plain(&when);
    let (Some(room), Some(name)) = (look.programme.room_of(session), look.room(session)) else {
        return text;
    };
    text.line(&joined([
        Some(Html::plain(&format!("🚪 {name}"))),
        room.floor.as_ref().map(|floor| Html::plain(&label(look.text(floor), WAY))),
    ]));
    if let Some(way) = &room.directions {
        text.line(&Html::plain(&label(look.text(way), WAY)));
    }
    text
}

/// "Ngôn ngữ: tiếng Việt · phiên dịch sang: tiếng Anh"
fn spoken(look: Look<'_>, session: &Session) -> Html {
    let named = |codes: &[String]| {
        let names: Vec<String> =
            codes.iter().take(8).map(|code| look.texts.card_language(code)).collect();
        names.join(", ")
    };
    let (spoken, interpreted) = (named(&session.spoken), named(&session.interpretation));
    joined([
        (!spoken.is_empty()).then(|| look.texts.card_spoken(&spoken)),
        (!interpreted.is_empty()).then(|| look.texts.card_interpretation(&interpreted)),
    ])
}

/// That it is starred, and what else is at that time.
fn own(look: Look<'_>, mine: &Mine) -> Html {
    if !mine.is_starred {
        return Html::new();
    }
    let mut text = look.texts.card_starred();
    for other in look.sessions(&mine.clashes).take(CLASHES) {
        let title = label(look.text(&other.title), 80);
        text.line(&look.texts.card_clash(&title, &look.hours(other)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{crowded, look, programme};

    fn card(language: &str, local: &str, id: &str, mine: &Mine) -> String {
        let programme = programme();
        let index = programme.session(id).unwrap();
        text(look(&programme, language, local), index, mine).to_string()
    }

    #[test]
    fn a_card_tells_everything_about_a_session() {
        let mine = Mine { is_starred: true, clashes: vec![3] };
        assert_eq!(
            card("vi", "2026-12-03T09:25", "a", &mine),
            "<b>Phiên A</b>\n<i>Phiên tham luận</i> · 🏷 Tiểu ban A\n\
             🟢 <b>Đang diễn ra</b>, còn 35 phút\n\n\
             🗓 Thứ Năm, 3/12 · 09:00–10:00\n🚪 Hội trường A · tầng 2\nLên cầu thang chính.\n\n\
             Chủ trì: <b>PGS.TS. Phạm Minh Châu</b>, Giảng viên cao cấp, Trường Đại học Công vụ\n\
             Bình luận: <b>Lương Bảo Ngọc</b>\n\n<b>Tham luận</b>\n\
             1. 09:00–09:20 · Trường số — <i>Lương Bảo Ngọc, Trần An</i>\n\
             🟢 2. 09:20–09:45 · Lớp học mở — <i>PGS.TS. Phạm Minh Châu</i>\n\
             3. Thư viện chung (chỉ in trong kỷ yếu)\n\nBa tham luận về trường số.\n\n\
             Ngôn ngữ: tiếng Việt · phiên dịch sang tiếng Anh\n\n\
             ⭐ Có trong <i>Lịch của tôi</i>\n⚠ Trùng giờ với “Phiên B” (09:15–11:15)"
        );
        let english = card("en", "2026-12-03T08:00", "a", &Mine::default());
        for said in [
            "<i>Papers</i> · 🏷 Track A\n⏭ Starts in 1 h\n\n🗓 Thursday, 3 December · 09:00–10:00\n",
            "🚪 Hall A (Hội trường A) · 2nd floor\nUp the main stairs.",
            "Chair: <b>Assoc. Prof. Phạm Minh Châu</b>, Principal Lecturer, University of",
            "1. 09:00–09:20 · The digital school — <i>Lương Bảo Ngọc, Trần An</i>",
            "Language: Vietnamese · interpreted into English",
        ] {
            assert!(english.contains(said), "{said} in {english}");
        }
        assert!(!english.contains("My agenda"));
    }

    #[test]
    fn the_card_says_how_it_stands_with_the_session() {
        for (id, local, vietnamese, english) in [
            (
                "b",
                "2026-12-03T08:55",
                "⏰ Muộn 15 phút so với dự kiến (09:00)\n⏭ Chưa diễn ra, còn 20 phút nữa",
                "⏰ 15 min late (planned for 09:00)\n⏭ Starts in 20 min",
            ),
            (
                "b",
                "2026-12-03T11:10",
                "🟢 <b>Đang diễn ra</b>, còn 5 phút",
                "🟢 <b>On now</b>, 5 min left",
            ),
            ("close", "2026-12-05T08:00", "⏭ Chưa diễn ra, ngày mai", "⏭ Starts tomorrow"),
            ("close", "2026-12-03T08:00", "⏭ Chưa diễn ra, còn 3 ngày nữa", "⏭ Starts in 3 days"),
            ("tea", "2026-12-03T08:00", "Đã kết thúc", "It is over"),
            (
                "off",
                "2026-12-03T12:10",
                "<s><b>Phiên C</b></s>\n<i>Phiên tham luận</i>\n❌ <b>Đã hủy:</b> nội dung này không diễn ra.",
                "❌ <b>Cancelled:</b> this will not take place.",
            ),
        ] {
            for (language, said) in [("vi", vietnamese), ("en", english)] {
                let card = card(language, local, id, &Mine::default());
                assert!(card.contains(said), "{said} in {card}");
            }
        }
    }

    #[test]
    fn the_fullest_card_fits_one_message() {
        let programme = crowded();
        let look = look(&programme, "vi", "2026-12-03T09:25");
        let mine = Mine { is_starred: true, clashes: vec![0; 9] };
        let text = text(look, 0, &mine);
        assert!(text.length() <= TEXT_LIMIT, "{}", text.length());
        for said in ["người khác", "tham luận khác", "Trùng giờ", "tiếng Nga", "6. "] {
            assert!(text.as_str().contains(said), "{said} in {text}");
        }
    }
}
