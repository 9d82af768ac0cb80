//! Charts: what is counted becomes bars or columns, as SVG for a page and as PNG for a document.
//!
//! A [`Chart`] is plain data; [`Chart::svg`] draws it and [`Chart::png`] paints that drawing with the
//! fonts of this folder, so that a picture looks the same on every machine.
//!
//! ```text
//! Chart {
//!     title: "Questions and votes".to_owned(),
//!     shape: Shape::Bars,
//!     unit: "number".to_owned(),
//!     series: vec!["Questions".to_owned(), "Votes".to_owned()],
//!     rows: vec![Row { label: "Opening".to_owned(), values: vec![3.0, 12.0] }],
//!     language,
//! }
//! ```

mod bars;
mod canvas;
mod columns;
mod letters;
mod paint;

pub use letters::figure;

use crate::texts::Language;
use canvas::Canvas;

/// Width of every picture in pixels of the drawing; a PNG has twice as many.
pub const WIDTH: f64 = 720.0;
/// Rows beyond so many are not drawn: a picture that nobody can read would only be large.
pub const MOST_ROWS: usize = 60;

/// Pixels around everything.
const MARGIN: f64 = 16.0;
/// Blue, orange, green, vermilion, sky and purple of Okabe and Ito, who chose them so that people who
/// do not see red or green can tell them apart; each with what is readable on it.
const COLOURS: [(&str, &str); 6] = [
    ("#0072b2", "#ffffff"),
    ("#e69f00", "#1a1a1a"),
    ("#009e73", "#1a1a1a"),
    ("#d55e00", "#1a1a1a"),
    ("#56b4e9", "#1a1a1a"),
    ("#cc79a7", "#1a1a1a"),
];
/// Letters and the line at zero.
const INK: &str = "#1a1a1a";
/// What is said beside.
const GREY: &str = "#555555";
/// Lines behind the columns.
const PALE: &str = "#dddddd";

/// A chart as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Stands above it, and is read out in place of it.
    pub title: String,
    /// How it is drawn.
    pub shape: Shape,
    /// What the numbers are, below the title; may be empty.
    pub unit: String,
    /// The names of the values of each row, in order; a single one is not shown.
    pub series: Vec<String>,
    /// In the order in which they are drawn.
    pub rows: Vec<Row>,
    /// How numbers are written.
    pub language: Language,
}

/// What is counted for one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is; cut where it is too long.
    pub label: String,
    /// One for each series; what is missing, negative or no number counts as 0.
    pub values: Vec<f64>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A lying bar for every value: to compare things with long names.
    Bars,
    /// One lying bar a row, its values end to end: parts of a whole.
    Stacked,
    /// One standing column a row, its values on each other: what changes over time.
    Columns,
}

impl Chart {
    /// The drawing as an `<svg>` element, which may stand in a page as it is.
    pub fn svg(&self) -> String {
        let mut canvas = Canvas::default();
        let top = self.head(&mut canvas);
        let bottom = match self.shape {
            Shape::Bars => bars::side_by_side(self, &mut canvas, top),
            Shape::Stacked => bars::end_to_end(self, &mut canvas, top),
            Shape::Columns => columns::standing(self, &mut canvas, top),
        };
        canvas.svg(&self.title, bottom + MARGIN)
    }

    /// The drawing as a PNG file, and its width and height in pixels of the drawing.
    ///
    /// # Errors
    ///
    /// When the picture cannot be painted or packed, which no data leads to.
    pub fn png(&self) -> anyhow::Result<(Vec<u8>, (f64, f64))> {
        paint::png(&self.svg())
    }

    /// The value of a series in a row.
    fn value(row: &Row, series: usize) -> f64 {
        let value = row.values.get(series).copied().unwrap_or(0.0);
        if value.is_finite() { value.max(0.0) } else { 0.0 }
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().take(MOST_ROWS)
    }

    fn total(&self, row: &Row) -> f64 {
        (0..self.series.len()).map(|series| Self::value(row, series)).sum()
    }

    fn number(&self, value: f64) -> String {
        figure(self.language, value)
    }

    /// Title, unit and the names of the series; where the drawing below begins.
    fn head(&self, canvas: &mut Canvas) -> f64 {
        let mut top = MARGIN;
        for line in letters::wrapped(&self.title, WIDTH - 2.0 * MARGIN, 18.0, 2) {
            top += 22.0;
            canvas.title(MARGIN, top - 4.0, &line);
        }
        if !self.unit.is_empty() {
            top += 20.0;
            let unit = letters::cut(&self.unit, WIDTH - 2.0 * MARGIN, 13.0);
            canvas.text(MARGIN, top - 4.0, GREY, "start", &unit);
        }
        if self.series.len() > 1 {
            top = self.legend(canvas, top + 6.0);
        }
        top + 12.0
    }

    fn legend(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let (mut left, mut top) = (MARGIN, top + 18.0);
        for (index, name) in self.series.iter().enumerate() {
            let name = letters::cut(name, WIDTH / 2.0, 13.0);
            let width = 20.0 + letters::width(&name, 13.0) + 18.0;
            if left > MARGIN && left + width > WIDTH - MARGIN {
                (left, top) = (MARGIN, top + 20.0);
            }
            canvas.bar((left, top - 11.0), (12.0, 12.0), colour(index).0);
            canvas.text(left + 18.0, top, INK, "start", &name);
            left += width;
        }
        top
    }
}

/// The colour of a series, and what is readable on it.
fn colour(series: usize) -> (&'static str, &'static str) {
    COLOURS[series % COLOURS.len()]
}

#[cfg(test)]
mod tests;
