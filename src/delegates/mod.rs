//! Who is talking: their language, the event they are at, and the visit they pay to the desk.

pub mod chat;
mod code;
mod dialogue;
mod page;
mod press;
pub mod settings;
pub mod store;
mod texts;

use std::sync::Arc;

use crate::clock::Moment;
use crate::database::Database;
use crate::outbox::{Bell, Pace};
use crate::programme::{Board, Edition};
use crate::telegram::Me;
use crate::texts::{Language, Texts};

pub use code::{drawn_code, painted_code};
pub use dialogue::Dialogue;
pub use page::{MESSAGES as POSTER_MESSAGES, poster};
pub use press::{FEATURE, Press};
pub use texts::MESSAGES;

/// A person who talks to the bot, as the store knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegate {
    /// Their Telegram id, which is also their private chat's.
    pub id: i64,
    /// The language they chose.
    pub chosen: Option<Language>,
    /// The language of their Telegram when they were last seen.
    pub seen: Option<Language>,
    /// The number of the event they are at.
    pub event: Option<i64>,
    /// Whether nothing arrives at them since they blocked the bot or left Telegram.
    pub unreachable: bool,
}

impl Delegate {
    /// A group that takes part in the event `event`: it has no language of its own.
    pub fn group(chat: i64, event: i64) -> Self {
        Self { id: chat, chosen: None, seen: None, event: Some(event), unreachable: false }
    }

    /// The language to speak with them at `edition`: the chosen one, else their Telegram's, else
    /// the event's first.
    pub fn language(&self, edition: Option<&Edition>) -> Language {
        let offered = |language: &Language| {
            edition.is_none_or(|edition| edition.programme.event.languages.contains(language))
        };
        self.chosen.or(self.seen.filter(offered)).unwrap_or_else(|| {
            edition.map_or_else(Language::fallback, |edition| edition.programme.event.languages[0])
        })
    }
}

/// One update's visit to the desk: who, where and when, with what is needed to answer.
#[derive(Clone, Debug)]
pub struct Visit<'a> {
    /// The moment the update is answered at.
    pub now: Moment,
    /// Telegram's number of the update: the key of whatever it creates.
    pub update: i64,
    /// Who is talking.
    pub delegate: Delegate,
    /// The event they are at; `None` when the bot has none, or they have not chosen yet.
    pub event: Option<Arc<Edition>>,
    /// Every sentence, in their language.
    pub texts: Texts,
    /// What they call themselves at Telegram.
    pub name: String,
    /// Whether whoever talks owns the bot.
    pub owns: bool,
    /// Whether nobody owns the bot yet.
    pub unowned: bool,
    /// What the desk works with.
    pub desk: &'a Desk,
}

/// What the desk works with: one bot's store, events and name.
#[derive(Debug)]
pub struct Desk {
    /// Whom Telegram takes us for.
    pub me: Me,
    /// The store.
    pub database: Database,
    /// The events' editions in force.
    pub board: Board,
    /// Telegram ids of those who own the bot by its settings.
    pub owners: Vec<i64>,
    /// Rings when a letter is owed that should not wait for the next look.
    pub bell: Bell,
    /// Rings when somebody's command menu may be another.
    pub menus: Bell,
    /// How fast letters may go out.
    pub pace: Pace,
    /// What links to pages begin with, without a slash at the end; `None` when no pages are served.
    pub web: Option<String>,
}

impl Visit<'_> {
    /// The language spoken on this visit.
    pub fn language(&self) -> Language {
        self.texts.language()
    }

    /// Whether this person installs or owns the bot, so that their own Telegram id helps them.
    pub fn shows_id(&self) -> bool {
        self.unowned || self.owns
    }

    /// Whether there is an event to change to, so that names of events mean something.
    pub fn has_choice(&self) -> bool {
        self.desk.board.editions().len() > 1
    }
}

impl Desk {
    /// Whether this Telegram id owns the bot by its settings; others do so by a link, which the team
    /// knows.
    pub fn is_owner(&self, person: i64) -> bool {
        self.owners.contains(&person)
    }

    /// An address that opens this bot with `payload`, such as `s_demo-2026_opening`.
    pub fn deep_link(&self, payload: &str) -> String {
        format!("https://t.me/{}?start={payload}", self.me.username)
    }
}
