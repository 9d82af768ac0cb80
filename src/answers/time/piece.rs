//! What a word, or a few words together, can mean while an expression is being read.

use chrono::Weekday;

use super::expression::{
    Amount, Calendar, Clock, Counted, EventKind, Half, Order, Part, PartOfDay, Period, Point,
    Slice, Time, TimeExpression, Unit,
};

/// One reading of a span of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A number that is not yet a time.
    Number(Number),
    /// A word that needs others.
    Word(Word),
    /// The beginning of something.
    Stem(Stem),
    /// A unit of time, as a word.
    Unit(Unit),
    /// Something that happens at the event.
    Event(EventKind),
    /// A finished day, hour or period.
    Point(Point),
    /// A length: an expression of its own, and a part of many.
    Amount(Amount),
    /// Finished.
    Whole(TimeExpression),
}

/// A number as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    /// How many digits; none for a word.
    pub(super) digits: usize,
    pub(super) form: Form,
}

/// What may follow a number or come before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    /// "mười", which one to nine may follow.
    Ten,
    /// "twenty", "hai mươi".
    Tens,
    /// "mốt", "lăm": only after tens.
    Tail,
    /// "third", "3rd".
    Ordinal,
}

/// Words of the grammar. One word of a language may be several of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// "giờ", "h": after a number.
    Hour,
    /// "o'clock".
    OClock,
    /// "am".
    Am,
    /// "pm".
    Pm,
    /// "rưỡi": and a half.
    HalfAfter,
    /// "half", "nửa".
    Half,
    /// "quarter", "three quarters": their minutes.
    Quarter(u32),
    /// "ish".
    Roughly,
    /// "kém".
    Less,
    /// "past", between minutes and an hour.
    Past,
    /// "to", between two times.
    To,
    /// "and", between two times after "between".
    And,
    /// "from", "từ".
    From,
    /// "between".
    Between,
    /// "after", "sau".
    After,
    /// "since".
    Since,
    /// "before", "trước".
    Before,
    /// "until", "đến".
    Until,
    /// "tới" before an hour.
    UntilHour,
    /// "mươi".
    Ty,
    /// "th" after digits.
    OrdinalEnd,
    /// "ngày" before a number.
    DayOf,
    /// "mùng": the first ten days.
    EarlyDay,
    /// "this", "này", "nay".
    This,
    /// "next" before what it means.
    NextOf,
    /// "tới", "sau" behind what they mean: the first that comes.
    Coming,
    /// "last", "vừa rồi".
    Last,
    /// "after next".
    AfterNext,
    /// "first" of several.
    First,
    /// "nữa", "from now".
    Later,
    /// "ago", "trước" behind a length.
    Ago,
    /// "cách đây" before a length.
    AgoOf,
    /// "in" before a length.
    In,
    /// "within", "trong".
    Within,
    /// "at", "lúc": what follows is a time.
    At,
    /// "on", "of", "ngày" …: says nothing by itself.
    Glue,
    /// "a", "an".
    Article,
    /// "đầu", "early", "beginning".
    Early,
    /// "giữa", "mid".
    Middle,
    /// "cuối", "late", "end".
    Late,
    /// "thứ" before a number.
    WeekdayOf,
    /// A sign.
    Sign(char),
}

/// The beginning of something that the next piece finishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stem {
    /// "8:", "20/", "8.": a number and a sign.
    Signed(Number, char),
    /// "8:30:" before seconds.
    Seconds(Clock),
    /// "20/5/" or "20-5-", before the year.
    DaySigned { day: u32, month: u32, sign: char },
    /// "2026-05-", before the day.
    IsoMonth { year: i32, month: u32 },
    /// "8 giờ kém".
    Less(Clock),
    /// "half past", "ten to": minutes to add to an hour.
    Minutes(i32),
    /// "ten thirty", which more must confirm.
    Pair(Clock),
    /// "2 rưỡi" of some unit.
    Halves(u32),
    /// "first Monday", "ngày đầu tiên".
    Nth(i32, Counted),
    /// "from 9", "between 9".
    From(End, bool),
    /// "9h -", "from 9 to".
    FromTo(End, bool),
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Number(Number),
    Point(Point),
}

