//! Who did what in which role: the audit log.
//!
//! A feature notes a deed in the deed's own transaction, through [`note`] alone. What it is about are
//! ids; no text of anybody stands here.

mod store;

use crate::clock::Moment;
use crate::delegates::Visit;

pub use store::note;

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

/// What was done. A new one needs its word here and its sentence in `log.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A link that gives a role was made.
    MakeLink,
    /// It was revoked.
    RevokeLink,
    /// A role was taken on through a link.
    TakeRole,
    /// A role was taken from somebody.
    RevokeRole,
    /// Somebody gave their role back.
    LeaveRole,
    /// A person of the programme got a link.
    InvitePerson,
    /// It was revoked.
    RevokePerson,
    /// A person of the programme is nobody's any more.
    UntiePerson,
    /// Links that open the event's doors were made.
    OpenDoor,
    /// They were revoked.
    CloseDoor,
    /// A version was published: a quick action, an import or a rollback by chat.
    Publish,
    /// The version before was published again.
    Undo,
    /// A safety notice was sent.
    Safety,
    /// An announcement was sent.
    Announce,
    /// An announcement was taken back.
    Retract,
    /// A question was put on the list.
    ListQuestion,
    /// A question was declined.
    DeclineQuestion,
    /// A question was merged into another.
    MergeQuestion,
    /// Questions that were merged are apart again.
    SplitQuestion,
    /// A question was made clearer.
    EditQuestion,
    /// A question is being answered.
    CallQuestion,
    /// A question was answered.
    AnswerQuestion,
    /// A question was put back.
    ReturnQuestion,
    /// A session's settings for questions were changed.
    SetQuestions,
    /// Somebody may not ask in a session.
    Block,
    /// They may again.
    Unblock,
    /// A session's speaking list was opened.
    OpenFloor,
    /// It was closed.
    CloseFloor,
    /// A speaker was called, or done with.
    CallSpeaker,
    /// A wall's link was made.
    OpenWall,
    /// A wall was closed.
    CloseWall,
    /// Notes were written.
    WriteNotes,
    /// A report or an export was taken.
    TakeReport,
    /// A fact was written.
    WriteFact,
    /// A delegate's question to the organisers was answered.
    AnswerHelp,
    /// A document was taken in.
    KeepDocument,
    /// A document was removed.
    DropDocument,
    /// Letters were paused.
    PauseLetters,
    /// They go on.
    ResumeLetters,
}

impl Entry {
    /// What whoever talks does at the event with this number, about something with ids.
    pub fn of(visit: &Visit<'_>, event: i64, deed: Deed, about: impl Into<String>) -> Self {
        let (bot, by) = (visit.desk.me.id, Some(visit.delegate.id));
        Self { bot, event, by, deed, about: about.into(), at: visit.now }
    }
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 39] = [
        Self::MakeLink,
        Self::RevokeLink,
        Self::TakeRole,
        Self::RevokeRole,
        Self::LeaveRole,
        Self::InvitePerson,
        Self::RevokePerson,
        Self::UntiePerson,
        Self::OpenDoor,
        Self::CloseDoor,
        Self::Publish,
        Self::Undo,
        Self::Safety,
        Self::Announce,
        Self::Retract,
        Self::ListQuestion,
        Self::DeclineQuestion,
        Self::MergeQuestion,
        Self::SplitQuestion,
        Self::EditQuestion,
        Self::CallQuestion,
        Self::AnswerQuestion,
        Self::ReturnQuestion,
        Self::SetQuestions,
        Self::Block,
        Self::Unblock,
        Self::OpenFloor,
        Self::CloseFloor,
        Self::CallSpeaker,
        Self::OpenWall,
        Self::CloseWall,
        Self::WriteNotes,
        Self::TakeReport,
        Self::WriteFact,
        Self::AnswerHelp,
        Self::KeepDocument,
        Self::DropDocument,
        Self::PauseLetters,
        Self::ResumeLetters,
    ];

    /// Its word in the store and in exports.
    pub fn word(self) -> &'static str {
        match self {
            Self::MakeLink => "link-made",
            Self::RevokeLink => "link-revoked",
            Self::TakeRole => "role-taken",
            Self::RevokeRole => "role-revoked",
            Self::LeaveRole => "role-left",
            Self::InvitePerson => "person-invited",
            Self::RevokePerson => "person-link-revoked",
            Self::UntiePerson => "person-untied",
            Self::OpenDoor => "door-opened",
            Self::CloseDoor => "door-closed",
            Self::Publish => "published",
            Self::Undo => "undone",
            Self::Safety => "safety-sent",
            Self::Announce => "announced",
            Self::Retract => "retracted",
            Self::ListQuestion => "question-listed",
            Self::DeclineQuestion => "question-declined",
            Self::MergeQuestion => "question-merged",
            Self::SplitQuestion => "question-split",
            Self::EditQuestion => "question-edited",
            Self::CallQuestion => "question-called",
            Self::AnswerQuestion => "question-answered",
            Self::ReturnQuestion => "question-returned",
            Self::SetQuestions => "questions-set",
            Self::Block => "asker-blocked",
            Self::Unblock => "asker-unblocked",
            Self::OpenFloor => "floor-opened",
            Self::CloseFloor => "floor-closed",
            Self::CallSpeaker => "speaker-called",
            Self::OpenWall => "wall-opened",
            Self::CloseWall => "wall-closed",
            Self::WriteNotes => "notes-written",
            Self::TakeReport => "report-taken",
            Self::WriteFact => "fact-written",
            Self::AnswerHelp => "help-answered",
            Self::KeepDocument => "document-kept",
            Self::DropDocument => "document-dropped",
            Self::PauseLetters => "letters-paused",
            Self::ResumeLetters => "letters-resumed",
        }
    }
}
