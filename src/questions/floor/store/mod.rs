//! The rows of those who speak.
//!
//! Whatever changes the list of a session changes its row in `speech_session` first, so that two who
//! decide at once come one after the other on both databases.

mod personal;
mod read;
mod register;
mod step;
mod terms;

pub use personal::{erase, expire, export};
pub use read::{Spoken, find, last_done, last_name, list, of_person, speaking, spoken};
pub use register::{Draft, Heard, Sent, add, describe, draft, drop_draft, send, withdraw};
pub use step::{Seen, Taken, take, undo};
pub use terms::{set_minutes, terms, turn};
