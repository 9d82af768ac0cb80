//! The text of an export, also of one that was written before UTF-8.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::programme::file::{Format, Source};
use crate::programme::problem::{Problem, Trouble};

/// Bytes in which an XML file says how it is encoded.
const HEAD: usize = 200;

/// A text, and what it was read as when it was not UTF-8.
type Decoded<'t> = (Cow<'t, str>, Option<&'static str>);

/// The text.
pub(super) fn text(source: Source<'_>) -> Result<Decoded<'_>, Box<Problem>> {
    let problem = match source.text() {
        Ok(text) => return Ok((Cow::Borrowed(text), None)),
        Err(problem) => problem,
    };
    let is_old = matches!(source.format, Format::Xml | Format::Calendar)
        && problem.what == Trouble::NotText
        && !source.bytes.contains(&0);
    let encoding = declared(source.bytes).unwrap_or(WINDOWS_1252);
    let (text, _, faulty) = encoding.decode(source.bytes);
    if is_old && !faulty { Ok((text, Some(encoding.name()))) } else { Err(problem) }
}

/// What an XML file says of itself.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).into_owned();
    let (_, rest) = head.split_once("encoding=")?;
    let label = rest.get(1..)?.split(['"', '\'']).next()?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != encoding_rs::UTF_8)
}
