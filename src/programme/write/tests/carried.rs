//! What CSV and the schedules of other systems carry comes back.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use super::made::{Made, programmes};
use super::{again, csv, frab_json, frab_xml, samples};
use crate::programme::{Format, Paper, Programme, Session, Writer};
use crate::texts::Language;

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

/// What every form carries of a session.
fn session(programme: &Programme, session: &Session, language: Language) -> Vec<String> {
    let people = session.people.iter().map(|part| programme.people[part.person].name.clone());
    let mut people: Vec<String> = people.collect();
    people.sort();
    people.dedup();
    vec![
        session.title.get(language).to_owned(),
        programme.local(session.begins()).to_string(),
        programme.local(session.ends()).to_string(),
        programme.room_of(session).map_or("", |room| room.name.get(language)).to_owned(),
        programme.track_of(session).map_or("", |track| track.get(language)).to_owned(),
        session.kind.code().to_owned(),
        session.status.code().to_owned(),
        session.document.clone().unwrap_or_default(),
        people.join(", "),
    ]
}

/// Every session by its id: what begins at one time is in no order in such files.
fn sessions(programme: &Programme, language: Language) -> BTreeMap<String, Vec<String>> {
    let sessions = programme.sessions.iter();
    sessions.map(|one| (one.id.clone(), session(programme, one, language))).collect()
}

#[track_caller]
fn assert_same(
    found: &BTreeMap<String, Vec<String>>,
    wanted: &BTreeMap<String, Vec<String>>,
    text: &str,
) {
    for (id, session) in wanted {
        assert_eq!(found.get(id), Some(session), "{text}");
    }
    assert_eq!(found.len(), wanted.len());
}

/// What only CSV carries: roles, titles of people, and papers.
fn more(programme: &Programme, language: Language) -> Vec<String> {
    let parts = programme.sessions.iter().flat_map(|session| &session.people);
    let parts = parts.map(|part| {
        let person = &programme.people[part.person];
        // English titles such as "MA" are not told from names.
        let whole = person.full_name(language);
        let name = if language.code() == "vi" { whole } else { person.name.clone() };
        format!("{:?} {name}", part.role)
    });
    let writer = |writer: &Writer| match writer {
        Writer::Person(person) => programme.people[*person].name.clone(),
        Writer::Name(name) => name.clone(),
    };
    let paper = |paper: &Paper| {
        let writers: Vec<String> = paper.authors.iter().map(writer).collect();
        let title = paper.title.get(language);
        format!("{} {title} {}", paper.id, writers.join(", "))
    };
    let places = 0..programme.sessions.len();
    let papers = places.flat_map(|session| programme.papers_in(session));
    let papers = papers.map(|index| &programme.papers[*index]).filter(|one| one.presented);
    parts.chain(papers.map(paper)).collect()
}

/// The papers that are presented in a session, as people see them.
fn papers(programme: &Programme, language: Language) -> Vec<String> {
    let places = 0..programme.sessions.len();
    let papers = places.flat_map(|session| programme.papers_in(session));
    let papers = papers.map(|index| &programme.papers[*index]).filter(|one| one.presented);
    papers.map(|paper| format!("{} {}", paper.id, paper.title.get(language))).collect()
}

#[test]
fn the_sample_events_come_back_in_both_languages() {
    for programme in samples() {
        for code in ["vi", "en"] {
            let language = language(code);
            let wanted = sessions(&programme, language);
            let json = frab_json(&programme, language);
            let xml = frab_xml(&programme, language);
            for (text, format) in [(json, Format::Json), (xml, Format::Xml)] {
                let read = again(text.as_bytes(), format).programme.unwrap();
                assert_same(&sessions(&read, language), &wanted, "");
                assert_eq!(read.event.id, programme.event.id);
                assert_eq!(read.event.name.get(language), programme.event.name.get(language));
                assert_eq!(read.event.zone, programme.event.zone);
            }
            let text = csv(&programme, language);
            let read = again(text.as_bytes(), Format::Sheet).programme.unwrap();
            assert_same(&sessions(&read, language), &wanted, &text);
            assert_eq!(more(&read, language), more(&programme, language));
            assert_eq!(read.event.id, programme.event.id);
            assert_eq!(read.event.name.get(language), programme.event.name.get(language));
            assert_eq!(read.event.languages, [language]);
        }
    }
}

