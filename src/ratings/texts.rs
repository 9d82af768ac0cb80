//! What is said about ratings.

use crate::texts::{Html, messages};

messages! {
    /// Asks for the stars of one session, the `place`th of `all`.
    ratings_question(place: i64, all: i64, title: &str, day: &str, hours: &str) -> Html;
    /// All of a day's sessions are rated; what was given follows.
    ratings_thanks() -> Html;
    /// So many stars for one.
    ratings_given(title: &str, stars: i64) -> Html;
    /// Nothing can be rated now.
    ratings_nothing() -> Html;
    /// Asks for a line.
    ratings_remark_prompt(title: &str, most: i64) -> Html;
    /// A line is too long, or empty.
    ratings_remark_length(most: i64, length: i64) -> Html;
    /// The line is kept.
    ratings_remark_kept() -> Html;
    /// Passes over a session.
    ratings_button_pass() -> String;
    /// To a line about a session.
    ratings_button_remark(title: &str) -> String;
    /// To the stars of a session again.
    ratings_button_again() -> String;
    /// Heads the organisers' card.
    ratings_desk(event: &str) -> Html;
    /// Whether people are asked: `open` or `closed`.
    ratings_desk_state(state: &str) -> Html;
    /// Nobody rated anything yet.
    ratings_desk_none() -> Html;
    /// One session with its average.
    ratings_desk_line(place: i64, title: &str, average: &str, people: i64) -> Html;
    /// One session with too few ratings for an average.
    ratings_desk_few(place: i64, title: &str, people: i64) -> Html;
    /// "4,7"
    ratings_average(whole: i64, tenth: i64) -> String;
    /// Heads the lines about a session.
    ratings_remarks(title: &str, lines: i64) -> Html;
    /// People are asked again.
    ratings_button_open() -> String;
    /// People are asked no more.
    ratings_button_close() -> String;
    /// Back to the averages.
    ratings_button_back() -> String;
}
