//! The rules of the house, held by tests rather than by memory.

mod budgets;
mod config;
mod dialect;
mod imports;
mod privacy;
mod source;
mod texts;
