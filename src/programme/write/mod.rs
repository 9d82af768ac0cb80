//! A programme as a file: the forms that `check` and `import` read again.

mod texts;
mod values;
mod workbook;

pub use self::texts::MESSAGES;
pub use self::workbook::{template, workbook};
