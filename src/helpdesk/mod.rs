//! The help desk: what only the organisers know is asked of them, answered once, and kept for the next.
//!
//! - [`rules`]: limits, languages, how a fact is called
//! - [`facts`]: a fact as a new programme; [`publishing`] makes a version of it
//! - [`store`]: messages, facts being written, and what could not be answered
//! - [`letter`]: the organisers' cards and the answers on their way
//! - [`chat`]: asking, answering, facts, `/unanswered`

pub mod chat;
mod desk_texts;
mod fact_texts;
pub mod facts;
pub mod letter;
mod press;
mod publishing;
pub mod rules;
mod show;
pub mod store;
mod texts;

use crate::clock::Moment;
use crate::delegates::Desk;
use crate::programme::Edition;
use crate::team::{self, Act, Role};
use crate::texts::Language;

pub use desk_texts::MESSAGES as DESK_MESSAGES;
pub use fact_texts::MESSAGES as FACT_MESSAGES;
pub use press::{FEATURE, FactPress, Press};
pub use texts::MESSAGES;

/// Characters that a message has at least and at most.
pub const LENGTH: std::ops::RangeInclusive<usize> = 5..=1000;

/// What a delegate asks the organisers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The update in which it was typed.
    pub number: i64,
    /// Who asks.
    pub delegate: i64,
    /// Where it stands.
    pub state: State,
    /// Their name as they wrote it; empty when they gave none.
    pub signed: String,
    /// What they ask.
    pub content: String,
    /// The language in which they ask.
    pub language: Language,
    /// What was answered.
    pub answer: Option<String>,
    /// Which organiser ended it.
    pub decided_by: Option<i64>,
    /// The update that ended it.
    pub decided_in: Option<i64>,
    /// When it was sent.
    pub sent_at: Option<Moment>,
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody at the desk understood it; its writer has not decided to send it.
    Aside,
    /// It is shown back to its writer.
    Draft,
    /// It is with the organisers.
    Open,
    /// It was answered.
    Answered,
    /// It was closed without an answer.
    Closed,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Aside, Self::Draft, Self::Open, Self::Answered, Self::Closed];

    /// Its word in the store.
    pub fn word(self) -> &'static str {
        match self {
            Self::Aside => "aside",
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// The state with this word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// Whether `delegate` may answer at `event`, and write facts, by the roles that they have now. The only
/// place that knows.
pub async fn may_answer(desk: &Desk, event: &Edition, delegate: i64) -> anyhow::Result<bool> {
    team::may(desk, event, delegate, Act::HelpDesk).await
}

/// Whom a message of a delegate at `event` is brought to: everybody who may answer. The only place that
/// knows.
pub async fn answerers(desk: &Desk, event: i64) -> anyhow::Result<Vec<i64>> {
    let mut answerers = team::owners(desk).await?;
    for member in team::roles::store::members(&desk.database, desk.me.id, event).await? {
        if member.role == Role::Organiser && !answerers.contains(&member.delegate) {
            answerers.push(member.delegate);
        }
    }
    Ok(answerers)
}
