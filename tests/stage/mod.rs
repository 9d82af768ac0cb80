//! The stage of the stories: the built-in Telegram, the real client, queue and database.

mod guest;
mod hall;
mod place;
mod process;

pub(crate) use guest::{Guest, Said};
pub(crate) use hall::{Hall, HallPlan};
pub(crate) use place::Place;
pub(crate) use process::{Process, scramble};

/// The first sample event: a real workshop in Hải Phòng.
pub(crate) const HAI_PHONG: &str = include_str!("../../events/hai-phong-2025.toml");
/// The second sample event: two days, three tracks, forty sessions.
pub(crate) const DEMO: &str = include_str!("../../events/demo-2026.toml");
