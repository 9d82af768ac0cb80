//! What the features owe by themselves, because its time has come.

use chrono::TimeDelta;

use crate::announcements::safety::letter as safety;
use crate::changes::notices;
use crate::clock::Moment;
use crate::delegates::Desk;
use crate::{questions, ratings, reminders, team};

/// A feature that could not owe what is due is asked again after so long.
const REST: TimeDelta = TimeDelta::seconds(10);

/// Has every feature owe what is due, and returns when the first wants to be asked again. One that
/// fails does not keep the others from it: a warning goes out though old versions are unreadable.
pub(super) async fn owe(desk: &Desk, now: Moment) -> Option<Moment> {
    let wishes = [
        wish(safety::KIND.name, safety::owe(desk, now).await, now),
        wish(notices::KIND.name, notices::owe(desk, now).await, now),
        wish(ratings::letter::KIND.name, ratings::owe(desk, now).await, now),
        wish(team::deletion::KIND.name, team::deletion::owe(desk, now).await, now),
        wish(questions::letter::WAITING.name, questions::waiting::owe(desk, now).await, now),
        wish(reminders::KIND.name, reminders::owe(desk, now).await, now),
    ];
    wishes.into_iter().flatten().min()
}

fn wish(kind: &'static str, owed: anyhow::Result<Option<Moment>>, now: Moment) -> Option<Moment> {
    owed.unwrap_or_else(|error| {
        tracing::error!(kind, error = format!("{error:#}"), "letters are not owed yet");
        Some(now + REST)
    })
}
