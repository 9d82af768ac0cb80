//! Intervals and bounds: "từ 9h đến 11h", "3-4pm", "July 13 to 15", "sau giải lao", "until 5".

use super::super::expression::{Anchor, Calendar, Point, Side, Time, TimeExpression};
use super::super::piece::{End, Number, Piece, Stem, Word};
use super::clocks::{at, clock_of};
use super::dates::dated;
use super::points::{in_part, merge};
use super::{Gap, Made};

/// Intervals from their first word to their end.
pub(super) fn begun(left: &Piece, right: &Piece, _: Gap) -> Made {
    match (left, right) {
        (Piece::Word(word @ (Word::From | Word::Between)), _) => {
            Some((Piece::Stem(Stem::From(end(right)?, *word == Word::Between)), 0))
        }
        (Piece::Stem(Stem::From(from, between)), Piece::Word(word)) => {
            let goes_on = is_to(*word) || (*between && *word == Word::And);
            goes_on.then_some((Piece::Stem(Stem::FromTo(*from, true)), 0))
        }
        (Piece::Stem(Stem::FromTo(from, strong)), _) => {
            let to = end(right)?;
            let (from, to, worth) = ends(*from, to, *strong)?;
            Some((Piece::Whole(TimeExpression::Between { from, to }), worth))
        }
        (Piece::Point(_) | Piece::Number(_), Piece::Word(word)) if is_to(*word) => {
            Some((Piece::Stem(Stem::FromTo(end(left)?, false)), 0))
        }
        _ => None,
    }
}

fn is_to(word: Word) -> bool {
    matches!(word, Word::To | Word::Sign('-'))
}

fn end(piece: &Piece) -> Option<End> {
    match piece {
        Piece::Number(number) => Some(End::Number(*number)),
        Piece::Point(point) => Some(End::Point(*point)),
        _ => None,
    }
}

/// Both ends as points, when they are of one kind, and what that is worth.
fn ends(from: End, to: End, strong: bool) -> Option<(Point, Point, i32)> {
    match (from, to) {
        (End::Point(from), End::Point(to)) => {
            let alike = from.time.is_some() == to.time.is_some()
                && (from.time.is_some() || from.calendar.is_some());
            alike.then_some((from, to, if strong { 14 } else { 10 }))
        }
        (End::Number(from), End::Point(to)) => match to.time {
            Some(Time::Clock(_)) => Some((clock(from)?, to, 6)),
            Some(_) => None,
            None => Some((same_month(from, &to)?, to, 6)),
        },
        (End::Point(from), End::Number(to)) => match from.time {
            Some(Time::Clock(_)) => Some((from, clock(to)?, if strong { 6 } else { 0 })),
            Some(_) => None,
            None => Some((from, same_month(to, &from)?, 4)),
        },
        // Nothing says that these are hours, but that nothing else follows.
        (End::Number(from), End::Number(to)) if strong => Some((clock(from)?, clock(to)?, -24)),
        // "3 to 5" is an interval only on a day.
        (End::Number(from), End::Number(to)) => Some((clock(from)?, clock(to)?, -18)),
    }
}

fn clock(number: Number) -> Option<Point> {
    Some(Point::at(Time::Clock(number.hour()?)))
}

fn same_month(number: Number, other: &Point) -> Option<Point> {
    let Calendar::Date { year, month, .. } = dated(other)? else { return None };
    let day = number.day()?;
    Some(Point::on(Calendar::Date { year, month, day, weekday: None }))
}

/// Bounds, and the day that an interval or a bound is on.
pub(super) fn open(left: &Piece, right: &Piece, _: Gap) -> Made {
    match (left, right) {
        (Piece::Word(word), _) => bound(*word, right),
        (Piece::Whole(whole), Piece::Point(point)) | (Piece::Point(point), Piece::Whole(whole)) => {
            placed(*whole, *point)
        }
        _ => None,
    }
}

/// "từ giờ đến trưa" is until noon.
pub(super) fn from_now(left: &Piece, right: &Piece, _: Gap) -> Made {
    let now = matches!(left, Piece::Whole(TimeExpression::Now));
    let until = matches!(right, Piece::Whole(TimeExpression::Open { side: Side::Until, .. }));
    (now && until).then_some((*right, 2))
}

fn bound(word: Word, right: &Piece) -> Made {
    let side = match word {
        Word::After => Side::After,
        Word::From | Word::Since => Side::From,
        Word::Before => Side::Before,
        Word::Until | Word::UntilHour => Side::Until,
        _ => return None,
    };
    let (anchor, worth) = match right {
        Piece::Point(point) => {
            let clock = clock_of(point).is_some();
            let worth = match word {
                Word::From => 0,
                Word::UntilHour if clock => 2,
                Word::UntilHour => return None,
                Word::After if clock => 10,
                _ => 8,
            };
            (Anchor::Point(*point), worth)
        }
        Piece::Number(number) if word != Word::UntilHour => {
            let Piece::Point(point) = at(number.hour().filter(|clock| clock.hour > 0)?) else {
                return None;
            };
            (Anchor::Point(point), if side == Side::From { -13 } else { -9 })
        }
        Piece::Event(kind) if !matches!(word, Word::From | Word::UntilHour) => {
            (Anchor::Kind(*kind), 8)
        }
        Piece::Whole(TimeExpression::Offset(offset)) if word == Word::Before => {
            (Anchor::Offset(*offset), 2)
        }
        _ => return None,
    };
    Some((Piece::Whole(TimeExpression::Open { side, anchor }), worth))
}

/// The interval or bound on a day, or in a part of one.
fn placed(whole: TimeExpression, place: Point) -> Made {
    let placed = match whole {
        TimeExpression::Between { from, to } => {
            TimeExpression::Between { from: on_place(from, place)?, to: on_place(to, place)? }
        }
        TimeExpression::Open { side, anchor: Anchor::Point(point) } => {
            TimeExpression::Open { side, anchor: Anchor::Point(on_place(point, place)?) }
        }
        TimeExpression::Open { side, anchor: Anchor::Kind(kind) } if place.time.is_none() => {
            let point = Point { calendar: place.calendar, time: Some(Time::Kind(kind)) };
            TimeExpression::Open { side, anchor: Anchor::Point(point) }
        }
        _ => return None,
    };
    Some((Piece::Whole(placed), 4))
}

fn on_place(point: Point, place: Point) -> Option<Point> {
    let Some(Time::Clock(clock)) = point.time else { return None };
    if point.calendar.is_some() {
        return None;
    }
    match place.time {
        None => merge(point, place),
        Some(Time::Part(part)) => {
            // One end may have had its part of the day said already.
            let clock = in_part(clock, part.of).unwrap_or(clock);
            Some(Point { calendar: place.calendar, time: Some(Time::Clock(clock)) })
        }
        Some(_) => None,
    }
}
