//! What differs in papers, topics, rooms, people, facts and the event.

use super::*;
use crate::programme::{Access, EventKind, PlanPoint, Point, Settings};
use crate::texts::Localised;

#[track_caller]
fn papers(old: &str, new: &str, expected: Vec<Touched<PaperChange>>) {
    let expected = Difference { papers: expected, ..Difference::default() };
    assert_eq!(difference(old, new), expected, "{new}");
}

fn titled(id: &str) -> Titled {
    let event = programme(EVENT);
    Titled::of(&event, event.session(id).unwrap())
}

#[test]
fn papers_are_renamed_retimed_and_written_by_others() {
    let title = "title = { vi = \"Một\", en = \"One\" }";
    let author = |person: Option<&str>, name: &str| Author {
        person: person.map(str::to_owned),
        name: name.to_owned(),
    };
    let eight = "2025-05-20T01:15:00Z".parse().unwrap();
    for (line, expected) in [
        ("minutes = 15", PaperChange::Minutes { from: None, to: Some(15) }),
        ("start = 2025-05-20T08:15:00", PaperChange::Start { from: None, to: Some(eight) }),
        ("presented = false", PaperChange::Presented { from: true, to: false }),
        (
            "document = \"https://example.org/a\"",
            PaperChange::Document { from: None, to: Some("https://example.org/a".to_owned()) },
        ),
    ] {
        papers(title, &format!("{title}\n{line}"), one("p1", [expected]));
    }
    let renamed = PaperChange::Renamed(words("en", "One", "First"));
    papers(title, &title.replace("One", "First"), one("p1", [renamed]));
    let from = vec![author(Some("chi"), "Lê Chi"), author(None, "Ngô Em")];
    let to = vec![author(Some("binh"), "Trần Bình"), author(None, "Ngô Em")];
    let authors = PaperChange::Authors { from, to };
    papers("[\"chi\", \"Ngô Em\"]", "[\"binh\", \"Ngô Em\"]", one("p1", [authors]));
}

#[test]
fn papers_move_between_sessions_without_moving_others() {
    let old = "[[paper]] # one\nid = \"p1\"\nsession = \"papers\"";
    let to_panel = PaperChange::Session { from: Some(titled("papers")), to: Some(titled("panel")) };
    papers(old, &old.replace("\"papers\"", "\"panel\""), one("p1", [to_panel]));
    let printed = [
        PaperChange::Session { from: Some(titled("papers")), to: None },
        PaperChange::Presented { from: true, to: false },
    ];
    papers(old, "[[paper]] # one\nid = \"p1\"", one("p1", printed));
}

#[test]
fn a_paper_before_others_does_not_reorder_them() {
    let first = "[[paper]] # one";
    let new = "[[paper]]\nid = \"p0\"\nsession = \"papers\"\ntitle = { vi = \"0\", en = \"0\" }\n";
    papers(first, &format!("{new}\n{first}"), one("p0", [PaperChange::New]));
    let gone = EVENT.find("[[paper]] # two").unwrap()..EVENT.find("[[paper]] # three").unwrap();
    papers(&EVENT[gone], "", one("p2", [PaperChange::Gone]));
    let moved = |id: &str, from, to| one(id, [PaperChange::Reordered { from, to }]);
    let swapped = [moved("p1", 1, 2), moved("p2", 2, 1)].concat();
    // Another number for the same order.
    let numbered = with("id = \"p3\"", "id = \"p3\"\norder = 9");
    assert!(Difference::between(&programme(EVENT), &numbered).is_empty());
    let text = EVENT
        .replace("id = \"p1\"", "id = \"p1\"\norder = 2")
        .replace("id = \"p2\"", "id = \"p2\"\norder = 1");
    assert_eq!(Difference::between(&programme(EVENT), &programme(&text)).papers, swapped);
}

#[track_caller]
fn rooms(old: &str, new: &str, id: &str, change: RoomChange) {
    let rooms = one(id, [change]);
    assert_eq!(difference(old, new), Difference { rooms, ..Difference::default() }, "{new}");
}

