//! The agenda: browse it, what is on now and next, one session, one's own list, the people and
//! their papers.
//!
//! - [`browse`]: now, next, the days with their pages and filters
//! - [`card`]: one session whole, with its star
//! - [`my`]: the starred sessions, their clashes and the gaps between them, calendar files
//! - [`handout`]: the whole programme as a file for people
//! - [`people`] and [`papers`]: who speaks, and what they wrote

pub mod browse;
mod calendar;
pub mod card;
pub mod handout;
pub mod my;
mod pages;
pub mod papers;
pub mod people;
mod press;
#[cfg(test)]
mod sample;
mod show;
pub mod star;
mod texts;

pub use press::{FEATURE, Press};
pub use texts::MESSAGES;
