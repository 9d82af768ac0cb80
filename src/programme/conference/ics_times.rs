//! When the events of a calendar take place: zones, whole days and repetitions.

use std::collections::{BTreeMap, HashMap, HashSet};

use calcard::common::timezone::Tz as CalendarTz;
use calcard::common::{DateTimeResult, PartialDateTime};
use calcard::icalendar::dates::{CalendarEvent, TimeOrDelta};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarProperty as Property, ICalendarValue,
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use super::ics::is_event;
use super::ics_changes::Changes;
use super::ics_series::{self, bound, part_rules};
use super::ics_zones::name_zones;
use crate::clock::Moment;
use crate::programme::problem::Trouble;
use crate::programme::zone;

/// Sessions that a programme may have.
const MOST: usize = 5_000;

/// One time that an event takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Showing {
    /// Index of the component.
    pub(super) component: usize,
    pub(super) start: Moment,
    /// `None` when the event does not say.
    pub(super) end: Option<Moment>,
    /// The event has dates and no times.
    pub(super) whole_day: bool,
    /// The day that tells it from the others of its series, where it is one of several.
    pub(super) of_series: Option<NaiveDate>,
}

/// The zone of a start that is written with a Z.
pub(super) const UTC: &str = "UTC";

type Found = CalendarEvent<DateTime<CalendarTz>, TimeOrDelta<DateTime<CalendarTz>, TimeDelta>>;

/// Every time that something takes place, repetitions among them, and what is wrong with components.
pub(super) fn showings(
    calendar: &mut ICalendar,
    zone: Tz,
) -> (Vec<Showing>, Vec<(usize, Trouble)>) {
    let mut troubles = name_zones(calendar, zone);
    let zones = Zones::of(calendar, zone);
    let series = number_series(calendar);
    let parts = part_rules(calendar);
    let bounded = bound(calendar, &zones).into_iter();
    troubles
        .extend(bounded.map(|(index, what)| (parts.get(&index).copied().unwrap_or(index), what)));
    let expanded = calendar.expand_dates(zone, usize::MAX);
    let mut shown: Vec<Showing> = Vec::new();
    let event = |number: u32| {
        let index = usize::try_from(number).ok()?;
        let event = calendar.components.get(index).filter(|one| is_event(one))?;
        Some((parts.get(&index).copied().unwrap_or(index), event))
    };
    for found in expanded.events {
        let Some((index, event)) = event(found.comp_id) else { continue };
        let several = series.get(&index) == Some(&true);
        shown.push(showing(index, event, &found, (&zones, several)));
    }
    for error in expanded.errors {
        let Some((index, event)) = event(error.comp_id) else { continue };
        // What cannot be repeated takes place once.
        match alone(index, event, &zones) {
            Some(once) => shown.push(once),
            None => troubles.push((index, Trouble::LeftOut { detail: error.error.to_string() })),
        }
    }
    calendar.components.truncate(calendar.components.len() - parts.len());
    troubles.extend(cut_short(&shown, &troubles));
    let first = first_dates(calendar, &shown, &zones);
    shown.extend(first.into_iter().map(|one| in_series(one, &series, &zones)));
    Changes::of(calendar, &zones).apply(calendar, &zones, &mut shown);
    troubles.extend(trim(&mut shown));
    (shown, troubles)
}

/// Series that the limit cut although they have an end, as far as they are not told yet.
fn cut_short(shown: &[Showing], told: &[(usize, Trouble)]) -> Vec<(usize, Trouble)> {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for showing in shown {
        *counts.entry(showing.component).or_default() += 1;
    }
    let limit = i64::from(ics_series::MOST);
    let is_cut = Trouble::SeriesCut { limit };
    let told: HashSet<usize> =
        told.iter().filter(|(_, what)| *what == is_cut).map(|(index, _)| *index).collect();
    let long = counts.into_iter().filter(|(_, count)| *count >= ics_series::MOST);
    let long = long.filter(|(index, _)| !told.contains(index));
    long.map(|(index, _)| (index, is_cut.clone())).collect()
}

