//! Dates and times as the file writes them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound};
use chrono_tz::Tz;

use crate::clock::Moment;
use crate::programme::zone;

/// A moment read from the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) moment: Moment,
    /// The wall clock never shows what is written; it was shifted forward.
    pub(super) skipped: bool,
}

/// A date with a time: the wall clock of `zone`, or anywhere's with an offset; whole seconds.
pub(super) fn moment(text: &str, zone: Tz) -> Option<Written> {
    let text = text.trim();
    for pattern in
        ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]
    {
        if let Ok(local) = NaiveDateTime::parse_from_str(text, pattern) {
            let (moment, skipped) = zone::moment(zone, local);
            return reasonable(moment, skipped);
        }
    }
    for pattern in [
        "%Y-%m-%dT%H:%M:%S%.f%#z",
        "%Y-%m-%d %H:%M:%S%.f%#z",
        "%Y-%m-%dT%H:%M%#z",
        "%Y-%m-%d %H:%M%#z",
    ] {
        if let Ok(moment) = DateTime::parse_from_str(text, pattern) {
            return reasonable(moment.to_utc(), false);
        }
    }
    None
}

/// A date.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()?;
    zone::is_reasonable(date).then_some(date)
}

/// A time of the day, "21:30" or "21:30:00".
pub(super) fn hour(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    ["%H:%M", "%H:%M:%S"].iter().find_map(|pattern| NaiveTime::parse_from_str(text, pattern).ok())
}

fn reasonable(moment: Moment, skipped: bool) -> Option<Written> {
    let moment = moment.trunc_subsecs(0);
    zone::is_reasonable(moment.date_naive()).then_some(Written { moment, skipped })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn the_wall_clock_is_the_events_and_an_offset_is_anywheres() {
        let hanoi = chrono_tz::Asia::Ho_Chi_Minh;
        let eight = Some(Written { moment: utc("2025-05-19T01:00:00Z"), skipped: false });
        for text in [
            "2025-05-19T08:00:00",
            "2025-05-19 08:00",
            " 2025-05-19T08:00 ",
            "2025-05-19T08:00:00.999",
            "2025-05-19T01:00:00Z",
            "2025-05-19T03:00:00+02:00",
            "2025-05-19 03:00+02:00",
        ] {
            assert_eq!(moment(text, hanoi), eight, "{text}");
        }
        for text in [
            "",
            "2025-05-19",
            "19/5/2025 8:00",
            "2025-02-30T08:00:00",
            "+9999-05-19T08:00",
            "0001-01-01T00:00",
        ] {
            assert_eq!(moment(text, hanoi), None, "{text}");
        }
    }

    #[test]
    fn a_skipped_hour_moves_forward_and_says_so() {
        let berlin = chrono_tz::Europe::Berlin;
        let written = moment("2025-03-30T02:30:00", berlin);
        assert_eq!(written, Some(Written { moment: utc("2025-03-30T01:30:00Z"), skipped: true }));
    }

    #[test]
    fn dates_and_hours_are_read_strictly() {
        assert_eq!(date("2025-05-19"), NaiveDate::from_ymd_opt(2025, 5, 19));
        assert_eq!(date("19/5/2025"), None);
        assert_eq!(hour("21:30"), NaiveTime::from_hms_opt(21, 30, 0));
        assert_eq!(hour("24:00"), None);
    }
}
