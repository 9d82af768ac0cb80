//! The buttons below a session's card.

use url::form_urlencoded;

use super::chat::Mine;
use super::sections::has_more_to_read;
use crate::agenda::Press;
use crate::agenda::browse::day::page_with;
use crate::agenda::browse::look::Look;
use crate::agenda::pages::label;
use crate::agenda::press::Only;
use crate::agenda::show;
use crate::programme::Session;
use crate::telegram::Button;
use crate::venue;

/// People and papers that have a button: a keyboard takes 100 buttons and 10 kB.
const PEOPLE: usize = 12;
const PAPERS: usize = 30;
/// Paper buttons side by side.
const PAPERS_IN_A_ROW: usize = 5;
/// Characters of a label that shares its row with another.
const HALF: usize = 18;
/// Characters of a title in a shared text, which is a part of an address.
const SHARED: usize = 80;

/// The rows below the card of the session with this index; `address` opens it at the bot.
pub(super) fn rows(look: Look<'_>, index: usize, mine: &Mine, address: &str) -> Vec<Vec<Button>> {
    let Some(session) = look.programme.sessions.get(index) else { return Vec::new() };
    let calendar = Press::Calendar(session.id.clone());
    let mut rows = vec![
        vec![star(look, session, mine), look.button(&look.texts.card_button_calendar(), &calendar)],
        [room(look, session), Some(share(look, session, address))].into_iter().flatten().collect(),
        reading(look, session),
    ];
    rows.extend(people(look, session));
    rows.extend(papers(look, index));
    rows.push(vec![back_to_day(look, index), look.my_button()]);
    rows
}

/// The way back to a session's card.
pub(super) fn back_to_card(look: Look<'_>, session: &Session) -> Button {
    let label = format!("‹ {}", look.text(&session.title));
    look.button(&label, &Press::Session(session.id.clone()))
}

/// It says the state it wants, so that a second press changes nothing.
fn star(look: Look<'_>, session: &Session, mine: &Mine) -> Button {
    let on = !mine.is_starred;
    let label = if on { look.texts.card_button_star() } else { look.texts.card_button_unstar() };
    look.button(&label, &Press::Star { session: session.id.clone(), on })
}

fn room(look: Look<'_>, session: &Session) -> Option<Button> {
    let room = look.programme.room_of(session)?;
    let name = format!("🚪 {}", label(look.text(&room.name), HALF));
    Some(Button::press(name, venue::Press::Room(room.id.clone()).at(look.event)))
}

/// Telegram asks whom to send it to.
fn share(look: Look<'_>, session: &Session, address: &str) -> Button {
    let title = label(look.text(&session.title), SHARED);
    let text = format!("{title}\n{}, {}", look.day(session.begins()), look.hours(session));
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("url", address)
        .append_pair("text", &text)
        .finish();
    // Some clients show a plus as it is.
    let query = query.replace('+', "%20");
    Button::open(look.texts.card_button_share(), format!("https://t.me/share/url?{query}"))
}

/// The whole abstract and the document.
fn reading(look: Look<'_>, session: &Session) -> Vec<Button> {
    let mut row = Vec::new();
    if has_more_to_read(look, session) {
        let press = Press::Abstract(session.id.clone());
        row.push(look.button(&look.texts.card_button_abstract(), &press));
    }
    if let Some(address) = &session.document {
        row.push(Button::open(look.texts.card_button_document(), address));
    }
    row
}

fn people(look: Look<'_>, session: &Session) -> Vec<Vec<Button>> {
    let mut buttons: Vec<Button> = Vec::new();
    for part in &session.people {
        let Some(person) = look.programme.people.get(part.person) else { continue };
        let name = format!("👤 {}", label(&person.name, HALF));
        let button = look.button(&name, &Press::Person(person.id.clone()));
        if !buttons.contains(&button) && buttons.len() < PEOPLE {
            buttons.push(button);
        }
    }
    buttons.chunks(2).map(<[Button]>::to_vec).collect()
}

