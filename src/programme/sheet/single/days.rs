//! The day of a row: in a line across the columns, or in a column for it.

use chrono::{Datelike as _, NaiveDate};

use super::half;
use super::rows::{Current, Table};
use crate::programme::sheet::dates;
use crate::programme::sheet::grid::{Cell, Row};
use crate::programme::sheet::headings::Column;
use crate::programme::sheet::hours;
use crate::programme::sheet::trouble::SheetTrouble;
use crate::texts::words;

impl Table<'_> {
    /// A row with nothing but a day or a half of one, across the columns.
    pub(super) fn day_line(&mut self, row: &Row) -> bool {
        let number = self.layout.column_of(Column::Number);
        let texts = row.cells.iter().filter_map(|(at, cell)| Some((*at, cell.text()?)));
        // A line across the table stands in its first cell, which is often that of the numbers.
        let mut texts = texts.filter(|(at, text)| Some(*at) != number || !is_number(text));
        let Some((column, text)) = texts.next() else { return true };
        if texts.next().is_some() || self.layout.column_of(Column::Day) == Some(column) {
            return false;
        }
        let day = match row.cell(column) {
            Some(Cell::Serial(serial)) => dates::of_serial(*serial),
            _ => dates::day(&text).and_then(|day| day.date(self.plan.year)),
        };
        let starts = ["ngay", "thu", "day", "chu nhat", "sang", "chieu", "buoi"];
        let folded = words(&text).join(" ");
        let begins = starts.iter().any(|start| folded.starts_with(start));
        if dates::is_day_line(&text) || day.is_some() && begins {
            if self.layout.columns_of(Column::Time).any(|at| at == column) && day.is_none() {
                let alone = hours::hours(half::stripped(&text)).is_none();
                self.half = if alone { half::of_text(&text) } else { self.half };
                return alone;
            }
            if day.is_none() && dates::day(&text).is_some() {
                let at = self.at(row, column);
                self.built.fault(at, SheetTrouble::NoYear { value: text.clone() });
            }
            self.half = half::of_text(&text);
            self.weekday(row, column, &text, day);
            self.set_day(day);
            return true;
        }
        false
    }

    /// Notes a day whose weekday is another than the text says.
    fn weekday(&mut self, row: &Row, column: u32, text: &str, day: Option<NaiveDate>) {
        if let Some(trouble) = day.and_then(|day| wrong_weekday(text, day)) {
            let at = self.at(row, column);
            self.built.fault(at, trouble);
        }
    }

    fn set_day(&mut self, day: Option<NaiveDate>) {
        if let Some(day) = day.filter(|day| self.day != Some(*day)) {
            self.day = Some(day);
            self.room = None;
            self.track = None;
            self.current = Current::None;
        }
    }

    pub(super) fn day_column(&mut self, row: &Row) {
        let found = self.layout.columns_of(Column::Day).find_map(|at| Some((at, row.cell(at)?)));
        let Some((column, cell)) = found else { return };
        let (Some(text), cell) = (cell.text(), cell.clone()) else { return };
        let written = dates::day(&text);
        let date = match cell {
            Cell::Serial(serial) | Cell::Number(serial) => dates::of_serial(serial),
            _ => written.and_then(|day| day.date(self.plan.year)),
        };
        if date.is_none() && !dates::is_day_line(&text) || date.is_none() && written.is_some() {
            let at = self.at(row, column);
            let trouble = if written.is_some() {
                SheetTrouble::NoYear { value: text.clone() }
            } else {
                SheetTrouble::BadDay { value: text.clone() }
            };
            self.built.fault(at, trouble);
            self.day = None;
        }
        self.half = half::of_text(&text);
        self.weekday(row, column, &text, date);
        self.set_day(date);
    }
}

/// Whether a cell only counts its row: "3", "1.2", "II", "A".
fn is_number(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| c.is_alphanumeric());
    let counts = |c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'i' | 'v' | 'x');
    dates::day(text).is_none() && (signs.clone().all(counts) || signs.nth(1).is_none())
}

/// The doubt about a date that does not fall on the weekday beside it.
pub(super) fn wrong_weekday(text: &str, day: NaiveDate) -> Option<SheetTrouble> {
    let said = dates::weekday(text).filter(|said| *said != day.weekday())?;
    Some(SheetTrouble::WrongWeekday { day, said })
}
