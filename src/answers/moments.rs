//! Time expressions against the programme: "2 giờ" is the half of the day in which something is
//! scheduled, "ngày 20" a day of the event, "sau giải lao" after the break that is nearest.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _};

use super::time::{
    Anchor, Calendar, Clock, EventKind, Half, Part, PartOfDay, Point, Side, Slice, Time,
    TimeExpression, Unit, Way, resolve,
};
use super::window::{Sort, Window};
use crate::clock::Moment;
use crate::programme::{Kind, Programme, Session};

/// One event at one moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'p> {
    /// The event.
    pub(super) programme: &'p Programme,
    /// The moment of asking.
    pub(super) now: Moment,
}

/// When something is meant to be, and where it may move to.
struct Place {
    window: Window,
    /// Whether a day was said; otherwise what is over means another day.
    dated: bool,
}

impl Scene<'_> {
    /// What an expression means at this event; `None` when it says nothing of when.
    pub(super) fn window(&self, expression: &TimeExpression) -> Option<Window> {
        match expression {
            TimeExpression::Now => Some(Window::at(self.local())),
            TimeExpression::At(point) => Some(self.place(point).window),
            TimeExpression::Between { from, to } => Some(self.between(from, to)),
            TimeExpression::Open { side, anchor } => self.open(*side, anchor),
            TimeExpression::Offset(offset) => {
                let length = length(offset.amount.count, offset.amount.unit);
                let length = if offset.back { -length } else { length };
                let moment = self.local().checked_add_signed(length)?;
                let days =
                    matches!(offset.amount.unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
                Some(if days { Window::day(moment.date()) } else { Window::at(moment) })
            }
            TimeExpression::Span { amount, way } => {
                let length = length(amount.count, amount.unit);
                let now = self.local();
                Some(match way {
                    Way::Gone => Window::between(now.checked_sub_signed(length), Some(now)),
                    Way::Coming | Way::Within => {
                        Window::between(Some(now), now.checked_add_signed(length))
                    }
                })
            }
            TimeExpression::Duration(_) | TimeExpression::Order(_) => None,
        }
    }

    /// A day of the event: from 1, 0 for the last.
    pub(super) fn event_day(&self, number: u8) -> Option<Window> {
        let days = self.programme.days();
        let index = if number == 0 { days.len() } else { usize::from(number) }.checked_sub(1)?;
        days.get(index).map(|day| Window::day(day.date))
    }

    /// What of a window is still to come; all of one that is over.
    pub(super) fn still_ahead(&self, window: Window) -> Window {
        let now = Some(self.local()).filter(|now| window.to.is_none_or(|to| *now < to));
        Window::between(now, None)
    }

    fn local(&self) -> NaiveDateTime {
        self.programme.local(self.now)
    }

    fn place(&self, point: &Point) -> Place {
        let days = point.calendar.and_then(|calendar| self.days(&calendar));
        match (days, point.time) {
            (Some((first, last)), None) => {
                let end = last.checked_add_days(Days::new(1)).unwrap_or(last);
                let start = first.and_time(NaiveTime::MIN);
                let window = Window::between(Some(start), Some(end.and_time(NaiveTime::MIN)));
                Place { window, dated: true }
            }
            (Some((first, _)), Some(time)) => Place { window: self.on(first, time), dated: true },
            (None, Some(time)) => Place { window: self.any_day(time), dated: false },
            (None, None) => Place { window: Window::between(None, None), dated: false },
        }
    }

    /// A time without a day: today's, or that of the next day of the event on which it is not over.
    fn any_day(&self, time: Time) -> Window {
        let today = self.local().date();
        let coming = self.programme.days().iter().map(|day| day.date).filter(|date| *date >= today);
        let mut coming = coming.peekable();
        let first = coming.peek().copied();
        let ahead = coming.map(|date| self.on(date, time));
        let held = |window: &Window| {
            let over = window.is_over(self.programme, self.now);
            !over && self.programme.sessions.iter().any(|one| window.holds(self.programme, one))
        };
        let ahead: Vec<Window> = ahead.collect();
        let chosen = ahead.iter().find(|window| held(window)).copied();
        chosen.unwrap_or_else(|| self.on(first.unwrap_or(today), time))
    }

    /// A time of one day.
    pub(super) fn on(&self, date: NaiveDate, time: Time) -> Window {
        match time {
            Time::Clock(clock) => Window::at(date.and_time(self.hour_of(date, clock))),
            Time::Part(part) => part_of(date, part),
            Time::Kind(kind) => {
                let session = self.happening(kind, Some(date));
                session.map_or_else(|| Window::day(date), |session| self.span_of(session))
            }
        }
    }

    /// The hour on that day; of two readings the one in which something is scheduled.
    fn hour_of(&self, date: NaiveDate, clock: Clock) -> NaiveTime {
        let minute = clock.minute.unwrap_or(0);
        let at =
            |hour: u32| NaiveTime::from_hms_opt(hour % 24, minute, 0).unwrap_or(NaiveTime::MIN);
        let hour = clock.hour;
        let later = if hour < 12 { hour + 12 } else { hour };
        match clock.half {
            Half::Exact => at(hour),
            Half::Am => at(if hour == 12 { 0 } else { hour }),
            Half::Pm => at(later),
            Half::Part(part) => match part {
                PartOfDay::Dawn | PartOfDay::Morning => at(hour),
                PartOfDay::Noon => at(if hour < 10 { later } else { hour }),
                PartOfDay::Afternoon | PartOfDay::Evening => at(later),
                PartOfDay::Night => at(if hour < 6 { hour } else { later }),
            },
            Half::Unsaid if hour == 0 || hour >= 12 => at(hour),
            Half::Unsaid => {
                let busy = |time: NaiveTime| {
                    let window = Window::at(date.and_time(time));
                    self.programme.sessions.iter().any(|one| window.holds(self.programme, one))
                };
                let morning = hour >= 7;
                match (busy(at(hour)), busy(at(later))) {
                    (true, false) => at(hour),
                    (false, true) => at(later),
                    _ if morning => at(hour),
                    _ => at(later),
                }
            }
        }
    }

    /// The first and last day that an expression of days names.
    fn days(&self, calendar: &Calendar) -> Option<(NaiveDate, NaiveDate)> {
        let today = self.local().date();
        let days: Vec<NaiveDate> = self.programme.days().iter().map(|day| day.date).collect();
        let ahead = |fits: &dyn Fn(&NaiveDate) -> bool| {
            let coming = days.iter().filter(|date| **date >= today).find(|date| fits(date));
            coming.or_else(|| days.iter().rev().find(|date| fits(date))).copied()
        };
        let own = match calendar {
            Calendar::Weekday { weekday, .. } => ahead(&|date| date.weekday() == *weekday),
            Calendar::Date { month, day, .. } => {
                ahead(&|date| date.day() == *day && month.is_none_or(|month| date.month() == month))
            }
            _ => None,
        };
        if let Some(date) = own {
            return Some((date, date));
        }
        let plain = resolve(TimeExpression::At(Point::on(*calendar)), self.local())?;
        let (from, until) = (plain.start?, plain.end?);
        Some((from.date(), until.checked_sub_signed(TimeDelta::minutes(1))?.date()))
    }

    fn between(&self, from: &Point, to: &Point) -> Window {
        let start = self.place(from);
        let to = Point { calendar: to.calendar.or(from.calendar), time: to.time };
        let mut end = self.place(&to).window;
        // "from 9 to 11": the end is on the day of the beginning, and after it.
        if let (Some(from), Some(until)) = (start.window.from, end.to)
            && !start.dated
            && let Some(time) = to.time
        {
            end = self.on(from.date(), time);
            if end.to.is_some_and(|to| to <= from) {
                end.to = until.checked_add_signed(TimeDelta::hours(12));
            }
        }
        Window::between(start.window.from, end.to)
    }

    fn open(&self, side: Side, anchor: &Anchor) -> Option<Window> {
        let named = matches!(
            anchor,
            Anchor::Kind(_) | Anchor::Point(Point { time: Some(Time::Kind(_)), .. })
        );
        let place = match anchor {
            Anchor::Point(Point { calendar, time: Some(Time::Kind(kind)) }) => {
                let date = calendar.and_then(|calendar| self.days(&calendar)).map(|days| days.0);
                self.span_of(self.happening(*kind, date)?)
            }
            Anchor::Point(point) => self.place(point).window,
            Anchor::Offset(offset) => self.window(&TimeExpression::Offset(*offset))?,
            Anchor::Kind(kind) => self.span_of(self.happening(*kind, None)?),
        };
        let edge = match side {
            Side::After | Side::Until => place.to.or(place.from)?,
            Side::Before | Side::From => place.from.or(place.to)?,
        };
        let day = Window::day(edge.date());
        Some(match side {
            Side::After | Side::From if named => {
                Window { sort: Sort::Next, ..Window::between(Some(edge), day.to) }
            }
            Side::After | Side::From => Window::between(Some(edge), day.to),
            // Before the break is what is still to come until then.
            Side::Until if !named => {
                let now = Some(self.local()).filter(|now| *now < edge && Some(*now) > day.from);
                Window::between(now.or(day.from), Some(edge))
            }
            Side::Before | Side::Until => {
                let now = Some(self.local()).filter(|now| *now < edge && Some(*now) > day.from);
                Window { sort: Sort::Part, ..Window::between(now.or(day.from), Some(edge)) }
            }
        })
    }

    /// The session that a time is told by: on the day, else the one that runs or comes next, else
    /// the last.
    fn happening(&self, kind: EventKind, date: Option<NaiveDate>) -> Option<&Session> {
        let programme = self.programme;
        let mut meant: Vec<&Session> = programme
            .sessions
            .iter()
            .filter(|session| !session.is_cancelled() && self.is_such(kind, session))
            .filter(|session| {
                date.is_none_or(|date| programme.local_date(session.begins()) == date)
            })
            .collect();
        meant.sort_by_key(|session| session.begins());
        let today = self.local().date();
        let coming = meant.iter().find(|session| session.ends() > self.now);
        let last_today =
            meant.iter().rev().find(|session| programme.local_date(session.begins()) == today);
        let chosen = match kind {
            // The break that is just over is still "the break".
            EventKind::Lunch | EventKind::Break
                if coming.is_none_or(|one| programme.local_date(one.begins()) != today) =>
            {
                last_today.or(coming)
            }
            _ => coming,
        };
        chosen.or(meant.last()).copied()
    }

    fn is_such(&self, kind: EventKind, session: &Session) -> bool {
        let hour = self.programme.local(session.begins()).hour();
        match kind {
            EventKind::Lunch => session.kind == Kind::Meal && (10..15).contains(&hour),
            EventKind::Dinner => matches!(session.kind, Kind::Meal | Kind::Social) && hour >= 16,
            EventKind::Breakfast => session.kind == Kind::Meal && hour < 10,
            EventKind::Break => session.kind == Kind::Break,
            EventKind::Opening => session.kind == Kind::Opening,
            EventKind::Closing => session.kind == Kind::Closing,
            EventKind::ThisSession => session.runs_at(self.now),
        }
    }

    fn span_of(&self, session: &Session) -> Window {
        let local = |moment| Some(self.programme.local(moment));
        Window::between(local(session.begins()), local(session.ends()))
    }
}

