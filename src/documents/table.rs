//! Spreadsheets whose cells are words or numbers and never formulas.

use anyhow::Context as _;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use crate::clock::Moment;

/// One table: what stands above each column, and the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What stands above each column, with its width in letters.
    pub heads: Vec<(String, u32)>,
    /// A cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A table of a workbook with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What its tab says; at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// What is in it.
    pub table: Table,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Somebody's words.
    Words(String),
    /// A number.
    Number(i64),
}

/// Characters that a cell of Excel holds; longer words are cut.
const LONGEST: usize = 32_000;

impl Table {
    /// The table as CSV in UTF-8 with the mark by which Excel knows it.
    pub fn csv(&self) -> String {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Writing into memory does not fail.
        let _ = writer.write_record(self.heads.iter().map(|(head, _)| harmless(head)));
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(|cell| match cell {
                Cell::Words(words) => harmless(words),
                Cell::Number(number) => number.to_string(),
            }));
        }
        let written = writer.into_inner().unwrap_or_default();
        format!("\u{feff}{}", String::from_utf8(written).unwrap_or_default())
    }
}

/// The sheets as the bytes of a workbook (`.xlsx`), made at `now`; it names no author.
///
/// # Errors
///
/// When the library refuses a sheet, which only a wrong name leads to.
pub fn workbook(sheets: &[Sheet], title: &str, now: Moment) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp(now.timestamp()).context("the time of making")?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    for sheet in sheets {
        fill(book.add_worksheet(), sheet).with_context(|| format!("the sheet {}", sheet.name))?;
    }
    book.save_to_buffer().context("the workbook cannot be packed")
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> anyhow::Result<()> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    page.set_name(&sheet.name)?.set_freeze_panes(1, 0)?;
    for (column, (words, width)) in (0_u16..).zip(&sheet.table.heads) {
        page.write_string_with_format(0, column, harmless(words), &head)?;
        page.set_column_width(column, *width)?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Words(words) => {
                    let words: String = harmless(words).chars().take(LONGEST).collect();
                    page.write_string_with_format(row, column, words, &text)?;
                }
                // Counts are far below what a cell's number holds exactly.
                Cell::Number(number) => {
                    let number = i32::try_from(*number).unwrap_or(i32::MAX);
                    page.write_number_with_format(row, column, number, &text)?;
                }
            }
        }
    }
    Ok(())
}

/// Words that no spreadsheet takes for a formula: before a sign that begins one stands an
/// apostrophe. Also in a workbook, where a text is a text, because people copy cells and save them
/// as CSV.
fn harmless(words: &str) -> String {
    let words: String = words.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect();
    let first = words.trim_start().chars().next();
    let begins = words.starts_with(['\t', '\r', '\n'])
        || first.is_some_and(|sign| "=+-@|%＝＋－＠".contains(sign));
    if begins { format!("'{words}") } else { words }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Reader as _, Xlsx};
    use proptest::prelude::*;

    use super::*;

    fn table(words: &[String]) -> Table {
        let row = |words: &String| vec![Cell::Words(words.clone()), Cell::Number(7)];
        Table {
            heads: vec![("=Head".to_owned(), 20), ("Votes".to_owned(), 8)],
            rows: words.iter().map(row).collect(),
        }
    }

    fn read(book: Vec<u8>) -> Vec<Vec<String>> {
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(book)).unwrap();
        let range = book.worksheet_range("Questions").unwrap();
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    }

    fn now() -> Moment {
        "2026-05-01T02:03:04Z".parse().unwrap()
    }

    #[test]
    fn what_begins_a_formula_is_kept_as_words() {
        for (words, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  -2", "'  -2"),
            ("\t=1", "'=1"),
            ("\r=1", "'=1"),
            ("＝1", "'＝1"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(words), expected, "{words:?}");
        }
    }

    proptest! {
        #[test]
        fn no_cell_is_a_formula_whatever_stands_in_it(
            words in prop::collection::vec("[=+@\\-\t\r\n\"',;|%a1 ]{0,8}|\\PC{0,20}", 1..6)
        ) {
            let table = table(&words);
            let csv = table.csv();
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
            let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            prop_assert_eq!(records.len(), words.len() + 1);
            for cell in records.iter().flatten() {
                let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert!(!begins, "{:?}", cell);
            }
            let sheet = Sheet { name: "Questions".to_owned(), table };
            let rows = read(workbook(&[sheet], "x", now()).unwrap());
            for cell in rows.iter().flatten() {
                let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert!(!begins, "{:?}", cell);
            }
        }
    }
}
