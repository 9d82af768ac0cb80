//! The report: what was asked, answered, said and recommended, as a document to edit and sign, and the
//! questions as a table.
//!
//! - [`findings`]: what the store and the programme say, sorted
//! - [`document`]: the report in the words of one language
//! - [`questions`]: the table
//! - [`chat`]: the conversation, `/report`
//!
//! Nobody is named here who is not named on the session's list in the chat.

pub mod chat;
mod document;
mod figures;
mod findings;
mod heading;
mod press;
mod questions;
mod sessions;
mod texts;

pub use document::document;
pub use findings::{Asked, Findings, OfSession, Scope};
pub use press::Press;
pub use questions::{json, sheets};
pub use texts::MESSAGES;

#[cfg(test)]
mod tests;
