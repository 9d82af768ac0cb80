//! What is said about the floor.

use crate::texts::{Html, messages};

messages! {
    /// Asks in which session somebody wants to speak.
    floor_sessions() -> Html;
    /// No session has an open list.
    floor_none_open() -> Html;
    /// The list of this session is closed.
    floor_closed(session: &str) -> Html;
    /// Asks for name, position and institution.
    floor_name_prompt(session: &str, least: i64, most: i64) -> Html;
    /// Asks what about.
    floor_subject_prompt(most: i64) -> Html;
    /// What was typed is too short or too long.
    floor_length(least: i64, most: i64, length: i64) -> Html;
    /// Heads a wish that is shown back.
    floor_draft(session: &str) -> Html;
    /// Speaking on the floor is public.
    floor_public() -> Html;
    /// Who speaks.
    floor_signed(who: &str) -> Html;
    /// It was sent; the letter follows.
    floor_on_its_way(session: &str) -> Html;
    /// A draft was dropped.
    floor_dropped() -> Html;
    /// So often they asked in this session.
    floor_limit_often(most: i64) -> String;
    /// They asked a moment ago.
    floor_limit_pause(left: i64) -> String;
    /// The list is full.
    floor_limit_full() -> String;
    /// They may not ask in this session.
    floor_blocked() -> Html;
    /// It cannot be taken back any more.
    floor_too_late() -> String;
    /// Heads one's own wish.
    floor_own(session: &str, state: &str) -> Html;
    /// How many come before.
    floor_before(count: i64) -> Html;
    /// From when until when somebody has the floor.
    floor_speaks(begun: &str, until: &str) -> Html;
    /// Somebody whose name is not known any more.
    floor_somebody() -> String;
    /// A letter's head: what has become of the wish.
    floor_told(word: &str, session: &str) -> Html;
    /// A speaker's time is nearly over, or over.
    floor_clock(word: &str, who: &str, session: &str) -> Html;
    /// The same for the speaker.
    floor_clock_own(word: &str) -> Html;

    /// Heads the list of a session.
    floor_list(session: &str) -> Html;
    /// Whether it is open, and the minutes for each.
    floor_list_terms(state: &str, minutes: i64) -> Html;
    /// Who speaks.
    floor_list_speaks(who: &str) -> Html;
    /// Nobody does.
    floor_list_nobody() -> Html;
    /// The time that is left, or that it is over.
    floor_time_left(side: &str, minutes: i64, seconds: i64) -> Html;
    /// Heads those who wait.
    floor_list_waiting(count: i64) -> Html;
    /// One of them.
    floor_list_line(place: i64, who: &str) -> Html;
    /// Those who were not there.
    floor_list_absent(names: &str) -> Html;
    /// Heads those who spoke.
    floor_list_spoken(count: i64) -> Html;
    /// One of them.
    floor_list_spoke(place: i64, who: &str, minutes: i64, seconds: i64) -> Html;
    /// Somebody on the list.
    floor_person(who: &str, state: &str) -> Html;
    /// Their place among those who wait.
    floor_person_place(place: i64, count: i64) -> Html;
    /// How long they spoke.
    floor_person_spoke(minutes: i64, seconds: i64) -> Html;
    /// Asks for somebody from the hall.
    floor_add_prompt() -> Html;
    /// Somebody is on the list.
    floor_added(who: &str) -> Html;
    /// The list takes nobody more.
    floor_full() -> Html;
    /// Asks for the minutes.
    floor_minutes(session: &str, minutes: i64) -> Html;
    /// The list has changed since the button was drawn.
    floor_changed() -> String;
    /// Somebody else changed it.
    floor_late(who: &str, deed: &str, name: &str) -> String;
    /// There is nobody of that number any more.
    floor_gone() -> String;

    /// Leads to asking.
    floor_button_ask() -> String;
    /// Puts a draft on the list.
    floor_button_send() -> String;
    /// Writes name and position.
    floor_button_name() -> String;
    /// Writes what about.
    floor_button_subject() -> String;
    /// Drops a draft.
    floor_button_drop() -> String;
    /// Back to the draft.
    floor_button_back() -> String;
    /// One's place in the list.
    floor_button_place() -> String;
    /// Takes one's wish back.
    floor_button_withdraw() -> String;
    /// The list, for those who lead it.
    floor_button_list() -> String;
    /// Back to it.
    floor_button_to_list() -> String;
    /// Back to the questions of the session.
    floor_button_to_questions() -> String;
    /// Gives the floor to the next one.
    floor_button_next(who: &str) -> String;
    /// Gives the floor to this one.
    floor_button_give() -> String;
    /// They have finished.
    floor_button_finish() -> String;
    /// A minute more.
    floor_button_extend() -> String;
    /// They are not here.
    floor_button_miss() -> String;
    /// Somebody who was not there.
    floor_button_absent(who: &str) -> String;
    /// To the end of the list.
    floor_button_return() -> String;
    /// Off the list.
    floor_button_remove() -> String;
    /// One place forward.
    floor_button_up() -> String;
    /// One place back.
    floor_button_down() -> String;
    /// To the front.
    floor_button_first() -> String;
    /// Takes the last step back.
    floor_button_undo(deed: &str) -> String;
    /// Types somebody in.
    floor_button_add() -> String;
    /// Leads to the minutes.
    floor_button_minutes() -> String;
    /// So many minutes.
    floor_button_of_minutes(minutes: i64) -> String;
    /// Opens or closes the list.
    floor_button_turn(word: &str) -> String;
    /// The list on paper.
    floor_button_print() -> String;
    /// Looks again.
    floor_button_refresh() -> String;

    /// Goes with the list on paper.
    floor_page_caption() -> Html;
    /// The beginning of its file's name; no spaces.
    floor_page_file() -> String;
    /// Its heading.
    floor_page_title() -> String;
    /// Who leads the session.
    floor_page_chairs(names: &str) -> String;
    /// A column: the place.
    floor_page_number() -> String;
    /// A column: who.
    floor_page_name() -> String;
    /// A column: what about.
    floor_page_subject() -> String;
    /// A column: the time spoken.
    floor_page_time() -> String;
    /// How long somebody spoke.
    floor_page_length(minutes: i64, seconds: i64) -> String;
    /// Since when.
    floor_page_from(hour: &str) -> String;
    /// Somebody has the floor.
    floor_page_speaks() -> String;
    /// Somebody was not there.
    floor_page_absent() -> String;
    /// When it was printed.
    floor_page_printed(hour: &str, day: &str) -> String;
}
