//! Walking the tree: every key accounted for, every problem kept with its place.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::tree::{Node, Spots, Table, Value};
use crate::programme::problem::{Place, Problem, Row, Section, Severity, Trouble};
use crate::texts::Language;

/// Problems beyond which the rest is only counted.
const LISTED: usize = 5_000;
/// Words for which a near one is sought, and how long they may be: seeking is slow.
const SOUGHT: usize = 500;
const SOUGHT_LENGTH: usize = 40;

/// What is known while a file is read.
pub(super) struct Reader<'t> {
    pub(super) spots: &'t Spots<'t>,
    /// Never empty; every language as long as the event's are not known.
    pub(super) languages: Vec<Language>,
    /// Whether a text without one of the languages deserves a warning.
    pub(super) translated: bool,
    pub(super) zone: Tz,
    /// First and last day, where the file names them.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
    /// The rows of every table by id: where the row begins.
    pub(super) known: HashMap<Section, HashMap<String, usize>>,
    /// The sound rows of every table by id: their index.
    pub(super) sound: HashMap<Section, HashMap<String, usize>>,
    problems: Vec<Problem>,
    unlisted: usize,
    errors: usize,
    row: Option<Row>,
    sought: usize,
}

/// A table inside the current row, and how keys in it are called from the row on.
#[derive(Clone)]
pub(super) struct Within<'n> {
    pub(super) table: &'n Table,
    pub(super) at: usize,
    pub(super) prefix: String,
}

impl<'n> Within<'n> {
    /// A whole row.
    pub(super) fn row(table: &'n Table, at: usize) -> Self {
        Self { table, at, prefix: String::new() }
    }

    /// The value of a key; JSON's null counts as absent.
    pub(super) fn get(&self, key: &str) -> Option<&'n Node> {
        let entry = self.table.iter().find(|entry| entry.key == key)?;
        (!matches!(entry.node.value, Value::Nothing)).then_some(&entry.node)
    }

    /// How a key is called from the row on.
    pub(super) fn path(&self, key: &str) -> String {
        if self.prefix.is_empty() { key.to_owned() } else { format!("{}.{key}", self.prefix) }
    }
}

impl<'t> Reader<'t> {
    pub(super) fn new(spots: &'t Spots<'t>) -> Self {
        Self {
            spots,
            languages: Language::all().collect(),
            translated: false,
            zone: Tz::UTC,
            days: None,
            known: HashMap::new(),
            sound: HashMap::new(),
            problems: Vec::new(),
            unlisted: 0,
            errors: 0,
            row: None,
            sought: 0,
        }
    }

    /// Whether any error was found so far.
    pub(super) fn failed(&self) -> bool {
        self.errors > 0
    }

    /// Every problem, in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems;
        if self.unlisted > 0 {
            let count = i64::try_from(self.unlisted).unwrap_or(i64::MAX);
            let mut more = Problem::new(Place::File, Trouble::More { count });
            if self.errors == 0 {
                more.severity = Severity::Warning;
            }
            problems.push(more);
        }
        problems.sort_by(|one, other| one.place.cmp(&other.place));
        problems
    }

    /// Notes a problem at a byte of the file; `key` is named from the current row on.
    pub(super) fn note(&mut self, key: &str, at: usize, what: Trouble) {
        let path = match &self.row {
            None => key.to_owned(),
            Some(row) => {
                let section = row.section.code();
                let start = if row.section.is_single() {
                    section.to_owned()
                } else {
                    format!("{section}[{}]", row.index)
                };
                if key.is_empty() { start } else { format!("{start}.{key}") }
            }
        };
        let place = self.spots.place(at, path, self.row.clone());
        self.add(Problem::new(place, what));
    }

    /// Notes a problem of the file as a whole.
    pub(super) fn note_file(&mut self, what: Trouble) {
        self.add(Problem::new(Place::File, what));
    }

    fn add(&mut self, problem: Problem) {
        self.errors += usize::from(problem.severity == Severity::Error);
        if self.problems.len() < LISTED {
            self.problems.push(problem);
        } else {
            self.unlisted += 1;
        }
    }

    /// Makes `row` the one that problems belong to.
    pub(super) fn enter(&mut self, row: Option<Row>) {
        self.row = row;
    }

    /// What `read` returns, unless it noted an error.
    pub(super) fn if_sound<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.errors;
        let value = read(self);
        value.filter(|_| self.errors == before)
    }

    /// Notes every key that the format does not have here.
    pub(super) fn allow(&mut self, within: &Within<'_>, known: &[&str]) {
        for entry in within.table {
            if !known.contains(&entry.key.as_str()) {
                let near = self.near(&entry.key, known.iter().copied());
                let key = within.path(&entry.key);
                self.note(&key, entry.at, Trouble::UnknownKey { key: key.clone(), near });
            }
        }
    }

    /// The value of a key that may be missing or blank.
    pub(super) fn optional<T>(
        &mut self,
        within: &Within<'_>,
        key: &str,
        read: impl FnOnce(&mut Self, &str, &Node) -> Option<T>,
    ) -> Option<T> {
        let node = within.get(key).filter(|node| !is_blank(node))?;
        read(self, &within.path(key), node)
    }

    /// The value of a key that must be there.
    pub(super) fn required<T>(
        &mut self,
        within: &Within<'_>,
        key: &str,
        read: impl FnOnce(&mut Self, &str, &Node) -> Option<T>,
    ) -> Option<T> {
        let path = within.path(key);
        match within.get(key) {
            None => self.note(&path, within.at, Trouble::MissingKey { key: path.clone() }),
            Some(node) if is_blank(node) => {
                self.note(&path, node.at, Trouble::EmptyText { key: path.clone() });
            }
            Some(node) => return read(self, &path, node),
        }
        None
    }

    /// The known word that somebody may have meant.
    pub(super) fn near<'w>(
        &mut self,
        word: &str,
        known: impl Iterator<Item = &'w str>,
    ) -> Option<String> {
        let length = word.chars().count();
        if length > SOUGHT_LENGTH || self.sought >= SOUGHT {
            return None;
        }
        self.sought += 1;
        let word = word.to_lowercase();
        known
            .filter(|other| other.len().abs_diff(word.len()) <= 3)
            .map(|other| (strsim::osa_distance(&word, &other.to_lowercase()), other))
            .filter(|(distance, _)| *distance <= (length / 3).max(1))
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, other)| other.to_owned())
    }
}

/// Whether a value says nothing: "", [], {} or a table of such.
fn is_blank(node: &Node) -> bool {
    match &node.value {
        Value::Nothing => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Table(table) => table.iter().all(|entry| is_blank(&entry.node)),
        _ => false,
    }
}
