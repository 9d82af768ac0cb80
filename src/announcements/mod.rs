//! What organisers send to many.

mod press;
pub mod safety;

pub use press::{FEATURE, Press};
