//! The only place that asks what time it is.
//!
//! Router, delivery, web and the waits of the machinery hold a [`Clock`]; everybody else receives
//! `now`. On the manual clock a conference day runs in seconds, or stands still until told to move.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

/// A moment: UTC, shown in the event's own zone.
pub type Moment = DateTime<Utc>;

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that is set, jumped and run at any speed: rehearsals and tests.
    Manual(Arc<ManualClock>),
}

/// The state behind [`Clock::Manual`].
#[derive(Debug)]
pub struct ManualClock {
    setting: watch::Sender<Setting>,
}

/// From `origin` on, the clock shows `shows` and runs `speed` times as fast as the machine.
#[derive(Clone, Copy, Debug)]
struct Setting {
    origin: tokio::time::Instant,
    shows: Moment,
    speed: f64,
}

impl Setting {
    fn starting(shows: Moment, speed: f64) -> Self {
        Self { origin: machine_instant(), shows, speed: speed.max(0.0) }
    }

    fn now(&self) -> Moment {
        let passed = self.origin.elapsed().as_secs_f64() * self.speed;
        #[expect(clippy::cast_possible_truncation, reason = "a rehearsal is shorter than eons")]
        let passed = TimeDelta::milliseconds((passed * 1000.0) as i64);
        self.shows.checked_add_signed(passed).unwrap_or(self.shows)
    }
}

impl Clock {
    /// A clock that shows `now` and runs `speed` times as fast as the machine; 0 stands still.
    pub fn manual(now: Moment, speed: f64) -> Self {
        let (setting, _) = watch::channel(Setting::starting(now, speed));
        Self::Manual(Arc::new(ManualClock { setting }))
    }

    /// The moment it is now.
    pub fn now(&self) -> Moment {
        match self {
            Self::System => machine_now(),
            Self::Manual(clock) => clock.now(),
        }
    }

    /// How long ago `since` was on this clock; zero when it lies ahead.
    pub fn elapsed(&self, since: Moment) -> Duration {
        (self.now() - since).to_std().unwrap_or_default()
    }

    /// Waits until this clock has moved on by `wait`.
    pub async fn sleep(&self, wait: Duration) {
        match self {
            Self::System => machine_sleep(wait).await,
            Self::Manual(clock) => clock.sleep(wait).await,
        }
    }
}

impl ManualClock {
    /// The moment the clock shows.
    pub fn now(&self) -> Moment {
        self.setting.borrow().now()
    }

    /// How many times as fast as the machine it runs; 0 stands still.
    pub fn speed(&self) -> f64 {
        self.setting.borrow().speed
    }

    /// Shows `moment` from now on; sleepers whose time has come wake.
    pub fn jump_to(&self, moment: Moment) {
        let speed = self.speed();
        self.setting.send_replace(Setting::starting(moment, speed));
    }

    /// Moves on by `step`.
    pub fn advance(&self, step: Duration) {
        let step = TimeDelta::from_std(step).unwrap_or_default();
        self.jump_to(self.now() + step);
    }

    /// Runs `speed` times as fast as the machine from now on.
    pub fn run_at(&self, speed: f64) {
        let now = self.now();
        self.setting.send_replace(Setting::starting(now, speed));
    }

    async fn sleep(&self, wait: Duration) {
        let until = self.now() + TimeDelta::from_std(wait).unwrap_or_default();
        let mut changes = self.setting.subscribe();
        loop {
            let setting = *changes.borrow_and_update();
            let left = (until - setting.now()).to_std().unwrap_or_default();
            if left.is_zero() {
                return;
            }
            let moved = async {
                // The sender lives as long as this clock, so this only ends on a change.
                let _ = changes.changed().await;
            };
            if setting.speed > 0.0 {
                tokio::select! {
                    () = machine_sleep(left.div_f64(setting.speed)) => {}
                    () = moved => {}
                }
            } else {
                moved.await;
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this file is where the time is asked")]
fn machine_now() -> Moment {
    Utc::now()
}

#[expect(clippy::disallowed_methods, reason = "this file is where the time is asked")]
fn machine_instant() -> tokio::time::Instant {
    tokio::time::Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "this file is where waiting happens")]
async fn machine_sleep(wait: Duration) {
    tokio::time::sleep(wait).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eight() -> Moment {
        "2025-05-19T08:00:00Z".parse().unwrap()
    }

    #[tokio::test]
    async fn a_still_clock_wakes_its_sleepers_only_when_it_is_moved() {
        let clock = Clock::manual(eight(), 0.0);
        let Clock::Manual(hand) = clock.clone() else { unreachable!() };
        let sleeper = tokio::spawn(async move {
            clock.sleep(Duration::from_mins(10)).await;
            clock.now()
        });
        tokio::task::yield_now().await;
        hand.advance(Duration::from_secs(599));
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        hand.advance(Duration::from_secs(1));
        assert_eq!(sleeper.await.unwrap(), eight() + TimeDelta::minutes(10));
    }

    #[tokio::test]
    async fn a_fast_clock_passes_an_hour_in_a_moment() {
        let clock = Clock::manual(eight(), 3_600_000.0);
        clock.sleep(Duration::from_hours(1)).await;
        assert!(clock.now() >= eight() + TimeDelta::hours(1));
    }

    #[test]
    fn elapsed_is_zero_for_what_lies_ahead() {
        let clock = Clock::manual(eight(), 0.0);
        assert_eq!(clock.elapsed(eight() + TimeDelta::minutes(1)), Duration::ZERO);
        assert_eq!(clock.elapsed(eight() - TimeDelta::minutes(1)), Duration::from_mins(1));
    }
}
