//! What people read: languages, typed messages, escaping, dates.
//!
//! # Adding a message
//!
//! 1. Write it in `locales/vi/FEATURE.ftl` and `locales/en/FEATURE.ftl`.
//! 2. Declare a function of the same name in the feature's `texts.rs` with [`messages!`].
//! 3. Call it: `visit.texts.session_not_found("opening")`.
//!
//! The house rules compare both sides: none missing, none dead, the same variables everywhere.

mod bundle;
mod calendar;
mod fold;
mod html;
mod language;
mod message;
mod rich;
mod shorten;
pub mod similar;
mod spelling;
mod tone;

pub use bundle::Texts;
pub use fold::{fold, words};
pub use html::{CAPTION_LIMIT, Html, TEXT_LIMIT};
pub use language::{Language, Localised};
pub(crate) use message::messages;
pub use message::{Argument, Message, Rendered, count};
pub use rich::{Look, Stretch};
pub use shorten::shorten;
pub use spelling::Spelling;
pub use tone::{marked, without_tone};

pub use calendar::MESSAGES;
