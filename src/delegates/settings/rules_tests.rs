//! Quiet hours, mornings and choices.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use proptest::prelude::*;

use super::*;
use crate::delegates::settings::MINUTES;

fn at(time: &str) -> NaiveTime {
    time.parse().unwrap()
}

fn hours(from: &str, until: &str) -> Hours {
    Hours { from: at(from), until: at(until) }
}

fn moment(zone: Tz, local: &str) -> Moment {
    programme::moment_in(zone, local.parse().unwrap())
}

#[test]
fn quiet_hours_go_over_midnight_and_end_with_the_minute_that_rings() {
    for (from, until, local, is_quiet) in [
        ("22:00:00", "06:30:00", "21:59:59", false),
        ("22:00:00", "06:30:00", "22:00:00", true),
        ("22:00:00", "06:30:00", "00:00:00", true),
        ("22:00:00", "06:30:00", "06:29:59", true),
        ("22:00:00", "06:30:00", "06:30:00", false),
        ("12:00:00", "13:30:00", "12:30:00", true),
        ("12:00:00", "13:30:00", "13:30:00", false),
        ("12:00:00", "12:00:00", "12:00:00", false),
    ] {
        let settings = Settings { quiet: Quiet::Own(hours(from, until)), ..Settings::default() };
        let event = programme::Settings::default();
        assert_eq!(quiet_at(&settings, &event, at(local)), is_quiet, "{from}-{until} {local}");
    }
}

#[test]
fn without_a_choice_the_events_hours_are_quiet() {
    let event = programme::Settings {
        quiet_hours: (at("21:00:00"), at("05:00:00")),
        ..programme::Settings::default()
    };
    let settings = Settings::default();
    assert!(quiet_at(&settings, &event, at("21:00:00")));
    assert!(!quiet_at(&settings, &event, at("05:00:00")));
    let off = Settings { quiet: Quiet::Off, ..settings };
    assert!(!quiet_at(&off, &event, at("00:00:00")));
}

#[test]
fn tomorrow_morning_is_the_one_that_comes_for_whoever_is_still_up() {
    let zone = chrono_tz::Asia::Ho_Chi_Minh;
    for (now, morning) in [
        ("2025-05-19T21:00:00", "2025-05-20T06:30:00"),
        ("2025-05-19T23:59:59", "2025-05-20T06:30:00"),
        ("2025-05-20T01:00:00", "2025-05-20T06:30:00"),
        ("2025-05-20T03:59:59", "2025-05-20T06:30:00"),
        ("2025-05-20T04:00:00", "2025-05-21T06:30:00"),
        ("2025-05-20T08:00:00", "2025-05-21T06:30:00"),
    ] {
        assert_eq!(morning_after(moment(zone, now), zone), moment(zone, morning), "{now}");
    }
}

#[test]
fn a_release_in_an_hour_that_comes_twice_is_the_first_and_a_skipped_one_is_shifted() {
    let berlin = chrono_tz::Europe::Berlin;
    for (now, until, released) in [
        // 2026-10-25 03:00 CEST becomes 02:00 CET: 02:30 comes at 00:30 and at 01:30 UTC.
        ("2026-10-24T22:00:00Z", "02:30:00", "2026-10-25T00:30:00Z"),
        ("2026-10-25T00:30:00Z", "02:30:00", "2026-10-26T01:30:00Z"),
        // 2026-03-29 02:00 CET becomes 03:00 CEST: 02:30 does not come.
        ("2026-03-28T23:00:00Z", "02:30:00", "2026-03-29T01:30:00Z"),
        ("2026-03-28T23:00:00Z", "06:30:00", "2026-03-29T04:30:00Z"),
        ("2026-03-29T04:30:00Z", "06:30:00", "2026-03-30T04:30:00Z"),
    ] {
        let (now, released): (Moment, Moment) = (now.parse().unwrap(), released.parse().unwrap());
        assert_eq!(release_after(now, berlin, at(until)), released, "{now} {until}");
    }
}

