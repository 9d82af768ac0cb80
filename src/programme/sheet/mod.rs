//! Spreadsheets, tables in text documents and pasted lines: from what a secretariat types to the
//! tree that every programme is read from.

mod adopt;
mod build;
mod container;
mod dates;
pub(super) mod delimited;
mod encoding;
pub(super) mod full;
mod grid;
pub(super) mod headings;
mod hours;
pub(super) mod kinds;
mod pasted;
pub(super) mod people;
pub(super) mod single;
mod trouble;
mod word;
mod workbook;

pub(super) use self::adopt::adopt_ids;
pub(super) use self::build::Built;
pub use self::trouble::{MESSAGES, OtherFile, SheetTrouble};

use self::container::Content;
use self::grid::Book;
use super::problem::Trouble;

/// Reads a workbook, a text document, or a text of cells or lines, whatever its name says it is; `name` is the file's
/// without its ending. Never panics, whatever the bytes.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Built, Trouble> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Trouble::Empty);
    }
    let book = match container::content(bytes).map_err(Trouble::Sheet)? {
        Content::Workbook => workbook::read(bytes),
        Content::Document => word::read(bytes),
        Content::Text => delimited::read(bytes).ok_or(Trouble::NotText)?,
    };
    let book = book.map_err(Trouble::Sheet)?;
    let mut built = Built::default();
    if book.sheets.iter().all(|sheet| !sheet.hidden && sheet.rows.is_empty()) {
        return Err(Trouble::Empty);
    }
    note_encoding(&book, &mut built);
    if full::is_full(&book) {
        full::read(&book, &mut built);
    } else {
        single::read(&book, name, &mut built);
        built.is_table = true;
    }
    Ok(built)
}

fn note_encoding(book: &Book, built: &mut Built) {
    if let Some(name) = book.guessed {
        built.fault(0, SheetTrouble::GuessedEncoding { name });
    }
}

#[cfg(test)]
mod corpus;
