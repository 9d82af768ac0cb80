//! Conversations, as delegates have them.

mod actions;
mod agenda;
mod answers;
mod calendar;
mod changes;
mod changes_many;
mod changes_when_desks_close;
mod desk;
mod inbox;
mod kill;
mod letters;
mod letters_when_something_stumbles;
mod reminders;
mod reminders_when_things_change;
mod settings;
mod team;
mod venue;
