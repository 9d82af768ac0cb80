//! Letan, the reception desk of a conference, as a Telegram bot.
//!
//! The modules below stand in reading order; `ARCHITECTURE.md` is the map.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod delivery;
pub mod privacy;
pub mod router;
pub mod web;

pub mod agenda;
pub mod announcements;
pub mod answers;
pub mod changes;
pub mod checkin;
pub mod delegates;
pub mod figures;
pub mod helpdesk;
pub mod programme;
pub mod questions;
pub mod ratings;
pub mod reminders;
pub mod report;
pub mod team;
pub mod venue;

pub mod database;
pub mod documents;
pub mod inbox;
pub mod outbox;
pub mod pictures;
pub mod rehearsal;
pub mod telegram;
pub mod texts;

/// Every message of every feature, for the house rules.
pub fn messages() -> impl Iterator<Item = texts::Message> {
    MESSAGES.iter().copied().flatten().copied()
}

/// The messages of each feature.
const MESSAGES: &[&[texts::Message]] = &[
    texts::MESSAGES,
    programme::MESSAGES,
    programme::SHEET_MESSAGES,
    programme::DIFFERENCE_MESSAGES,
    programme::write::MESSAGES,
    delegates::MESSAGES,
    delegates::POSTER_MESSAGES,
    delegates::settings::MESSAGES,
    team::MESSAGES,
    team::roles::MESSAGES,
    team::doors::MESSAGES,
    team::log::MESSAGES,
    venue::MESSAGES,
    agenda::MESSAGES,
    agenda::browse::MESSAGES,
    agenda::card::MESSAGES,
    agenda::handout::MESSAGES,
    agenda::my::MESSAGES,
    agenda::part::MESSAGES,
    agenda::people::MESSAGES,
    agenda::papers::MESSAGES,
    checkin::MESSAGES,
    ratings::MESSAGES,
    reminders::MESSAGES,
    answers::MESSAGES,
    changes::notices::MESSAGES,
    announcements::safety::MESSAGES,
    announcements::mailing::MESSAGES,
    changes::actions::MESSAGES,
    changes::uploads::MESSAGES,
    helpdesk::MESSAGES,
    helpdesk::DESK_MESSAGES,
    helpdesk::FACT_MESSAGES,
    questions::MESSAGES,
    questions::DESK_MESSAGES,
    questions::notes::MESSAGES,
    report::MESSAGES,
    figures::MESSAGES,
    questions::floor::MESSAGES,
    questions::wall::MESSAGES,
    questions::wall::PAGE_MESSAGES,
    privacy::MESSAGES,
    cli::MESSAGES,
];
