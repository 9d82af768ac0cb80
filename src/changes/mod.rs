//! What changes in a programme while the event runs: what organisers do about it in the chat, and who
//! is told.

pub mod actions;
pub mod notices;
mod press;

pub use press::FEATURE;
