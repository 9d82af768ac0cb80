//! Looking into a tree that others made: whatever is not as expected is as if it were not there.

use super::model::Words;
use crate::programme::file::tree::{Node, Table, Value};
use crate::texts::Language;

/// Values by their keys.
pub(super) trait Kids {
    /// The value of a key; JSON's null counts as absent.
    fn get(&self, key: &str) -> Option<&Node>;

    /// The table of a key.
    fn table(&self, key: &str) -> Option<&Table> {
        match &self.get(key)?.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }
}

impl Kids for Table {
    fn get(&self, key: &str) -> Option<&Node> {
        let entry = self.iter().find(|entry| entry.key == key)?;
        (!matches!(entry.node.value, Value::Nothing)).then_some(&entry.node)
    }
}

impl Kids for Node {
    fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Table(table) => Kids::get(table, key),
            _ => None,
        }
    }
}

/// The items of a list.
pub(super) fn list(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

/// A text that says something, or the first of several languages.
pub(super) fn first_text(node: Option<&Node>) -> Option<&str> {
    match &node?.value {
        Value::Text(text) if !text.trim().is_empty() => Some(text),
        Value::Table(table) => table.iter().find_map(|entry| match &entry.node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
            _ => None,
        }),
        _ => None,
    }
}

/// A text or a number as a text.
pub(super) fn text(node: Option<&Node>) -> Option<String> {
    match &node?.value {
        Value::Whole(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        _ => first_text(node).map(|text| text.trim().to_owned()),
    }
}

/// Whether a flag is set, in whatever way.
pub(super) fn truth(node: Option<&Node>) -> bool {
    match node.map(|node| &node.value) {
        Some(Value::Flag(flag)) => *flag,
        Some(Value::Whole(number)) => *number != 0,
        Some(Value::Text(text)) => matches!(text.trim(), "true" | "True" | "1" | "yes"),
        _ => false,
    }
}

/// A text in `language`, or one in each of several.
pub(super) fn words(node: Option<&Node>, language: Language) -> Words {
    let Some(Value::Table(table)) = node.map(|node| &node.value) else {
        return text(node).map(|text| (language, text)).into_iter().collect();
    };
    let mut words: Words = Vec::new();
    for entry in table {
        let written = Language::from_code(&entry.key);
        let written = written.filter(|written| words.iter().all(|(known, _)| known != written));
        words.extend(written.zip(text(Some(&entry.node))));
    }
    if words.is_empty() {
        // A room or track that is an object with a name, or none of the bot's languages.
        let name = Kids::get(table, "name").or(node);
        words.extend(first_text(name).map(|text| (language, text.to_owned())));
    }
    // The file's own language is the first.
    words.sort_by_key(|(written, _)| *written != language);
    words
}
