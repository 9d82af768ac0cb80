//! What is said to the secretary.

use crate::texts::{Html, messages};

messages! {
    /// Asks for the session.
    notes_sessions() -> Html;
    /// The programme has none to take notes of.
    notes_no_sessions() -> Html;
    /// Heads a session and asks who speaks.
    notes_session(session: &str, notes: i64) -> Html;
    /// Asks for what somebody says.
    notes_prompt(speaker: &str, session: &str, most: i64) -> Html;
    /// Asks for the name of somebody who is not in the programme.
    notes_name_prompt(session: &str) -> Html;
    /// Asks for a note anew.
    notes_edit_prompt(most: i64) -> Html;
    /// The text is too short or too long.
    notes_length(least: i64, most: i64, length: i64) -> Html;
    /// The note is kept.
    notes_saved() -> Html;
    /// The note reads differently now.
    notes_edited() -> Html;
    /// The note is no more.
    notes_deleted() -> String;
    /// Asks once before a note is taken away.
    notes_delete_question() -> Html;
    /// Heads a note.
    notes_card(kind: &str, speaker: &str, session: &str) -> Html;
    /// What a note is.
    notes_kind(kind: &str) -> String;
    /// In place of a speaker.
    notes_general() -> String;
    /// Heads the notes of a session.
    notes_list(session: &str, notes: i64) -> Html;
    /// One of them.
    notes_list_line(place: i64, speaker: &str, kind: &str, content: &str) -> Html;

    /// Says what a note is.
    notes_button_kind(kind: &str) -> String;
    /// Somebody who is not in the programme.
    notes_button_other() -> String;
    /// Nobody in particular.
    notes_button_general() -> String;
    /// The notes of the session.
    notes_button_list(notes: i64) -> String;
    /// Another session.
    notes_button_sessions() -> String;
    /// Back to who speaks.
    notes_button_speakers() -> String;
    /// One more note of the same speaker.
    notes_button_more() -> String;
    /// Writes it anew.
    notes_button_edit() -> String;
    /// Takes it away.
    notes_button_delete() -> String;
    /// Yes, take it away.
    notes_button_confirm() -> String;
    /// No, keep it.
    notes_button_keep() -> String;
}
