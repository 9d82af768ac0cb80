//! What is where inside the venue.

use super::back_to_venue;
use crate::delegates::Visit;
use crate::programme::{Edition, Programme, Room};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts};
use crate::venue::Press;
use crate::venue::show::{bilingual, capital, contact, in_rows, room_text};

/// Rooms that fit on one card: Telegram takes about 10 kB of buttons. Who is in a larger house
/// types the room's name.
const LISTED: usize = 60;

/// The rooms, floor by floor.
pub fn rooms(visit: &Visit<'_>, event: &Edition) -> Reply {
    Reply::show(rooms_card(visit.texts, event.number, &event.programme))
}

/// The card of the room `id`.
pub fn room(visit: &Visit<'_>, event: &Edition, id: &str) -> Reply {
    let Some(index) = event.programme.room(id) else {
        return super::not_found(visit, event);
    };
    let text = room_text(visit.texts, &event.programme.rooms[index]);
    let back = Button::press(visit.texts.venue_rooms_back_button(), Press::Rooms.at(event.number));
    Reply::show(Card::with_buttons(text, [vec![back]]))
}

fn rooms_card(texts: Texts, event: i64, programme: &Programme) -> Card {
    let rooms = &programme.rooms[..programme.rooms.len().min(LISTED)];
    let mut text = texts.venue_rooms_title();
    if rooms.is_empty() {
        text.paragraph(&texts.venue_no_rooms());
        text.paragraph(&contact(texts, programme));
    }
    text.paragraph(&floor_by_floor(texts, rooms));
    if programme.rooms.len() > LISTED {
        text.paragraph(&texts.venue_more_rooms());
    }
    let mut rows = in_rows(rooms.iter().map(|room| {
        let label = room.name.get(texts.language());
        Button::press(label, Press::Room(room.id.clone()).at(event))
    }));
    rows.push(back_to_venue(texts, event));
    Card::with_buttons(text, rows)
}

/// A line a floor, in the order in which the file first names it; rooms without one come last.
fn floor_by_floor(texts: Texts, rooms: &[Room]) -> Html {
    let mut floors: Vec<(Option<&str>, Vec<String>)> = Vec::new();
    for room in rooms {
        let floor = room.floor.as_ref().map(|floor| floor.get(texts.language()));
        let name = bilingual(texts, &room.name);
        match floors.iter_mut().find(|(known, _)| *known == floor) {
            Some((_, names)) => names.push(name),
            None => floors.push((floor, vec![name])),
        }
    }
    floors.sort_by_key(|(floor, _)| floor.is_none());
    let mut text = Html::new();
    for (floor, names) in floors {
        let names = names.join(", ");
        text.line(&match floor {
            Some(floor) => texts.venue_floor(&capital(floor), &names),
            None => Html::plain(&names),
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};
    use crate::telegram::Keyboard;
    use crate::texts::Language;

    fn texts(code: &str) -> Texts {
        Texts::new(Language::from_code(code).unwrap())
    }

    fn demo() -> Programme {
        read(include_bytes!("../../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
    }

    #[test]
    fn rooms_are_listed_by_their_floor() {
        let mut rooms = demo().rooms;
        rooms[3].floor = None;
        assert_eq!(
            floor_by_floor(texts("vi"), &rooms).as_str(),
            "<b>Tầng 2:</b> Hội trường A, Phòng 201, Phòng 202, Hành lang triển lãm\n\
             <b>Tầng 3:</b> Phòng máy tính 302\n\
             <b>Tầng 1:</b> Sảnh tầng 1, Nhà hàng Sen\n\
             Phòng 301"
        );
    }

    #[test]
    fn every_room_of_the_list_has_a_button() {
        let programme = demo();
        let Keyboard::Inline(rows) = rooms_card(texts("en"), 1, &programme).keyboard else {
            panic!("no buttons");
        };
        assert_eq!(rows.iter().flatten().count(), programme.rooms.len() + 1);
        assert_eq!(rows[0][1].label, "Room 201");
    }

    #[test]
    fn a_very_large_house_says_how_to_find_the_rest() {
        let mut programme = demo();
        let hall = programme.rooms[0].clone();
        programme.rooms = (0..200).map(|n| Room { id: format!("r-{n}"), ..hall.clone() }).collect();
        let card = rooms_card(texts("en"), 1, &programme);
        assert!(card.text.as_str().contains("type the name"), "{}", card.text);
        let Keyboard::Inline(rows) = card.keyboard else { panic!("no buttons") };
        assert_eq!(rows.iter().flatten().count(), LISTED + 1);
    }

    #[test]
    fn a_house_without_rooms_names_the_contact() {
        let mut programme = demo();
        programme.rooms.clear();
        let card = rooms_card(texts("en"), 1, &programme);
        assert!(card.text.as_str().contains("thuky-demo@example.org"), "{}", card.text);
    }
}
