//! The schedule as XML into the tree that its JSON would give.

use super::element::{Element, parse};
use crate::programme::file::tree::{Entry, Node, Table, Value};
use crate::programme::problem::Trouble;

/// Values of one element that are looked at; a schedule has thirty.
const VALUES: usize = 256;

/// The tree of a schedule, or what is wrong and where.
pub(super) fn tree(text: &str) -> Result<Table, (usize, Trouble)> {
    let root = parse(text)?;
    if root.name != "schedule" {
        let detail = format!("<{}>", root.name);
        return Err((root.at, Trouble::Syntax { detail }));
    }
    let mut schedule = values(&root, &["conference", "day", "generator"]);
    let found = root.child("conference");
    let mut conference = found.map_or_else(Table::new, |conference| {
        values(conference, &["day", "days", "room", "rooms", "track", "tracks"])
    });
    let rooms = found.into_iter().flat_map(Element::children).filter(|child| child.name == "room");
    let rooms: Vec<Node> = rooms.map(|room| row(room, &[])).collect();
    // Some put the days into the conference.
    let days = root.children().chain(found.into_iter().flat_map(Element::children));
    let days: Vec<Node> = days.filter(|child| child.name == "day").map(day).collect();
    put(&mut conference, "rooms", root.at, Value::List(rooms));
    put(&mut conference, "days", root.at, Value::List(days));
    put(&mut schedule, "conference", root.at, Value::Table(conference));
    let mut tree = Table::new();
    put(&mut tree, "schedule", root.at, Value::Table(schedule));
    Ok(tree)
}

fn day(day: &Element) -> Node {
    let mut table = Table::new();
    for (name, value) in &day.attributes {
        let key = if name == "start" { "day_start" } else { name };
        put(&mut table, key, day.at, Value::Text(value.clone()));
    }
    let rooms = day.children().filter(|child| child.name == "room").map(|room| {
        let name = room.attribute("name").or_else(|| room.attribute("guid")).unwrap_or_default();
        entry(name, room.at, Value::List(events(room)))
    });
    // A day without rooms has its events beneath it.
    let loose = events(day);
    let loose = (!loose.is_empty()).then(|| entry("", day.at, Value::List(loose)));
    let rooms = rooms.chain(loose).collect();
    put(&mut table, "rooms", day.at, Value::Table(rooms));
    Node { value: Value::Table(table), at: day.at }
}

/// The events directly inside; before frab they were called entries.
fn events(parent: &Element) -> Vec<Node> {
    let events = parent.children().filter(|child| matches!(child.name.as_str(), "event" | "entry"));
    events.map(event).collect()
}

fn event(event: &Element) -> Node {
    let lists = ["persons", "speakers", "links", "attachments", "recording"];
    let mut table = values(event, &[&lists[..], &["person"]].concat());
    for list in event.children().filter(|child| lists.contains(&child.name.as_str())) {
        let items = list.children().map(item).collect();
        put(&mut table, &list.name, list.at, Value::List(items));
    }
    // Written by hand, people may stand in the event without a list around them.
    let people = event.children().filter(|child| child.name == "person").take(VALUES);
    let people: Vec<Node> = people.flat_map(names).collect();
    if !people.is_empty() {
        put(&mut table, "persons", event.at, Value::List(people));
    }
    Node { value: Value::Table(table), at: event.at }
}

/// A person, or several with commas between them where every one has more than one word.
fn names(person: &Element) -> Vec<Node> {
    let text = person.own_text();
    let names: Vec<&str> = text.split(',').map(str::trim).collect();
    if names.len() < 2 || names.iter().any(|name| !name.contains(char::is_whitespace)) {
        return vec![item(person)];
    }
    let name = |name: &str| Node { value: Value::Text(name.to_owned()), at: person.at };
    names.into_iter().map(name).collect()
}

/// A person, link or attachment: its attributes, its children and its words as its name.
fn item(element: &Element) -> Node {
    let mut node = row(element, &[]);
    if let Value::Table(table) = &mut node.value {
        let own = element.own_text();
        if !own.trim().is_empty() {
            put(table, "name", element.at, Value::Text(own));
        }
    }
    node
}

fn row(element: &Element, except: &[&str]) -> Node {
    Node { value: Value::Table(values(element, except)), at: element.at }
}

/// Attributes and children as texts; the first of a name counts.
fn values(element: &Element, except: &[&str]) -> Table {
    let mut table = Table::new();
    let children = element.children().filter(|child| !except.contains(&child.name.as_str()));
    for child in children.take(VALUES) {
        put(&mut table, &child.name, child.at, Value::Text(child.text()));
    }
    for (name, value) in &element.attributes {
        put(&mut table, name, element.at, Value::Text(value.clone()));
    }
    table
}

fn put(table: &mut Table, key: &str, at: usize, value: Value) {
    if table.iter().all(|entry| entry.key != key) {
        table.push(entry(key, at, value));
    }
}

fn entry(key: &str, at: usize, value: Value) -> Entry {
    Entry { key: key.to_owned(), at, node: Node { value, at } }
}
