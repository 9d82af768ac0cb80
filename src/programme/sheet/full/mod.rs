//! A workbook with a sheet for each table of the format.

mod keys;
mod values;

use std::collections::HashMap;

use self::keys::{key_of, section_of};
use super::build::{Built, Ids, entry, list, same, slug, table, text};
use super::grid::{Book, Sheet};
use super::trouble::SheetTrouble;
use crate::programme::file::tree::{Entry, Node, Table, Value};
use crate::programme::problem::Section;

/// Longest ids of an event and of its rows.
const EVENT_ID: usize = 24;
const ID: usize = 32;

/// Whether the workbook has sheets for the event and for its sessions by their names.
pub(super) fn is_full(book: &Book) -> bool {
    let has = |wanted| {
        book.sheets.iter().any(|sheet| !sheet.hidden && section_of(&sheet.name) == Some(wanted))
    };
    has(Section::Event) && has(Section::Session)
}

/// Reads every sheet whose name is a table's.
pub(super) fn read(book: &Book, built: &mut Built) {
    let mut tables: Vec<(Section, Table)> = Vec::new();
    let mut rows: HashMap<Section, Vec<Node>> = HashMap::new();
    for sheet in &book.sheets {
        let at = built.spot(sheet, 1, 0);
        if sheet.hidden {
            built.fault(at, SheetTrouble::HiddenSheet { sheet: sheet.name.clone() });
            continue;
        }
        match section_of(&sheet.name) {
            Some(section) if section.is_single() => {
                tables.push((section, single(sheet, section, built)));
            }
            Some(section) => {
                rows.entry(section).or_default().extend(many(sheet, section, built));
            }
            None if sheet.rows.is_empty() => {}
            None => built.fault(at, SheetTrouble::UnreadSheet { sheet: sheet.name.clone() }),
        }
    }
    for (section, mut row) in tables {
        let at = row.first().map_or(0, |entry| entry.at);
        if section == Section::Event {
            fill_event(&mut row, at);
        }
        built.root.push(entry(section.code(), table(at, row)));
    }
    let mut names: HashMap<Section, HashMap<String, String>> = HashMap::new();
    for section in Section::ALL.iter().copied() {
        let Some(mut nodes) = rows.remove(&section) else { continue };
        if section != Section::Fact {
            names.insert(section, name_rows(section, &mut nodes, built));
        }
        for node in &mut nodes {
            refer(node, &names);
        }
        built.root.push(entry(section.code(), list(0, nodes)));
    }
}

/// A sheet of keys with their values, one below the other.
fn single(sheet: &Sheet, section: Section, built: &mut Built) -> Table {
    let mut row: Table = Vec::new();
    for line in &sheet.rows {
        let mut cells = line.cells.iter();
        let Some((column, heading)) = cells.next() else { continue };
        let Some(heading) = heading.text() else { continue };
        let Some((value_column, value)) = cells.next() else { continue };
        let at = built.spot(sheet, line.number, *value_column);
        if let Some(key) = key_of(section, &heading) {
            add(&mut row, &key, values::node(&key.name, value, at), at);
        } else {
            let at = built.spot(sheet, line.number, *column);
            built.fault(at, SheetTrouble::UnreadColumn { heading });
        }
    }
    row
}

/// A sheet with a row of headings and a row for each entry.
fn many(sheet: &Sheet, section: Section, built: &mut Built) -> Vec<Node> {
    let Some(headings) = sheet.rows.first() else { return Vec::new() };
    let mut columns = HashMap::new();
    for (column, cell) in &headings.cells {
        let Some(heading) = cell.text() else { continue };
        if let Some(key) = key_of(section, &heading) {
            columns.insert(*column, key);
        } else {
            let at = built.spot(sheet, headings.number, *column);
            built.fault(at, SheetTrouble::UnreadColumn { heading });
        }
    }
    let mut nodes = Vec::new();
    for line in &sheet.rows[1..] {
        let first = line.cells.first().map_or(0, |(column, _)| *column);
        let row_at = built.spot(sheet, line.number, first);
        let mut row = Table::new();
        for (column, cell) in &line.cells {
            let Some(key) = columns.get(column) else { continue };
            let at = built.spot(sheet, line.number, *column);
            add(&mut row, key, values::node(&key.name, cell, at), at);
        }
        if !row.is_empty() {
            nodes.push(table(row_at, row));
        }
    }
    nodes
}

/// Puts a value under its key, one of a language beside those of the others.
fn add(row: &mut Table, key: &keys::Key, node: Node, at: usize) {
    let Some(language) = key.language else {
        if !row.iter().any(|known| known.key == key.name) {
            row.push(entry(&key.name, node));
        }
        return;
    };
    let known = row.iter_mut().find(|known| known.key == key.name);
    match known.map(|known| &mut known.node.value) {
        Some(Value::Table(languages)) => languages.push(entry(language, node)),
        Some(_) => {}
        None => row.push(entry(&key.name, table(at, vec![entry(language, node)]))),
    }
}

/// What nobody writes into a spreadsheet.
fn fill_event(row: &mut Table, at: usize) {
    let name = row.iter().find(|entry| entry.key == "name").map(|entry| words_of(&entry.node));
    let id = slug(&name.unwrap_or_default(), EVENT_ID);
    let id = if id.is_empty() { "event".to_owned() } else { id };
    let usual = [
        ("id", text(at, id)),
        ("timezone", text(at, "Asia/Ho_Chi_Minh")),
        ("languages", list(at, vec![text(at, "vi")])),
    ];
    for (key, node) in usual {
        if !row.iter().any(|entry| entry.key == key) {
            row.push(entry(key, node));
        }
    }
}

/// Ids for the rows without one; the ids by the names that other sheets may use instead.
fn name_rows(section: Section, rows: &mut [Node], built: &mut Built) -> HashMap<String, String> {
    let mut ids = Ids::new(section, ID);
    for row in &*rows {
        if let Some(Value::Text(id)) = value(row, "id") {
            ids.keep(id);
        }
    }
    let mut names = HashMap::new();
    for row in rows {
        let at = row.at;
        let name = ["name", "title"].iter().find_map(|key| entry_of(row, key)).map(words_of);
        let name = name.unwrap_or_default();
        let id = if let Some(Value::Text(id)) = value(row, "id") {
            id.clone()
        } else {
            let id = ids.make(built, &name);
            if let Value::Table(row) = &mut row.value {
                row.push(entry("id", text(at, &id)));
            }
            id
        };
        names.entry(same(&name)).or_insert(id);
    }
    names
}

/// Names of rooms, people and sessions where the format has ids.
fn refer(row: &mut Node, names: &HashMap<Section, HashMap<String, String>>) {
    let Value::Table(row) = &mut row.value else { return };
    for Entry { key, node, .. } in row {
        let section = match key.as_str() {
            "room" => Section::Room,
            "session" => Section::Session,
            "people" | "authors" => Section::Person,
            _ => continue,
        };
        if let Some(names) = names.get(&section) {
            refer_in(node, names);
        }
    }
}

fn refer_in(node: &mut Node, names: &HashMap<String, String>) {
    match &mut node.value {
        Value::Text(name) => {
            if let Some(id) = names.get(&same(name)) {
                name.clone_from(id);
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| refer_in(item, names)),
        Value::Table(row) => {
            let ids = row.iter_mut().filter(|entry| entry.key == "id");
            ids.for_each(|entry| refer_in(&mut entry.node, names));
        }
        _ => {}
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
fn words_of(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        Value::Table(languages) => {
            languages.first().map(|entry| words_of(&entry.node)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
