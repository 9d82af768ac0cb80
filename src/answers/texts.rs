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
    /// How late a session runs.
    answers_late(length: &str) -> Html;
    /// A session does not take place.
    answers_cancelled() -> Html;
    /// Leads the answer to whatever is asked about a session that does not take place.
    answers_is_cancelled() -> Html;
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
    /// When something begins, and where; `no` without a place.
    answers_at(hour: &str, day: &str, place: &str) -> Html;
    /// When something ends.
    answers_ends(hour: &str, day: &str) -> Html;
    /// How long something takes.
    answers_lasts(length: &str, span: &str) -> Html;
    /// How long it is until something begins.
    answers_begins_in(length: &str, hour: &str) -> Html;
    /// Something is running.
    answers_running(span: &str) -> Html;
    /// Something is over.
    answers_over(span: &str, day: &str) -> Html;
    /// In which room something is; `no` without a floor.
    answers_in_room(room: &str, floor: &str) -> Html;
    /// A session has no room.
    answers_no_room() -> Html;
    /// A session has no people.
    answers_nobody() -> Html;
    /// A session has no chair.
    answers_no_chair() -> Html;
    /// There is nothing at a time.
    answers_nothing_then(when: &str) -> Html;
    /// Nothing is running.
    answers_nothing_now() -> Html;
    /// Nothing is to come.
    answers_nothing_next() -> Html;
    /// There is nothing like it at all.
    answers_nothing_at_all() -> Html;
    /// A time within a sentence.
    answers_then(when: &str) -> String;
    /// Heads a list of so many sessions.
    answers_found(count: i64) -> Html;
    /// How many more there are.
    answers_more(count: i64) -> Html;
    /// What comes next.
    answers_next(session: &Html) -> Html;
    /// Heads the people to choose from.
    answers_choose_person() -> Html;
    /// Heads the sessions to choose from.
    answers_choose() -> Html;
    /// A `room`, `track`, `session` or `person` is not of this event.
    answers_no_such(sort: &str) -> Html;
    /// There is no fact about it.
    answers_untold() -> Html;
    /// It is for the organisers.
    answers_wish() -> Html;
    /// It is about the one who asks.
    answers_personal() -> Html;
    /// Greets back.
    answers_hello() -> Html;
    /// Answers thanks.
    answers_welcome() -> Html;
    /// Answers a farewell.
    answers_bye() -> Html;
    /// Where the event is.
    answers_venue_line(venue: &str, address: &str) -> Html;
}