/// The own dates of series whose rules do not name them: they are the first of their series.
fn first_dates(calendar: &ICalendar, shown: &[Showing], zones: &Zones) -> Vec<Showing> {
    let known: HashSet<(usize, Moment)> =
        shown.iter().map(|one| (one.component, one.start)).collect();
    let events = calendar.components.iter().enumerate();
    let series =
        events.filter(|(_, event)| is_event(event) && event.has_property(&Property::Rrule));
    let first = series.filter_map(|(index, event)| alone(index, event, zones));
    first.filter(|one| !known.contains(&(one.component, one.start))).collect()
}

/// Leaves out repetitions that are too many for a programme; which series was cut first.
fn trim(shown: &mut Vec<Showing>) -> Option<(usize, Trouble)> {
    if shown.len() <= MOST {
        return None;
    }
    // What takes place once goes before what is repeated.
    shown.sort_by_key(|one| (one.of_series.is_some(), one.start));
    let cut = shown.iter().skip(MOST).find(|one| one.of_series.is_some());
    let limit = i64::try_from(MOST).unwrap_or(i64::MAX);
    let cut = cut.map(|one| (one.component, Trouble::SeriesCut { limit }));
    let once = shown.iter().filter(|one| one.of_series.is_none()).count();
    shown.truncate(MOST.max(once));
    cut
}

/// Gives the events of one uid one number and every uid its own: the parser matches a changed
/// repetition to its series by sequence and time alone. Tells of each event whether its uid repeats.
fn number_series(calendar: &mut ICalendar) -> HashMap<usize, bool> {
    let mut numbers: HashMap<String, i64> = HashMap::new();
    let mut repeats: HashMap<i64, bool> = HashMap::new();
    let mut of_component: Vec<(usize, i64)> = Vec::new();
    for (index, event) in calendar.components.iter_mut().enumerate() {
        if !is_event(event) {
            continue;
        }
        let uid = event.uid().map_or_else(|| format!("\n{index}"), str::to_owned);
        let next = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
        let number = *numbers.entry(uid).or_insert(next);
        let repeated = [Property::Rrule, Property::Rdate, Property::RecurrenceId];
        let repeated = repeated.iter().any(|property| event.has_property(property));
        *repeats.entry(number).or_default() |= repeated;
        event.entries.retain(|entry| entry.name != Property::Sequence);
        event.entries.push(ICalendarEntry {
            name: Property::Sequence,
            params: Vec::new(),
            values: vec![ICalendarValue::Integer(number)],
        });
        of_component.push((index, number));
    }
    let repeats = |(index, number)| (index, repeats.get(&number) == Some(&true));
    of_component.into_iter().map(repeats).collect()
}

/// Tells a date from the others of its series.
fn in_series(mut first: Showing, series: &HashMap<usize, bool>, zones: &Zones) -> Showing {
    let several = series.get(&first.component) == Some(&true);
    let day = first.start.with_timezone(&zones.usual).date_naive();
    first.of_series = several.then_some(day);
    first
}

fn showing(
    component: usize,
    event: &ICalendarComponent,
    found: &Found,
    (zones, several): (&Zones, bool),
) -> Showing {
    let start = found.start.to_utc();
    let whole_day = is_whole_day(event);
    let own = || zones.written(event, &Property::Dtstart);
    let length = || Some(zones.written(event, &Property::Dtend)? - own()?);
    let end = match found.end {
        TimeOrDelta::Time(end) => Some(end.to_utc()),
        TimeOrDelta::Delta(_) if event.has_property(&Property::Dtend) && !whole_day => {
            length().and_then(|length| start.checked_add_signed(length))
        }
        TimeOrDelta::Delta(length) if whole_day || event.has_property(&Property::Duration) => {
            after(start, length, zones.usual)
        }
        TimeOrDelta::Delta(_) => None,
    };
    // A changed repetition is told by the day on which it would have been.
    let meant = zones.written(event, &Property::RecurrenceId).unwrap_or(start);
    let of_series = several.then(|| meant.with_timezone(&zones.usual).date_naive());
    Showing { component, start, end, whole_day, of_series }
}

