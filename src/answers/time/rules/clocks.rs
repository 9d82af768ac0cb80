//! Clock times: "8 giờ kém 15", "8:30", "half past two", "3 p.m."

use super::super::expression::{Clock, Half, Point, Time, Unit};
use super::super::piece::{Form, Number, Piece, Stem, Word};
use super::{Gap, Made};

/// Hours with a mark: "8 giờ", "8h30", "8 rưỡi", "8h kém 15", "3 pm", "3 o'clock".
pub(super) fn marked(left: &Piece, right: &Piece, _: Gap) -> Made {
    match (left, right) {
        (Piece::Number(number), Piece::Word(word)) => number_and_mark(*number, *word),
        (Piece::Point(point), _) => {
            let clock = clock_of(point)?;
            clock_and(clock, right)
        }
        (Piece::Stem(Stem::Less(clock)), Piece::Number(minutes)) => {
            let minutes = minutes.value;
            ((1..60).contains(&minutes) && clock.minute.is_none())
                .then(|| (at(before(*clock, minutes)), 8))
        }
        (Piece::Stem(Stem::Less(clock)), Piece::Unit(Unit::Minute)) => Some((at(*clock), 0)),
        (Piece::Stem(Stem::Pair(clock)), Piece::Word(Word::Am)) => half(*clock, Half::Am),
        (Piece::Stem(Stem::Pair(clock)), Piece::Word(Word::Pm)) => half(*clock, Half::Pm),
        _ => None,
    }
}

fn number_and_mark(number: Number, word: Word) -> Made {
    match word {
        Word::Hour | Word::OClock => Some((at(number.hour()?), 8)),
        Word::Roughly => Some((at(number.hour()?), -10)),
        Word::HalfAfter => Some((at(with_minute(number.hour()?, 30)), 2)),
        Word::Less => Some((Piece::Stem(Stem::Less(number.hour()?)), 0)),
        Word::Am => half(run_together(number)?, Half::Am),
        Word::Pm => half(run_together(number)?, Half::Pm),
        _ => None,
    }
}

fn clock_and(clock: Clock, right: &Piece) -> Made {
    let bare = clock.minute.is_none();
    match right {
        Piece::Number(number) if bare => {
            let short = number.digits == 1 && number.value > 0;
            let minutes = number.minutes().or(short.then_some(number.value))?;
            Some((at(with_minute(clock, minutes)), if short { -6 } else { 6 }))
        }
        Piece::Unit(Unit::Minute) if !bare => Some((at(clock), 2)),
        Piece::Word(Word::HalfAfter) if bare => Some((at(with_minute(clock, 30)), 6)),
        Piece::Word(Word::Less) if bare => Some((Piece::Stem(Stem::Less(clock)), 0)),
        Piece::Word(Word::Am) => half(clock, Half::Am),
        Piece::Word(Word::Pm) => half(clock, Half::Pm),
        Piece::Word(Word::OClock | Word::Hour) => Some((at(clock), 0)),
        _ => None,
    }
}

/// Hours and minutes with a sign: "8:30", "8.30", "8:30:15".
pub(super) fn signed(left: &Piece, right: &Piece, gap: Gap) -> Made {
    match (left, right) {
        (Piece::Number(number), Piece::Word(Word::Sign(sign))) if number.digits > 0 => {
            let close = gap.glued || matches!(sign, '/' | '-');
            close.then_some((Piece::Stem(Stem::Signed(*number, *sign)), 0))
        }
        (Piece::Stem(Stem::Signed(hour, sign @ (':' | '.'))), Piece::Number(minutes))
            if gap.glued && minutes.digits == 2 =>
        {
            let clock = with_minute(hour.hour()?, minutes.minutes()?);
            Some((at(clock), if *sign == ':' { 10 } else { 5 }))
        }
        (Piece::Point(point), Piece::Word(Word::Sign(':'))) if gap.glued => {
            let clock = clock_of(point).filter(|clock| clock.minute.is_some())?;
            Some((Piece::Stem(Stem::Seconds(clock)), 0))
        }
        (Piece::Stem(Stem::Seconds(clock)), Piece::Number(seconds)) if gap.glued => {
            seconds.minutes()?;
            Some((at(*clock), 6))
        }
        _ => None,
    }
}

/// Hours as they are spoken: "half past two", "ten to 3", "at 7", "ten thirty".
pub(super) fn spoken(left: &Piece, right: &Piece, gap: Gap) -> Made {
    match (left, right) {
        (Piece::Word(word), _) => said(*word, right),
        (Piece::Number(minutes), Piece::Word(word @ (Word::Past | Word::To))) => {
            let spoken = minutes.digits == 0 || minutes.value > 12 || *word == Word::Past;
            let minutes = minutes
                .minutes()
                .or(Some(minutes.value))
                .filter(|it| spoken && (1..60).contains(it))?;
            Some((Piece::Stem(Stem::Minutes(signed_minutes(minutes, *word)?)), 0))
        }
        (Piece::Amount(amount), Piece::Word(word @ (Word::Past | Word::To)))
            if amount.unit == Unit::Minute && amount.count < 60 =>
        {
            Some((Piece::Stem(Stem::Minutes(signed_minutes(amount.count, *word)?)), 2))
        }
        (Piece::Stem(Stem::Minutes(minutes)), _) => shifted(*minutes, right),
        (Piece::Number(hour), Piece::Number(minutes)) if !gap.glued => pair(*hour, *minutes),
        (Piece::Number(hour), Piece::Point(point)) => number_and_noon(*hour, point),
        _ => None,
    }
}

