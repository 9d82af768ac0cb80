//! Where in the event a moment lies.

use chrono::{NaiveTime, TimeDelta};

use crate::clock::Moment;
use crate::programme::{Programme, Session};

/// Where in the event a moment lies; the rows are what a delegate is told then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Before the first day.
    Before,
    /// On a day of the event, before its first session.
    BeforeFirstOfDay,
    /// Something is on.
    Running,
    /// Between two sessions of a day.
    Gap,
    /// Everything of this day is over, and there is another day.
    BetweenDays,
    /// Nothing begins on this date, and there is another day.
    FreeDay,
    /// Everything is over.
    After,
    /// No session takes place at all.
    Empty,
}

/// Where `now` lies. It costs the same however many sessions there are.
pub(super) fn phase(programme: &Programme, now: Moment) -> Phase {
    if !programme.running_at(now).is_empty() {
        return Phase::Running;
    }
    let begins = |session: &usize| programme.sessions.get(*session).map(Session::begins);
    let Some(next) = programme.next_starts(now).first().and_then(begins) else {
        // Nothing runs and nothing comes: it is over, unless there never was anything.
        let never = programme.starts_after(Moment::MIN_UTC).is_empty();
        let over = programme.local_date(now) > programme.event.last_day;
        return if never && !over { Phase::Empty } else { Phase::After };
    };
    let today = programme.local_date(now);
    let before_today =
        programme.moment(today.and_time(NaiveTime::MIN)) - TimeDelta::milliseconds(1);
    let first = programme.starts_after(before_today).first().and_then(begins);
    let begun_today = first.is_some_and(|first| first <= now);
    match (programme.local_date(next) == today, begun_today) {
        (true, true) => Phase::Gap,
        (true, false) => Phase::BeforeFirstOfDay,
        (false, _) if !has_begun(programme, now) => Phase::Before,
        (false, true) => Phase::BetweenDays,
        (false, false) => Phase::FreeDay,
    }
}

fn has_begun(programme: &Programme, now: Moment) -> bool {
    let first = programme.starts_after(Moment::MIN_UTC).first();
    let first = first.and_then(|session| programme.sessions.get(*session));
    first.is_some_and(|first| first.begins() <= now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{self, programme};

    #[test]
    fn every_moment_lies_somewhere() {
        let programme = programme();
        for (local, expected) in [
            ("2026-12-01T12:00:00", Phase::Before),
            ("2026-12-02T23:59:59", Phase::Before),
            ("2026-12-03T00:00:00", Phase::BeforeFirstOfDay),
            ("2026-12-03T07:29:59", Phase::BeforeFirstOfDay),
            ("2026-12-03T07:30:00", Phase::Running),
            // "b" would end at 11:00, but it runs 15 minutes late.
            ("2026-12-03T11:14:59", Phase::Running),
            ("2026-12-03T11:15:00", Phase::Gap),
            // What is cancelled does not run.
            ("2026-12-03T12:10:00", Phase::Gap),
            // The dinner goes on until one o'clock in the night.
            ("2026-12-04T00:59:00", Phase::Running),
            // Nothing begins on the 4th, only the dinner ended there.
            ("2026-12-04T01:00:00", Phase::FreeDay),
            ("2026-12-05T00:00:00", Phase::BeforeFirstOfDay),
            ("2026-12-05T08:20:00", Phase::Running),
            ("2026-12-05T09:00:00", Phase::BetweenDays),
            ("2026-12-06T08:59:00", Phase::Running),
            ("2026-12-06T09:00:00", Phase::After),
        ] {
            let now = programme.moment(local.parse().unwrap());
            assert_eq!(phase(&programme, now), expected, "{local}");
        }
    }

    #[test]
    fn a_programme_without_sessions_is_empty_until_its_last_day_is_over() {
        let empty = sample::read(sample::EVENT);
        for (local, expected) in
            [("2026-12-06T12:00:00", Phase::Empty), ("2026-12-07T12:00:00", Phase::After)]
        {
            let now = empty.moment(local.parse().unwrap());
            assert_eq!(phase(&empty, now), expected, "{local}");
        }
    }
}
