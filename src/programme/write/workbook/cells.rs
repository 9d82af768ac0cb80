//! The cells of every sheet: the programme's values in the columns of the reader.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use serde_json::{Map, Value};

use crate::programme::problem::Section;
use crate::programme::sheet::full::{
    Codes, Column, Form, Meant, Names, PARTING, SHEETS, Table, item, join, quote, role_label,
};
use crate::programme::write::values::{rows, values};
use crate::programme::{Programme, Writer};
use crate::texts::Language;

/// What a cell shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    Empty,
    Text(String),
    Number(f64),
    /// Days since the end of 1899, as spreadsheets count.
    Day(f64),
    Moment(f64),
}

/// The rows of every sheet.
#[derive(Debug, Default)]
pub(super) struct Cells {
    sheets: Vec<(Table, Vec<Vec<Shown>>)>,
}

/// A column of the workbook: one of the format, in one language where it has several.
pub(super) type Place = (&'static Column, Option<Language>);

/// Every language, Vietnamese first, as the headings are.
pub(super) fn languages() -> impl Iterator<Item = Language> {
    let first = Language::from_code("vi");
    first.into_iter().chain(Language::all().filter(move |language| Some(*language) != first))
}

/// The columns of a sheet from left to right.
pub(super) fn places(columns: &'static [Column]) -> Vec<Place> {
    let offered = columns.iter().filter(|column| column.offered);
    let places = offered.flat_map(|column| -> Vec<Place> {
        if crate::programme::sheet::full::is_translated(column.form) {
            languages().map(|language| (column, Some(language))).collect()
        } else {
            vec![(column, None)]
        }
    });
    places.collect()
}

impl Cells {
    /// The cells of a programme.
    pub(super) fn of(programme: &Programme) -> Self {
        let tree = values(programme);
        let named = Named::of(programme);
        let sheets = SHEETS.iter().map(|sheet| {
            let places = places(sheet.columns);
            let row = |row: &Map<String, Value>| -> Vec<Shown> {
                places
                    .iter()
                    .map(|(column, language)| shown(row, column, *language, &named))
                    .collect()
            };
            let rows = match sheet.table {
                Table::Guide => Vec::new(),
                Table::Parts => parts(programme, &named),
                Table::Of(section) if section.is_single() => tree
                    .get(section.code())
                    .and_then(Value::as_object)
                    .map(row)
                    .into_iter()
                    .collect(),
                Table::Of(section) => rows(&tree, section.code()).map(row).collect(),
            };
            (sheet.table, rows)
        });
        Self { sheets: sheets.collect() }
    }

    /// The rows of one sheet; a sheet that stands once has one or none.
    pub(super) fn of_sheet(&self, table: Table) -> &[Vec<Shown>] {
        self.sheets.iter().find(|(of, _)| *of == table).map_or(&[], |(_, rows)| rows)
    }
}

/// What rows are called on other sheets.
struct Named<'p> {
    programme: &'p Programme,
    rooms: Names,
    people: Names,
    sessions: Names,
}

impl<'p> Named<'p> {
    fn of(programme: &'p Programme) -> Self {
        let (mut rooms, mut people, mut sessions) =
            (Names::default(), Names::default(), Names::default());
        for room in &programme.rooms {
            rooms.add(&room.id, room.name.iter().map(|(_, name)| name));
        }
        for person in &programme.people {
            people.add(&person.id, [person.name.as_str()]);
        }
        for session in &programme.sessions {
            sessions.add(&session.id, session.title.iter().map(|(_, title)| title));
        }
        Self { programme, rooms, people, sessions }
    }

    fn written(&self, section: Section, id: &str) -> String {
        let programme = self.programme;
        let language = programme.event.default_language();
        let (names, name) = match section {
            Section::Room => {
                let room = programme.room(id).map(|room| &programme.rooms[room]);
                (&self.rooms, room.map(|room| room.name.get(language)))
            }
            Section::Person => {
                let person = programme.person(id).map(|person| &programme.people[person]);
                (&self.people, person.map(|person| person.name.as_str()))
            }
            _ => {
                let session = programme.session(id).map(|session| &programme.sessions[session]);
                (&self.sessions, session.map(|session| session.title.get(language)))
            }
        };
        name.map_or(id, |name| names.written(id, name)).to_owned()
    }

