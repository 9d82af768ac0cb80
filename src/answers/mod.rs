//! What free text is answered with: a search over the programme.

pub mod chat;
mod rules;
mod show;
mod texts;

pub use texts::MESSAGES;
