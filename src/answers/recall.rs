//! What was last spoken of with somebody, for questions that go on from there.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::TimeDelta;

use super::frame::Frame;
use super::outcome::{Outcome, Verdict};
use crate::clock::Moment;

/// How long an answer is remembered.
const REMEMBERED: TimeDelta = TimeDelta::minutes(5);
/// People whose last answers are remembered at once; further ones begin anew.
const PEOPLE: usize = 20_000;
/// Sessions of an answer that a question can go on from.
const SESSIONS: usize = 4;

/// What an answer was about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic {
    /// What was asked.
    pub frame: Option<Frame>,
    /// The sessions it named.
    pub sessions: Vec<usize>,
    /// The people it named.
    pub people: Vec<usize>,
}

impl Topic {
    /// What an answer was about.
    pub fn of(outcome: &Outcome) -> Self {
        let few = outcome.sessions.len() <= SESSIONS;
        let sessions = if few { outcome.sessions.clone() } else { Vec::new() };
        Self { frame: Some(outcome.frame), sessions, people: outcome.people.clone() }
    }
}

/// The last answers of one edition, by delegate; in memory only, gone with the edition.
#[derive(Debug, Default)]
pub struct Recall(Mutex<HashMap<i64, (Moment, Topic)>>);

impl Recall {
    /// What was last spoken of with a delegate, if that is not long ago.
    pub fn of(&self, delegate: i64, now: Moment) -> Option<Topic> {
        let topics = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, topic) = topics.get(&delegate)?;
        (now - *at <= REMEMBERED).then(|| topic.clone())
    }

    /// Remembers an answer.
    pub fn keep(&self, delegate: i64, now: Moment, outcome: &Outcome) {
        if outcome.verdict != Verdict::Answer || outcome.frame == Frame::Help {
            return;
        }
        let topic = Topic::of(outcome);
        let mut topics = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if topics.len() >= PEOPLE {
            topics.retain(|_, (at, _)| now - *at <= REMEMBERED);
        }
        if topics.len() < PEOPLE {
            topics.insert(delegate, (now, topic));
        }
    }

    /// Forgets a delegate.
    pub fn forget(&self, delegate: i64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&delegate);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    #[test]
    fn an_answer_is_remembered_for_a_few_minutes() {
        let recall = Recall::default();
        let now = Clock::System.now();
        recall.keep(7, now, &Outcome::answer(Frame::Where, vec![3]));
        let topic = recall.of(7, now + TimeDelta::minutes(4)).unwrap();
        assert_eq!((topic.frame, topic.sessions), (Some(Frame::Where), vec![3]));
        assert_eq!(recall.of(7, now + TimeDelta::minutes(6)), None);
        assert_eq!(recall.of(8, now), None);
        recall.forget(7);
        assert_eq!(recall.of(7, now), None);
    }
}
