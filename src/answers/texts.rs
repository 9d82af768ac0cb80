//! What free text is answered with.

use crate::texts::{Html, messages};

messages! {
    /// Nothing fits what was typed.
    answers_nothing() -> Html;
    /// What can be typed.
    answers_can_ask() -> Html;
    /// Examples of what can be typed, quoted and with commas.
    answers_examples(examples: &str) -> Html;
    /// An example in quotation marks.
    answers_quoted(words: &str) -> String;
    /// Whom to ask instead.
    answers_contact(contact: &str) -> Html;
    /// Heads a list of what was found.
    answers_several(asked: &str) -> Html;
    /// Heads the `sessions`, `people`, `rooms`, `papers` or `facts` of such a list.
    answers_group(group: &str) -> Html;
    /// When and where something takes place.
    answers_when(when: &str) -> Html;
    /// How late a session runs.
    answers_late(length: &str) -> Html;
    /// A session does not take place.
    answers_cancelled() -> Html;
    /// Somebody's name with the title.
    answers_person(person: &str) -> Html;
    /// A paper's title.
    answers_paper(title: &str) -> Html;
    /// A paper is not spoken.
    answers_proceedings() -> Html;
    /// Opens a session's card.
    answers_session_button(day: &str, hour: &str, title: &str) -> String;
    /// Opens a person's card.
    answers_person_button(person: &str) -> String;
    /// Opens a paper's card.
    answers_paper_button(title: &str) -> String;
    /// Opens a room's card.
    answers_room_button(room: &str) -> String;
    /// Opens a fact's card.
    answers_fact_button(fact: &str) -> String;
    /// Opens the programme.
    answers_programme_button() -> String;
    /// Opens the venue's card.
    answers_venue_button() -> String;
    /// A voice message, a picture or a sticker cannot be read.
    answers_wordless() -> Html;
}
