//! What a time expression says, before anybody works out which day or half of the day it means.

use chrono::Weekday;

/// A time as somebody said it. What was left open stays open: an hour without its half of the day
/// is [`Half::Unsaid`], "after lunch" names a [`EventKind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeExpression {
    /// "bây giờ", "right now".
    Now,
    /// A day, an hour, a part of a day, or a longer period.
    At(Point),
    /// "từ 9h đến 11h", "July 13 to 15"; the last day said belongs to it.
    Between {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
    },
    /// "after 3", "trước giờ nghỉ".
    Open {
        /// On which side of the anchor.
        side: Side,
        /// What it is measured from.
        anchor: Anchor,
    },
    /// "30 phút nữa", "2 days ago".
    Offset(Offset),
    /// "3 ngày tới", "the last two hours", "within 2 hours".
    Span {
        /// How long.
        amount: Amount,
        /// Which way from now.
        way: Way,
    },
    /// "an hour", "30 phút": how long, without a when.
    Duration(Amount),
    /// "next", "đầu tiên": a place in an order, which only a programme can tell.
    Order(Order),
}

/// A place in time: a day or period, a time of the day, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Which day, week, month or year.
    pub calendar: Option<Calendar>,
    /// When in the day.
    pub time: Option<Time>,
}

/// When in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// By the clock.
    Clock(Clock),
    /// "sáng", "late afternoon".
    Part(Part),
    /// Relative to what happens at the event: "lunch", "giờ giải lao".
    Kind(EventKind),
}

/// A clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24, as it was said.
    pub hour: u32,
    /// 0 to 59; `None` when only the hour was said.
    pub minute: Option<u32>,
    /// What is known of the half of the day.
    pub half: Half,
}

/// Which half of the day an hour is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Nothing was said: 2 may be 02:00 or 14:00.
    Unsaid,
    /// The hour is one of 24: "14h", "08:30", "noon".
    Exact,
    /// "a.m."
    Am,
    /// "p.m."
    Pm,
    /// A part of the day was said: "2 giờ chiều".
    Part(PartOfDay),
}

/// A part of the day, or a piece of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub of: PartOfDay,
    /// How much of it.
    pub slice: Slice,
}

/// The parts of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfDay {
    /// "rạng sáng", "dawn".
    Dawn,
    /// "sáng", "morning".
    Morning,
    /// "trưa", "midday".
    Noon,
    /// "chiều", "afternoon".
    Afternoon,
    /// "tối", "evening".
    Evening,
    /// "đêm", "night".
    Night,
}

/// Which piece of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slice {
    /// All of it.
    Whole,
    /// "đầu giờ chiều", "early morning".
    Early,
    /// "giữa tháng".
    Middle,
    /// "cuối buổi sáng", "end of the month".
    Late,
}

/// A kind of happening that times are told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The midday meal and its pause.
    Lunch,
    /// A break between sessions, tea or coffee.
    Break,
    /// The evening meal.
    Dinner,
    /// The morning meal.
    Breakfast,
    /// The opening.
    Opening,
    /// The closing.
    Closing,
    /// The session that is on.
    ThisSession,
}

/// A day or a longer period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// Days from today: 1 is tomorrow.
    Day(i32),
    /// A day of the week.
    Weekday {
        /// Which.
        weekday: Weekday,
        /// Of which week.
        which: Which,
    },
    /// A day of the month. What was not said is the next that comes.
    Date {
        /// The year.
        year: Year,
        /// 1 to 12.
        month: Option<u32>,
        /// 1 to 31.
        day: u32,
        /// The day of the week that was said with it.
        weekday: Option<Weekday>,
    },
    /// Saturday and Sunday, in weeks from this one.
    Weekend(i32),
    /// A week, month or year.
    Period(Period),
    /// "ngày đầu tiên của tháng 3", "last Monday of March".
    Nth {
        /// From 1; -1 is the last.
        nth: i32,
        /// What is counted.
        what: Counted,
        /// Within what.
        of: Period,
    },
    /// "đầu tuần", "end of the month".
    Slice {
        /// Which piece.
        slice: Slice,
        /// Of what.
        of: Period,
    },
}

/// A period of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Weeks from this one; they begin on Monday.
    Week(i32),
    /// Months from this one.
    Months(i32),
    /// A month by its name.
    Month {
        /// 1 to 12.
        month: u32,
        /// The year.
        year: Year,
        /// "next March", "tháng 3 tới".
        which: Which,
    },
    /// A year.
    Year(Year),
}

/// A year as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Not at all.
    Unsaid,
    /// By its number.
    Number(i32),
    /// Years from this one.
    Relative(i32),
}

/// Which of those that come round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Nothing was said.
    Bare,
    /// "this Friday".
    This,
    /// "thứ sáu tới": the first that comes.
    Coming,
    /// "next Friday": that of next week.
    Next,
    /// "last Tuesday", "thứ ba vừa rồi".
    Last,
    /// "Friday after next".
    AfterNext,
    /// In a week counted from this one.
    InWeek(i32),
}

/// What is counted within a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Days.
    Day,
    /// Weeks that begin in it.
    Week,
    /// One day of the week.
    Weekday(Weekday),
}

/// A side of an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Later than it.
    After,
    /// From its beginning on.
    From,
    /// Earlier than it.
    Before,
    /// Until its end.
    Until,
}

/// What a bound is measured from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A time.
    Point(Point),
    /// A time counted from now.
    Offset(Offset),
    /// Something that happens at the event.
    Kind(EventKind),
}

/// A time counted from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// How far.
    pub amount: Amount,
    /// Whether it is in the past.
    pub back: bool,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Sixty seconds.
    Minute,
    /// Sixty minutes.
    Hour,
    /// A day of the calendar.
    Day,
    /// Seven days.
    Week,
    /// A month of the calendar.
    Month,
    /// A year of the calendar.
    Year,
}

/// Which way a span lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The whole units that come: "3 ngày tới" begins tomorrow.
    Coming,
    /// The whole units that went.
    Gone,
    /// From this moment on.
    Within,
}

/// A place in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// "tiếp theo", "next".
    Next,
    /// "đầu tiên", "first".
    First,
    /// "cuối cùng", "last".
    Last,
}

impl Point {
    /// A day or period alone.
    pub fn on(calendar: Calendar) -> Self {
        Self { calendar: Some(calendar), time: None }
    }

    /// A time of any day.
    pub fn at(time: Time) -> Self {
        Self { calendar: None, time: Some(time) }
    }
}
