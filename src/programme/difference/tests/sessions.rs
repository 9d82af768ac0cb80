//! What differs in sessions.

use super::*;
use crate::programme::{Kind, Role};

#[track_caller]
fn changes(old: &str, new: &str, id: &str, expected: Vec<Change>) {
    let sessions = one(id, expected);
    assert_eq!(difference(old, new), Difference { sessions, ..Difference::default() }, "{new}");
}

#[test]
fn a_session_that_is_moved_has_its_times_before_and_after() {
    let old = "08:00:00\nend = 2025-05-19T08:30:00";
    for (new, to) in [
        ("08:30:00\nend = 2025-05-19T09:00:00", ("08:30", "09:00")),
        ("08:00:00\nend = 2025-05-19T08:40:00", ("08:00", "08:40")),
    ] {
        let moved = Change::Moved { from: span("08:00", "08:30"), to: span(to.0, to.1) };
        changes(old, new, "opening", vec![moved]);
    }
}

#[test]
fn a_session_that_runs_late_is_delayed_and_not_moved() {
    let (from, to) = (span("08:00", "08:30"), span("08:10", "08:40"));
    let delayed = Change::Delayed { late_from: 0, late_to: 10, from, to };
    let end = "end = 2025-05-19T08:30:00";
    changes(end, &format!("{end}\ndelayed_by = 10"), "opening", vec![delayed.clone()]);
    let late = EVENT.replace(end, &format!("{end}\ndelayed_by = 10"));
    let moved = EVENT
        .replace("start = 2025-05-19T08:00:00", "start = 2025-05-19T08:10:00")
        .replace(end, "end = 2025-05-19T08:40:00");
    // The plan now names the times that the delay had made: nothing moves for anybody.
    let found = Difference::between(&programme(&late), &programme(&moved)).sessions;
    let punctual = Change::Delayed { late_from: 10, late_to: 0, from: to, to };
    assert_eq!(found, one("opening", [punctual]));
    // Moved and late at once.
    let found =
        moved.replace("end = 2025-05-19T08:40:00", "end = 2025-05-19T08:40:00\ndelayed_by = 5");
    let found = Difference::between(&programme(EVENT), &programme(&found)).sessions;
    let to = span("08:15", "08:45");
    let late = Change::Delayed { late_from: 0, late_to: 5, from, to };
    assert_eq!(found, one("opening", [Change::Moved { from, to }, late]));
}

#[test]
fn a_session_that_only_changed_in_its_words_is_renamed_and_not_moved() {
    let renamed = |language, from, to| Change::Renamed(words(language, from, to));
    let title = "{ vi = \"Khai mạc\", en = \"Opening\" }";
    for (new, expected) in [
        (
            "{ vi = \"Lễ khai mạc\", en = \"Opening\" }",
            vec![renamed("vi", "Khai mạc", "Lễ khai mạc")],
        ),
        ("{ vi = \"Khai mạc\" }", vec![renamed("en", "Opening", "")]),
        (
            "{ vi = \"Đón tiếp\", en = \"Welcome\" }",
            vec![renamed("vi", "Khai mạc", "Đón tiếp"), renamed("en", "Opening", "Welcome")],
        ),
    ] {
        changes(title, new, "opening", expected);
    }
}

#[test]
fn a_session_is_in_another_room_or_in_none() {
    let here = "08:30:00\nroom = \"a\"";
    let to_b = Change::Room { from: Some(room("a")), to: Some(room("b")) };
    changes(here, "08:30:00\nroom = \"b\"", "opening", vec![to_b]);
    changes(here, "08:30:00", "opening", vec![Change::Room { from: Some(room("a")), to: None }]);
}

