//! What is said about questions to the panel.

use crate::texts::{Html, messages};

messages! {
    /// Asks for which session the question is.
    questions_sessions() -> Html;
    /// No session takes questions now.
    questions_none_open() -> Html;
    /// This session takes none now.
    questions_closed(session: &str) -> Html;
    /// Asks for the text.
    questions_prompt(session: &str, least: i64, most: i64) -> Html;
    /// What was typed is too short or too long.
    questions_length(least: i64, most: i64, length: i64) -> Html;
    /// Asks for the text anew; the old one follows.
    questions_reword_prompt(least: i64, most: i64) -> Html;
    /// Asks for name, position and institution.
    questions_name_prompt(level: &str) -> Html;
    /// Below an answer to what was not understood: it may be for the panel.
    questions_aside_hint() -> Html;
    /// The text is not kept any more.
    questions_aside_gone() -> Html;
    /// Asks which group of topics a question belongs to.
    questions_topics(session: &str) -> Html;
    /// Which one it belongs to.
    questions_topic(name: &str) -> Html;
    /// None of the session's groups.
    questions_topic_other() -> String;
    /// Heads a question that is shown back.
    questions_draft(session: &str) -> Html;
    /// Nothing confidential belongs here.
    questions_nothing_secret() -> Html;
    /// Who may know who asked: `named`, `room` or `moderators`.
    questions_level(level: &str) -> Html;
    /// How it is signed.
    questions_signed(who: &str) -> Html;
    /// A name is asked for when it is sent.
    questions_no_name() -> Html;
    /// Heads the questions that probably ask the same.
    questions_alike() -> Html;
    /// One of them.
    questions_alike_line(place: i64, content: &str) -> Html;
    /// It was sent; the receipt follows.
    questions_on_its_way(session: &str) -> Html;
    /// A draft was dropped.
    questions_dropped() -> Html;
    /// So many are open already.
    questions_limit_open(most: i64) -> String;
    /// The last one was sent a moment ago.
    questions_limit_pause(left: i64) -> String;
    /// They may ask nothing more in this session.
    questions_blocked() -> Html;
    /// It waits no more, so it cannot be changed.
    questions_too_late() -> String;
    /// The same, in answer to a typed text.
    questions_too_late_text() -> Html;
    /// The waiting question reads so now.
    questions_reworded() -> Html;
    /// Where a question stands.
    questions_state(state: &str) -> String;
    /// Somebody whose name is not known any more.
    questions_somebody() -> String;
    /// Somebody who is not named.
    questions_pseudonym(number: i64) -> String;
    /// A name that only moderators see.
    questions_hidden_name(name: &str) -> String;
    /// A receipt's head: what has become of the question.
    questions_told(word: &str, session: &str) -> Html;
    /// A question that somebody voted for was answered in writing.
    questions_voted_answered(session: &str) -> Html;
    /// Why it does not go to the panel.
    questions_reason(reason: &str) -> Html;
    /// What it reads in another language.
    questions_translation(translation: &str) -> Html;
    /// How it read before a moderator made it clearer.
    questions_original(original: &Html) -> Html;
    /// What it was merged into.
    questions_merged_into(other: &Html) -> Html;
    /// Where that one stands.
    questions_merged_state(state: &str, votes: i64) -> Html;
    /// The written answer.
    questions_answer(answer: &Html) -> Html;
    /// Heads a session's list.
    questions_list(session: &str) -> Html;
    /// Nothing stands on it.
    questions_list_empty() -> Html;
    /// One question on it.
    questions_list_line(place: i64, content: &str) -> Html;
    /// Who asked, and how many want to hear it.
    questions_list_signed(who: &str, votes: i64) -> Html;
    /// It is being answered.
    questions_list_answering() -> Html;
    /// It is one's own.
    questions_list_own() -> Html;
    /// A vote counts.
    questions_vote_counted() -> String;
    /// It was taken back.
    questions_vote_taken_back() -> String;
    /// One's own question takes no vote.
    questions_vote_own() -> String;
    /// It is not on the list any more.
    questions_vote_not_listed() -> String;
    /// This session has no votes.
    questions_vote_off() -> String;
    /// Heads one's own questions.
    questions_mine(count: i64) -> Html;
    /// One of them.
    questions_mine_line(place: i64, content: &str) -> Html;
    /// Where it stands, and for which session it is.
    questions_mine_state(state: &str, session: &str) -> Html;
    /// Heads one question of one's own.
    questions_own(session: &str, state: &str) -> Html;
    /// How others see who asked it.
    questions_own_signed(who: &str) -> Html;

    /// Leads to asking.
    questions_button_ask() -> String;
    /// Another session than the running one.
    questions_button_other_session() -> String;
    /// Sends what was typed to the panel of this session.
    questions_button_aside(session: &str) -> String;
    /// Sends what was typed to some panel.
    questions_button_aside_choose() -> String;
    /// Another group of topics.
    questions_button_topic() -> String;
    /// One's own questions.
    questions_button_mine() -> String;
    /// The list of the session.
    questions_button_list() -> String;
    /// The list of a session that is named.
    questions_button_list_of(session: &str) -> String;
    /// Sends a draft.
    questions_button_send() -> String;
    /// Another level of anonymity.
    questions_button_level(level: &str) -> String;
    /// Writes name and position.
    questions_button_name() -> String;
    /// Writes the text anew.
    questions_button_reword() -> String;
    /// Drops a draft.
    questions_button_drop() -> String;
    /// Takes a waiting question back.
    questions_button_withdraw() -> String;
    /// Votes for a listed question instead of asking.
    questions_button_instead(place: i64) -> String;
    /// Back to where one came from.
    questions_button_back() -> String;
    /// Votes.
    questions_button_vote(place: i64) -> String;
    /// Takes a vote back.
    questions_button_unvote(place: i64) -> String;
}
