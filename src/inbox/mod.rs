//! Updates that were taken from Telegram and are not yet answered.
//!
//! A batch is committed here before it is confirmed to Telegram, so an update is answered even if
//! the process is killed at any moment. Updates of one person are answered in order, different
//! people in parallel and in turn.

mod desk;
mod lanes;
mod store;
mod worker;

pub use desk::Inbox;
pub use lanes::CROWD;
pub use store::{erase, export};
pub use worker::{Answering, Manner, Outcome, Task};

/// An update that came from Telegram, unread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Telegram's number of the update.
    pub update: i64,
    /// Whose turn it belongs to; 0 for nobody's.
    pub person: i64,
    /// The JSON.
    pub json: Box<str>,
}
