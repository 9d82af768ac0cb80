//! Letan, the reception desk of a conference, as a Telegram bot.

pub mod clock;
pub mod programme;
pub mod rehearsal;
pub mod texts;
