//! The sentences of the programme: what is wrong with a file, and what it holds.

use super::problem::{Place, Problem, Row, Trouble};
use crate::texts::{Texts, count, messages};

messages! {
    /// Place and trouble in one line.
    problem_sentence(place: &str, what: &str) -> String;
    /// A spot without a row.
    problem_at(line: i64, column: i64) -> String;
    /// A place in one of several files; `number` counts from 1.
    problem_in_file(number: i64, name: &str, place: &str) -> String;
    /// A spot in a single table such as `[event]`.
    problem_at_section(line: i64, section: &str) -> String;
    /// A spot in a row with an id.
    problem_at_row(line: i64, section: &str, id: &str) -> String;
    /// A spot in a row without an id; `number` counts from 1.
    problem_at_nth_row(line: i64, section: &str, number: i64) -> String;
    /// A cell of a table in a text document; `table`, `row` and `column` count from 1.
    problem_at_table(table: i64, row: i64, column: i64) -> String;
    /// Above a table in a text document.
    problem_above_table(table: i64) -> String;
    /// A line of a text.
    problem_at_line(line: i64) -> String;
    /// A paragraph of a text document.
    problem_at_paragraph(paragraph: i64) -> String;
    /// See [`Trouble::TooLarge`].
    problem_too_large(megabytes: i64) -> String;
    /// See [`Trouble::Empty`].
    problem_empty() -> String;
    /// See [`Trouble::NotText`].
    problem_not_text() -> String;
    /// See [`Trouble::Truncated`].
    problem_truncated() -> String;
    /// See [`Trouble::Syntax`].
    problem_syntax(detail: &str) -> String;
    /// See [`Trouble::CurlyQuote`].
    problem_curly_quote() -> String;
    /// See [`Trouble::NoTable`].
    problem_no_table() -> String;
    /// See [`Trouble::KeyTwice`].
    problem_key_twice(key: &str) -> String;
    /// See [`Trouble::UnknownKey`].
    problem_unknown_key(key: &str) -> String;
    /// See [`Trouble::UnknownKey`].
    problem_unknown_key_near(key: &str, near: &str) -> String;
    /// See [`Trouble::MissingKey`].
    problem_missing_key(key: &str) -> String;
    /// See [`Trouble::WrongType`].
    problem_wrong_type(key: &str, expected: &str) -> String;
    /// See [`Trouble::EmptyText`].
    problem_empty_text(key: &str) -> String;
    /// See [`Trouble::TooLong`].
    problem_too_long(key: &str, limit: i64) -> String;
    /// See [`Trouble::BadId`].
    problem_bad_id(id: &str, limit: i64) -> String;
    /// See [`Trouble::IdTwice`].
    problem_id_twice(id: &str, line: i64) -> String;
    /// See [`Trouble::ValueTwice`].
    problem_value_twice(key: &str, value: &str) -> String;
    /// See [`Trouble::UnknownValue`].
    problem_unknown_value(key: &str, value: &str, allowed: &str) -> String;
    /// See [`Trouble::UnknownValue`].
    problem_unknown_value_near(key: &str, value: &str, near: &str, allowed: &str) -> String;
    /// See [`Trouble::UnknownRow`].
    problem_unknown_row(section: &str, id: &str) -> String;
    /// See [`Trouble::UnknownRow`].
    problem_unknown_row_near(section: &str, id: &str, near: &str) -> String;
    /// See [`Trouble::BadTime`].
    problem_bad_time(key: &str, value: &str) -> String;
    /// See [`Trouble::WantsBoth`].
    problem_wants_both(key: &str, missing: &str) -> String;
    /// See [`Trouble::EndNotAfterStart`].
    problem_end_not_after_start() -> String;
    /// See [`Trouble::DaysBackwards`].
    problem_days_backwards() -> String;
    /// See [`Trouble::OutsideDays`].
    problem_outside_days(first: &str, last: &str) -> String;
    /// See [`Trouble::OutOfRange`].
    problem_out_of_range(key: &str, least: &str, most: &str) -> String;
    /// See [`Trouble::BadAddress`].
    problem_bad_address(key: &str) -> String;
    /// See [`Trouble::BadFileName`].
    problem_bad_file_name(key: &str) -> String;
    /// See [`Trouble::TooMany`].
    problem_too_many(section: &str, limit: i64) -> String;
    /// See [`Trouble::TooManyAtOnce`].
    problem_too_many_at_once(limit: i64) -> String;
    /// See [`Trouble::NoSessions`].
    problem_no_sessions() -> String;
    /// See [`Trouble::MissingLanguage`].
    problem_missing_language(key: &str, language: &str) -> String;
    /// See [`Trouble::RoomTwice`].
    problem_room_twice(room: &str, other: &str) -> String;
    /// See [`Trouble::PersonTwice`].
    problem_person_twice(person: &str, other: &str) -> String;
    /// See [`Trouble::MoreOverlaps`].
    problem_more_overlaps() -> String;
    /// See [`Trouble::SkippedHour`].
    problem_skipped_hour(key: &str) -> String;
    /// See [`Trouble::LongSession`].
    problem_long_session() -> String;
    /// See [`Trouble::PaperWithoutSession`].
    problem_paper_without_session() -> String;
    /// See [`Trouble::PaperOutside`].
    problem_paper_outside() -> String;
    /// See [`Trouble::PapersTooLong`].
    problem_papers_too_long(minutes: i64, available: i64) -> String;
    /// See [`Trouble::ZoneAssumed`].
    problem_zone_assumed(zone: &str) -> String;
    /// See [`Trouble::Shortened`].
    problem_shortened(key: &str, limit: i64) -> String;
    /// See [`Trouble::Untitled`].
    problem_untitled() -> String;
    /// See [`Trouble::LengthAssumed`].
    problem_length_assumed(minutes: i64) -> String;
    /// See [`Trouble::LeftOut`].
    problem_left_out(detail: &str) -> String;
    /// See [`Trouble::SeriesCut`].
    problem_series_cut(limit: i64) -> String;
    /// See [`Trouble::Differs`].
    problem_differs(key: &str) -> String;
    /// See [`Trouble::Alike`]; `section` is `room` or `person`.
    problem_alike(section: &str, one: &str, other: &str, place: &str) -> String;
    /// See [`Trouble::LongFor`].
    problem_long_for(hours: i64) -> String;
    /// See [`Trouble::FarDay`].
    problem_far_day(day: &str, first: &str, last: &str) -> String;
    /// See [`Trouble::Repeated`].
    problem_repeated(place: &str) -> String;
    /// See [`Trouble::Likely`].
    problem_likely(hours: &str) -> String;
    /// See [`Trouble::More`].
    problem_more(count: i64) -> String;
    /// One line of the check; `severity` is `error` or `warning`.
    check_line(severity: &str, sentence: &str) -> String;
    /// How many problems a file has.
    check_counts(errors: i64, warnings: i64) -> String;
    /// That nothing is wrong.
    check_clean() -> String;
    /// What the file holds, sessions and people.
    check_holds(event: &str, days: i64, sessions: i64, people: i64) -> String;
    /// What the file holds besides.
    check_holds_too(rooms: i64, papers: i64, facts: i64) -> String;
}

