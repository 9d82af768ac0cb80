//! The rows of questions and votes.
//!
//! Whatever changes the questions of a session changes its row in `question_session` first (see
//! [`floor::enter`]), so that two who decide at once come one after the other on both databases.

mod ask;
pub mod floor;
mod merge;
mod personal;
mod read;
mod step;
mod vote;
mod whole;

pub use ask::{
    Draft, Heard, Sending, describe, draft, drop_draft, last_position, put_on_list, reword, send,
};
pub use personal::{erase, expire, export};
pub use read::{
    Listed, count_waiting, find, listed, next_waiting, of_asker, own, texts_of, waiting, with_votes,
};
pub use step::{Actor, Taken, answer, call_next, clarify, take};
pub use vote::{Voted, take_back, vote, voted};
pub use whole::of_event;
