//! What browsers get: the walls of the sessions, and whether the desk is well.
//!
//! - [`Door`]: where pages are served, and what links to them begin with
//! - [`serve`]: serves them until the desk closes
//! - `connection`: how many may come in, and how slow they may be
//! - `guesses`: whoever tries addresses is slowed down
//! - `screens`: the walls that are being looked at, and what has changed on them
//! - `walls`: what a browser asks for, and gets

mod connection;
mod door;
mod guesses;
mod health;
mod screens;
mod serving;
mod walls;

pub use door::Door;
pub use serving::serve;
