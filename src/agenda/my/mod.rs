//! One's own list ("Lịch của tôi"): the starred sessions, their clashes, the time between them,
//! and calendar files to take away.

mod chat;
mod rules;
mod texts;

pub use chat::{calendar_all, calendar_one, list, page};
pub use texts::MESSAGES;
