//! The reminders' rows: who is to be reminded of a session, and who silenced one.

mod due;
mod muted;

pub use due::{Due, Page, Source, count, due};
pub use muted::{erase, expire, export, is_muted, mute, unmute};
