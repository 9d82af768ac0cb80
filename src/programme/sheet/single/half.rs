//! Which half of the day a line or a cell speaks of, and what "2h00" means in it.

use chrono::{NaiveTime, TimeDelta, Timelike as _};
use unicode_normalization::UnicodeNormalization as _;

use crate::programme::sheet::hours::Hours;
use crate::texts::{fold, words};

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::programme::sheet) enum Half {
    Morning,
    Afternoon,
    Evening,
}

/// Words around a time that are no time, folded.
const AROUND: [&str; 8] = ["buoi", "sang", "chieu", "trua", "khoang", "vao", "luc", "dung"];

/// The half that a text names; `None` for none or several.
pub(in crate::programme::sheet) fn of_text(text: &str) -> Option<Half> {
    let words = words(text);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    // "tới" is no evening.
    let evening = composed(text).contains("tối") || has(&["evening"]);
    let halves = [
        (Half::Morning, has(&["sang", "morning", "am"])),
        (Half::Afternoon, has(&["chieu", "trua", "afternoon", "pm"])),
        (Half::Evening, evening),
    ];
    let mut named = halves.into_iter().filter(|(_, named)| *named).map(|(half, _)| half);
    let first = named.next()?;
    named.next().is_none().then_some(first)
}

/// The text without such words before and after it: "2h00" of "Buổi chiều: 2h00".
pub(in crate::programme::sheet) fn stripped(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
        if end == 0 || !is_around(&rest[..end]) {
            break;
        }
        rest = rest[end..].trim_start_matches([' ', ':', ',', '-', '–', '.']);
    }
    loop {
        let start = rest.char_indices().rev().find(|(_, c)| !is_letter(*c));
        let start = start.map_or(0, |(at, c)| at + c.len_utf8());
        if start == rest.len() || start == 0 || !is_around(&rest[start..]) {
            return rest;
        }
        rest = rest[..start].trim_end_matches([' ', ',', '(']);
    }
}

/// The hours as they are meant in this half; `None` where they are meant as they stand.
pub(super) fn meant(hours: Hours, half: Half) -> Option<Hours> {
    let is_late = match half {
        Half::Morning => false,
        Half::Afternoon => (1..=6).contains(&hours.start.hour()),
        Half::Evening => (5..=11).contains(&hours.start.hour()),
    };
    let start = if is_late { later(hours.start) } else { hours.start };
    // What begins before noon may end after it.
    let is_early = |end: NaiveTime| end <= start && (1..12).contains(&end.hour());
    let end =
        hours.end.map(|end| if is_early(end) && later(end) > start { later(end) } else { end });
    let meant = Hours { start, end };
    (meant != hours).then_some(meant)
}

fn later(time: NaiveTime) -> NaiveTime {
    time + TimeDelta::hours(12)
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic() || unicode_normalization::char::is_combining_mark(character)
}

fn is_around(word: &str) -> bool {
    AROUND.contains(&fold(word).as_str()) || composed(word) == "tối"
}

fn composed(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sheet::hours::hours;

    #[test]
    fn the_half_of_a_day_is_told_by_its_words() {
        for (text, half) in [
            ("BUỔI CHIỀU", Some(Half::Afternoon)),
            ("Chiều: 2h00", Some(Half::Afternoon)),
            ("Sáng thứ Hai, 19/5/2025", Some(Half::Morning)),
            ("Tối 19/5", Some(Half::Evening)),
            ("8h tới 9h", None),
            ("Sáng và chiều", None),
            ("19/5", None),
        ] {
            assert_eq!(of_text(text), half, "{text}");
        }
    }

    #[test]
    fn two_in_the_afternoon_is_fourteen() {
        for (text, half, meaning) in [
            ("2h00", Half::Afternoon, Some("14h00")),
            ("2h00 - 3h30", Half::Afternoon, Some("14h00 - 15h30")),
            ("11h30 - 1h00", Half::Afternoon, Some("11h30 - 13h00")),
            ("14h00 - 15h00", Half::Afternoon, None),
            ("7h00", Half::Evening, Some("19h00")),
            ("8h00", Half::Morning, None),
            ("11h30 - 1h30", Half::Morning, Some("11h30 - 13h30")),
        ] {
            assert_eq!(meant(hours(text).unwrap(), half), meaning.and_then(hours), "{text}");
        }
    }

    #[test]
    fn words_around_a_time_are_taken_off() {
        for (text, time) in [
            ("Buổi chiều 2h00", "2h00"),
            ("Chiều:2h00 - 3h00", "2h00 - 3h00"),
            ("2 giờ chiều", "2 giờ"),
            ("7h tối", "7h"),
            ("Chiều", ""),
            ("7h30", "7h30"),
        ] {
            assert_eq!(stripped(text), time, "{text}");
        }
    }
}
