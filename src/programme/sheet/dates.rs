//! Dates as secretariats type them.

use chrono::{Datelike as _, NaiveDate, TimeDelta, Weekday};

use crate::texts::fold;

/// A day whose year may be written elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: Option<i32>,
    pub(super) month: u32,
    pub(super) of_month: u32,
}

impl Day {
    /// The date, in `year` where the text names none.
    pub(super) fn date(self, year: Option<i32>) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.or(year)?, self.month, self.of_month)
    }
}

/// English months, by their first three letters.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Words around a day in a line that names nothing else, folded.
const AROUND: &str = " thu hai ba tu nam sau bay chu nhat ngay thang day buoi sang chieu toi trua i ii iii iv v am \
    pm monday tuesday wednesday thursday friday saturday sunday morning afternoon evening of the ";

/// The first day that a text names: "19/5/2025", "2025-05-19", "Thứ Hai, 19/5", "ngày 19 tháng 5
/// năm 2025", "19 May 2025"; `None` where there is none.
pub(super) fn day(text: &str) -> Option<Day> {
    let text = fold(text);
    in_figures(&text).or_else(|| in_words(&text))
}

/// Whether a text speaks of several days: "19 - 20/5/2025", "từ 19/5 đến 20/5".
pub(super) fn is_range(text: &str) -> bool {
    ["-", "–", "—", "đến", "to", "và", "and"].iter().any(|sign| {
        text.match_indices(sign).any(|(at, _)| {
            let (left, right) = (text[..at].trim_end(), text[at + sign.len()..].trim_start());
            let right = right.trim_start_matches("ngày").trim_start();
            left.ends_with(|c: char| c.is_ascii_digit())
                && right.starts_with(|c: char| c.is_ascii_digit())
                && day(right.split([',', ';', ')']).next().unwrap_or_default()).is_some()
        })
    })
}

/// The weekday that a text names: "Thứ Hai", "thứ 2", "CN", "Monday"; `None` for none or several.
pub(super) fn weekday(text: &str) -> Option<Weekday> {
    const NAMES: [[&str; 3]; 7] = [
        ["thu hai", "thu 2", "monday"],
        ["thu ba", "thu 3", "tuesday"],
        ["thu tu", "thu 4", "wednesday"],
        ["thu nam", "thu 5", "thursday"],
        ["thu sau", "thu 6", "friday"],
        ["thu bay", "thu 7", "saturday"],
        ["chu nhat", "cn", "sunday"],
    ];
    let words = crate::texts::words(text).join(" ");
    let words = format!(" {words} ");
    // "lần thứ hai" and "ngày thứ hai" count something else.
    let counted = ["lan thu", "ngay thu", "phien thu", "buoi thu", "ky thu", "khoa thu", "dot thu"];
    if counted.iter().any(|start| words.contains(&format!(" {start} "))) {
        return None;
    }
    let mut named = (0..7_u8).filter(|day| {
        NAMES[usize::from(*day)].iter().any(|name| words.contains(&format!(" {name} ")))
    });
    let first = named.next()?;
    named.next().is_none().then(|| Weekday::try_from(first).ok())?
}

/// The year that stands alone in a text: "… năm 2025".
pub(super) fn year(text: &str) -> Option<i32> {
    numbers(text).into_iter().find_map(four_digits)
}

/// The date of an Excel serial number, counted from the end of 1899.
pub(super) fn of_serial(serial: f64) -> Option<NaiveDate> {
    // Below are times and running numbers, above is no conference.
    if !(20_000.0..100_000.0).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "its range is checked above")]
    let days = serial.floor() as i64;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(TimeDelta::days(days))
}

/// Whether the text is a day and nothing else but a day's name and such: a line between the rows.
pub(super) fn is_day_line(text: &str) -> bool {
    let words = crate::texts::words(text);
    let named = |word: &String| {
        AROUND.contains(&format!(" {word} "))
            || word.chars().all(|c| c.is_ascii_digit())
            || MONTHS.iter().any(|month| word.starts_with(month))
    };
    // "Hai" alone is a number, or somebody.
    let says = |word: &String| {
        word.ends_with("day")
            || ["thu", "ngay", "buoi", "nhat", "sang", "chieu", "am", "pm", "morning", "afternoon"]
                .contains(&word.as_str())
    };
    (words.iter().any(says) || day(text).is_some()) && words.iter().all(named)
}

fn in_figures(text: &str) -> Option<Day> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.');
    text.split(|c: char| !is_part(c)).find_map(|part| {
        let part = part.trim_matches(['/', '-', '.']);
        let sign = ['/', '-', '.'].into_iter().find(|sign| part.contains(*sign))?;
        let mut numbers = part.split(sign);
        let (one, two, three) = (numbers.next()?, numbers.next()?, numbers.next());
        if numbers.next().is_some() {
            return None;
        }
        if let Some(year) = four_digits(one) {
            return sound(Some(year), two, three?);
        }
        let year = match three {
            Some(three) => Some(four_digits(three).or_else(|| two_digits(three))?),
            // "7.30" is a time and "1-2" a range.
            None if sign == '/' => None,
            None => return None,
        };
        sound(year, two, one)
    })
}

