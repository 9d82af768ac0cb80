//! What is wrong with a spreadsheet and with nothing else.

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::programme::codes::codes;
use crate::programme::problem::{Place, Severity};
use crate::programme::{Kind, Section};
use crate::texts::{Texts, messages};

messages! {
    /// A cell, "Phiên!C7".
    sheet_cell(cell: &str) -> String;
    /// See [`SheetTrouble::Protected`].
    sheet_protected() -> String;
    /// See [`SheetTrouble::OldWorkbook`].
    sheet_old_workbook() -> String;
    /// See [`SheetTrouble::Other`]; `file` is a word of [`OtherFile`].
    sheet_other(file: &str) -> String;
    /// See [`SheetTrouble::Broken`].
    sheet_broken() -> String;
    /// See [`SheetTrouble::Swollen`].
    sheet_swollen(megabytes: i64) -> String;
    /// See [`SheetTrouble::TooManyRows`].
    sheet_too_many_rows(limit: i64) -> String;
    /// See [`SheetTrouble::Blank`].
    sheet_blank() -> String;
    /// See [`SheetTrouble::SeveralNamed`].
    sheet_several_named(section: &str, name: &str) -> String;
    /// See [`SheetTrouble::NoHeading`].
    sheet_no_heading() -> String;
    /// See [`SheetTrouble::NoRows`].
    sheet_no_rows() -> String;
    /// See [`SheetTrouble::BadHours`].
    sheet_bad_hours(value: &str) -> String;
    /// See [`SheetTrouble::BadDay`].
    sheet_bad_day(value: &str) -> String;
    /// See [`SheetTrouble::NoYear`].
    sheet_no_year(value: &str) -> String;
    /// See [`SheetTrouble::NoDay`].
    sheet_no_day() -> String;
    /// See [`SheetTrouble::NoTitle`].
    sheet_no_title() -> String;
    /// See [`SheetTrouble::UnreadLine`].
    sheet_unread_line(value: &str) -> String;
    /// See [`SheetTrouble::UnreadColumn`].
    sheet_unread_column(heading: &str) -> String;
    /// See [`SheetTrouble::HiddenSheet`].
    sheet_hidden(sheet: &str) -> String;
    /// See [`SheetTrouble::UnreadSheet`].
    sheet_unread(sheet: &str) -> String;
    /// See [`SheetTrouble::UnreadTable`].
    sheet_unread_table() -> String;
    /// See [`SheetTrouble::CellError`].
    sheet_cell_error(value: &str) -> String;
    /// See [`SheetTrouble::GuessedKind`]; `kind` is its word in the programme file.
    sheet_guessed_kind(kind: &str) -> String;
    /// See [`SheetTrouble::GuessedKinds`]; `cells` are the first few.
    sheet_guessed_kinds(rows: i64, cells: &str) -> String;
    /// See [`SheetTrouble::GuessedEnd`].
    sheet_guessed_end(minutes: i64) -> String;
    /// See [`SheetTrouble::GuessedHalf`].
    sheet_guessed_half(written: &str, read: &str) -> String;
    /// See [`SheetTrouble::MaybeAfternoon`].
    sheet_maybe_afternoon(written: &str, read: &str) -> String;
    /// See [`SheetTrouble::Backwards`].
    sheet_backwards(written: &str, above: &str) -> String;
    /// See [`SheetTrouble::WrongWeekday`]; weekdays are 1 (Monday) to 7.
    sheet_wrong_weekday(day: &str, is: i64, said: i64) -> String;
    /// See [`SheetTrouble::OneOrTwo`], kept as two.
    sheet_two_people(here: &str, there: &str, place: &str) -> String;
    /// See [`SheetTrouble::OneOrTwo`], taken for one.
    sheet_one_person(here: &str, there: &str, place: &str) -> String;
    /// See [`SheetTrouble::GuessedEncoding`].
    sheet_guessed_encoding(name: &str) -> String;
}

/// A file that is neither spreadsheet nor text, and that some program can save as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OtherFile {
    /// What Word wrote before 2007.
    OldDocument,
    /// RTF.
    RichText,
    /// PDF.
    Pdf,
    /// The office format of `LibreOffice`.
    OpenDocument,
    /// Excel's binary form.
    BinaryWorkbook,
    /// A presentation.
    Slides,
    /// A photograph or a drawing.
    Picture,
    /// A web page.
    Page,
    /// Files packed together.
    Archive,
}

codes!(
    OtherFile: OldDocument = "doc",
    RichText = "rtf",
    Pdf = "pdf",
    OpenDocument = "open-document",
    BinaryWorkbook = "xlsb",
    Slides = "slides",
    Picture = "picture",
    Page = "page",
    Archive = "archive"
);

