//! A workbook: the cells of a zip archive. The first byte says what the rest is: the archive, or one
//! of the parts inside it, which no change of an archive's bytes would reach past its checksums.

#![no_main]

use std::io::{Cursor, Write as _};
use std::sync::Once;

use letan::programme::{Format, Source};
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const WORKBOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const ROOT: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const SHEET: &[u8] = br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>"#;
const STRINGS: &[u8] =
    br#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#;

/// The reader catches panics of the library that reads cells and calls the file damaged; only others
/// are findings.
fn forgive_the_library() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let abort = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if panic.location().is_none_or(|place| !place.file().contains("/calamine-")) {
                abort(panic);
            }
        }));
    });
}

fuzz_target!(|bytes: &[u8]| {
    forgive_the_library();
    let Some((kind, rest)) = bytes.split_first() else { return };
    let parts = |which: u8| if *kind == which { Some(rest) } else { None };
    let bytes = match kind {
        1..=4 => archive(&[
            ("_rels/.rels", ROOT),
            ("xl/workbook.xml", parts(2).unwrap_or(WORKBOOK)),
            ("xl/_rels/workbook.xml.rels", parts(3).unwrap_or(RELATIONS)),
            ("xl/worksheets/sheet1.xml", parts(1).unwrap_or(SHEET)),
            ("xl/sharedStrings.xml", parts(4).unwrap_or(STRINGS)),
        ]),
        _ => rest.to_vec(),
    };
    letan::programme::read_named(Source { bytes: &bytes, format: Format::Sheet, name: "fuzz" });
});

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
