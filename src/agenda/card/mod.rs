//! One session whole: what, when, where, who, its papers, and what can be done with it.
//!
//! - `chat`: the card, the star and the whole abstract, as answers
//! - `draw`: the card's text
//! - `sections`: the parts of it that may be long, each within its budget
//! - `buttons`: what stands below it

mod buttons;
mod chat;
mod draw;
mod sections;
mod texts;

pub use chat::{abstract_text, session, star};
pub use texts::MESSAGES;
