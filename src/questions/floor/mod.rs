//! The floor of a session: who asks to speak, in which order, who speaks and for how long.
//!
//! - [`rules`]: what each step changes, limits and times
//! - [`store`]: the rows; every step owes its letters in the same transaction
//! - [`letter`]: what speakers and moderators are told later
//! - [`chat`]: asking to speak, leading the list
//! - [`page`]: the list on paper

pub mod chat;
pub mod letter;
pub mod page;
mod press;
pub mod rules;
pub mod store;
mod texts;

use rules::{Deed, Spot};

use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::team::{self, Act};

pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

/// Characters of a name with position and institution.
pub const NAME: std::ops::RangeInclusive<usize> = 2..=150;
/// Characters of what somebody speaks about.
pub const SUBJECT: std::ops::RangeInclusive<usize> = 2..=200;

/// Somebody's wish to speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// The update in which it was asked for or typed in.
    pub number: i64,
    /// The session's id.
    pub session: String,
    /// Who asked; `None` for somebody from the hall, and once they are forgotten.
    pub delegate: Option<i64>,
    /// Name, position and institution as written; empty once they are forgotten.
    pub name: String,
    /// What about, in one line; may be empty.
    pub subject: String,
    /// Where it stands.
    pub spot: Spot,
    /// Whether they know that it is their turn soon.
    pub knows: bool,
}

/// How the list of a session stands, beside who is on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Opened or closed by hand.
    pub is_open: Option<bool>,
    /// Minutes for one speaker, where a moderator chose.
    pub minutes: Option<i64>,
    /// Counts what moderators did; a button carries the one that it was drawn from.
    pub step: i64,
    /// Counts how often it was closed.
    pub closings: i64,
}

/// What a moderator did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its step.
    pub step: i64,
    /// With whom.
    pub speech: i64,
    /// What.
    pub deed: Deed,
    /// The moderator.
    pub by: i64,
}

impl Terms {
    /// Whether `session` takes requests at `now`: as questions do, until its end, unless a moderator
    /// decided.
    pub fn is_open(self, session: &Session, now: Moment) -> bool {
        let by_time = now < session.ends();
        super::takes_questions(session) && self.is_open.unwrap_or(by_time)
    }

    /// Minutes for one speaker.
    pub fn minutes(self) -> i64 {
        self.minutes.unwrap_or(rules::USUAL_MINUTES)
    }
}

/// Whether this person may lead the list of the session `id`: moderators, and its chairs. The only
/// place that knows.
pub async fn may_lead(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, Act::Floor(id)).await
}
