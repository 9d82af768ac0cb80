//! The sentences of quick actions.

use crate::texts::{Html, messages};

messages! {
    /// On a session's card, for organisers.
    actions_button_open() -> String;
    /// What can be done about the session above.
    actions_menu() -> Html;
    /// Nothing can be done about it any more.
    actions_menu_over() -> Html;
    /// Begins later.
    actions_button_late(minutes: i64) -> String;
    /// Ends later.
    actions_button_longer(minutes: i64) -> String;
    /// Is late no more.
    actions_button_on_time() -> String;
    /// Another room.
    actions_button_room() -> String;
    /// Does not take place.
    actions_button_cancel() -> String;
    /// Takes place after all.
    actions_button_reinstate() -> String;
    /// Somebody else for them.
    actions_button_replace(name: &str) -> String;
    /// Which talk is given.
    actions_button_talk_now() -> String;
    /// The talks in another order.
    actions_button_order() -> String;
    /// A talk that is not given.
    actions_button_withdraw() -> String;
    /// Back to the session's card.
    actions_button_session() -> String;
    /// Back, nothing done.
    actions_button_back() -> String;
    /// Back to what runs and what comes.
    actions_button_manage() -> String;
    /// Publishes.
    actions_button_confirm() -> String;
    /// Takes it back.
    actions_button_undo() -> String;
    /// A talk one place earlier.
    actions_button_earlier() -> String;
    /// A talk one place later.
    actions_button_later() -> String;
    /// Somebody who is not in the list.
    actions_button_name() -> String;
    /// The page before.
    actions_button_before() -> String;
    /// The page after.
    actions_button_after() -> String;
    /// Which room.
    actions_rooms() -> Html;
    /// A room that is used at that time.
    actions_room_taken(room: &str) -> String;
    /// Who speaks instead of `name`.
    actions_who(name: &str) -> Html;
    /// Which talk has come.
    actions_talks_now() -> Html;
    /// Which talk changes its place.
    actions_talks_order() -> Html;
    /// Which talk is not given.
    actions_talks_withdraw() -> Html;
    /// A talk that is not to be given, in a list.
    actions_talk_withdrawn(title: &str) -> String;
    /// Asks for a name.
    actions_name_question(name: &str) -> Html;
    /// What was written is no name.
    actions_name_unusable() -> Html;
    /// Above what would change.
    actions_preview() -> Html;
    /// Somebody else published meanwhile.
    actions_preview_anew() -> Html;
    /// Somebody speaks instead of somebody with that part.
    actions_preview_replace(to: &str, from: &str) -> Html;
    /// Somebody reads out what another wrote.
    actions_preview_author(to: &str, from: &str) -> Html;
    /// A talk is being given.
    actions_preview_talk_now(title: &str, hour: &str) -> Html;
    /// A talk is withdrawn and stays in print.
    actions_preview_withdraw(title: &str) -> Html;
    /// The order that comes of it.
    actions_preview_order() -> Html;
    /// A delay that does not fit.
    actions_squeeze(minutes: i64, title: &str, hour: &str) -> Html;
    /// A room with two sessions.
    actions_room_twice(room: &str, title: &str) -> Html;
    /// Somebody in two sessions.
    actions_person_twice(person: &str, title: &str) -> Html;
    /// Anything else to look at.
    actions_warning(what: &str) -> Html;
    /// It is published.
    actions_done(version: i64, until: &str) -> Html;
    /// The same, over the chat.
    actions_done_toast() -> String;
    /// It is taken back.
    actions_undone(version: i64) -> Html;
    /// The same, over the chat.
    actions_undone_toast() -> String;
    /// Too late to take it back.
    actions_undo_late(minutes: i64) -> String;
    /// Something else was published since.
    actions_undo_overtaken() -> String;
    /// What it is about is gone.
    actions_gone() -> Html;
    /// It is so already.
    actions_same() -> Html;
    /// It keeps its time.
    actions_fixed() -> Html;
    /// No time before something.
    actions_no_time(title: &str, hour: &str) -> Html;
    /// The session is over.
    actions_over() -> Html;
    /// The programme would have an error.
    actions_invalid(what: &str) -> Html;
    /// What runs now and what comes.
    actions_manage() -> Html;
    /// Nothing comes any more.
    actions_manage_nothing() -> Html;
}
