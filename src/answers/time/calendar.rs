//! Which days a day, week or month means, seen from today.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::expression::{Calendar, Counted, Period, Slice, Which, Year};
use super::resolve::Grain;

/// Months that are looked through for a day such as "Thursday the 15th".
const MONTHS: u32 = 120;
/// Years that are looked through for a date that is a certain day of the week.
const YEARS: i32 = 12;

/// Days from the first to the one after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: NaiveDate,
    pub(super) until: NaiveDate,
    pub(super) grain: Grain,
}

/// The days that are meant; `None` when there is no such day.
pub(super) fn days(calendar: Calendar, today: NaiveDate) -> Option<Stretch> {
    match calendar {
        Calendar::Day(steps) => one_day(shift(today, steps)?),
        Calendar::Weekday { weekday, which } => one_day(day_of_week(weekday, which, today)?),
        Calendar::Date { year, month, day, weekday } => {
            one_day(date(year, month, day, weekday, today)?)
        }
        Calendar::Weekend(weeks) => {
            let saturday = shift(monday(today, weeks)?, 5)?;
            stretch(saturday, shift(saturday, 2)?, Grain::Day)
        }
        Calendar::Period(period) => whole(period, today),
        Calendar::Nth { nth, what, of } => counted(nth, what, whole(of, today)?),
        Calendar::Slice { slice, of } => sliced(slice, of, today),
    }
}

/// A date so many days later, or earlier.
pub(super) fn shift(date: NaiveDate, days: i32) -> Option<NaiveDate> {
    let count = Days::new(u64::from(days.unsigned_abs()));
    if days < 0 { date.checked_sub_days(count) } else { date.checked_add_days(count) }
}

/// A date so many months later, or earlier.
pub(super) fn shift_months(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) }
}

/// The Monday of a week counted from that of `today`.
pub(super) fn monday(today: NaiveDate, weeks: i32) -> Option<NaiveDate> {
    let monday = shift(today, -i32::try_from(today.weekday().num_days_from_monday()).ok()?)?;
    shift(monday, weeks.checked_mul(7)?)
}

fn one_day(date: NaiveDate) -> Option<Stretch> {
    stretch(date, date.succ_opt()?, Grain::Day)
}

#[expect(clippy::unnecessary_wraps, reason = "every caller answers with an option")]
fn stretch(from: NaiveDate, until: NaiveDate, grain: Grain) -> Option<Stretch> {
    Some(Stretch { from, until, grain })
}

fn day_of_week(weekday: Weekday, which: Which, today: NaiveDate) -> Option<NaiveDate> {
    let index = |day: Weekday| i32::try_from(day.num_days_from_monday()).unwrap_or_default();
    let ahead = (index(weekday) - index(today.weekday())).rem_euclid(7);
    let coming = if ahead == 0 { 7 } else { ahead };
    match which {
        Which::This => shift(today, ahead),
        Which::Bare | Which::Coming => shift(today, coming),
        Which::AfterNext => shift(today, coming + 7),
        Which::Last => shift(today, if ahead == 0 { -7 } else { ahead - 7 }),
        Which::Next => shift(monday(today, 1)?, index(weekday)),
        Which::InWeek(weeks) => shift(monday(today, weeks)?, index(weekday)),
    }
}

fn year_number(year: Year, today: NaiveDate) -> Option<i32> {
    match year {
        Year::Unsaid => None,
        Year::Number(year) => Some(year),
        Year::Relative(steps) => today.year().checked_add(steps),
    }
}

