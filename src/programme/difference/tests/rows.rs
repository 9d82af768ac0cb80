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

#[test]
fn topics_rooms_people_and_facts() {
    let none = Difference::default;
    let point = PlanPoint { x: 0.5, y: 0.25 };
    let aliases = vec![(Language::from_code("vi").unwrap(), "lớn".to_owned())];
    let id_b = "id = \"b\"";
    let id_a = "id = \"a\"";
    let rooms = |id, change| Difference { rooms: one(id, [change]), ..none() };
    let people = |id, change| Difference { people: one(id, [change]), ..none() };
    let to = Some(80);
    for (old, new, expected) in [
        (
            "\"Room B\"",
            "\"Hall B\"",
            rooms("b", RoomChange::Renamed(words("en", "Room B", "Hall B"))),
        ),
        (
            "\"1st floor\"",
            "\"ground\"",
            rooms("a", RoomChange::Floor(words("en", "1st floor", "ground"))),
        ),
        (id_b, "id = \"b\"\ncapacity = 80", rooms("b", RoomChange::Capacity { from: None, to })),
        (
            id_a,
            "id = \"a\"\nplan = { x = 0.5, y = 0.25 }",
            rooms("a", RoomChange::Plan { from: None, to: Some(point) }),
        ),
        (
            id_a,
            "id = \"a\"\naliases = [\"lớn\"]",
            rooms("a", RoomChange::Aliases { from: vec![], to: aliases.clone() }),
        ),
        (
            id_a,
            "id = \"a\"\ndirections = { vi = \"rẽ phải\" }",
            rooms("a", RoomChange::Directions(words("vi", "", "rẽ phải"))),
        ),
        (
            "[[room]]\nid = \"b\"",
            "[[room]]\nid = \"c\"\nname = \"C\"\n[[room]]\nid = \"b\"",
            rooms("c", RoomChange::New),
        ),
        (
            "\"Lê Chi\"",
            "\"Lê Chí\"",
            people("chi", PersonChange::Renamed { from: "Lê Chi".into(), to: "Lê Chí".into() }),
        ),
        (
            "\"TS.\"",
            "\"PGS.TS.\"",
            people("an", PersonChange::Title(words("vi", "TS.", "PGS.TS."))),
        ),
        (
            "name = \"Lê Chi\"",
            "name = \"Lê Chi\"\nposition = { vi = \"Trưởng phòng\" }",
            people("chi", PersonChange::Position(words("vi", "", "Trưởng phòng"))),
        ),
        (
            "name = \"Lê Chi\"",
            "name = \"Lê Chi\"\naffiliation = { en = \"Academy\" }",
            people("chi", PersonChange::Affiliation(words("en", "", "Academy"))),
        ),
        (
            "session = \"panel\"",
            "session = \"papers\"",
            Difference {
                topics: one(
                    "t",
                    [TopicChange::Session { from: titled("panel"), to: titled("papers") }],
                ),
                ..none()
            },
        ),
        (
            "\"Group\"",
            "\"Circle\"",
            Difference {
                topics: one("t", [TopicChange::Renamed(words("en", "Group", "Circle"))]),
                ..none()
            },
        ),
        (
            "\"không có\"",
            "\"khách\"",
            Difference {
                facts: one("wifi", [FactChange::Answer(words("vi", "không có", "khách"))]),
                ..none()
            },
        ),
        (
            "topic = \"wifi\"",
            "topic = \"wifi\"\nasks = [\"lớn\"]",
            Difference {
                facts: one("wifi", [FactChange::Asks { from: vec![], to: aliases }]),
                ..none()
            },
        ),
    ] {
        assert_eq!(difference(old, new), expected, "{new}");
    }
    let other = difference("topic = \"wifi\"", "topic = \"mạng\"").facts;
    let (new, gone) = (one("mạng", [FactChange::New]), one("wifi", [FactChange::Gone]));
    assert_eq!(other, [new, gone].concat());
}

#[test]
fn the_event_its_settings_and_its_venue() {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2025, 5, day).unwrap();
    let (from, to) = ((day(19), day(20)), (day(19), day(21)));
    let settings = Settings { voting: false, ..Settings::default() };
    let languages = |codes: &[&str]| {
        codes.iter().map(|code| Language::from_code(code).unwrap()).collect::<Vec<_>>()
    };
    let (latitude, longitude) = (20.5, 106.5);
    let name = "name = { vi = \"Hội thảo\", en = \"Workshop\" }";
    let line = |line: &str| format!("{name}\n{line}");
    let venue = |line: &str| format!("[venue]\n{line}");
    for (old, new, expected) in [
        (
            name,
            name.replace("Workshop", "Day"),
            EventChange::Renamed(words("en", "Workshop", "Day")),
        ),
        (
            name,
            line("organiser = { vi = \"Viện\" }"),
            EventChange::Organiser(words("vi", "", "Viện")),
        ),
        (name, line("contact = { en = \"Desk\" }"), EventChange::Contact(words("en", "", "Desk"))),
        (
            name,
            line("kind = \"seminar\""),
            EventChange::Kind { from: EventKind::Workshop, to: EventKind::Seminar },
        ),
        (
            name,
            line("access = \"code\""),
            EventChange::Access { from: Access::Open, to: Access::Code },
        ),
        ("end = 2025-05-20\n", "end = 2025-05-21\n".to_owned(), EventChange::Days { from, to }),
        (
            "languages = [\"vi\", \"en\"]",
            "languages = [\"en\", \"vi\"]".to_owned(),
            EventChange::Languages { from: languages(&["vi", "en"]), to: languages(&["en", "vi"]) },
        ),
        (
            "[venue]",
            "[settings]\nvoting = false\n[venue]".to_owned(),
            EventChange::Settings { from: Box::default(), to: Box::new(settings) },
        ),
        (
            "latitude = 20.5\nlongitude = 106.5",
            String::new(),
            EventChange::Point { from: Some(Point { latitude, longitude }), to: None },
        ),
        ("[venue]", venue("name = { vi = \"Nhà\" }"), EventChange::Venue(words("vi", "", "Nhà"))),
        (
            "[venue]",
            venue("address = { vi = \"Phố\" }"),
            EventChange::Address(words("vi", "", "Phố")),
        ),
        (
            "[venue]",
            venue("floors = { vi = \"Hai\" }"),
            EventChange::Floors(words("vi", "", "Hai")),
        ),
        (
            "[venue]",
            venue("entrance = { vi = \"Cổng\" }"),
            EventChange::Entrance(words("vi", "", "Cổng")),
        ),
        (
            "[venue]",
            venue("transport = { vi = \"Xe\" }"),
            EventChange::Transport(words("vi", "", "Xe")),
        ),
        (
            "[venue]",
            venue("plan = \"a.png\""),
            EventChange::Plan { from: None, to: Some("a.png".into()) },
        ),
    ] {
        let event = vec![expected];
        assert_eq!(difference(old, &new), Difference { event, ..Difference::default() }, "{new}");
    }
    let zone = difference("Asia/Ho_Chi_Minh", "Asia/Bangkok").event;
    let (from, to) = (chrono_tz::Asia::Ho_Chi_Minh, chrono_tz::Asia::Bangkok);
    assert_eq!(zone, [EventChange::Zone { from, to }]);
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
