//! DOCX into cells: every table a sheet, the paragraphs above it the rows above its headings.

mod blocks;
mod tables;

use std::io::{Cursor, Read as _};

use self::blocks::Block;
use super::container::UNPACKED;
use super::grid::{Book, Cell, Row, Shape, Sheet};
use super::single::has_headings;
use super::trouble::SheetTrouble;
use super::workbook::{ROWS, too_many};

/// The part with the words.
const DOCUMENT: &str = "word/document.xml";

/// The tables of a document whose size is known to be sound; one without a table of a programme
/// is a sheet of its paragraphs.
pub(super) fn read(bytes: &[u8]) -> Result<Book, SheetTrouble> {
    let broken = |_| SheetTrouble::Broken;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let part = archive.by_name(DOCUMENT).map_err(broken)?;
    let mut xml = Vec::new();
    part.take(UNPACKED).read_to_end(&mut xml).map_err(|_| SheetTrouble::Broken)?;
    let blocks = blocks::read(&String::from_utf8_lossy(&xml))?;
    let sheets = tables::sheets(&blocks);
    let sheets = if sheets.iter().any(has_headings) { sheets } else { vec![paragraphs(&blocks)?] };
    Ok(Book { sheets, guessed: None })
}

/// The lines of all paragraphs, and those of tables with the cells of a row in one line.
fn paragraphs(blocks: &[Block]) -> Result<Sheet, SheetTrouble> {
    let mut sheet = Sheet { shape: Shape::Paragraphs, ..Sheet::default() };
    let mut number = 0;
    let mut add = |text: &str| {
        number += 1;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let cells = vec![(0, Cell::Text(line.to_owned()))];
            sheet.rows.push(Row { number, cells });
        }
    };
    for block in blocks {
        match block {
            Block::Paragraph(text) => add(text),
            Block::Table(rows) => {
                for row in rows {
                    let cells: Vec<String> =
                        row.iter().map(|cell| cell.text.replace('\n', " ")).collect();
                    let line = cells.join("\t");
                    if !line.trim().is_empty() {
                        add(&line);
                    }
                }
            }
        }
    }
    if sheet.rows.len() > ROWS { Err(too_many()) } else { Ok(sheet) }
}
