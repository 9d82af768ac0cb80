//! The VTIMEZONE of a calendar file: which offsets the event's zone has in the years of its dates,
//! and when each began.

use std::fmt::Write as _;

use chrono::{
    DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeDelta,
    TimeZone as _,
};
use chrono_tz::{OffsetComponents as _, OffsetName as _, Tz, TzOffset};

use crate::clock::Moment;

/// No zone changes its offset twice within it.
const STEP: TimeDelta = TimeDelta::days(1);

/// A time in which the zone has one offset.
struct Observance {
    /// When it began, by the clock before it.
    onset: NaiveDateTime,
    /// Seconds east of UTC before.
    from: i32,
    /// What it is since.
    to: TzOffset,
}

/// The lines of the VTIMEZONE of `zone`, right for all of `moments`; each line ends with CRLF.
pub(super) fn component(zone: Tz, moments: impl Iterator<Item = Moment>) -> String {
    let years = moments.map(|moment| moment.with_timezone(&zone).year());
    let (first, last) =
        years.fold((i32::MAX, i32::MIN), |(first, last), year| (first.min(year), last.max(year)));
    let mut lines = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    for observance in observances(zone, first, last) {
        write_observance(&mut lines, &observance);
    }
    lines.push_str("END:VTIMEZONE\r\n");
    lines
}

/// What is in force when `first` begins, then every change until `last` is over.
fn observances(zone: Tz, first: i32, last: i32) -> Vec<Observance> {
    let new_year = |year| new_year(zone, year);
    let (begin, until) = (new_year(first), new_year(last.saturating_add(1)));
    let mut at = new_year(first.saturating_sub(1));
    // A zone that has not changed of late is said to have begun with 1970.
    let onset = NaiveDateTime::default();
    let to = offset(zone, at);
    let mut found = vec![Observance { onset, from: seconds(&to), to }];
    while at < until {
        let next = (at + STEP).min(until);
        if seconds(&offset(zone, at)) != seconds(&offset(zone, next)) {
            let change = change_between(zone, at, next);
            if change <= begin {
                found.clear();
            }
            found.push(observance(zone, change));
        }
        at = next;
    }
    found
}

fn observance(zone: Tz, change: Moment) -> Observance {
    let from = seconds(&offset(zone, change - TimeDelta::seconds(1)));
    let onset = change.naive_utc() + TimeDelta::seconds(i64::from(from));
    Observance { onset, from, to: offset(zone, change) }
}

/// The first second after `before` at which the offset is that of `after`.
fn change_between(zone: Tz, before: Moment, after: Moment) -> Moment {
    let new = seconds(&offset(zone, after));
    let (mut old_at, mut new_at) = (before.timestamp(), after.timestamp());
    while new_at - old_at > 1 {
        let middle = old_at + (new_at - old_at) / 2;
        if seconds(&offset(zone, moment(middle))) == new {
            new_at = middle;
        } else {
            old_at = middle;
        }
    }
    moment(new_at)
}

fn write_observance(lines: &mut String, observance: &Observance) {
    let is_daylight = observance.to.dst_offset() > TimeDelta::zero();
    let kind = if is_daylight { "DAYLIGHT" } else { "STANDARD" };
    let onset = observance.onset.format("%Y%m%dT%H%M%S");
    let (from, to) = (utc_offset(observance.from), utc_offset(seconds(&observance.to)));
    let name = observance.to.abbreviation().unwrap_or(&to);
    // Writing into a string does not fail.
    let _ = write!(
        lines,
        "BEGIN:{kind}\r\nDTSTART:{onset}\r\nTZOFFSETFROM:{from}\r\nTZOFFSETTO:{to}\r\n\
         TZNAME:{name}\r\nEND:{kind}\r\n"
    );
}

/// "+0700", with seconds only where there are some.
fn utc_offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let offset = format!("{sign}{:02}{:02}", seconds / 3600, seconds / 60 % 60);
    if seconds % 60 == 0 { offset } else { format!("{offset}{:02}", seconds % 60) }
}

fn new_year(zone: Tz, year: i32) -> Moment {
    let midnight = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN);
    let local = zone.from_local_datetime(&midnight).earliest();
    local.map_or_else(|| midnight.and_utc(), |local| local.to_utc())
}

