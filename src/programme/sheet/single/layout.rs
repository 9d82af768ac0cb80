//! Which column of a table holds what.

use crate::programme::sheet::grid::{Cell, Row, Sheet};
use crate::programme::sheet::headings::{Column, column, is_heading_row};
use crate::programme::sheet::{hours, pasted};

/// Rows in which the headings are sought.
const SOUGHT: usize = 300;
/// Columns that are looked at.
const WIDTH: u32 = 60;

/// Where a table's headings stand, and what its columns hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// The first row with headings and the first below them, as indices into the sheet's rows.
    pub(super) first: usize,
    pub(super) below: usize,
    /// From left to right.
    pub(super) columns: Vec<(u32, Column)>,
    /// Columns with a heading that nobody knows.
    pub(super) unknown: Vec<(u32, String)>,
}

impl Layout {
    /// The columns into which lines are parted; the first content is this row.
    pub(super) fn of_lines(first: usize) -> Self {
        let columns = vec![
            (pasted::TIME, Column::Time),
            (pasted::TITLE, Column::Title),
            (pasted::PEOPLE, Column::People),
            (pasted::ROOM, Column::Room),
        ];
        Self { first, below: first, columns, unknown: Vec::new() }
    }

    pub(super) fn columns_of(&self, wanted: Column) -> impl Iterator<Item = u32> {
        self.columns.iter().filter(move |(_, column)| *column == wanted).map(|(at, _)| *at)
    }

    pub(super) fn column_of(&self, wanted: Column) -> Option<u32> {
        self.columns_of(wanted).next()
    }
}

/// The first row, or two rows one above the other, with a time and a content.
pub(super) fn find(sheet: &Sheet) -> Option<Layout> {
    (0..sheet.rows.len().min(SOUGHT)).find_map(|index| layout_at(sheet, index))
}

/// The headings that begin in this row.
pub(super) fn layout_at(sheet: &Sheet, index: usize) -> Option<Layout> {
    let row = sheet.rows.get(index)?;
    // A line such as "Thời gian: 19/5" above the table is no heading, nor is a row with a time.
    if known(row) < 2 || has_time(row) {
        return None;
    }
    let below = sheet.rows.get(index + 1).filter(|below| {
        below.number == row.number + 1 && below.cells.len() > 1 && known(below) == below.cells.len()
    });
    let above = index.checked_sub(1).and_then(|above| sheet.rows.get(above));
    let above = above.filter(|above| above.number + 1 == row.number);
    let numbers: Vec<u32> =
        [below, Some(row), above].into_iter().flatten().map(|row| row.number).collect();
    let mut layout = Layout { first: index, below: index + 1, ..Layout::default() };
    layout.below += usize::from(below.is_some());
    for at in 0..WIDTH {
        let texts = || numbers.iter().filter_map(|number| sheet.spread_text(*number, at));
        if let Some(column) = texts().find_map(|text| column(&text)) {
            layout.columns.push((at, column));
        } else if let Some(text) = row.text(at) {
            layout.unknown.push((at, text));
        }
    }
    let columns: Vec<Column> = layout.columns.iter().map(|(_, column)| *column).collect();
    is_heading_row(&columns).then_some(layout)
}

fn has_time(row: &Row) -> bool {
    row.cells.iter().any(|(_, cell)| match cell {
        // Start and end may stand in two lines.
        Cell::Text(text) => text.lines().any(|line| hours::hours(line).is_some()),
        Cell::Serial(_) => true,
        _ => false,
    })
}

fn known(row: &Row) -> usize {
    let is_known =
        |(_, cell): &&(u32, Cell)| cell.text().is_some_and(|text| column(&text).is_some());
    row.cells.iter().filter(is_known).count()
}
