//! Figures of an event for its organisers: how many joined, what they starred, asked and thought, whether
//! reminders were on time, what announcements reached, and which hours were busy.
//!
//! - [`store`]: counts, never rows of people
//! - [`chat`]: `/figures`: the message with its picture, and the table
//!
//! Totals only. A count of one or two people is told as "<3", in the message, the picture and the table.

pub mod chat;
mod found;
mod picture;
mod store;
mod table;
mod texts;

pub use texts::MESSAGES;

/// Counts of people below this tell about single people.
const LEAST: i64 = 3;

/// A count as it may be told.
fn told(count: i64) -> String {
    if is_small(count) { format!("<{LEAST}") } else { count.to_string() }
}

/// Whether a count tells about single people; that nobody did a thing may be told.
fn is_small(count: i64) -> bool {
    (1..LEAST).contains(&count)
}
