//! Which sessions take questions, in which order they are offered, and what a session's settings are.

use chrono::TimeDelta;

use super::{Anonymity, LENGTH};
use crate::clock::Moment;
use crate::programme::{Programme, Session, Settings};

/// Words that a question to the panel has at least when nobody asked for one: fewer are a search.
const WORDS: usize = 5;

/// What moderators decided for a session, where it differs from the event's settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    /// Opened or closed by hand.
    pub is_open: Option<bool>,
    /// Questions wait for a moderator.
    pub moderated: Option<bool>,
    /// Delegates may vote.
    pub voting: Option<bool>,
}

impl Floor {
    /// Whether `session` takes questions at `now`: until its end, unless a moderator decided.
    pub fn is_open(self, session: &Session, now: Moment) -> bool {
        let by_time = !session.is_cancelled() && now < session.ends();
        session.questions && self.is_open.unwrap_or(by_time)
    }

    /// Whether questions wait for a moderator.
    pub fn is_moderated(self, settings: &Settings) -> bool {
        self.moderated.unwrap_or(settings.pre_moderation)
    }

    /// Whether delegates may vote.
    pub fn has_voting(self, settings: &Settings) -> bool {
        self.voting.unwrap_or(settings.voting)
    }
}

/// Whether `session` is one for questions at all.
pub fn takes_questions(session: &Session) -> bool {
    session.questions && !session.is_cancelled()
}

/// Whether a text that the desk did not understand is long enough to be a question to a panel.
pub(super) fn may_be_for_the_panel(text: &str) -> bool {
    LENGTH.contains(&text.chars().count()) && text.split_whitespace().count() >= WORDS
}

/// The levels of anonymity that the event offers; never none.
pub(super) fn levels(settings: &Settings) -> Vec<Anonymity> {
    let offered = |level: &Anonymity| settings.anonymity.iter().any(|word| word == level.word());
    let levels: Vec<_> = Anonymity::ALL.into_iter().filter(offered).collect();
    if levels.is_empty() { vec![Anonymity::Named] } else { levels }
}

/// Sessions for questions around `now`: those that run, then those to come, then the last that ended.
pub(super) fn around(programme: &Programme, now: Moment) -> Vec<&Session> {
    let mut sessions: Vec<&Session> =
        programme.sessions.iter().filter(|session| takes_questions(session)).collect();
    sessions.sort_by_key(|session| {
        let place = if session.runs_at(now) { 0 } else { u8::from(session.ends() <= now) + 1 };
        let distance = if place == 2 { now - session.ends() } else { session.begins() - now };
        (place, distance)
    });
    sessions
}

/// What stands against another question of somebody, beside the session itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So many of theirs are open in the session already.
    Open(i64),
    /// The one before was sent so few seconds ago: seconds to wait.
    Pause(i64),
}

/// Whether somebody with `open` open questions, who sent their last one at `last`, may send one more.
pub(super) fn within_limits(
    settings: &Settings,
    open: i64,
    last: Option<Moment>,
    now: Moment,
) -> Result<(), Limit> {
    let most = i64::from(settings.questions_open);
    if open >= most {
        return Err(Limit::Open(most));
    }
    let pause = TimeDelta::seconds(i64::from(settings.question_pause_s));
    let left = last.map_or(TimeDelta::zero(), |last| last + pause - now);
    // A clock that was set back does not lock anybody out for longer than the pause.
    if left > TimeDelta::zero() && left <= pause {
        return Err(Limit::Pause((left.num_milliseconds() + 999) / 1000));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Moment {
        Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
    }

    #[test]
    fn three_are_open_at_most_and_half_a_minute_lies_between_two() {
        let settings = Settings::default();
        for (open, last, allowed) in [
            (0, None, Ok(())),
            (2, Some(at(-30)), Ok(())),
            (3, None, Err(Limit::Open(3))),
            (0, Some(at(-29)), Err(Limit::Pause(1))),
            (1, Some(at(0)), Err(Limit::Pause(30))),
            (1, Some(at(600)), Ok(())),
        ] {
            assert_eq!(within_limits(&settings, open, last, at(0)), allowed);
        }
    }

    #[test]
    fn the_levels_are_the_events_in_one_order_and_never_none() {
        let offered = |words: &[&str]| {
            let anonymity = words.iter().map(|word| (*word).to_owned()).collect();
            levels(&Settings { anonymity, ..Settings::default() })
        };
        assert_eq!(offered(&["moderators", "named"]), [Anonymity::Named, Anonymity::Moderators]);
        assert_eq!(offered(&[]), [Anonymity::Named]);
    }
}
