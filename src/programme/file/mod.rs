//! The programme file: from its bytes to a programme, or to every problem that stands in the way.

pub(super) mod canonical;
mod draft;
mod event;
pub(super) mod json;
mod reader;
mod rows;
mod rules;
mod session;
mod slips;
mod source;
mod time;
mod toml;
pub(super) mod tree;
mod values;

use std::collections::HashSet;

use self::draft::Draft;
use self::reader::Reader;
pub(super) use self::rows::most_rows;
pub use self::source::{Format, SIZE_LIMIT, Source};
use self::tree::{Lines, Parsed, Spots, Table};
use super::problem::{Place, Problem, Row, Section, Trouble};
use super::sheet::{self, Built};
use super::snapshot::Programme;
use super::{Session, carry, conference};

/// What came of reading a file.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The programme; `None` when there are errors.
    pub programme: Option<Programme>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
    /// The programme as compact JSON with sorted keys, defaults filled in and moments with their
    /// offset; the same for the same content, whatever it was written in. `None` when there are
    /// errors.
    pub canonical: Option<String>,
    /// The rows of a spreadsheet whose ids were made up, see [`Reading::adopt_ids`].
    pub made_ids: HashSet<(Section, String)>,
    /// It was a single table of what takes place when, see [`Reading::complete`].
    pub is_table: bool,
}

impl Reading {
    /// The reading of a file of which nothing can be used.
    pub(super) fn refused(problems: Vec<Problem>) -> Self {
        Self { problems, ..Self::default() }
    }

    /// Gives the rows whose ids were made up the ids of the published rows that they match, so that
    /// a rename stays a rename; the rest of the programme is as it was read.
    pub fn adopt_ids(&mut self, published: &Programme) {
        let Some(programme) = &self.programme else { return };
        let adopted = sheet::adopt_ids(programme, &self.made_ids, published);
        self.canonical = Some(canonical::json(&adopted));
        self.programme = Some(adopted);
    }

    /// Takes over what a single table cannot say from what is published of the same event: its id and
    /// settings, the venue, the facts, other languages, what rooms and people are. Call it before
    /// [`Reading::carry_gone`]; it gives the made-up ids those of the published rows itself.
    pub fn complete(&mut self, published: &Programme) -> anyhow::Result<()> {
        self.adopt_ids(published);
        let Some(programme) = &self.programme else { return Ok(()) };
        let complete = canonical::json(&carry::complete(programme, published));
        let again = read(complete.as_bytes(), Format::Json);
        if again.programme.is_none() {
            let problems = again.problems.iter().map(|problem| format!("{problem:?}"));
            anyhow::bail!(
                "what is published does not fit the table: {:?}",
                problems.take(3).collect::<Vec<_>>()
            );
        }
        self.programme = again.programme;
        self.canonical = again.canonical;
        Ok(())
    }

    /// Takes over as cancelled what is published and not in the file any more, with the rooms and
    /// people it needs, and tells the ids of these sessions; what took place so far comes first
    /// where a programme has no space for all. Call it after [`Reading::adopt_ids`].
    pub fn carry_gone(&mut self, published: &Programme) -> anyhow::Result<Vec<String>> {
        self.carry_within(published, SIZE_LIMIT)
    }

    /// The same for programmes whose canonical text has at most `limit` bytes.
    pub(super) fn carry_within(
        &mut self,
        published: &Programme,
        limit: usize,
    ) -> anyhow::Result<Vec<String>> {
        let Some(programme) = &self.programme else { return Ok(Vec::new()) };
        let gone = carry::gone(programme, published);
        if gone.is_empty() {
            return Ok(Vec::new());
        }
        let lately: Vec<&Session> =
            gone.iter().copied().filter(|session| !session.is_cancelled()).collect();
        for sessions in [gone, lately] {
            let carried = carry::carry(programme, published, &sessions);
            let canonical = canonical::json(&carried);
            if canonical.len() > limit {
                continue;
            }
            let carried = read(canonical.as_bytes(), Format::Json);
            if carried.programme.is_some() {
                self.programme = carried.programme;
                self.canonical = carried.canonical;
                return Ok(sessions.into_iter().map(|session| session.id.clone()).collect());
            }
        }
        anyhow::bail!("the programme is too large to keep what was cancelled")
    }
}

/// Reads a programme file that has no name. Never panics, whatever the bytes.
pub fn read(bytes: &[u8], format: Format) -> Reading {
    read_named(Source { bytes, format, name: "" })
}

/// Reads a programme file. Never panics, whatever the bytes.
pub fn read_named(source: Source<'_>) -> Reading {
    let parse: fn(&str) -> Parsed = match source.format {
        Format::Toml => toml::parse,
        Format::Json => json::parse,
        Format::Sheet => return read_sheet(source),
        Format::Xml | Format::Calendar => return conference::read_export(source),
    };
    let text = match source.text() {
        Ok(text) => text,
        Err(problem) => return Reading::refused(vec![*problem]),
    };
    let Parsed { root, faults } = parse(text);
    if source.format == Format::Json && conference::is_schedule(&root) {
        return conference::read_export(source);
    }
    // What is left of a file that is not well-formed would only accuse the innocent rows.
    let mended = faults.iter().all(|(_, fault)| matches!(fault, Trouble::KeyTwice { .. }));
    let notes = faults.into_iter().map(Note::from).collect();
    read_tree(&Spots::Lines(Lines::new(text)), mended.then_some(&root), notes)
}

fn read_sheet(source: Source<'_>) -> Reading {
    let built = source.sized().and_then(|bytes| sheet::read(bytes, source.name));
    let Built { root, spots, faults, made, is_table } = match built {
        Ok(built) => built,
        Err(what) => return Reading::refused(vec![Problem::new(Place::File, what)]),
    };
    let notes = faults.into_iter().map(Note::from).collect();
    let root = (!root.is_empty()).then_some(&root);
    Reading { made_ids: made, is_table, ..read_tree(&Spots::Cells(spots), root, notes) }
}

/// What is wrong with a file, or what was adapted in it, before its tree is read.
pub(super) struct Note {
    /// Where, as the file's [`Spots`] count.
    pub(super) at: usize,
    /// The id of the session it is about.
    pub(super) session: Option<String>,
    pub(super) what: Trouble,
}

impl From<(usize, Trouble)> for Note {
    fn from((at, what): (usize, Trouble)) -> Self {
        Self { at, session: None, what }
    }
}

/// Reads a tree; without one, there are only the notes.
pub(super) fn read_tree(spots: &Spots<'_>, root: Option<&Table>, notes: Vec<Note>) -> Reading {
    let mut reader = Reader::new(spots);
    for Note { at, session, what } in notes {
        let row = |id| Row { section: Section::Session, index: 0, id: Some(id) };
        reader.enter(session.map(row));
        reader.note("", at, what);
    }
    reader.enter(None);
    let draft = root.and_then(|root| Draft::read(&mut reader, root));
    let failed = reader.failed();
    let mut problems = reader.into_problems();
    // A parser that goes on after a fault meets the same one again at the end of the file.
    problems.dedup();
    let programme = draft.filter(|_| !failed).and_then(Draft::finish);
    let canonical = programme.as_ref().map(canonical::json);
    Reading { programme, problems, canonical, ..Reading::default() }
}

#[cfg(test)]
mod tests;
