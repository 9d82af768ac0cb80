//! What links for delegates and their cards say.

use crate::texts::{Html, messages};

messages! {
    /// The head of the list of links.
    doors_title(event: &str) -> Html;
    /// There is none.
    doors_none() -> Html;
    /// Links that were made together; one link when `links` is 1.
    doors_line(links: i64, taken: i64, cap: i64, until: &str) -> Html;
    /// Asks how many; `sort` is "group" or "single".
    doors_size_question(sort: &str) -> Html;
    /// Asks how long.
    doors_time_question() -> Html;
    /// A link for a group was made.
    doors_made_group(cap: i64, until: &str) -> Html;
    /// Links for one each were made; they stand in the file.
    doors_made_single(links: i64, until: &str) -> Html;
    /// Below the file to print.
    doors_caption(links: i64) -> Html;
    /// Asks before links are revoked.
    doors_revoke_question(links: i64, taken: i64, cap: i64) -> Html;
    /// The toast: they are revoked.
    doors_revoked() -> String;
    /// The toast: there is nothing to revoke.
    doors_gone() -> String;
    /// As many came in as the link lets in.
    doors_full() -> Html;
    /// Makes a link for a group.
    doors_button_group() -> String;
    /// Makes links for one each.
    doors_button_single() -> String;
    /// So many.
    doors_button_size(count: i64) -> String;
    /// So many days; 0 is until the event ends.
    doors_button_time(days: i64) -> String;
    /// Revokes those with this number in the list.
    doors_button_revoke(number: i64) -> String;
    /// Revokes them.
    doors_button_revoke_confirm() -> String;
    /// Back to the list.
    doors_button_back() -> String;
    /// The page's name in the browser.
    doors_cards_title(event: &str) -> Html;
    /// What a card is for; `sort` is "group" or "single".
    doors_card_purpose(sort: &str) -> Html;
    /// Until when a card works.
    doors_card_until(until: &str) -> Html;
}