fn in_words(text: &str) -> Option<Day> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let after = |at: usize| words.get(at).copied();
    for (at, word) in words.iter().enumerate() {
        if *word == "thang" && at > 0 {
            let year = match (after(at + 2), after(at + 3)) {
                (Some("nam"), Some(year)) | (Some(year), _) => four_digits(year),
                _ => None,
            };
            if let Some(day) = sound(year, after(at + 1)?, words[at - 1]) {
                return Some(day);
            }
        }
        let Some(month) = MONTHS.iter().position(|month| is_month(word, month)) else { continue };
        let month = (month + 1).to_string();
        let before = at.checked_sub(1).and_then(|at| number(&words, at));
        let next = number(&words, at + 1);
        let year = words.iter().find_map(|word| four_digits(word));
        let day = before.and_then(|day| sound(year, &month, day));
        if let Some(day) = day.or_else(|| next.and_then(|day| sound(year, &month, day))) {
            return Some(day);
        }
    }
    None
}

/// The number of "19th".
fn number<'t>(words: &[&'t str], at: usize) -> Option<&'t str> {
    words.get(at).map(|word| word.trim_end_matches(char::is_alphabetic))
}

fn is_month(word: &str, month: &str) -> bool {
    const LONG: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    word == month || LONG.iter().any(|long| *long == word && long.starts_with(month))
}

fn sound(year: Option<i32>, month: &str, day: &str) -> Option<Day> {
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // A leap year, so that 29/2 is a day where the year is written elsewhere.
    let date = NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day)?;
    Some(Day { year, month: date.month(), of_month: date.day() })
}

fn numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}

fn four_digits(text: &str) -> Option<i32> {
    let year = (text.len() == 4).then(|| text.parse().ok()).flatten()?;
    (1990..2100).contains(&year).then_some(year)
}

fn two_digits(text: &str) -> Option<i32> {
    let year: i32 = (text.len() == 2).then(|| text.parse().ok()).flatten()?;
    Some(2000 + year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_typed() {
        for (text, year) in [
            ("19/5/2025", Some(2025)),
            ("19/05/2025", Some(2025)),
            ("19-05-2025", Some(2025)),
            ("19.5.2025", Some(2025)),
            ("19/5/25", Some(2025)),
            ("2025-05-19", Some(2025)),
            ("2025-05-19T08:00:00", Some(2025)),
            ("Thứ Hai, 19/5", None),
            ("19/5", None),
            ("Sáng 19/5 (Thứ Hai)", None),
            ("ngày 19 tháng 5", None),
            ("Ngày 19 tháng 05 năm 2025", Some(2025)),
            ("NGÀY 1: 19/5/2025", Some(2025)),
            ("Hà Nội, ngày 19 tháng 5 năm 2025", Some(2025)),
            ("19 May 2025", Some(2025)),
            ("Monday, May 19th, 2025", Some(2025)),
        ] {
            assert_eq!(day(text), Some(Day { year, month: 5, of_month: 19 }), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "7h30",
            "7.30",
            "07:30-08:00",
            "1-2",
            "32/5",
            "19/13",
            "Tham luận 1",
            "2025",
            "1/2/3/4",
            "30/2/2025",
            "maybe 12",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn weekdays_are_named_in_words_and_numbers() {
        for (text, day) in [
            ("Thứ Hai, 19/5/2025", Some(Weekday::Mon)),
            ("Sáng thứ 3 (20/5)", Some(Weekday::Tue)),
            ("CN 25/5", Some(Weekday::Sun)),
            ("Monday, May 19", Some(Weekday::Mon)),
            ("Hội thảo lần thứ hai, 20/5/2025", None),
            ("Ngày thứ ba", None),
            ("Thứ Hai và thứ Ba", None),
            ("19/5/2025", None),
        ] {
            assert_eq!(weekday(text), day, "{text}");
        }
    }

    #[test]
    fn a_year_that_stands_elsewhere_completes_a_day() {
        let day = day("19/5").unwrap();
        assert_eq!(day.date(year("Hội thảo năm 2025")), NaiveDate::from_ymd_opt(2025, 5, 19));
        assert_eq!(day.date(year("Hội thảo lần 3")), None);
        assert_eq!(Day { year: None, month: 2, of_month: 29 }.date(Some(2025)), None);
    }

    #[test]
    fn a_line_with_only_a_day_is_told_from_a_title() {
        for text in [
            "II. BUỔI CHIỀU",
            "Thứ Hai, 19/5/2025",
            "NGÀY 19 THÁNG 5 NĂM 2025",
            "Buổi sáng",
            "Monday, May 19",
        ] {
            assert!(is_day_line(text), "{text}");
        }
        for text in ["", "Hai", "Tham luận 1", "Khai mạc ngày 19/5", "Phiên sáng"] {
            assert!(!is_day_line(text), "{text}");
        }
    }

    #[test]
    fn several_days_are_told_from_one() {
        for text in
            ["19 - 20/5/2025", "19–20/5/2025", "từ 19/5 đến 20/5/2025", "ngày 19 và ngày 20/5/2025"]
        {
            assert!(is_range(text), "{text}");
        }
        for text in ["19/5/2025", "2025-05-19", "19-05-2025", "ngày 19 tháng 5 năm 2025", "7h30-8h"]
        {
            assert!(!is_range(text), "{text}");
        }
    }

    #[test]
    fn a_serial_is_a_date_where_conferences_are() {
        assert_eq!(of_serial(45_796.0), NaiveDate::from_ymd_opt(2025, 5, 19));
        assert_eq!(of_serial(45_796.99), NaiveDate::from_ymd_opt(2025, 5, 19));
        for serial in [0.375, 1.0, -3.0, f64::NAN, 1e9] {
            assert_eq!(of_serial(serial), None, "{serial}");
        }
    }
}
