//! Days of the month: "20/5", "ngày 20 tháng 5 năm 2026", "May 20th", "2026-05-20".

use chrono::Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};

use super::super::expression::{Calendar, Period, Point, Unit, Which, Year};
use super::super::piece::{self, Form, Number, Piece, Stem, Word};
use super::{Gap, Made, is_plain};

/// Dates of digits and signs, and days by their number.
pub(super) fn numeric(left: &Piece, right: &Piece, gap: Gap) -> Made {
    match (left, right) {
        (Piece::Word(word), Piece::Number(number)) => numbered(*word, *number),
        (Piece::Word(Word::DayOf), Piece::Point(point)) => dated(point).map(|_| (*right, 8)),
        (Piece::Stem(Stem::Signed(first, sign)), Piece::Number(second)) => {
            two_numbers(*first, *sign, *second, gap)
        }
        (Piece::Stem(Stem::IsoMonth { .. }), Piece::Word(Word::Sign('-' | '/'))) => {
            Some((*left, 0))
        }
        (Piece::Stem(Stem::IsoMonth { year, month }), Piece::Number(day)) => {
            Some((date(Year::Number(*year), Some(*month), day.day()?), 12))
        }
        (Piece::Point(point), Piece::Word(Word::Sign(sign @ ('/' | '-' | '.')))) if gap.glued => {
            let Calendar::Date { year: Year::Unsaid, month: Some(month), day, .. } = dated(point)?
            else {
                return None;
            };
            Some((Piece::Stem(Stem::DaySigned { day, month, sign: *sign }), 0))
        }
        (Piece::Stem(Stem::DaySigned { day, month, .. }), Piece::Number(year)) if gap.glued => {
            // "July 13-15" is an interval.
            let worth = if year.digits == 4 { 12 } else { 2 };
            Some((date(Year::Number(year.short_year()?), Some(*month), *day), worth))
        }
        _ => None,
    }
}

fn numbered(word: Word, number: Number) -> Made {
    match word {
        Word::WeekdayOf if is_plain(number) && number.digits < 2 => {
            let days = [Mon, Tue, Wed, Thu, Fri, Sat];
            let weekday = *days.get(usize::try_from(number.value).ok()?.checked_sub(2)?)?;
            Some((piece::weekday(weekday), 6))
        }
        Word::DayOf if is_plain(number) => Some((date(Year::Unsaid, None, number.day()?), 6)),
        Word::EarlyDay if is_plain(number) && number.value <= 10 => {
            Some((date(Year::Unsaid, None, number.day()?), 8))
        }
        // "the 3rd" is a day when nothing that is counted follows.
        Word::Glue if number.form == Form::Ordinal => {
            let worth = if number.digits > 0 { -16 } else { -11 };
            Some((date(Year::Unsaid, None, number.day()?), worth))
        }
        _ => None,
    }
}

fn two_numbers(first: Number, sign: char, second: Number, gap: Gap) -> Made {
    if let (Some(year), '-' | '/') = (first.year(), sign) {
        return Some((Piece::Stem(Stem::IsoMonth { year, month: second.month()? }), 0));
    }
    if let ('/', Some(year), Some(month)) = (sign, second.year(), first.month()) {
        return Some((in_month(month, Year::Number(year)), 8));
    }
    let worth = match sign {
        '/' => 8,
        '.' if gap.glued => 1,
        '-' if gap.glued => -8,
        _ => return None,
    };
    let (first, second) = (first.day()?, second.day()?);
    // Day before month, unless that is no date.
    let (day, month) = if second <= 12 { (first, second) } else { (second, first) };
    (month <= 12).then(|| (date(Year::Unsaid, Some(month), day), worth))
}

/// Dates with the name of the month.
pub(super) fn named(left: &Piece, right: &Piece, _: Gap) -> Made {
    match (left, right) {
        (Piece::Unit(Unit::Month), Piece::Number(number)) if is_plain(*number) => {
            Some((in_month(number.month()?, Year::Unsaid), 6))
        }
        (Piece::Unit(Unit::Year), Piece::Number(number)) => {
            let year = Calendar::Period(Period::Year(Year::Number(number.year()?)));
            Some((piece::on(year), 6))
        }
        (Piece::Number(number), Piece::Point(point)) => {
            let (month, year) = month_of(point)?;
            Some((date(year, Some(month), number.day()?), 6))
        }
        (Piece::Point(point), Piece::Number(number)) => behind(point, *number),
        _ => None,
    }
}

/// A number behind a month, a date or a day of the week.
fn behind(point: &Point, number: Number) -> Made {
    if let Some((month, Year::Unsaid)) = month_of(point) {
        if let Some(year) = number.year() {
            return Some((in_month(month, Year::Number(year)), 6));
        }
        let ordinal = number.form == Form::Ordinal;
        let worth = if ordinal || number.digits > 0 { 6 } else { 2 };
        return Some((date(Year::Unsaid, Some(month), number.day()?), worth));
    }
    match (point.calendar?, point.time) {
        (Calendar::Date { year: Year::Unsaid, month: Some(month), day, weekday }, None) => {
            let worth = if number.digits == 4 { 6 } else { -8 };
            let year = Year::Number(number.short_year()?);
            let dated = Calendar::Date { year, month: Some(month), day, weekday };
            Some((piece::on(dated), worth))
        }
        (Calendar::Weekday { weekday, which: Which::Bare }, None)
            if number.form == Form::Ordinal =>
        {
            let (year, day) = (Year::Unsaid, number.day()?);
            let dated = Calendar::Date { year, month: None, day, weekday: Some(weekday) };
            Some((piece::on(dated), 6))
        }
        _ => None,
    }
}

fn month_of(point: &Point) -> Option<(u32, Year)> {
    match point {
        Point {
            calendar: Some(Calendar::Period(Period::Month { month, year, which: Which::Bare })),
            time: None,
        } => Some((*month, *year)),
        _ => None,
    }
}

/// The date of a point that has nothing else.
pub(super) fn dated(point: &Point) -> Option<Calendar> {
    match point {
        Point { calendar: Some(date @ Calendar::Date { .. }), time: None } => Some(*date),
        _ => None,
    }
}

fn date(year: Year, month: Option<u32>, day: u32) -> Piece {
    piece::on(Calendar::Date { year, month, day, weekday: None })
}

fn in_month(month: u32, year: Year) -> Piece {
    piece::on(Calendar::Period(Period::Month { month, year, which: Which::Bare }))
}
