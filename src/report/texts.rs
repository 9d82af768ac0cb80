//! What the report says around people's own words, and what is said to whoever asks for it.

use crate::texts::{Html, messages};

messages! {
    /// The state's name, above a report.
    report_state() -> String;
    /// Its motto.
    report_motto() -> String;
    /// The line for the report's number.
    report_number() -> String;
    /// Place and date.
    report_dated(place: &str, day: &str, month: &str, month_number: i64, year: i64) -> String;
    /// In place of a place that nobody knows.
    report_no_place() -> String;
    /// What it is.
    report_title() -> String;
    /// Words with which names of events begin, parted by commas: such a name says what it is.
    report_event_words() -> String;
    /// What it is about; `kind` is the word for the event, or "named" when its name says it.
    report_subject(kind: &str, event: &str) -> String;
    /// The session that it is about.
    report_subject_session(session: &str) -> String;
    /// Heads the general part.
    report_general() -> String;
    /// Before the event's name.
    report_event() -> String;
    /// Before the days.
    report_when() -> String;
    /// Before the venue.
    report_where() -> String;
    /// Before the organiser.
    report_organiser() -> String;
    /// Heads the figures.
    report_figures() -> String;
    /// What a row of the figures counts.
    report_figure(what: &str) -> String;
    /// Above the first column of the figures.
    report_column_what() -> String;
    /// Above the second column of the figures.
    report_column_count() -> String;
    /// Above the chart of sessions.
    report_chart_sessions() -> String;
    /// Above the chart of questions.
    report_chart_questions() -> String;
    /// What the bars count.
    report_chart_unit() -> String;
    /// Questions.
    report_series_questions() -> String;
    /// Votes.
    report_series_votes() -> String;
    /// Heads the sessions.
    report_sessions() -> String;
    /// Heads one session.
    report_session(place: i64, title: &str) -> String;
    /// A session that does not take place.
    report_session_cancelled() -> String;
    /// Before who chairs.
    report_chairs() -> String;
    /// Before the papers.
    report_papers() -> String;
    /// Questions that were answered.
    report_answered(count: i64) -> String;
    /// Questions that were not reached.
    report_open(count: i64) -> String;
    /// Questions that were not selected, and why.
    report_not_selected(count: i64, reasons: &str) -> String;
    /// One reason with how often.
    report_reason(reason: &str, count: i64) -> String;
    /// Questions about which nobody decided.
    report_waiting(count: i64) -> String;
    /// Questions that count with another one.
    report_merged(count: i64) -> String;
    /// Nobody asked anything.
    report_no_questions() -> String;
    /// The group of questions of no group.
    report_other_topics() -> String;
    /// The place of a row.
    report_column_place() -> String;
    /// What was asked.
    report_column_question() -> String;
    /// Who asked.
    report_column_asker() -> String;
    /// How many want to hear it.
    report_column_votes() -> String;
    /// Before a written answer.
    report_answer(answer: &str) -> String;
    /// That it was answered aloud.
    report_answered_aloud() -> String;
    /// Before who spoke from the floor.
    report_spoken() -> String;
    /// Heads the secretary's notes.
    report_notes() -> String;
    /// Before a note of a kind.
    report_note_kind(kind: &str) -> String;
    /// Heads the recommendations.
    report_recommendations() -> String;
    /// There are none.
    report_no_recommendations() -> String;
    /// What is recommended.
    report_column_recommendation() -> String;
    /// Who recommends it.
    report_column_who() -> String;
    /// In which session.
    report_column_session() -> String;
    /// The sentence before the signatures.
    report_closing() -> String;
    /// Signs at the left.
    report_secretary() -> String;
    /// Signs at the right.
    report_chair() -> String;
    /// What is to be done below an office.
    report_sign() -> String;

    /// The name of the sheet of questions.
    report_sheet_questions() -> String;
    /// The name of the sheet of notes.
    report_sheet_notes() -> String;
    /// Above the states.
    report_column_state() -> String;
    /// Above the reasons.
    report_column_reason() -> String;
    /// Above the answers.
    report_column_answer() -> String;
    /// Above the topics.
    report_column_topic() -> String;
    /// Above the kinds of notes.
    report_column_kind() -> String;
    /// Above the speakers.
    report_column_speaker() -> String;
    /// Above what was said.
    report_column_content() -> String;

    /// Asks what the report is about.
    report_choose() -> Html;
    /// Asks for the form.
    report_choose_form(about: &str, questions: i64, notes: i64) -> Html;
    /// Goes with the file.
    report_caption(about: &str) -> Html;
    /// The whole event.
    report_button_event() -> String;
    /// One form.
    report_button_form(form: &str) -> String;
    /// Another session.
    report_button_sessions() -> String;
}
