//! What a sheet and a column of a full workbook are.

use super::labels::Codes;
use crate::programme::problem::Section;
use crate::texts::Language;

/// What a sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::programme) enum Table {
    /// How the others are filled in; nothing is read from it.
    Guide,
    /// A table of the format.
    Of(Section),
    /// Who does what in which session.
    Parts,
}

/// A sheet of a full workbook.
#[derive(Debug)]
pub(in crate::programme) struct Sheet {
    pub(in crate::programme) table: Table,
    pub(in crate::programme) name: &'static str,
    /// Other names under which it is read, folded.
    pub(in crate::programme) others: &'static [&'static str],
    pub(in crate::programme) columns: &'static [Column],
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::programme) enum Form {
    /// A text that has no language.
    Line,
    /// A text, with a column for each language.
    Words,
    /// Texts, with a column for each language.
    Lines,
    /// Words that have no language.
    List,
    Number,
    Flag,
    /// A date.
    Day,
    /// A date with a time.
    Moment,
    Code(Codes),
    /// A row of another table, by its name or its id.
    Ref(Section),
    /// People by names or ids, and plain names.
    Refs,
    /// People with their parts.
    Parts,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug)]
pub(in crate::programme) struct Column {
    /// The key of the format; `plan.x` is a key in a table.
    pub(in crate::programme) key: &'static str,
    pub(in crate::programme) heading: &'static str,
    /// Other headings under which it is read, folded.
    pub(in crate::programme) others: &'static [&'static str],
    pub(in crate::programme) form: Form,
    pub(in crate::programme) example: &'static str,
    /// Whether it stands in the template; else it is only read.
    pub(in crate::programme) offered: bool,
    /// Whether no row is without it.
    pub(in crate::programme) required: bool,
}

/// A column of the template.
pub(super) const fn column(
    key: &'static str,
    heading: &'static str,
    form: Form,
    example: &'static str,
) -> Column {
    Column { key, heading, others: &[], form, example, offered: true, required: false }
}

impl Column {
    /// The same, read under other headings too.
    pub(super) const fn or(self, others: &'static [&'static str]) -> Self {
        Self { others, ..self }
    }

    /// The same, wanted in every row.
    pub(super) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same, not in the template.
    pub(super) const fn unoffered(self) -> Self {
        Self { offered: false, ..self }
    }

    /// The heading of the column for one language.
    pub(in crate::programme) fn heading_in(&self, language: Language) -> String {
        format!("{} ({})", self.heading, language.code())
    }
}
