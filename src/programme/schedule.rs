//! What runs, what comes, what clashes.

use chrono::{NaiveDate, NaiveTime};

use super::session::Session;
use super::snapshot::Programme;
use crate::clock::Moment;

impl Programme {
    /// The sessions that run at `now`, in order, without the cancelled.
    pub fn running_at(&self, now: Moment) -> &[usize] {
        let running = &self.index.running;
        let until = running.partition_point(|(from, _)| *from <= now);
        until.checked_sub(1).map_or(&[], |last| running[last].1.as_slice())
    }

    /// The sessions that begin together at the next start strictly after `now`, without the
    /// cancelled.
    pub fn next_starts(&self, now: Moment) -> &[usize] {
        let coming = self.starts_after(now);
        let Some(first) = coming.first() else { return &[] };
        let next = self.sessions[*first].begins();
        let together = coming.partition_point(|index| self.sessions[*index].begins() <= next);
        &coming[..together]
    }

    /// Every session that begins strictly after `now`, in order, without the cancelled.
    pub fn starts_after(&self, now: Moment) -> &[usize] {
        let all = &self.index.taking_place;
        &all[all.partition_point(|index| self.sessions[*index].begins() <= now)..]
    }

    /// When the event begins: with its first session that takes place, else with its first day.
    pub fn begins(&self) -> Moment {
        let first = self.taking_place().map(Session::begins).min();
        first.unwrap_or_else(|| self.midnight(self.event.first_day))
    }

    /// When the event ends: with its last session that takes place, else with its last day.
    pub fn ends(&self) -> Moment {
        let last = self.taking_place().map(Session::ends).max();
        let after = self.event.last_day.succ_opt().unwrap_or(self.event.last_day);
        last.unwrap_or_else(|| self.midnight(after))
    }

    /// The pairs among `sessions` that overlap, without the cancelled; each pair once, the earlier
    /// session first, in order.
    pub fn clashes(&self, sessions: &[usize]) -> Vec<(usize, usize)> {
        let stands = |index: &usize| self.sessions.get(*index).is_some_and(|s| !s.is_cancelled());
        let mut sorted: Vec<usize> = sessions.iter().copied().filter(stands).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut clashes = Vec::new();
        for (position, first) in sorted.iter().enumerate() {
            let ends = self.sessions[*first].ends();
            let overlapping = sorted[position + 1..]
                .iter()
                .take_while(|second| self.sessions[**second].begins() < ends);
            clashes.extend(overlapping.map(|second| (*first, *second)));
        }
        clashes
    }

    fn taking_place(&self) -> impl Iterator<Item = &Session> {
        self.index.taking_place.iter().map(|index| &self.sessions[*index])
    }

    fn midnight(&self, date: NaiveDate) -> Moment {
        self.moment(date.and_time(NaiveTime::MIN))
    }
}
