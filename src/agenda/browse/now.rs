//! What is on now.

use super::look::{Look, joined};
use super::phase::{Phase, phase};
use crate::agenda::show;
use crate::delegates::Visit;
use crate::programme::{Edition, EventKind, Role, Session};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, TEXT_LIMIT, count};

/// Parallel sessions that are told in full; more have a line each.
const IN_FULL: usize = 6;
/// Parallel sessions that have a line; the others are on the day's page.
pub(super) const IN_LINES: usize = 14;
/// Coming sessions below what is on.
const COMING: usize = 2;
/// Coming sessions when nothing is on.
const COMING_IN_A_PAUSE: usize = 4;

/// `/now`: what is on, who is speaking and what comes next; when nothing is on, when it goes on.
pub fn now(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    Ok(Reply::show(card(Look::new(visit, event))))
}

fn card(look: Look<'_>) -> Card {
    match phase(look.programme, look.now) {
        Phase::Running => running(look),
        other => pause(look, other),
    }
}

fn running(look: Look<'_>) -> Card {
    let mut indices = look.programme.running_at(look.now).to_vec();
    indices.sort_by_key(|index| look.programme.sessions.get(*index).map(place));
    let sessions: Vec<&Session> = look.sessions(&indices).collect();
    let mut text = look.texts.browse_now_title(&look.hour(look.now));
    let rows = if sessions.len() <= IN_FULL {
        for together in sessions.chunk_by(|one, other| span(one) == span(other)) {
            text.paragraph(&group(look, together));
        }
        sessions.iter().map(|session| vec![look.session_button(session)]).collect()
    } else {
        text.line(&Html::plain(&look.texts.browse_parallel(count(sessions.len()))));
        let shown = &sessions[..sessions.len().min(IN_LINES)];
        text.paragraph(&in_lines(look, shown));
        if sessions.len() > shown.len() {
            text.paragraph(&look.texts.browse_more(count(sessions.len() - shown.len())));
        }
        look.numbers(shown)
    };
    text.paragraph(&coming(look, COMING));
    let ways = [vec![look.next_button(), look.programme_button()], vec![look.my_button()]];
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows.into_iter().chain(ways))
}

/// Very many parallel sessions, numbered, with their rooms and how long they go on.
fn in_lines(look: Look<'_>, sessions: &[&Session]) -> Html {
    let mut text = Html::new();
    for (number, session) in (1..).zip(sessions) {
        let mut line = Html::plain(&format!("{number}. "));
        let left = Html::plain(&look.left(session.ends()));
        line.push(&joined([Some(look.titled(session)), Some(left)]));
        text.line(&line);
    }
    text
}

/// Parallel sessions stand by their hours, then in the order of tracks and rooms.
fn place(session: &Session) -> (impl Ord + use<>, usize, usize) {
    let after_all = |index: Option<usize>| index.unwrap_or(usize::MAX);
    (span(session), after_all(session.track), after_all(session.room))
}

fn span(session: &Session) -> impl Ord + use<> {
    (session.begins(), session.ends())
}

/// Sessions with the same hours: the hours once, then each of them.
fn group(look: Look<'_>, together: &[&Session]) -> Html {
    let Some(first) = together.first() else { return Html::new() };
    let left = Some(Html::plain(&look.left(first.ends())));
    let hours = Some(Html::plain(&look.hours(first)));
    if let [alone] = together {
        let mut text = look.title(alone);
        let room = look.room(alone).map(|room| Html::plain(&room));
        text.line(&joined([hours, room, left]));
        text.line(&inside(look, alone));
        return text;
    }
    let parallel = look.texts.browse_parallel(count(together.len()));
    let mut text = joined([hours, Some(Html::plain(&parallel)), left]);
    for session in together {
        let mut one = look.title(session);
        let track = look.track(session).map(|track| Html::plain(&track));
        one.line(&joined([look.room(session).map(|room| Html::plain(&room)), track]));
        one.line(&inside(look, session));
        text.paragraph(&one);
    }
    text
}

