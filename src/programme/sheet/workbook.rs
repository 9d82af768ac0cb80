//! XLSX and XLSM into cells, within limits that hold before the memory is taken.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx};

use super::grid::{Book, Cell, Region, Row, Sheet};
use super::trouble::SheetTrouble;

/// Rows with something in them, in all sheets together.
pub(super) const ROWS: usize = 25_000;
/// Cells with something in them, in all sheets together.
pub(super) const CELLS: usize = 400_000;
/// Merged regions of a sheet that are looked at.
pub(super) const REGIONS: usize = 5_000;
/// Days between the two beginnings of Excel's time.
const FROM_1904: f64 = 1_462.0;

/// The cells of a workbook whose size is known to be sound, or the one thing that is wrong with it.
pub(super) fn read(bytes: &[u8]) -> Result<Book, SheetTrouble> {
    // The library reads what strangers send; whatever it stumbles over is a damaged file.
    catch_unwind(AssertUnwindSafe(|| open(bytes))).unwrap_or(Err(SheetTrouble::Broken))
}

fn open(bytes: &[u8]) -> Result<Book, SheetTrouble> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetTrouble::Broken)?;
    let shift = if workbook.has_1904_epoch() { FROM_1904 } else { 0.0 };
    let about = workbook.sheets_metadata().to_vec();
    let mut book = Book::default();
    let mut room = Room { rows: ROWS, cells: CELLS };
    for (index, about) in about.into_iter().enumerate() {
        if about.typ != SheetType::WorkSheet {
            continue;
        }
        let hidden = about.visible != SheetVisible::Visible;
        let mut sheet = Sheet { index, name: about.name, hidden, ..Sheet::default() };
        if !hidden {
            sheet.merged = regions(&mut workbook, &sheet.name);
            sheet.rows = rows(&mut workbook, &sheet.name, shift, &mut room)?;
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// How much may still be read.
struct Room {
    rows: usize,
    cells: usize,
}

fn regions(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Vec<Region> {
    let merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
    merged
        .into_iter()
        .take(REGIONS)
        .map(|region| Region {
            rows: (region.start.0.saturating_add(1), region.end.0.saturating_add(1)),
            columns: (region.start.1, region.end.1),
        })
        .collect()
}

fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    shift: f64,
    room: &mut Room,
) -> Result<Vec<Row>, SheetTrouble> {
    let broken = |_| SheetTrouble::Broken;
    let mut reader = workbook.worksheet_cells_reader(name).map_err(broken)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (number, column) = cell.get_position();
        let number = number.saturating_add(1);
        let Some(value) = value(cell.get_value(), shift) else { continue };
        if rows.last().is_none_or(|row| row.number != number) {
            room.rows = room.rows.checked_sub(1).ok_or_else(too_many)?;
            rows.push(Row { number, cells: Vec::new() });
        }
        room.cells = room.cells.checked_sub(1).ok_or_else(too_many)?;
        if let Some(row) = rows.last_mut() {
            row.cells.push((column, value));
        }
    }
    // Excel writes them in order; others need not.
    rows.sort_by_key(|row| row.number);
    rows.dedup_by(|later, row| {
        let same = later.number == row.number;
        if same {
            row.cells.append(&mut later.cells);
        }
        same
    });
    for row in &mut rows {
        row.cells.sort_by_key(|(column, _)| *column);
        row.cells.dedup_by_key(|(column, _)| *column);
    }
    Ok(rows)
}

pub(super) fn too_many() -> SheetTrouble {
    SheetTrouble::TooManyRows { limit: i64::try_from(ROWS).unwrap_or(i64::MAX) }
}

fn value(value: &DataRef<'_>, shift: f64) -> Option<Cell> {
    #[expect(clippy::cast_precision_loss, reason = "no programme counts beyond 2^53")]
    let cell = match value {
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(moment) => {
            let serial = moment.as_f64();
            // A time of the day alone has no beginning to be counted from.
            Cell::Serial(if serial < 1.0 { serial } else { serial + shift })
        }
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::Text(text.clone())
        }
        DataRef::Error(error) => Cell::Error(error.to_string()),
        DataRef::Empty => return None,
    };
    match &cell {
        Cell::Text(text) if text.trim().is_empty() => None,
        _ => Some(cell),
    }
}
