//! By what two programmes of one event differ, row by row and value by value.

mod change;
mod event;
mod papers;
mod report;
mod rows;
mod sentences;
mod sessions;
#[cfg(test)]
mod tests;
mod texts;
mod values;

pub use change::{
    Author, Change, EventChange, FactChange, PaperChange, PersonChange, RoomChange, Span, Titled,
    TopicChange, Words,
};
pub use report::Comparison;
pub use texts::MESSAGES;

use super::Programme;

/// Everything by which a programme differs from an older one of the same event. What only stands
/// in another order in the file is no difference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// The event itself, its settings and its venue.
    pub event: Vec<EventChange>,
    /// Sessions, in the order of the newer programme, then what is gone.
    pub sessions: Vec<Touched<Change>>,
    /// Papers, in the same order.
    pub papers: Vec<Touched<PaperChange>>,
    /// Topics inside sessions.
    pub topics: Vec<Touched<TopicChange>>,
    /// Rooms.
    pub rooms: Vec<Touched<RoomChange>>,
    /// People.
    pub people: Vec<Touched<PersonChange>>,
    /// Facts, by their topic.
    pub facts: Vec<Touched<FactChange>>,
}

/// A row that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched<C> {
    /// Its id.
    pub id: String,
    /// What differs; never empty.
    pub changes: Vec<C>,
}

impl Difference {
    /// By what `new` differs from `old`.
    pub fn between(old: &Programme, new: &Programme) -> Self {
        Self {
            event: event::changes(old, new),
            sessions: sessions::changes(old, new),
            papers: papers::changes(old, new),
            topics: rows::topics(old, new),
            rooms: rows::rooms(old, new),
            people: rows::people(old, new),
            facts: rows::facts(old, new),
        }
    }

    /// By what only the sessions of `new` differ from those of `old`, without their papers.
    pub fn sessions_between(old: &Programme, new: &Programme) -> Vec<Touched<Change>> {
        sessions::changes(old, new)
    }

    /// Whether nothing differs that anybody could see.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
