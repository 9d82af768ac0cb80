//! Times, durations and zones as conference systems write them.

use chrono::{
    DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone,
};
use chrono_tz::Tz;

use crate::programme::problem::Trouble;
use crate::texts::words;

/// Where an offset most probably is: the first zone that has the offsets of all sessions.
const ZONES: &[Tz] = &[
    Tz::Asia__Ho_Chi_Minh,
    Tz::UTC,
    Tz::Europe__Berlin,
    Tz::Europe__London,
    Tz::Europe__Athens,
    Tz::Asia__Tokyo,
    Tz::Asia__Singapore,
    Tz::Asia__Kolkata,
    Tz::America__New_York,
    Tz::America__Chicago,
    Tz::America__Denver,
    Tz::America__Los_Angeles,
    Tz::America__Sao_Paulo,
    Tz::Australia__Sydney,
];
/// The zone of an event about whose place nothing is known.
const USUAL: Tz = Tz::Asia__Ho_Chi_Minh;

/// Bytes of a place's name that are looked at.
const LONGEST: usize = 200;

/// A written time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// With its offset.
    Fixed(DateTime<FixedOffset>),
    /// A wall clock.
    Wall(NaiveDateTime),
    /// Only the day.
    Day(NaiveDate),
}

/// An ISO 8601 date or date with time, with or without an offset.
pub(super) fn time(text: &str) -> Option<Time> {
    let text = text.trim().replacen(' ', "T", 1);
    ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z"]
        .iter()
        .find_map(|form| DateTime::parse_from_str(&text, form).ok().map(Time::Fixed))
        .or_else(|| {
            let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
            let wall = |form: &&str| NaiveDateTime::parse_from_str(&text, form).ok();
            forms.iter().find_map(wall).map(Time::Wall)
        })
        .or_else(|| NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok().map(Time::Day))
}

/// The day of a date or a date with time.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    Some(match time(text)? {
        Time::Fixed(moment) => moment.date_naive(),
        Time::Wall(wall) => wall.date(),
        Time::Day(day) => day,
    })
}

/// A time of the day.
pub(super) fn hour(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    ["%H:%M", "%H:%M:%S", "%H%M"].iter().find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

/// A duration: "01:30", "1:30:00", minutes, or ISO 8601 such as "PT1H30M"; never zero or less.
pub(super) fn duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    if text.starts_with('-') {
        return None;
    }
    let minutes = match text.strip_prefix('P') {
        Some(period) => iso_minutes(period),
        None => clock_minutes(text),
    };
    let minutes = minutes?;
    // A session of more than a year is a mistake.
    (1..=366 * 24 * 60).contains(&minutes).then(|| TimeDelta::minutes(minutes))
}

fn clock_minutes(text: &str) -> Option<i64> {
    let parts = text.split(':').map(|part| part.trim().parse().ok());
    let parts: Vec<i64> = parts.collect::<Option<_>>()?;
    let (hours, minutes) = match parts[..] {
        [minutes] => return Some(minutes),
        [hours, minutes] | [hours, minutes, _] => (hours, minutes),
        [days, hours, minutes, _] => (days.checked_mul(24)?.checked_add(hours)?, minutes),
        _ => return None,
    };
    hours.checked_mul(60)?.checked_add(minutes)
}

fn iso_minutes(text: &str) -> Option<i64> {
    let (mut minutes, mut number) = (0_i64, String::new());
    let mut in_time = false;
    for sign in text.chars() {
        if sign.is_ascii_digit() {
            number.push(sign);
            continue;
        }
        let unit = match (sign, in_time) {
            ('T', false) => {
                in_time = true;
                continue;
            }
            ('W', false) => 7 * 24 * 60,
            ('D', false) => 24 * 60,
            ('H', true) => 60,
            ('M', true) => 1,
            ('S', true) => 0,
            _ => return None,
        };
        let count: i64 = std::mem::take(&mut number).parse().ok()?;
        minutes = minutes.checked_add(count.checked_mul(unit)?)?;
    }
    number.is_empty().then_some(minutes)
}

/// The zone by its IANA name, in any case.
pub(super) fn zone_named(name: &str) -> Option<Tz> {
    let name = name.trim();
    name.parse().ok().or_else(|| {
        chrono_tz::TZ_VARIANTS.iter().copied().find(|zone| zone.name().eq_ignore_ascii_case(name))
    })
}

/// The same for names with something before them: `/mozilla.org/20050126_1/Europe/Berlin`.
pub(super) fn zone_at_end(name: &str) -> Option<Tz> {
    let starts = name.match_indices('/').map(|(at, _)| &name[at + 1..]);
    std::iter::once(name).chain(starts).filter(|name| !name.is_empty()).find_map(zone_named)
}

/// The zone of a city that is named among other words: "Brussels", "Amsterdam, Berlin, Bern".
pub(super) fn zone_in_words(text: &str) -> Option<Tz> {
    const CONTINENTS: [&str; 8] =
        ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    const DIRECTIONS: [&str; 4] = ["north", "south", "west", "center"];
    let text = format!(" {} ", words(text.get(..LONGEST).unwrap_or(text)).join(" "));
    let place = |zone: &Tz| {
        let (continent, _) = zone.name().split_once('/')?;
        let city = words(zone.name().rsplit('/').next()?).join(" ");
        let is_city = CONTINENTS.contains(&continent) && !DIRECTIONS.contains(&city.as_str());
        text.find(&format!(" {city} ")).filter(|_| is_city)
    };
    let found = chrono_tz::TZ_VARIANTS.iter().filter_map(|zone| Some((place(zone)?, *zone)));
    found.min_by_key(|(at, zone)| (*at, zone.name().len())).map(|(_, zone)| zone)
}

