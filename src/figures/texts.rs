//! What is said about figures.

use crate::texts::{Html, messages};

messages! {
    /// Heads the message.
    figures_title(event: &str) -> Html;
    /// How many joined, and how many of them checked in.
    figures_people(joined: &str, present: &str) -> Html;
    /// How many have which language.
    figures_languages(languages: &str) -> Html;
    /// How many questions, answers and votes.
    figures_questions(questions: &str, answered: &str, votes: &str) -> Html;
    /// How many reminders, and how many were late.
    figures_reminders(sent: &str, late: &str) -> Html;
    /// How many announcements, and how many copies arrived of those that were owed.
    figures_announcements(count: i64, reached: &str, owed: &str) -> Html;
    /// The hour in which most happened.
    figures_busiest(hour: &str) -> Html;
    /// Heads the sessions with most `stars`, `checkins` or the best `average`.
    figures_top(what: &str) -> Html;
    /// One of them.
    figures_top_line(title: &str, count: &str) -> Html;
    /// Below the table.
    figures_caption() -> Html;
    /// An hour of the day.
    figures_hour(hour: i64) -> String;
    /// Above the picture.
    figures_chart(event: &str) -> String;
    /// What the columns count.
    figures_chart_unit() -> String;
    /// What happens at an hour.
    figures_busy(what: &str) -> String;
    /// What a row of the table counts.
    figures_row(what: &str) -> String;
    /// A language that the desk does not speak, or none.
    figures_other_language() -> String;
    /// Above what is counted.
    figures_column_what() -> String;
    /// Above the language, the session or the hour.
    figures_column_where() -> String;
    /// Above the counts.
    figures_column_count() -> String;
}
