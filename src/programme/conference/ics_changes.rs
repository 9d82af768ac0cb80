//! Repetitions that are changed or left out: the parser finds them by the exact moment alone.

use std::collections::{HashMap, HashSet};

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarProperty as Property, ICalendarValue,
};
use chrono::{NaiveDate, NaiveTime};

use super::ics::is_event;
use super::ics_times::{Showing, UTC, Zones};
use crate::clock::Moment;

/// What does not take place as its series says, by the number of the series.
#[derive(Debug, Default)]
pub(super) struct Changes {
    moments: HashSet<(i64, Moment)>,
    /// Whole days, in the zone of the series.
    days: HashSet<(i64, NaiveDate)>,
}

impl Changes {
    /// Those of a calendar whose series have their numbers.
    pub(super) fn of(calendar: &ICalendar, zones: &Zones) -> Self {
        let mut changes = Self::default();
        let whole: HashMap<i64, bool> = calendar
            .components
            .iter()
            .filter(|one| is_event(one) && !is_change(one))
            .filter_map(|one| Some((number(one)?, is_day(one.property(&Property::Dtstart)?))))
            .collect();
        for event in calendar.components.iter().filter(|one| is_event(one)) {
            let Some(number) = number(event) else { continue };
            let in_days = whole.get(&number) == Some(&true);
            for property in [Property::RecurrenceId, Property::Exdate] {
                for entry in event.properties(&property) {
                    changes.note(number, entry, in_days, zones);
                }
            }
        }
        changes
    }

    fn note(&mut self, number: i64, entry: &ICalendarEntry, in_days: bool, zones: &Zones) {
        for date in entry.values.iter().filter_map(ICalendarValue::as_partial_date_time) {
            let Some(moment) = zones.moment(date, entry.tz_id()) else { continue };
            if date.hour.is_none() || in_days {
                // A day that is written as its midnight elsewhere is still that day.
                let is_utc = date.tz_hour.is_some() && moment.time() != NaiveTime::MIN;
                let zone = if date.tz_hour.is_some() { Some(UTC) } else { entry.tz_id() };
                let zone = zone.filter(|_| !is_utc);
                self.days.insert((number, zones.wall(moment, zone).date()));
            } else {
                self.moments.insert((number, moment));
            }
        }
    }

    /// Takes out what is changed or left out, and what is said twice.
    pub(super) fn apply(&self, calendar: &ICalendar, zones: &Zones, shown: &mut Vec<Showing>) {
        let mut seen = HashSet::new();
        shown.retain(|showing| {
            let Some(event) = calendar.components.get(showing.component) else { return true };
            let Some(number) = number(event) else { return true };
            let zone = event.property(&Property::Dtstart).and_then(ICalendarEntry::tz_id);
            let day = zones.wall(showing.start, zone).date();
            let is_changed = !is_change(event)
                && (self.moments.contains(&(number, showing.start))
                    || self.days.contains(&(number, day)));
            let title = event.property(&Property::Summary).and_then(|title| title.values.first());
            let title = title.and_then(ICalendarValue::as_text);
            // Two repetitions that were moved to one time are two.
            let change = is_change(event).then_some(showing.component);
            !is_changed && seen.insert((number, showing.start, title, change))
        });
    }
}

fn number(event: &ICalendarComponent) -> Option<i64> {
    match event.property(&Property::Sequence)?.values.first()? {
        ICalendarValue::Integer(number) => Some(*number),
        _ => None,
    }
}

fn is_change(event: &ICalendarComponent) -> bool {
    event.has_property(&Property::RecurrenceId)
}

fn is_day(entry: &ICalendarEntry) -> bool {
    let date = entry.values.first().and_then(ICalendarValue::as_partial_date_time);
    date.is_some_and(|date| date.hour.is_none())
}