fn said(word: Word, right: &Piece) -> Made {
    match (word, right) {
        (Word::Half, Piece::Word(Word::Past)) => Some((Piece::Stem(Stem::Minutes(30)), 0)),
        (Word::Quarter(minutes), Piece::Word(word @ (Word::Past | Word::To))) => {
            Some((Piece::Stem(Stem::Minutes(signed_minutes(minutes, *word)?)), 0))
        }
        (Word::Article, Piece::Word(Word::Quarter(_))) => Some((*right, 0)),
        (Word::Half, Piece::Number(number)) if number.digits == 0 => {
            let clock = number.hour().filter(|clock| (1..=12).contains(&clock.hour))?;
            Some((at(with_minute(clock, 30)), -4))
        }
        (Word::At, Piece::Number(number)) => Some((at(after_at(*number)?), 0)),
        (Word::At, Piece::Stem(Stem::Pair(clock))) => Some((at(*clock), 2)),
        (Word::Glue, Piece::Number(number)) if number.digits == 4 && number.year().is_none() => {
            Some((at(run_together(*number)?), -2))
        }
        _ => None,
    }
}

fn after_at(number: Number) -> Option<Clock> {
    if number.form == Form::Ordinal {
        return None;
    }
    run_together(number)
}

/// "730" before a mark or after "at" is 7:30.
fn run_together(number: Number) -> Option<Clock> {
    if number.digits < 3 {
        return number.hour();
    }
    let (hour, minute) = (number.value / 100, number.value % 100);
    let half = if hour >= 13 || hour == 0 || (number.digits == 4 && hour < 10) {
        Half::Exact
    } else {
        Half::Unsaid
    };
    (hour <= 24 && minute < 60).then_some(Clock { hour, minute: Some(minute), half })
}

fn shifted(minutes: i32, right: &Piece) -> Made {
    let clock = match right {
        Piece::Number(number) => number.hour()?,
        Piece::Point(point) => clock_of(point)?,
        _ => return None,
    };
    if clock.minute.is_some() {
        return None;
    }
    let moved = match u32::try_from(minutes) {
        Ok(minutes) => with_minute(clock, minutes),
        Err(_) => before(clock, minutes.unsigned_abs()),
    };
    Some((at(moved), 11))
}

/// "ten thirty", "3 15": too little by itself.
fn pair(hour: Number, minutes: Number) -> Made {
    let clock = hour.hour().filter(|clock| clock.hour > 0)?;
    let minutes = minutes.minutes().filter(|minutes| *minutes >= 10)?;
    Some((Piece::Stem(Stem::Pair(with_minute(clock, minutes))), 0))
}

/// "12 noon".
fn number_and_noon(hour: Number, point: &Point) -> Made {
    let clock = clock_of(point)?;
    let noon = clock.half == Half::Exact && clock.minute.is_none() && hour.value == 12;
    (noon && matches!(clock.hour, 12 | 24)).then_some((at(clock), 2))
}

fn signed_minutes(minutes: u32, word: Word) -> Option<i32> {
    let minutes = i32::try_from(minutes).ok()?;
    Some(if word == Word::To { -minutes } else { minutes })
}

/// The clock of a point that has nothing else.
pub(super) fn clock_of(point: &Point) -> Option<Clock> {
    match point {
        Point { calendar: None, time: Some(Time::Clock(clock)) } => Some(*clock),
        _ => None,
    }
}

/// A clock time as a piece.
pub(super) fn at(clock: Clock) -> Piece {
    Piece::Point(Point::at(Time::Clock(clock)))
}

fn with_minute(clock: Clock, minute: u32) -> Clock {
    Clock { minute: Some(minute), ..clock }
}

fn half(clock: Clock, half: Half) -> Made {
    let fits = match clock.half {
        Half::Unsaid => true,
        Half::Exact => clock.hour >= 12 || half == Half::Am || clock.hour < 10,
        Half::Am | Half::Pm => false,
        Half::Part(_) => return None,
    };
    let said = if clock.half == Half::Exact && clock.hour >= 13 { Half::Exact } else { half };
    fits.then_some((at(Clock { half: said, ..clock }), 8))
}

/// So many minutes before the full hour.
fn before(clock: Clock, minutes: u32) -> Clock {
    let hour = if clock.hour == 0 { 23 } else { clock.hour - 1 };
    // "kém 15" before one o'clock is 12:45, in whichever half.
    let hour = if hour == 0 && clock.half != Half::Exact { 12 } else { hour };
    Clock { hour, minute: Some(60 - minutes.min(59)), half: clock.half }
}
