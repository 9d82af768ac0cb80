//! Bounds for repetitions: an event in a calendar may go on for ever, a programme does not.

use std::collections::HashMap;

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarFrequency, ICalendarParameter,
    ICalendarParameterName, ICalendarParameterValue, ICalendarProperty as Property,
    ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{Datelike, Days, NaiveDateTime, Timelike};

use super::ics::is_event;
use super::ics_times::{UTC, Zones};
use crate::clock::Moment;
use crate::programme::problem::Trouble;

/// Repetitions of one event that are taken.
pub(super) const MOST: u32 = 500;
/// Rules in one calendar that are worked out.
const RULES: usize = 2_000;
/// Rules among them that may never come true, such as a 31 February: the search for it is long.
const DOUBTFUL: usize = 50;
/// Rules of one event that are worked out.
const PARTS: usize = 5;
/// Days that a series without an end goes on, in a calendar that holds nothing else.
const YEAR: u64 = 366;

/// Bounds every rule, and writes its end as the parser compares it; what it says of those that were
/// cut.
pub(super) fn bound(calendar: &mut ICalendar, zones: &Zones) -> Vec<(usize, Trouble)> {
    let last = last_day(calendar, zones);
    let (mut troubles, mut rules, mut doubtful) = (Vec::new(), 0, 0);
    for (index, event) in calendar.components.iter_mut().enumerate() {
        if !is_event(event) || !event.has_property(&Property::Rrule) {
            continue;
        }
        rules += 1;
        let doubted = !rules_of(event).all(comes_true);
        doubtful += usize::from(doubted);
        name_utc(event);
        let Some(start) = zones.written(event, &Property::Dtstart) else { continue };
        let zone = event.property(&Property::Dtstart).and_then(|entry| entry.tz_id());
        let zone = zone.map(str::to_owned);
        let bounds = Bounds { start, last, zones, zone: zone.as_deref() };
        if rules > RULES || (doubted && doubtful > DOUBTFUL) || is_too_fast(event) {
            event.entries.retain(|entry| entry.name != Property::Rrule);
        } else if !bounds.set(event) {
            continue;
        }
        troubles.push((index, Trouble::SeriesCut { limit: i64::from(MOST) }));
    }
    troubles
}

/// Gives every rule but the last of an event that has several an event of its own, of which the
/// parser would see only the last one; tells of each the event it is of.
pub(super) fn part_rules(calendar: &mut ICalendar) -> HashMap<usize, usize> {
    let mut parts: Vec<(usize, ICalendarComponent)> = Vec::new();
    for (index, event) in calendar.components.iter_mut().enumerate() {
        let is_rule = |entry: &ICalendarEntry| entry.name == Property::Rrule;
        let rules = event.entries.iter().filter(|entry| is_rule(entry)).count();
        if !is_event(event) || rules < 2 || parts.len() > DOUBTFUL {
            continue;
        }
        let rules: Vec<ICalendarEntry> = event.entries.extract_if(.., |one| is_rule(one)).collect();
        for (number, rule) in rules.into_iter().rev().take(PARTS).enumerate() {
            if number == 0 {
                event.entries.push(rule);
                continue;
            }
            let mut part = event.clone();
            part.entries.retain(|entry| !is_rule(entry));
            part.entries.push(rule);
            parts.push((index, part));
        }
    }
    let first = calendar.components.len();
    let of =
        parts.iter().enumerate().map(|(number, (index, _))| (first + number, *index)).collect();
    calendar.components.extend(parts.into_iter().map(|(_, part)| part));
    of
}

/// A start with a Z repeats in UTC, which the parser only knows from a zone's name.
fn name_utc(event: &mut ICalendarComponent) {
    let starts = event.entries.iter_mut().filter(|entry| entry.name == Property::Dtstart);
    for start in starts.filter(|start| start.tz_id().is_none()) {
        let date = start.values.first().and_then(ICalendarValue::as_partial_date_time);
        if date.is_some_and(|date| date.tz_hour.is_some()) {
            start.params.push(ICalendarParameter {
                name: ICalendarParameterName::Tzid,
                value: ICalendarParameterValue::Text(UTC.to_owned()),
            });
        }
    }
}

