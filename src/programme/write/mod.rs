//! A programme as a file: the forms that `check` and `import` read again.

mod json;
#[cfg(test)]
mod tests;
mod text;
mod texts;
mod values;
mod workbook;

pub use self::json::json;
pub use self::text::toml;
pub use self::texts::MESSAGES;
pub use self::workbook::{template, workbook};
