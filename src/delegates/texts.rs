//! What the desk says about itself.

use crate::texts::{Html, messages};

messages! {
    /// The language's own name: "Tiếng Việt".
    language_name() -> String;
    /// Greets a delegate at an event.
    welcome(event: &str, organiser: &str) -> Html;
    /// Greets somebody who is at no event.
    welcome_without_event() -> Html;
    /// What the desk can do, in a few lines.
    welcome_abilities() -> Html;
    /// One line on privacy.
    welcome_privacy() -> Html;
    /// One's own Telegram id, for those who install the bot.
    welcome_id(id: &str) -> Html;
    /// Stands above the persistent keyboard.
    welcome_keyboard() -> Html;
    /// Asks for the language.
    language_question() -> Html;
    /// Confirms the language.
    language_chosen() -> Html;
    /// What can be asked, and how.
    help_text() -> Html;
    /// Whom to turn to when the bot does not know.
    help_contact(contact: &str) -> Html;
    /// There was nothing to cancel.
    cancel_nothing() -> Html;
    /// `/cancel` when something was unfinished.
    cancel_done() -> Html;
    /// Asks which event.
    events_question() -> Html;
    /// Nothing is held here at present.
    events_none() -> Html;
    /// What is held here is only for people with an invitation link.
    events_closed() -> Html;
    /// Confirms the event one is at now.
    events_joined(event: &str) -> Html;
    /// The event is only for people with an invitation link.
    events_invitation_only(event: &str) -> Html;
    /// A deep link that leads nowhere any more.
    link_to_nothing() -> Html;
    /// The answer to thanks.
    thanks() -> Html;
    /// There is no such command.
    command_unknown(command: &str) -> Html;
    /// A button that no longer means anything.
    press_stale() -> String;
    /// For a group: the desk works in a private chat.
    group_private_only() -> Html;
    /// Opens the private chat.
    button_open_chat() -> String;
    /// Leads to the choice of languages.
    button_languages() -> String;
    /// Leads to the choice of events.
    button_events() -> String;
    /// Leads to the help.
    button_help() -> String;
    /// Many messages wait; they are answered in order.
    crowd_notice(count: i64) -> Html;
    /// Something went wrong here.
    apology() -> Html;
    /// The persistent keyboard: what is on now.
    key_now() -> String;
    /// The persistent keyboard: the programme.
    key_schedule() -> String;
    /// The persistent keyboard: one's own list.
    key_my() -> String;
    /// The persistent keyboard: the venue.
    key_venue() -> String;
    /// The persistent keyboard: help.
    key_help() -> String;
    /// The hint of the empty line under the persistent keyboard.
    key_hint() -> String;
    /// The bot's name.
    profile_name() -> String;
    /// What an empty chat shows.
    profile_description() -> String;
    /// What a shared link to the bot shows.
    profile_short() -> String;
    /// What a command of the menu does.
    profile_command(command: &str) -> String;
}
