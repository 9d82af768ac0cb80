//! The tables of a document as sheets.

use super::blocks::{Block, TableCell};
use crate::programme::sheet::grid::{Cell, Region, Row, Shape, Sheet};
use crate::programme::sheet::single::has_headings;
use crate::programme::sheet::workbook::REGIONS;

/// A sheet for every table. What has no headings of its own before the first table that has, such
/// as the letterhead, stands above that one.
pub(super) fn sheets(blocks: &[Block]) -> Vec<Sheet> {
    let (mut sheets, mut above) = (Vec::new(), Vec::new());
    let mut found = false;
    let mut index = 0;
    for block in blocks {
        match block {
            Block::Paragraph(text) => above.push(text.clone()),
            Block::Table(rows) => {
                let alone = sheet(index, &[], rows);
                if found || has_headings(&alone) {
                    found = true;
                    sheets.push(sheet(index, &above, rows));
                    above.clear();
                } else {
                    above.extend(rows.iter().flatten().map(|cell| cell.text.clone()));
                }
                index += 1;
            }
        }
    }
    if let (Some(last), false) = (index.checked_sub(1), above.is_empty()) {
        sheets.extend(below(last, &above));
    }
    sheets
}

/// What stands below the last table: lines that the reader will say it leaves out.
fn below(index: usize, lines: &[String]) -> Option<Sheet> {
    let lines = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    let rows: Vec<Row> = (1..)
        .zip(lines)
        .map(|(number, line)| Row { number, cells: vec![(0, Cell::Text(line.to_owned()))] })
        .collect();
    let sheet = Sheet { index: index + 1, shape: Shape::Below, rows, ..Sheet::default() };
    (!sheet.rows.is_empty()).then_some(sheet)
}

fn sheet(index: usize, above: &[String], rows: &[Vec<TableCell>]) -> Sheet {
    let mut sheet = Sheet { index, ..Sheet::default() };
    let mut number = 0;
    for text in above {
        number += 1;
        let cells = vec![(0, Cell::Text(text.clone()))];
        if !text.trim().is_empty() {
            sheet.rows.push(Row { number, cells });
        }
    }
    let above = number;
    sheet.shape = Shape::Table { above };
    for row in rows {
        number += 1;
        let cells: Vec<(u32, Cell)> = row
            .iter()
            .filter(|cell| !cell.continues && !cell.text.trim().is_empty())
            .map(|cell| (cell.column, Cell::Text(cell.text.trim().to_owned())))
            .collect();
        if !cells.is_empty() {
            sheet.rows.push(Row { number, cells });
        }
    }
    sheet.merged = regions(above, rows);
    sheet
}

/// Cells over several columns or rows, as the workbook's merged cells.
fn regions(above: u32, rows: &[Vec<TableCell>]) -> Vec<Region> {
    let mut open: Vec<Region> = Vec::new();
    let mut regions: Vec<Region> = Vec::new();
    for (number, row) in (above + 1..).zip(rows) {
        let mut still = Vec::new();
        for cell in row {
            let columns = (cell.column, cell.column.saturating_add(cell.span - 1));
            let continued = open.iter().position(|region| {
                cell.continues && region.columns == columns && region.rows.1 + 1 == number
            });
            match continued {
                Some(at) => {
                    let mut region = open.swap_remove(at);
                    region.rows.1 = number;
                    still.push(region);
                }
                None if cell.begins => still.push(Region { rows: (number, number), columns }),
                None if cell.span > 1 => regions.push(Region { rows: (number, number), columns }),
                None => {}
            }
        }
        regions.append(&mut open);
        open = still;
    }
    regions.append(&mut open);
    regions.retain(|region| region.rows.0 < region.rows.1 || region.columns.0 < region.columns.1);
    regions.truncate(REGIONS);
    regions
}
