//! What one's own part says.

use crate::texts::{Html, messages};

messages! {
    /// Above one's own sessions and talks.
    part_title() -> Html;
    /// The programme names no part of theirs, or no more.
    part_none() -> Html;
    /// How many tasks more there are than are listed.
    part_more(count: i64) -> Html;
    /// A paper in a line: "Tham luận “…”".
    part_talk(title: &str) -> String;
    /// The button to one's own list.
    part_button_my() -> String;
    /// The button to the programme.
    part_button_programme() -> String;
    /// It is their turn; `until` is "10:45".
    part_turn_now(title: &str, until: &str) -> Html;
    /// When their turn comes; `when` is "T5 3/12 · 10:25–10:45".
    part_turn(title: &str, when: &str) -> Html;
    /// How long it is until then; `length` is "25 phút".
    part_turn_in(length: &str) -> Html;
    /// How many talks of the session come before theirs; none runs.
    part_turn_before(count: i64) -> Html;
    /// The same while one of them runs.
    part_turn_before_running(count: i64) -> Html;
    /// The talk that runs in their session now.
    part_turn_running(title: &str) -> Html;
    /// Nothing is left for them to do.
    part_turn_over() -> Html;
}
