//! A moment as organisers type it: "17:30", "17h30", "20/5 7:00", "20/5/2025 07:00".

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// The moment that `text` means on a clock that shows `now`, both of the event's zone; a time that has
/// passed today is tomorrow's, a day without a year the next one. `None` when it means none.
pub(super) fn read(text: &str, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let mut day = None;
    let mut time = None;
    for word in text.split_whitespace() {
        let word = word.trim_end_matches([',', '.']);
        if let Some(found) = read_day(word, now.date()).filter(|_| day.is_none()) {
            day = Some(found);
        } else {
            time = Some(read_time(word).filter(|_| time.is_none())?);
        }
    }
    let time = time?;
    match day {
        Some(day) => Some(day.and_time(time)),
        None if time > now.time() => Some(now.date().and_time(time)),
        None => Some((now.date() + TimeDelta::days(1)).and_time(time)),
    }
}

fn read_day(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut parts = word.split(['/', '-']).map(str::parse::<u32>);
    let (day, month) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let year = parts.next().transpose().ok()?;
    if parts.next().is_some() {
        return None;
    }
    match year {
        Some(year) => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day),
        None => (0..=1)
            .filter_map(|later| NaiveDate::from_ymd_opt(today.year() + later, month, day))
            .find(|date| *date >= today),
    }
}

fn read_time(word: &str) -> Option<NaiveTime> {
    let (hour, minute) = word.split_once([':', 'h', 'H', 'g'])?;
    let minute = if minute.is_empty() { "0" } else { minute };
    let short = |text: &str| text.len() <= 2;
    if !short(hour) || !short(minute) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn times_and_days_are_read_as_a_secretariat_types_them() {
        let now = at("2025-05-19 17:00");
        for (text, meant) in [
            ("17:30", Some("2025-05-19 17:30")),
            ("17h30", Some("2025-05-19 17:30")),
            ("18h", Some("2025-05-19 18:00")),
            ("7:05", Some("2025-05-20 07:05")),
            ("17:00", Some("2025-05-20 17:00")),
            ("20/5 7:00", Some("2025-05-20 07:00")),
            ("07:00 20/05", Some("2025-05-20 07:00")),
            ("20-5-2025, 7h00", Some("2025-05-20 07:00")),
            ("18/5 7:00", Some("2026-05-18 07:00")),
            ("18/5/2025 7:00", Some("2025-05-18 07:00")),
            ("20/5", None),
            ("ngày mai", None),
            ("25:00", None),
            ("31/2 7:00", None),
            ("7:00 8:00", None),
            ("1/2/3/4 7:00", None),
            ("", None),
        ] {
            assert_eq!(read(text, now), meant.map(at), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_without_a_year_lies_ahead(text in "[0-9:/h ]{0,12}") {
            let now = at("2025-05-19 17:00");
            if let Some(moment) = read(&text, now) && text.matches(['/', '-']).count() < 2 {
                prop_assert!(moment.date() >= now.date());
            }
        }
    }
}