/// Whole days are counted on the wall clock, hours as they pass.
fn after(start: Moment, length: TimeDelta, zone: Tz) -> Option<Moment> {
    let seconds = length.num_seconds();
    if seconds > 0 && seconds % TimeDelta::days(1).num_seconds() == 0 {
        let days = Days::new(u64::try_from(length.num_days()).ok()?);
        let local = start.with_timezone(&zone).naive_local().checked_add_days(days)?;
        return Some(zone::moment(zone, local).0);
    }
    start.checked_add_signed(length)
}

/// An event by its own dates alone.
fn alone(component: usize, event: &ICalendarComponent, zones: &Zones) -> Option<Showing> {
    let start = zones.written(event, &Property::Dtstart)?;
    let whole_day = is_whole_day(event);
    let day = || if whole_day { after(start, TimeDelta::days(1), zones.usual) } else { None };
    let end = zones.written(event, &Property::Dtend).or_else(day);
    Some(Showing { component, start, end, whole_day, of_series: None })
}

/// The zones that a calendar names.
pub(super) struct Zones {
    /// The one for wall clocks without a zone.
    usual: Tz,
    named: HashMap<String, CalendarTz>,
}

impl Zones {
    fn of(calendar: &ICalendar, usual: Tz) -> Self {
        let resolver = calendar.build_tz_resolver();
        let entries = calendar.components.iter().flat_map(|component| &component.entries);
        let mut named = HashMap::from([(UTC.to_owned(), CalendarTz::Tz(Tz::UTC))]);
        for name in entries.filter_map(ICalendarEntry::tz_id) {
            if let (false, Some(zone)) = (named.contains_key(name), resolver.resolve(name)) {
                named.insert(name.to_owned(), zone);
            }
        }
        Self { usual, named }
    }

    /// A date of an event; one without an offset is on the wall clock of its own zone, else of the
    /// usual one.
    pub(super) fn written(
        &self,
        event: &ICalendarComponent,
        property: &Property,
    ) -> Option<Moment> {
        let entry = event.property(property)?;
        let date = entry.values.iter().find_map(ICalendarValue::as_partial_date_time)?;
        self.moment(date, entry.tz_id())
    }

    /// The moment of a date that is written with this zone.
    pub(super) fn moment(&self, date: &PartialDateTime, zone: Option<&str>) -> Option<Moment> {
        let DateTimeResult { date_time: local, offset } = date.to_date_time()?;
        let offset = match (offset, zone.and_then(|name| self.named.get(name))) {
            (Some(offset), _) => offset,
            (None, Some(CalendarTz::Fixed(offset))) => *offset,
            (None, Some(CalendarTz::Tz(zone))) => return Some(zone::moment(*zone, local).0),
            _ => return Some(zone::moment(self.usual, local).0),
        };
        let seconds = TimeDelta::seconds(i64::from(offset.local_minus_utc()));
        Some(local.checked_sub_signed(seconds)?.and_utc())
    }

    /// What the wall clock of an event that is written with this zone shows.
    pub(super) fn wall(&self, moment: Moment, zone: Option<&str>) -> NaiveDateTime {
        match zone.and_then(|name| self.named.get(name)) {
            Some(CalendarTz::Fixed(offset)) => moment.with_timezone(offset).naive_local(),
            Some(CalendarTz::Tz(zone)) => moment.with_timezone(zone).naive_local(),
            _ => moment.with_timezone(&self.usual).naive_local(),
        }
    }
}

fn is_whole_day(event: &ICalendarComponent) -> bool {
    let start = event.property(&Property::Dtstart).and_then(|start| start.values.first());
    let start = start.and_then(ICalendarValue::as_partial_date_time);
    start.is_some_and(|start| start.hour.is_none())
}
