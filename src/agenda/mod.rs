//! The agenda: browse it, what is on now and next, one session, one's own list, the people and
//! their papers.
//!
//! - [`browse`]: now, next, the days with their pages and filters
//! - [`card`]: one session whole, with its star
//! - [`my`]: the starred sessions, their clashes and the gaps between them, calendar files
//! - [`handout`]: the whole programme as a file for people
//! - [`people`] and [`papers`]: who speaks, and what they wrote
//! - [`part`]: what a person of the programme does, for who is tied to them

pub mod browse;
mod calendar;
pub mod card;
pub mod handout;
pub mod my;
pub mod papers;
pub mod part;
pub mod people;
mod press;
#[cfg(test)]
mod sample;
mod show;
pub mod star;
mod texts;

use crate::telegram::pages;

pub use press::{FEATURE, Press};
pub use texts::MESSAGES;
