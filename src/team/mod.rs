//! Who has a part in an event: the owners, personal invitation links, and which person of the
//! programme somebody is.
//!
//! - [`roles`]: what each role may do, [`may`]
//! - [`log`]: who did what
//! - [`chat`]: `/invite`, the people of the programme
//! - [`redeem`]: opening an invitation link
//! - [`store`]: the rows, and what other features ask of them

pub mod chat;
mod code;
pub mod log;
mod press;
pub mod redeem;
pub mod roles;
mod rules;
pub mod store;
mod texts;

use chrono::TimeDelta;

use crate::clock::Moment;

pub use code::Code;
pub use press::{FEATURE, Press};
pub use roles::{Act, Role, Roles, is_owner, may, owners, refusal, refusal_toast, roles};
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
