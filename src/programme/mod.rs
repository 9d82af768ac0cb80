//! The programme: one event's immutable snapshot, what it holds and what can be asked of it.

mod event;
mod people;
mod place;
mod session;

pub use event::{Access, Event, EventKind, Fact, Settings};
pub use people::{Contribution, Paper, Person, Role, Writer};
pub use place::{PlanPoint, Point, Room, Venue};
pub use session::{Kind, Session, Status, Topic};
