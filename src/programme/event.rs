//! The event itself, its settings and its facts.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::programme::codes::codes;
use crate::texts::{Language, Localised};

/// One conference or workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// a-z 0-9 -, at most 24 characters.
    pub id: String,
    /// Its full name.
    pub name: Localised,
    /// Who holds it; empty when the file does not say.
    pub organiser: Localised,
    /// Whom to turn to when the bot does not know; empty when the file does not say.
    pub contact: Localised,
    /// The word people use for it.
    pub kind: EventKind,
    /// The one zone in which its times are written and shown.
    pub zone: Tz,
    /// First day, local; the first session's when the file names none.
    pub first_day: NaiveDate,
    /// Last day, local.
    pub last_day: NaiveDate,
    /// Whether the file names the days; else they follow the sessions.
    pub named_days: bool,
    /// The languages it is offered in; the first is the default. Never empty.
    pub languages: Vec<Language>,
    /// Who may join.
    pub access: Access,
}

/// The word people use for the event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventKind {
    /// hội thảo
    #[default]
    Workshop,
    /// hội nghị
    Conference,
    /// tọa đàm
    Seminar,
    /// đại hội
    Congress,
}

codes!(
    EventKind: Workshop = "workshop",
    Conference = "conference",
    Seminar = "seminar",
    Congress = "congress"
);

/// Who may join an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// Everybody who writes to the bot.
    #[default]
    Open,
    /// Only people with an invitation link.
    Code,
}

codes!(Access: Open = "open", Code = "code");

/// What the organisers decided for the event; `Default` is what the format documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Questions wait for a moderator before they are on the list.
    pub pre_moderation: bool,
    /// Delegates may vote for questions.
    pub voting: bool,
    /// Levels of anonymity offered: `named`, `room`, `moderators`.
    pub anonymity: Vec<String>,
    /// Open questions a delegate may have in one session.
    pub questions_open: u32,
    /// Seconds between two questions of one delegate.
    pub question_pause_s: u32,
    /// Seconds before a change notice goes out.
    pub settling_s: u32,
    /// From and until, local, when nothing rings.
    pub quiet_hours: (NaiveTime, NaiveTime),
    /// An announcement to more people than this needs a second organiser.
    pub second_confirmation_over: u32,
    /// Days after the event before personal data is erased.
    pub keep_personal_days: u32,
}

impl Event {
    /// The language in which it speaks to somebody about whom nothing is known.
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or_else(Language::fallback)
    }
}

impl Default for Settings {
    fn default() -> Self {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        Self {
            pre_moderation: true,
            voting: true,
            anonymity: vec!["named".to_owned(), "room".to_owned()],
            questions_open: 3,
            question_pause_s: 30,
            settling_s: 180,
            quiet_hours: (at(21, 30), at(6, 30)),
            second_confirmation_over: 500,
            keep_personal_days: 90,
        }
    }
}

/// An answer that is no session: wifi, parking, meals, documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the file, unique in the event.
    pub topic: String,
    /// Ways in which people ask for it; may be empty. The first one names it on a button.
    pub asks: Vec<(Language, String)>,
    /// The answer.
    pub answer: Localised,
}
