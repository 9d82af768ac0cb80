//! Quick actions of organisers in the chat: late, another room, another speaker, the next talk.
//!
//! An [`Action`] makes a new programme of the one in force ([`apply`]), is shown in words, and is
//! published as a version like any other; undo is a version with the content from before.

mod action;
mod apply;
mod cascade;
pub mod chat;
mod dialogue;
mod key;
mod menu;
mod presenters;
mod press;
mod preview;
mod publishing;
mod sight;
mod talks;
#[cfg(test)]
mod tests;
mod texts;

pub use crate::programme::store::author;
pub use action::Action;
pub use apply::{Proposed, Refusal, apply};
pub use cascade::{LEAST_BREAK, Squeeze};
pub use key::Key;
pub use press::{Press, Purpose};
pub use texts::MESSAGES;

use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team;

/// Whether this person may change the programme of the event now. The only place that knows.
pub async fn may_change(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, team::Act::EditProgramme).await
}
