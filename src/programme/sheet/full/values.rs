//! Cells into the values that the format wants under a key.

use chrono::NaiveDate;

use crate::programme::file::tree::{Node, Value};
use crate::programme::sheet::build::{entry, list, table, text};
use crate::programme::sheet::grid::Cell;
use crate::programme::sheet::people::role_line;
use crate::programme::sheet::{dates, hours, kinds};
use crate::programme::{Kind, Role};
use crate::texts::fold;

const FLAGS: [&str; 5] = ["questions", "everyone", "presented", "pre_moderation", "voting"];
const LISTS: [&str; 7] =
    ["languages", "interpretation", "aliases", "authors", "asks", "anonymity", "quiet_hours"];
const NUMBERS: [&str; 11] = [
    "latitude",
    "longitude",
    "capacity",
    "delayed_by",
    "order",
    "minutes",
    "questions_open",
    "question_pause_s",
    "settling_s",
    "second_confirmation_over",
    "keep_personal_days",
];

/// The value of a cell; what does not fit stays a text, and the check says what is wanted.
pub(super) fn node(key: &str, cell: &Cell, at: usize) -> Node {
    let words = cell.text().unwrap_or_default();
    match key {
        "start" | "end" => text(at, moment(cell, &words)),
        "kind" => text(
            at,
            kinds::of_word(&words)
                .filter(|_| Kind::from_code(&words).is_none())
                .map_or(words.as_str(), |kind| kind.code()),
        ),
        "people" => people(&words, at),
        _ if LISTS.contains(&key) => parts(&words, at),
        _ if FLAGS.contains(&key) => flag(cell, &words, at),
        _ if NUMBERS.contains(&key) => number(&words, at),
        _ => text(at, words),
    }
}

/// A moment or a date, as the format writes it.
fn moment(cell: &Cell, words: &str) -> String {
    if let Cell::Serial(serial) | Cell::Number(serial) = cell
        && let Some(date) = dates::of_serial(*serial)
    {
        return written(date, if serial.fract() == 0.0 { None } else { hours::of_serial(*serial) });
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

/// "chair: nguyen-van-a; speaker: Trần B", or names alone.
fn people(words: &str, at: usize) -> Node {
    let lines = words.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty());
    let rows = lines.map(|line| {
        let by_code = line
            .split_once(':')
            .and_then(|(code, name)| Some((Role::from_code(code.trim())?, name.trim())));
        let (role, name) = by_code.or_else(|| role_line(line)).unwrap_or((Role::Speaker, line));
        let row = vec![entry("id", text(at, name)), entry("role", text(at, role.code()))];
        table(at, row)
    });
    list(at, rows.collect())
}

fn parts(words: &str, at: usize) -> Node {
    let sign = if words.contains(['\n', ';']) { &['\n', ';'][..] } else { &[','][..] };
    let parts = words.split(sign).map(str::trim).filter(|part| !part.is_empty());
    list(at, parts.map(|part| text(at, part)).collect())
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
