//! Differences: every kind of change, alone and told.

mod properties;
mod rows;
mod sessions;
mod told;

use super::*;
use crate::programme::{Format, Person, Programme, Room, read};
use crate::texts::Language;

/// A small event with a row of everything.
const EVENT: &str = r#"[event]
id = "x-2025"
name = { vi = "Hội thảo", en = "Workshop" }
timezone = "Asia/Ho_Chi_Minh"
start = 2025-05-19
end = 2025-05-20
languages = ["vi", "en"]

[venue]
latitude = 20.5
longitude = 106.5

[[room]]
id = "a"
name = { vi = "Phòng A", en = "Room A" }
floor = { vi = "tầng 1", en = "1st floor" }

[[room]]
id = "b"
name = { vi = "Phòng B", en = "Room B" }

[[person]]
id = "an"
name = "Nguyễn An"
title = { vi = "TS.", en = "Dr" }

[[person]]
id = "binh"
name = "Trần Bình"

[[person]]
id = "chi"
name = "Lê Chi"

[[session]] # opening
id = "opening"
kind = "opening"
title = { vi = "Khai mạc", en = "Opening" }
start = 2025-05-19T08:00:00
end = 2025-05-19T08:30:00
room = "a"
people = [{ id = "an", role = "chair" }, { id = "binh", role = "speaker" }]

[[session]] # panel
id = "panel"
kind = "panel"
title = { vi = "Tọa đàm", en = "Panel" }
start = 2025-05-19T09:00:00
end = 2025-05-19T10:00:00
track = { vi = "Tiểu ban", en = "Track" }
people = [{ id = "chi", role = "chair" }]

[[session]] # papers
id = "papers"
kind = "papers"
title = { vi = "Tham luận", en = "Papers" }
start = 2025-05-20T08:00:00
end = 2025-05-20T10:00:00
room = "b"

[[topic]]
id = "t"
session = "panel"
name = { vi = "Nhóm", en = "Group" }

[[paper]] # one
id = "p1"
session = "papers"
title = { vi = "Một", en = "One" }
authors = ["chi", "Ngô Em"]

[[paper]] # two
id = "p2"
session = "papers"
title = { vi = "Hai", en = "Two" }

[[paper]] # three
id = "p3"
session = "papers"
title = { vi = "Ba", en = "Three" }

[[fact]]
topic = "wifi"
answer = { vi = "không có", en = "there is none" }
"#;

fn programme(text: &str) -> Programme {
    let reading = read(text.as_bytes(), Format::Toml);
    reading.programme.unwrap_or_else(|| panic!("{:#?}\n{text}", reading.problems))
}

/// The event with `old` replaced by `new` in its text.
fn with(old: &str, new: &str) -> Programme {
    assert_eq!(EVENT.matches(old).count(), 1, "{old}");
    programme(&EVENT.replace(old, new))
}

/// By what the event differs after the replacement; the reverse is not empty either.
#[track_caller]
fn difference(old: &str, new: &str) -> Difference {
    let (before, after) = (programme(EVENT), with(old, new));
    assert!(!Difference::between(&after, &before).is_empty(), "{new}");
    Difference::between(&before, &after)
}

/// One row that differs.
fn one<C>(id: &str, changes: impl Into<Vec<C>>) -> Vec<Touched<C>> {
    vec![Touched { id: id.to_owned(), changes: changes.into() }]
}

fn words(language: &str, from: &str, to: &str) -> Words {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let language = Language::from_code(language).unwrap();
    Words { language, from: some(from), to: some(to) }
}

fn person(id: &str) -> Person {
    let event = programme(EVENT);
    event.people[event.person(id).unwrap()].clone()
}

fn room(id: &str) -> Room {
    let event = programme(EVENT);
    event.rooms[event.room(id).unwrap()].clone()
}

/// The stretch between two local hours of the first day.
fn span(from: &str, until: &str) -> Span {
    let at = |hour: &str| format!("2025-05-19T{hour}:00+07:00").parse().unwrap();
    Span { begins: at(from), ends: at(until) }
}