#[test]
fn a_pause_ends_at_its_moment_or_when_it_is_ended() {
    let zone = chrono_tz::Asia::Ho_Chi_Minh;
    let (now, event) = (moment(zone, "2025-05-19T20:00:00"), programme::Settings::default());
    let paused = Settings::default().after(Choice::PauseUntilMorning, &event, now, zone);
    let morning = moment(zone, "2025-05-20T06:30:00");
    assert!(paused.is_paused(morning - TimeDelta::seconds(1)) && !paused.is_paused(morning));
    assert!(!paused.wants(Subject::Changes, now) && paused.has_chosen(Subject::Changes));
    let paused = Settings::default().after(Choice::Pause, &event, now, zone);
    assert!(paused.is_paused(now + TimeDelta::days(1000)));
    let resumed = paused.after(Choice::Resume, &event, now, zone);
    assert_eq!(resumed, Settings::default());
}

#[test]
fn each_choice_changes_what_it_names_alone() {
    let (now, zone) = (Moment::UNIX_EPOCH, chrono_tz::Asia::Ho_Chi_Minh);
    let event = programme::Settings::default();
    let after = |choice| Settings::default().after(choice, &event, now, zone);
    let default = Settings::default();
    assert_eq!(after(Choice::Minutes(None)), Settings { remind_before: None, ..default });
    assert_eq!(after(Choice::Changes(false)), Settings { changes: false, ..default });
    assert_eq!(after(Choice::Announcements(false)), Settings { announcements: false, ..default });
    assert_eq!(after(Choice::Answers(false)), Settings { answers: false, ..default });
    assert_eq!(after(Choice::Answers(true)), default);
    let own = Quiet::Own(hours("23:00:00", "06:30:00"));
    assert_eq!(after(Choice::QuietFrom(at("23:00:00"))), Settings { quiet: own, ..default });
    let own = Quiet::Own(hours("21:30:00", "07:00:00"));
    assert_eq!(after(Choice::QuietUntil(at("07:00:00"))), Settings { quiet: own, ..default });
    for minutes in MINUTES {
        assert_eq!(after(Choice::Minutes(Some(minutes))).remind_before, Some(minutes));
    }
}

proptest! {
    #[test]
    fn every_minute_is_quiet_or_not_as_counting_from_the_beginning_says(
        from in 0_u32..1440, until in 0_u32..1440, local in 0_u32..1440,
    ) {
        let hours = Hours { from: clock_time(from), until: clock_time(until) };
        let length = (until + 1440 - from) % 1440;
        let passed = (local + 1440 - from) % 1440;
        prop_assert_eq!(hours.hold(clock_time(local)), passed < length);
    }

    #[test]
    fn what_waits_is_released_within_a_day_and_the_change_of_clocks_when_nothing_is_quiet_any_more(
        seconds in 0_i64..63_072_000, until in 0_u32..1440, zone in 0_usize..4,
    ) {
        let zone = [
            chrono_tz::Asia::Ho_Chi_Minh,
            chrono_tz::Europe::Berlin,
            chrono_tz::America::New_York,
            chrono_tz::Australia::Lord_Howe,
        ][zone];
        let start: NaiveDateTime = "2025-01-01T00:00:00".parse().unwrap();
        let now = start.and_utc() + TimeDelta::seconds(seconds);
        let until = clock_time(until);
        let released = release_after(now, zone, until);
        prop_assert!(released > now && released - now <= TimeDelta::hours(25), "{}", released);
        let shown = released.with_timezone(&zone).time();
        let shift = (minutes_of(shown) + 1440 - minutes_of(until)) % 1440;
        prop_assert!(shift == 0 || shift == 30 || shift == 60, "{} shows {}", released, shown);
        prop_assert_eq!(shown.second(), 0);
    }
}
