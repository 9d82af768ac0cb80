//! The people of the programme and their papers.

use crate::clock::Moment;
use crate::programme::codes::codes;
use crate::programme::sheet::people::people;
use crate::texts::{Language, Localised};

/// Somebody named in the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// a-z 0-9 -, at most 32 characters.
    pub id: String,
    /// The bare name: "Nguyễn Văn A".
    pub name: String,
    /// "PGS.TS."
    pub title: Option<Localised>,
    /// Office held: "Phó Giám đốc …".
    pub position: Option<Localised>,
    /// Where from.
    pub affiliation: Option<Localised>,
}

impl Person {
    /// "PGS.TS. Nguyễn Văn A"
    pub fn full_name(&self, language: Language) -> String {
        match &self.title {
            Some(title) => format!("{} {}", title.get(language), self.name),
            None => self.name.clone(),
        }
    }

    /// Title and name as people type them in one go, "TS. Nguyễn Văn A", taken apart; all of it is the
    /// name where no title stands before one.
    pub fn typed(text: &str) -> (Option<String>, String) {
        let mut named = people(text).named;
        match named.pop() {
            Some(one) if named.is_empty() && one.title.is_some() && one.is_bare() => {
                (one.title, one.name)
            }
            _ => (None, text.to_owned()),
        }
    }

    /// The last word of the name, by which Vietnamese people are called and listed.
    pub fn given_name(&self) -> &str {
        self.name.split_whitespace().next_back().unwrap_or_default()
    }
}

/// What somebody does in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// chủ trì
    Chair,
    /// đồng chủ trì
    CoChair,
    /// người trình bày
    Speaker,
    /// báo cáo đề dẫn
    Keynote,
    /// phát biểu khai mạc / chỉ đạo
    Opening,
    /// phát biểu bế mạc
    Closing,
    /// người bình luận
    Discussant,
    /// thư ký
    Secretary,
    /// dẫn chương trình
    Host,
}

codes!(
    Role: Chair = "chair",
    CoChair = "co-chair",
    Speaker = "speaker",
    Keynote = "keynote",
    Opening = "opening",
    Closing = "closing",
    Discussant = "discussant",
    Secretary = "secretary",
    Host = "host"
);

/// A person's part in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Index into [`super::Programme::people`].
    pub person: usize,
    /// The part.
    pub role: Role,
}

/// A talk inside a session, or a text that is only in the proceedings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// a-z 0-9 -, at most 32 characters.
    pub id: String,
    /// Index into [`super::Programme::sessions`]; none means only in the proceedings.
    pub session: Option<usize>,
    /// Its title.
    pub title: Localised,
    /// Who wrote it, in order.
    pub authors: Vec<Writer>,
    /// Whether it is spoken, not only printed.
    pub presented: bool,
    /// Place within the session; the file's order where the file gives none.
    pub order: i64,
    /// How long it is spoken, in minutes.
    pub minutes: Option<u32>,
    /// When it begins, where the file says so; before any delay of the session.
    pub start: Option<Moment>,
    /// Address of its text.
    pub document: Option<String>,
}

/// An author: a person of the programme, or just a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writer {
    /// Index into [`super::Programme::people`].
    Person(usize),
    /// A plain name.
    Name(String),
}

impl Paper {
    /// Whether it is presented in a session; else it is only in the proceedings.
    pub fn is_spoken(&self) -> bool {
        self.presented && self.session.is_some()
    }
}

impl Writer {
    /// The index of the person, when it is one of the programme.
    pub fn person(&self) -> Option<usize> {
        match self {
            Self::Person(person) => Some(*person),
            Self::Name(_) => None,
        }
    }
}
