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
    AROUND_THE_PROGRAMME.iter().chain(IN_THE_HALL).copied().flatten().copied()
}

/// What is said about the programme, the people and the place.
const AROUND_THE_PROGRAMME: &[&[texts::Message]] = &[
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
];

/// What is said while the event runs.
const IN_THE_HALL: &[&[texts::Message]] = &[
    checkin::MESSAGES,
    ratings::MESSAGES,
    reminders::MESSAGES,
    answers::MESSAGES,
    changes::notices::MESSAGES,
    announcements::safety::MESSAGES,
    changes::actions::MESSAGES,
    helpdesk::MESSAGES,
    helpdesk::DESK_MESSAGES,
    helpdesk::FACT_MESSAGES,
    questions::MESSAGES,
    questions::DESK_MESSAGES,
    questions::notes::MESSAGES,
    report::MESSAGES,
    questions::wall::MESSAGES,
    questions::wall::PAGE_MESSAGES,
    questions::floor::MESSAGES,
    privacy::MESSAGES,
    cli::MESSAGES,
];