/// A part of a day, as people at a conference mean it.
fn part_of(date: NaiveDate, part: Part) -> Window {
    let (from, to) = match (part.of, part.slice) {
        (PartOfDay::Dawn, _) => (0, 7),
        (PartOfDay::Morning, Slice::Early) => (5, 9),
        (PartOfDay::Morning, Slice::Late) => (10, 12),
        (PartOfDay::Morning, _) => (0, 12),
        (PartOfDay::Noon, _) => (11, 14),
        (PartOfDay::Afternoon, Slice::Early) => (12, 15),
        (PartOfDay::Afternoon, Slice::Late) => (15, 18),
        (PartOfDay::Afternoon, _) => (12, 18),
        (PartOfDay::Evening, _) => (17, 24),
        (PartOfDay::Night, _) => (18, 24),
    };
    let start = date.and_time(NaiveTime::MIN);
    // An evening begins with what begins at half past five.
    let half = if part.of == PartOfDay::Evening { 30 } else { 0 };
    let at = |hours: i64| {
        let minutes = if hours < 24 { hours * 60 + half } else { hours * 60 };
        start.checked_add_signed(TimeDelta::minutes(minutes))
    };
    Window { sort: Sort::Part, ..Window::between(at(from), at(to)) }
}

fn length(count: u32, unit: Unit) -> TimeDelta {
    let count = i64::from(count);
    match unit {
        Unit::Minute => TimeDelta::minutes(count),
        Unit::Hour => TimeDelta::hours(count),
        Unit::Day => TimeDelta::days(count),
        Unit::Week => TimeDelta::weeks(count),
        Unit::Month => TimeDelta::days(30 * count),
        Unit::Year => TimeDelta::days(365 * count),
    }
}
