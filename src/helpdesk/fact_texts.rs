//! What organisers read about facts and about what could not be answered.

use crate::texts::{Html, messages};

messages! {
    /// Somebody's words in quotation marks.
    helpdesk_quoted(words: &str) -> String;
    /// A language by its code.
    helpdesk_language(code: &str) -> String;
    /// Heads the facts.
    helpdesk_facts(count: i64) -> Html;
    /// A fact in the list.
    helpdesk_facts_line(place: i64, label: &str) -> Html;
    /// Heads a fact.
    helpdesk_fact(topic: &str) -> Html;
    /// Ways to ask for it.
    helpdesk_fact_asks(asks: &str) -> Html;
    /// Its answer in a language.
    helpdesk_fact_answer(language: &str, answer: &str) -> Html;
    /// Heads a fact before it is published: `new`, or `known` where the programme has the topic.
    helpdesk_preview(which: &str) -> Html;
    /// Ways to ask that are added.
    helpdesk_preview_asks(asks: &str) -> Html;
    /// What the answer was before.
    helpdesk_preview_before(answer: &str) -> Html;
    /// Everybody will read it.
    helpdesk_preview_note() -> Html;
    /// The fact stands in the version `version` and can be taken back for so many minutes.
    helpdesk_published(version: i64, minutes: i64) -> Html;
    /// It is gone from the version `version` on.
    helpdesk_deleted(version: i64, minutes: i64) -> Html;
    /// It stands like that already.
    helpdesk_fact_same() -> Html;
    /// There is no such fact.
    helpdesk_fact_gone() -> Html;
    /// The programme changed meanwhile.
    helpdesk_fact_overtaken() -> String;
    /// A file could not say so: `trouble` tells why.
    helpdesk_fact_invalid(trouble: &str) -> Html;
    /// It was not published.
    helpdesk_fact_dropped() -> Html;
    /// The question before a fact is taken out.
    helpdesk_delete_question() -> Html;
    /// Type how it is asked for.
    helpdesk_add_prompt(most: i64) -> Html;
    /// Type the answer in a language.
    helpdesk_edit_prompt(language: &str, most: i64) -> Html;
    /// Type the answer.
    helpdesk_fact_answer_prompt(most: i64) -> Html;
    /// Type the topic.
    helpdesk_topic_prompt(most: i64) -> Html;
    /// Type the ways to ask, one a line.
    helpdesk_asks_prompt() -> Html;
    /// What was typed cannot be used; `most` characters in a line.
    helpdesk_line_unusable(most: i64) -> Html;
    /// Publishes it.
    helpdesk_button_publish() -> String;
    /// Types the topic.
    helpdesk_button_topic() -> String;
    /// Types the ways to ask.
    helpdesk_button_asks() -> String;
    /// Types the answer.
    helpdesk_button_text() -> String;
    /// Does not publish it.
    helpdesk_button_discard() -> String;
    /// Types the answer in a language.
    helpdesk_button_edit(language: &str) -> String;
    /// Leads to the question before a fact is taken out.
    helpdesk_button_delete() -> String;
    /// Takes it out.
    helpdesk_button_delete_yes() -> String;
    /// Begins a new fact.
    helpdesk_button_add() -> String;
    /// Takes a version back.
    helpdesk_button_undo() -> String;
    /// The facts.
    helpdesk_button_facts() -> String;
    /// Heads what could not be answered.
    helpdesk_missed(count: i64) -> Html;
    /// A question in that list.
    helpdesk_missed_line(place: i64, asked: &str) -> Html;
    /// How often and when last.
    helpdesk_missed_times(times: i64, when: &str) -> Html;
    /// Heads one of them.
    helpdesk_missed_one(times: i64, when: &str) -> Html;
    /// Somebody has dealt with it.
    helpdesk_missed_gone() -> String;
    /// It was dismissed.
    helpdesk_missed_dismissed() -> String;
    /// What could not be answered.
    helpdesk_button_missed() -> String;
    /// Answers it by a fact.
    helpdesk_button_tell() -> String;
    /// It needs no answer.
    helpdesk_button_dismiss() -> String;
}
