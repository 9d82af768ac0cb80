//! The sentences of the guide in a workbook.

use crate::texts::messages;

messages! {
    /// The heading of the guide.
    guide_title() -> String;
    /// How to begin; the lines are numbered in `line`, from 1 to 6.
    guide_step(line: i64) -> String;
    /// The headings of the guide's table; `what` is `sheet`, `column`, `required`, `meaning`,
    /// `example` or `word`.
    guide_heading(what: &str) -> String;
    /// That a column must be filled in.
    guide_required() -> String;
    /// What a column holds; `column` is `session-title`.
    guide_column(column: &str) -> String;
    /// The heading of the lists of words; `list` is `kind`, `role`, `status`, `event-kind` or
    /// `access`.
    guide_list(list: &str) -> String;
}
