//! The whole programme as one file for people: a calendar, Markdown, a page that needs no network,
//! and a document to print.

mod document;
mod ics;
mod markdown;
mod page;
mod sheet;
mod texts;

pub use document::document;
pub use ics::calendar;
pub use markdown::markdown;
pub use page::page;
pub use texts::MESSAGES;
