//! What is said about now, next, the days and the rooms.

use crate::texts::{Html, messages};

messages! {
    /// The head of what is on now.
    browse_now_title(hour: &str) -> Html;
    /// So many sessions at one time.
    browse_parallel(count: i64) -> String;
    /// Who is speaking: the paper with its authors, until when.
    browse_speaking(paper: &Html, until: &str) -> Html;
    /// A running session is late; the note is "muộn 10 phút".
    browse_late(note: &str) -> Html;
    /// How long it goes on; the length is "25 phút".
    browse_left(length: &str) -> String;
    /// It ends within a minute.
    browse_left_soon() -> String;
    /// In how long it begins; the length is "20 phút".
    browse_away(length: &str) -> String;
    /// It begins within a minute.
    browse_away_soon() -> String;
    /// It begins on the next date.
    browse_away_tomorrow() -> String;
    /// It begins in so many days, at least 2.
    browse_away_days(days: i64) -> String;
    /// What comes next today.
    browse_coming(hour: &str, away: &str) -> Html;
    /// What comes next on another day.
    browse_coming_on(day: &str, hour: &str, away: &str) -> Html;
    /// What is on is the last of all.
    browse_last_one() -> Html;
    /// One session is on.
    browse_running(title: &Html, left: &str) -> Html;
    /// Several sessions are on.
    browse_running_several(count: i64) -> Html;
    /// So many more sessions than are shown.
    browse_more(count: i64) -> Html;
    /// Before the first day; `kind` is the event's sort.
    browse_before(kind: &str, day: &str, hour: &str, away: &str) -> Html;
    /// A day of the event before its first session.
    browse_morning(hour: &str, away: &str) -> Html;
    /// Between two sessions of a day.
    browse_gap(hour: &str, away: &str) -> Html;
    /// A day of the event is over.
    browse_evening(day: &str, hour: &str, away: &str) -> Html;
    /// Nothing is on this date.
    browse_free_day(day: &str, hour: &str, away: &str) -> Html;
    /// The event of one day is over.
    browse_over(kind: &str, day: &str) -> Html;
    /// The event of several days is over.
    browse_over_days(kind: &str, first: &str, last: &str) -> Html;
    /// The programme has no sessions.
    browse_empty() -> Html;
    /// The head of the list of days.
    browse_days_title() -> Html;
    /// The head of a day.
    browse_day_title(day: &str) -> Html;
    /// Added to a day that is today.
    browse_day_today() -> Html;
    /// So many sessions.
    browse_day_count(count: i64) -> Html;
    /// Which page of how many; from 1.
    browse_day_page(page: i64, pages: i64) -> Html;
    /// Only one track or room is shown.
    browse_day_only(name: &str) -> Html;
    /// The head of parallel sessions.
    browse_day_parallel(hours: &str) -> Html;
    /// The day has nothing in that track or room.
    browse_day_nothing() -> Html;
    /// The day is not in the programme any more.
    browse_day_gone() -> String;
    /// The track or room is not in the programme any more.
    browse_filter_gone() -> String;
    /// The choice of a track or room.
    browse_filters(day: &str) -> Html;
    /// The head of what is in a room.
    browse_room_title(room: &str) -> Html;
    /// Nothing was ever planned in the room.
    browse_room_nothing() -> Html;
    /// Everything in the room is over.
    browse_room_over() -> Html;
    /// The room is not in the programme any more.
    browse_room_gone() -> String;
    /// To what is on now.
    browse_button_now() -> String;
    /// To what comes next.
    browse_button_next() -> String;
    /// To the days.
    browse_button_programme() -> String;
    /// To the starred sessions.
    browse_button_my() -> String;
    /// To the choice of a track or room.
    browse_button_filter() -> String;
    /// Back to all tracks and rooms.
    browse_button_unfilter() -> String;
    /// The whole day, from the choice of a track or room.
    browse_button_whole_day(day: &str) -> String;
    /// On the room's card: to what takes place there.
    browse_button_in_room() -> String;
    /// Back to the room's card.
    browse_button_back_to_room() -> String;
}
