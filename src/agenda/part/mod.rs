//! One's own part ("Phần việc của tôi"): what a person of the programme does, for whoever is tied to
//! them, and how long it is until their turn.

mod chat;
mod phrases;
mod rules;
mod texts;

pub(super) use chat::of_visit;

pub use chat::{turn, welcome};
pub use texts::MESSAGES;