#[test]
fn rooms_are_renamed_and_described_anew() {
    let (a, b) = ("id = \"a\"", "id = \"b\"");
    let with = |id: &str, line: &str| format!("{id}\n{line}");
    rooms("\"Room B\"", "\"Hall\"", "b", RoomChange::Renamed(words("en", "Room B", "Hall")));
    rooms("\"1st floor\"", "\"up\"", "a", RoomChange::Floor(words("en", "1st floor", "up")));
    let capacity = RoomChange::Capacity { from: None, to: Some(80) };
    rooms(b, &with(b, "capacity = 80"), "b", capacity);
    let plan = RoomChange::Plan { from: None, to: Some(PlanPoint { x: 0.5, y: 0.25 }) };
    rooms(a, &with(a, "plan = { x = 0.5, y = 0.25 }"), "a", plan);
    let aliases = RoomChange::Aliases { from: vec![], to: vec![phrase("lớn")] };
    rooms(a, &with(a, "aliases = [\"lớn\"]"), "a", aliases);
    let directions = RoomChange::Directions(words("vi", "", "rẽ phải"));
    rooms(a, &with(a, "directions = { vi = \"rẽ phải\" }"), "a", directions);
    let another = "[[room]]\nid = \"c\"\nname = \"C\"\n[[room]]\nid = \"b\"";
    rooms("[[room]]\nid = \"b\"", another, "c", RoomChange::New);
    let back =
        Difference::between(&super::with("[[room]]\nid = \"b\"", another), &programme(EVENT));
    assert_eq!(back.rooms, one("c", [RoomChange::Gone]));
}

fn phrase(text: &str) -> (Language, String) {
    (Language::from_code("vi").unwrap(), text.to_owned())
}

#[track_caller]
fn people(old: &str, new: &str, id: &str, change: PersonChange) {
    let people = one(id, [change]);
    assert_eq!(difference(old, new), Difference { people, ..Difference::default() }, "{new}");
}

#[test]
fn people_are_renamed_and_described_anew() {
    let chi = "name = \"Lê Chi\"";
    let renamed = PersonChange::Renamed { from: "Lê Chi".to_owned(), to: "Lê Chí".to_owned() };
    people(chi, "name = \"Lê Chí\"", "chi", renamed);
    people("\"TS.\"", "\"GS.\"", "an", PersonChange::Title(words("vi", "TS.", "GS.")));
    let position = PersonChange::Position(words("vi", "", "Trưởng phòng"));
    people(chi, &format!("{chi}\nposition = {{ vi = \"Trưởng phòng\" }}"), "chi", position);
    let affiliation = PersonChange::Affiliation(words("en", "", "Academy"));
    people(chi, &format!("{chi}\naffiliation = {{ en = \"Academy\" }}"), "chi", affiliation);
    let another = format!("{chi}\n[[person]]\nid = \"dung\"\nname = \"Đỗ Dung\"");
    people(chi, &another, "dung", PersonChange::New);
}

#[test]
fn topics_move_between_sessions_and_are_renamed() {
    let topics = |old, new, change| {
        let topics = one("t", [change]);
        assert_eq!(difference(old, new), Difference { topics, ..Difference::default() }, "{new}");
    };
    let moved = TopicChange::Session { from: titled("panel"), to: titled("papers") };
    topics("session = \"panel\"", "session = \"papers\"", moved);
    topics("\"Group\"", "\"Circle\"", TopicChange::Renamed(words("en", "Group", "Circle")));
}

