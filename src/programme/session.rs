//! A session: one slot with a start, an end and a room.

use chrono::TimeDelta;

use super::people::Contribution;
use crate::clock::Moment;
use crate::programme::codes::codes;
use crate::texts::Localised;

/// One slot of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// a-z 0-9 -, at most 32 characters.
    pub id: String,
    /// What sort of slot it is.
    pub kind: Kind,
    /// Its title.
    pub title: Localised,
    /// When it was planned to begin; shown is [`Session::begins`].
    pub start: Moment,
    /// When it was planned to end; shown is [`Session::ends`].
    pub end: Moment,
    /// Minutes it runs late.
    pub delayed_by: u32,
    /// Index into [`super::Programme::rooms`].
    pub room: Option<usize>,
    /// Index into [`super::Programme::tracks`].
    pub track: Option<usize>,
    /// Who does what in it, in the file's order.
    pub people: Vec<Contribution>,
    /// What it is about.
    pub abstract_text: Option<Localised>,
    /// Languages spoken, as the file codes them.
    pub spoken: Vec<String>,
    /// Languages interpreted into.
    pub interpretation: Vec<String>,
    /// Takes questions for the panel.
    pub questions: bool,
    /// Concerns everybody, not only those who starred it.
    pub everyone: bool,
    /// Whether it takes place.
    pub status: Status,
    /// Address of its document.
    pub document: Option<String>,
}

impl Session {
    /// The effective start: what everything shows and computes with.
    pub fn begins(&self) -> Moment {
        self.start + self.delay()
    }

    /// The effective end.
    pub fn ends(&self) -> Moment {
        self.end + self.delay()
    }

    /// How late it runs.
    pub fn delay(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.delayed_by))
    }

    /// Whether it will not take place.
    pub fn is_cancelled(&self) -> bool {
        self.status == Status::Cancelled
    }

    /// Whether it runs at `now`; the end is already outside.
    pub fn runs_at(&self, now: Moment) -> bool {
        self.begins() <= now && now < self.ends()
    }

    /// Whether both take time from the same delegate.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.begins() < other.ends() && other.begins() < self.ends()
    }
}

/// Whether a session takes place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It does.
    #[default]
    Scheduled,
    /// It does not.
    Cancelled,
}

/// What sort of slot a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// đón tiếp, đăng ký
    Registration,
    /// khai mạc
    Opening,
    /// báo cáo đề dẫn
    Keynote,
    /// phiên toàn thể
    Plenary,
    /// tọa đàm của các diễn giả
    Panel,
    /// phiên tham luận
    Papers,
    /// thảo luận
    Discussion,
    /// phiên thực hành
    Workshop,
    /// trưng bày
    Poster,
    /// nghỉ giải lao
    Break,
    /// ăn
    Meal,
    /// giao lưu
    Social,
    /// tham quan
    Tour,
    /// bế mạc
    Closing,
    /// anything else
    Other,
}

/// A group of subjects inside a session, to sort questions and the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// a-z 0-9 -, at most 32 characters.
    pub id: String,
    /// Index into [`super::Programme::sessions`].
    pub session: usize,
    /// Its name.
    pub name: Localised,
}

codes!(Status: Scheduled = "scheduled", Cancelled = "cancelled");

codes!(
    Kind: Registration = "registration",
    Opening = "opening",
    Keynote = "keynote",
    Plenary = "plenary",
    Panel = "panel",
    Papers = "papers",
    Discussion = "discussion",
    Workshop = "workshop",
    Poster = "poster",
    Break = "break",
    Meal = "meal",
    Social = "social",
    Tour = "tour",
    Closing = "closing",
    Other = "other"
);

impl Kind {
    /// Whether such a session takes questions for the panel when the file does not say.
    pub fn takes_questions(self) -> bool {
        matches!(self, Self::Panel | Self::Plenary | Self::Papers | Self::Discussion)
    }

    /// Whether such a session concerns everybody when the file does not say.
    pub fn concerns_everyone(self) -> bool {
        matches!(self, Self::Opening | Self::Plenary | Self::Closing | Self::Meal)
    }
}
