//! What the secretary writes down: who said what in a session, for the report.
//!
//! - [`chat`]: the conversation, `/note`
//! - [`store`]: the rows

pub mod chat;
mod dialogue;
mod press;
pub mod store;
mod texts;

pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

use crate::programme::Programme;
use crate::texts::Texts;

/// Characters that a note has at least and at most; one message of Telegram shows it whole.
pub const LENGTH: std::ops::RangeInclusive<usize> = 2..=3000;
/// Characters of the name of somebody who is not in the programme.
const NAME: std::ops::RangeInclusive<usize> = 2..=150;

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The update in which it was written.
    pub number: i64,
    /// The session's id.
    pub session: String,
    /// Who said it.
    pub speaker: Speaker,
    /// What it is.
    pub kind: Kind,
    /// What was said.
    pub content: String,
}

/// Who said something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Speaker {
    /// Somebody of the programme, by their id.
    Person(String),
    /// Somebody else, as the secretary wrote their name.
    Named(String),
    /// Nobody in particular.
    General,
}

/// What was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What somebody thinks.
    Opinion,
    /// An answer to a question.
    Answer,
    /// What should be done.
    Recommendation,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Opinion, Self::Answer, Self::Recommendation];

    /// Its word in the store and in buttons.
    pub fn word(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Answer => "answer",
            Self::Recommendation => "recommendation",
        }
    }

    /// The kind with this word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl Speaker {
    /// With title, position and institution where the programme knows them; somebody who left the
    /// programme is named by their id.
    pub fn name(&self, texts: Texts, programme: &Programme) -> String {
        match self {
            Self::Named(name) => name.clone(),
            Self::General => texts.notes_general(),
            Self::Person(id) => {
                let person = programme.person(id).and_then(|index| programme.people.get(index));
                person.map_or_else(|| id.clone(), |person| person.full_name(texts.language()))
            }
        }
    }
}
