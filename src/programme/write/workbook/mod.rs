//! A programme as a workbook with a sheet for each table, and the template to fill in.

mod book;
mod cells;
mod guide;
#[cfg(test)]
mod tests;

use anyhow::Context as _;
use rust_xlsxwriter::{Workbook, XlsxError};

use self::book::{Style, write_sheet};
use self::cells::Cells;
use crate::programme::Programme;
use crate::programme::sheet::full::SHEETS;
use crate::texts::Language;

/// The programme as an XLSX workbook; read again, it is the same programme.
///
/// # Errors
///
/// When a list is longer than a cell may be.
pub fn workbook(programme: &Programme) -> anyhow::Result<Vec<u8>> {
    let cells = Cells::of(programme);
    written(&cells, programme.event.default_language())
        .context("a workbook cannot hold this programme")
}

/// The same without a programme: sheets to fill in.
///
/// # Errors
///
/// None that is known.
pub fn template() -> anyhow::Result<Vec<u8>> {
    let language = Language::from_code("vi").unwrap_or_else(Language::fallback);
    written(&Cells::default(), language).context("the template cannot be written")
}

/// `language` is the one in which rows are named on other sheets.
fn written(cells: &Cells, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let style = Style::new();
    let lists = guide::write(workbook.add_worksheet(), &style)?;
    for sheet in SHEETS.iter().filter(|sheet| !sheet.columns.is_empty()) {
        let rows = cells.of_sheet(sheet.table);
        let looks = (&style, &lists);
        write_sheet(workbook.add_worksheet(), sheet, rows, language, looks)?;
    }
    workbook.save_to_buffer()
}
