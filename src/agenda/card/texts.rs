//! What a session's card says.

use crate::texts::{Html, messages};

messages! {
    /// It will not take place.
    card_cancelled() -> Html;
    /// How late it is, "10 phút", and for when it was planned.
    card_late(length: &str, planned: &str) -> Html;
    /// It begins later; `away` is "còn 20 phút nữa".
    card_coming(away: &str) -> Html;
    /// It runs; `left` is "còn 25 phút".
    card_running(left: &str) -> Html;
    /// It is over.
    card_over() -> Html;
    /// Somebody's part and full name.
    card_person(role: &str, name: &str) -> Html;
    /// How many people do not fit.
    card_more_people(count: i64) -> Html;
    /// The head of the papers.
    card_papers() -> Html;
    /// How many papers do not fit.
    card_more_papers(count: i64) -> Html;
    /// A paper that is not presented.
    card_printed() -> String;
    /// The languages spoken.
    card_spoken(languages: &str) -> Html;
    /// The languages interpreted into.
    card_interpretation(languages: &str) -> Html;
    /// A language by its code.
    card_language(code: &str) -> String;
    /// It is in the delegate's own list.
    card_starred() -> Html;
    /// Another starred session is at the same time.
    card_clash(title: &str, hours: &str) -> Html;
    /// The programme has no such session any more.
    card_gone() -> Html;
    /// The same as a toast.
    card_gone_toast() -> String;
    /// The session has no abstract any more.
    card_no_abstract() -> String;
    /// The star is on.
    card_star_put() -> String;
    /// The star is on, and another starred session is at the same time.
    card_star_put_clash(other: &str) -> String;
    /// The star is on, but the session is cancelled.
    card_star_put_cancelled() -> String;
    /// The star is off.
    card_star_taken() -> String;
    /// Puts the star on.
    card_button_star() -> String;
    /// Takes the star off.
    card_button_unstar() -> String;
    /// Sends the calendar file.
    card_button_calendar() -> String;
    /// Sends the card's address to somebody.
    card_button_share() -> String;
    /// The whole abstract.
    card_button_abstract() -> String;
    /// The document.
    card_button_document() -> String;
    /// All papers.
    card_button_papers() -> String;
    /// Back to the programme.
    card_button_programme() -> String;
}
