//! How far away a moment is, in the words of people who wait for it.

use chrono::{NaiveDate, TimeDelta};

use crate::clock::Moment;

/// Below this, people count hours and minutes even when midnight lies between.
const SOON: TimeDelta = TimeDelta::hours(6);

/// How far away a moment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Countdown {
    /// Less than a minute, or it is there.
    UnderAMinute,
    /// Whole minutes, at least 1.
    Minutes(i64),
    /// On the next date.
    Tomorrow,
    /// On a later date, in days, at least 2.
    Days(i64),
}

/// Counts the minutes until `then`, rounded up, so that it fits the hour shown on a phone.
pub(super) fn minutes(now: Moment, then: Moment) -> Countdown {
    let seconds = (then - now).num_seconds();
    if seconds < 60 {
        return Countdown::UnderAMinute;
    }
    Countdown::Minutes(seconds / 60 + i64::from(seconds % 60 > 0))
}

/// Counts until `then`: minutes while it is today or soon, days when it is not. `today` and `day`
/// are the dates of both in the event's zone.
pub(super) fn days(now: Moment, today: NaiveDate, then: Moment, day: NaiveDate) -> Countdown {
    match (day - today).num_days() {
        1.. if then - now <= SOON => minutes(now, then),
        1 => Countdown::Tomorrow,
        days @ 2.. => Countdown::Days(days),
        _ => minutes(now, then),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        format!("{text}Z").parse().unwrap()
    }

    #[test]
    fn minutes_are_whole_and_fit_the_hour_on_a_phone() {
        for (now, then, expected) in [
            ("2025-05-19T08:55:20", "2025-05-19T09:20:00", Countdown::Minutes(25)),
            ("2025-05-19T08:55:00", "2025-05-19T09:20:00", Countdown::Minutes(25)),
            ("2025-05-19T09:19:00", "2025-05-19T09:20:00", Countdown::Minutes(1)),
            ("2025-05-19T09:19:01", "2025-05-19T09:20:00", Countdown::UnderAMinute),
            ("2025-05-19T09:20:00", "2025-05-19T09:20:00", Countdown::UnderAMinute),
            ("2025-05-19T09:21:00", "2025-05-19T09:20:00", Countdown::UnderAMinute),
            ("2025-05-19T07:00:00", "2025-05-19T09:20:00", Countdown::Minutes(140)),
        ] {
            assert_eq!(minutes(at(now), at(then)), expected, "{now} to {then}");
        }
    }

    #[test]
    fn days_are_counted_by_the_calendar_unless_it_is_soon() {
        for (now, then, expected) in [
            ("2025-05-19T00:10:00", "2025-05-19T20:10:00", Countdown::Minutes(1200)),
            ("2025-05-18T23:50:00", "2025-05-19T00:10:00", Countdown::Minutes(20)),
            ("2025-05-18T18:00:00", "2025-05-19T00:00:00", Countdown::Minutes(360)),
            ("2025-05-18T18:00:00", "2025-05-19T00:00:01", Countdown::Tomorrow),
            ("2025-05-18T00:30:00", "2025-05-19T22:00:00", Countdown::Tomorrow),
            ("2025-05-17T23:59:00", "2025-05-19T00:01:00", Countdown::Days(2)),
            ("2025-05-16T09:00:00", "2025-05-19T07:30:00", Countdown::Days(3)),
        ] {
            let (now, then) = (at(now), at(then));
            assert_eq!(days(now, now.date_naive(), then, then.date_naive()), expected, "{now}");
        }
    }
}
