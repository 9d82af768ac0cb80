//! A [`Document`] laid out as a Vietnamese office does: Times New Roman 13, the state's name and
//! motto beside the organiser's, signatures at the end.

use super::{Align, Package, Paragraph, Placed, Size, bare_row, bare_table, picture, row, table};
use crate::documents::{Block, Document, Grid, Head, Level, Look, Run, Signature};

/// The width of the text in twentieths of a point; A4 without its margins.
const WIDTH: u32 = 9_354;
/// The organiser's half of the head, and the state's.
const HEAD: [u32; 2] = [3_854, 5_500];
/// The width of a chart in tenths of a millimetre.
const CHART: f64 = 1_640.0;
/// The first line of a paragraph is moved in by so much: 1 cm.
const FIRST: i32 = 567;

/// The bytes of a `.docx` file.
///
/// # Errors
///
/// When a chart cannot be painted or the archive not packed, which no content leads to.
pub fn document(document: &Document) -> anyhow::Result<Vec<u8>> {
    let mut body = head(&document.head);
    let mut pictures = Vec::new();
    for block in &document.blocks {
        body.push_str(&laid(block, &mut pictures)?);
    }
    if !document.closing.is_empty() {
        let closing = Paragraph::new().aligned(Align::Both).indented(0, 0, FIRST).spaced().kept();
        body.push_str(&closing.plain(&document.closing).xml());
    }
    body.push_str(&signatures(&document.signatures));
    let package = Package {
        title: &title(&document.head),
        creator: None,
        language: document.language.code(),
        body: &body,
        pictures: &pictures,
    };
    package.packed()
}

fn title(head: &Head) -> String {
    let parts = [&head.title, &head.subject].into_iter().filter(|part| !part.is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(": ")
}

fn head(head: &Head) -> String {
    let small = |words: &str| Paragraph::centred().capitals(words, Size::Small).xml();
    let mut organiser = small(&head.organiser);
    organiser.push_str(&rule(1_200));
    if !head.number.is_empty() {
        organiser.push_str(&Paragraph::centred().plain(&head.number).xml());
    }
    let mut state = String::new();
    if let Some((name, motto)) = &head.motto {
        state.push_str(&small(name));
        state.push_str(&Paragraph::centred().bold(motto).xml());
        state.push_str(&rule(1_150));
    }
    state.push_str(&Paragraph::centred().italic(&head.dated).xml());
    let mut laid = bare_table(&HEAD, &bare_row(&HEAD, &[organiser, state]));
    laid.push_str(&Paragraph::centred().spaced().capitals(&head.title, Size::Title).xml());
    for line in head.subject.lines() {
        laid.push_str(&Paragraph::centred().bold(line).xml());
    }
    laid.push_str(&rule(3_600));
    laid
}

/// A short line below words, so far from both edges.
fn rule(indent: i32) -> String {
    Paragraph::new().indented(indent, indent, 0).thin().ruled().xml()
}

fn laid(block: &Block, pictures: &mut Vec<Vec<u8>>) -> anyhow::Result<String> {
    Ok(match block {
        Block::Heading(Level::Part, words) => Paragraph::heading(words).xml(),
        Block::Heading(Level::Section, words) => Paragraph::subheading(words).xml(),
        Block::Label(words) => Paragraph::new().indented(0, 0, FIRST).kept().bold(words).xml(),
        Block::Paragraph(runs) => {
            said(Paragraph::new().aligned(Align::Both).indented(0, 0, FIRST), runs).xml()
        }
        Block::Item(runs) => {
            let item = Paragraph::new().aligned(Align::Both).indented(FIRST + 160, 0, -160);
            said(item.plain("- "), runs).xml()
        }
        Block::Grid(table) => grid(table),
        Block::Chart(chart) => {
            let (png, (width, height)) = chart.png()?;
            let high = tenths(CHART * height / width);
            let index = pictures.len();
            pictures.push(png);
            let placed = Placed { index, about: &chart.title, width: tenths(CHART), height: high };
            picture(placed) + &gap()
        }
    })
}

/// Whole tenths of a millimetre; no picture is longer than a page.
fn tenths(length: f64) -> u32 {
    let length = length.round().clamp(0.0, 2_300.0);
    (0..=2_300_u32).rev().find(|whole| f64::from(*whole) <= length).unwrap_or_default()
}

/// A little space.
fn gap() -> String {
    Paragraph::new().thin().xml()
}

fn said(paragraph: Paragraph, runs: &[Run]) -> Paragraph {
    runs.iter().fold(paragraph, |paragraph, run| match run.look {
        Look::Plain => paragraph.plain(&run.words),
        Look::Bold => paragraph.bold(&run.words),
        Look::Italic => paragraph.italic(&run.words),
    })
}

fn grid(grid: &Grid) -> String {
    let shares: u32 = grid.columns.iter().map(|(_, share)| *share).sum::<u32>().max(1);
    let widths: Vec<u32> = grid.columns.iter().map(|(_, share)| share * WIDTH / shares).collect();
    let heads: Vec<String> = grid
        .columns
        .iter()
        .map(|(head, _)| Paragraph::new().aligned(Align::Centre).bold(head).xml())
        .collect();
    let mut rows = row(&widths, &heads, true);
    for cells in &grid.rows {
        let cell = |(index, words): (usize, &String)| {
            let is_number = grid.numbers.contains(&index);
            let align = if is_number { Align::Centre } else { Align::Left };
            Paragraph::new().aligned(align).plain(words).xml()
        };
        let cells: Vec<String> = cells.iter().enumerate().map(cell).collect();
        rows.push_str(&row(&widths, &cells, false));
    }
    // Two tables without a paragraph between them would be one.
    table(&widths, &rows) + &gap()
}

fn signatures(signatures: &[Signature]) -> String {
    // A document may not end with a table.
    let end = Paragraph::new().xml();
    if signatures.is_empty() {
        return end;
    }
    let count = u32::try_from(signatures.len()).unwrap_or(1);
    let widths = vec![WIDTH / count; signatures.len()];
    let cell = |signature: &Signature| {
        let office = Paragraph::centred().kept().capitals(&signature.office, Size::Text).xml();
        let hint = Paragraph::centred().kept().italic(&signature.hint).xml();
        office + &hint + &Paragraph::new().xml().repeat(4)
    };
    let cells: Vec<String> = signatures.iter().map(cell).collect();
    Paragraph::new().kept().xml() + &bare_table(&widths, &bare_row(&widths, &cells)) + &end
}
