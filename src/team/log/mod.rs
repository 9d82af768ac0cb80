//! Who did what in which role: the audit log.
//!
//! A feature notes a deed in the deed's own transaction, through [`note`] alone. What it is about are
//! ids; no text of anybody stands here.

pub mod chat;
mod press;
pub mod store;
mod texts;

use crate::clock::Moment;
use crate::delegates::Visit;

pub use press::Press;
pub use store::note;
pub use texts::MESSAGES;

/// A row of the log that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The bot.
    pub bot: i64,
    /// The event's number; 0 for what concerns all.
    pub event: i64,
    /// Who did it; `None` for the desk itself.
    pub by: Option<i64>,
    /// What was done.
    pub deed: Deed,
    /// What it was about: "session:opening", "question:17", "person:ngo-dang-hai"; may be empty.
    pub about: String,
    /// When.
    pub at: Moment,
}

macro_rules! deeds {
    ($(#[doc = $says:literal] $deed:ident = $word:literal,)*) => {
        /// What was done. A new one needs its line here and its sentence in `log.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Deed {
            $(#[doc = $says] $deed,)*
        }

        impl Deed {
            /// Every deed.
            pub const ALL: &'static [Self] = &[$(Self::$deed),*];

            /// Its word in the store and in exports.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$deed => $word,)*
                }
            }
        }
    };
}

deeds! {
    /// A link that gives a role was made.
    MakeLink = "link-made",
    /// It was revoked.
    RevokeLink = "link-revoked",
    /// A role was taken on through a link.
    TakeRole = "role-taken",
    /// A role was taken from somebody.
    RevokeRole = "role-revoked",
    /// Somebody gave their role back.
    LeaveRole = "role-left",
    /// A person of the programme got a link.
    InvitePerson = "person-invited",
    /// It was revoked.
    RevokePerson = "person-link-revoked",
    /// A person of the programme is nobody's any more.
    UntiePerson = "person-untied",
    /// Links that open the event's doors were made.
    OpenDoor = "door-opened",
    /// They were revoked.
    CloseDoor = "door-closed",
    /// A version was published: a quick action, an import or a rollback by chat.
    Publish = "published",
    /// The version before was published again.
    Undo = "undone",
    /// A safety notice was sent.
    Safety = "safety-sent",
    /// An announcement was sent.
    Announce = "announced",
    /// An announcement was taken back.
    Retract = "retracted",
    /// A question was put on the list.
    ListQuestion = "question-listed",
    /// A question was declined.
    DeclineQuestion = "question-declined",
    /// A question was merged into another.
    MergeQuestion = "question-merged",
    /// Questions that were merged are apart again.
    SplitQuestion = "question-split",
    /// A question was made clearer.
    EditQuestion = "question-edited",
    /// A question is being answered.
    CallQuestion = "question-called",
    /// A question was answered.
    AnswerQuestion = "question-answered",
    /// A question was put back.
    ReturnQuestion = "question-returned",
    /// A session's settings for questions were changed.
    SetQuestions = "questions-set",
    /// Somebody may not ask in a session.
    Block = "asker-blocked",
    /// They may again.
    Unblock = "asker-unblocked",
    /// A session's speaking list was opened.
    OpenFloor = "floor-opened",
    /// It was closed.
    CloseFloor = "floor-closed",
    /// A speaker was called, or done with.
    CallSpeaker = "speaker-called",
    /// A wall's link was made.
    OpenWall = "wall-opened",
    /// A wall was closed.
    CloseWall = "wall-closed",
    /// Notes were written.
    WriteNotes = "notes-written",
    /// A report or an export was taken.
    TakeReport = "report-taken",
    /// A fact was written.
    WriteFact = "fact-written",
    /// A delegate's question to the organisers was answered.
    AnswerHelp = "help-answered",
    /// A document was taken in.
    KeepDocument = "document-kept",
    /// A document was removed.
    DropDocument = "document-dropped",
    /// Letters were paused.
    PauseLetters = "letters-paused",
    /// They go on.
    ResumeLetters = "letters-resumed",
}

impl Entry {
    /// What whoever talks does at the event with this number, about something with ids.
    pub fn of(visit: &Visit<'_>, event: i64, deed: Deed, about: impl Into<String>) -> Self {
        let (bot, by) = (visit.desk.me.id, Some(visit.delegate.id));
        Self { bot, event, by, deed, about: about.into(), at: visit.now }
    }
}
