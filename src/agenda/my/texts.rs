//! What one's own list and the calendar files say.

use crate::texts::{Html, messages};

messages! {
    /// The head of the list.
    my_title(count: i64) -> Html;
    /// Nothing is starred yet: how to.
    my_empty() -> Html;
    /// `others` are quoted titles.
    my_clash(others: &str) -> Html;
    /// A title inside a sentence.
    my_quoted(title: &str) -> String;
    /// Time without a starred session; `span` is "10:15–13:30".
    my_gap(span: &str) -> Html;
    /// The same, with what is on for everybody then.
    my_gap_common(span: &str, what: &str) -> Html;
    /// How much more is on for everybody than is named.
    my_gap_more(count: i64) -> String;
    /// How many starred sessions a new version of the programme has no more.
    my_gone(count: i64) -> Html;
    /// The button that sends the calendar file of all.
    my_calendar_button() -> String;
    /// The button to the programme.
    my_programme_button() -> String;
    /// Below the calendar file of all.
    my_calendar_caption(count: i64) -> Html;
    /// Below the calendar file of one session.
    my_calendar_one_caption(title: &str) -> Html;
    /// The toast when nothing is starred.
    my_calendar_empty() -> String;
    /// The toast about a session that the programme has no more.
    my_session_gone() -> String;
    /// The title of a cancelled session in a calendar.
    my_calendar_cancelled(title: &str) -> String;
    /// How late a session runs, in a calendar; `length` is "10 phút".
    my_calendar_late(length: &str) -> String;
    /// Above the papers in a calendar.
    my_calendar_papers() -> String;
}