fn date(
    year: Year,
    month: Option<u32>,
    day: u32,
    weekday: Option<Weekday>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let Some(month) = month else { return next_day(day, weekday, today) };
    if let Some(year) = year_number(year, today) {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    let around = |years: std::ops::RangeInclusive<i32>| {
        years.filter_map(move |step| {
            NaiveDate::from_ymd_opt(today.year().checked_add(step)?, month, day)
        })
    };
    // A day of the week says which year is meant, also one that has passed.
    let matching = weekday.and_then(|weekday| {
        around(-YEARS..=YEARS)
            .filter(|date| date.weekday() == weekday)
            .min_by_key(|date| date.signed_duration_since(today).num_days().abs())
    });
    matching.or_else(|| around(0..=YEARS).find(|date| *date >= today))
}

/// The next such day of a month.
fn next_day(day: u32, weekday: Option<Weekday>, today: NaiveDate) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    let mut coming = (0..MONTHS)
        .filter_map(|step| first.checked_add_months(Months::new(step))?.with_day(day))
        .filter(|date| *date >= today);
    let plain = coming.next()?;
    let fits = |date: &NaiveDate| weekday.is_none_or(|weekday| date.weekday() == weekday);
    std::iter::once(plain).chain(coming).find(fits).or(Some(plain))
}

fn whole(period: Period, today: NaiveDate) -> Option<Stretch> {
    match period {
        Period::Week(weeks) => {
            let from = monday(today, weeks)?;
            stretch(from, shift(from, 7)?, Grain::Week)
        }
        Period::Months(steps) => month_from(shift_months(today.with_day(1)?, steps)?),
        Period::Month { month, year, which } => {
            let year = match year_number(year, today) {
                Some(year) => year,
                None => year_of_month(month, which, today)?,
            };
            month_from(NaiveDate::from_ymd_opt(year, month, 1)?)
        }
        Period::Year(year) => {
            let year = year_number(year, today)?;
            let from = NaiveDate::from_ymd_opt(year, 1, 1)?;
            stretch(from, NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1)?, Grain::Year)
        }
    }
}

fn month_from(first: NaiveDate) -> Option<Stretch> {
    stretch(first, first.checked_add_months(Months::new(1))?, Grain::Month)
}

fn year_of_month(month: u32, which: Which, today: NaiveDate) -> Option<i32> {
    let (now, this) = (today.month(), today.year());
    match which {
        Which::This => Some(this),
        Which::Bare => this.checked_add(i32::from(month < now)),
        Which::Coming | Which::Next | Which::InWeek(_) => this.checked_add(i32::from(month <= now)),
        Which::AfterNext => this.checked_add(1 + i32::from(month <= now)),
        Which::Last => this.checked_sub(i32::from(month >= now)),
    }
}

fn counted(nth: i32, what: Counted, of: Stretch) -> Option<Stretch> {
    let backwards = nth < 0;
    let step = if backwards { nth + 1 } else { nth - 1 };
    match what {
        Counted::Day => {
            let day = shift(if backwards { of.until.pred_opt()? } else { of.from }, step)?;
            (of.from <= day && day < of.until).then(|| one_day(day))?
        }
        // Whole weeks that lie in the period.
        Counted::Week => {
            let first = monday(shift(of.from, 6)?, 0)?;
            let last = monday(shift(of.until, -7)?, 0)?;
            let week = shift(if backwards { last } else { first }, step.checked_mul(7)?)?;
            stretch(week, shift(week, 7)?, Grain::Week)
        }
        Counted::Weekday(weekday) => {
            let day = if backwards {
                day_of_week(weekday, Which::Last, of.until)?
            } else {
                day_of_week(weekday, Which::This, of.from)?
            };
            let day = shift(day, step.checked_mul(7)?)?;
            (of.from <= day && day < of.until).then(|| one_day(day))?
        }
    }
}

/// A week in 2, 2 and 3 days; a month in its first and second ten days and the rest; a year in three.
fn sliced(slice: Slice, of: Period, today: NaiveDate) -> Option<Stretch> {
    let all = whole(of, today)?;
    let (first, second) = match all.grain {
        Grain::Week => (shift(all.from, 2)?, shift(all.from, 4)?),
        Grain::Year => (shift_months(all.from, 4)?, shift_months(all.from, 8)?),
        _ => (shift(all.from, 10)?, shift(all.from, 20)?),
    };
    match slice {
        Slice::Whole => Some(all),
        Slice::Early => stretch(all.from, first, Grain::Day),
        Slice::Middle => stretch(first, second, Grain::Day),
        Slice::Late => stretch(second, all.until, Grain::Day),
    }
}
