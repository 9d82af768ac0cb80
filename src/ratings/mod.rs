//! Ratings: when a day is over, everybody is asked once what they thought of the sessions that they
//! starred or checked in to: one to five stars, and a line if they like. Organisers see averages.

mod card;
pub mod chat;
mod desk;
pub mod letter;
mod press;
mod rules;
pub mod store;
mod texts;

pub use letter::owe;
pub use press::{FEATURE, Press};
pub use rules::average;
pub use texts::MESSAGES;

use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team;

/// Whether they see what was thought of the sessions.
pub async fn may_read(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, team::Act::SeeFigures).await
}