impl Number {
    /// A number that was written out.
    pub(super) const fn word(value: u32, form: Form) -> Piece {
        Piece::Number(Self { value, digits: 0, form })
    }

    /// As the hour of a clock.
    pub(super) fn hour(self) -> Option<Clock> {
        if self.form == Form::Ordinal || self.form == Form::Tail || self.digits > 2 {
            return None;
        }
        let half = if self.value >= 13 || self.value == 0 || self.padded() {
            Half::Exact
        } else {
            Half::Unsaid
        };
        (self.value <= 24).then_some(Clock { hour: self.value, minute: None, half })
    }

    /// As the minutes of a clock, written as such: two digits or a word.
    pub(super) fn minutes(self) -> Option<u32> {
        let written = self.digits == 0 || self.digits == 2;
        let fits = !matches!(self.form, Form::Ordinal | Form::Tail) && self.value < 60;
        (written && fits).then_some(self.value)
    }

    /// As a day of the month.
    pub(super) fn day(self) -> Option<u32> {
        let fits = self.form != Form::Tail && self.digits <= 2 && (1..=31).contains(&self.value);
        fits.then_some(self.value)
    }

    /// As a month.
    pub(super) fn month(self) -> Option<u32> {
        self.day().filter(|month| *month <= 12 && self.form != Form::Ordinal)
    }

    /// As a year in four digits.
    pub(super) fn year(self) -> Option<i32> {
        let fits = self.digits == 4 && (1900..2200).contains(&self.value);
        fits.then(|| i32::try_from(self.value).ok()).flatten()
    }

    /// As a year in two or four digits.
    pub(super) fn short_year(self) -> Option<i32> {
        let value = i32::try_from(self.value).ok()?;
        match self.digits {
            2 if value < 70 => Some(2000 + value),
            2 => Some(1900 + value),
            _ => self.year(),
        }
    }

    /// Whether it begins with a zero, as only an hour of 24 does.
    fn padded(self) -> bool {
        self.digits == 2 && self.value < 10
    }
}

/// A day counted from today.
pub(super) const fn day(from_today: i32) -> Piece {
    on(Calendar::Day(from_today))
}

/// A day of the week.
pub(super) const fn weekday(weekday: Weekday) -> Piece {
    on(Calendar::Weekday { weekday, which: super::expression::Which::Bare })
}

/// A month by its name.
pub(super) const fn month(month: u32) -> Piece {
    on(Calendar::Period(Period::Month {
        month,
        year: super::expression::Year::Unsaid,
        which: super::expression::Which::Bare,
    }))
}

/// A part of the day.
pub(super) const fn part(of: PartOfDay) -> Piece {
    piece_of(of, Slice::Whole)
}

/// A piece of a part of the day.
pub(super) const fn piece_of(of: PartOfDay, slice: Slice) -> Piece {
    Piece::Point(Point { calendar: None, time: Some(Time::Part(Part { of, slice })) })
}

/// A part of a day counted from today.
pub(super) const fn part_on(of: PartOfDay, from_today: i32) -> Piece {
    Piece::Point(Point {
        calendar: Some(Calendar::Day(from_today)),
        time: Some(Time::Part(Part { of, slice: Slice::Whole })),
    })
}

/// An hour of 24.
pub(super) const fn exactly(hour: u32) -> Piece {
    Piece::Point(Point {
        calendar: None,
        time: Some(Time::Clock(Clock { hour, minute: None, half: Half::Exact })),
    })
}

/// A place in an order.
pub(super) const fn order(order: Order) -> Piece {
    Piece::Whole(TimeExpression::Order(order))
}

/// A day or period.
pub(super) const fn on(calendar: Calendar) -> Piece {
    Piece::Point(Point { calendar: Some(calendar), time: None })
}

/// A length of time.
pub(super) const fn amount(count: u32, unit: Unit) -> Piece {
    Piece::Amount(Amount { count, unit })
}