/// No programme has something every hour for ever; such a rule is a mistake or an attack.
fn is_too_fast(event: &ICalendarComponent) -> bool {
    rules_of(event).any(|rule| {
        use ICalendarFrequency::{Hourly, Minutely, Secondly};
        matches!(rule.freq, Secondly | Minutely | Hourly)
    })
}

/// Whether a rule surely has a next time, and soon.
fn comes_true(rule: &ICalendarRecurrenceRule) -> bool {
    use ICalendarFrequency::{Daily, Monthly, Weekly, Yearly};
    let plain = rule.bysetpos.is_empty()
        && rule.byyearday.is_empty()
        && rule.byweekno.is_empty()
        && rule.bymonth.is_empty();
    let every = rule.interval.unwrap_or(1) == 1;
    let (no_day, no_date) = (rule.byday.is_empty(), rule.bymonthday.is_empty());
    plain
        && match rule.freq {
            Weekly => no_date,
            Daily => no_date && (no_day || every),
            Monthly => (no_day || no_date) && (every || (no_day && no_date)),
            Yearly => no_day && no_date,
            _ => false,
        }
}

fn rules_of(event: &ICalendarComponent) -> impl Iterator<Item = &ICalendarRecurrenceRule> {
    event.properties(&Property::Rrule).flat_map(|entry| &entry.values).filter_map(|value| {
        match value {
            ICalendarValue::RecurrenceRule(rule) => Some(rule.as_ref()),
            _ => None,
        }
    })
}

/// Within what the rules of an event stay.
struct Bounds<'c> {
    start: Moment,
    /// When the rest of the calendar ends.
    last: Option<Moment>,
    zones: &'c Zones,
    zone: Option<&'c str>,
}

impl Bounds<'_> {
    /// Bounds the rules; whether anything was cut.
    fn set(&self, event: &mut ICalendarComponent) -> bool {
        let mut cut = false;
        let rules = event.entries.iter_mut().filter(|entry| entry.name == Property::Rrule);
        for rule in rules.flat_map(|entry| &mut entry.values) {
            let ICalendarValue::RecurrenceRule(rule) = rule else { continue };
            let endless = rule.count.is_none() && rule.until.is_none();
            cut |= endless || rule.count.is_some_and(|count| count > MOST);
            rule.until = match &rule.until {
                Some(until) => self.until(until),
                None if endless => Some(wall(self.zones.wall(self.end(), self.zone))),
                None => None,
            };
            rule.count = Some(rule.count.unwrap_or(MOST).min(MOST));
        }
        cut
    }

    /// The end of what else is in the calendar is the end of a series that has none.
    fn end(&self) -> Moment {
        let year = self.start.checked_add_days(Days::new(YEAR)).unwrap_or(self.start);
        self.last.filter(|last| *last > self.start).unwrap_or(year)
    }

    /// The last moment of a rule on the wall clock of its event; a date is its whole day.
    fn until(&self, until: &PartialDateTime) -> Option<PartialDateTime> {
        if until.hour.is_none() {
            let day = PartialDateTime { hour: None, minute: None, second: None, ..until.clone() };
            return Some(PartialDateTime {
                hour: Some(23),
                minute: Some(59),
                second: Some(59),
                ..day
            });
        }
        let moment = self.zones.moment(until, self.zone)?;
        Some(wall(self.zones.wall(moment, self.zone)))
    }
}

/// When the last event ends that does not go on for ever.
fn last_day(calendar: &ICalendar, zones: &Zones) -> Option<Moment> {
    let is_endless = |event: &ICalendarComponent| {
        rules_of(event).any(|rule| rule.count.is_none() && rule.until.is_none())
    };
    let events = calendar.components.iter().filter(|one| is_event(one) && !is_endless(one));
    let ends = events.filter_map(|event| {
        let end = zones.written(event, &Property::Dtend);
        end.or_else(|| zones.written(event, &Property::Dtstart))
    });
    ends.max()
}

fn wall(local: NaiveDateTime) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(local.year()).ok(),
        month: small(local.month()),
        day: small(local.day()),
        hour: small(local.hour()),
        minute: small(local.minute()),
        second: small(local.second()),
        tz_hour: None,
        tz_minute: None,
        tz_minus: false,
    }
}
