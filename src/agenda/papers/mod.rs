//! The papers: those presented, by session, then those only in the proceedings; a card for each.

mod chat;
mod rules;
mod texts;

pub(super) use rules::presented;

pub use chat::{card, list};
pub use texts::MESSAGES;
