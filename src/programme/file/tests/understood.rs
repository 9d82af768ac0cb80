//! What a file means: languages, defaults, times, order, and its one canonical form.

use chrono::TimeDelta;

use super::*;
use crate::clock::Moment;
use crate::programme::{Kind, Programme, Settings, Status, Trouble, Writer};

fn programme(text: &str) -> Programme {
    let reading = toml(text);
    assert_eq!(count(&reading, Severity::Error), 0, "{:#?}", reading.problems);
    reading.programme.unwrap()
}

fn utc(text: &str) -> Moment {
    text.parse().unwrap()
}

#[test]
fn both_samples_are_read_without_errors() {
    for sample in SAMPLES {
        let reading = toml(sample);
        assert_eq!(count(&reading, Severity::Error), 0, "{:#?}", reading.problems);
        assert!(reading.programme.is_some_and(|programme| !programme.sessions.is_empty()));
    }
}

#[test]
fn the_canonical_json_reads_back_to_the_same_programme() {
    for text in SAMPLES.into_iter().chain([SOUND]) {
        let first = toml(text);
        let canonical = first.canonical.unwrap();
        let again = read(canonical.as_bytes(), Format::Json);
        assert_eq!(again.programme, first.programme);
        assert_eq!(again.canonical.as_deref(), Some(canonical.as_str()));
    }
}

#[test]
fn the_canonical_json_does_not_depend_on_order_of_keys_or_spelling_of_times() {
    let other = changed("2025-05-19T09:00:00 # nine", "2025-05-19T04:00:00+02:00 # nine")
        .replace("id = \"panel-1\"\nkind = \"panel\"", "kind = \"panel\"\nid = \"panel-1\"")
        .replace("room = \"small\"", "room = \"small\"\nquestions = true\ndelayed_by = 0");
    assert_eq!(toml(&other).canonical, toml(SOUND).canonical);
    let moved = changed("2025-05-19T09:00:00 # nine", "2025-05-19T09:05:00 # nine");
    assert_ne!(toml(&moved).canonical, toml(SOUND).canonical);
}

#[test]
fn a_plain_string_is_the_first_language() {
    let vi = Language::from_code("vi").unwrap();
    let text = changed("{ vi = \"Tọa đàm\", en = \"Panel\" }", "\"Tọa đàm\"");
    let programme = programme(&text);
    let panel = &programme.sessions[programme.session("panel-1").unwrap()];
    assert_eq!(panel.title.iter().collect::<Vec<_>>(), [(vi, "Tọa đàm")]);
}

#[test]
fn an_event_in_one_language_needs_no_translation() {
    let text = changed("languages = [\"vi\", \"en\"]", "languages = [\"vi\"]")
        .replace(", en = \"Panel\"", "");
    assert_eq!(toml(&text).problems, []);
}

#[test]
fn an_offset_is_converted_and_without_one_it_is_the_events_wall_clock() {
    let text = changed("2025-05-19T09:00:00 # nine", "2025-05-19T04:30:00+02:00");
    let programme = programme(&text);
    assert_eq!(programme.sessions[0].start, utc("2025-05-19T01:00:00Z"));
    assert_eq!(programme.sessions[1].start, utc("2025-05-19T02:30:00Z"));
}

#[test]
fn a_time_in_the_skipped_hour_is_later_and_a_warning() {
    let text = SOUND
        .replace("Asia/Ho_Chi_Minh", "Europe/Berlin")
        .replace("2025-05-19T09:00:00", "2025-03-30T02:30:00")
        .replace("2025-05-19T10:00:00", "2025-03-30T04:00:00")
        .replace("start = 2025-05-19\n", "start = 2025-03-30\n");
    let reading = toml(&text);
    let [problem] = reading.problems.as_slice() else { panic!("{:#?}", reading.problems) };
    assert_eq!(problem.what, Trouble::SkippedHour { key: "start".to_owned() });
    assert_eq!(problem.severity, Severity::Warning);
    assert_eq!(reading.programme.unwrap().sessions[0].start, utc("2025-03-30T01:30:00Z"));
}

#[test]
fn a_session_takes_questions_and_concerns_all_by_its_kind() {
    for kind in Kind::ALL {
        let word = format!("kind = \"{}\"", kind.code());
        let panel = |text: &str| {
            let programme = programme(text);
            let session = &programme.sessions[programme.session("panel-1").unwrap()];
            (session.questions, session.everyone)
        };
        let questions = ["panel", "plenary", "papers", "discussion"].contains(&kind.code());
        let everyone = ["opening", "plenary", "closing", "meal"].contains(&kind.code());
        assert_eq!(panel(&changed("kind = \"panel\"", &word)), (questions, everyone), "{kind:?}");
        let against = format!("{word}\nquestions = {}\neveryone = {}", !questions, !everyone);
        let said = panel(&changed("kind = \"panel\"", &against));
        assert_eq!(said, (!questions, !everyone), "{kind:?}");
    }
}

#[test]
fn what_is_left_out_is_what_the_format_documents() {
    let text = changed("voting = true", "").replace("kind = \"workshop\"\n", "");
    let programme = programme(&text);
    assert_eq!(programme.settings, Settings::default());
    assert_eq!(programme.event.kind.code(), "workshop");
    assert_eq!(programme.event.access.code(), "open");
    assert_eq!(programme.sessions[0].status, Status::Scheduled);
    assert!(programme.papers[0].presented);
    let loose = changed("session = \"panel-1\" # paper", "");
    assert!(!self::programme(&loose).papers[0].presented);
}

#[test]
fn without_days_the_event_lasts_from_its_first_session_to_its_last() {
    let text = changed("start = 2025-05-19\nend = 2025-05-20\n", "")
        .replace("2025-05-19T09:00:00", "2025-05-21T09:00:00")
        .replace("2025-05-19T10:00:00", "2025-05-21T10:00:00");
    let event = programme(&text).event;
    assert_eq!(event.first_day.to_string(), "2025-05-19");
    assert_eq!(event.last_day.to_string(), "2025-05-21");
    let moved = text.replace("2025-05-21", "2025-05-20");
    let json = toml(&moved).canonical.unwrap();
    assert_eq!(read(json.as_bytes(), Format::Json).problems, []);
}

#[test]
fn a_delay_moves_what_is_shown_but_not_what_was_planned() {
    let text = changed("room = \"hall\"", "room = \"hall\"\ndelayed_by = 90");
    let programme = programme(&text);
    let ids: Vec<&str> = programme.sessions.iter().map(|session| session.id.as_str()).collect();
    assert_eq!(ids, ["panel-1", "opening"]);
    let opening = &programme.sessions[1];
    assert_eq!(opening.start, utc("2025-05-19T01:00:00Z"));
    assert_eq!(opening.begins(), utc("2025-05-19T02:30:00Z"));
    assert_eq!(opening.ends() - opening.begins(), TimeDelta::minutes(30));
}

#[test]
fn authors_are_people_of_the_programme_or_names() {
    let authors = &programme(SOUND).papers[0].authors;
    assert_eq!(*authors, [Writer::Person(0), Writer::Name("Trần Bình".to_owned())]);
}

#[test]
fn a_cancelled_session_uses_no_room() {
    let same_time = changed("2025-05-19T09:00:00 # nine", "2025-05-19T08:00:00")
        .replace("room = \"small\"", "room = \"hall\"");
    assert_eq!(count(&toml(&same_time), Severity::Warning), 1);
    let cancelled = same_time.replace("room = \"hall\"\npeople", "status = \"cancelled\"\npeople");
    assert_eq!(toml(&cancelled).problems, []);
}
