//! Every test of the house, in one binary: conversations, the rules of the house, the store on both
//! databases, the command line.

#![expect(clippy::unwrap_used, reason = "what a test needs it may demand")]

mod command_line;
mod house_rules;
mod questions;
mod stage;
mod store;
mod stories;
