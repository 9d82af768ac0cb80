//! Which day, week or month of those that come round: "next week", "thứ sáu tới", "cuối tháng".

use super::super::expression::{
    Amount, Calendar, Counted, Part, PartOfDay, Period, Point, Slice, Time, TimeExpression, Unit,
    Way, Which, Year,
};
use super::super::piece::{self, Form, Piece, Stem, Word};
use super::{Gap, Made};

/// A period and the word that chooses it.
pub(super) fn join(left: &Piece, right: &Piece, _: Gap) -> Made {
    match (left, right) {
        (Piece::Unit(unit), Piece::Word(word)) => behind_unit(*unit, *word),
        (Piece::Word(word), Piece::Unit(unit)) => before_unit(*word, *unit),
        (Piece::Point(point), Piece::Word(word)) => chosen(point, *word, false),
        (Piece::Word(word), Piece::Point(point)) => {
            chosen(point, *word, true).or_else(|| cut(*word, point))
        }
        (Piece::Stem(Stem::Nth(nth, what)), _) => {
            let of = period(right)?;
            Some((piece::on(Calendar::Nth { nth: *nth, what: *what, of }), 8))
        }
        _ => None,
    }
}

/// What is counted: "first Monday", "last day", "ngày đầu tiên".
pub(super) fn counting(left: &Piece, right: &Piece, _: Gap) -> Made {
    let (nth, what) = match (left, right) {
        (Piece::Number(number), _) if number.form == Form::Ordinal => {
            (i32::try_from(number.value).ok()?, right)
        }
        (Piece::Word(Word::Last), _) => (-1, right),
        (Piece::Unit(_), Piece::Word(Word::First)) => (1, left),
        _ => return None,
    };
    Some((Piece::Stem(Stem::Nth(nth, counted(what)?)), 0))
}

fn behind_unit(unit: Unit, word: Word) -> Made {
    let steps = match word {
        Word::This => 0,
        Word::Coming => 1,
        Word::Last => -1,
        Word::AfterNext => 2,
        _ => return None,
    };
    // "ngay sau" is more often "right after" than the day after.
    Some((steps_of(unit, steps)?, if unit == Unit::Day { -6 } else { 7 }))
}

fn before_unit(word: Word, unit: Unit) -> Made {
    match word {
        Word::This => Some((steps_of(unit, 0)?, 6)),
        Word::NextOf if matches!(unit, Unit::Hour | Unit::Minute) => {
            let amount = Amount { count: 1, unit };
            Some((Piece::Whole(TimeExpression::Span { amount, way: Way::Coming }), 6))
        }
        Word::NextOf => Some((steps_of(unit, 1)?, 6)),
        // "the last day" is that of the event.
        Word::Last if unit != Unit::Day => Some((steps_of(unit, -1)?, 6)),
        _ => {
            let slice = slice(word)?;
            if unit == Unit::Day {
                return Some((Piece::Point(end_of_day(slice, Calendar::Day(0))?), 6));
            }
            let of = period(&Piece::Unit(unit))?;
            Some((piece::on(Calendar::Slice { slice, of }), 6))
        }
    }
}

fn steps_of(unit: Unit, steps: i32) -> Option<Piece> {
    let calendar = match unit {
        Unit::Week => Calendar::Period(Period::Week(steps)),
        Unit::Month => Calendar::Period(Period::Months(steps)),
        Unit::Year => Calendar::Period(Period::Year(Year::Relative(steps))),
        Unit::Day => Calendar::Day(steps),
        Unit::Minute | Unit::Hour => return None,
    };
    Some(piece::on(calendar))
}

