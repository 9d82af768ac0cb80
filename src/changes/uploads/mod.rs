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
use crate::programme::Edition;
use crate::team::{self, Act};

/// Whether they may publish a programme at `event` now; a new event is only for owners.
pub async fn may_publish(visit: &Visit<'_>, event: Option<&Edition>) -> anyhow::Result<bool> {
    match event {
        Some(event) => team::may(visit.desk, event, visit.delegate.id, Act::EditProgramme).await,
        None => Ok(visit.owns),
    }
}
