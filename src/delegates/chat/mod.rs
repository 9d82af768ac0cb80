//! The conversation about the conversation: welcome, language, events, help.

mod events;
mod language;
mod lines;
mod welcome;

pub use events::{choose, enter, invitation_only, join, may_enter};
pub use language::{ask_language, choose_language};
pub use lines::{
    apology, cancel, crowd, help, in_group, link_to_nothing, stopped, thanks, unknown_command,
};
pub use welcome::{keyboard, welcome};
