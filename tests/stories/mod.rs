//! Conversations, as delegates have them.

mod actions;
mod agenda;
mod answers;
mod calendar;
mod desk;
mod inbox;
mod kill;
mod letters;
mod questions;
mod team;
mod venue;
