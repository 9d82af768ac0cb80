//! Check-in: a delegate says "I am here", at the event and in a session, and organisers see how
//! many did. It is optional: an organiser opens it for an event.

pub mod chat;
mod desk;
mod page;
mod press;
mod rules;
pub mod store;
mod texts;

pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team;

/// Whether they see the counts and open the check-in.
pub async fn may_count(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, team::Act::CheckInCounts).await
}
