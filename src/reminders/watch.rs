//! What is remembered about each session of an edition between two questions.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::TimeDelta;
use tokio::sync::Mutex;

use super::rules::{self, Target};
use super::store::Source;
use crate::clock::Moment;
use crate::programme::{Edition, Programme};

/// A session further away than this is not thought of yet: nothing needs so long.
const HORIZON: TimeDelta = TimeDelta::hours(12);
/// People further away than this from their session are counted only now and then.
const NEAR: TimeDelta = TimeDelta::hours(3);

/// What is remembered of one edition; it goes with it.
#[derive(Debug)]
pub(super) struct Ledger {
    pub(super) watches: Mutex<Vec<Watch>>,
    /// The moments of loads of which the organisers were told.
    pub(super) told: Mutex<HashSet<Moment>>,
}

/// What is remembered of one session.
#[derive(Debug)]
pub(super) struct Watch {
    pub(super) target: Target,
    pub(super) counted: Option<Counted>,
    pub(super) pass: Pass,
}

/// How many want to be reminded, by their minutes.
#[derive(Debug)]
pub(super) struct Counted {
    pub(super) by_minutes: Vec<(u32, u64)>,
    fresh: Span,
}

/// One look through those who are to be reminded, page by page.
#[derive(Debug, Default)]
pub(super) struct Pass {
    /// Who wants it at least so many minutes before is looked for; none before the first pass.
    pub(super) minutes: Option<u32>,
    /// Which of the sources is looked through.
    pub(super) source: usize,
    /// The last delegate that was seen.
    pub(super) after: Option<i64>,
    rests: Option<Span>,
}

/// A time on a clock that may be set back.
#[derive(Clone, Copy, Debug)]
struct Span {
    from: Moment,
    until: Moment,
}

impl Ledger {
    /// The ledger of an edition.
    pub(super) fn of(edition: &Edition) -> Arc<Self> {
        edition.note(Self::begun)
    }

    fn begun(programme: &Programme) -> Self {
        let watch = |target| Watch { target, counted: None, pass: Pass::default() };
        let watches = rules::targets(programme).into_iter().map(watch).collect();
        Self { watches: Mutex::new(watches), told: Mutex::default() }
    }
}

impl Watch {
    /// Whether the session is to come, and soon enough to think of it.
    pub(super) fn is_ahead(&self, now: Moment) -> bool {
        now < self.target.start && self.target.start <= now + HORIZON
    }

    /// Whether it has to be counted how many want to be reminded.
    pub(super) fn is_stale(&self, now: Moment) -> bool {
        self.counted.as_ref().is_none_or(|counted| !counted.fresh.holds(now))
    }

    /// When that has to be counted again.
    pub(super) fn stale_at(&self) -> Option<Moment> {
        self.counted.as_ref().map(|counted| counted.fresh.until)
    }

    /// Keeps what was counted at `now`: the longer, the more there are and the further away it is.
    pub(super) fn count(&mut self, now: Moment, by_minutes: Vec<(u32, u64)>) {
        let fresh = if self.target.start - now > NEAR {
            TimeDelta::minutes(10)
        } else {
            TimeDelta::seconds(30) + per(&by_minutes, 1_000)
        };
        self.counted = Some(Counted { by_minutes, fresh: Span { from: now, until: now + fresh } });
    }

    /// Why people are reminded of it. Who has a part in it is, wherever they sit.
    pub(super) fn sources(&self) -> &'static [Source] {
        match (self.target.all_sit, self.target.everyone) {
            (true, _) => &[Source::Part],
            (false, true) => &[Source::Part, Source::Starred, Source::Joined],
            (false, false) => &[Source::Part, Source::Starred],
        }
    }

    /// Looks for those who want it at least `minutes` before; anew when these are more people.
    pub(super) fn look_for(&mut self, minutes: u32) {
        if self.pass.minutes != Some(minutes) {
            self.pass = Pass { minutes: Some(minutes), ..Pass::default() };
        }
    }

    /// Until when it is not looked again.
    pub(super) fn rests_until(&self, now: Moment) -> Option<Moment> {
        self.pass.rests.filter(|span| span.holds(now)).map(|span| span.until)
    }

    /// The pass is over; the next rests the longer the more people it has to look through. Returns
    /// when it begins.
    pub(super) fn rest(&mut self, now: Moment) -> Moment {
        let counted = self.counted.as_ref().map_or(&[][..], |counted| &counted.by_minutes);
        let until = now + TimeDelta::seconds(10) + per(counted, 5_000);
        let rests = Some(Span { from: now, until });
        self.pass = Pass { minutes: self.pass.minutes, rests, ..Pass::default() };
        until
    }
}

impl Span {
    fn holds(self, now: Moment) -> bool {
        self.from <= now && now < self.until
    }
}

/// A second for every `people` of them.
fn per(by_minutes: &[(u32, u64)], people: u64) -> TimeDelta {
    let all: u64 = by_minutes.iter().map(|(_, people)| people).sum();
    TimeDelta::seconds(i64::try_from(all / people).unwrap_or(3_600))
}
