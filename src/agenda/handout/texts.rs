//! What the programme for people says around the organisers' own words.

use crate::texts::messages;

messages! {
    /// The word above the event's name.
    handout_heading() -> String;
    /// The file's name for itself.
    handout_page_title(event: &str) -> String;
    /// On which days.
    handout_when(when: &str) -> String;
    /// At which venue.
    handout_where(place: &str) -> String;
    /// Days, from the first to the last.
    handout_from_to(first: &str, last: &str) -> String;
    /// Whose clock the times are; `offset` is "UTC+7".
    handout_zone(zone: &str, offset: &str) -> String;
    /// For when a late session was planned.
    handout_planned(hour: &str) -> String;
    /// The languages interpreted into.
    handout_interpretation(languages: &str) -> String;
    /// The first column.
    handout_column_time() -> String;
    /// The second column.
    handout_column_content() -> String;
    /// The third column.
    handout_column_people() -> String;
    /// The fourth column.
    handout_column_place() -> String;
    /// Heads the venue.
    handout_venue() -> String;
    /// Before the address.
    handout_address() -> String;
    /// Before which door to take.
    handout_entrance() -> String;
    /// Before what is on which floor.
    handout_floors() -> String;
    /// Before how to get there.
    handout_transport() -> String;
    /// Before whom to turn to.
    handout_contact() -> String;
    /// The link to a map.
    handout_map() -> String;
    /// Heads the facts.
    handout_facts() -> String;
    /// Heads the papers that no session has.
    handout_proceedings() -> String;
    /// The link to a document.
    handout_document() -> String;
    /// Beside the code to scan.
    handout_code() -> String;
    /// The first link of the page, for those who use a keyboard.
    handout_skip() -> String;
    /// Names the choice of languages.
    handout_language() -> String;
    /// Names the links to the days.
    handout_days() -> String;
    /// Names the field for words.
    handout_search() -> String;
    /// Names the choice of rooms.
    handout_room() -> String;
    /// The choice that leaves out no room.
    handout_all_rooms() -> String;
    /// Before how many sessions are found.
    handout_shown() -> String;
    /// Marks what runs.
    handout_on_now() -> String;
    /// Leads to what runs.
    handout_go_to_now() -> String;
}
