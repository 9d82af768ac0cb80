//! Tables of what is understood, and what holds for any text.

mod english;
mod open;
mod properties;
mod vietnamese;

use chrono::NaiveDateTime;

use super::{Resolved, Side, find, resolve, understand};
use crate::texts::{Language, fold};

/// Tuesday, 19 May 2026, 08:50.
fn asked_at() -> NaiveDateTime {
    "2026-05-19T08:50:00".parse().unwrap()
}

fn reading(language: &str, text: &str) -> String {
    let expression = understand(text, Language::from_code(language));
    expression
        .and_then(|expression| resolve(expression, asked_at()))
        .map_or_else(|| "nothing".to_owned(), |resolved| written(&resolved))
}

fn written(resolved: &Resolved) -> String {
    let write = |moment: NaiveDateTime| moment.format("%Y-%m-%d %H:%M").to_string();
    let grain = resolved.grain.name();
    match (resolved.start, resolved.end, resolved.open) {
        (Some(start), Some(end), None) => format!("{} to {} {grain}", write(start), write(end)),
        (Some(start), None, None) => format!("{} {grain}", write(start)),
        (Some(start), None, Some(Side::After | Side::From)) => {
            format!("after {} {grain}", write(start))
        }
        (None, Some(end), Some(Side::Before | Side::Until)) => {
            format!("before {} {grain}", write(end))
        }
        other => format!("odd: {other:?}"),
    }
}

fn assert_understood(language: &str, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(text, meant)| (text, meant, reading(language, text)))
        .filter(|(_, meant, read)| **meant != read)
        .map(|(text, meant, read)| format!("{text}: {read}, not {meant}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn assert_nothing(language: &str, table: &[&str]) {
    for text in table {
        assert_eq!(reading(language, text), "nothing", "{text}");
    }
}

/// How many in a hundred mean the same without diacritics.
fn same_without_diacritics(table: &[(&str, &str)]) -> usize {
    let same = table.iter().filter(|(text, meant)| reading("vi", &fold(text)) == *meant).count();
    same * 100 / table.len()
}

#[test]
fn expressions_are_found_where_they_stand() {
    for (text, found) in [
        ("Chiều mai lúc 2h có gì không?", vec!["Chiều mai lúc 2h"]),
        ("họp ở phòng 302 lúc 9h30, ngày 20/5", vec!["lúc 9h30, ngày 20/5"]),
        ("What is on Friday afternoon in Hall 2?", vec!["on Friday afternoon"]),
        ("sáng mai và chiều thứ sáu", vec!["sáng mai", "chiều thứ sáu"]),
        ("cô Mai nói hôm nay", vec!["hôm nay"]),
        ("", vec![]),
    ] {
        let spans: Vec<&str> =
            find(text, None).into_iter().map(|found| &text[found.bytes]).collect();
        assert_eq!(spans, found);
    }
}

#[test]
fn diacritics_that_were_typed_break_ties() {
    for (text, meant) in [
        ("tối nay", "2026-05-19 18:00 to 2026-05-20 00:00 hour"),
        ("tôi nay", "nothing"),
        ("tám giờ", "2026-05-19 20:00 hour"),
        ("tâm giờ", "nothing"),
        ("tháng sáu", "2026-06-01 00:00 to 2026-07-01 00:00 month"),
        ("Hải giờ", "nothing"),
        ("30 phút nữa", "2026-05-19 09:20 minute"),
        ("nửa tiếng nữa", "2026-05-19 09:20 minute"),
    ] {
        assert_eq!(reading("vi", text), meant, "{text}");
    }
}
