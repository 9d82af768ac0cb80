//! The plain reading of an expression: what it means to somebody who knows the time but no programme.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _};

use super::calendar::{Stretch, days, monday, shift, shift_months};
use super::clock::{self, Hands, Minutes};
use super::expression::{
    Amount, Anchor, Calendar, Clock, EventKind, Offset, Order, Point, Side, Time, TimeExpression,
    Unit, Way, Year,
};

/// When something is, on the wall clock of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// Where it begins; `None` before a bound.
    pub start: Option<NaiveDateTime>,
    /// The moment after its end; `None` for an instant and after a bound.
    pub end: Option<NaiveDateTime>,
    /// How exactly it was said.
    pub grain: Grain,
    /// For a bound, the side that is meant.
    pub open: Option<Side>,
}

/// How exactly a time was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// To the minute.
    Minute,
    /// To the hour.
    Hour,
    /// To the day.
    Day,
    /// To the week.
    Week,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

impl Grain {
    /// Its name, as `letan times` writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// What `expression` means at `at`. What is past today is the next that comes, unless the past was
/// said. `None` for a length, for what only a programme can tell, and for days that do not exist.
pub fn resolve(expression: TimeExpression, at: NaiveDateTime) -> Option<Resolved> {
    match expression {
        TimeExpression::Now => Some(instant(at, Grain::Minute)),
        TimeExpression::At(point) => placed(point, at),
        TimeExpression::Between { from, to } => between(from, to, at),
        TimeExpression::Open { side, anchor } => open(side, anchor, at),
        TimeExpression::Offset(offset) => counted(offset, at),
        TimeExpression::Span { amount, way } => span(amount, way, at),
        TimeExpression::Order(Order::Next) => Some(Resolved {
            start: Some(at),
            end: None,
            grain: Grain::Minute,
            open: Some(Side::After),
        }),
        TimeExpression::Duration(_) | TimeExpression::Order(_) => None,
    }
}

fn instant(start: NaiveDateTime, grain: Grain) -> Resolved {
    Resolved { start: Some(start), end: None, grain, open: None }
}

fn interval(start: NaiveDateTime, end: NaiveDateTime, grain: Grain) -> Resolved {
    Resolved { start: Some(start), end: Some(end), grain, open: None }
}

fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(chrono::NaiveTime::MIN)
}

fn later(date: NaiveDate, minutes: Minutes) -> Option<NaiveDateTime> {
    midnight(date).checked_add_signed(TimeDelta::minutes(minutes))
}

fn placed(point: Point, at: NaiveDateTime) -> Option<Resolved> {
    let stretch = match point.calendar {
        Some(calendar) => Some(days(calendar, at.date())?),
        None => None,
    };
    let day = stretch.map(|stretch| stretch.from);
    match (point.time, stretch) {
        (None, None) => None,
        (None, Some(Stretch { from, until, grain })) => {
            Some(interval(midnight(from), midnight(until), grain))
        }
        (Some(Time::Clock(clock)), _) => {
            let start = day.map_or_else(|| next(clock, at), |day| on_day(clock, day, at))?;
            Some(instant(start, grain_of(clock)))
        }
        (Some(Time::Part(part)), _) => hours(clock::part(part), day, at),
        (Some(Time::Kind(kind)), _) => hours(clock::customary(kind)?, day, at),
    }
}

fn grain_of(clock: Clock) -> Grain {
    if clock.minute.is_some() { Grain::Minute } else { Grain::Hour }
}

/// The next time that the clock shows it.
fn next(clock: Clock, at: NaiveDateTime) -> Option<NaiveDateTime> {
    let hands = Hands::of(clock);
    // A minute that has begun is not past.
    let now = at.with_second(0).and_then(|at| at.with_nanosecond(0))?;
    (-1..=1)
        .filter_map(|step| shift(at.date(), step))
        .flat_map(|day| hands.all().filter_map(move |minutes| later(day, minutes)))
        .find(|moment| *moment >= now)
}

fn on_day(clock: Clock, day: NaiveDate, at: NaiveDateTime) -> Option<NaiveDateTime> {
    let hands = Hands::of(clock);
    let today = (day == at.date()).then(|| {
        hands.all().filter_map(|minutes| later(day, minutes)).find(|moment| *moment >= at)
    });
    today.flatten().or_else(|| later(day, hands.customary()))
}

