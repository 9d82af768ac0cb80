//! Conversations, as delegates have them.

mod actions;
mod agenda;
mod answers;
mod calendar;
mod changes;
mod changes_many;
mod changes_to_askers;
mod changes_when_desks_close;
mod chaos;
mod checkin;
mod clocks;
mod crowd;
mod desk;
mod frozen;
mod helpdesk;
mod inbox;
mod kill;
mod letters;
mod letters_when_something_stumbles;
mod questions;
mod reminders;
mod reminders_when_things_change;
mod settings;
mod team;
mod venue;
