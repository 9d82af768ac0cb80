//! Conversations, as delegates have them.

mod desk;
mod inbox;
mod kill;
