//! What is said at the check-in.

use crate::texts::{Html, messages};

messages! {
    /// This event has no check-in.
    checkin_closed() -> Html;
    /// It is not a day of the event; `days` says which are.
    checkin_not_today(event: &str, days: &str) -> Html;
    /// They are at the event today; what follows are the sessions.
    checkin_done(event: &str, day: &str) -> Html;
    /// A line of a session they are in.
    checkin_in(session: &str) -> Html;
    /// A choice of sessions follows as buttons.
    checkin_choose() -> Html;
    /// The sessions can be chosen later, from when on.
    checkin_next(session: &str, hour: &str) -> Html;
    /// "I am here"
    checkin_button_here() -> String;
    /// "In this session: …"
    checkin_button_in(session: &str) -> String;
    /// "Not in: …"
    checkin_button_out(session: &str) -> String;
    /// They are in the session.
    checkin_toast_in() -> String;
    /// They are not.
    checkin_toast_out() -> String;
    /// One cannot check in to this session now.
    checkin_toast_not_now(session: &str) -> String;
    /// Heads the organisers' card.
    checkin_desk(event: &str) -> Html;
    /// Whether people check in: `open` or `closed`.
    checkin_desk_state(state: &str) -> Html;
    /// Different people on all days, of those who joined.
    checkin_desk_people(people: i64, joined: i64) -> Html;
    /// Different people on one day.
    checkin_desk_day(day: &str, people: i64) -> Html;
    /// A session with its number of people.
    checkin_desk_session(day: &str, hours: &str, title: &str, people: i64) -> Html;
    /// So many sessions have nobody yet.
    checkin_desk_empty(sessions: i64) -> Html;
    /// Opens the check-in.
    checkin_button_open() -> String;
    /// Closes it.
    checkin_button_close() -> String;
    /// The numbers of now.
    checkin_button_refresh() -> String;
    /// The codes to print.
    checkin_button_print() -> String;
    /// Below the file of codes.
    checkin_print_caption() -> Html;
    /// The page's name in the browser.
    checkin_page_title(event: &str) -> Html;
    /// What a code is for.
    checkin_page_purpose() -> Html;
    /// Above the code for the whole event.
    checkin_page_event() -> Html;
}
