//! The letters' rows.

mod batch;
mod claim;
mod owe;
mod person;
mod record;
mod standing;

pub use batch::{Count, endings, pause, resume, withdraw};
pub use claim::{Claimed, claim, look_again, next_due, wake};
pub use owe::owe;
pub use person::{erase, expire, export, move_chat, sweep};
pub use record::{Outcome, record, recover};
pub use standing::{Standing, standing};

/// At most so many rows change in one transaction, so that a delegate's tap never waits long for the
/// one writer of SQLite.
pub(crate) const CHUNK: i64 = 2_000;