/// How late it runs, who is speaking, who chairs.
fn inside(look: Look<'_>, session: &Session) -> Html {
    let mut text = Html::new();
    if let Some(note) = show::note(look.texts, session) {
        text.line(&look.texts.browse_late(&note));
    }
    let talk = look
        .programme
        .session(&session.id)
        .and_then(|index| look.programme.talk_at(index, look.now));
    if let Some(talk) = talk
        && let Some(paper) = look.programme.papers.get(talk.paper)
    {
        text.line(&look.texts.browse_speaking(&look.paper(paper), &look.hour(talk.ends)));
    }
    text.line(&look.who(session, Role::Chair));
    text.line(&look.who(session, Role::CoChair));
    text
}

fn pause(look: Look<'_>, phase: Phase) -> Card {
    let mut text = Html::plain(look.text(&look.programme.event.name)).bold().cut_to(300);
    text.paragraph(&standing(look, phase));
    let next = look.programme.next_starts(look.now);
    if !next.is_empty() {
        text.paragraph(&listed(look, next, COMING_IN_A_PAUSE));
    }
    let shown = look.sessions(next).take(COMING_IN_A_PAUSE);
    let rows = shown.map(|session| vec![look.session_button(session)]);
    let next_way: Vec<Button> =
        (!next.is_empty()).then(|| look.next_button()).into_iter().collect();
    let ways = [next_way, vec![look.programme_button(), look.my_button()]];
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows.chain(ways))
}

/// Where the event stands when nothing is on.
pub(super) fn standing(look: Look<'_>, phase: Phase) -> Html {
    let texts = look.texts;
    let Some(next) = look.sessions(look.programme.next_starts(look.now)).next() else {
        return match phase {
            Phase::Empty => texts.browse_empty(),
            _ => over(look),
        };
    };
    let then = next.begins();
    let (day, hour, away) = (look.day(then), look.hour(then), look.away(then));
    match phase {
        Phase::Before => texts.browse_before(kind(look), &day, &hour, &away),
        Phase::BeforeFirstOfDay => texts.browse_morning(&hour, &away),
        Phase::BetweenDays => texts.browse_evening(&day, &hour, &away),
        Phase::FreeDay => texts.browse_free_day(&day, &hour, &away),
        _ => texts.browse_gap(&hour, &away),
    }
}

/// It is over: thanks, and when it was.
fn over(look: Look<'_>) -> Html {
    let event = &look.programme.event;
    let last = look.texts.full_day(event.last_day);
    if event.first_day == event.last_day {
        return look.texts.browse_over(kind(look), &last);
    }
    look.texts.browse_over_days(kind(look), &look.texts.day(event.first_day), &last)
}

/// What comes next, in a line and the sessions that begin then.
fn coming(look: Look<'_>, limit: usize) -> Html {
    let next = look.programme.next_starts(look.now);
    let Some(first) = look.sessions(next).next() else { return look.texts.browse_last_one() };
    let mut text = coming_line(look, first);
    text.line(&listed(look, next, limit));
    text
}

/// "⏭ Tiếp theo: 09:25, sau 30 phút nữa", with the day when it is another.
pub(super) fn coming_line(look: Look<'_>, next: &Session) -> Html {
    let then = next.begins();
    let (hour, away) = (look.hour(then), look.away(then));
    if look.programme.local_date(then) == look.programme.local_date(look.now) {
        return look.texts.browse_coming(&hour, &away);
    }
    look.texts.browse_coming_on(&look.day(then), &hour, &away)
}

/// At most `limit` sessions, a line each, and how many more there are.
fn listed(look: Look<'_>, indices: &[usize], limit: usize) -> Html {
    let mut text = Html::new();
    for session in look.sessions(indices).take(limit) {
        let mut line = Html::plain("• ");
        line.push(&look.titled(session));
        text.line(&line);
    }
    if indices.len() > limit {
        text.line(&look.texts.browse_more(count(indices.len() - limit)));
    }
    text
}

