//! Questions to the panel: asked, moderated, voted for, answered; each asker learns what became of theirs.
//!
//! - [`life`]: which step leads where, and who may take it
//! - [`similar`] and [`filter`]: what is offered instead of asking again, what a moderator should see
//! - [`store`]: the rows; every step owes the asker one receipt in the same transaction
//! - [`letter`]: the receipts on their way
//! - [`floor`]: who asks to speak, and who speaks
//! - [`chat`]: asking, voting, moderating, the chair's view
//! - [`wall`]: the page of a session for its projector

mod card;
pub mod chat;
mod desk_texts;
mod dialogue;
pub mod filter;
pub mod floor;
pub mod letter;
pub mod life;
pub mod notes;
mod press;
mod rules;
mod show;
pub mod store;
mod texts;
pub mod waiting;
pub mod wall;

use life::Life;

use crate::clock::Moment;
use crate::delegates::{Desk, Visit};
use crate::programme::Edition;
use crate::team::{self, Act};

pub use crate::texts::similar;
pub use desk_texts::MESSAGES as DESK_MESSAGES;
pub use press::{FEATURE, Press};
pub use rules::{Floor, takes_questions};
pub use texts::MESSAGES;

/// Characters that a question has at least and at most.
pub const LENGTH: std::ops::RangeInclusive<usize> = 10..=1000;

/// A question to the panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The update in which it was written.
    pub number: i64,
    /// The session's id.
    pub session: String,
    /// Who asked; `None` once they are forgotten.
    pub asker: Option<i64>,
    /// Who may know who asked.
    pub anonymity: Anonymity,
    /// Name, position and institution as the asker wrote them; may be empty.
    pub position: String,
    /// Stands for an asker who is not named, from 1; stable within the session and level.
    pub pseudonym: i64,
    /// What is asked.
    pub content: String,
    /// What was asked before a moderator made it clearer.
    pub original: Option<String>,
    /// What it reads in the event's other language, written by a moderator.
    pub translation: Option<String>,
    /// The id of the group of topics that it belongs to; empty for none of the session's, `None`
    /// before its asker chose.
    pub topic: Option<String>,
    /// The word of the lists that stands in it; empty when there is none.
    pub mark: String,
    /// The answer in writing.
    pub answer: Option<String>,
    /// Where it stands.
    pub life: Life,
    /// The question that it counts with.
    pub root: i64,
    /// Counts the steps of its life.
    pub step: i64,
    /// The moderator or chair who took the last step.
    pub decided_by: Option<i64>,
    /// When it was sent.
    pub sent_at: Option<Moment>,
}

/// Who may know who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anonymity {
    /// Everybody.
    Named,
    /// The moderators.
    Room,
    /// Nobody.
    Moderators,
}

impl Anonymity {
    /// Every level, from the most open to the most closed.
    pub const ALL: [Self; 3] = [Self::Named, Self::Room, Self::Moderators];

    /// Its word in the programme, the store and buttons.
    pub fn word(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Room => "room",
            Self::Moderators => "moderators",
        }
    }

    /// The level with this word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// Whether this person may decide about the questions of the session `id` now.
pub async fn may_moderate(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, Act::Moderate(id)).await
}

/// Whether there is a session about whose questions this person may decide now.
pub async fn may_moderate_some(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, Act::ModerateSome).await
}

/// Telegram ids of those who decide about the questions of the session `id` now.
pub async fn moderators(desk: &Desk, event: &Edition, id: &str) -> anyhow::Result<Vec<i64>> {
    team::who_may(desk, event, Act::Moderate(id)).await
}

/// Whether this person may call questions up in the session `id` now: moderators, and whoever is tied to
/// one of its chairs.
pub async fn may_chair(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, Act::RunStage(id)).await
}
