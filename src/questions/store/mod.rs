//! The rows of questions and votes.
//!
//! Whatever changes the questions of a session changes its row in `question_session` first (see
//! [`floor::enter`]), so that two who decide at once come one after the other on both databases.

mod aside;
mod ask;
mod desk;
pub mod floor;
mod group;
mod merge;
mod personal;
mod read;
mod step;
mod vote;
mod whole;
mod words;

pub use aside::{KEPT, aside, expire_asides, set_aside};
pub use ask::{
    Draft, Heard, Sending, describe, draft, drop_draft, last_position, put_on_list, reword, send,
};
pub use desk::{Pending, at_work, be_at_work, pending};
pub use group::{events_of, group_of, leave_group, move_group, release_group, use_group};
pub use personal::{erase, expire, export};
pub use read::{
    Listed, count_waiting, find, listed, next_waiting, of_asker, own, texts_of, waiting, with_votes,
};
pub use step::{Actor, Taken, answer, call_next, clarify, take};
pub use vote::{Voted, take_back, vote, voted};
pub use whole::of_event;
pub use words::{put_into, translate};
