//! From what came back to what becomes of a letter.

use std::time::Duration;

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::delegates::{self, Desk};
use crate::outbox::store::{self, Outcome};
use crate::outbox::{Ending, Owed, WhenCut};
use crate::questions;
use crate::telegram::{Failure, Posting};

/// The longest rest between two tries.
const REST_LIMIT: i64 = 60;
/// A letter that has no end of its own is given up after so many tries, some hours.
const TRIES: i64 = 100;

/// What a bundle came to before anything was sent.
#[derive(Debug)]
pub(super) enum Sending {
    /// This goes out for these letters.
    Message(Posting, Vec<Owed>),
    /// These are decided without a message.
    Decided(Vec<(Owed, Outcome)>),
}

/// What becomes of `letter` after `sent` came back at `now`.
pub(super) fn outcome(letter: &Owed, now: Moment, sent: &Result<i64, Failure>) -> Outcome {
    let failure = match sent {
        Ok(message) => return Outcome::Ended(Ending::Sent, Some(*message)),
        Err(failure) => failure,
    };
    match failure {
        Failure::Unreachable => Outcome::Ended(Ending::Unreachable, None),
        Failure::Moved(_) => Outcome::Again(now),
        Failure::Later(wait) => again(letter, now + wait_of(*wait)),
        Failure::NotSent(_) | Failure::Unauthorized | Failure::Conflict | Failure::WebhookSet => {
            again(letter, now + rest(letter.tries))
        }
        Failure::Unknown(_) => match letter.when_cut {
            WhenCut::SendAgain => again(letter, now + rest(letter.tries)),
            WhenCut::Unsure => Outcome::Ended(Ending::Unsure, None),
        },
        Failure::Refused(_) | Failure::NotEditable | Failure::Pointless => {
            Outcome::Ended(Ending::Failed, None)
        }
    }
}

/// When a letter that could not be composed is tried again.
pub(super) fn stumbled(letter: &Owed, now: Moment) -> Outcome {
    again(letter, now + rest(letter.tries))
}

fn again(letter: &Owed, at: Moment) -> Outcome {
    if letter.expires_at.is_some_and(|expires| expires <= at) {
        return Outcome::Ended(Ending::Expired, None);
    }
    if letter.tries >= TRIES { Outcome::Ended(Ending::Failed, None) } else { Outcome::Again(at) }
}

/// One second, doubled with every try.
fn rest(tries: i64) -> TimeDelta {
    let doublings = u32::try_from(tries.saturating_sub(1)).unwrap_or(0).min(6);
    TimeDelta::seconds((1_i64 << doublings).min(REST_LIMIT))
}

fn wait_of(wait: Duration) -> TimeDelta {
    TimeDelta::from_std(wait).unwrap_or(TimeDelta::days(1))
}

/// What a failure means beyond the one letter.
pub(super) async fn follow_up(desk: &Desk, chat: i64, now: Moment, failure: Option<&Failure>) {
    let (database, bot) = (&desk.database, desk.me.id);
    let done = match failure {
        Some(Failure::Unreachable) if chat < 0 => {
            questions::store::leave_group(database, bot, chat).await
        }
        Some(Failure::Unreachable) => delegates::store::lose(database, bot, chat, now).await,
        Some(Failure::Moved(to)) => moved(desk, chat, *to).await,
        Some(Failure::Refused(why)) => {
            // The rest of Telegram's sentence may quote what we wrote.
            let why = why.splitn(3, ':').take(2).collect::<Vec<_>>().join(":");
            tracing::error!(method = "sendMessage", why, "Telegram refuses a letter of ours");
            Ok(())
        }
        Some(failure @ (Failure::Unauthorized | Failure::Conflict | Failure::WebhookSet)) => {
            tracing::error!(%failure, "a letter did not go out; again later");
            Ok(())
        }
        _ => Ok(()),
    };
    if let Err(error) = done {
        tracing::error!(error = format!("{error:#}"), "what a failure means was not recorded");
    }
}

async fn moved(desk: &Desk, from: i64, to: i64) -> anyhow::Result<()> {
    let (database, bot) = (&desk.database, desk.me.id);
    store::move_chat(database, bot, from, to).await?;
    questions::store::move_group(database, bot, from, to).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Moment {
        "2025-05-19T08:00:00Z".parse().unwrap()
    }

    fn letter(when_cut: WhenCut, tries: i64) -> Owed {
        Owed {
            event: 1,
            kind: "reminder".to_owned(),
            key: "k".to_owned(),
            chat: 7,
            bundle: String::new(),
            about: String::new(),
            wanted_at: now(),
            expires_at: Some(now() + TimeDelta::minutes(10)),
            tries,
            when_cut,
        }
    }

    fn after(seconds: i64) -> Outcome {
        Outcome::Again(now() + TimeDelta::seconds(seconds))
    }

    #[test]
    fn each_failure_has_its_outcome_and_cut_answers_follow_the_kinds_policy() {
        let unknown = || Failure::Unknown("cut".to_owned());
        let not_sent = || Failure::NotSent("refused".to_owned());
        let ended = |ending| Outcome::Ended(ending, None);
        for (failure, reminder, announcement) in [
            (unknown(), after(1), ended(Ending::Unsure)),
            (not_sent(), after(1), after(1)),
            (Failure::Later(Duration::from_secs(9)), after(9), after(9)),
            (Failure::Later(Duration::from_secs(599)), after(599), after(599)),
            (
                Failure::Later(Duration::from_mins(10)),
                ended(Ending::Expired),
                ended(Ending::Expired),
            ),
            (Failure::Moved(-100), after(0), after(0)),
            (Failure::Unreachable, ended(Ending::Unreachable), ended(Ending::Unreachable)),
            (Failure::Refused("x".to_owned()), ended(Ending::Failed), ended(Ending::Failed)),
        ] {
            let came = Err(failure.clone());
            assert_eq!(
                outcome(&letter(WhenCut::SendAgain, 1), now(), &came),
                reminder,
                "{failure:?}"
            );
            assert_eq!(
                outcome(&letter(WhenCut::Unsure, 1), now(), &came),
                announcement,
                "{failure:?}"
            );
        }
        let sent = outcome(&letter(WhenCut::Unsure, 3), now(), &Ok(42));
        assert_eq!(sent, Outcome::Ended(Ending::Sent, Some(42)));
    }

    #[test]
    fn the_rests_grow_to_a_minute() {
        let rests: Vec<i64> = (1..=8).map(|tries| rest(tries).num_seconds()).collect();
        assert_eq!(rests, [1, 2, 4, 8, 16, 32, 60, 60]);
    }

    #[test]
    fn a_letter_without_an_end_is_given_up_after_hours_of_trying() {
        let mut letter = letter(WhenCut::SendAgain, TRIES);
        letter.expires_at = None;
        assert_eq!(stumbled(&letter, now()), Outcome::Ended(Ending::Failed, None));
    }
}
