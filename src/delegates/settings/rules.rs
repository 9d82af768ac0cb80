//! What is wanted at a moment, when it is quiet, and what a choice makes of the settings.

use chrono::{NaiveTime, TimeDelta, Timelike};
use chrono_tz::Tz;

use super::press::Choice;
use super::{Hours, Pause, Quiet, Settings, Subject};
use crate::clock::Moment;
use crate::programme::{self, Programme};

/// Minutes since midnight at which a pause "until tomorrow morning" ends, on the event's wall clock.
const MORNING: u32 = 6 * 60 + 30;
/// Until this hour the night belongs to the day before: "tomorrow morning" is the one that comes.
const NIGHT_ENDS: u32 = 4;

impl Settings {
    /// Whether letters about `subject` are wanted at `now`: chosen, and not paused.
    pub fn wants(&self, subject: Subject, now: Moment) -> bool {
        self.has_chosen(subject) && !self.is_paused(now)
    }

    /// Whether letters about `subject` are switched on, paused or not.
    pub fn has_chosen(&self, subject: Subject) -> bool {
        match subject {
            Subject::Reminders => self.remind_before.is_some(),
            Subject::Changes => self.changes,
            Subject::Announcements => self.announcements,
            Subject::Answers => self.answers,
        }
    }

    /// Whether everything is paused at `now`.
    pub fn is_paused(&self, now: Moment) -> bool {
        match self.pause {
            None => false,
            Some(Pause::UntilResumed) => true,
            Some(Pause::Until(moment)) => now < moment,
        }
    }

    /// The hours in which nothing rings at an event; `None` when it may ring at any hour.
    pub fn quiet_hours(&self, event: &programme::Settings) -> Option<Hours> {
        let hours = match self.quiet {
            Quiet::Off => return None,
            Quiet::Own(hours) => hours,
            Quiet::AsTheEvent => Hours::from(event.quiet_hours),
        };
        (hours.from != hours.until).then_some(hours)
    }

    /// Whether what comes at `now` comes without a sound at the event of `programme`.
    pub fn is_quiet(&self, programme: &Programme, now: Moment) -> bool {
        quiet_at(self, &programme.settings, programme.local(now).time())
    }

    /// When it may ring again, where it is quiet at `now`; `None` when it may ring already.
    pub fn rings_again(&self, programme: &Programme, now: Moment) -> Option<Moment> {
        let hours = self.quiet_hours(&programme.settings)?;
        self.is_quiet(programme, now).then(|| release_after(now, programme.event.zone, hours.until))
    }

    /// The settings after `choice` was made at `now`; `event` and `zone` are those of the event.
    pub(super) fn after(
        mut self,
        choice: Choice,
        event: &programme::Settings,
        now: Moment,
        zone: Tz,
    ) -> Self {
        let hours = self.quiet_hours(event).unwrap_or_else(|| Hours::from(event.quiet_hours));
        match choice {
            Choice::Minutes(minutes) => self.remind_before = minutes,
            Choice::Changes(on) => self.changes = on,
            Choice::Announcements(on) => self.announcements = on,
            Choice::Answers(on) => self.answers = on,
            Choice::QuietAsTheEvent => self.quiet = Quiet::AsTheEvent,
            Choice::QuietOff => self.quiet = Quiet::Off,
            Choice::QuietFrom(from) => self.quiet = Quiet::Own(Hours { from, ..hours }),
            Choice::QuietUntil(until) => self.quiet = Quiet::Own(Hours { until, ..hours }),
            Choice::Pause => self.pause = Some(Pause::UntilResumed),
            Choice::PauseUntilMorning => {
                self.pause = Some(Pause::Until(morning_after(now, zone)));
            }
            Choice::Resume => self.pause = None,
        }
        self
    }
}

impl From<(NaiveTime, NaiveTime)> for Hours {
    fn from((from, until): (NaiveTime, NaiveTime)) -> Self {
        Self { from, until }
    }
}

impl Hours {
    /// Whether they hold the wall clock's time `local`. Equal ends hold nothing.
    pub fn hold(self, local: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= local && local < self.until
        } else {
            self.from <= local || local < self.until
        }
    }
}

/// Whether nothing rings when the event's wall clock shows `local`.
pub fn quiet_at(settings: &Settings, event: &programme::Settings, local: NaiveTime) -> bool {
    settings.quiet_hours(event).is_some_and(|hours| hours.hold(local))
}

/// When what waits for the morning is released: the next time after `now` that the wall clock of
/// `zone` shows `until`. In an hour that comes twice the first time counts; a skipped hour is
/// shifted forward.
pub fn release_after(now: Moment, zone: Tz, until: NaiveTime) -> Moment {
    let today = now.with_timezone(&zone).date_naive();
    let on = |days| programme::moment_in(zone, (today + TimeDelta::days(days)).and_time(until));
    // The day after tomorrow is for zones that skipped a whole day.
    (0..=2).map(on).find(|moment| *moment > now).unwrap_or(now + TimeDelta::days(1))
}

/// The end of a pause "until tomorrow morning" that begins at `now`.
pub fn morning_after(now: Moment, zone: Tz) -> Moment {
    let local = now.with_timezone(&zone).naive_local();
    let night = TimeDelta::days(i64::from(local.hour() >= NIGHT_ENDS));
    programme::moment_in(zone, (local.date() + night).and_time(clock_time(MORNING)))
}

/// The wall clock's time `minutes` after midnight; beyond a day it begins anew.
pub(super) fn clock_time(minutes: u32) -> NaiveTime {
    NaiveTime::MIN + TimeDelta::minutes(i64::from(minutes))
}

/// Minutes since midnight.
pub(super) fn minutes_of(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
