//! The zones of a calendar: which it is in, and what its own names for zones mean.

use std::collections::{HashMap, HashSet};

use calcard::common::timezone::Tz as CalendarTz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarParameterValue, ICalendarProperty as Property,
};
use chrono_tz::Tz;

use super::ics::{events, extra, is_event};
use super::ics_times::UTC;
use super::times::{self, zone_at_end, zone_in_words, zone_of_offsets};
use crate::programme::problem::Trouble;

/// Zones beyond which nothing new is to be learnt.
const ZONES: usize = 20;
/// Where a calendar names its zone; only the first is common.
const NAMES: [&str; 4] = ["X-WR-TIMEZONE", "TIMEZONE-ID", "TZID", "VTIMEZONE"];

/// The calendar's zone; where it names none, that of most events, else the one it describes.
pub(super) fn zone(calendars: &[ICalendar]) -> (Tz, Option<Trouble>) {
    let own: HashMap<String, Tz> = calendars.iter().flat_map(own_zones).collect();
    let resolve = |name: &str| {
        let known = calendars.iter().find_map(|one| one.build_tz_resolver().resolve(name));
        match known {
            Some(CalendarTz::Tz(zone)) => Some(zone),
            _ => zone_of(name, &own),
        }
    };
    let named = NAMES.iter().find_map(|name| resolve(&extra(calendars, name)?));
    if let Some(zone) = named.filter(|zone| *zone != Tz::UTC) {
        return (zone, None);
    }
    let mut votes: HashMap<&str, usize> = HashMap::new();
    for event in events(calendars) {
        let times = [Property::Dtstart, Property::Dtend];
        let id = times.iter().find_map(|time| event.property(time)?.tz_id());
        if let Some(id) = id {
            *votes.entry(id).or_default() += 1;
        }
    }
    let mut votes: Vec<(&str, usize)> = votes.into_iter().collect();
    votes.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    votes.truncate(ZONES);
    let most = votes.iter().find_map(|(name, _)| resolve(name));
    match most.or_else(|| described(calendars, resolve)).or(named) {
        Some(zone) => (zone, None),
        // A time in UTC says nothing of the place.
        None => times::zone(None, &[]),
    }
}

/// The one zone that the calendars describe, although no event is written in it.
fn described(calendars: &[ICalendar], resolve: impl Fn(&str) -> Option<Tz>) -> Option<Tz> {
    let names = calendars.iter().flat_map(ICalendar::timezones).take(ZONES);
    let names = names.filter_map(|zone| zone.property(&Property::Tzid)?.values.first()?.as_text());
    let mut zones = names.filter_map(resolve);
    let zone = zones.next()?;
    zones.all(|other| other == zone).then_some(zone)
}

/// Writes names of zones with something before them as the parser knows them; what it says of a zone
/// that nobody knows.
pub(super) fn name_zones(calendar: &mut ICalendar, usual: Tz) -> Vec<(usize, Trouble)> {
    let mut found: HashMap<String, Option<Tz>> = HashMap::new();
    let mut troubles = Vec::new();
    let own = own_zones(calendar);
    let known = known_names(calendar);
    for (index, event) in
        calendar.components.iter_mut().enumerate().filter(|(_, one)| is_event(one))
    {
        let params = event.entries.iter_mut().flat_map(|entry| &mut entry.params);
        for param in params.filter(|param| param.name == ICalendarParameterName::Tzid) {
            let Some(name) = param.value.as_text().filter(|name| !known.contains(*name)) else {
                continue;
            };
            let is_new = !found.contains_key(name);
            let zone = *found.entry(name.to_owned()).or_insert_with(|| zone_of(name, &own));
            if let Some(zone) = zone {
                param.value = ICalendarParameterValue::Text(zone.name().to_owned());
            } else if is_new {
                let zone = usual.name().to_owned();
                troubles.push((index, Trouble::ZoneAssumed { zone }));
            }
        }
    }
    troubles
}

/// The zone of a name that the parser does not know.
fn zone_of(name: &str, own: &HashMap<String, Tz>) -> Option<Tz> {
    zone_at_end(name).or_else(|| own.get(name).copied()).or_else(|| zone_in_words(name))
}

/// The names of zones that the parser knows.
fn known_names(calendar: &ICalendar) -> HashSet<String> {
    let resolver = calendar.build_tz_resolver();
    let entries = calendar.components.iter().flat_map(|component| &component.entries);
    let names: HashSet<&str> = entries.filter_map(ICalendarEntry::tz_id).collect();
    let known = names.into_iter().filter(|name| *name == UTC || resolver.resolve(name).is_some());
    known.map(str::to_owned).collect()
}

/// Zones that the calendar itself describes, by their offsets.
fn own_zones(calendar: &ICalendar) -> HashMap<String, Tz> {
    let offset = |component: &ICalendarComponent| {
        let entry = component.property(&Property::Tzoffsetto)?;
        let offset = entry.values.first()?.as_partial_date_time()?;
        let minutes = i32::from(offset.tz_hour?) * 60 + i32::from(offset.tz_minute.unwrap_or(0));
        Some(if offset.tz_minus { -minutes * 60 } else { minutes * 60 })
    };
    let zone = |described: &ICalendarComponent| {
        let last = |wanted: &ICalendarComponentType| {
            let parts = described.component_ids.iter().rev();
            let parts = parts.filter_map(|id| calendar.component_by_id(*id));
            parts.filter(|part| part.component_type == *wanted).find_map(offset)
        };
        let winter = last(&ICalendarComponentType::Standard)?;
        let zone = zone_of_offsets(winter, last(&ICalendarComponentType::Daylight))?;
        let name = described.property(&Property::Tzid)?.values.first()?.as_text()?;
        Some((name.to_owned(), zone))
    };
    calendar.timezones().filter_map(zone).collect()
}
