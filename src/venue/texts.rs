//! What the venue says.

use crate::texts::{Html, messages};

messages! {
    /// Heads the venue's card.
    venue_title() -> Html;
    /// Which door to take; also read by a taxi driver.
    venue_entrance(entrance: &str) -> Html;
    /// What is on which floor.
    venue_floors(floors: &str) -> Html;
    /// How to get there.
    venue_transport(transport: &str) -> Html;
    /// The file says neither name nor address.
    venue_unknown() -> Html;
    /// Whom to ask for more.
    venue_contact(contact: &str) -> Html;
    /// Shows the place on the map.
    venue_pin_button() -> String;
    /// Shows the address for a taxi driver.
    venue_taxi_button() -> String;
    /// Shows the rooms.
    venue_rooms_button() -> String;
    /// Shows all facts.
    venue_facts_button(count: i64) -> String;
    /// Back to the venue's card.
    venue_back_button() -> String;
    /// Back to the list of rooms.
    venue_rooms_back_button() -> String;
    /// Back to the list of facts.
    venue_facts_back_button() -> String;
    /// What a taxi driver is asked, in the driver's language.
    venue_taxi_request() -> Html;
    /// What the taxi card is for, in the delegate's language.
    venue_taxi_purpose() -> Html;
    /// The file gives no coordinates.
    venue_no_pin() -> Html;
    /// A pin's title where the venue has no name.
    venue_pin_title() -> String;
    /// Heads the list of rooms.
    venue_rooms_title() -> Html;
    /// The file names no rooms.
    venue_no_rooms() -> Html;
    /// There are more rooms than fit on a card.
    venue_more_rooms() -> Html;
    /// "Tầng 2: Hội trường A, Phòng 201"
    venue_floor(floor: &str, rooms: &str) -> Html;
    /// Heads a room's card.
    venue_room_title(room: &str) -> Html;
    /// How many people a room seats.
    venue_seats(seats: i64) -> Html;
    /// Heads the list of facts.
    venue_facts_title() -> Html;
    /// The file has no facts.
    venue_no_facts() -> Html;
    /// "Trang 1/4"
    venue_page(page: i64, count: i64) -> Html;
    /// The page before.
    venue_page_back_button() -> String;
    /// The page after.
    venue_page_on_button() -> String;
    /// Heads a fact's card.
    venue_fact_title(fact: &str) -> Html;
    /// A fact's name where the file gives no way to ask for it: "wifi" is "Wifi".
    venue_topic(topic: &str) -> String;
    /// A button's room or fact is gone from the programme.
    venue_not_found() -> Html;
}