#[test]
fn ids_of_other_systems_are_the_same_every_time() {
    let programme = &samples()[0];
    let (one, other) = (frab_json(programme, language("vi")), frab_json(programme, language("en")));
    let guids = |text: &str| -> Vec<String> {
        let guids = text.lines().filter(|line| line.contains("\"guid\""));
        let mut guids: Vec<String> = guids.map(|line| line.trim().to_owned()).collect();
        guids.sort();
        guids
    };
    assert_eq!(guids(&one), guids(&other));
    let unique: std::collections::HashSet<String> = guids(&one).into_iter().collect();
    assert!(unique.len() > programme.sessions.len());
    assert!(unique.iter().all(|line| line.contains("-8")), "{unique:?}");
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let mut programme = samples().remove(0);
    let titles = ["=1+1", "+84", "-5", "@x", "'=x", "''-x", "＝x", "- một", "'một"];
    let language = language("vi");
    for (session, title) in programme.sessions.iter_mut().zip(titles) {
        session.title = crate::texts::Localised::one(language, title);
    }
    let text = csv(&programme, language);
    for line in text.trim_start_matches('\u{feff}').lines() {
        let cells = line.split(',').map(|cell| cell.trim_start_matches('"'));
        for cell in cells {
            assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{cell:?} in {line}");
        }
    }
    let read = again(text.as_bytes(), Format::Sheet).programme.unwrap();
    let read: Vec<&str> = read.sessions.iter().map(|one| one.title.first()).collect();
    assert_eq!(read[..titles.len()], titles);
}

/// Words without markup, dashes and labels, which titles lose in such files.
fn plain() -> BoxedStrategy<String> {
    let words = "[A-Zàảđêớ][a-zàảạđêễơớưự0-9 ,;\"“”=+@/()]{0,30}[a-z]";
    let words = words.prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let odd = select(vec!["=1+1", "+84 912", "@ban x", "Tiểu ban 1 x"]).prop_map(str::to_owned);
    prop_oneof![4 => words, 1 => odd].boxed()
}

/// Some programme whose people have names of people, and whose times are those of clocks.
fn carried() -> impl Strategy<Value = Made> {
    let names = ["Nguyễn Văn A", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Dung"];
    programmes(plain()).prop_map(move |Made(mut programme)| {
        for (person, name) in programme.people.iter_mut().zip(names) {
            name.clone_into(&mut person.name);
            person.title = None;
        }
        for (index, room) in programme.rooms.iter_mut().enumerate() {
            room.name = crate::texts::Localised::one(language("vi"), format!("Phòng {index}"));
        }
        for session in &mut programme.sessions {
            let start = session.start.timestamp() / 86_400 * 86_400 + 3_600 * 15;
            let start = chrono::DateTime::from_timestamp(start, 0).unwrap();
            session.start = start;
            session.end = start + chrono::TimeDelta::minutes(45);
            session.delayed_by %= 60;
            // Addresses come back as browsers write them.
            session.document = session.document.take().filter(|address| address.is_ascii());
        }
        programme.sessions.sort_by_key(|session| (session.begins(), session.ends()));
        // Those of the first session follow it to its place.
        let first = programme.sessions.iter().position(|session| session.id == "s0");
        for paper in &mut programme.papers {
            paper.session = paper.session.and(first);
        }
        Made(programme.indexed())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_programme_comes_back_from_a_table_and_from_schedules(
        Made(programme) in carried(),
    ) {
        let language = programme.event.default_language();
        let wanted = sessions(&programme, language);
        let json = frab_json(&programme, language);
        let xml = frab_xml(&programme, language);
        let table = csv(&programme, language);
        for (text, format) in [(json, Format::Json), (xml, Format::Xml), (table, Format::Sheet)] {
            let read = again(text.as_bytes(), format).programme.unwrap();
            assert_same(&sessions(&read, language), &wanted, &text);
            if format == Format::Sheet {
                assert_eq!(papers(&read, language), papers(&programme, language), "{text}");
            }
        }
    }
}
