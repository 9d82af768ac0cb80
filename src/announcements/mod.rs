//! What organisers send to many.

pub mod mailing;
mod press;
pub mod safety;

pub use mailing::may_announce;
pub use press::{FEATURE, Press};
