//! Looking through the programme: what is on now and next, day by day, room by room.

mod blocks;
mod countdown;
pub(super) mod day;
mod days;
mod filters;
pub(super) mod look;
mod next;
mod now;
mod phase;
mod room;
mod texts;

pub use day::day;
pub use days::days;
pub use filters::filters;
pub use next::next;
pub use now::now;
pub use room::in_room;
pub use texts::MESSAGES;
