//! Paragraphs, tables and a picture in `WordprocessingML`: as much of it as a programme needs.

use std::fmt::Write as _;

use super::escaped;

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

/// Where a paragraph's lines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
}

/// How large letters are.
#[derive(Clone, Copy)]
pub(super) enum Size {
    /// As the text, 13 points.
    Text,
    /// As the title, 15 points.
    Title,
}

/// A paragraph as it is written.
pub(super) struct Paragraph {
    style: Option<&'static str>,
    align: Align,
    before: u32,
    is_kept: bool,
    runs: String,
}

impl Paragraph {
    /// At the left.
    pub(super) fn new() -> Self {
        Self { style: None, align: Align::Left, before: 0, is_kept: false, runs: String::new() }
    }

    /// In the middle.
    pub(super) fn centred() -> Self {
        Self::new().aligned(Align::Centre)
    }

    /// A heading, which the outline of the document shows.
    pub(super) fn heading(words: &str) -> Self {
        let heading = Self { style: Some("Heading1"), ..Self::new() };
        heading.plain(words)
    }

    pub(super) fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// With space above.
    pub(super) fn spaced(self) -> Self {
        Self { before: 240, ..self }
    }

    /// On one page with the next paragraph.
    pub(super) fn kept(self) -> Self {
        Self { is_kept: true, ..self }
    }

    pub(super) fn plain(self, words: &str) -> Self {
        self.run("", words)
    }

    pub(super) fn bold(self, words: &str) -> Self {
        self.run("<w:b/>", words)
    }

    pub(super) fn italic(self, words: &str) -> Self {
        self.run("<w:i/>", words)
    }

    pub(super) fn struck(self, words: &str) -> Self {
        self.run("<w:b/><w:strike/>", words)
    }

    /// Bold, shown in capitals; the text itself stays as it is.
    pub(super) fn capitals(self, words: &str, size: Size) -> Self {
        match size {
            Size::Text => self.run("<w:b/><w:caps/>", words),
            Size::Title => {
                self.run("<w:b/><w:caps/><w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>", words)
            }
        }
    }

    /// The element.
    pub(super) fn xml(&self) -> String {
        let mut look = String::new();
        if let Some(style) = self.style {
            let _ = write!(look, "<w:pStyle w:val=\"{style}\"/>");
        }
        if self.is_kept {
            look.push_str("<w:keepNext/>");
        }
        if self.before > 0 {
            let _ = write!(look, "<w:spacing w:before=\"{}\"/>", self.before);
        }
        if self.align == Align::Centre {
            look.push_str("<w:jc w:val=\"center\"/>");
        }
        format!("<w:p><w:pPr>{look}</w:pPr>{}</w:p>", self.runs)
    }

    fn run(mut self, look: &str, words: &str) -> Self {
        if words.is_empty() {
            return self;
        }
        let text = escaped(words)
            .replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">")
            .replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        let _ = write!(
            self.runs,
            "<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        );
        self
    }
}

/// A table with lines and columns of these widths, which a long word does not widen.
pub(super) fn table(columns: &[u32], rows: &str) -> String {
    let grid = columns.iter().fold(String::new(), |mut grid, width| {
        let _ = write!(grid, "<w:gridCol w:w=\"{width}\"/>");
        grid
    });
    let lines: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(|side| {
            format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")
        })
        .concat();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>{lines}</w:tblBorders>\
         <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>\
         <w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>",
        columns.iter().sum::<u32>()
    )
}

/// A row that stays on one page; a head stands again on every page.
pub(super) fn row(columns: &[u32], cells: &[String], is_head: bool) -> String {
    let head = if is_head { "<w:tblHeader/>" } else { "" };
    let cells = columns.iter().zip(cells).map(|(width, cell)| {
        // A cell without a paragraph is no cell.
        let cell = if cell.is_empty() { "<w:p/>" } else { cell };
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>")
    });
    format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{}</w:tr>", cells.collect::<String>())
}

/// The picture of the code, 32 mm wide, in the middle, on one page with what follows.
pub(super) fn picture(about: &str) -> String {
    const SIDE: u32 = 32 * 36_000;
    let about = escaped(about);
    format!(
        "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{SIDE}\" cy=\"{SIDE}\"/>\
         <wp:docPr id=\"1\" name=\"QR\" descr=\"{about}\"/><a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
         <pic:nvPicPr><pic:cNvPr id=\"1\" name=\"QR\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"rId3\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{SIDE}\" cy=\"{SIDE}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
         </a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
}