#[test]
fn people_are_replaced_added_removed_and_take_other_parts() {
    let old = "[{ id = \"an\", role = \"chair\" }, { id = \"binh\", role = \"speaker\" }]";
    let (an, binh, chi) = (person("an"), person("binh"), person("chi"));
    let (chair, speaker) = (Role::Chair, Role::Speaker);
    for (parts, expected) in [
        (
            vec![("chi", "chair"), ("binh", "speaker")],
            Change::PersonReplaced { role: chair, from: an.clone(), to: chi.clone() },
        ),
        (
            vec![("an", "chair"), ("binh", "speaker"), ("chi", "speaker")],
            Change::PersonAdded { role: speaker, person: chi },
        ),
        (vec![("an", "chair")], Change::PersonRemoved { role: speaker, person: binh.clone() }),
        (
            vec![("an", "chair"), ("binh", "co-chair")],
            Change::RoleChanged { person: binh.clone(), from: speaker, to: Role::CoChair },
        ),
        (
            vec![("binh", "speaker"), ("an", "chair")],
            Change::PeopleReordered { from: vec![an.clone(), binh.clone()], to: vec![binh, an] },
        ),
    ] {
        let part = |(id, role): &(&str, &str)| format!("{{ id = \"{id}\", role = \"{role}\" }}");
        let parts: Vec<String> = parts.iter().map(part).collect();
        changes(old, &format!("[{}]", parts.join(", ")), "opening", vec![expected]);
    }
}

#[test]
fn a_session_is_cancelled_and_reinstated() {
    let (old, new) = ("room = \"b\"", "room = \"b\"\nstatus = \"cancelled\"");
    changes(old, new, "papers", vec![Change::Cancelled]);
    let back = Difference::between(&with(old, new), &programme(EVENT)).sessions;
    assert_eq!(back, one("papers", [Change::Reinstated]));
}

#[test]
fn a_session_is_new_or_gone() {
    let start = EVENT.find("[[session]] # panel").unwrap();
    let end = EVENT.find("[[session]] # papers").unwrap();
    let topic = EVENT.find("[[topic]]").unwrap();
    let paper = EVENT.find("[[paper]] # one").unwrap();
    let text = format!("{}{}{}", &EVENT[..start], &EVENT[end..topic], &EVENT[paper..]);
    let (whole, without) = (programme(EVENT), programme(&text));
    let gone = Difference::between(&whole, &without);
    let sessions = one("panel", [Change::Gone]);
    let topics = one("t", [TopicChange::Gone]);
    assert_eq!(gone, Difference { sessions, topics, ..Difference::default() });
    let new = Difference::between(&without, &whole);
    let sessions = one("panel", [Change::New]);
    let topics = one("t", [TopicChange::New]);
    assert_eq!(new, Difference { sessions, topics, ..Difference::default() });
}

#[test]
fn smaller_changes_of_a_session() {
    let texts = |languages: &[&str]| languages.iter().map(|code| (*code).to_owned()).collect();
    let end = "end = 2025-05-20T10:00:00";
    for (line, expected) in [
        ("abstract = { vi = \"Nội dung\" }", Change::Abstract(words("vi", "", "Nội dung"))),
        ("track = { vi = \"B\" }", Change::Track(words("vi", "", "B"))),
        ("languages = [\"vi\"]", Change::Spoken { from: vec![], to: texts(&["vi"]) }),
        (
            "interpretation = [\"en\", \"fr\"]",
            Change::Interpretation { from: vec![], to: texts(&["en", "fr"]) },
        ),
        ("questions = false", Change::Questions { from: true, to: false }),
        ("everyone = true", Change::Everyone { from: false, to: true }),
        (
            "document = \"https://example.org/a\"",
            Change::Document { from: None, to: Some("https://example.org/a".to_owned()) },
        ),
    ] {
        changes(end, &format!("{end}\n{line}"), "papers", vec![expected]);
    }
    let kind = Change::Kind { from: Kind::Opening, to: Kind::Keynote };
    let everyone = Change::Everyone { from: true, to: false };
    changes("kind = \"opening\"", "kind = \"keynote\"", "opening", vec![kind, everyone]);
    let track = "{ vi = \"Tiểu ban\", en = \"Track\" }";
    let renamed = Change::Track(words("en", "Track", "Stream"));
    changes(track, "{ vi = \"Tiểu ban\", en = \"Stream\" }", "panel", vec![renamed]);
}
