//! What a programme is read from: bytes that say how they are written, and what refuses them.

use std::path::Path;

use super::tree::Lines;
use crate::programme::problem::{Place, Problem, Trouble};

/// Bytes beyond which a file is not read.
pub const SIZE_LIMIT: usize = 8 << 20;

/// How a programme file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As people write it.
    Toml,
    /// The same names, as programs write it; or the schedule of pretalx, frab or c3voc.
    Json,
    /// Cells or lines: an Excel workbook, tables in a Word document, CSV or pasted text in any of the
    /// usual encodings.
    Sheet,
    /// The schedule of pretalx or frab.
    Xml,
    /// A calendar (iCalendar).
    Calendar,
}

/// The endings of names and how such files are written.
const ENDINGS: [(&str, Format); 22] = [
    ("toml", Format::Toml),
    ("json", Format::Json),
    ("xlsx", Format::Sheet),
    ("xlsm", Format::Sheet),
    ("xls", Format::Sheet),
    ("csv", Format::Sheet),
    ("tsv", Format::Sheet),
    ("txt", Format::Sheet),
    ("md", Format::Sheet),
    ("docx", Format::Sheet),
    ("docm", Format::Sheet),
    // These are known so that they get a sentence about what to do.
    ("doc", Format::Sheet),
    ("rtf", Format::Sheet),
    ("pdf", Format::Sheet),
    ("odt", Format::Sheet),
    ("ods", Format::Sheet),
    ("xlsb", Format::Sheet),
    ("pptx", Format::Sheet),
    ("html", Format::Sheet),
    ("xml", Format::Xml),
    ("ics", Format::Calendar),
    ("ical", Format::Calendar),
];

impl Format {
    /// The format of a file name; `None` when its ending is none of theirs.
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        let known = ENDINGS.iter().find(|(name, _)| ending.eq_ignore_ascii_case(name));
        known.map(|(_, format)| *format)
    }
}

/// A file that a programme is read from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'f> {
    /// What is in it.
    pub bytes: &'f [u8],
    /// How that is written.
    pub format: Format,
    /// The file's name without folders and ending: what an event is called whose spreadsheet does
    /// not say.
    pub name: &'f str,
}

impl<'f> Source<'f> {
    /// The bytes, unless they are too many.
    pub(in crate::programme) fn sized(self) -> Result<&'f [u8], Trouble> {
        if self.bytes.len() > SIZE_LIMIT {
            let megabytes = i64::try_from(SIZE_LIMIT >> 20).unwrap_or(i64::MAX);
            return Err(Trouble::TooLarge { megabytes });
        }
        Ok(self.bytes)
    }

    /// The bytes as text, or the one thing that is wrong with them.
    pub(in crate::programme) fn text(self) -> Result<&'f str, Box<Problem>> {
        let bytes = self.sized().map_err(|what| refusal(Place::File, what))?;
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let sound = std::str::from_utf8(sound).unwrap_or_default();
            // A spreadsheet or a picture has no lines worth counting.
            let place = if bytes.contains(&0) { Place::File } else { spot_of(sound, sound.len()) };
            refusal(place, Trouble::NotText)
        })?;
        if let Some(at) = text.find('\0') {
            return Err(refusal(spot_of(text, at), Trouble::NotText));
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim().is_empty() {
            return Err(refusal(Place::File, Trouble::Empty));
        }
        Ok(text)
    }
}

fn refusal(place: Place, what: Trouble) -> Box<Problem> {
    Box::new(Problem::new(place, what))
}

fn spot_of(text: &str, at: usize) -> Place {
    let (line, column) = Lines::new(text).spot(at);
    Place::At { line, column, path: String::new(), row: None }
}
