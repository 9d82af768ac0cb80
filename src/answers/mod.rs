//! What free text is answered with: a search over the programme.

mod asked;
pub mod chat;
mod decide;
mod facts;
mod found;
mod frame;
mod groups;
mod meant;
mod moments;
pub mod names;
mod outcome;
mod papers;
mod people;
mod pool;
mod press;
pub mod question;
mod recall;
mod rescue;
#[cfg(test)]
mod sample;
mod say;
mod sessions;
mod show;
mod texts;
pub mod time;
mod titles;
mod trace;
mod turns;
mod understand;
mod window;

pub use crate::helpdesk::store::missed as store;
pub use frame::Frame;
pub use outcome::{Outcome, Reason, Verdict};
pub use press::{FEATURE, Press, Subject};
pub use recall::{Recall, Topic};
pub use texts::MESSAGES;
pub use trace::Trace;
pub use understand::understand;
