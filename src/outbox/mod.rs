//! Letters owed: written down, claimed, sent and ended, each exactly once. It knows kinds, lanes and
//! deadlines, and no conference: what a letter says is composed by the feature that owes it.

mod bell;
mod lease;
mod pace;
pub mod store;

use crate::clock::Moment;

pub use bell::Bell;
pub use lease::{Holding, Lease, Lost, Standing};
pub use pace::{Pace, Paces};

/// Whose turn comes first; within a lane the letter that is wanted earliest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// What concerns people's safety.
    Safety,
    /// That something somebody did was taken.
    Receipt,
    /// That something changed.
    Change,
    /// That something begins.
    Reminder,
    /// What organisers send to many.
    Announcement,
}

/// What becomes of a letter when nobody can know whether it arrived: the Bot API has no key by which
/// a message that was sent twice would be shown once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenCut {
    /// It goes out again: at least once.
    SendAgain,
    /// It ends [`Ending::Unsure`]: at most once.
    Unsure,
}

/// A kind of letter; each is a constant of the feature that owes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name in the store.
    pub name: &'static str,
    /// Its lane.
    pub lane: Lane,
    /// Its policy for cut answers.
    pub when_cut: WhenCut,
}

/// One message owed to one chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What kind of letter.
    pub kind: Kind,
    /// The event's number within the bot.
    pub event: i64,
    /// The chat.
    pub chat: i64,
    /// What it is about, once in an event and kind: owing it again owes nothing new.
    pub key: String,
    /// Letters of one kind, chat and bundle that are due together go out as one message.
    pub bundle: String,
    /// What can be paused, withdrawn and counted together; may be empty.
    pub batch: String,
    /// What the feature needs to compose it: ids, no texts of people.
    pub about: String,
    /// Not before.
    pub due_at: Moment,
    /// There by then, if it can be: the order within the lane.
    pub wanted_at: Moment,
    /// Worthless from then on.
    pub expires_at: Option<Moment>,
}

/// A letter that is being sent, as the feature sees it that composes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// The event's number within the bot.
    pub event: i64,
    /// The name of its kind.
    pub kind: String,
    /// What it is about.
    pub key: String,
    /// The chat.
    pub chat: i64,
    /// Its bundle.
    pub bundle: String,
    /// What the feature wrote down to compose it.
    pub about: String,
    /// There by then.
    pub wanted_at: Moment,
    /// Worthless from then on.
    pub expires_at: Option<Moment>,
    /// How often it was claimed, with this time.
    pub tries: i64,
    /// Whether it goes out again when nobody knows whether it arrived.
    pub when_cut: WhenCut,
}

/// What a feature makes of the letters of one bundle at the moment they are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Composed<Message> {
    /// This goes out.
    Send(Message),
    /// This goes out, and tells only of the letters with these keys; the others are no longer true.
    SendOf(Message, Vec<String>),
    /// It waits until then, because the person sleeps.
    Wait(Moment),
    /// It is no longer true, or no longer wished for.
    Obsolete,
    /// Whoever sent it has taken it back.
    Withdrawn,
}

impl<Message> Composed<Message> {
    /// The same with another form of its message.
    pub fn map<Other>(self, form: impl FnOnce(Message) -> Other) -> Composed<Other> {
        match self {
            Self::Send(message) => Composed::Send(form(message)),
            Self::SendOf(message, keys) => Composed::SendOf(form(message), keys),
            Self::Wait(until) => Composed::Wait(until),
            Self::Obsolete => Composed::Obsolete,
            Self::Withdrawn => Composed::Withdrawn,
        }
    }
}

/// How a letter ended. Every letter ends once, and the ending stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// Telegram took it.
    Sent,
    /// Blocked, deactivated, the chat is gone.
    Unreachable,
    /// Past its use.
    Expired,
    /// Telegram refuses it: a mistake of ours.
    Failed,
    /// No longer true when it was to be sent.
    Obsolete,
    /// Taken back before it went out.
    Withdrawn,
    /// Nobody knows whether it arrived, and it is not sent again.
    Unsure,
}

impl Lane {
    /// Its place among the lanes, the first is 0.
    pub(crate) fn rank(self) -> i64 {
        self as i64
    }
}

impl Ending {
    /// Every ending.
    pub const ALL: [Self; 7] = [
        Self::Sent,
        Self::Unreachable,
        Self::Expired,
        Self::Failed,
        Self::Obsolete,
        Self::Withdrawn,
        Self::Unsure,
    ];

    /// Its name in the store and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Unreachable => "unreachable",
            Self::Expired => "expired",
            Self::Failed => "failed",
            Self::Obsolete => "obsolete",
            Self::Withdrawn => "withdrawn",
            Self::Unsure => "unsure",
        }
    }

    /// The ending with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.name() == name)
    }
}
