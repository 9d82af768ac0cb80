//! What reminders say.

use crate::texts::{Html, messages};

messages! {
    /// How long it is until a session begins, and when that is.
    reminders_starts(length: &str, hour: &str) -> Html;
    /// A session's hours and its room.
    reminders_where(hours: &str, room: &str) -> Html;
    /// A session's hours, where no room is known.
    reminders_when(hours: &str) -> Html;
    /// What they do in the session: their roles.
    reminders_role(roles: &str) -> Html;
    /// They present a paper in the session, at a known hour.
    reminders_talk_at(title: &str, hour: &str) -> Html;
    /// They present a paper in the session.
    reminders_talk(title: &str) -> Html;
    /// Leads to the room's card with the way.
    reminders_button_way(room: &str) -> String;
    /// Leads to the session's card.
    reminders_button_session() -> String;
    /// No reminder of this session any more.
    reminders_button_mute() -> String;
    /// No reminder of this one of several any more.
    reminders_button_mute_one(title: &str) -> String;
    /// Reminders of this session again.
    reminders_button_unmute() -> String;
    /// Confirms that there will be no reminder.
    reminders_muted(title: &str) -> Html;
    /// Confirms that there will be reminders again.
    reminders_unmuted(title: &str) -> Html;
    /// For organisers: reminders wanted at `hour` need `length`, so the first goes out at `begins`.
    reminders_load(hour: &str, people: &str, length: &str, begins: &str) -> Html;
    /// What parts the thousands of a number.
    reminders_thousands() -> String;
}
