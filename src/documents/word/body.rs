//! The text of a document as a whole, its tables and its pictures.

use std::fmt::Write as _;

use super::{escaped, parts};

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

/// A4 upright with the margins of Vietnamese official papers, wider at the left.
const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>\
    <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" \
    w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// The whole of `word/document.xml`.
pub(super) fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document {NAMESPACES}><w:body>{body}{PAGE}</w:body></w:document>"
    )
}

/// A table with lines and columns of these widths, which a long word does not widen.
pub fn table(columns: &[u32], rows: &str) -> String {
    let lines: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(|side| {
            format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")
        })
        .concat();
    framed(columns, &format!("<w:tblBorders>{lines}</w:tblBorders>"), rows)
}

fn framed(columns: &[u32], borders: &str, rows: &str) -> String {
    let grid = columns.iter().fold(String::new(), |mut grid, width| {
        let _ = write!(grid, "<w:gridCol w:w=\"{width}\"/>");
        grid
    });
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{borders}\
         <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>\
         <w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>",
        columns.iter().sum::<u32>()
    )
}

/// A row that stays on one page; a head stands again on every page.
pub fn row(columns: &[u32], cells: &[String], is_head: bool) -> String {
    let head = if is_head { "<w:tblHeader/>" } else { "" };
    let cells = columns.iter().zip(cells).map(|(width, cell)| {
        // A cell without a paragraph is no cell.
        let cell = if cell.is_empty() { "<w:p/>" } else { cell };
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>")
    });
    format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{}</w:tr>", cells.collect::<String>())
}

/// A table without lines, to put words side by side.
pub fn bare_table(columns: &[u32], rows: &str) -> String {
    framed(columns, "", rows)
}

/// A row of such a table; each cell is its paragraphs.
pub fn bare_row(columns: &[u32], cells: &[String]) -> String {
    row(columns, cells, false)
}

/// Where a picture stands and what it is.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// Its place among the pictures of the document, from 0.
    pub index: usize,
    /// What it shows, for those who hear it.
    pub about: &'a str,
    /// Width in tenths of a millimetre.
    pub width: u32,
    /// Height in tenths of a millimetre.
    pub height: u32,
}

/// A picture in the middle, on one page with what follows.
pub fn picture(placed: Placed<'_>) -> String {
    /// English metric units in a tenth of a millimetre.
    const TENTH: u32 = 3_600;
    let about = escaped(placed.about).replace(['\n', '\t'], " ");
    let (wide, high) = (placed.width * TENTH, placed.height * TENTH);
    let (id, reference) = (placed.index + 1, parts::reference(placed.index));
    format!(
        "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{high}\"/>\
         <wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"{about}\"/><a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
         <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"Picture {id}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{reference}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
         </a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
}
