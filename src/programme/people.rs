//! The people of the programme and their papers.

use crate::clock::Moment;
use crate::texts::Localised;

/// Somebody named in the programme.
#[derive(Clone, Debug)]
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

/// A person's part in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Index into [`super::Programme::people`].
    pub person: usize,
    /// The part.
    pub role: Role,
}

/// A talk inside a session, or a text that is only in the proceedings.
#[derive(Clone, Debug)]
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
