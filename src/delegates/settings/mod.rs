//! What a delegate wants to be told, and when it may ring.
//!
//! Safety notices heed none of this: they reach everybody, at any hour, with sound.

pub mod chat;
mod press;
mod rules;
pub mod store;
mod texts;

use chrono::NaiveTime;

use crate::clock::Moment;

pub use press::{FEATURE, Press};
pub use rules::{morning_after, quiet_at, release_after};
pub use texts::MESSAGES;

/// Minutes before a session at which one can be reminded.
pub const MINUTES: [u32; 5] = [5, 10, 15, 30, 60];
/// Minutes before a session at which whoever chose nothing is reminded.
pub const DEFAULT_MINUTES: u32 = 15;

/// What one delegate wants; `Default` is what everybody has who never chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Minutes before a session at which to be reminded; `None` for no reminders.
    pub remind_before: Option<u32>,
    /// To be told what changed in the programme.
    pub changes: bool,
    /// To get the organisers' announcements.
    pub announcements: bool,
    /// To be told what became of one's own questions.
    pub answers: bool,
    /// When nothing rings.
    pub quiet: Quiet,
    /// Whether everything is paused.
    pub pause: Option<Pause>,
}

/// What letters are about, as a delegate chooses among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One's own sessions begin.
    Reminders,
    /// The programme changed.
    Changes,
    /// What the organisers write to many.
    Announcements,
    /// What became of one's own questions.
    Answers,
}

/// When nothing rings; what comes then comes without a sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quiet {
    /// In the hours that the event names.
    AsTheEvent,
    /// Never: it may ring at any hour.
    Off,
    /// In hours of one's own.
    Own(Hours),
}

/// Hours of the event's wall clock, over midnight where the end is not after the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The first quiet minute.
    pub from: NaiveTime,
    /// The first minute that may ring again.
    pub until: NaiveTime,
}

/// How long everything is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// Until it is turned on again.
    UntilResumed,
    /// Until this moment.
    Until(Moment),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            remind_before: Some(DEFAULT_MINUTES),
            changes: true,
            announcements: true,
            answers: true,
            quiet: Quiet::AsTheEvent,
            pause: None,
        }
    }
}
