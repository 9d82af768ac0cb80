//! The tables with rows: their ids first, then rooms, people, topics and facts.

use std::collections::HashMap;

use super::reader::{Reader, Within};
use super::tree::{Node, Table, Value};
use crate::programme::problem::{Expected, Row, Section, Trouble};
use crate::programme::{Fact, Person, PlanPoint, Room, Topic};

/// Longest id of a row.
const ID: usize = 32;

/// A row that was read, and where it stands.
#[derive(Debug)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) row: Row,
    pub(super) at: usize,
}

/// One row of the file before it is read.
#[derive(Clone)]
pub(super) struct Raw<'n> {
    pub(super) row: Row,
    pub(super) within: Within<'n>,
}

/// The key by which the rows of a table are told apart.
fn naming_key(section: Section) -> &'static str {
    if section == Section::Fact { "topic" } else { "id" }
}

/// More rows than any event has; beyond is a mistake or an attack.
pub(in crate::programme) fn most_rows(section: Section) -> usize {
    match section {
        Section::Person | Section::Paper => 20_000,
        Section::Session | Section::Topic => 5_000,
        _ => 2_000,
    }
}

impl<'t> Reader<'t> {
    /// The rows of a table, and their ids made known, so that a broken row still counts.
    pub(super) fn raw_rows<'n>(&mut self, root: &'n Table, section: Section) -> Vec<Raw<'n>> {
        let Some(node) = Within::row(root, 0).get(section.code()) else { return Vec::new() };
        self.enter(None);
        let Value::List(items) = &node.value else {
            self.wrong::<()>(section.code(), node, Expected::Rows);
            return Vec::new();
        };
        let most = most_rows(section);
        if items.len() > most {
            let limit = i64::try_from(most).unwrap_or(i64::MAX);
            self.note(section.code(), node.at, Trouble::TooMany { section, limit });
        }
        let rows: Vec<Raw<'n>> = items
            .iter()
            .take(most)
            .enumerate()
            .filter_map(|(index, item)| self.raw_row(section, index, item))
            .collect();
        self.know(section, &rows);
        rows
    }

    fn raw_row<'n>(&mut self, section: Section, index: usize, item: &'n Node) -> Option<Raw<'n>> {
        let mut row = Row { section, index, id: None };
        let Value::Table(table) = &item.value else {
            self.enter(Some(row));
            return self.wrong(section.code(), item, Expected::Table);
        };
        let within = Within::row(table, item.at);
        row.id = named(&within, section);
        Some(Raw { row, within })
    }

    fn know(&mut self, section: Section, rows: &[Raw<'_>]) {
        let mut known: HashMap<String, usize> = HashMap::new();
        for Raw { row, within } in rows {
            let Some(id) = row.id.clone() else { continue };
            if let Some(earlier) = known.get(&id) {
                let line = i64::try_from(self.spots.line(*earlier)).unwrap_or(i64::MAX);
                let key = naming_key(section);
                let at = within.get(key).map_or(within.at, |node| node.at);
                self.enter(Some(row.clone()));
                self.note(key, at, Trouble::IdTwice { id, line });
            } else {
                known.insert(id, within.at);
            }
        }
        self.known.insert(section, known);
    }

    /// Reads every row; what has an error is left out.
    pub(super) fn each<T>(
        &mut self,
        rows: &[Raw<'_>],
        read: fn(&mut Reader<'t>, &Within<'_>) -> Option<T>,
    ) -> Vec<Placed<T>> {
        let mut sound = Vec::with_capacity(rows.len());
        for Raw { row, within } in rows {
            self.enter(Some(row.clone()));
            if let Some(value) = self.if_sound(|reader| read(reader, within)) {
                sound.push(Placed { value, row: row.clone(), at: within.at });
            }
        }
        self.enter(None);
        sound
    }

    /// Makes the sound rows of a table known by the index they now have.
    pub(super) fn settle<T>(&mut self, section: Section, rows: &[Placed<T>]) {
        let ids = rows.iter().enumerate();
        let ids = ids.filter_map(|(index, placed)| Some((placed.row.id.clone()?, index)));
        self.sound.insert(section, ids.collect());
    }

    /// The id of a row.
    pub(super) fn row_id(&mut self, within: &Within<'_>) -> Option<String> {
        self.required(within, "id", |reader, key, node| reader.id(key, node, ID))
    }

    pub(super) fn room(&mut self, within: &Within<'_>) -> Option<Room> {
        self.allow(within, &["id", "name", "aliases", "floor", "directions", "capacity", "plan"]);
        let id = self.row_id(within);
        let name = self.required(within, "name", Self::localised_line);
        let aliases = self.optional(within, "aliases", Self::localised_lines);
        let floor = self.optional(within, "floor", Self::localised_line);
        let directions = self.optional(within, "directions", Self::localised_block);
        let capacity = self.optional(within, "capacity", |reader, key, node| {
            reader.whole(key, node, (1, 1_000_000))
        });
        let plan = self.optional(within, "plan", Self::plan_point);
        let aliases = aliases.unwrap_or_default();
        Some(Room { id: id?, name: name?, aliases, floor, directions, capacity, plan })
    }

    fn plan_point(&mut self, key: &str, node: &Node) -> Option<PlanPoint> {
        let Value::Table(table) = &node.value else {
            return self.wrong(key, node, Expected::Table);
        };
        let within = Within { table, at: node.at, prefix: key.to_owned() };
        self.allow(&within, &["x", "y"]);
        let share = |reader: &mut Self, key: &str, node: &Node| reader.number(key, node, (0, 1));
        let x = self.required(&within, "x", share);
        let y = self.required(&within, "y", share);
        Some(PlanPoint { x: x?, y: y? })
    }

    pub(super) fn person(&mut self, within: &Within<'_>) -> Option<Person> {
        self.allow(within, &["id", "name", "title", "position", "affiliation"]);
        let id = self.row_id(within);
        let name = self.required(within, "name", Self::line);
        let title = self.optional(within, "title", Self::localised_line);
        let position = self.optional(within, "position", Self::localised_line);
        let affiliation = self.optional(within, "affiliation", Self::localised_line);
        Some(Person { id: id?, name: name?, title, position, affiliation })
    }

    pub(super) fn topic(&mut self, within: &Within<'_>) -> Option<Topic> {
        self.allow(within, &["id", "session", "name"]);
        let id = self.row_id(within);
        let session = self.required(within, "session", |reader, key, node| {
            reader.row_of(key, node, Section::Session)
        });
        let name = self.required(within, "name", Self::localised_line);
        Some(Topic { id: id?, session: session?, name: name? })
    }

    pub(super) fn fact(&mut self, within: &Within<'_>) -> Option<Fact> {
        self.allow(within, &["topic", "asks", "answer"]);
        let topic = self.required(within, "topic", Self::line);
        let asks = self.optional(within, "asks", Self::localised_lines);
        let answer = self.required(within, "answer", Self::localised_block);
        Some(Fact { topic: topic?, asks: asks.unwrap_or_default(), answer: answer? })
    }
}

/// What a row is called by, as far as it can be told before it is read.
fn named(within: &Within<'_>, section: Section) -> Option<String> {
    match &within.get(naming_key(section))?.value {
        Value::Text(text) => {
            let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
            (!name.is_empty()).then_some(name)
        }
        _ => None,
    }
}