/// A weekday, month, weekend or part of the day with "this", "next", "last" before or behind it.
fn chosen(point: &Point, word: Word, before: bool) -> Made {
    let which = match word {
        Word::This => Which::This,
        Word::Coming if !before => Which::Coming,
        Word::NextOf if before => Which::Next,
        Word::Last => Which::Last,
        Word::AfterNext if !before => Which::AfterNext,
        Word::Later if !before => return one_more(point),
        _ => return None,
    };
    let steps = match which {
        Which::This => 0,
        Which::Last => -1,
        Which::AfterNext => 2,
        _ => 1,
    };
    let calendar = match (point.calendar, point.time) {
        (Some(Calendar::Weekday { weekday, which: Which::Bare }), time) => {
            let chosen = Calendar::Weekday { weekday, which };
            return Some((Piece::Point(Point { calendar: Some(chosen), time }), 6));
        }
        (
            Some(Calendar::Period(Period::Month { month, year: Year::Unsaid, which: Which::Bare })),
            None,
        ) => Calendar::Period(Period::Month { month, year: Year::Unsaid, which }),
        (Some(Calendar::Weekend(0)), None) => Calendar::Weekend(steps),
        (None, Some(Time::Part(_))) if steps <= 1 && which != Which::Coming => {
            let calendar = Some(Calendar::Day(steps));
            return Some((Piece::Point(Point { calendar, time: point.time }), 6));
        }
        // "8 giờ tối nay".
        (None, Some(Time::Clock(_))) if which == Which::This && !before => {
            let calendar = Some(Calendar::Day(0));
            return Some((Piece::Point(Point { calendar, time: point.time }), -2));
        }
        _ => return None,
    };
    Some((piece::on(calendar), 6))
}

/// "tuần sau nữa".
fn one_more(point: &Point) -> Made {
    let of = match (point.calendar?, point.time) {
        (Calendar::Period(Period::Week(steps)), None) => Period::Week(steps.saturating_add(1)),
        (Calendar::Period(Period::Months(steps)), None) => Period::Months(steps.saturating_add(1)),
        _ => return None,
    };
    Some((piece::on(Calendar::Period(of)), 4))
}

/// "đầu giờ chiều", "cuối tháng 5", "early this morning".
fn cut(word: Word, point: &Point) -> Made {
    let slice = slice(word)?;
    match (point.calendar, point.time) {
        (calendar, Some(Time::Part(mut part))) if part.slice == Slice::Whole => {
            part.slice = slice;
            Some((Piece::Point(Point { calendar, time: Some(Time::Part(part)) }), 4))
        }
        (
            Some(day @ (Calendar::Day(_) | Calendar::Weekday { .. } | Calendar::Date { .. })),
            None,
        ) => Some((Piece::Point(end_of_day(slice, day)?), 4)),
        (Some(Calendar::Period(of)), None) => Some((piece::on(Calendar::Slice { slice, of }), 4)),
        _ => None,
    }
}

/// "đầu ngày mai", "end of the day": of the working day.
fn end_of_day(slice: Slice, day: Calendar) -> Option<Point> {
    let (of, slice) = match slice {
        Slice::Early => (PartOfDay::Morning, Slice::Early),
        Slice::Middle => (PartOfDay::Noon, Slice::Whole),
        Slice::Late => (PartOfDay::Afternoon, Slice::Late),
        Slice::Whole => return None,
    };
    Some(Point { calendar: Some(day), time: Some(Time::Part(Part { of, slice })) })
}

fn slice(word: Word) -> Option<Slice> {
    match word {
        Word::Early => Some(Slice::Early),
        Word::Middle => Some(Slice::Middle),
        Word::Late => Some(Slice::Late),
        _ => None,
    }
}

fn counted(piece: &Piece) -> Option<Counted> {
    match piece {
        Piece::Unit(Unit::Day) => Some(Counted::Day),
        Piece::Unit(Unit::Week) => Some(Counted::Week),
        Piece::Point(Point {
            calendar: Some(Calendar::Weekday { weekday, which: Which::Bare }),
            time: None,
        }) => Some(Counted::Weekday(*weekday)),
        _ => None,
    }
}

fn period(piece: &Piece) -> Option<Period> {
    match piece {
        Piece::Unit(Unit::Week) => Some(Period::Week(0)),
        Piece::Unit(Unit::Month) => Some(Period::Months(0)),
        Piece::Unit(Unit::Year) => Some(Period::Year(Year::Relative(0))),
        Piece::Point(Point { calendar: Some(Calendar::Period(period)), time: None }) => {
            Some(*period)
        }
        _ => None,
    }
}
