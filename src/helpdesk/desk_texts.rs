//! What organisers read about messages.

use crate::texts::{Html, messages};

messages! {
    /// What `/help` adds for organisers.
    helpdesk_help() -> Html;
    /// Heads a message.
    helpdesk_card(when: &str, who: &str) -> Html;
    /// Somebody gave no name.
    helpdesk_unsigned() -> String;
    /// Heads what waits.
    helpdesk_list(count: i64) -> Html;
    /// A message in the list.
    helpdesk_list_line(place: i64, content: &str) -> Html;
    /// Below it.
    helpdesk_list_who(who: &str, when: &str) -> Html;
    /// Answers.
    helpdesk_button_answer() -> String;
    /// Answers, and keeps the answer as a fact.
    helpdesk_button_keep() -> String;
    /// Keeps a given answer as a fact.
    helpdesk_button_keep_given() -> String;
    /// Closes without an answer.
    helpdesk_button_close() -> String;
    /// Yes, close.
    helpdesk_button_close_yes() -> String;
    /// Takes nothing more from its writer.
    helpdesk_button_block() -> String;
    /// Does again.
    helpdesk_button_unblock() -> String;
    /// What waits.
    helpdesk_button_list() -> String;
    /// Type the answer; `keep` or `answer`.
    helpdesk_answer_prompt(purpose: &str, most: i64) -> Html;
    /// An answer is empty or too long.
    helpdesk_answer_length(most: i64, length: i64) -> Html;
    /// The question before closing.
    helpdesk_close_question() -> Html;
    /// What was done: `answered`, `closed`, `blocked` or `unblocked`.
    helpdesk_done(word: &str) -> Html;
    /// Who ended a message, and how.
    helpdesk_late(who: &str, state: &str) -> Html;
    /// It was ended from this very account.
    helpdesk_late_self(state: &str) -> Html;
    /// What was typed was not sent.
    helpdesk_not_sent() -> Html;
    /// What was answered.
    helpdesk_answer_was(answer: &Html) -> Html;
    /// The message is no more.
    helpdesk_gone() -> Html;
}
