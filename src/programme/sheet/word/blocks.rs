//! The XML of a document into paragraphs and tables, as a reader of the document sees them.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::programme::sheet::trouble::SheetTrouble;
use crate::programme::sheet::workbook::{CELLS, ROWS, too_many};

/// What stands in a document, from top to bottom.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(String),
    Table(Vec<Vec<TableCell>>),
}

/// One cell of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct TableCell {
    /// From 0.
    pub(super) column: u32,
    /// Columns that it takes, at least 1.
    pub(super) span: u32,
    /// Whether it is the first of several rows, or one of the others.
    pub(super) begins: bool,
    pub(super) continues: bool,
    /// Its paragraphs as lines.
    pub(super) text: String,
}

/// Columns of a table.
const WIDTH: u32 = 200;
/// What nobody sees in the text: deleted and moved words, drawings, codes of fields.
const UNSEEN: [&str; 13] = [
    "del",
    "moveFrom",
    "txbxContent",
    "pict",
    "Fallback",
    "instrText",
    "delText",
    "sectPrChange",
    "rPrChange",
    "pPrChange",
    "trPrChange",
    "tcPrChange",
    "tblPrChange",
];

/// The blocks of a document, or what is wrong with it.
pub(super) fn read(xml: &str) -> Result<Vec<Block>, SheetTrouble> {
    let mut reader = Reader::from_str(xml);
    let mut page = Page::default();
    loop {
        match reader.read_event().map_err(|_| SheetTrouble::Broken)? {
            Event::Start(start) => page.open(&start, false)?,
            Event::Empty(start) => page.open(&start, true)?,
            Event::End(end) => page.close(end.local_name().as_ref())?,
            Event::Text(words) => page.say(&words.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(words) => page.say(&words.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) => {
                let known = match name.resolve_char_ref() {
                    Ok(Some(character)) => Some(character.to_string()),
                    _ => quick_xml::escape::resolve_xml_entity(
                        &name.xml_content(XmlVersion::Implicit1_0),
                    )
                    .map(str::to_owned),
                };
                page.say(&known.unwrap_or_default());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(page.blocks)
}

#[derive(Default)]
struct Page {
    blocks: Vec<Block>,
    /// How many elements deep the unseen one is under way, 0 for none.
    unseen: usize,
    /// Tables under way inside each other; only the outer one has cells.
    tables: usize,
    rows: Vec<Vec<TableCell>>,
    row: Vec<TableCell>,
    /// Whether the row was deleted.
    deleted: bool,
    in_row_properties: bool,
    run: Run,
    cell: TableCell,
    column: u32,
    paragraph: String,
    count: usize,
}

/// Words of one look.
#[derive(Default)]
struct Run {
    open: bool,
    /// Whether nobody sees them.
    hidden: bool,
    /// Whether the text that comes is words and no code.
    words: bool,
}

impl Page {
    fn open(&mut self, start: &BytesStart<'_>, empty: bool) -> Result<(), SheetTrouble> {
        let name = start.local_name();
        let name = name.as_ref();
        if self.unseen > 0 {
            self.unseen += usize::from(!empty);
            return Ok(());
        }
        if self.in_row_properties && name == "del" {
            self.deleted = true;
        } else if UNSEEN.contains(&name) {
            self.unseen = usize::from(!empty);
            return Ok(());
        }
        match name {
            "tbl" if !empty => self.tables += 1,
            "tr" if self.tables == 1 => {
                self.row.clear();
                self.column = 0;
                self.deleted = false;
            }
            "tc" if self.tables == 1 => {
                self.cell = TableCell { column: self.column, span: 1, ..TableCell::default() };
            }
            "trPr" => self.in_row_properties = !empty,
            "p" if empty => self.end_paragraph()?,
            _ => self.property(name, start, empty),
        }
        Ok(())
    }

    fn property(&mut self, name: &str, start: &BytesStart<'_>, empty: bool) {
        let outer = self.tables == 1;
        match name {
            "gridBefore" if outer => self.column = number(start).min(WIDTH),
            "gridSpan" if outer => self.cell.span = number(start).clamp(1, WIDTH),
            "vMerge" if outer => {
                self.cell.begins = value(start).as_deref() == Some("restart");
                self.cell.continues = !self.cell.begins;
            }
            "r" => (self.run.open, self.run.hidden) = (!empty, false),
            "vanish" => self.run.hidden = !matches!(value(start).as_deref(), Some("0" | "false")),
            "t" => self.run.words = !empty,
            "tab" if self.run.open && self.tables > 0 => self.put(" "),
            "tab" if self.run.open => self.put("\t"),
            "br" | "cr" if self.run.open => self.put("\n"),
            "noBreakHyphen" if self.run.open => self.put("-"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) -> Result<(), SheetTrouble> {
        if self.unseen > 0 {
            self.unseen -= 1;
            return Ok(());
        }
        match name {
            "t" => self.run.words = false,
            "r" => (self.run.open, self.run.hidden) = (false, false),
            "trPr" => self.in_row_properties = false,
            "p" => self.end_paragraph()?,
            "tc" if self.tables == 1 => {
                let cell = std::mem::take(&mut self.cell);
                self.column = self.column.saturating_add(cell.span);
                self.count += 1;
                if cell.column < WIDTH {
                    self.row.push(cell);
                }
            }
            "tr" if self.tables == 1 => {
                let row = std::mem::take(&mut self.row);
                if !self.deleted {
                    self.rows.push(row);
                }
                self.bounded()?;
            }
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    self.blocks.push(Block::Table(std::mem::take(&mut self.rows)));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn say(&mut self, words: &str) {
        if self.run.words && self.unseen == 0 {
            self.put(words);
        }
    }

    fn put(&mut self, words: &str) {
        if !self.run.hidden {
            self.paragraph.push_str(words);
        }
    }

    fn end_paragraph(&mut self) -> Result<(), SheetTrouble> {
        let text = std::mem::take(&mut self.paragraph);
        if !text.trim().is_empty() {
            if self.tables == 0 {
                self.count += 1;
                self.blocks.push(Block::Paragraph(text));
            } else {
                if !self.cell.text.is_empty() {
                    self.cell.text.push('\n');
                }
                self.cell.text.push_str(text.trim());
            }
        }
        self.bounded()
    }

    fn bounded(&self) -> Result<(), SheetTrouble> {
        let rows = self.rows.len() + self.blocks.len();
        if self.count > CELLS || rows > ROWS { Err(too_many()) } else { Ok(()) }
    }
}

fn value(start: &BytesStart<'_>) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == "val")?;
    Some(found.value.into_owned())
}

fn number(start: &BytesStart<'_>) -> u32 {
    value(start).and_then(|value| value.parse().ok()).unwrap_or_default()
}