/// Hours of a day that was said, or of the next that has them still before it.
fn hours(
    (from, until): (Minutes, Minutes),
    day: Option<NaiveDate>,
    at: NaiveDateTime,
) -> Option<Resolved> {
    let day = match day {
        Some(day) => day,
        None if later(at.date(), until)? <= at => shift(at.date(), 1)?,
        None => at.date(),
    };
    Some(interval(later(day, from)?, later(day, until)?, Grain::Hour))
}

fn between(mut from: Point, mut to: Point, at: NaiveDateTime) -> Option<Resolved> {
    from.calendar = from.calendar.or(to.calendar);
    to.calendar = to.calendar.or(from.calendar);
    if let (Some(Time::Clock(first)), Some(Time::Clock(second))) = (from.time, to.time) {
        let grain = if first.minute.is_some() { Grain::Minute } else { grain_of(second) };
        let begins = begins(first, second, from.calendar, at)?;
        let last_day = match to.calendar {
            Some(calendar) if to.calendar != from.calendar => days(calendar, at.date())?.from,
            _ => begins.date(),
        };
        let ends = (0..=1)
            .filter_map(|step| shift(last_day, step))
            .flat_map(|day| Hands::of(second).all().filter_map(move |it| later(day, it)))
            .find(|end| *end > begins)?;
        return Some(interval(begins, ends, grain));
    }
    let (first, last) = (placed(from, at)?, placed(to, at)?);
    let (mut start, mut end) = (first.start?, last.end.or(last.start)?);
    if end <= start {
        start = earlier_year(from, start, end, at).unwrap_or(start);
    }
    if end <= start {
        end = end.checked_add_signed(TimeDelta::days(7))?;
    }
    (start < end).then(|| interval(start, end, first.grain))
}

/// When an interval of clock times begins: the half of its end, where its own was not said.
fn begins(
    first: Clock,
    second: Clock,
    calendar: Option<Calendar>,
    at: NaiveDateTime,
) -> Option<NaiveDateTime> {
    let (hands, ends) = (Hands::of(first), Hands::of(second));
    let said = match (hands, ends) {
        (Hands::Twice(_), Hands::Once(end)) => hands.all().rev().find(|start| *start < end),
        (Hands::Once(start), _) => Some(start),
        _ => None,
    };
    let (day, minutes) = match (calendar, said) {
        (Some(calendar), Some(minutes)) => (days(calendar, at.date())?.from, minutes),
        (Some(calendar), None) => {
            return on_day(first, days(calendar, at.date())?.from, at);
        }
        (None, None) => {
            // One that is on is meant before the next one.
            let ends: Vec<Minutes> = ends.all().collect();
            return (0..=1).filter_map(|step| shift(at.date(), step)).find_map(|day| {
                hands.all().find_map(|start| {
                    let end = ends.iter().find(|end| **end > start)?;
                    (later(day, *end)? > at).then(|| later(day, start))?
                })
            });
        }
        (None, Some(minutes)) => {
            let end = ends.all().find(|end| *end > minutes).unwrap_or(minutes);
            let over = later(at.date(), end)? <= at;
            (shift(at.date(), i32::from(over))?, minutes)
        }
    };
    later(day, minutes)
}

/// "13 to 15 July" on the 14th: both are of the same year.
fn earlier_year(
    from: Point,
    start: NaiveDateTime,
    end: NaiveDateTime,
    at: NaiveDateTime,
) -> Option<NaiveDateTime> {
    let Some(Calendar::Date { year: Year::Unsaid, month, day, weekday }) = from.calendar else {
        return None;
    };
    let month = Some(month.unwrap_or_else(|| end.month()));
    let year = Year::Number(end.year());
    let stretch = days(Calendar::Date { year, month, day, weekday }, at.date())?;
    Some(midnight(stretch.from)).filter(|earlier| *earlier < start)
}

fn open(side: Side, anchor: Anchor, at: NaiveDateTime) -> Option<Resolved> {
    let place = match anchor {
        Anchor::Offset(offset) => counted(offset, at)?,
        Anchor::Kind(kind) => return beside(side, kind, None, at),
        Anchor::Point(Point { calendar, time: Some(Time::Kind(kind)) }) => {
            return beside(side, kind, calendar, at);
        }
        Anchor::Point(point) => placed(point, at)?,
    };
    let (start, end) = match side {
        Side::After => (place.end.or(place.start), None),
        Side::From => (place.start, None),
        Side::Before => (None, place.start),
        Side::Until => (None, place.end.or(place.start)),
    };
    Some(Resolved { start, end, grain: place.grain, open: Some(side) })
}

