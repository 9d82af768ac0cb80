//! When each paper of a session is presented.

use chrono::TimeDelta;

use super::snapshot::Programme;
use crate::clock::Moment;

/// A paper's time, the session's delay included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Index into [`Programme::papers`].
    pub paper: usize,
    /// When it begins.
    pub begins: Moment,
    /// When it ends; not after its session.
    pub ends: Moment,
}

impl Programme {
    /// The presented papers of a session whose times are known, in the order of their times.
    ///
    /// A paper begins when the file says, else when the one before it ends. Those without minutes
    /// share evenly, in whole minutes, what is left until the next time the file gives. What would
    /// have no time within the session is left out.
    pub fn talks(&self, session: usize) -> Vec<Talk> {
        let Some(slot) = self.sessions.get(session) else { return Vec::new() };
        let starts = |paper: &usize| self.papers[*paper].start;
        let outside = |start: Moment| start < slot.start || slot.end <= start;
        let mut presented = self.papers_in(session).to_vec();
        presented
            .retain(|paper| self.papers[*paper].presented && !starts(paper).is_some_and(outside));
        let times: Vec<Moment> = presented.iter().filter_map(starts).collect();

        let mut talks = Vec::with_capacity(presented.len());
        for block in presented.chunk_by(|_, next| starts(next).is_none()) {
            let from = block.first().and_then(starts).unwrap_or(slot.start);
            let until = times.iter().copied().filter(|time| *time > from).min();
            self.lay_out(block, (from, until.unwrap_or(slot.end)), &mut talks);
        }
        for talk in &mut talks {
            (talk.begins, talk.ends) = (talk.begins + slot.delay(), talk.ends + slot.delay());
        }
        talks.sort_by_key(|talk| talk.begins);
        talks
    }

    /// The talk of a session that runs at `now`.
    pub fn talk_at(&self, session: usize, now: Moment) -> Option<Talk> {
        self.talks(session).into_iter().find(|talk| talk.begins <= now && now < talk.ends)
    }

    /// Lays papers one after the other from `from`, none beyond `until`.
    fn lay_out(&self, papers: &[usize], (from, until): (Moment, Moment), talks: &mut Vec<Talk>) {
        let minutes = |paper: &usize| self.papers[*paper].minutes.map(i64::from);
        let given: i64 = papers.iter().filter_map(minutes).sum();
        let left = ((until - from).num_minutes() - given).max(0);
        let sharing = papers.iter().filter(|paper| minutes(paper).is_none()).count();
        let sharing = i64::try_from(sharing).unwrap_or(i64::MAX).max(1);
        let (mut shared, mut begins) = (0, from);
        for paper in papers {
            let length = minutes(paper).unwrap_or_else(|| {
                shared += 1;
                // Whole minutes that add up to all that is left.
                left * shared / sharing - left * (shared - 1) / sharing
            });
            let ends = (begins + TimeDelta::minutes(length)).min(until);
            if ends > begins {
                talks.push(Talk { paper: *paper, begins, ends });
                begins = ends;
            }
        }
    }
}
