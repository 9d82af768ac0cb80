//! What the team's cards and invitation links say.

use crate::texts::{Html, messages};

messages! {
    /// Who can do what somebody may not do; `who` is "owner", "organiser", "moderator" or "chair".
    team_refused(who: &str) -> String;
    /// For organisers and owners, below the help.
    team_help() -> Html;
    /// For moderators, below the help.
    team_help_moderator() -> Html;
    /// The head of the list of everybody.
    team_title(count: i64) -> Html;
    /// The head of the list of those who have a link or are tied.
    team_title_invited(count: i64) -> Html;
    /// The head of the people who were found.
    team_title_named(names: &str, count: i64) -> Html;
    /// How many are tied, and how many links are open.
    team_counts(tied: i64, invited: i64) -> Html;
    /// How to find somebody by name.
    team_hint() -> Html;
    /// The programme names nobody.
    team_empty() -> Html;
    /// Nobody was invited yet.
    team_empty_invited() -> Html;
    /// Nobody has such a name.
    team_empty_named(names: &str) -> Html;
    /// Stands for a role where somebody only wrote a paper.
    team_author() -> String;
    /// The person of a pressed button is not in the programme any more.
    team_gone() -> String;
    /// On a card: there is no link to use.
    team_uninvited() -> Html;
    /// On a card: a link waits.
    team_invited(since: &str, until: &str) -> Html;
    /// On a card: whose account it is.
    team_tied(id: &str, since: &str) -> Html;
    /// A moment: "10:25, Thứ Hai, ngày 19/5/2025".
    team_when(hour: &str, day: &str) -> String;
    /// Above the text to forward.
    team_link(name: &str, until: &str) -> Html;
    /// The text to forward; the link goes with it.
    team_letter(name: &str, event: &str, until: &str) -> String;
    /// Asks before a person is untied.
    team_untie_question(name: &str) -> Html;
    /// The toast: the link is revoked.
    team_revoked() -> String;
    /// The toast: the link was used before it was revoked.
    team_revoked_late() -> String;
    /// The toast: the person is nobody's any more.
    team_untied() -> String;
    /// The toast: the person is tied, so there is nobody to invite.
    team_tied_already() -> String;
    /// Everybody.
    team_button_all() -> String;
    /// Only those who have a link or are tied.
    team_button_invited() -> String;
    /// Makes a link.
    team_button_invite() -> String;
    /// Makes another link in place of the open one.
    team_button_invite_anew() -> String;
    /// Asks whom to send the link to.
    team_button_share() -> String;
    /// Revokes the open link.
    team_button_revoke() -> String;
    /// Unties a person; asks before.
    team_button_untie() -> String;
    /// Unties a person.
    team_button_untie_confirm() -> String;
    /// Back to the person's card.
    team_button_back() -> String;
    /// Back to the list.
    team_button_list() -> String;
    /// Greets a person of the programme who opened a link.
    team_welcome(name: &str, event: &str) -> Html;
    /// Greets one who is tied already.
    team_welcome_again(name: &str, event: &str) -> Html;
    /// The person is tied to another account.
    team_taken(name: &str) -> Html;
    /// The account is tied to another person.
    team_is_another(name: &str) -> Html;
    /// The link was used.
    team_used() -> Html;
    /// The link was revoked.
    team_link_revoked() -> Html;
    /// The link is too old.
    team_expired() -> Html;
    /// There is no such link.
    team_unknown() -> Html;
    /// The link's event or person is not there any more.
    team_nobody() -> Html;
    /// The personal data of the event will be erased on `day`, `days` after its end.
    team_deletion(event: &str, day: &str, days: i64) -> Html;
    /// Too many wrong codes, and how long to wait; `length` is "20 phút".
    team_limited(length: &str) -> Html;
}
