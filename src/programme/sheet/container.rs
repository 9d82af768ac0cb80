//! What a file is by its first bytes and its parts, whatever its name says.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use super::trouble::{OtherFile, SheetTrouble};

/// Bytes that a container may have unpacked.
pub(super) const UNPACKED: u64 = 64 << 20;
/// Parts that a container may have.
const PARTS: usize = 20_000;
/// How an OLE container begins: old workbooks and documents, and encrypted new ones.
const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// How a ZIP container begins.
const ZIP: &[u8] = b"PK";
/// How files begin that hold no cells.
const OTHERS: [(&[u8], OtherFile); 10] = [
    (b"%PDF", OtherFile::Pdf),
    (b"{\\rtf", OtherFile::RichText),
    (b"\x89PNG", OtherFile::Picture),
    (b"\xff\xd8\xff", OtherFile::Picture),
    (b"GIF8", OtherFile::Picture),
    (b"BM", OtherFile::Picture),
    (b"II*\0", OtherFile::Picture),
    (b"MM\0*", OtherFile::Picture),
    (b"Rar!", OtherFile::Archive),
    (b"7z\xbc\xaf", OtherFile::Archive),
];
/// Parts by which a container is known.
const KNOWN: [(&str, Content); 2] =
    [("xl/workbook.xml", Content::Workbook), ("word/document.xml", Content::Document)];
/// Parts by which a container is known that cannot be read.
const UNREAD: [(&str, OtherFile); 3] = [
    ("xl/workbook.bin", OtherFile::BinaryWorkbook),
    ("ppt/presentation.xml", OtherFile::Slides),
    ("content.xml", OtherFile::OpenDocument),
];

/// What a file can be read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Workbook,
    /// A text document with tables.
    Document,
    /// Cells or lines of text, in some encoding.
    Text,
}

/// What the bytes are, or the one thing that is wrong with them. A container that passes is no
/// larger unpacked than [`UNPACKED`].
pub(super) fn content(bytes: &[u8]) -> Result<Content, SheetTrouble> {
    if bytes.starts_with(OLE) {
        return Err(old(bytes));
    }
    if bytes.starts_with(ZIP) {
        return unpacked(bytes);
    }
    let begins = |(sign, _): &&(&[u8], OtherFile)| bytes.starts_with(sign);
    // "BM" may begin a text; a picture has bytes that no text has.
    let other = OTHERS.iter().find(begins).filter(|(sign, _)| sign.len() > 2 || bytes.contains(&0));
    match other {
        Some((_, file)) => Err(SheetTrouble::Other { file: *file }),
        None if is_page(bytes) => Err(SheetTrouble::Other { file: OtherFile::Page }),
        None => Ok(Content::Text),
    }
}

fn old(bytes: &[u8]) -> SheetTrouble {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        SheetTrouble::Protected
    } else if has("WordDocument") {
        SheetTrouble::Other { file: OtherFile::OldDocument }
    } else {
        SheetTrouble::OldWorkbook
    }
}

/// Unpacks everything into nothing, since what a container says about its sizes may be a lie.
fn unpacked(bytes: &[u8]) -> Result<Content, SheetTrouble> {
    let broken = |_| SheetTrouble::Broken;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > PARTS {
        return Err(swollen());
    }
    let names: Vec<String> = archive.file_names().flatten().map(Cow::into_owned).collect();
    let has = |part: &str| names.iter().any(|name| name == part);
    let known = KNOWN.iter().find(|(part, _)| has(part)).map(|(_, content)| *content);
    if let (None, Some((_, file))) = (known, UNREAD.iter().find(|(part, _)| has(part))) {
        return Err(SheetTrouble::Other { file: *file });
    }
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(broken)?;
        let read = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink());
        let size = read.map_err(|_| SheetTrouble::Broken)?;
        left = left.checked_sub(size).ok_or_else(swollen)?;
    }
    known.ok_or(SheetTrouble::Broken)
}

fn swollen() -> SheetTrouble {
    SheetTrouble::Swollen { megabytes: i64::try_from(UNPACKED >> 20).unwrap_or(i64::MAX) }
}

/// Web pages that call themselves spreadsheets, as some systems export them.
fn is_page(bytes: &[u8]) -> bool {
    let head = bytes.get(..200).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    ["<!doctype html", "<html", "<table", "<?xml"].iter().any(|start| head.starts_with(start))
}
