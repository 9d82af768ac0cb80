//! A programme in one table, as a secretariat types it.

pub(in crate::programme) mod above;
mod layout;
mod plan;
mod rows;
mod timed;
mod titles;
mod write;

use self::above::Above;
use self::plan::Plan;
use super::build::Built;
use super::dates;
use super::grid::{Book, Cell};
use super::trouble::SheetTrouble;

/// Reads every visible sheet with a table; `name` is the file's, for an event without one.
pub(super) fn read(book: &Book, name: &str, built: &mut Built) {
    let mut plan = Plan::of(year_of(book, name));
    let mut above = Above::default();
    let mut found = false;
    let mut unread = Vec::new();
    for sheet in &book.sheets {
        if sheet.hidden {
            let trouble = SheetTrouble::HiddenSheet { sheet: sheet.name.clone() };
            let at = built.spot(sheet, 1, 0);
            built.fault(at, trouble);
        } else if let Some(layout) = layout::find(sheet) {
            found = true;
            above.read(sheet, layout.first, built);
            rows::read(&mut plan, &above, sheet, layout, built);
        } else if !sheet.rows.is_empty() {
            unread.push(sheet);
        }
    }
    if !found {
        return built.fault(0, SheetTrouble::NoHeading);
    }
    for sheet in unread {
        let at = built.spot(sheet, 1, 0);
        built.fault(at, SheetTrouble::UnreadSheet { sheet: sheet.name.clone() });
    }
    write::write(plan, &above, name, built);
}

/// The year for days that are written without one: that of a whole date, else one that stands
/// alone.
fn year_of(book: &Book, name: &str) -> Option<i32> {
    let cells = || {
        let sheets = book.sheets.iter().filter(|sheet| !sheet.hidden);
        sheets.flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells).map(|(_, cell)| cell)
    };
    let dated = cells().find_map(|cell| match cell {
        Cell::Text(text) => dates::day(text)?.year,
        Cell::Serial(serial) => dates::of_serial(*serial).map(|date| chrono::Datelike::year(&date)),
        _ => None,
    });
    let alone = || {
        cells().find_map(|cell| match cell {
            Cell::Text(text) => dates::year(text),
            _ => None,
        })
    };
    dated.or_else(alone).or_else(|| dates::year(name))
}

#[cfg(test)]
mod tests;
