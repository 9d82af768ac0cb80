//! What changes in a programme while the event runs: what organisers do about it in the chat.

pub mod actions;
mod press;

pub use press::FEATURE;
