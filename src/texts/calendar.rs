//! Days and hours as people write them.

use chrono::{Datelike, NaiveDate, Timelike};
use chrono_tz::Tz;

use super::bundle::Texts;
use super::message::messages;
use crate::clock::Moment;

messages! {
    /// "Thứ Hai, 19/5"
    calendar_day(weekday: i64, day: i64, month: i64) -> String;
    /// "Thứ Hai, ngày 19/5/2025"
    calendar_full_day(weekday: i64, day: i64, month: i64, year: i64) -> String;
    /// "T2 19/5", for buttons.
    calendar_short_day(weekday: i64, day: i64, month: i64) -> String;
    /// "08:00"
    calendar_hour(hour: &str, minute: &str) -> String;
    /// "08:00–08:30"
    calendar_span(from: &str, until: &str) -> String;
    /// "1 giờ 20 phút"; hours may be 0, minutes are below 60.
    calendar_length(hours: i64, minutes: i64) -> String;
}

impl Texts {
    /// "Thứ Hai, 19/5"
    pub fn day(self, date: NaiveDate) -> String {
        self.calendar_day(weekday(date), i64::from(date.day()), i64::from(date.month()))
    }

    /// "Thứ Hai, ngày 19/5/2025"
    pub fn full_day(self, date: NaiveDate) -> String {
        let (day, month) = (i64::from(date.day()), i64::from(date.month()));
        self.calendar_full_day(weekday(date), day, month, i64::from(date.year()))
    }

    /// "T2 19/5", for buttons.
    pub fn short_day(self, date: NaiveDate) -> String {
        self.calendar_short_day(weekday(date), i64::from(date.day()), i64::from(date.month()))
    }

    /// "08:00" in the event's zone.
    pub fn hour(self, moment: Moment, zone: Tz) -> String {
        let local = moment.with_timezone(&zone);
        self.calendar_hour(&two_digits(local.hour()), &two_digits(local.minute()))
    }

    /// "08:00–08:30" in the event's zone.
    pub fn span(self, from: Moment, until: Moment, zone: Tz) -> String {
        self.calendar_span(&self.hour(from, zone), &self.hour(until, zone))
    }

    /// "1 giờ 20 phút"; below a minute counts as one.
    pub fn length(self, minutes: i64) -> String {
        let minutes = minutes.max(1);
        self.calendar_length(minutes / 60, minutes % 60)
    }
}

fn weekday(date: NaiveDate) -> i64 {
    i64::from(date.weekday().number_from_monday())
}

fn two_digits(number: u32) -> String {
    format!("{number:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    fn texts(code: &str) -> Texts {
        Texts::new(Language::from_code(code).unwrap())
    }

    #[test]
    fn days_and_hours_read_as_a_secretariat_writes_them() {
        let day = NaiveDate::from_ymd_opt(2025, 5, 19).unwrap();
        let eight: Moment = "2025-05-19T01:00:00Z".parse().unwrap();
        let zone = chrono_tz::Asia::Ho_Chi_Minh;
        assert_eq!(texts("vi").day(day), "Thứ Hai, 19/5");
        assert_eq!(texts("vi").full_day(day), "Thứ Hai, ngày 19/5/2025");
        assert_eq!(texts("en").day(day), "Monday, 19 May");
        assert_eq!(texts("vi").hour(eight, zone), "08:00");
        assert_eq!(texts("en").span(eight, eight, zone), "08:00–08:00");
    }

    #[test]
    fn lengths_leave_out_what_is_zero() {
        for (minutes, vietnamese, english) in [
            (0, "1 phút", "1 min"),
            (45, "45 phút", "45 min"),
            (60, "1 giờ", "1 h"),
            (80, "1 giờ 20 phút", "1 h 20 min"),
        ] {
            assert_eq!(texts("vi").length(minutes), vietnamese);
            assert_eq!(texts("en").length(minutes), english);
        }
    }
}
