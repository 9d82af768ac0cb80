//! What is said about safety notices.

use crate::texts::{Html, messages};

messages! {
    /// How a safety notice is written.
    safety_how() -> Html;
    /// Heads the notice itself.
    safety_head() -> Html;
    /// What will be sent, in how many languages, and to how many.
    safety_preview(people: i64, notice: &Html) -> Html;
    /// The notice has only one part, so everybody gets the same.
    safety_one_language() -> Html;
    /// Sends it to everybody.
    safety_button_send(people: i64) -> String;
    /// Sends it to nobody.
    safety_button_drop() -> String;
    /// It is going out.
    safety_sent(people: i64) -> Html;
    /// It went to nobody.
    safety_dropped() -> Html;
    /// It was written a while ago, so it is shown once more.
    safety_old() -> String;
    /// It was sent already.
    safety_sent_already() -> String;
    /// It is too long.
    safety_too_long(limit: i64) -> Html;
    /// Only organisers can.
    safety_not_yours() -> Html;
}
