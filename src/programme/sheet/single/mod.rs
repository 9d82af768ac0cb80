//! A programme in one table, as a secretariat types it.

pub(in crate::programme) mod above;
mod days;
pub(super) mod half;
mod layout;
mod order;
mod plan;
mod rows;
mod timed;
mod titles;
mod write;

use self::above::Above;
use self::layout::Layout;
use self::plan::Plan;
use super::build::Built;
use super::dates;
use super::grid::{Book, Cell, Row, Shape, Sheet};
use super::pasted;
use super::trouble::SheetTrouble;
use crate::programme::problem::{Severity, Trouble};

/// Reads every visible sheet with a table; `name` is the file's, for an event without one.
pub(super) fn read(book: &Book, name: &str, built: &mut Built) {
    let mut plan = Plan::of(year_of(book, name));
    let mut above = Above { year: plan.year, ..Above::default() };
    let mut found = false;
    let mut unread = Vec::new();
    let mut last = None;
    for sheet in &book.sheets {
        if sheet.hidden {
            let trouble = SheetTrouble::HiddenSheet { sheet: sheet.name.clone() };
            let at = built.spot(sheet, 1, 0);
            built.fault(at, trouble);
        } else if let Some((layout, parted)) = laid_out(sheet, last.as_ref()) {
            found = true;
            let sheet = parted.as_ref().unwrap_or(sheet);
            above.read(sheet, layout.first, built);
            last = Some(layout.clone());
            rows::read(&mut plan, &above, sheet, layout, built);
        } else if !sheet.rows.is_empty() {
            unread.push(sheet);
        }
    }
    if !found {
        return built.fault(0, SheetTrouble::NoHeading);
    }
    for sheet in unread {
        note_unread(sheet, built);
    }
    if plan.slots.is_empty() && built.faults.iter().all(|(_, fault)| is_warning(fault)) {
        built.fault(0, SheetTrouble::NoRows);
    }
    write::write(plan, &above, name, built);
    built.group_guesses();
}

fn is_warning(trouble: &Trouble) -> bool {
    trouble.severity() == Severity::Warning
}

/// Whether the sheet has a row with the headings of a programme.
pub(super) fn has_headings(sheet: &Sheet) -> bool {
    layout::find(sheet).is_some()
}

/// The columns of a sheet, and the sheet itself where its lines had to be parted into them; `last`
/// are those of the sheet before.
fn laid_out(sheet: &Sheet, last: Option<&Layout>) -> Option<(Layout, Option<Sheet>)> {
    match sheet.shape {
        Shape::Below => None,
        Shape::Cells => Some((layout::find(sheet)?, None)),
        Shape::Table { above } => {
            let layout = layout::find(sheet).or_else(|| continued(sheet, above, last?))?;
            Some((layout, None))
        }
        Shape::Lines | Shape::Paragraphs => {
            let (parted, first) = pasted::parted(sheet)?;
            Some((Layout::of_lines(first), Some(parted)))
        }
    }
}

/// A table without headings goes on with the columns of the one before when they fit.
fn continued(sheet: &Sheet, above: u32, last: &Layout) -> Option<Layout> {
    let first = sheet.rows.iter().position(|row| row.number > above)?;
    let layout = Layout { first, below: first, unknown: Vec::new(), ..last.clone() };
    let fits = |row: &Row| matches!(timed::timed(&layout, row, None), timed::Timed::Yes(_));
    sheet.rows[first..].iter().any(fits).then_some(layout)
}

fn note_unread(sheet: &Sheet, built: &mut Built) {
    match sheet.shape {
        Shape::Below => {
            for line in sheet.rows.iter().filter_map(|row| row.text(0)) {
                built.fault(0, SheetTrouble::UnreadLine { value: line });
            }
        }
        Shape::Cells => {
            let at = built.spot(sheet, 1, 0);
            built.fault(at, SheetTrouble::UnreadSheet { sheet: sheet.name.clone() });
        }
        _ => {
            let at = built.spot(sheet, sheet.rows.last().map_or(1, |row| row.number), 0);
            built.fault(at, SheetTrouble::UnreadTable);
        }
    }
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
