//! Files as they come: good, odd and broken, each with its programme or with what is said of it.

mod broken;
mod documents;
mod make;
mod odd;
mod pasted;
mod properties;
mod texts;
mod workbooks;

use crate::programme::{Format, Problem, Programme, Reading, Source, read_named};
use crate::texts::{Language, Texts};

/// A file and what comes of it.
struct Case {
    name: &'static str,
    file: fn() -> Vec<u8>,
    /// Its sessions, see [`lines`]; none when it cannot be used.
    lines: &'static [&'static str],
    /// Sentences among those that are said of it, or their parts.
    says: &'static [&'static str],
}

const CASES: [&[Case]; 6] =
    [workbooks::CASES, odd::CASES, texts::CASES, documents::CASES, pasted::CASES, broken::CASES];

#[test]
fn every_file_is_its_programme_or_its_sentence() {
    let mut names = std::collections::HashSet::new();
    let mut wrong = Vec::new();
    for case in CASES.into_iter().flatten() {
        assert!(names.insert(case.name), "{} stands twice", case.name);
        let reading = read(&(case.file)());
        let sentences = sentences(&reading, "en");
        let found = reading.programme.as_ref().map(lines).unwrap_or_default();
        if found != case.lines || reading.programme.is_none() != case.lines.is_empty() {
            wrong.push(format!("{}: {found:#?} {sentences:#?}", case.name));
        }
        for said in case.says {
            if !sentences.iter().any(|sentence| sentence.contains(said)) {
                wrong.push(format!("{}: {said} is not in {sentences:#?}", case.name));
            }
        }
        assert_eq!(self::sentences(&reading, "vi").len(), sentences.len(), "{}", case.name);
    }
    println!("{} files, {} wrong", names.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(names.len() >= 40, "{}", names.len());
}

fn read(bytes: &[u8]) -> Reading {
    read_named(Source { bytes, format: Format::Sheet, name: "hoi-thao" })
}

/// Every sentence; none of them empty.
fn sentences(reading: &Reading, language: &str) -> Vec<String> {
    let texts = Texts::new(Language::from_code(language).unwrap());
    let sentence = |problem: &Problem| problem.sentence(texts);
    let all: Vec<String> = reading.problems.iter().map(sentence).collect();
    assert!(all.iter().all(|sentence| !sentence.trim().is_empty()));
    all
}

/// "19 07:30-08:00 opening @Hội trường A | Khai mạc | chair PGS.TS. Nguyễn An", with the day of May
/// 2025 or the whole date, and "+ title: authors" for every paper.
fn lines(programme: &Programme) -> Vec<String> {
    let mut lines = Vec::new();
    let vi = Language::from_code("vi").unwrap();
    for (index, session) in programme.sessions.iter().enumerate() {
        let start = programme.local(session.start);
        let day = start.format("%Y-%m-%d").to_string();
        let people: Vec<String> = session
            .people
            .iter()
            .map(|part| {
                let person = &programme.people[part.person];
                format!("{} {}", part.role.code(), person.full_name(vi))
            })
            .collect();
        let room = programme.room_of(session).map(|room| format!("@{} ", room.name.first()));
        let mut line = format!(
            "{} {}-{} {} {}| {}",
            day.strip_prefix("2025-05-").unwrap_or(&day),
            start.format("%H:%M"),
            programme.local(session.end).format("%H:%M"),
            session.kind.code(),
            room.unwrap_or_default(),
            session.title.first(),
        );
        if !people.is_empty() {
            line = format!("{line} | {}", people.join(", "));
        }
        lines.push(line);
        let papers = programme.papers.iter().filter(|paper| paper.session == Some(index));
        lines.extend(papers.map(|paper| paper_line(programme, paper)));
    }
    lines
}

fn paper_line(programme: &Programme, paper: &crate::programme::Paper) -> String {
    use crate::programme::Writer;
    let name = |writer: &Writer| match writer {
        Writer::Person(person) => programme.people[*person].name.clone(),
        Writer::Name(name) => name.clone(),
    };
    let authors: Vec<String> = paper.authors.iter().map(name).collect();
    format!("+ {}: {}", paper.title.first(), authors.join(", "))
}
