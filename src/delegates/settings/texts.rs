//! What the settings say.

use crate::texts::{Html, messages};

messages! {
    /// Stands above the settings.
    settings_title() -> Html;
    /// Reminders are on; `minutes` before a session.
    settings_reminders(minutes: i64) -> Html;
    /// Reminders are off.
    settings_reminders_off() -> Html;
    /// Whether what changes in the programme is told: `state` is `on` or `off`.
    settings_changes(state: &str) -> Html;
    /// Whether announcements come: `state` is `on` or `off`.
    settings_announcements(state: &str) -> Html;
    /// Whether answers to one's own questions come: `state` is `on` or `off`.
    settings_answers(state: &str) -> Html;
    /// The quiet hours, and what they do.
    settings_quiet(span: &str) -> Html;
    /// The quiet hours that the event names, and what they do.
    settings_quiet_event(span: &str) -> Html;
    /// There are no quiet hours.
    settings_quiet_off() -> Html;
    /// Everything is paused until it is turned on again.
    settings_paused() -> Html;
    /// Everything is paused until a time of a day.
    settings_paused_until(hour: &str, day: &str) -> Html;
    /// What comes in spite of every setting.
    settings_safety() -> Html;
    /// What the hours are counted in.
    settings_zone() -> Html;
    /// Stands above the choice of quiet hours.
    settings_quiet_title() -> Html;
    /// Stands above the choice of pauses.
    settings_pause_question() -> Html;
    /// Confirms a choice.
    settings_kept() -> String;
    /// Reminds so many minutes before.
    settings_button_minutes(minutes: i64) -> String;
    /// Reminds no more.
    settings_button_minutes_off() -> String;
    /// Switches what changed in the programme.
    settings_button_changes() -> String;
    /// Switches announcements.
    settings_button_announcements() -> String;
    /// Switches answers to one's own questions.
    settings_button_answers() -> String;
    /// Leads to the choice of quiet hours.
    settings_button_quiet() -> String;
    /// The event's quiet hours.
    settings_button_quiet_event(span: &str) -> String;
    /// No quiet hours.
    settings_button_quiet_off() -> String;
    /// Quiet from this hour.
    settings_button_from(hour: &str) -> String;
    /// Quiet until this hour.
    settings_button_until(hour: &str) -> String;
    /// Leads to the choice of pauses.
    settings_button_pauses() -> String;
    /// Pauses until tomorrow morning.
    settings_button_pause_morning() -> String;
    /// Pauses until it is turned on again.
    settings_button_pause() -> String;
    /// Ends the pause.
    settings_button_resume() -> String;
    /// Leads back to the settings.
    settings_button_back() -> String;
    /// Leads to the settings from other cards.
    settings_button() -> String;
}
