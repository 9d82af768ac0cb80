//! The venue: how to get there, its rooms, and what is good to know.

pub mod chat;
mod press;
mod texts;

pub use press::{FEATURE, Press};
pub use texts::MESSAGES;
