//! The wall: the page of one session for the projector in its hall.
//!
//! - [`chat`]: moderators make its address and revoke it
//! - [`store`]: addresses, of which only hashes are kept; what has changed since
//! - [`state`]: what stands on it, as the page reads it
//! - [`page`]: the page itself and its files

pub mod chat;
pub mod page;
mod press;
pub mod state;
pub mod store;
mod texts;

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::programme::Programme;

pub use page::MESSAGES as PAGE_MESSAGES;
pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

/// How long after the end of its event an address still shows its session.
pub const OUTLASTS: TimeDelta = TimeDelta::days(1);

/// A session's wall, as it was when its address was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    /// The event's number.
    pub event: i64,
    /// The session's id.
    pub session: String,
    /// The id of the room in which the session was to be; empty when it had none.
    pub room: String,
    /// When the session was planned to begin.
    pub begins_at: Moment,
    /// When the address was made.
    pub made_at: Moment,
}

/// When the addresses of an event's walls end.
pub fn ends(programme: &Programme) -> Moment {
    programme.ends() + OUTLASTS
}
