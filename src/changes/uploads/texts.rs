//! What is said about programmes that are sent.

use crate::texts::{Html, messages};

messages! {
    /// The file has none of the endings of a programme.
    uploads_no_form(file: &str) -> Html;
    /// The file is larger than a programme may be; megabytes.
    uploads_too_large(file: &str, most: i64) -> Html;
    /// The file has errors; they follow.
    uploads_errors(file: &str) -> Html;
    /// The file was read; what it changes follows.
    uploads_read(file: &str) -> Html;
    /// It does not name its event, and was taken for the one they are at.
    uploads_taken_for(event: &str) -> Html;
    /// It is no event that is published.
    uploads_new(event: &str, id: &str) -> Html;
    /// The version it is compared with.
    uploads_compared(event: &str, version: i64) -> Html;
    /// It is what is in force.
    uploads_unchanged(event: &str, version: i64) -> Html;
    /// Heads what stands in the file besides.
    uploads_remarks() -> Html;
    /// So many people will be told, when the edits have settled.
    uploads_concerned(people: i64) -> Html;
    /// Nobody will be told anything.
    uploads_concerned_nobody() -> Html;
    /// The rest stands in a file.
    uploads_rest_in_file() -> Html;
    /// Below that file.
    uploads_file_caption(file: &str) -> Html;
    /// That file's name, without its ending.
    uploads_file_name() -> String;
    /// It is published.
    uploads_published(event: &str, version: i64) -> Html;
    /// Somebody published another version meanwhile.
    uploads_overtaken(version: i64) -> Html;
    /// It is not published.
    uploads_discarded() -> Html;
    /// It waits no more.
    uploads_gone() -> Html;
    /// How the workbook is filled and sent back.
    uploads_template_caption() -> Html;
    /// Heads the versions.
    uploads_versions(event: &str) -> Html;
    /// A version: when, how it came to be, how many sessions; `current` is 1 for the one in force.
    uploads_version(version: i64, time: &str, origin: &str, sessions: i64, current: i64) -> Html;
    /// How a version came to be: `import`, `file`, `rollback`, `chat` or `undo`.
    uploads_origin(origin: &str) -> String;
    /// What going back would change follows.
    uploads_back(version: i64) -> Html;
    /// Publishes it.
    uploads_button_publish() -> String;
    /// Does not.
    uploads_button_discard() -> String;
    /// To the versions.
    uploads_button_versions() -> String;
    /// The workbook to fill.
    uploads_button_template() -> String;
}
