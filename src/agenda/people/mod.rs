//! The people of the programme: a list by given name, and a card for each.

mod chat;
mod rules;
mod texts;

pub use chat::{card, list};
pub use texts::MESSAGES;
