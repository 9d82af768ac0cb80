//! A workbook with a sheet for each table of the format.

mod columns;
mod keys;
mod labels;
mod lists;
mod model;
mod names;
mod rows;
mod values;

use std::collections::HashMap;

pub(in crate::programme) use self::columns::{SHEETS, column_of, is_translated, keys_of, sheet_of};
use self::keys::{Key, key_of, sheet_named};
pub(in crate::programme) use self::labels::{Codes, role as role_label, role_named};
pub(in crate::programme) use self::lists::{PARTING, item, join, quote};
pub(in crate::programme) use self::model::{Column, Form, Sheet, Table};
pub(in crate::programme) use self::names::{Meant, Names};
use self::rows::Rows;
use super::build::{Built, entry, list, slug, table, text};
use super::grid::{Book, Sheet as Cells};
use super::trouble::SheetTrouble;
use crate::programme::file::tree::{Node, Table as Tree, Value};
use crate::programme::problem::Section;

/// Longest id of an event.
const EVENT_ID: usize = 24;

/// Whether the workbook has sheets for the event and for its sessions by their names.
pub(super) fn is_full(book: &Book) -> bool {
    let has = |wanted| {
        let mut shown = book.sheets.iter().filter(|cells| !cells.hidden);
        shown.any(|cells| sheet_named(&cells.name).is_some_and(|sheet| sheet.table == wanted))
    };
    has(Table::Of(Section::Event)) && has(Table::Of(Section::Session))
}

/// Reads every sheet whose name is a table's.
pub(super) fn read(book: &Book, built: &mut Built) {
    let mut singles: Vec<(Section, Tree)> = Vec::new();
    let mut rows = Rows::default();
    for cells in &book.sheets {
        let at = built.spot(cells, 1, 0);
        if cells.hidden {
            built.fault(at, SheetTrouble::HiddenSheet { sheet: cells.name.clone() });
            continue;
        }
        match sheet_named(&cells.name) {
            Some(sheet) => match sheet.table {
                Table::Guide => {}
                Table::Of(section) if section.is_single() => {
                    singles.push((section, single(cells, sheet, built)));
                }
                Table::Of(section) => rows.add(section, many(cells, sheet, built)),
                Table::Parts => rows.parts.extend(many(cells, sheet, built)),
            },
            None if cells.rows.is_empty() => {}
            None => built.fault(at, SheetTrouble::UnreadSheet { sheet: cells.name.clone() }),
        }
    }
    if rows.is_empty() && singles.iter().all(|(_, row)| row.is_empty()) {
        return built.fault(0, SheetTrouble::Blank);
    }
    for (section, mut row) in singles {
        let at = row.first().map_or(0, |entry| entry.at);
        if section == Section::Event {
            fill_event(&mut row, at);
        }
        built.root.push(entry(section.code(), table(at, row)));
    }
    rows.finish(built);
}

/// A sheet of keys with their values, one below the other.
fn single(cells: &Cells, sheet: &Sheet, built: &mut Built) -> Tree {
    let mut row = Tree::new();
    for line in &cells.rows {
        let mut values = line.cells.iter();
        let Some((column, heading)) = values.next() else { continue };
        let Some(heading) = heading.text() else { continue };
        let at = built.spot(cells, line.number, *column);
        let Some(key) = key_of(sheet, &heading) else {
            built.fault(at, SheetTrouble::UnreadColumn { heading });
            continue;
        };
        let Some((column, value)) = values.next() else { continue };
        let at = built.spot(cells, line.number, *column);
        add(&mut row, key, values::node(key.column.form, value, at), at);
    }
    row
}

/// A sheet with a row of headings and a row for each entry.
fn many(cells: &Cells, sheet: &Sheet, built: &mut Built) -> Vec<Node> {
    let Some(headings) = cells.rows.first() else { return Vec::new() };
    let mut columns = HashMap::new();
    for (column, cell) in &headings.cells {
        let Some(heading) = cell.text() else { continue };
        if let Some(key) = key_of(sheet, &heading) {
            columns.insert(*column, key);
        } else {
            let at = built.spot(cells, headings.number, *column);
            built.fault(at, SheetTrouble::UnreadColumn { heading });
        }
    }
    let mut nodes = Vec::new();
    for line in &cells.rows[1..] {
        let first = line.cells.first().map_or(0, |(column, _)| *column);
        let row_at = built.spot(cells, line.number, first);
        let mut row = Tree::new();
        for (column, cell) in &line.cells {
            let Some(key) = columns.get(column) else { continue };
            let at = built.spot(cells, line.number, *column);
            add(&mut row, *key, values::node(key.column.form, cell, at), at);
        }
        if !row.is_empty() {
            nodes.push(table(row_at, row));
        }
    }
    nodes
}

/// Puts a value under its key, a part such as one of a language beside the other parts.
fn add(row: &mut Tree, key: Key, node: Node, at: usize) {
    let (name, part) = match key.column.key.split_once('.') {
        Some((name, part)) => (name, Some(part)),
        None => (key.column.key, key.language.map(crate::texts::Language::code)),
    };
    let known = row.iter_mut().find(|known| known.key == name);
    let Some(part) = part else {
        if known.is_none() {
            row.push(entry(name, node));
        }
        return;
    };
    match known.map(|known| &mut known.node.value) {
        Some(Value::Table(parts)) => parts.push(entry(part, node)),
        Some(_) => {}
        None => row.push(entry(name, table(at, vec![entry(part, node)]))),
    }
}

/// What nobody writes into a spreadsheet.
fn fill_event(row: &mut Tree, at: usize) {
    let name = row.iter().find(|entry| entry.key == "name").map(|entry| &entry.node);
    let words = name.map(rows::first_words).unwrap_or_default();
    let id = slug(words, EVENT_ID);
    let id = if id.is_empty() { "event".to_owned() } else { id };
    let languages = match name.map(|name| &name.value) {
        Some(Value::Table(languages)) => {
            languages.iter().map(|language| text(at, &language.key)).collect()
        }
        _ => vec![text(at, "vi")],
    };
    let usual = [
        ("id", text(at, id)),
        ("timezone", text(at, "Asia/Ho_Chi_Minh")),
        ("languages", list(at, languages)),
    ];
    for (key, node) in usual {
        if !row.iter().any(|entry| entry.key == key) {
            row.push(entry(key, node));
        }
    }
}

#[cfg(test)]
mod tests;