/// Characters of somebody's words beyond which they are cut in a sentence.
const QUOTED: usize = 80;

impl Problem {
    /// The problem with its place, as an organiser reads it; one line without a full stop.
    pub fn sentence(&self, texts: Texts) -> String {
        let what = self.what.sentence(texts);
        match self.place.sentence(texts) {
            Some(place) => texts.problem_sentence(&place, &what),
            None => what,
        }
    }
}

impl Place {
    /// The place inside a sentence about another one: "line 12", "Phiên!E3".
    pub(in crate::programme) fn short(&self, texts: Texts) -> String {
        match self {
            Self::Cell { name, .. } => name.clone(),
            Self::At { line, .. } => texts.problem_at_line(count(*line)),
            _ => self.sentence(texts).unwrap_or_default(),
        }
    }

    fn sentence(&self, texts: Texts) -> Option<String> {
        let (line, column, row) = match self {
            Self::File => return None,
            Self::In { file, name, at } => {
                let place = at.sentence(texts)?;
                return Some(texts.problem_in_file(count(*file + 1), name, &place));
            }
            Self::Cell { name, .. } => return Some(texts.sheet_cell(name)),
            Self::TableCell { table, row: 0, .. } => {
                return Some(texts.problem_above_table(count(table + 1)));
            }
            Self::TableCell { table, row, column } => {
                let (row, column) = (i64::from(*row), i64::from(*column));
                return Some(texts.problem_at_table(count(table + 1), row, column));
            }
            Self::Line { line } => return Some(texts.problem_at_line(i64::from(*line))),
            Self::Paragraph { paragraph } => {
                return Some(texts.problem_at_paragraph(i64::from(*paragraph)));
            }
            Self::At { line, column, row, .. } => (count(*line), count(*column), row),
        };
        Some(match row {
            None => texts.problem_at(line, column),
            Some(Row { section, .. }) if section.is_single() => {
                texts.problem_at_section(line, section.code())
            }
            Some(Row { section, id: Some(id), .. }) => {
                texts.problem_at_row(line, section.code(), &quoted(id))
            }
            Some(Row { section, index, id: None }) => {
                texts.problem_at_nth_row(line, section.code(), count(index + 1))
            }
        })
    }
}

