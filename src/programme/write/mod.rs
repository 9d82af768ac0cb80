//! A programme as a file: the forms that `check` and `import` read again.

mod frab_json;
mod frab_xml;
mod json;
mod schedule;
mod single;
#[cfg(test)]
mod tests;
mod text;
mod texts;
mod values;
mod workbook;

pub use self::frab_json::frab_json;
pub use self::frab_xml::frab_xml;
pub use self::json::json;
pub use self::single::csv;
pub use self::text::toml;
pub use self::texts::MESSAGES;
pub use self::workbook::{template, workbook};

use super::{Format, Programme, Reading, read};

/// A programme that was changed by a hand, read again from its own text by the rules of a file.
pub fn reread(programme: &Programme) -> Reading {
    read(json(programme).as_bytes(), Format::Json)
}
