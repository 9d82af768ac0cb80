//! Files that cannot be used, each with its sentence.

use super::Case;
use super::make::{bomb, cells, container, document, filled, ole, table};

/// A file of which nothing is left but a sentence.
const fn refused(name: &'static str, file: fn() -> Vec<u8>, says: &'static [&'static str]) -> Case {
    Case { name, file, lines: &[], says }
}

pub(super) const CASES: &[Case] = &[
    refused("an empty file", Vec::new, &["the file is empty"]),
    refused("blanks", || b" \r\n\t".into(), &["the file is empty"]),
    refused("an empty sheet", || filled(|_| {}), &["the file is empty"]),
    refused("an empty document", || document("<w:p/>"), &["the file is empty"]),
    refused(
        "headings only",
        || cells(&[&["19/5/2025"], &["Thời gian", "Nội dung"]]),
        &["the table has headings but no row"],
    ),
    refused("a password", || ole("EncryptedPackage"), &["protected by a password"]),
    refused("an old workbook", || ole("Workbook"), &["old Excel format (.xls)"]),
    refused("an old document", || ole("WordDocument"), &["old Word format (.doc)"]),
    refused("rich text", || b"{\\rtf1\\ansi}".into(), &["save it as .docx"]),
    refused("a PDF", || b"%PDF-1.7\n\0".into(), &["the file is a PDF"]),
    refused(
        "OpenDocument",
        || container(&[("mimetype", b"x"), ("content.xml", b"<x/>")]),
        &["(.odt, .ods)"],
    ),
    refused(
        "a presentation",
        || container(&[("ppt/presentation.xml", b"<x/>")]),
        &["a presentation"],
    ),
    refused("a binary workbook", || container(&[("xl/workbook.bin", b"x")]), &["(.xlsb)"]),
    refused(
        "a picture called .xlsx",
        || b"\x89PNG\r\n\x1a\n\0\0".into(),
        &["the file is a picture"],
    ),
    refused(
        "a web page called .xls",
        || b"<html><table><tr><td>8h00</table>".into(),
        &["a web page"],
    ),
    refused(
        "other files packed",
        || container(&[("photo.jpg", b"x")]),
        &["the spreadsheet is damaged"],
    ),
    refused("a packed workbook cut in half", cut, &["the spreadsheet is damaged"]),
    refused(
        "a document cut inside",
        || container(&[("word/document.xml", b"<w:document><w:body")]),
        &["the spreadsheet is damaged"],
    ),
    refused("a bomb in a workbook", || bomb("xl/workbook.xml"), &["unpacks to more than 64 MB"]),
    refused("a bomb in a document", || bomb("word/document.xml"), &["unpacks to more than 64 MB"]),
    refused(
        "100,000 rows",
        || ("Thời gian,Nội dung\n".to_owned() + &"8h00,x\n".repeat(100_000)).into(),
        &["more than 25000 rows"],
    ),
    refused("100,000 rows in a workbook", many, &["more than 25000 rows"]),
    refused(
        "100,000 rows in a document",
        || document(&table(&[&["x"][..]; 100_000])),
        &["more than 25000 rows"],
    ),
    refused("bytes that are no text", || vec![0, 159, 146, 150], &["not UTF-8"]),
    refused("no headings", || cells(&[&["x", "y"], &["1", "2"]]), &["there is no programme"]),
    refused(
        "cells without headings",
        || b"7h30,Khai m,An\n8h30,x,y\n".into(),
        &["there is no programme"],
    ),
    refused(
        "a day without a year",
        || cells(&[&["Ngày", "Giờ", "Nội dung"], &["19/5", "8h", "Khai mạc"]]),
        &["A2: the day “19/5” has no year"],
    ),
    refused(
        "no day",
        || cells(&[&["Giờ", "Nội dung"], &["8h", "Khai mạc"]]),
        &["A2: the day of this row is not known"],
    ),
    refused(
        "bad rows one beside the other",
        || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["8h75", "Khai mạc"],
                &["9h00", ""],
                &["14h00 - 12h00", "Thảo luận"],
                &["14h00 - 3h30", "Bế mạc"],
            ])
        },
        &[
            "A3: “8h75” cannot be read as a time",
            "A4: the row has a time but no content",
            "A5: the end must be after the start",
            "A5: was 12:00–14:00 meant",
            "A6: was 14:00–15:30 meant",
        ],
    ),
    refused(
        "ids twice",
        || {
            cells(&[
                &["19/5/2025"],
                &["Mã", "Thời gian", "Nội dung"],
                &["a1", "8h-9h", "Khai mạc"],
                &["a1", "9h-10h", "Bế mạc"],
            ])
        },
        &["“a1” is already used on line 3"],
    ),
];

fn cut() -> Vec<u8> {
    let mut bytes = cells(&[&["Thời gian", "Nội dung"]]);
    bytes.truncate(bytes.len() / 2);
    bytes
}

fn many() -> Vec<u8> {
    filled(|sheet| {
        for row in 0..100_000 {
            sheet.write(row, 0, 1).unwrap();
        }
    })
}
