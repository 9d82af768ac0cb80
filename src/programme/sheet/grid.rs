//! Cells as they are, before anybody asks what they mean.

use super::dates;
use crate::programme::problem::Place;

/// A workbook, or a text file of cells as its only sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<Sheet>,
    /// The encoding that was guessed for a text file.
    pub(super) guessed: Option<&'static str>,
}

/// One sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Its place in the workbook, from 0.
    pub(super) index: usize,
    /// Empty for a text file.
    pub(super) name: String,
    pub(super) hidden: bool,
    pub(super) shape: Shape,
    /// Only rows with something in them, from top to bottom.
    pub(super) rows: Vec<Row>,
    pub(super) merged: Vec<Region>,
}

/// What a sheet is in its file, and so how its cells are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    /// A sheet of a workbook, or a text of cells.
    #[default]
    Cells,
    /// A table of a text document, after this many rows that are the paragraphs above it.
    Table { above: u32 },
    /// What stands below the last table of a text document.
    Below,
    /// The lines of a text; its columns are the parts of a line.
    Lines,
    /// The paragraphs of a text document.
    Paragraphs,
}

/// One row of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// From 1.
    pub(super) number: u32,
    /// By column, from 0 and from left to right; only cells with something in them.
    pub(super) cells: Vec<(u32, Cell)>,
}

/// Merged cells; rows from 1, columns from 0, the last ones included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Text(String),
    /// A text whose first sign is meant as it is: no formula, no dash of a list.
    Literal(String),
    Number(f64),
    /// A date, a time or both, in days since the end of 1899.
    Serial(f64),
    Flag(bool),
    /// A formula that came to an error.
    Error(String),
}

impl Cell {
    /// The cell as text; `None` for an error or for nothing but blanks.
    pub(super) fn text(&self) -> Option<String> {
        let text = match self {
            Self::Text(text) | Self::Literal(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Serial(serial) => {
                match (dates::of_serial(*serial), super::hours::of_serial(*serial)) {
                    (Some(date), _) if serial.fract() == 0.0 => date.to_string(),
                    (Some(date), Some(hour)) => format!("{date} {}", hour.format("%H:%M")),
                    (None, Some(hour)) => hour.format("%H:%M").to_string(),
                    _ => serial.to_string(),
                }
            }
            Self::Flag(flag) => flag.to_string(),
            Self::Error(_) => return None,
        };
        (!text.is_empty()).then_some(text)
    }
}

impl Row {
    pub(super) fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        self.cells.get(at).map(|(_, cell)| cell)
    }

    pub(super) fn text(&self, column: u32) -> Option<String> {
        self.cell(column)?.text()
    }
}

impl Sheet {
    /// The row with this number, or the place where it would stand.
    fn position(&self, number: u32) -> Option<&Row> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(at)
    }

    /// The text of a cell, or that of the merged cells it is part of.
    pub(super) fn spread_text(&self, number: u32, column: u32) -> Option<String> {
        let own = self.position(number).and_then(|row| row.text(column));
        own.or_else(|| {
            let region = self.merged.iter().find(|region| region.holds(number, column))?;
            self.position(region.rows.0)?.text(region.columns.0)
        })
    }

    /// The cell that a merged one carries down to this row.
    pub(super) fn carried(&self, number: u32, column: u32) -> Option<&Cell> {
        let region = self.merged.iter().find(|region| {
            region.columns.0 == column && region.rows.0 < number && number <= region.rows.1
        })?;
        self.position(region.rows.0)?.cell(column)
    }

    /// Where a cell stands, as people find it.
    pub(super) fn place(&self, row: u32, column: u32) -> Place {
        let table = self.index;
        match self.shape {
            Shape::Cells => {
                let name = self.cell_name(row, column);
                Place::Cell { sheet: self.index, row, column, name }
            }
            Shape::Table { above } if row <= above => Place::TableCell { table, row: 0, column: 1 },
            Shape::Table { above } => {
                Place::TableCell { table, row: row - above, column: column.saturating_add(1) }
            }
            Shape::Below => Place::File,
            Shape::Lines => Place::Line { line: row },
            Shape::Paragraphs => Place::Paragraph { paragraph: row },
        }
    }

    /// How a cell is called: "Phiên!C7".
    fn cell_name(&self, number: u32, column: u32) -> String {
        let mut letters = String::new();
        let mut rest = column + 1;
        while rest > 0 {
            let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
            letters.insert(0, char::from(b'A' + letter));
            rest = (rest - 1) / 26;
        }
        let sheet: String = self.name.chars().filter(|c| !c.is_control()).collect();
        if sheet.is_empty() {
            format!("{letters}{number}")
        } else {
            format!("{sheet}!{letters}{number}")
        }
    }
}

impl Region {
    fn holds(&self, row: u32, column: u32) -> bool {
        (self.rows.0..=self.rows.1).contains(&row)
            && (self.columns.0..=self.columns.1).contains(&column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_people_call_them() {
        let sheet = Sheet { name: "Phiên".to_owned(), ..Sheet::default() };
        for (row, column, name) in [
            (7, 2, "Phiên!C7"),
            (1, 0, "Phiên!A1"),
            (10, 25, "Phiên!Z10"),
            (2, 26, "Phiên!AA2"),
            (3, 702, "Phiên!AAA3"),
        ] {
            assert_eq!(sheet.cell_name(row, column), name);
        }
        assert_eq!(Sheet::default().cell_name(7, 2), "C7");
    }
}
