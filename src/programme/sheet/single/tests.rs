//! Whole programmes in one table.

mod odd;
mod typed;

use rust_xlsxwriter::{Workbook, Worksheet};

use crate::programme::{Format, Problem, Programme, Reading, Severity, Source, read_named};
use crate::texts::{Language, Texts};

/// A workbook of one sheet.
fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

/// The same cells as a workbook; "" is an empty cell.
fn cells(rows: &[&[&str]]) -> Vec<u8> {
    workbook(|sheet| {
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
                sheet.write(row, column, *text).unwrap();
            }
        }
    })
}

fn sheet(bytes: &[u8]) -> Reading {
    read_named(Source { bytes, format: Format::Sheet, name: "Hoi thao 2025" })
}

fn sound(bytes: &[u8]) -> Programme {
    let reading = sheet(bytes);
    reading.programme.clone().unwrap_or_else(|| panic!("{:?}", errors(&reading)))
}

fn errors(reading: &Reading) -> Vec<String> {
    listed(reading, Severity::Error)
}

fn warnings(reading: &Reading) -> Vec<String> {
    listed(reading, Severity::Warning)
}

fn listed(reading: &Reading, severity: Severity) -> Vec<String> {
    let english = Texts::new(Language::from_code("en").unwrap());
    let of = |problem: &&Problem| problem.severity == severity;
    reading.problems.iter().filter(of).map(|problem| problem.sentence(english)).collect()
}

/// "2025-05-19 07:30-08:00 break hall | title"
fn lines(programme: &Programme) -> Vec<String> {
    let line = |session: &crate::programme::Session| {
        let room = programme.room_of(session).map_or("-", |room| &room.id);
        format!(
            "{}-{} {} {room} | {}",
            programme.local(session.start).format("%Y-%m-%d %H:%M"),
            programme.local(session.end).format("%H:%M"),
            session.kind.code(),
            session.title.first(),
        )
    };
    programme.sessions.iter().map(line).collect()
}

/// "title: author, author" for every paper.
fn papers(programme: &Programme) -> Vec<String> {
    use crate::programme::Writer;
    let name = |writer: &Writer| match writer {
        Writer::Person(person) => programme.people[*person].name.clone(),
        Writer::Name(name) => name.clone(),
    };
    let line = |paper: &crate::programme::Paper| {
        let authors: Vec<String> = paper.authors.iter().map(name).collect();
        format!("{}: {}", paper.title.first(), authors.join(", "))
    };
    programme.papers.iter().map(line).collect()
}
