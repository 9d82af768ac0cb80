//! What changes in a programme while the event runs: what organisers do about it in the chat, and who
//! is told.

pub mod actions;
pub mod notices;
mod press;
pub mod uploads;

pub use press::FEATURE;
