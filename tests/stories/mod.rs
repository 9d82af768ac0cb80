//! Conversations, as delegates have them.

mod actions;
mod agenda;
mod answers;
mod calendar;
mod chaos;
mod clocks;
mod crowd;
mod desk;
mod frozen;
mod inbox;
mod kill;
mod letters;
mod team;
mod venue;