    /// Authors: names of people, and in quotes names that only look like somebody's.
    fn writers(&self, paper: &str) -> String {
        let Some(paper) = self.programme.paper(paper) else { return String::new() };
        let writers = self.programme.papers[paper].authors.iter().map(|writer| match writer {
            Writer::Person(person) => {
                let id = &self.programme.people[*person].id;
                let name = self.written(Section::Person, id);
                if item(&name) == name { name } else { id.clone() }
            }
            Writer::Name(name) if self.people.meant(name) == Meant::Nothing => item(name),
            Writer::Name(name) => quote(name),
        });
        writers.collect::<Vec<_>>().join(PARTING)
    }
}

fn parts(programme: &Programme, named: &Named<'_>) -> Vec<Vec<Shown>> {
    let parts = programme.sessions.iter().flat_map(|session| {
        session.people.iter().map(|part| {
            let person = &programme.people[part.person].id;
            vec![
                Shown::Text(named.written(Section::Session, &session.id)),
                Shown::Text(named.written(Section::Person, person)),
                Shown::Text(role_label(part.role).to_owned()),
            ]
        })
    });
    parts.collect()
}

fn shown(
    row: &Map<String, Value>,
    column: &Column,
    language: Option<Language>,
    named: &Named<'_>,
) -> Shown {
    let (key, part) = match column.key.split_once('.') {
        Some((key, part)) => (key, Some(part)),
        None => (column.key, language.map(Language::code)),
    };
    let value = row.get(key);
    let value = part.map_or(value, |part| value.and_then(|value| value.get(part)));
    let Some(value) = value else { return Shown::Empty };
    let text = value.as_str().unwrap_or_default();
    let text = match column.form {
        Form::Line | Form::Words => text.to_owned(),
        Form::Ref(section) => named.written(section, text),
        Form::Refs => named.writers(row.get("id").and_then(Value::as_str).unwrap_or_default()),
        Form::List | Form::Lines => list(value),
        Form::Code(codes) => code(codes, text),
        Form::Flag => (if value == &Value::Bool(true) { "có" } else { "không" }).to_owned(),
        Form::Number => return value.as_f64().map_or(Shown::Empty, Shown::Number),
        Form::Day => return day(text),
        Form::Moment => return moment(text, named.programme),
        Form::Parts => String::new(),
    };
    if text.is_empty() { Shown::Empty } else { Shown::Text(text) }
}

fn code(codes: Codes, code: &str) -> String {
    codes.label(code).unwrap_or(code).to_owned()
}

/// Texts in one cell.
fn list(value: &Value) -> String {
    join(value.as_array().into_iter().flatten().filter_map(Value::as_str))
}

fn day(text: &str) -> Shown {
    let date = text.parse::<NaiveDate>().ok();
    date.and_then(|date| serial(date.into()))
        .map_or_else(|| Shown::Text(text.to_owned()), Shown::Day)
}

/// The wall clock as spreadsheets have it, or the text where that would say something else: with
/// seconds, at midnight (which a spreadsheet cannot tell from a day), in an hour that comes twice.
fn moment(text: &str, programme: &Programme) -> Shown {
    let as_text = || Shown::Text(text.to_owned());
    let Ok(moment) = DateTime::parse_from_rfc3339(text) else { return as_text() };
    let local = moment.naive_local();
    let plain = local.second() == 0
        && local.time() != NaiveTime::MIN
        && programme.moment(local) == moment.to_utc()
        && programme.local(moment.to_utc()) == local;
    let serial = plain.then(|| serial(local)).flatten();
    serial.map_or_else(as_text, Shown::Moment)
}

/// `None` where the reader would not take the number for a date.
fn serial(local: NaiveDateTime) -> Option<f64> {
    let begin = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = i32::try_from((local.date() - begin).num_days()).ok()?;
    let time = f64::from(local.num_seconds_from_midnight()) / 86_400.0;
    (20_000..100_000).contains(&days).then(|| f64::from(days) + time)
}
