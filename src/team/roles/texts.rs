//! What `/team` and links for roles say.

use crate::texts::{Html, messages};

messages! {
    /// One of the owners, who gave no name.
    roles_called_owner(number: i64) -> String;
    /// Somebody of the team whose name is not known.
    roles_called_somebody() -> String;
    /// The head of the team.
    roles_title(event: &str) -> Html;
    /// The head of one's own roles, for those who see no more.
    roles_own_title(event: &str) -> Html;
    /// A role in the plural: "owner", "organiser", "moderator" or "chair".
    roles_group(role: &str) -> Html;
    /// A role's name: the same, and "none".
    roles_name(role: &str) -> String;
    /// Stands for a name that nobody knows.
    roles_nameless(id: &str) -> String;
    /// Every session.
    roles_everything() -> String;
    /// The sessions of a moderator or chair: "Phiên 1; Phiên 2".
    roles_sessions(sessions: &str) -> String;
    /// Whom the settings name.
    roles_by_settings() -> String;
    /// Somebody's line behind their name: since when.
    roles_since(when: &str) -> String;
    /// Nobody has a role yet.
    roles_nobody() -> Html;
    /// The head of the open links.
    roles_links(count: i64) -> Html;
    /// An open link: its role, what it is for, until when.
    roles_link_line(role: &str, sessions: &str, until: &str) -> Html;
    /// Asks which role to invite to.
    roles_question() -> Html;
    /// Asks for a moderator's sessions.
    roles_sessions_question(chosen: i64) -> Html;
    /// A link was made: its role, sessions or nothing, until when.
    roles_link(role: &str, sessions: &str, until: &str) -> Html;
    /// The text to forward; the link goes with it.
    roles_letter(role: &str, event: &str, until: &str) -> String;
    /// A card: who has which role.
    roles_member(name: &str, id: &str, role: &str, since: &str) -> Html;
    /// Asks before a role is taken from somebody.
    roles_remove_question(name: &str, role: &str) -> Html;
    /// Asks before one's own role is given back.
    roles_leave_question(role: &str) -> Html;
    /// The toast: it is taken away.
    roles_removed() -> String;
    /// The toast: one's own is given back.
    roles_left() -> String;
    /// The toast: they have it no more.
    roles_gone() -> String;
    /// The toast: the last owner stays.
    roles_last_owner() -> String;
    /// The toast: the settings name them.
    roles_owner_by_settings() -> String;
    /// The toast: no session is chosen.
    roles_choose_first() -> String;
    /// Greets somebody who took a role at an event.
    roles_welcome(role: &str, event: &str) -> Html;
    /// Greets somebody who owns the bot from now on.
    roles_welcome_owner() -> Html;
    /// They have the role already.
    roles_before(role: &str) -> Html;
    /// The letter to whom a role was taken from.
    roles_lost(role: &str, event: &str) -> Html;
    /// To the choice of roles.
    roles_button_invite() -> String;
    /// Makes a link for a role.
    roles_button_link(role: &str) -> String;
    /// A moderator of every session.
    roles_button_moderator_all() -> String;
    /// A moderator of chosen sessions.
    roles_button_moderator_some() -> String;
    /// Makes the link for the chosen sessions.
    roles_button_link_chosen(count: i64) -> String;
    /// Revokes the open link with this number.
    roles_button_revoke(number: i64) -> String;
    /// Leads to the question before a role is taken away.
    roles_button_remove() -> String;
    /// Takes it away.
    roles_button_remove_confirm() -> String;
    /// Leads to the question before one's own role is given back.
    roles_button_leave(role: &str) -> String;
    /// Gives it back.
    roles_button_leave_confirm() -> String;
    /// To the people of the programme.
    roles_button_people() -> String;
    /// To the links for delegates.
    roles_button_doors() -> String;
    /// To the log.
    roles_button_log() -> String;
    /// Back to the team.
    roles_button_back() -> String;
}
