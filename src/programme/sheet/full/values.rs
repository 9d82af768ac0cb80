//! Cells into the values that the format wants in a column.

use chrono::{DateTime, NaiveDate};

use super::Form;
use super::labels::role_named;
use super::lists::split;
use crate::programme::Role;
use crate::programme::file::tree::{Node, Value};
use crate::programme::sheet::build::{entry, list, table, text};
use crate::programme::sheet::grid::Cell;
use crate::programme::sheet::people::role_line;
use crate::programme::sheet::{dates, hours};
use crate::texts::fold;

/// Stands before words that are meant as they are and are nobody's name; no text keeps it.
pub(super) const LITERAL: char = '\u{2060}';

/// The value of a cell; what does not fit stays a text, and the check says what is wanted.
pub(super) fn node(form: Form, cell: &Cell, at: usize) -> Node {
    let words = cell.text().unwrap_or_default();
    match form {
        Form::Day | Form::Moment => text(at, moment(cell, &words)),
        Form::Code(codes) => text(at, codes.code(&words).unwrap_or(&words)),
        Form::Parts => people(&words, at),
        Form::List | Form::Lines => {
            list(at, split(&words).into_iter().map(|item| text(at, item.text)).collect())
        }
        Form::Refs => list(at, refs(&words, at)),
        Form::Flag => flag(cell, &words, at),
        Form::Number => number(&words, at),
        Form::Line | Form::Words | Form::Ref(_) => text(at, words),
    }
}

/// A moment or a date, as the format writes it.
fn moment(cell: &Cell, words: &str) -> String {
    if let Cell::Serial(serial) | Cell::Number(serial) = cell
        && let Some(date) = dates::of_serial(*serial)
    {
        return written(date, if serial.fract() == 0.0 { None } else { hours::of_serial(*serial) });
    }
    // An offset is no second time.
    if DateTime::parse_from_rfc3339(words).is_ok() {
        return words.to_owned();
    }
    let Some(date) = dates::day(words).and_then(|day| day.date(None)) else {
        return words.to_owned();
    };
    let mut rest = words.split([' ', 'T', ',']);
    let hour = rest.find_map(|part| hours::hours(part).filter(|_| dates::day(part).is_none()));
    match hour {
        Some(hours) => written(date, Some(hours.start)),
        None if words.contains([':', 'h', 'H']) => words.to_owned(),
        None => written(date, None),
    }
}

fn written(date: NaiveDate, hour: Option<chrono::NaiveTime>) -> String {
    hour.map_or_else(|| date.to_string(), |hour| format!("{date}T{}", hour.format("%H:%M:%S")))
}

/// "Chủ trì: Nguyễn Văn A; Trần B" or "chair: nguyen-van-a", or names alone.
fn people(words: &str, at: usize) -> Node {
    let lines = words.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty());
    let rows = lines.map(|line| {
        let labelled = line
            .split_once(':')
            .and_then(|(label, name)| Some((role_named(label.trim())?, name.trim())));
        let (role, name) = labelled.or_else(|| role_line(line)).unwrap_or((Role::Speaker, line));
        let row = vec![entry("id", text(at, name)), entry("role", text(at, role.code()))];
        table(at, row)
    });
    list(at, rows.collect())
}

fn refs(words: &str, at: usize) -> Vec<Node> {
    let items = split(words).into_iter();
    let written =
        items.map(|item| if item.quoted { format!("{LITERAL}{}", item.text) } else { item.text });
    written.map(|item| text(at, item)).collect()
}

fn flag(cell: &Cell, words: &str, at: usize) -> Node {
    let flag = match (cell, fold(words).as_str()) {
        (Cell::Flag(flag), _) => *flag,
        (_, "co" | "x" | "yes" | "true" | "1") => true,
        (_, "khong" | "no" | "false" | "0") => false,
        _ => return text(at, words),
    };
    Node { value: Value::Flag(flag), at }
}

fn number(words: &str, at: usize) -> Node {
    let value = match (words.parse::<i64>(), words.replace(',', ".").parse::<f64>()) {
        (Ok(whole), _) => Value::Whole(whole),
        (_, Ok(real)) => Value::Real(real),
        _ => Value::Text(words.to_owned()),
    };
    Node { value, at }
}
