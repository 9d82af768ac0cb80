//! Files for people to read, sign and go on working with: a [`Document`] is data, laid out as a Word
//! document, as a page or as Markdown; a [`Table`] becomes a spreadsheet.
//!
//! - [`word`]: Office Open XML, also for those who lay out by themselves
//! - [`page`]: one HTML page that needs nothing else
//! - [`markdown`]: plain text with marks
//! - [`table`]: CSV and XLSX whose cells are never formulas

pub mod markdown;
pub mod page;
pub mod table;
pub mod word;

use crate::pictures::Chart;
use crate::texts::Language;

pub use table::{Sheet, Table};

/// A document of an office: head, body, signatures.
#[derive(Clone, Debug)]
pub struct Document {
    /// The language it is in.
    pub language: Language,
    /// What stands above the text.
    pub head: Head,
    /// The text.
    pub blocks: Vec<Block>,
    /// The sentence before the signatures, on one page with them; may be empty.
    pub closing: String,
    /// Who signs, by their offices, from left to right.
    pub signatures: Vec<Signature>,
}

/// What stands above the text of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Who writes; may be empty.
    pub organiser: String,
    /// The line for its number; may be empty.
    pub number: String,
    /// The state's name and its motto.
    pub motto: Option<(String, String)>,
    /// Place and date.
    pub dated: String,
    /// What it is: REPORT.
    pub title: String,
    /// What it is about.
    pub subject: String,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The office.
    pub office: String,
    /// What is to be done there, in italics.
    pub hint: String,
}

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; the text has two levels.
    Heading(Level, String),
    /// A line in bold above what it names, on one page with it.
    Label(String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// One of a list.
    Item(Vec<Run>),
    /// Rows and columns.
    Grid(Grid),
    /// A chart; where pictures cannot stand, its numbers.
    Chart(Chart),
}

/// How far a heading reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A part of the document.
    Part,
    /// A section of a part.
    Section,
}

/// Words that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// How they look.
    pub look: Look,
    /// What they say; a line may end in them.
    pub words: String,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As the text does.
    Plain,
    /// Bold.
    Bold,
    /// In italics.
    Italic,
}

/// Rows and columns in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// What stands above each column, and its share of the width.
    pub columns: Vec<(String, u32)>,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
    /// Columns of numbers, which stand in the middle.
    pub numbers: Vec<usize>,
}

impl Block {
    /// A paragraph of plain words.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::plain(words)])
    }

    /// A paragraph in italics.
    pub fn italic(words: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::italic(words)])
    }

    /// A label in bold with what is told of it.
    pub fn told(label: &str, words: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::bold(format!("{label}: ")), Run::plain(words)])
    }

    /// A part's heading.
    pub fn part(words: impl Into<String>) -> Self {
        Self::Heading(Level::Part, words.into())
    }

    /// A section's heading.
    pub fn section(words: impl Into<String>) -> Self {
        Self::Heading(Level::Section, words.into())
    }
}

impl Run {
    /// Words as the text has them.
    pub fn plain(words: impl Into<String>) -> Self {
        Self { look: Look::Plain, words: words.into() }
    }

    /// Words in bold.
    pub fn bold(words: impl Into<String>) -> Self {
        Self { look: Look::Bold, words: words.into() }
    }

    /// Words in italics.
    pub fn italic(words: impl Into<String>) -> Self {
        Self { look: Look::Italic, words: words.into() }
    }
}

/// Somebody's words without what no office writes: control characters, and the marks by which a
/// text can turn the direction of its line or hide in it. Ends of lines stay.
pub fn clean(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let kept = words.chars().map(|sign| if sign == '\t' { ' ' } else { sign }).filter(|sign| {
        !matches!(
            sign,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
                | '\u{61c}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        ) && (*sign == '\n' || !sign.is_control())
    });
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_nobody_sees_are_left_out_and_letters_stay() {
        for (words, cleaned) in [
            (" Đề xuất\tmột \u{202e}hai\u{202c}\u{0}\r\n ba\u{200b} ", "Đề xuất một hai\n ba"),
            ("👩\u{200d}🏫 ok\u{85}", "👩\u{200d}🏫 ok"),
            ("\u{7}\u{2066}", ""),
        ] {
            assert_eq!(clean(words), cleaned);
        }
    }
}
