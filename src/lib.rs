//! Letan, the reception desk of a conference, as a Telegram bot.

pub mod agenda;
pub mod clock;
pub mod database;
pub mod delegates;
pub mod programme;
pub mod rehearsal;
pub mod telegram;
pub mod texts;
pub mod venue;
