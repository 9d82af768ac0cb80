//! Conversations, as delegates have them.

mod actions;
mod agenda;
mod answers;
mod calendar;
mod desk;
mod inbox;
mod kill;
mod letters;
mod reminders;
mod reminders_when_things_change;
mod settings;
mod team;
mod venue;
