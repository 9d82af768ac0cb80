//! The programme by chat: an organiser sends a file, sees its problems or what it changes and whom
//! that concerns, and publishes it; or goes back to an earlier version.

pub mod chat;
mod press;
mod show;
pub mod store;
mod texts;

pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

use crate::delegates::Visit;
use crate::team;

/// Whether they may publish a programme.
pub fn may_publish(visit: &Visit<'_>) -> bool {
    team::is_owner(visit)
}