/// The zone that is named, else the one the times of the sessions tell, and then that it was
/// assumed.
pub(super) fn zone(name: Option<&str>, times: &[DateTime<FixedOffset>]) -> (Tz, Option<Trouble>) {
    if let Some(zone) = name.and_then(zone_named) {
        return (zone, None);
    }
    let agrees = |zone: &&Tz| {
        times
            .iter()
            .all(|time| zone.offset_from_utc_datetime(&time.naive_utc()).fix() == *time.offset())
    };
    let zone = ZONES.iter().find(agrees).filter(|_| !times.is_empty()).copied();
    let zone = zone.or_else(|| exact_zone(times)).unwrap_or(USUAL);
    (zone, Some(Trouble::ZoneAssumed { zone: zone.name().to_owned() }))
}

/// The zone with these seconds east of Greenwich in winter and, where it has one, in summer.
pub(super) fn zone_of_offsets(winter: i32, summer: Option<i32>) -> Option<Tz> {
    let offset = |zone: &Tz, month| {
        let day = NaiveDate::from_ymd_opt(2025, month, 15).unwrap_or_default();
        zone.offset_from_utc_datetime(&day.and_time(NaiveTime::MIN)).fix().local_minus_utc()
    };
    let (least, most) =
        (winter.min(summer.unwrap_or(winter)), winter.max(summer.unwrap_or(winter)));
    let fits = |zone: &&Tz| {
        let (january, july) = (offset(zone, 1), offset(zone, 7));
        (january.min(july), january.max(july)) == (least, most)
    };
    let named = || format!("Etc/GMT{:+}", -winter / 3600).parse().ok();
    let unnamed = || if least == most && winter % 3600 == 0 { named() } else { None };
    ZONES.iter().find(fits).copied().or_else(unnamed)
}

/// A zone without a place, for an offset that no listed place has.
fn exact_zone(times: &[DateTime<FixedOffset>]) -> Option<Tz> {
    let offset = times.first()?.offset().local_minus_utc();
    let alike = times.iter().all(|time| time.offset().local_minus_utc() == offset);
    if !alike || offset % 3600 != 0 {
        return None;
    }
    // The signs of these names are the other way round.
    format!("Etc/GMT{:+}", -offset / 3600).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_hours_minutes_or_a_period() {
        for (text, minutes) in [
            ("00:30", Some(30)),
            ("1:05", Some(65)),
            ("25:00", Some(1500)),
            ("0:45:00", Some(45)),
            ("1:00:00:00", Some(1440)),
            ("45", Some(45)),
            ("PT1H30M", Some(90)),
            ("P1DT2H", Some(1560)),
            ("P1W", Some(10_080)),
            ("00:00", None),
            ("-00:30", None),
            ("PT", None),
            ("P1", None),
            ("99999999999999999:1", None),
            ("soon", None),
        ] {
            assert_eq!(duration(text).map(|length| length.num_minutes()), minutes, "{text}");
        }
    }

    #[test]
    fn a_zone_is_found_at_the_end_of_its_name() {
        let found = zone_at_end("/mozilla.org/20050126_1/America/Argentina/Salta");
        assert_eq!(found, Some(Tz::America__Argentina__Salta));
        assert_eq!(zone_at_end("europe/berlin"), Some(Tz::Europe__Berlin));
        assert_eq!(zone_at_end("/nowhere/"), None);
    }

    #[test]
    fn a_zone_is_found_by_a_city() {
        for (text, expected) in [
            ("Brussels", Some(Tz::Europe__Brussels)),
            ("Amsterdam, Belgrade, Berlin", Some(Tz::Europe__Amsterdam)),
            ("(UTC+07:00) Bangkok, Hanoi, Jakarta", Some(Tz::Asia__Bangkok)),
            ("Hồ Chí Minh", Some(Tz::Asia__Ho_Chi_Minh)),
            ("São Paulo", Some(Tz::America__Sao_Paulo)),
            ("Far West", None),
            ("Hải Phòng", None),
        ] {
            assert_eq!(zone_in_words(text), expected, "{text}");
        }
    }

    #[test]
    fn the_zone_is_the_named_one_or_the_one_of_the_offsets() {
        let at = |text| DateTime::parse_from_rfc3339(text).unwrap();
        let summer = at("2025-07-01T09:00:00+02:00");
        let winter = at("2025-12-01T09:00:00+01:00");
        let hanoi = at("2025-05-19T08:00:00+07:00");
        assert_eq!(zone(Some("europe/paris"), &[hanoi]), (Tz::Europe__Paris, None));
        for (times, expected) in [
            (vec![summer, winter], Tz::Europe__Berlin),
            (vec![hanoi], Tz::Asia__Ho_Chi_Minh),
            (vec![], Tz::Asia__Ho_Chi_Minh),
            (vec![at("2025-05-19T08:00:00+12:00")], Tz::Etc__GMTMinus12),
            (vec![at("2025-05-19T08:00:00Z")], Tz::UTC),
        ] {
            let (found, trouble) = zone(Some("Berlin Mean Time"), &times);
            assert_eq!(found, expected);
            assert!(trouble.is_some());
        }
    }
}
