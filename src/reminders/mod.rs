//! What is due to whom, and when it must be there.
//!
//! - [`rules`]: when letters must begin to go out so that nobody is late, and what follows what
//! - [`owe()`]: owes what is due, asked every few seconds
//! - [`letter`]: what a reminder says at the moment it is sent
//! - [`load`]: what the organisers are told when many reminders need long
//!
//! A reminder is owed once for a delegate, a session and its effective start: a session that moves
//! is reminded of anew, one that is only renamed is not, nor does it matter that somebody changes
//! the minutes. Who stars a session so late that the chosen moment has passed is reminded at once,
//! unless it begins within [`rules::TOO_LATE`]: they have just seen when it begins.

pub mod chat;
pub mod letter;
pub mod load;
mod part;
mod planner;
mod press;
pub mod rules;
pub mod store;
mod texts;
mod watch;

use crate::outbox::{Kind, Lane, WhenCut};

pub use planner::owe;
pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

/// A reminder of a session.
pub const KIND: Kind =
    Kind { name: "reminder", lane: Lane::Reminder, when_cut: WhenCut::SendAgain };
/// What the organisers are told about reminders that need long.
pub const LOAD: Kind =
    Kind { name: "reminder-load", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };
