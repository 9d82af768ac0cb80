//! What the list and the cards of people say.

use crate::texts::{Html, messages};

messages! {
    /// The head of the list.
    people_title(count: i64) -> Html;
    /// That a name can be typed, with one for example.
    people_hint(name: &str) -> Html;
    /// The programme names nobody.
    people_empty() -> Html;
    /// Nobody has this id any more.
    people_gone() -> Html;
    /// Above a person's sessions.
    people_sessions() -> Html;
    /// Above a person's papers.
    people_papers() -> Html;
    /// How many sessions or papers more there are than are listed.
    people_more(count: i64) -> Html;
    /// A paper that is only printed.
    people_printed() -> String;
    /// The button back to the list.
    people_back() -> String;
    /// The button back to the programme.
    people_programme() -> String;
}