/// A finding that only a spreadsheet can have.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields are the words of the sentence in the doc line above")]
pub enum SheetTrouble {
    /// The workbook wants a password.
    Protected,
    /// The workbook is of the form that Excel wrote before 2007.
    OldWorkbook,
    /// A file that holds no cells that can be read.
    Other { file: OtherFile },
    /// The workbook is damaged, or is none.
    Broken,
    /// What is unpacked from the workbook is larger than is read.
    Swollen { megabytes: i64 },
    /// More rows than are read.
    TooManyRows { limit: i64 },
    /// A template in which nothing is filled in.
    Blank,
    /// A name in place of an id is that of several rows.
    SeveralNamed { section: Section, name: String },
    /// No row looks like the headings of a programme.
    NoHeading,
    /// Headings with no session below them.
    NoRows,
    /// A cell for a time holds none.
    BadHours { value: String },
    /// A cell for a day holds none.
    BadDay { value: String },
    /// A day whose year stands nowhere.
    NoYear { value: String },
    /// A time whose day stands nowhere.
    NoDay,
    /// A time without words.
    NoTitle,
    /// A line that belongs to no session.
    UnreadLine { value: String },
    /// A column that nobody knows.
    UnreadColumn { heading: String },
    /// A hidden sheet is left out.
    HiddenSheet { sheet: String },
    /// A sheet without a table of the programme is left out.
    UnreadSheet { sheet: String },
    /// A table of a text document that is no programme is left out.
    UnreadTable,
    /// A formula that came to an error.
    CellError { value: String },
    /// The kind was guessed from the title.
    GuessedKind { kind: Kind },
    /// The kinds of many rows were guessed from their titles; the first few of them.
    GuessedKinds { rows: i64, cells: Vec<Place> },
    /// The end was guessed.
    GuessedEnd { minutes: i64 },
    /// Hours of the afternoon or evening that are written as those of the morning.
    GuessedHalf { written: String, read: String },
    /// A start of the night below one of the day.
    MaybeAfternoon { written: String, read: String },
    /// A start before the one above it.
    Backwards { written: String, above: String },
    /// A date that falls on another weekday than the one beside it.
    WrongWeekday { day: NaiveDate, said: Weekday },
    /// One name with titles or places that differ from those of another cell.
    OneOrTwo { here: String, there: String, place: Box<Place>, two: bool },
    /// The text is not UTF-8; how it was read was guessed.
    GuessedEncoding { name: &'static str },
}

impl SheetTrouble {
    /// Whether a file with it can be used.
    pub(in crate::programme) fn severity(&self) -> Severity {
        match self {
            Self::UnreadLine { .. }
            | Self::UnreadColumn { .. }
            | Self::HiddenSheet { .. }
            | Self::UnreadSheet { .. }
            | Self::UnreadTable
            | Self::CellError { .. }
            | Self::GuessedKind { .. }
            | Self::GuessedKinds { .. }
            | Self::GuessedEnd { .. }
            | Self::GuessedHalf { .. }
            | Self::MaybeAfternoon { .. }
            | Self::Backwards { .. }
            | Self::WrongWeekday { .. }
            | Self::OneOrTwo { .. }
            | Self::GuessedEncoding { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What is wrong, without the place; `quoted` cuts somebody's words.
    pub(in crate::programme) fn sentence(
        &self,
        texts: Texts,
        quoted: fn(&str) -> String,
    ) -> String {
        match self {
            Self::Protected => texts.sheet_protected(),
            Self::OldWorkbook => texts.sheet_old_workbook(),
            Self::Other { file } => texts.sheet_other(file.code()),
            Self::Broken => texts.sheet_broken(),
            Self::Swollen { megabytes } => texts.sheet_swollen(*megabytes),
            Self::TooManyRows { limit } => texts.sheet_too_many_rows(*limit),
            Self::Blank => texts.sheet_blank(),
            Self::SeveralNamed { section, name } => {
                texts.sheet_several_named(section.code(), &quoted(name))
            }
            Self::NoHeading => texts.sheet_no_heading(),
            Self::NoRows => texts.sheet_no_rows(),
            Self::BadHours { value } => texts.sheet_bad_hours(&quoted(value)),
            Self::BadDay { value } => texts.sheet_bad_day(&quoted(value)),
            Self::NoYear { value } => texts.sheet_no_year(&quoted(value)),
            Self::NoDay => texts.sheet_no_day(),
            Self::NoTitle => texts.sheet_no_title(),
            Self::UnreadLine { value } => texts.sheet_unread_line(&quoted(value)),
            Self::UnreadColumn { heading } => texts.sheet_unread_column(&quoted(heading)),
            Self::HiddenSheet { sheet } => texts.sheet_hidden(&quoted(sheet)),
            Self::UnreadSheet { sheet } => texts.sheet_unread(&quoted(sheet)),
            Self::UnreadTable => texts.sheet_unread_table(),
            Self::CellError { value } => texts.sheet_cell_error(&quoted(value)),
            _ => self.sentence_of_guess(texts, quoted),
        }
    }

    /// What was guessed, or looks like a slip.
    fn sentence_of_guess(&self, texts: Texts, quoted: fn(&str) -> String) -> String {
        match self {
            Self::MaybeAfternoon { written, read } => texts.sheet_maybe_afternoon(written, read),
            Self::Backwards { written, above } => texts.sheet_backwards(written, above),
            Self::WrongWeekday { day, said } => {
                let date = format!("{}/{}/{}", day.day(), day.month(), day.year());
                let number = |weekday: Weekday| i64::from(weekday.number_from_monday());
                texts.sheet_wrong_weekday(&date, number(day.weekday()), number(*said))
            }
            Self::OneOrTwo { here, there, place, two } => {
                let (here, there, place) = (quoted(here), quoted(there), place.short(texts));
                if *two {
                    texts.sheet_two_people(&here, &there, &place)
                } else {
                    texts.sheet_one_person(&here, &there, &place)
                }
            }
            Self::GuessedKind { kind } => texts.sheet_guessed_kind(kind.code()),
            Self::GuessedKinds { rows, cells } => {
                let cells: Vec<String> = cells.iter().map(|cell| cell.short(texts)).collect();
                texts.sheet_guessed_kinds(*rows, &cells.join(", "))
            }
            Self::GuessedEnd { minutes } => texts.sheet_guessed_end(*minutes),
            Self::GuessedHalf { written, read } => texts.sheet_guessed_half(written, read),
            Self::GuessedEncoding { name } => texts.sheet_guessed_encoding(name),
            _ => String::new(),
        }
    }
}
