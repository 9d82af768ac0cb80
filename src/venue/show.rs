//! How places and facts are shown.

use crate::programme::{Fact, Programme, Room};
use crate::telegram::Button;
use crate::texts::{Html, Language, Localised, Texts, shorten};

/// Characters that fit on a button that has its row for itself.
const WIDE: usize = 40;
/// Characters that fit on a button that shares its row with another.
const NARROW: usize = 20;

/// The language of the signs on the doors and of the taxi drivers.
pub(super) fn local() -> Language {
    Language::from_code("vi").unwrap_or_else(Language::fallback)
}

/// The name as the signs have it, where that is not what the delegate reads anyway.
pub(super) fn on_signs(texts: Texts, name: &Localised) -> Option<&str> {
    let shown = name.get(texts.language());
    name.exact(local()).filter(|sign| *sign != shown)
}

/// A place's name with the name on its sign beside it: "Hall A (Hội trường A)".
pub fn bilingual(texts: Texts, name: &Localised) -> String {
    let shown = name.get(texts.language());
    match on_signs(texts, name) {
        Some(sign) => format!("{shown} ({sign})"),
        None => shown.to_owned(),
    }
}

/// A room's card: its name, where it is and how many people it seats.
pub fn room_text(texts: Texts, room: &Room) -> Html {
    let mut text = texts.venue_room_title(&bilingual(texts, &room.name));
    if let Some(floor) = &room.floor {
        text.line(&Html::plain(&capital(floor.get(texts.language()))));
    }
    if let Some(seats) = room.capacity {
        text.line(&texts.venue_seats(i64::from(seats)));
    }
    if let Some(directions) = &room.directions {
        text.paragraph(&Html::plain(directions.get(texts.language())));
    }
    text
}

/// What a fact is about, in a few words: the first way to ask for it, else its topic.
pub fn fact_label(texts: Texts, fact: &Fact) -> String {
    let spoken = |(language, _): &&(Language, String)| *language == texts.language();
    match fact.asks.iter().find(spoken) {
        Some((_, ask)) => capital(ask),
        None => capital(&texts.venue_topic(&fact.topic)),
    }
}

/// A fact's card: the answer, and whom to ask for more.
pub fn fact_text(texts: Texts, programme: &Programme, fact: &Fact) -> Html {
    let mut text = texts.venue_fact_title(&fact_label(texts, fact));
    text.paragraph(&Html::plain(fact.answer.get(texts.language())));
    // The answer about the contact is the contact.
    if fact.topic != "contact" {
        text.paragraph(&contact(texts, programme));
    }
    text
}

/// Whom to ask for more; nothing when the event names nobody.
pub(super) fn contact(texts: Texts, programme: &Programme) -> Html {
    match programme.event.contact.get(texts.language()) {
        "" => Html::new(),
        contact => texts.venue_contact(contact),
    }
}

/// The buttons in the same order, two in a row where both are short.
pub(super) fn in_rows(buttons: impl IntoIterator<Item = Button>) -> Vec<Vec<Button>> {
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for mut button in buttons {
        button.label = shorten(&button.label, WIDE);
        match rows.last_mut() {
            Some(row) if row.len() == 1 && is_narrow(&row[0]) && is_narrow(&button) => {
                row.push(button);
            }
            _ => rows.push(vec![button]),
        }
    }
    rows
}

/// The text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn is_narrow(button: &Button) -> bool {
    button.label.chars().count() <= NARROW
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};
    use crate::venue::Press;

    fn texts(code: &str) -> Texts {
        Texts::new(Language::from_code(code).unwrap())
    }

    fn programme() -> Programme {
        read(include_bytes!("../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
    }

    #[test]
    fn english_cards_keep_the_vietnamese_name_beside() {
        let name = &programme().rooms[0].name;
        assert_eq!(bilingual(texts("en"), name), "Hall A (Hội trường A)");
        assert_eq!(bilingual(texts("vi"), name), "Hội trường A");
        let same = Localised::one(local(), "Lotus");
        assert_eq!(bilingual(texts("en"), &same), "Lotus");
    }

    #[test]
    fn a_room_says_its_floor_its_seats_and_the_way() {
        let room = &programme().rooms[0];
        assert_eq!(
            room_text(texts("vi"), room).as_str(),
            "🚪 <b>Hội trường A</b>\nTầng 2\nSức chứa: 400 người\n\n\
             Lên cầu thang chính hoặc thang máy số 1, cửa hội trường ở chính giữa tầng 2."
        );
        assert_eq!(
            room_text(texts("en"), room).as_str(),
            "🚪 <b>Hall A (Hội trường A)</b>\n2nd floor\nSeats 400\n\n\
             Main stairs or lift 1; the doors are in the middle of the 2nd floor."
        );
    }

    #[test]
    fn a_fact_is_named_as_people_ask_for_it() {
        let vietnamese = (local(), "đi đâu, về đâu".to_owned());
        let fact = |topic: &str| Fact {
            topic: topic.to_owned(),
            asks: vec![vietnamese.clone()],
            answer: Localised::one(local(), "Ở <đây>"),
        };
        assert_eq!(fact_label(texts("vi"), &fact("wifi")), "Đi đâu, về đâu");
        assert_eq!(fact_label(texts("en"), &fact("first-aid")), "First aid");
        assert_eq!(fact_label(texts("en"), &fact("boat trips")), "Boat trips");
    }

    #[test]
    fn the_answer_about_the_contact_does_not_send_back_to_the_contact() {
        let programme = programme();
        let text = |topic| {
            let fact = &programme.facts[programme.fact(topic).unwrap()];
            fact_text(texts("en"), &programme, fact).to_string()
        };
        assert!(text("wifi").ends_with("email thuky-demo@example.org</i>"));
        assert_eq!(text("contact").matches("thuky-demo").count(), 1);
    }

    #[test]
    fn only_short_buttons_share_a_row() {
        let long = "Giấy xác nhận công tác, đóng dấu giấy đi đường và các giấy tờ khác";
        let labels = ["Gửi xe", long, "Wifi", "Trang phục", "Y tế"];
        let buttons = labels.map(|label| Button::press(label, Press::Venue.at(1)));
        let rows = in_rows(buttons);
        let lengths: Vec<usize> = rows.iter().map(Vec::len).collect();
        assert_eq!(lengths, [1, 1, 2, 1]);
        assert_eq!(rows[1][0].label, "Giấy xác nhận công tác, đóng dấu giấy…");
    }
}
