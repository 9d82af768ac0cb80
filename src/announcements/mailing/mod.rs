//! `/announce`: what organisers tell many – written, aimed, previewed, sent, followed, corrected and
//! taken back.
//!
//! - [`rules`], [`when`]: pure decisions
//! - [`crowd`]: whom an aim means, and who of them wants to be told
//! - [`plan`]: what is due: letters are written, paused, withdrawn, counted
//! - [`letter`], [`progress`]: what goes out
//! - [`chat`]: the conversation

mod aim;
pub mod chat;
mod crowd;
mod dialogue;
pub mod letter;
pub mod plan;
mod press;
pub mod progress;
mod rules;
mod show;
pub mod store;
mod texts;
mod when;

use crate::clock::Moment;
use crate::delegates::{Desk, Visit};
use crate::programme::Edition;
use crate::team;
use crate::telegram::Attached;
use crate::texts::{Html, Language};

pub use aim::Aim;
pub use crowd::{Tally, tally};
pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

/// Where an announcement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is being written.
    Draft,
    /// A second organiser is asked.
    Asked,
    /// It goes out when its moment has come.
    Planned,
    /// It is going out.
    Going,
    /// It is held back.
    Paused,
    /// It was stopped; what had not gone out does not.
    Stopped,
    /// It has gone out.
    Done,
}

/// What an announcement says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// The text, or the caption.
    pub content: Html,
    /// The picture or the file above it.
    pub attached: Option<Attached>,
    /// What it is to say once that is confirmed.
    pub correction: Option<Html>,
}

/// One announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// The event's number.
    pub event: i64,
    /// The update in which it was begun.
    pub number: i64,
    /// Who writes it; `None` once they are forgotten.
    pub author: Option<i64>,
    /// Where it stands.
    pub state: State,
    /// Whom it is for.
    pub aim: Aim,
    /// When it goes out; `None` for at once.
    pub due_at: Option<Moment>,
    /// Why it rings in quiet hours; `None` where it waits for the morning.
    pub reason: Option<String>,
    /// Whether languages may be missing.
    pub may_miss: bool,
    /// Whether it has a button for those who have read it.
    pub asks_read: bool,
    /// How often something in it has changed.
    pub changes: i64,
    /// When it was begun.
    pub begun_at: Moment,
    /// When its state last changed.
    pub moved_at: Moment,
    /// When it was taken back.
    pub retracted_at: Option<Moment>,
    /// What it says, in the order of the languages.
    pub wordings: Vec<Wording>,
}

/// What a round of letters does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// It goes out.
    Send,
    /// It goes out again to those of whom nobody knows whether it arrived.
    Again,
    /// Its copies are corrected.
    Correct,
    /// Its copies are taken back.
    Retract,
}

impl State {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Draft, "draft"),
        (Self::Asked, "asked"),
        (Self::Planned, "planned"),
        (Self::Going, "going"),
        (Self::Paused, "paused"),
        (Self::Stopped, "stopped"),
        (Self::Done, "done"),
    ];

    /// Its word in the store and in texts.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("draft", |(_, word)| word)
    }

    /// The state with this word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == word).map(|(state, _)| *state)
    }

    /// Whether nothing of it has gone out yet.
    pub fn is_before(self) -> bool {
        matches!(self, Self::Draft | Self::Asked | Self::Planned)
    }
}

impl Errand {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Send, "send"),
        (Self::Again, "again"),
        (Self::Correct, "correct"),
        (Self::Retract, "retract"),
    ];

    /// Its word in the store and in texts.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(errand, _)| *errand == self).map_or("send", |(_, word)| word)
    }

    /// The errand with this word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == word).map(|(errand, _)| *errand)
    }

    /// Whether its letters are new copies.
    pub fn sends(self) -> bool {
        matches!(self, Self::Send | Self::Again)
    }
}

impl Announcement {
    /// What somebody who reads `language` gets: their language, else the first there is.
    pub fn wording(&self, language: Language) -> Option<&Wording> {
        let own = self.wordings.iter().find(|wording| wording.language == language);
        own.or(self.wordings.first())
    }

    /// The picture or file above the words in `language`: where one language has one, all have.
    pub fn attached(&self, language: Language) -> Option<&Attached> {
        let own = self.wording(language).and_then(|wording| wording.attached.as_ref());
        own.or_else(|| self.wordings.iter().find_map(|wording| wording.attached.as_ref()))
    }
}

/// Whether whoever talks may announce at `event`.
pub async fn may_announce(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, team::Act::Announce).await
}

/// Everybody who may announce at an event.
pub async fn organisers(desk: &Desk, event: i64) -> anyhow::Result<Vec<i64>> {
    let mut people = team::owners(desk).await?;
    let members = team::roles::store::members(&desk.database, desk.me.id, event).await?;
    let organise = members.into_iter().filter(|member| member.role != team::Role::Moderator);
    people.extend(organise.map(|member| member.delegate));
    people.sort_unstable();
    people.dedup();
    Ok(people)
}
