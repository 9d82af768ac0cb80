//! An export as the tree of a programme file, so that it is checked like any other.

use chrono::{NaiveDate, SecondsFormat, TimeDelta};

use super::ids::Ids;
use super::model::{Export, Hall, Slot, Speaker, Words};
use crate::clock::Moment;
use crate::programme::file::tree::{Entry, Node, Table, Value};

/// The tree.
pub(super) fn tree(export: &Export) -> Table {
    let mut ids = Ids::default();
    let rooms: Vec<String> = export.rooms.iter().map(|hall| room_id(hall, &mut ids)).collect();
    let halls = export.rooms.iter().zip(&rooms).map(|(hall, id)| room(hall, id));
    let people = export.people.iter().map(person);
    let sessions = export.sessions.iter().map(|slot| session(slot, export, &rooms));
    let (halls, people) = (halls.collect(), people.collect());
    let mut root = Row { at: 0, table: Table::new() };
    root.put("event", event(export));
    root.put("room", Value::List(halls));
    root.put("person", Value::List(people));
    root.put("session", Value::List(sessions.collect()));
    root.table
}

fn room_id(hall: &Hall, ids: &mut Ids) -> String {
    ids.give(hall.name.first().map_or("room", |(_, name)| name), "")
}

fn event(export: &Export) -> Value {
    let mut row = Row { at: 0, table: Table::new() };
    row.put("id", text(&export.id));
    row.put("name", words(0, &export.name));
    row.put("timezone", text(export.zone.name()));
    let codes =
        export.languages.iter().map(|language| Node { value: text(language.code()), at: 0 });
    row.put("languages", Value::List(codes.collect()));
    if let Some(kind) = export.kind {
        row.put("kind", text(kind.code()));
    }
    if let Some((first, last)) = days(export) {
        row.put("start", Value::Time(first.to_string()));
        row.put("end", Value::Time(last.to_string()));
    }
    Value::Table(row.table)
}

/// The days the file names, and those of sessions that lie outside.
fn days(export: &Export) -> Option<(NaiveDate, NaiveDate)> {
    let day = |moment: Moment| moment.with_timezone(&export.zone).date_naive();
    let (first, last) = export.days?;
    let first = export.sessions.iter().map(|slot| day(slot.start)).fold(first, NaiveDate::min);
    let ends = export.sessions.iter().map(|slot| {
        // A night after the last day is allowed.
        let end = day(slot.end).checked_sub_signed(TimeDelta::days(1)).unwrap_or(last);
        day(slot.start).max(end)
    });
    Some((first, ends.fold(last, NaiveDate::max)))
}

fn room(hall: &Hall, id: &str) -> Node {
    let mut row = Row { at: 0, table: Table::new() };
    row.put("id", text(id));
    row.put("name", words(0, &hall.name));
    if let Some(capacity) = hall.capacity {
        row.put("capacity", Value::Whole(capacity));
    }
    row.node()
}

fn person(speaker: &Speaker) -> Node {
    let mut row = Row { at: 0, table: Table::new() };
    row.put("id", text(&speaker.id));
    row.put("name", text(&speaker.name));
    row.node()
}

fn session(slot: &Slot, export: &Export, rooms: &[String]) -> Node {
    let mut row = Row { at: slot.at, table: Table::new() };
    row.put("id", text(&slot.id));
    row.put("kind", text(slot.kind.code()));
    row.put("title", words(slot.at, &slot.title));
    row.put("start", time(slot.start));
    row.put("end", time(slot.end));
    if let Some(room) = slot.room.and_then(|room| rooms.get(room)) {
        row.put("room", text(room));
    }
    row.put("track", words(slot.at, &slot.track));
    let people = slot.people.iter().filter_map(|(person, role)| {
        let mut part = Row { at: slot.at, table: Table::new() };
        part.put("id", text(&export.people.get(*person)?.id));
        part.put("role", text(role.code()));
        Some(part.node())
    });
    row.put("people", Value::List(people.collect()));
    row.put("abstract", words(slot.at, &slot.about));
    let spoken = slot.spoken.iter().map(|code| Node { value: text(code), at: slot.at });
    row.put("languages", Value::List(spoken.collect()));
    if slot.cancelled {
        row.put("status", text("cancelled"));
    }
    if let Some(document) = &slot.document {
        row.put("document", text(document));
    }
    row.node()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn time(moment: Moment) -> Value {
    Value::Time(moment.to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn words(at: usize, words: &Words) -> Value {
    let mut row = Row { at, table: Table::new() };
    for (language, text) in words {
        row.put(language.code(), Value::Text(text.clone()));
    }
    Value::Table(row.table)
}

/// A table that is being written.
struct Row {
    at: usize,
    table: Table,
}

impl Row {
    fn put(&mut self, key: &str, value: Value) {
        let (key, at) = (key.to_owned(), self.at);
        self.table.push(Entry { key, at, node: Node { value, at } });
    }

    fn node(self) -> Node {
        Node { value: Value::Table(self.table), at: self.at }
    }
}