#[test]
fn facts_have_other_answers_and_other_names() {
    let facts = |old, new, facts| {
        assert_eq!(difference(old, new), Difference { facts, ..Difference::default() }, "{new}");
    };
    let answer = FactChange::Answer(words("vi", "không có", "khách"));
    facts("\"không có\"", "\"khách\"", one("wifi", [answer]));
    let asks = FactChange::Asks { from: vec![], to: vec![phrase("mạng")] };
    facts("topic = \"wifi\"", "topic = \"wifi\"\nasks = [\"mạng\"]", one("wifi", [asks]));
    let (new, gone) = (one("mạng", [FactChange::New]), one("wifi", [FactChange::Gone]));
    facts("topic = \"wifi\"", "topic = \"mạng\"", [new, gone].concat());
}

#[track_caller]
fn event(old: &str, new: &str, change: EventChange) {
    let event = vec![change];
    assert_eq!(difference(old, new), Difference { event, ..Difference::default() }, "{new}");
}

#[test]
fn the_event_is_renamed_and_described_anew() {
    let name = "name = { vi = \"Hội thảo\", en = \"Workshop\" }";
    let with = |line: &str| format!("{name}\n{line}");
    let renamed = EventChange::Renamed(words("en", "Workshop", "Day"));
    event(name, &name.replace("Workshop", "Day"), renamed);
    let organiser = EventChange::Organiser(words("vi", "", "Viện"));
    event(name, &with("organiser = { vi = \"Viện\" }"), organiser);
    let contact = EventChange::Contact(words("en", "", "Desk"));
    event(name, &with("contact = { en = \"Desk\" }"), contact);
    let kind = EventChange::Kind { from: EventKind::Workshop, to: EventKind::Seminar };
    event(name, &with("kind = \"seminar\""), kind);
    let access = EventChange::Access { from: Access::Open, to: Access::Code };
    event(name, &with("access = \"code\""), access);
}

#[test]
fn the_event_has_other_days_languages_settings_and_another_zone() {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2025, 5, day).unwrap();
    let days = EventChange::Days { from: (day(19), day(20)), to: (day(19), day(21)) };
    event("end = 2025-05-20\n", "end = 2025-05-21\n", days);
    let language = |code| Language::from_code(code).unwrap();
    let (vi, en) = (language("vi"), language("en"));
    let languages = EventChange::Languages { from: vec![vi, en], to: vec![en, vi] };
    event("languages = [\"vi\", \"en\"]", "languages = [\"en\", \"vi\"]", languages);
    let silent = Box::new(Settings { voting: false, ..Settings::default() });
    let settings = EventChange::Settings { from: Box::default(), to: silent };
    event("[venue]", "[settings]\nvoting = false\n[venue]", settings);
    let (from, to) = (chrono_tz::Asia::Ho_Chi_Minh, chrono_tz::Asia::Bangkok);
    event("Asia/Ho_Chi_Minh", "Asia/Bangkok", EventChange::Zone { from, to });
}

#[test]
fn the_venue_is_another() {
    type OfWords = fn(Words) -> EventChange;
    for (key, change) in [
        ("name", EventChange::Venue as OfWords),
        ("address", EventChange::Address),
        ("floors", EventChange::Floors),
        ("entrance", EventChange::Entrance),
        ("transport", EventChange::Transport),
    ] {
        let new = format!("[venue]\n{key} = {{ vi = \"Ở đây\" }}");
        event("[venue]", &new, change(words("vi", "", "Ở đây")));
    }
    let plan = EventChange::Plan { from: None, to: Some("a.png".to_owned()) };
    event("[venue]", "[venue]\nplan = \"a.png\"", plan);
    let point = Some(Point { latitude: 20.5, longitude: 106.5 });
    event("latitude = 20.5\nlongitude = 106.5", "", EventChange::Point { from: point, to: None });
}

#[test]
fn the_order_of_rows_and_languages_is_no_difference() {
    let event = programme(EVENT);
    let mut turned = event.clone();
    turned.facts.reverse();
    let name: Vec<_> = turned.event.name.iter().map(|(l, text)| (l, text.into())).collect();
    turned.event.name = Localised::several(name.into_iter().rev()).unwrap();
    assert_ne!(turned, event);
    assert!(Difference::between(&event, &turned).is_empty());
}
