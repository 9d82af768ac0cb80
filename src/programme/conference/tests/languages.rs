//! Two files of two languages become one programme.

use super::*;
use crate::programme::Place;
use crate::programme::{Source, read_together};
use crate::texts::{Language, Localised};

fn schedule(
    language: &str,
    (name, room, track): (&str, &str, &str),
    events: &[(&str, &str)],
) -> String {
    let events = events.iter().enumerate().map(|(hour, (code, title))| {
        serde_json::json!({ "code": code, "title": title, "track": track, "language": language,
            "date": format!("2025-05-19T{:02}:00:00+07:00", hour + 8), "duration": "00:45",
            "persons": [{ "code": "P1", "name": "Nguyễn Văn A" }] })
    });
    serde_json::json!({ "schedule": { "conference": { "acronym": "demo", "title": name,
        "time_zone_name": "Asia/Ho_Chi_Minh", "days": [{ "date": "2025-05-19",
        "rooms": { room: events.collect::<Vec<_>>() } }] } } })
    .to_string()
}

fn vietnamese(language: &str) -> String {
    let names = ("Hội thảo", "Hội trường A", "Phần cứng");
    schedule(language, names, &[("AAAAAA", "Khai mạc"), ("BBBBBB", "Vi mạch đời mới")])
}

fn english(language: &str) -> String {
    let names = ("Workshop", "Hall A", "Hardware");
    schedule(language, names, &[("AAAAAA", "Opening"), ("BBBBBB", "New chips")])
}

fn together(texts: &[&str]) -> Vec<(Vec<usize>, Reading)> {
    let files: Vec<Source<'_>> = texts.iter().map(|text| source(text, Format::Json)).collect();
    read_together(&files)
}

fn source(text: &str, format: Format) -> Source<'_> {
    Source { bytes: text.as_bytes(), format, name: "" }
}

fn both(text: &Localised) -> (Option<&str>, Option<&str>) {
    let of = |code| text.exact(Language::from_code(code).unwrap());
    (of("vi"), of("en"))
}

#[test]
fn two_files_of_two_languages_are_one_bilingual_programme() {
    for (vi, en) in [("vi", "en"), ("en", "en"), ("vi", "vi")] {
        let (vi, en) = (vietnamese(vi), english(en));
        for (texts, first) in [([&vi, &en], "vi"), ([&en, &vi], "en")] {
            let mut read = together(&[texts[0], texts[1]]);
            let (numbers, reading) = read.remove(0);
            assert_eq!((numbers, read.len()), (vec![0, 1], 0));
            assert!(reading.problems.is_empty(), "{:#?}", reading.problems);
            let programme = reading.programme.unwrap();
            let codes: Vec<&str> = programme.event.languages.iter().map(|one| one.code()).collect();
            assert_eq!(codes[0], first);
            assert_eq!(codes.len(), 2);
            assert_eq!(both(&programme.event.name), (Some("Hội thảo"), Some("Workshop")));
            assert_eq!(both(&programme.rooms[0].name), (Some("Hội trường A"), Some("Hall A")));
            assert_eq!(both(&programme.tracks[0]), (Some("Phần cứng"), Some("Hardware")));
            let titles: Vec<_> = programme.sessions.iter().map(|one| both(&one.title)).collect();
            assert_eq!(titles[0], (Some("Khai mạc"), Some("Opening")));
            assert_eq!(titles[1], (Some("Vi mạch đời mới"), Some("New chips")));
            assert_eq!((programme.rooms.len(), programme.people.len()), (1, 1));
        }
    }
}

#[test]
fn a_session_of_one_file_alone_stays_and_differences_are_told() {
    let names = ("Workshop", "Hall B", "Hardware");
    let english = schedule("en", names, &[("BBBBBB", "New chips"), ("CCCCCC", "Dinner")]);
    let reading = together(&[&vietnamese("vi"), &english]).remove(0).1;
    let differs = |key: &str| {
        let what = Trouble::Differs { key: key.to_owned() };
        reading.problems.iter().any(|problem| problem.what == what)
    };
    assert!(differs("start") && differs("end"), "{:#?}", reading.problems);
    let what = Trouble::Differs { key: "start".to_owned() };
    let place = reading.problems.iter().find(|problem| problem.what == what).map(|one| &one.place);
    assert!(matches!(place, Some(Place::In { file: 1, .. })), "{place:?}");
    let programme = reading.programme.as_ref().unwrap();
    assert_eq!(ids(programme), ["aaaaaa", "bbbbbb", "cccccc"]);
    assert_eq!(both(&programme.sessions[2].title), (None, Some("Dinner")));
}

#[test]
fn files_of_other_events_and_programme_files_stay_apart() {
    let other = english("en").replace("\"demo\"", "\"other\"");
    let toml = include_str!("../../../../events/demo-2026.toml");
    let texts = [vietnamese("vi"), other, english("en")];
    let mut files: Vec<Source<'_>> = texts.iter().map(|text| source(text, Format::Json)).collect();
    files.push(source(toml, Format::Toml));
    files.push(source("{", Format::Json));
    let read = read_together(&files);
    let numbers: Vec<&[usize]> = read.iter().map(|(numbers, _)| numbers.as_slice()).collect();
    assert_eq!(numbers, [&[0, 2][..], &[1], &[3], &[4]]);
    assert!(read[..3].iter().all(|(_, reading)| reading.programme.is_some()));
    assert!(read[3].1.programme.is_none());
}

#[test]
fn the_same_file_twice_is_that_file() {
    let text = english("en");
    let twice = together(&[&text, &text]).remove(0).1;
    let once = together(&[&text]).remove(0).1;
    assert_eq!(twice.canonical, once.canonical);
}
