//! What is said to moderators and chairs.

use crate::texts::{Html, messages};

messages! {
    /// Heads the sessions with what waits.
    questions_desk_overview(waiting: i64) -> Html;
    /// Heads one session.
    questions_desk_session(session: &str, waiting: i64, listed: i64) -> Html;
    /// How a switch stands.
    questions_desk_switch(state: &str) -> Html;
    /// One listed question.
    questions_desk_line(place: i64, content: &str, votes: i64) -> Html;
    /// Heads one question's card.
    questions_desk_card(session: &str, state: &str, waiting: i64) -> Html;
    /// A word of the lists stands in it.
    questions_desk_mark(word: &str) -> Html;
    /// Others probably ask the same.
    questions_desk_alike(count: i64) -> Html;
    /// Asks for the reason.
    questions_desk_reasons() -> Html;
    /// Asks into which one it is merged.
    questions_desk_candidates() -> Html;
    /// There is none to merge it into.
    questions_desk_no_candidates() -> Html;
    /// Asks for a clearer text.
    questions_desk_clarify_prompt(least: i64, most: i64) -> Html;
    /// Asks for a written answer.
    questions_desk_answer_prompt(least: i64, most: i64) -> Html;
    /// Asks for what it reads in another language.
    questions_desk_translate_prompt(least: i64, most: i64) -> Html;
    /// The translation is kept.
    questions_desk_translated() -> Html;
    /// The clearer text is kept.
    questions_desk_clarified() -> Html;
    /// The answer is on its way.
    questions_desk_written() -> Html;
    /// What was done, for a toast.
    questions_desk_done(word: &str) -> String;
    /// Somebody else decided before.
    questions_desk_late(who: &str, state: &str) -> String;
    /// One decided oneself before.
    questions_desk_late_self(state: &str) -> String;
    /// The asker changed it.
    questions_desk_late_asker(state: &str) -> String;
    /// The asker wrote it anew since the card was drawn.
    questions_desk_changed() -> String;
    /// The question is no more.
    questions_desk_gone() -> Html;
    /// The same, for a toast.
    questions_desk_gone_toast() -> String;
    /// The asker asks nothing more in this session.
    questions_desk_blocked() -> String;
    /// The asker may ask again.
    questions_desk_unblocked() -> String;
    /// Asks for what somebody without a phone asks.
    questions_desk_type_in() -> Html;
    /// It is on the list.
    questions_desk_typed_in() -> Html;
    /// So many questions wait in a session.
    questions_waiting(session: &str, waiting: i64) -> Html;
    /// Heads a question's card in the moderators' group.
    questions_group_card(session: &str) -> Html;
    /// Asks a moderator whether this group is for moderating.
    questions_group_offer() -> Html;
    /// It is from now on.
    questions_group_in_use(event: &str) -> Html;
    /// It is so no more.
    questions_group_released(event: &str) -> Html;
    /// A button of a group that is not the moderators' any more.
    questions_group_released_toast() -> String;
    /// A button that was pressed by somebody who does not moderate.
    questions_group_refused() -> String;
    /// Heads the chair's view.
    questions_stage(session: &str, waiting: i64) -> Html;
    /// What is being answered.
    questions_stage_now(question: &Html) -> Html;
    /// Nothing is being answered.
    questions_stage_nothing() -> Html;
    /// What comes next.
    questions_stage_next(question: &Html) -> Html;
    /// Who asked, and how many want to hear it.
    questions_stage_signed(who: &str, votes: i64) -> Html;

    /// Leads to moderating the session.
    questions_button_desk() -> String;
    /// Leads to the chair's view.
    questions_button_stage() -> String;
    /// Begins with what waits.
    questions_button_begin(waiting: i64) -> String;
    /// Turns a switch.
    questions_button_switch(state: &str) -> String;
    /// Types in what somebody without a phone asks.
    questions_button_type_in() -> String;
    /// Back to all sessions.
    questions_button_sessions() -> String;
    /// Back to the session.
    questions_button_to_session() -> String;
    /// The one that was just decided.
    questions_button_previous() -> String;
    /// This group is for moderating the questions of the event.
    questions_button_use_group(event: &str) -> String;
    /// It is so no more.
    questions_button_release_group(event: &str) -> String;
    /// On the list.
    questions_button_approve() -> String;
    /// Into another question.
    questions_button_merge() -> String;
    /// Not selected.
    questions_button_decline() -> String;
    /// One reason.
    questions_button_reason(reason: &str) -> String;
    /// A clearer text.
    questions_button_clarify() -> String;
    /// A translation.
    questions_button_translate() -> String;
    /// A written answer.
    questions_button_write() -> String;
    /// The next one first.
    questions_button_skip() -> String;
    /// Undoes a merge.
    questions_button_unmerge() -> String;
    /// Takes nothing more from this asker in this session.
    questions_button_block() -> String;
    /// Takes questions from this asker again.
    questions_button_unblock() -> String;
    /// The next question is answered.
    questions_button_next() -> String;
    /// This one was answered.
    questions_button_answered() -> String;
    /// Back on the list.
    questions_button_put_back() -> String;
    /// Looks again.
    questions_button_refresh() -> String;
}
