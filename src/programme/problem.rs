//! What is wrong with a programme file, and where.

use super::sheet::SheetTrouble;
use crate::programme::codes::codes;
use crate::texts::Language;

/// One finding about a programme file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Whether the file can still be used.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub what: Trouble,
}

impl Problem {
    /// A problem of the severity that its trouble has.
    pub fn new(place: Place, what: Trouble) -> Self {
        Self { severity: what.severity(), place, what }
    }
}

/// Whether a file with such a problem can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can; somebody should look.
    Warning,
}

/// Where a problem stands. Places sort in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// One spot in it.
    At {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// `session[3].start`, counted from 0; empty for a syntax error.
        path: String,
        /// The row it belongs to.
        row: Option<Row>,
    },
    /// A spot in one of several files that became one programme.
    In {
        /// Which file, from 0.
        file: usize,
        /// Its name without folders and ending.
        name: String,
        /// Where in it.
        at: Box<Place>,
    },
    /// One cell of a spreadsheet.
    Cell {
        /// Its sheet's place in the workbook, from 0.
        sheet: usize,
        /// From 1.
        row: u32,
        /// From 0.
        column: u32,
        /// As people call it: "Phiên!C7".
        name: String,
    },
    /// One cell of a table in a text document.
    TableCell {
        /// The table's place in the document, from 0.
        table: usize,
        /// From 1; 0 is what stands above the table.
        row: u32,
        /// From 1.
        column: u32,
    },
    /// One line of a text.
    Line {
        /// From 1.
        line: u32,
    },
    /// One paragraph of a text document without tables.
    Paragraph {
        /// From 1; only those with words count.
        paragraph: u32,
    },
}

/// One row of the file, or one of its single tables.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Which table.
    pub section: Section,
    /// Its place in the table, from 0.
    pub index: usize,
    /// Its id or topic, when it has one.
    pub id: Option<String>,
}

/// A table of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// `[event]`
    Event,
    /// `[settings]`
    Settings,
    /// `[venue]`
    Venue,
    /// `[[room]]`
    Room,
    /// `[[person]]`
    Person,
    /// `[[session]]`
    Session,
    /// `[[topic]]`
    Topic,
    /// `[[paper]]`
    Paper,
    /// `[[fact]]`
    Fact,
}

codes!(
    Section: Event = "event",
    Settings = "settings",
    Venue = "venue",
    Room = "room",
    Person = "person",
    Session = "session",
    Topic = "topic",
    Paper = "paper",
    Fact = "fact"
);

impl Section {
    /// Whether the format has it once (`[event]`) instead of in rows (`[[room]]`).
    pub fn is_single(self) -> bool {
        matches!(self, Self::Event | Self::Settings | Self::Venue)
    }
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// One text.
    Text,
    /// A text, or one in each language.
    Localised,
    /// A list of texts.
    Texts,
    /// A list of texts, or one in each language.
    LocalisedTexts,
    /// A whole number.
    Whole,
    /// Any number.
    Number,
    /// true or false.
    Flag,
    /// A date.
    Date,
    /// A date with a time.
    Moment,
    /// Two times of the day.
    Hours,
    /// A table.
    Table,
    /// A list of tables.
    Rows,
}

codes!(
    Expected: Text = "text",
    Localised = "localised",
    Texts = "texts",
    LocalisedTexts = "localised-texts",
    Whole = "whole",
    Number = "number",
    Flag = "flag",
    Date = "date",
    Moment = "moment",
    Hours = "hours",
    Table = "table",
    Rows = "rows"
);

