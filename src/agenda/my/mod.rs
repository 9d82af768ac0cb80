//! One's own list ("Lịch của tôi"): the starred sessions, their clashes, the time between them,
//! and calendar files to take away.

mod calendar;
mod chat;
mod rules;
mod texts;
mod zone;

pub use chat::{calendar_all, calendar_one, list, page};
pub use texts::MESSAGES;
