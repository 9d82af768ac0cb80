//! TOML into the tree.

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::tree::{Entry, Node, Parsed, Table, Value};
use crate::programme::problem::Trouble;

/// Parses what is well-formed and lists what is not.
pub(super) fn parse(text: &str) -> Parsed {
    let (root, errors) = DeTable::parse_recoverable(text);
    Parsed {
        root: table(root.get_ref()),
        faults: errors.iter().map(|error| fault(text, error)).collect(),
    }
}

fn table(table: &DeTable<'_>) -> Table {
    let mut entries: Table = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            at: key.span().start,
            node: node(value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.at);
    entries
}

fn node(spanned: &Spanned<DeValue<'_>>) -> Node {
    let value = match spanned.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Real(f64::NAN), Value::Whole),
        DeValue::Float(number) => Value::Real(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Datetime(time) => Value::Time(time.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
        DeValue::Table(entries) => Value::Table(table(entries)),
    };
    Node { value, at: spanned.span().start }
}

fn fault(text: &str, error: &Error) -> (usize, Trouble) {
    let at = error.span().map_or(0, |span| span.start);
    let rest = text.get(at..).unwrap_or_default();
    let trouble = if error.message().starts_with("duplicate key") {
        let key: String = rest.chars().take_while(|c| !"=.] \t\n".contains(*c)).collect();
        Trouble::KeyTwice { key }
    } else if rest.trim_end().is_empty() {
        Trouble::Truncated
    } else if rest.starts_with(['“', '”', '„', '‘', '’', '«', '»']) {
        Trouble::CurlyQuote
    } else {
        Trouble::Syntax { detail: error.message().to_owned() }
    };
    (at, trouble)
}
