//! Who has a part in an event: the owners, personal invitation links, and which person of the
//! programme somebody is.
//!
//! - [`chat`]: `/invite`, for owners
//! - [`redeem`]: opening an invitation link
//! - [`store`]: the rows, and what other features ask of them

pub mod chat;
mod code;
pub mod deletion;
mod press;
pub mod redeem;
mod rules;
pub mod store;
mod texts;

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::delegates::Visit;

pub use code::Code;
pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

/// How long an invitation link can be used.
pub const INVITATION_LASTS: TimeDelta = TimeDelta::days(7);
/// Wrong codes that somebody may try within [`TRIES_WITHIN`].
pub const WRONG_CODES: i64 = 5;
/// The time in which wrong codes are counted, from the first on.
pub const TRIES_WITHIN: TimeDelta = TimeDelta::hours(1);

/// Which person of the programme somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The Telegram user.
    pub delegate: i64,
    /// The person's id in the programme.
    pub person: String,
    /// Since when.
    pub tied_at: Moment,
}

/// A link that nobody has used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    /// The invited person's id in the programme.
    pub person: String,
    /// When it was made.
    pub made_at: Moment,
    /// From when on it cannot be used.
    pub expires_at: Moment,
}

/// Whether whoever talks owns the bot.
pub fn is_owner(visit: &Visit<'_>) -> bool {
    visit.desk.is_owner(visit.delegate.id)
}
