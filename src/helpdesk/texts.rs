//! What delegates read at the help desk.

use crate::texts::{Html, messages};

messages! {
    /// Leads to the organisers.
    helpdesk_button_ask() -> String;
    /// Asks them something more, below an answer.
    helpdesk_button_again() -> String;
    /// What to type.
    helpdesk_prompt(least: i64, most: i64) -> Html;
    /// What was typed is too short or too long.
    helpdesk_length(least: i64, most: i64, length: i64) -> Html;
    /// Type it anew.
    helpdesk_reword_prompt(least: i64, most: i64) -> Html;
    /// Type a name.
    helpdesk_name_prompt() -> Html;
    /// What was typed is no name.
    helpdesk_name_unusable() -> Html;
    /// Heads what is about to be sent.
    helpdesk_draft() -> Html;
    /// With whose name it is sent.
    helpdesk_draft_signed(who: &str) -> Html;
    /// It is sent without a name.
    helpdesk_draft_unsigned() -> Html;
    /// Who sees it, and what does not belong there.
    helpdesk_draft_note() -> Html;
    /// The organisers have it.
    helpdesk_sent() -> Html;
    /// It was not sent.
    helpdesk_dropped() -> Html;
    /// Too many wait.
    helpdesk_limit_open(most: i64) -> String;
    /// Too soon.
    helpdesk_limit_pause(left: i64) -> String;
    /// Nothing more is taken from them.
    helpdesk_blocked() -> Html;
    /// The event is long over.
    helpdesk_over() -> Html;
    /// There is nobody who could answer here.
    helpdesk_unstaffed() -> Html;
    /// Whom to ask otherwise.
    helpdesk_contact(contact: &str) -> Html;
    /// Sends it.
    helpdesk_button_send() -> String;
    /// With a name.
    helpdesk_button_sign() -> String;
    /// Without one.
    helpdesk_button_unsign() -> String;
    /// Types it anew.
    helpdesk_button_reword() -> String;
    /// Does not send it.
    helpdesk_button_drop() -> String;
    /// Back to the draft.
    helpdesk_button_back() -> String;
    /// Heads the organisers' answer.
    helpdesk_answered() -> Html;
    /// Heads a message that was closed without an answer.
    helpdesk_closed() -> Html;
}