/// The name of the event's sort in the texts.
fn kind(look: Look<'_>) -> &'static str {
    match look.programme.event.kind {
        EventKind::Workshop => "workshop",
        EventKind::Conference => "conference",
        EventKind::Seminar => "seminar",
        EventKind::Congress => "congress",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{self, EVENT, buttons, look, programme};

    fn text(language: &str, local: &str) -> String {
        card(look(&programme(), language, local)).text.to_string()
    }

    #[test]
    fn what_is_on_is_told_with_room_speaker_and_what_comes_next() {
        assert_eq!(
            text("vi", "2026-12-03T09:12"),
            "🟢 <b>Đang diễn ra</b> · 09:12\n\n<b>Phiên A</b>\n\
             09:00–10:00 · Hội trường A · còn 48 phút\n\
             Đang trình bày: Trường số — <i>Lương Bảo Ngọc, Trần An</i> (đến 09:20)\n\
             Chủ trì: PGS.TS. Phạm Minh Châu\n\n\
             ⏭ <b>Tiếp theo</b>: 09:15 (còn 3 phút nữa)\n• <b>Phiên B</b> · Phòng 201"
        );
        assert_eq!(
            text("en", "2026-12-03T09:25"),
            "🟢 <b>On now</b> · 09:25\n\n<b>Session A</b>\n\
             09:00–10:00 · Hall A (Hội trường A) · 35 min left\n\
             Now speaking: Open classes — <i>Assoc. Prof. Phạm Minh Châu</i> (until 09:45)\n\
             Chair: Assoc. Prof. Phạm Minh Châu\n\n\
             <b>Session B</b>\n09:15–11:15 · Room 201 (Phòng 201) · 1 h 50 min left\n\
             ⏰ 15 min late\n\n⏭ <b>Next</b>: 13:00 (in 3 h 35 min)\n• <b>Lunch</b>"
        );
    }

    #[test]
    fn when_nothing_is_on_it_says_where_the_event_stands() {
        for (local, vietnamese, english) in [
            (
                "2026-11-24T08:00",
                "Hội nghị bắt đầu vào Thứ Năm, 3/12 lúc 07:30 (còn 9 ngày nữa).",
                "The conference begins on Thursday, 3 December at 07:30 (in 9 days).",
            ),
            (
                "2026-12-03T07:00",
                "Chương trình hôm nay bắt đầu lúc 07:30 (còn 30 phút nữa).",
                "Today's programme begins at 07:30 (in 30 min).",
            ),
            (
                "2026-12-03T12:30",
                "Hiện không có nội dung nào; chương trình tiếp tục lúc 13:00 (còn 30 phút nữa).",
                "Nothing is on at the moment; the programme continues at 13:00 (in 30 min).",
            ),
            (
                "2026-12-04T10:00",
                "Hôm nay không còn nội dung nào; chương trình tiếp tục vào Thứ Bảy, 5/12 lúc 08:00 (ngày mai).",
                "Nothing more is on today; the programme continues on Saturday, 5 December at 08:00 (tomorrow).",
            ),
            (
                "2026-12-05T20:00",
                "Chương trình hôm nay đã kết thúc; tiếp tục vào Chủ Nhật, 6/12 lúc 08:00 (ngày mai).",
                "Today's programme is over; it continues on Sunday, 6 December at 08:00 (tomorrow).",
            ),
            (
                "2026-12-07T09:00",
                "Hội nghị đã kết thúc. Chương trình diễn ra từ Thứ Năm, 3/12 đến Chủ Nhật, ngày 6/12/2026.",
                "The conference is over. It took place from Thursday, 3 December to Sunday, 6 December 2026.",
            ),
        ] {
            for (language, standing) in [("vi", vietnamese), ("en", english)] {
                let text = text(language, local);
                assert_eq!(text.lines().nth(2), Some(standing), "{text}");
            }
        }
    }

    #[test]
    fn the_last_session_is_called_the_last() {
        let text = text("vi", "2026-12-06T08:20");
        assert!(text.ends_with("Đây là nội dung cuối cùng của chương trình."), "{text}");
    }

    #[test]
    fn many_parallel_sessions_are_all_told_in_one_message() {
        for (sessions, numbers) in [(7, 7), (14, 14), (40, 14)] {
            let programme = sample::read(&format!("{EVENT}{}", sample::parallel(sessions)));
            let card = card(look(&programme, "vi", "2026-12-03T09:10"));
            assert!(card.text.length() <= TEXT_LIMIT);
            let numbered =
                buttons(&card).into_iter().filter(|label| label.parse::<u8>().is_ok()).count();
            assert_eq!(numbered, numbers);
            let left_out = card.text.as_str().contains("nội dung khác trong chương trình");
            assert_eq!(left_out, sessions > numbers);
        }
    }
}
