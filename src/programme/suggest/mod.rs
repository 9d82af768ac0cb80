//! Names that may be one and are written in two ways: offered to people, never corrected.

mod people;
mod rooms;
mod syllable;

pub(super) use self::people::people;
pub(super) use self::rooms::rooms;

use crate::texts::marked;

/// By what two spellings of a name are one: case, old places of tones and signs do not count.
pub(super) fn same(name: &str) -> String {
    let parts = name.split(|c: char| {
        !(c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c))
    });
    parts.filter(|part| !part.is_empty()).map(marked).collect::<Vec<_>>().join(" ")
}
