//! Days, hours and parts of the day put together: "2 giờ chiều mai", "Friday, 18 July".

use super::super::expression::{
    Calendar, Clock, Counted, Half, PartOfDay, Period, Point, Slice, Time, Which, Year,
};
use super::super::piece::{Piece, Stem, Word};
use super::{Gap, Made};

/// Two points that complete each other.
pub(super) fn join(left: &Piece, right: &Piece, _: Gap) -> Made {
    match (left, right) {
        (Piece::Point(one), Piece::Point(other)) => {
            merge(*one, *other).map(|point| (Piece::Point(point), if odd(&point) { 0 } else { 4 }))
        }
        // "8 tonight", "2 chiều": a number of hours, when a part of the day is beside it.
        (Piece::Number(number), Piece::Point(point @ Point { time: Some(Time::Part(_)), .. })) => {
            let clock = number.hour().filter(|clock| (1..=12).contains(&clock.hour))?;
            merge(Point::at(Time::Clock(clock)), *point).map(|point| (Piece::Point(point), -4))
        }
        (Piece::Stem(Stem::Pair(clock)), Piece::Point(point)) => {
            merge(Point::at(Time::Clock(*clock)), *point).map(|point| (Piece::Point(point), 0))
        }
        (Piece::Point(Point { calendar: calendar @ Some(_), time: None }), Piece::Event(kind)) => {
            let time = Some(Time::Kind(*kind));
            Some((Piece::Point(Point { calendar: *calendar, time }), -4))
        }
        (Piece::Word(Word::At | Word::In | Word::Within), Piece::Event(kind)) => {
            Some((Piece::Point(Point::at(Time::Kind(*kind))), -4))
        }
        _ => None,
    }
}

/// Both points in one, when they do not speak of the same thing.
pub(in super::super) fn merge(one: Point, other: Point) -> Option<Point> {
    let calendar = match (one.calendar, other.calendar) {
        (Some(one), Some(other)) => Some(calendars(one, other)?),
        (one, other) => one.or(other),
    };
    let time = match (one.time, other.time) {
        (Some(one), Some(other)) => Some(times(one, other)?),
        (one, other) => one.or(other),
    };
    let longer = matches!(calendar, Some(Calendar::Period(_) | Calendar::Weekend(_)));
    // A clock says nothing of a week or a month.
    (time.is_none() || !longer).then_some(Point { calendar, time })
}

/// "3 giờ tối" is said of no evening.
fn odd(point: &Point) -> bool {
    matches!(
        point.time,
        Some(Time::Clock(Clock { hour: 1..=4, half: Half::Part(PartOfDay::Evening), .. }))
    )
}

fn calendars(one: Calendar, other: Calendar) -> Option<Calendar> {
    joined(one, other).or_else(|| joined(other, one))
}

fn joined(one: Calendar, other: Calendar) -> Option<Calendar> {
    match (one, other) {
        (
            Calendar::Weekday { weekday, which: Which::Bare },
            Calendar::Date { year, month, day, weekday: None },
        ) => Some(Calendar::Date { year, month, day, weekday: Some(weekday) }),
        (
            Calendar::Weekday { weekday, which: Which::Bare },
            Calendar::Period(Period::Week(week)),
        ) => Some(Calendar::Weekday { weekday, which: Which::InWeek(week) }),
        (
            Calendar::Date { year: Year::Unsaid, month: None, day, weekday },
            Calendar::Period(Period::Month { month, year, which: Which::Bare }),
        )
        | (
            Calendar::Date { year: Year::Unsaid, month: Some(month), day, weekday },
            Calendar::Period(Period::Year(year)),
        ) => Some(Calendar::Date { year, month: Some(month), day, weekday }),
        (
            Calendar::Period(Period::Month { month, year: Year::Unsaid, which: Which::Bare }),
            Calendar::Period(Period::Year(year)),
        ) => Some(Calendar::Period(Period::Month { month, year, which: Which::Bare })),
        (
            Calendar::Nth { nth, what, of: Period::Month { month, year: Year::Unsaid, which } },
            Calendar::Period(Period::Year(year)),
        ) => Some(Calendar::Nth { nth, what, of: Period::Month { month, year, which } }),
        // "ngày 30 tháng này".
        (
            Calendar::Date { year: Year::Unsaid, month: None, day, weekday: None },
            Calendar::Period(of @ Period::Months(_)),
        ) => Some(Calendar::Nth { nth: i32::try_from(day).ok()?, what: Counted::Day, of }),
        // "today, 20 May": the date is said twice.
        (Calendar::Day(_), date @ Calendar::Date { month: Some(_), .. }) => Some(date),
        _ => None,
    }
}

fn times(one: Time, other: Time) -> Option<Time> {
    match (one, other) {
        (Time::Clock(clock), Time::Part(part)) | (Time::Part(part), Time::Clock(clock)) => {
            Some(Time::Clock(in_part(clock, part.of)?))
        }
        (Time::Part(one), Time::Part(other)) if one.of == other.of => {
            let slice = if one.slice == Slice::Whole { other.slice } else { one.slice };
            Some(Time::Part(super::super::expression::Part { of: one.of, slice }))
        }
        _ => None,
    }
}

/// The clock in a part of the day, when it can be in it.
pub(super) fn in_part(clock: Clock, part: PartOfDay) -> Option<Clock> {
    let half = match clock.half {
        Half::Unsaid => Half::Part(part),
        Half::Exact if (1..=11).contains(&clock.hour) => Half::Part(part),
        Half::Exact | Half::Am | Half::Pm => clock.half,
        Half::Part(_) => return None,
    };
    Some(Clock { half, ..clock })
}
