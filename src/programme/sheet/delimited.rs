//! CSV into cells: any of the usual signs between them, any of the usual encodings. A text without
//! the headings of a table is taken by its lines.

use super::encoding;
use super::grid::{Book, Cell, Row, Shape, Sheet};
use super::headings::column;
use super::single::has_headings;
use super::trouble::SheetTrouble;
use super::workbook::ROWS;

/// What parts the cells.
const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Stands before a text that begins like a formula.
const GUARD: char = '\'';
/// Rows that are looked at to find the sign.
const LOOKED_AT: usize = 40;

/// The cells of a text file; `None` when no encoding makes it a text.
pub(super) fn read(bytes: &[u8]) -> Option<Result<Book, SheetTrouble>> {
    let decoded = encoding::decode(bytes)?;
    // Excel's own word about the sign.
    let (first, rest) = decoded.text.split_once('\n').unwrap_or((&decoded.text, ""));
    let named = first.trim().strip_prefix("sep=").and_then(|sign| sign.bytes().next());
    let text = if named.is_some() { rest } else { decoded.text.as_str() };
    // The reader counts lines by their line feeds, and a carriage return ends a row too.
    let text = &text.replace("\r\n", "\n").replace('\r', "\n");
    let sign = named.unwrap_or_else(|| sign_of(text));
    let sheet = match rows(text, sign, ROWS) {
        Ok(rows) => Sheet { rows, ..Sheet::default() },
        Err(trouble) => return Some(Err(trouble)),
    };
    let columns = named.is_some() || has_headings(&sheet) || sheet.rows.is_empty();
    let sheet = if columns { sheet } else { lines(text) };
    Some(Ok(Book { sheets: vec![sheet], guessed: decoded.guessed }))
}

/// A text without columns, line by line.
fn lines(text: &str) -> Sheet {
    let rows = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| Row { number, cells: vec![(0, Cell::Text(line.to_owned()))] });
    Sheet { shape: Shape::Lines, rows: rows.collect(), ..Sheet::default() }
}

/// The sign that makes the most headings in one row, else the most cells.
fn sign_of(text: &str) -> u8 {
    let head = text.lines().take(LOOKED_AT * 4).collect::<Vec<_>>().join("\n");
    let weight = |sign: &u8| {
        let rows = records(&head, *sign, LOOKED_AT);
        let headings = rows.iter().map(|row| {
            let known =
                |(_, cell): &&(u32, Cell)| cell.text().is_some_and(|text| column(&text).is_some());
            row.cells.iter().filter(known).count()
        });
        let cells: usize = rows.iter().map(|row| row.cells.len()).sum();
        (headings.max().unwrap_or_default(), cells)
    };
    let mut best = SIGNS[0];
    for sign in SIGNS {
        if weight(&sign) > weight(&best) {
            best = sign;
        }
    }
    best
}

fn rows(text: &str, sign: u8, limit: usize) -> Result<Vec<Row>, SheetTrouble> {
    let rows = records(text, sign, limit + 1);
    if rows.len() > limit {
        return Err(SheetTrouble::TooManyRows { limit: i64::try_from(limit).unwrap_or(i64::MAX) });
    }
    Ok(rows)
}

/// A cell; the sign that keeps a spreadsheet from calculating is not part of it.
fn cell(text: &str) -> Cell {
    match text.strip_prefix(GUARD).filter(|_| is_guarded(text)) {
        Some(words) => Cell::Literal(words.to_owned()),
        None => Cell::Text(text.to_owned()),
    }
}

/// The text as it may stand in a cell without being taken for a formula; read again, it is the same.
pub(in crate::programme) fn guarded(text: &str) -> String {
    if begins_formula(text) || is_guarded(text) {
        format!("{GUARD}{text}")
    } else {
        text.to_owned()
    }
}

fn is_guarded(text: &str) -> bool {
    text.starts_with(GUARD) && begins_formula(text.trim_start_matches(GUARD))
}

fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// The first rows with something in them.
fn records(text: &str, sign: u8, limit: usize) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // What is decoded is UTF-8, and rows of any length are welcome, so nothing is left to fail.
    for record in reader.records().map_while(Result::ok) {
        let number = record.position().map_or(0, csv::Position::line);
        let cells: Vec<(u32, Cell)> = record
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.trim().is_empty())
            .filter_map(|(at, text)| Some((u32::try_from(at).ok()?, cell(text))))
            .collect();
        if !cells.is_empty() {
            rows.push(Row { number: u32::try_from(number).unwrap_or(u32::MAX), cells });
        }
        if rows.len() >= limit {
            break;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_the_numbers_of_their_lines_however_lines_end() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["Ngày,Thời gian,Nội dung", "1,2,\"3", "4\"", "5,6,7"].join(end);
            let book = read(text.as_bytes()).unwrap().unwrap();
            let numbers: Vec<u32> = book.sheets[0].rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, [1, 2, 4], "{end:?}");
        }
    }
}
