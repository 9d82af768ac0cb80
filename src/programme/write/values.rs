//! The programme as values without what goes without saying.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::programme::file::canonical;
use crate::programme::{Kind, Programme};

/// The canonical values without the defaults of sessions and papers: a kind that changes later
/// takes its defaults with it, and a paper is put in between without counting anew.
pub(super) fn values(programme: &Programme) -> Map<String, Value> {
    let Value::Object(mut tree) = canonical::tree(programme) else { return Map::new() };
    if let Some(event) = tree.get_mut("event").and_then(Value::as_object_mut) {
        for key in ["organiser", "contact"] {
            if event.get(key).and_then(Value::as_object).is_some_and(is_wordless) {
                event.remove(key);
            }
        }
    }
    if let Some(settings) = tree.get_mut("settings").and_then(Value::as_object_mut) {
        shorten_hours(settings);
    }
    for session in rows_mut(&mut tree, "session") {
        drop_session_defaults(session);
    }
    let mut numbers: HashMap<Option<String>, i64> = HashMap::new();
    for paper in rows_mut(&mut tree, "paper") {
        let session = paper.get("session").and_then(Value::as_str).map(str::to_owned);
        drop_if(paper, "presented", &Value::Bool(session.is_some()));
        let number = numbers.entry(session).or_default();
        *number += 1;
        drop_if(paper, "order", &Value::from(*number));
    }
    tree
}

/// The rows of a table.
pub(super) fn rows<'v>(
    tree: &'v Map<String, Value>,
    table: &str,
) -> impl Iterator<Item = &'v Map<String, Value>> {
    let rows = tree.get(table).and_then(Value::as_array);
    rows.into_iter().flatten().filter_map(Value::as_object)
}

fn rows_mut<'v>(
    tree: &'v mut Map<String, Value>,
    table: &str,
) -> impl Iterator<Item = &'v mut Map<String, Value>> {
    let rows = tree.get_mut(table).and_then(Value::as_array_mut);
    rows.into_iter().flatten().filter_map(Value::as_object_mut)
}

fn drop_session_defaults(session: &mut Map<String, Value>) {
    let kind = session.get("kind").and_then(Value::as_str).and_then(Kind::from_code);
    if let Some(kind) = kind {
        drop_if(session, "questions", &Value::Bool(kind.takes_questions()));
        drop_if(session, "everyone", &Value::Bool(kind.concerns_everyone()));
    }
    drop_if(session, "status", &Value::from("scheduled"));
    drop_if(session, "delayed_by", &Value::from(0));
}

/// "21:30" instead of "21:30:00".
fn shorten_hours(settings: &mut Map<String, Value>) {
    let hours = settings.get_mut("quiet_hours").and_then(Value::as_array_mut);
    for hour in hours.into_iter().flatten() {
        if let Some(short) = hour.as_str().and_then(|hour| hour.strip_suffix(":00")) {
            *hour = Value::from(short);
        }
    }
}

fn drop_if(row: &mut Map<String, Value>, key: &str, usual: &Value) {
    if row.get(key) == Some(usual) {
        row.remove(key);
    }
}

fn is_wordless(texts: &Map<String, Value>) -> bool {
    texts.values().all(|text| text.as_str().is_some_and(str::is_empty))
}