/// What is wrong. Keys are written as in the file, from their row on: `people[0].role`.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are the words of the sentence in the doc line above")]
pub enum Trouble {
    /// The file is larger than is read.
    TooLarge { megabytes: i64 },
    /// The file holds nothing.
    Empty,
    /// The file is no text in UTF-8.
    NotText,
    /// The file stops in the middle.
    Truncated,
    /// Not well-formed.
    Syntax { detail: String },
    /// A typographic quotation mark where the format wants a straight one.
    CurlyQuote,
    /// JSON whose root is no object.
    NoTable,
    /// A key stands twice in one table.
    KeyTwice { key: String },
    /// The format has no such key here.
    UnknownKey { key: String, near: Option<String> },
    /// A required key is missing.
    MissingKey { key: String },
    /// The value is of another type.
    WrongType { key: String, expected: Expected },
    /// A text without a character.
    EmptyText { key: String },
    /// A text longer than `limit` characters.
    TooLong { key: String, limit: i64 },
    /// An id against the rule.
    BadId { id: String, limit: i64 },
    /// An id or topic that an earlier row has.
    IdTwice { id: String, line: i64 },
    /// A list names the same twice.
    ValueTwice { key: String, value: String },
    /// None of the values the format knows.
    UnknownValue { key: String, value: String, near: Option<String>, allowed: String },
    /// No row has this id.
    UnknownRow { section: Section, id: String, near: Option<String> },
    /// A date or time that does not exist or cannot be read.
    BadTime { key: String, value: String },
    /// One key needs the other.
    WantsBoth { key: String, missing: String },
    /// A session ends before or when it starts.
    EndNotAfterStart,
    /// The event's last day lies before its first.
    DaysBackwards,
    /// A session lies outside the event's days.
    OutsideDays { first: String, last: String },
    /// A number out of its range.
    OutOfRange { key: String, least: String, most: String },
    /// An address that is neither http nor https.
    BadAddress { key: String },
    /// A file name with folders.
    BadFileName { key: String },
    /// More rows than are read.
    TooMany { section: Section, limit: i64 },
    /// More sessions at one time than any event has.
    TooManyAtOnce { limit: i64 },
    /// The file has no session.
    NoSessions,
    /// A text lacks one of the event's languages.
    MissingLanguage { key: String, language: Language },
    /// Two sessions in one room at one time.
    RoomTwice { room: String, other: String },
    /// One person in two sessions at one time.
    PersonTwice { person: String, other: String },
    /// There are more such overlaps than are listed.
    MoreOverlaps,
    /// The hour is skipped by daylight saving.
    SkippedHour { key: String },
    /// A session longer than a day.
    LongSession,
    /// A presented paper names no session.
    PaperWithoutSession,
    /// A paper starts before or after its session.
    PaperOutside,
    /// A session's papers take more minutes than it has.
    PapersTooLong { minutes: i64, available: i64 },
    /// The file names no time zone that is known; this one is assumed.
    ZoneAssumed { zone: String },
    /// A text of another format was longer than `limit` characters and is cut.
    Shortened { key: String, limit: i64 },
    /// A session of another format has no title.
    Untitled,
    /// A session of another format does not say when it ends.
    LengthAssumed { minutes: i64 },
    /// Something in another format cannot be read and is left out.
    LeftOut { detail: String },
    /// A repetition goes on beyond what is taken, at most `limit` times.
    SeriesCut { limit: i64 },
    /// Two files of one event disagree; the first counts.
    Differs { key: String },
    /// Two rooms or people that may be one, the other one's place.
    Alike { section: Section, one: String, other: String, place: Box<Place> },
    /// A session of one sitting that takes many hours.
    LongFor { hours: i64 },
    /// A day far from those of the other sessions.
    FarDay { day: String, first: String, last: String },
    /// The same session as at another place.
    Repeated { place: Box<Place> },
    /// Hours that were probably meant, where an end is not after its start.
    Likely { hours: String },
    /// There are more problems than are listed.
    More { count: i64 },
    /// What only a spreadsheet can have.
    Sheet(SheetTrouble),
}

impl Trouble {
    /// Whether a file with it can be used.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Sheet(trouble) => trouble.severity(),
            Self::NoSessions
            | Self::MissingLanguage { .. }
            | Self::RoomTwice { .. }
            | Self::PersonTwice { .. }
            | Self::MoreOverlaps
            | Self::SkippedHour { .. }
            | Self::LongSession
            | Self::PaperWithoutSession
            | Self::PaperOutside
            | Self::ZoneAssumed { .. }
            | Self::Shortened { .. }
            | Self::Untitled
            | Self::Alike { .. }
            | Self::LongFor { .. }
            | Self::FarDay { .. }
            | Self::Repeated { .. }
            | Self::Likely { .. }
            | Self::LengthAssumed { .. }
            | Self::LeftOut { .. }
            | Self::SeriesCut { .. }
            | Self::Differs { .. }
            | Self::PapersTooLong { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
