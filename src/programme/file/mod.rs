//! The programme file: from its bytes to a programme, or to every problem that stands in the way.

mod canonical;
mod draft;
mod event;
pub(super) mod json;
mod reader;
mod rows;
mod rules;
mod session;
mod time;
mod toml;
pub(super) mod tree;
mod values;

use std::path::Path;

use self::draft::Draft;
use self::reader::Reader;
use self::tree::{Lines, Parsed, Table};
use super::conference;
use super::problem::{Place, Problem, Row, Section, Trouble};
use super::snapshot::Programme;

/// Bytes beyond which a file is not read.
pub const SIZE_LIMIT: usize = 8 << 20;

/// How a programme file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As people write it.
    Toml,
    /// The same names, as programs write it; or the schedule of pretalx, frab or c3voc.
    Json,
    /// The schedule of pretalx or frab.
    Xml,
    /// A calendar (iCalendar).
    Calendar,
}

impl Format {
    /// The format of a file name; `None` when its ending is none of theirs.
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        let known = [("toml", Self::Toml), ("json", Self::Json), ("xml", Self::Xml)];
        let calendars = [("ics", Self::Calendar), ("ical", Self::Calendar)];
        known
            .into_iter()
            .chain(calendars)
            .find(|(name, _)| ending.eq_ignore_ascii_case(name))
            .map(|(_, format)| format)
    }
}

/// What came of reading a file.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The programme; `None` when there are errors.
    pub programme: Option<Programme>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
    /// The programme as compact JSON with sorted keys, defaults filled in and moments with their
    /// offset; the same for the same content, whatever it was written in. `None` when there are
    /// errors.
    pub canonical: Option<String>,
}

/// Reads a programme file. Never panics, whatever the bytes.
pub fn read(bytes: &[u8], format: Format) -> Reading {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(problem) => {
            return Reading { programme: None, problems: vec![*problem], canonical: None };
        }
    };
    let Parsed { root, faults } = match format {
        Format::Toml => toml::parse(text),
        Format::Json => json::parse(text),
        Format::Xml | Format::Calendar => return conference::read_export(text, format),
    };
    if format == Format::Json && conference::is_schedule(&root) {
        return conference::read_export(text, format);
    }
    let lines = Lines::new(text);
    let mut reader = Reader::new(&lines);
    let mended = faults.iter().all(|(_, fault)| matches!(fault, Trouble::KeyTwice { .. }));
    for (at, fault) in faults {
        reader.note("", at, fault);
    }
    // What is left of a file that is not well-formed would only accuse the innocent rows.
    let draft = if mended { Draft::read(&mut reader, &root) } else { None };
    finish(reader, draft)
}

/// What was adapted in a file of another format so that it fits this one.
pub(super) struct Adapted {
    /// Bytes from the start of the text.
    pub(super) at: usize,
    /// The id of the session it is about.
    pub(super) session: Option<String>,
    pub(super) what: Trouble,
}

/// Reads a tree that was made of a file of another format.
pub(super) fn read_tree(lines: &Lines<'_>, root: &Table, adapted: Vec<Adapted>) -> Reading {
    let mut reader = Reader::new(lines);
    for Adapted { at, session, what } in adapted {
        let row = |id| Row { section: Section::Session, index: 0, id: Some(id) };
        reader.enter(session.map(row));
        reader.note("", at, what);
    }
    reader.enter(None);
    let draft = Draft::read(&mut reader, root);
    finish(reader, draft)
}

fn finish(reader: Reader<'_>, draft: Option<Draft>) -> Reading {
    let named_days = reader.days.is_some();
    let failed = reader.failed();
    let mut problems = reader.into_problems();
    // A parser that goes on after a fault meets the same one again at the end of the file.
    problems.dedup();
    let programme = draft.filter(|_| !failed).and_then(Draft::finish);
    let canonical = programme.as_ref().map(|programme| canonical::json(programme, named_days));
    Reading { programme, problems, canonical }
}

/// The bytes as text, or the one thing that is wrong with them.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, Box<Problem>> {
    if bytes.len() > SIZE_LIMIT {
        let megabytes = i64::try_from(SIZE_LIMIT >> 20).unwrap_or(i64::MAX);
        return Err(refusal(Place::File, Trouble::TooLarge { megabytes }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let sound = std::str::from_utf8(sound).unwrap_or_default();
        // A spreadsheet or a picture has no lines worth counting.
        let place = if bytes.contains(&0) { Place::File } else { spot_of(sound, sound.len()) };
        refusal(place, Trouble::NotText)
    })?;
    if let Some(at) = text.find('\0') {
        return Err(refusal(spot_of(text, at), Trouble::NotText));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(refusal(Place::File, Trouble::Empty));
    }
    Ok(text)
}

fn refusal(place: Place, what: Trouble) -> Box<Problem> {
    Box::new(Problem::new(place, what))
}

fn spot_of(text: &str, at: usize) -> Place {
    let (line, column) = Lines::new(text).spot(at);
    Place::At { line, column, path: String::new(), row: None }
}

#[cfg(test)]
mod tests;
