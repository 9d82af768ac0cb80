//! The wire to Telegram, and the only folder that names teloxide.
//!
//! teloxide gives the methods, their parameters and what errors mean. The requests go out on a
//! client of our own, because teloxide's sleeps ten seconds inside the call on every 5xx, waits up
//! to 17 seconds for an answer and parses the whole message that was sent.

mod client;
mod failure;
mod files;
mod incoming;
mod listener;
mod markup;
pub mod pages;
mod post;
mod press;
mod profile;
mod raw;
mod reply;
mod send;

pub use client::Client;
pub use failure::Failure;
pub use files::{Fetched, Files};
pub use incoming::{Brought, Command, Incoming, Place, SentFile, What, Who, person_of};
pub use listener::{RawUpdate, delete_webhook, poll};
pub use post::post;
pub use press::{Press, PressError};
pub use profile::{Profile, ProfileText, announce, delete_menu, set_menu};
pub use reply::{
    Act, Attached, Attachment, Button, Card, Document, Does, Earlier, Keyboard, Message, Picture,
    Pin, Posting, Reply,
};
pub use send::{Interrupted, perform};

/// The bot as Telegram knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// Its numeric id.
    pub id: i64,
    /// Its name without the @.
    pub username: String,
}