/// Numbered as on the card.
fn papers(look: Look<'_>, index: usize) -> Vec<Vec<Button>> {
    let papers = show::numbered(look.programme, index);
    let mut buttons: Vec<Button> = (1..)
        .zip(&papers)
        .take(PAPERS)
        .map(|(number, (paper, _)): (usize, _)| {
            look.button(&format!("📄 {number}"), &Press::Paper(paper.id.clone()))
        })
        .collect();
    if papers.len() > PAPERS {
        buttons.push(look.button(&look.texts.card_button_papers(), &Press::Papers(0)));
    }
    buttons.chunks(PAPERS_IN_A_ROW).map(<[Button]>::to_vec).collect()
}

/// Back to the page of its day.
fn back_to_day(look: Look<'_>, index: usize) -> Button {
    let Some((day, page)) = page_with(look, index) else { return look.programme_button() };
    let date = look.date(day);
    let label = format!("‹ {}", look.texts.day(date));
    look.button(&label, &Press::Day { day: date, page, only: Only::All })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{crowded, look, programme};
    use crate::telegram::Does;

    const ADDRESS: &str = "https://t.me/letan_bot?start=s_mau_a";

    fn labels(rows: &[Vec<Button>]) -> Vec<Vec<&str>> {
        rows.iter().map(|row| row.iter().map(|button| button.label.as_str()).collect()).collect()
    }

    #[test]
    fn a_card_can_be_starred_shared_and_left() {
        let programme = programme();
        let look = look(&programme, "vi", "2026-12-03T08:00");
        let rows = rows(look, programme.session("a").unwrap(), &Mine::default(), ADDRESS);
        assert_eq!(
            labels(&rows),
            [
                vec!["⭐ Quan tâm", "📅 Thêm vào lịch"],
                vec!["🚪 Hội trường A", "Chia sẻ"],
                vec!["📄 Tài liệu"],
                vec!["👤 Phạm Minh Châu", "👤 Lương Bảo Ngọc"],
                vec!["📄 1", "📄 2", "📄 3"],
                vec!["‹ Thứ Năm, 3/12", "⭐ Lịch của tôi"],
            ]
        );
        assert_eq!(
            rows[1][1].does,
            Does::Open(
                "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fletan_bot%3Fstart%3Ds_mau_a\
                 &text=Phi%C3%AAn%20A%0ATh%E1%BB%A9%20N%C4%83m%2C%203%2F12%2C%20\
                 09%3A00%E2%80%9310%3A00"
                    .to_owned()
            )
        );
        let day = Press::Day { day: look.date(0), page: 0, only: Only::All };
        assert_eq!(rows[5][0].does, Does::Press(day.at(1)));
    }

    #[test]
    fn the_star_button_says_the_state_it_wants() {
        let programme = programme();
        let index = programme.session("a").unwrap();
        for (is_starred, language, label) in [
            (false, "vi", "⭐ Quan tâm"),
            (true, "vi", "Bỏ quan tâm"),
            (false, "en", "⭐ Interested"),
            (true, "en", "Not interested"),
        ] {
            let mine = Mine { is_starred, clashes: Vec::new() };
            let look = look(&programme, language, "2026-12-03T08:00");
            let button = &rows(look, index, &mine, ADDRESS)[0][0];
            let press = Press::Star { session: "a".to_owned(), on: !is_starred };
            assert_eq!(*button, Button::press(label, press.at(1)));
        }
    }

    #[test]
    fn the_fullest_keyboard_is_one_that_telegram_takes() {
        let programme = crowded();
        let rows = rows(look(&programme, "vi", "2026-12-03T08:00"), 0, &Mine::default(), ADDRESS);
        let buttons: Vec<&Button> = rows.iter().flatten().collect();
        assert!(buttons.len() <= 100 && rows.iter().all(|row| row.len() <= 8));
        let size = |button: &&Button| {
            let does = match &button.does {
                Does::Press(press) => press.data(),
                Does::Open(address) => address.clone(),
            };
            // {"text":"…","callback_data":"…"},
            button.label.len() + does.len() + 32
        };
        assert!(buttons.iter().map(size).sum::<usize>() < 10_000);
        assert!(buttons.iter().any(|button| button.label == "Tóm tắt đầy đủ"));
        assert!(buttons.iter().any(|button| button.label == "📄 Tất cả tham luận"));
    }
}
