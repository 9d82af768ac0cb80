//! Files made by script: workbooks, documents and containers.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// Rows of cells; "" is an empty one.
pub(super) type Cells = &'static [&'static [&'static str]];

/// A workbook of one sheet.
pub(super) fn filled(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

/// A workbook with sheets of these names and cells.
pub(super) fn sheets(sheets: &[(&str, Cells)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        put(workbook.add_worksheet().set_name(*name).unwrap(), rows);
    }
    workbook.save_to_buffer().unwrap()
}

/// A workbook of one sheet with these cells.
pub(super) fn cells(rows: Cells) -> Vec<u8> {
    filled(|sheet| put(sheet, rows))
}

/// Writes the cells that are not empty.
pub(super) fn put(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write(row, column, *text).unwrap();
        }
    }
}

/// Number formats for dates and for times.
pub(super) fn styles() -> (Format, Format) {
    (Format::new().set_num_format("dd/mm/yyyy"), Format::new().set_num_format("hh:mm"))
}

/// The cells as text with a sign between them.
pub(super) fn joined(rows: Cells, sign: &str) -> String {
    let lines = rows.iter().map(|row| {
        let quoted = row.iter().map(|cell| {
            if cell.contains(sign) { format!("\"{cell}\"") } else { (*cell).to_owned() }
        });
        quoted.collect::<Vec<_>>().join(sign)
    });
    lines.collect::<Vec<_>>().join("\r\n")
}

/// A container with these parts.
pub(super) fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A part of a hundred megabytes of nothing, packed.
pub(super) fn bomb(part: &str) -> Vec<u8> {
    let nothing = vec![b' '; 100 << 20];
    container(&[(part, &nothing)])
}

/// A container of OLE with a stream of this name.
pub(super) fn ole(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.extend([0; 500]);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.extend([0; 500]);
    bytes
}

/// A Word document around the XML of its body.
pub(super) fn document(body: &str) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    container(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

/// Paragraphs, one a line.
pub(super) fn paragraphs(text: &str) -> String {
    text.lines().map(paragraph).collect()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A table of plain cells; a cell of several lines has as many paragraphs.
pub(super) fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| {
        let text = if text.is_empty() { "<w:p/>".to_owned() } else { paragraphs(text) };
        format!("<w:tc><w:tcPr><w:tcW w:w=\"0\"/></w:tcPr>{text}</w:tc>")
    };
    let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}
