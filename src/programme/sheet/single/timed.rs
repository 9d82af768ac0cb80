//! When a row takes place.

use chrono::NaiveDate;

use super::half::{self, Half};
use super::layout::Layout;
use crate::programme::sheet::dates;
use crate::programme::sheet::grid::{Cell, Row};
use crate::programme::sheet::headings::Column;
use crate::programme::sheet::hours::{self, Hours};

/// Time of a row: nothing, what cannot be read, or hours.
pub(super) enum Timed {
    No,
    Bad(u32, String),
    Yes(When),
}

/// What the columns for times say.
#[derive(Clone, Copy, Debug)]
pub(super) struct When {
    pub(super) column: u32,
    pub(super) hours: Hours,
    /// The date where the cell has one.
    pub(super) date: Option<NaiveDate>,
    /// The half of the day that the cell names.
    pub(super) half: Option<Half>,
}

/// Reads the columns for times; `year` is for a day that is written with them.
pub(super) fn timed(layout: &Layout, row: &Row, year: Option<i32>) -> Timed {
    let mut columns = layout.columns_of(Column::Time);
    let Some((column, cell)) = columns.find_map(|at| Some((at, row.cell(at)?))) else {
        return Timed::No;
    };
    let Some(text) = cell.text() else { return Timed::No };
    let (hours, date) = match cell {
        Cell::Serial(serial) | Cell::Number(serial) => serial_hours(*serial),
        _ => written_hours(&text, year),
    };
    let Some(mut hours) = hours else { return bad_or_no(column, text, row) };
    let end = layout.columns_of(Column::End).find_map(|at| row.cell(at));
    // A second column of times is the end, whatever it is called.
    match end.or_else(|| columns.find_map(|at| row.cell(at))) {
        None => {}
        Some(Cell::Serial(serial) | Cell::Number(serial)) => {
            hours.end = hours.end.or(hours::of_serial(*serial));
        }
        Some(cell) => {
            let text = cell.text().unwrap_or_default();
            let end = hours::hours(half::stripped(&text));
            if end.is_none() && !text.is_empty() {
                return Timed::Bad(column, text);
            }
            hours.end = hours.end.or(end.map(|end| end.start));
        }
    }
    let hours = with_minutes(layout, row, hours);
    Timed::Yes(When { column, hours, date, half: half::of_text(&text) })
}

/// The end by a column that says how long.
fn with_minutes(layout: &Layout, row: &Row, mut hours: Hours) -> Hours {
    let text = layout.column_of(Column::Minutes).and_then(|at| row.text(at));
    let digits = text.unwrap_or_default();
    let digits = digits.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty());
    let minutes = digits.and_then(|digits| digits.parse().ok()).filter(|m| *m > 0 && *m < 720);
    if let (None, Some(minutes)) = (hours.end, minutes) {
        hours.end = Some(hours.start + chrono::TimeDelta::minutes(minutes));
    }
    hours
}

fn serial_hours(serial: f64) -> (Option<Hours>, Option<NaiveDate>) {
    let date = dates::of_serial(serial);
    // A whole number without a date is a count, not midnight.
    let is_time = serial > 0.0 && serial < 1.0 || date.is_some() && serial.fract() > 0.0;
    let start = is_time.then(|| hours::of_serial(serial)).flatten();
    (start.map(|start| Hours { start, end: None }), date)
}

/// "7h30 - 8h00", also with its day: "19/5/2025 7h30".
fn written_hours(text: &str, year: Option<i32>) -> (Option<Hours>, Option<NaiveDate>) {
    let line = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let line = half::stripped(&line).to_owned();
    let whole = hours::hours(&line);
    if whole.is_some() {
        return (whole, None);
    }
    // Start and end in two lines.
    let dashed = text.lines().map(str::trim).collect::<Vec<_>>().join(" - ");
    if let Some(hours) = hours::hours(&dashed) {
        return (Some(hours), None);
    }
    let date = dates::day(&line).and_then(|day| day.date(year));
    let rest: Vec<&str> = line
        .split([' ', ',', ';', 'T'])
        .filter(|part| !part.contains('/') && dates::day(part).is_none())
        .collect();
    let hours = date.and_then(|_| hours::hours(&rest.join(" ")));
    (hours, date)
}

/// Words in the column for times that are no time: an error beside other cells, a line alone.
fn bad_or_no(column: u32, text: String, row: &Row) -> Timed {
    let alone = row.cells.iter().filter(|(_, cell)| cell.text().is_some()).count() < 2;
    let digits = text.chars().any(|c| c.is_ascii_digit());
    if alone && !digits { Timed::No } else { Timed::Bad(column, text) }
}
