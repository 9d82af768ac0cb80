//! What notices say.

use crate::texts::{Html, messages};

messages! {
    /// The head of a list.
    notices_title(count: i64) -> Html;
    /// The head of a session of which there is something to tell.
    notices_changed(title: &str) -> Html;
    /// The head of one of several such sessions.
    notices_one_changed(title: &str) -> Html;
    /// The head of a session that does not take place.
    notices_cancelled(title: &str) -> Html;
    /// The head of a session that takes place after all.
    notices_reinstated(title: &str) -> Html;
    /// The head of a session that was not there before.
    notices_new(title: &str) -> Html;
    /// A session's day and hours.
    notices_when(day: &str, hours: &str) -> Html;
    /// The same with its room.
    notices_when_where(day: &str, hours: &str, room: &str) -> Html;
    /// It begins at another hour and lasts as long.
    notices_begins(from: &str, to: &str) -> Html;
    /// It begins as before and ends at another hour.
    notices_ends(from: &str, to: &str) -> Html;
    /// Other hours of the same day.
    notices_hours(from: &str, to: &str) -> Html;
    /// Another day; each side with its hours.
    notices_day(from: &str, to: &str) -> Html;
    /// "09:00–10:00, Thứ Năm, 3/12"
    notices_hours_on(hours: &str, day: &str) -> String;
    /// It runs late; from hour to hour.
    notices_late(length: &str, from: &str, to: &str) -> Html;
    /// It does not run late any more; from hour to hour.
    notices_punctual(from: &str, to: &str) -> Html;
    /// Another room.
    notices_room(from: &str, to: &str) -> Html;
    /// A room where there was none.
    notices_room_given(room: &str) -> Html;
    /// No room where there was one.
    notices_room_taken(room: &str) -> Html;
    /// Another title.
    notices_renamed(from: &str, to: &str) -> Html;
    /// Somebody else in a role.
    notices_replaced(role: &str, from: &str, to: &str) -> Html;
    /// Somebody more in a role.
    notices_joined(role: &str, person: &str) -> Html;
    /// Somebody less in a role.
    notices_left(role: &str, person: &str) -> Html;
    /// Somebody in another role.
    notices_recast(person: &str, from: &str, to: &str) -> Html;
    /// A paper more.
    notices_paper_added(title: &str) -> Html;
    /// A paper less.
    notices_paper_dropped(title: &str) -> Html;
    /// A paper is presented by others.
    notices_presenters(title: &str, from: &str, to: &str) -> Html;
    /// Papers in another order.
    notices_order(titles: &str) -> Html;
    /// A title in a row of them.
    notices_quoted(title: &str) -> String;
    /// More changes of one session than are told.
    notices_more_lines(count: i64) -> Html;
    /// More sessions than are told of.
    notices_more(count: i64) -> Html;
    /// Gets the calendar file again.
    notices_button_calendar() -> String;
    /// To the whole programme.
    notices_button_programme() -> String;
}
