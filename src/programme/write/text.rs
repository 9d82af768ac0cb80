//! A programme as TOML, as people write it: tables and keys in the order of the format, defaults
//! left out, times of the event's own wall clock.

use std::fmt::Write as _;

use chrono::DateTime;
use serde_json::{Map, Value};

use super::values::{rows, values};
use crate::programme::file::canonical;
use crate::programme::problem::Section;
use crate::programme::sheet::full::{Table, keys_of};
use crate::programme::{Programme, Settings};

/// The tables with the comment above each.
const TABLES: &[(Section, &str)] = &[
    (Section::Event, "Sự kiện / Event"),
    (Section::Settings, "Cài đặt / Settings"),
    (Section::Venue, "Địa điểm / Venue"),
    (Section::Room, "Phòng / Rooms"),
    (Section::Person, "Người / People"),
    (Section::Session, "Phiên / Sessions"),
    (Section::Topic, "Chủ đề / Topics"),
    (Section::Paper, "Tham luận / Papers"),
    (Section::Fact, "Thông tin cần biết / Facts"),
];

/// The programme as a TOML file; read again, it is the same programme.
pub fn toml(programme: &Programme) -> String {
    let mut tree = values(programme);
    drop_default_settings(&mut tree, programme);
    let mut text = String::new();
    for (section, comment) in TABLES {
        let single = tree.get(section.code()).and_then(Value::as_object);
        if single.is_none() && rows(&tree, section.code()).next().is_none() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(text, "# ---- {comment} ----");
        for row in single.into_iter().chain(rows(&tree, section.code())) {
            let code = section.code();
            let _ = if single.is_some() {
                writeln!(text, "\n[{code}]")
            } else {
                writeln!(text, "\n[[{code}]]")
            };
            write_row(&mut text, *section, row, programme);
        }
    }
    text
}

/// Leaves out the settings that a file without them has anyway.
fn drop_default_settings(tree: &mut Map<String, Value>, programme: &Programme) {
    let usual = canonical::settings(&Settings::default());
    let own = canonical::settings(&programme.settings);
    if let Some(settings) = tree.get_mut("settings").and_then(Value::as_object_mut) {
        settings.retain(|key, _| usual.get(key) != own.get(key));
        if settings.is_empty() {
            tree.remove("settings");
        }
    }
}

/// The keys in the order of the format.
fn write_row(text: &mut String, section: Section, row: &Map<String, Value>, programme: &Programme) {
    for key in keys_of(Table::Of(section)) {
        let Some(value) = row.get(key) else { continue };
        let is_time = matches!(key, "start" | "end");
        let value = match value.as_str() {
            Some(time) if is_time => written_time(time, programme),
            _ => written(value),
        };
        let _ = writeln!(text, "{key} = {value}");
    }
}

/// The event's wall clock; with an offset in the second of two equal hours.
fn written_time(text: &str, programme: &Programme) -> String {
    let Ok(moment) = DateTime::parse_from_rfc3339(text) else { return text.to_owned() };
    let local = moment.naive_local();
    if programme.moment(local) == moment.to_utc() && programme.local(moment.to_utc()) == local {
        local.format("%Y-%m-%dT%H:%M:%S").to_string()
    } else {
        text.to_owned()
    }
}

fn written(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(written).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(parts) => {
            let parts = in_order(parts).map(|(key, value)| format!("{key} = {}", written(value)));
            format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
        }
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null => String::new(),
    }
}

/// Vietnamese before the other languages, the rest as it is.
fn in_order(parts: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let first = |(key, _): &(&String, &Value)| key.as_str() == "vi";
    parts.iter().filter(first).chain(parts.iter().filter(move |part| !first(part)))
}

/// A text in quotes; one with several lines keeps them.
fn quoted(text: &str) -> String {
    let several = text.contains('\n');
    let mut quoted = String::from(if several { "\"\"\"\n" } else { "\"" });
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push('\n'),
            control if control.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push_str(if several { "\"\"\"" } else { "\"" });
    quoted
}