fn offset(zone: Tz, moment: Moment) -> TzOffset {
    zone.offset_from_utc_datetime(&moment.naive_utc())
}

fn seconds(offset: &TzOffset) -> i32 {
    offset.fix().local_minus_utc()
}

fn moment(timestamp: i64) -> Moment {
    DateTime::from_timestamp(timestamp, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use calcard::icalendar::{
        ICalendar, ICalendarComponentType as ComponentType, ICalendarProperty as Property,
    };
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_offset_is_written_with_its_sign() {
        for (seconds, written) in [
            (7 * 3600, "+0700"),
            (0, "+0000"),
            (-(3 * 3600 + 1800), "-0330"),
            (5 * 3600 + 45 * 60, "+0545"),
            (-2670, "-004430"),
        ] {
            assert_eq!(utc_offset(seconds), written);
        }
    }

    #[test]
    fn vietnam_has_one_offset() {
        let noon = "2026-12-03T05:00:00Z".parse().unwrap();
        assert_eq!(
            component(chrono_tz::Asia::Ho_Chi_Minh, [noon].into_iter()),
            "BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\nBEGIN:STANDARD\r\n\
             DTSTART:19700101T000000\r\nTZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:+0700\r\n\
             END:STANDARD\r\nEND:VTIMEZONE\r\n"
        );
    }

    #[test]
    fn berlin_changes_twice_a_year() {
        let noon = "2026-07-01T10:00:00Z".parse().unwrap();
        let lines = component(chrono_tz::Europe::Berlin, [noon].into_iter());
        let picked: Vec<&str> = lines
            .lines()
            .filter(|line| !line.starts_with("END") && !line.starts_with("TZID"))
            .collect();
        let summer = |onset| {
            ["BEGIN:DAYLIGHT", onset, "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST"]
        };
        let winter = |onset| {
            ["BEGIN:STANDARD", onset, "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET"]
        };
        let expected = [
            winter("DTSTART:20251026T030000"),
            summer("DTSTART:20260329T020000"),
            winter("DTSTART:20261025T030000"),
        ];
        assert_eq!(picked[0], "BEGIN:VTIMEZONE");
        assert_eq!(picked[1..], expected.concat());
    }

    /// The offset at `moment` as a calendar finds it: of the observances that have begun, the last.
    fn offset_read_back(lines: &str, moment: Moment) -> Option<TimeDelta> {
        let file = format!("BEGIN:VCALENDAR\r\n{lines}END:VCALENDAR\r\n");
        let calendar = ICalendar::parse(&file).unwrap();
        let observances = calendar.components.iter().filter(|component| {
            matches!(component.component_type, ComponentType::Standard | ComponentType::Daylight)
        });
        let begun = observances.filter_map(|observance| {
            let value = |property| {
                let entry = observance.property(&property).unwrap();
                entry.values[0].as_partial_date_time().unwrap()
            };
            let onset = value(Property::Dtstart).to_date_time().unwrap().date_time;
            let east = |property| {
                let offset = value(property);
                let minutes =
                    i64::from(offset.tz_hour.unwrap()) * 60 + i64::from(offset.tz_minute.unwrap());
                TimeDelta::minutes(if offset.tz_minus { -minutes } else { minutes })
            };
            let onset = onset - east(Property::Tzoffsetfrom);
            (onset <= moment.naive_utc()).then(|| (onset, east(Property::Tzoffsetto)))
        });
        begun.max_by_key(|(onset, _)| *onset).map(|(_, offset)| offset)
    }

    proptest! {
        #[test]
        fn every_zone_is_read_back_as_it_is(
            zone in proptest::sample::select(chrono_tz::TZ_VARIANTS.as_slice()),
            timestamp in 946_684_800_i64..2_208_988_800,
            days in 0_i64..20,
        ) {
            let (begins, ends) = (moment(timestamp), moment(timestamp + days * 86_400));
            let lines = component(zone, [begins, ends].into_iter());
            for moment in [begins, ends] {
                let offset = TimeDelta::seconds(i64::from(seconds(&offset(zone, moment))));
                prop_assert_eq!(offset_read_back(&lines, moment), Some(offset), "{}", lines);
            }
        }
    }
}