/// Before and after what happens at the event, by the customary hours.
fn beside(
    side: Side,
    kind: EventKind,
    calendar: Option<Calendar>,
    at: NaiveDateTime,
) -> Option<Resolved> {
    let day = match calendar {
        Some(calendar) => days(calendar, at.date())?.from,
        None => at.date(),
    };
    let (from, until) = clock::customary(kind)?;
    match (side, kind) {
        // The rest of the working day.
        (Side::After | Side::From, EventKind::Lunch) => {
            Some(interval(later(day, 13 * 60)?, later(day, 17 * 60)?, Grain::Hour))
        }
        (Side::After | Side::From, _) => {
            let start = Some(later(day, until)?);
            Some(Resolved { start, end: None, grain: Grain::Hour, open: Some(side) })
        }
        (Side::Before | Side::Until, _) => {
            let end = Some(later(day, from)?);
            Some(Resolved { start: None, end, grain: Grain::Hour, open: Some(side) })
        }
    }
}

fn counted(offset: Offset, at: NaiveDateTime) -> Option<Resolved> {
    let sign = if offset.back { -1 } else { 1 };
    let count = i32::try_from(offset.amount.count).ok()?.checked_mul(sign)?;
    let today = at.date();
    let day = match offset.amount.unit {
        Unit::Minute | Unit::Hour => {
            let unit = if offset.amount.unit == Unit::Hour { 60 } else { 1 };
            let step = TimeDelta::minutes(i64::from(count) * unit);
            return Some(instant(at.checked_add_signed(step)?, Grain::Minute));
        }
        Unit::Day => shift(today, count)?,
        Unit::Week => shift(today, count.checked_mul(7)?)?,
        Unit::Month => shift_months(today, count)?,
        Unit::Year => {
            let first = shift_months(today, count.checked_mul(12)?)?.with_day(1)?;
            return Some(interval(
                midnight(first),
                midnight(shift_months(first, 1)?),
                Grain::Month,
            ));
        }
    };
    Some(interval(midnight(day), midnight(day.succ_opt()?), Grain::Day))
}

fn span(amount: Amount, way: Way, at: NaiveDateTime) -> Option<Resolved> {
    let count = i32::try_from(amount.count).ok()?;
    if way == Way::Within {
        return Some(interval(at, stepped(at, amount.unit, count)?, Grain::Minute));
    }
    let (here, grain) = beginning(amount.unit, at)?;
    let (start, end) = if way == Way::Coming {
        let start = stepped(here, amount.unit, 1)?;
        (start, stepped(start, amount.unit, count)?)
    } else {
        (stepped(here, amount.unit, count.checked_neg()?)?, here)
    };
    Some(interval(start, end, grain))
}

/// When the unit that `at` is in began.
fn beginning(unit: Unit, at: NaiveDateTime) -> Option<(NaiveDateTime, Grain)> {
    let minute = at.with_second(0)?.with_nanosecond(0)?;
    let today = at.date();
    Some(match unit {
        Unit::Minute => (minute, Grain::Minute),
        Unit::Hour => (minute.with_minute(0)?, Grain::Hour),
        Unit::Day => (midnight(today), Grain::Day),
        Unit::Week => (midnight(monday(today, 0)?), Grain::Week),
        Unit::Month => (midnight(today.with_day(1)?), Grain::Month),
        Unit::Year => (midnight(today.with_day(1)?.with_month(1)?), Grain::Year),
    })
}

fn stepped(from: NaiveDateTime, unit: Unit, count: i32) -> Option<NaiveDateTime> {
    let long = i64::from(count);
    let date = match unit {
        Unit::Minute => return from.checked_add_signed(TimeDelta::minutes(long)),
        Unit::Hour => return from.checked_add_signed(TimeDelta::hours(long)),
        Unit::Day => shift(from.date(), count)?,
        Unit::Week => shift(from.date(), count.checked_mul(7)?)?,
        Unit::Month => shift_months(from.date(), count)?,
        Unit::Year => shift_months(from.date(), count.checked_mul(12)?)?,
    };
    Some(midnight(date))
}
