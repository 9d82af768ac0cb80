//! The programme: one event's immutable snapshot, what it holds and what can be asked of it.

mod board;
mod carry;
pub mod check;
pub(crate) mod codes;
mod conference;
mod difference;
mod event;
mod file;
mod fingerprint;
mod index;
mod names;
mod people;
mod place;
mod problem;
mod proposal;
mod schedule;
mod session;
mod sheet;
mod snapshot;
pub mod store;
mod suggest;
mod talks;
mod texts;
pub mod write;
mod zone;

pub use board::{Board, Edition, Revision};
pub use conference::read_together;
pub use difference::{
    Author, Change, Comparison, Difference, EventChange, FactChange,
    MESSAGES as DIFFERENCE_MESSAGES, PaperChange, PersonChange, RoomChange, Span, Titled,
    TopicChange, Touched, Words,
};
pub use event::{Access, Event, EventKind, Fact, Settings};
pub use file::{Format, Reading, SIZE_LIMIT, Source, read, read_named};
pub use people::{Contribution, Paper, Person, Role, Writer};
pub use place::{PlanPoint, Point, Room, Venue};
pub use problem::{Expected, Place, Problem, Row, Section, Severity, Trouble};
pub use proposal::{Proposal, Published};
pub use session::{Kind, Session, Status, Topic};
pub use sheet::{MESSAGES as SHEET_MESSAGES, OtherFile, SheetTrouble};
pub use snapshot::{Day, Programme};
pub use talks::Talk;
pub use texts::MESSAGES;
pub use zone::moment_in;
