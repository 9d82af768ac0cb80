//! The doors of an event by invitation: links that let delegates in, single ones or one for a group.
//!
//! - [`store`]: the links; each lets in as many as its limit says, also when many come at once
//! - [`chat`]: making, listing, revoking
//! - [`cards`]: a page to print with a code for everybody
//! - [`redeem`]: coming in

pub mod cards;
pub mod chat;
mod press;
pub(super) mod redeem;
pub mod store;
mod texts;

pub use press::{Lasts, Press, Sort};
pub use texts::MESSAGES;
