# The venue, its rooms, and what is good to know.
venue_title = 📍 <b>Venue</b>
venue_entrance = <b>Entrance:</b> { $entrance }
venue_floors = <b>Floors:</b> { $floors }
venue_transport = <b>Getting there:</b> { $transport }
venue_unknown = The venue has not been announced yet.
venue_contact = <i>For more, ask: { $contact }</i>
venue_pin_button = 📍 Map
venue_taxi_button = 🚕 For the taxi driver
venue_rooms_button = 🚪 Rooms
venue_facts_button = ℹ️ All practical information ({ $count })
venue_back_button = ‹ Venue
venue_rooms_back_button = ‹ Rooms
venue_facts_back_button = ‹ Good to know

venue_taxi_request = 🚕 <b>Please take me to:</b>
venue_taxi_purpose = <i>Show this to the taxi driver: it asks in Vietnamese to be taken to the venue.</i>
venue_no_pin = The organisers have given no place on the map. Please search by the name and address above.
venue_pin_title = Venue

venue_rooms_title = 🚪 <b>Rooms</b>
venue_no_rooms = The programme names no rooms yet.
venue_more_rooms = There are more rooms: type the name of one to find it.
venue_floor = <b>{ $floor }:</b> { $rooms }
venue_room_title = 🚪 <b>{ $room }</b>
venue_seats = Seats { $seats }

venue_facts_title = ℹ️ <b>Good to know</b>
venue_no_facts = The organisers have not put anything here yet.
venue_page = Page { $page } of { $count }
venue_page_back_button = ‹ Previous
venue_page_on_button = Next ›
venue_fact_title = ℹ️ <b>{ $fact }</b>
# $topic is the word in the programme file; an unknown one stays as it is.
venue_topic = { $topic ->
    [wifi] Wi-Fi
    [parking] Parking
    [documents] Documents
    [proceedings] Proceedings
    [meals] Meals
    [diet] Special diets
    [contact] Contact the organisers
    [dress] Dress code
    [press] Press
    [restroom] Restrooms
    [smoking] Smoking
    [first-aid] First aid
    [taxi] Taxi
    [shuttle] Shuttle bus
    [airport] Airport transfer
    [hotel] Hotel
    [lost-found] Lost and found
    [luggage] Luggage
    [slides] Hand in slides
    [certificate] Certificate
    [interpretation] Interpretation
    [emergency] Emergency exits
   *[other] { $topic }
}

venue_not_found = This is no longer in the programme: the organisers have updated it.