impl Trouble {
    /// What is wrong, without the place.
    fn sentence(&self, texts: Texts) -> String {
        match self {
            Self::TooLarge { megabytes } => texts.problem_too_large(*megabytes),
            Self::Empty => texts.problem_empty(),
            Self::NotText => texts.problem_not_text(),
            Self::Truncated => texts.problem_truncated(),
            Self::Syntax { detail } => texts.problem_syntax(&quoted(detail)),
            Self::CurlyQuote => texts.problem_curly_quote(),
            Self::NoTable => texts.problem_no_table(),
            Self::NoSessions => texts.problem_no_sessions(),
            Self::MoreOverlaps => texts.problem_more_overlaps(),
            Self::More { count } => texts.problem_more(*count),
            Self::Sheet(trouble) => trouble.sentence(texts, quoted),
            Self::EndNotAfterStart => texts.problem_end_not_after_start(),
            Self::DaysBackwards => texts.problem_days_backwards(),
            Self::OutsideDays { first, last } => texts.problem_outside_days(first, last),
            Self::LongSession => texts.problem_long_session(),
            Self::PaperWithoutSession => texts.problem_paper_without_session(),
            Self::PaperOutside => texts.problem_paper_outside(),
            Self::PapersTooLong { minutes, available } => {
                texts.problem_papers_too_long(*minutes, *available)
            }
            Self::TooManyAtOnce { limit } => texts.problem_too_many_at_once(*limit),
            Self::TooMany { section, limit } => texts.problem_too_many(section.code(), *limit),
            _ => self.sentence_of_row(texts),
        }
    }

    /// What is wrong with an id, a reference or the use of a row.
    fn sentence_of_row(&self, texts: Texts) -> String {
        match self {
            Self::BadId { id, limit } => texts.problem_bad_id(&quoted(id), *limit),
            Self::IdTwice { id, line } => texts.problem_id_twice(&quoted(id), *line),
            Self::UnknownRow { section, id, near: None } => {
                texts.problem_unknown_row(section.code(), &quoted(id))
            }
            Self::UnknownRow { section, id, near: Some(near) } => {
                texts.problem_unknown_row_near(section.code(), &quoted(id), near)
            }
            Self::RoomTwice { room, other } => texts.problem_room_twice(room, other),
            Self::PersonTwice { person, other } => texts.problem_person_twice(person, other),
            _ => self.sentence_of_key(texts),
        }
    }

    /// What is wrong with a key or its value.
    fn sentence_of_key(&self, texts: Texts) -> String {
        match self {
            Self::KeyTwice { key } => texts.problem_key_twice(&quoted(key)),
            Self::UnknownKey { key, near: None } => texts.problem_unknown_key(&quoted(key)),
            Self::UnknownKey { key, near: Some(near) } => {
                texts.problem_unknown_key_near(&quoted(key), near)
            }
            Self::MissingKey { key } => texts.problem_missing_key(key),
            Self::WrongType { key, expected } => texts.problem_wrong_type(key, expected.code()),
            Self::EmptyText { key } => texts.problem_empty_text(key),
            Self::TooLong { key, limit } => texts.problem_too_long(key, *limit),
            Self::ValueTwice { key, value } => texts.problem_value_twice(key, &quoted(value)),
            Self::UnknownValue { key, value, near: None, allowed } => {
                texts.problem_unknown_value(key, &quoted(value), allowed)
            }
            Self::UnknownValue { key, value, near: Some(near), allowed } => {
                texts.problem_unknown_value_near(key, &quoted(value), near, allowed)
            }
            Self::BadTime { key, value } => texts.problem_bad_time(key, &quoted(value)),
            Self::WantsBoth { key, missing } => texts.problem_wants_both(key, missing),
            Self::OutOfRange { key, least, most } => texts.problem_out_of_range(key, least, most),
            Self::BadFileName { key } => texts.problem_bad_file_name(key),
            Self::BadAddress { key } => texts.problem_bad_address(key),
            Self::MissingLanguage { key, language } => {
                texts.problem_missing_language(key, language.code())
            }
            Self::SkippedHour { key } => texts.problem_skipped_hour(key),
            _ => self.sentence_of_slip(texts),
        }
    }

    /// What was probably not meant.
    fn sentence_of_slip(&self, texts: Texts) -> String {
        match self {
            Self::Alike { section, one, other, place } => {
                let place = place.short(texts);
                texts.problem_alike(section.code(), &quoted(one), &quoted(other), &place)
            }
            Self::LongFor { hours } => texts.problem_long_for(*hours),
            Self::FarDay { day, first, last } => texts.problem_far_day(day, first, last),
            Self::Repeated { place } => texts.problem_repeated(&place.short(texts)),
            Self::Likely { hours } => texts.problem_likely(hours),
            _ => self.sentence_of_export(texts),
        }
    }

    /// What was adapted in a file of another format.
    fn sentence_of_export(&self, texts: Texts) -> String {
        match self {
            Self::ZoneAssumed { zone } => texts.problem_zone_assumed(zone),
            Self::Shortened { key, limit } => texts.problem_shortened(key, *limit),
            Self::Untitled => texts.problem_untitled(),
            Self::LengthAssumed { minutes } => texts.problem_length_assumed(*minutes),
            Self::LeftOut { detail } => texts.problem_left_out(&quoted(detail)),
            Self::SeriesCut { limit } => texts.problem_series_cut(*limit),
            Self::Differs { key } => texts.problem_differs(key),
            _ => String::new(),
        }
    }
}

/// Somebody's words in one line, cut where they are long.
fn quoted(words: &str) -> String {
    let line: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
