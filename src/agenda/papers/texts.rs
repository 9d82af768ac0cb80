//! What the list and the cards of papers say.

use crate::texts::{Html, messages};

messages! {
    /// The head of the list.
    papers_title(count: i64) -> Html;
    /// Above those that are only in the proceedings.
    papers_printed() -> Html;
    /// The programme has none.
    papers_empty() -> Html;
    /// There is no such paper any more.
    papers_gone() -> Html;
    /// On a card: it is only in the proceedings.
    papers_only_printed() -> Html;
    /// On a card: who wrote it.
    papers_authors() -> Html;
    /// On a card: when and where it is presented.
    papers_presented() -> Html;
    /// On a card: how long it is spoken; `length` is "20 phút".
    papers_length(length: &str) -> Html;
    /// The button that opens its text.
    papers_document() -> String;
    /// The button to its session; `title` is short.
    papers_session(title: &str) -> String;
    /// The button back to the list.
    papers_back() -> String;
    /// The button back to the programme.
    papers_programme() -> String;
}
