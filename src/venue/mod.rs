//! The venue: how to get there, its rooms, and what is good to know.

pub mod chat;
mod press;
mod rules;
mod show;
mod texts;

pub use press::{FEATURE, Press};
pub use rules::most_asked;
pub use show::{bilingual, fact_label, fact_text, room_text};
pub use texts::MESSAGES;
