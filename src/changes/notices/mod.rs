//! Telling people what changed in their sessions: once, and only what still differs when the
//! organisers have settled on it.
//!
//! - [`rules`]: when a window closes, what is over, what may wait for the morning
//! - [`net`]: what differs between two versions, session by session
//! - [`concerned`]: whom that concerns
//! - [`owe()`]: closes windows and writes the letters, asked about every second
//! - [`letter`]: what a notice says at the moment it is sent
//!
//! Who unstarred a session before the notice goes out is not told, who starred it meanwhile is.

pub mod concerned;
pub mod letter;
pub mod net;
mod nets;
mod papers;
mod planner;
pub mod rules;
mod say;
pub mod store;
#[cfg(test)]
mod tests;
mod texts;

use crate::outbox::{Kind, Lane, WhenCut};

pub use planner::owe;
pub use texts::MESSAGES;

/// A notice of changes.
pub const KIND: Kind = Kind { name: "change", lane: Lane::Change, when_cut: WhenCut::SendAgain };
