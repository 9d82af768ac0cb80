//! What the log says.

use crate::texts::{Html, messages};

messages! {
    /// The head of the log.
    log_title(event: &str, count: i64) -> Html;
    /// Nothing was done yet.
    log_empty() -> Html;
    /// A line: when, who in which role, did what.
    log_line(when: &str, who: &str, deed: &str) -> Html;
    /// Who did it, where the name is known.
    log_who(name: &str, role: &str) -> String;
    /// Somebody who is forgotten, in the role that they had.
    log_somebody(role: &str) -> String;
    /// What was done, by its word; `about` stands behind it, or is empty.
    log_deed(deed: &str, about: &str) -> String;
    /// What a deed is about, by its kind: "question", "version", "notice", "door"; `which` is a number.
    log_about(kind: &str, which: &str) -> String;
    /// The day above its lines.
    log_day(day: &str) -> Html;
    /// Below the file.
    log_caption(count: i64) -> Html;
    /// The heads of the file's columns, with commas between them.
    log_columns() -> String;
    /// Sends the log as a file.
    log_button_file() -> String;
}
