//! The rows of all sheets put together: ids for those without one, and ids for names.

use std::collections::HashMap;

use super::values::LITERAL;
use super::{Form, Meant, Names, Table, column_of};
use crate::programme::file::tree::{Entry, Node, Value};
use crate::programme::problem::{Section, Trouble};
use crate::programme::sheet::build::{Built, Ids, entry, list, table, text};
use crate::programme::sheet::trouble::SheetTrouble;

/// Longest id of a row.
const ID: usize = 32;

/// Rows of tables that have several, and who does what in which session.
#[derive(Default)]
pub(super) struct Rows {
    tables: HashMap<Section, Vec<Node>>,
    pub(super) parts: Vec<Node>,
}

impl Rows {
    pub(super) fn add(&mut self, section: Section, rows: Vec<Node>) {
        self.tables.entry(section).or_default().extend(rows);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.tables.values().all(Vec::is_empty)
    }

    /// Writes the rows into the tree.
    pub(super) fn finish(mut self, built: &mut Built) {
        let mut names: HashMap<Section, Names> = HashMap::new();
        for section in Section::ALL.iter().copied().filter(|section| *section != Section::Fact) {
            if let Some(rows) = self.tables.get_mut(&section) {
                names.insert(section, name_rows(section, rows, built));
            }
        }
        for (section, rows) in &mut self.tables {
            for row in rows {
                refer(row, Table::Of(*section), &names, built);
            }
        }
        for part in &mut self.parts {
            refer(part, Table::Parts, &names, built);
        }
        if let Some(sessions) = self.tables.get_mut(&Section::Session) {
            take_parts(self.parts, sessions, built);
        }
        for section in Section::ALL.iter().copied() {
            if let Some(rows) = self.tables.remove(&section) {
                built.root.push(entry(section.code(), list(0, rows)));
            }
        }
    }
}

/// Ids for the rows without one; the rows by the names that other sheets may use instead.
fn name_rows(section: Section, rows: &mut [Node], built: &mut Built) -> Names {
    let mut ids = Ids::new(section, ID);
    for row in &*rows {
        if let Some(Value::Text(id)) = value(row, "id") {
            ids.keep(id);
        }
    }
    let mut names = Names::default();
    for row in rows {
        let at = row.at;
        let name = ["name", "title"].iter().find_map(|key| entry_of(row, key));
        let words: Vec<String> = name.map(all_words).unwrap_or_default();
        let id = if let Some(Value::Text(id)) = value(row, "id") {
            id.clone()
        } else {
            let id = ids.make(built, words.first().map_or("", String::as_str));
            if let Value::Table(row) = &mut row.value {
                row.push(entry("id", text(at, &id)));
            }
            id
        };
        names.add(&id, words.iter().map(String::as_str));
    }
    names
}

/// Ids where a cell names rows of another table.
fn refer(row: &mut Node, of: Table, names: &HashMap<Section, Names>, built: &mut Built) {
    let Value::Table(row) = &mut row.value else { return };
    for Entry { key, node, .. } in row {
        let section = match column_of(of, key).map(|column| column.form) {
            Some(Form::Ref(section)) => section,
            Some(Form::Refs | Form::Parts) => Section::Person,
            _ => continue,
        };
        refer_in(node, section, names.get(&section), built);
    }
}

fn refer_in(node: &mut Node, section: Section, names: Option<&Names>, built: &mut Built) {
    match &mut node.value {
        Value::Text(name) => {
            if let Some(words) = name.strip_prefix(LITERAL) {
                *name = words.to_owned();
                return;
            }
            match names.map(|names| names.meant(name)) {
                Some(Meant::Row(id)) => *name = id.to_owned(),
                Some(Meant::Several) => {
                    let trouble = SheetTrouble::SeveralNamed { section, name: name.clone() };
                    built.fault(node.at, trouble);
                }
                _ => {}
            }
        }
        Value::List(items) => {
            for item in items {
                refer_in(item, section, names, built);
            }
        }
        Value::Table(row) => {
            for entry in row.iter_mut().filter(|entry| entry.key == "id") {
                refer_in(&mut entry.node, section, names, built);
            }
        }
        _ => {}
    }
}

/// Puts who does what into the sessions, in the order of the sheet.
fn take_parts(parts: Vec<Node>, sessions: &mut [Node], built: &mut Built) {
    let ids = sessions.iter().enumerate();
    let ids: HashMap<String, usize> = ids
        .filter_map(|(index, session)| match value(session, "id") {
            Some(Value::Text(id)) => Some((id.clone(), index)),
            _ => None,
        })
        .collect();
    for part in parts {
        let Some(Value::Text(id)) = value(&part, "session") else {
            let key = "session".to_owned();
            built.faults.push((part.at, Trouble::MissingKey { key }));
            continue;
        };
        let session = ids.get(id).and_then(|index| sessions.get_mut(*index));
        let Some(Node { value: Value::Table(session), .. }) = session else {
            let what =
                Trouble::UnknownRow { section: Section::Session, id: id.clone(), near: None };
            built.faults.push((part.at, what));
            continue;
        };
        let row = ["person", "role"].iter().zip(["id", "role"]);
        let row = row.filter_map(|(from, to)| Some(entry(to, entry_of(&part, from)?.clone())));
        let row = table(part.at, row.collect());
        match session.iter_mut().find(|entry| entry.key == "people").map(|e| &mut e.node.value) {
            Some(Value::List(people)) => people.push(row),
            _ => session.push(entry("people", list(part.at, vec![row]))),
        }
    }
}

fn entry_of<'n>(row: &'n Node, key: &str) -> Option<&'n Node> {
    let Value::Table(row) = &row.value else { return None };
    row.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
}

fn value<'n>(row: &'n Node, key: &str) -> Option<&'n Value> {
    entry_of(row, key).map(|node| &node.value)
}

/// The first words of a text in one language or several.
pub(super) fn first_words(node: &Node) -> &str {
    match &node.value {
        Value::Text(text) => text,
        Value::Table(languages) => languages.first().map_or("", |entry| first_words(&entry.node)),
        _ => "",
    }
}

/// The words of a text in every language.
fn all_words(node: &Node) -> Vec<String> {
    match &node.value {
        Value::Text(text) => vec![text.clone()],
        Value::Table(languages) => {
            languages.iter().flat_map(|entry| all_words(&entry.node)).collect()
        }
        _ => Vec::new(),
    }
}
