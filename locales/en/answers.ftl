# Answers to typed messages.
answers_nothing = Nothing was found for this.
answers_can_ask = You can type the name of a session, a room, a person or a paper, or what you need to know.
answers_examples = For example: { $examples }.
answers_quoted = “{ $words }”
answers_contact = For help, please contact: { $contact }
answers_several = 🔎 Found for “{ $asked }”
answers_group = { $group ->
    [sessions] <b>Sessions</b>
    [people] <b>People</b>
    [rooms] <b>Rooms</b>
    [papers] <b>Papers</b>
   *[facts] <b>Good to know</b>
}
answers_when = 🗓 { $when }
answers_late = ⏰ { $length } late
answers_cancelled = ❌ cancelled
answers_person = 👤 <b>{ $person }</b>
answers_paper = 📄 <b>{ $title }</b>
answers_proceedings = Printed in the proceedings only, not presented.
answers_session_button = 🗓 { $day } { $hour } · { $title }
answers_person_button = 👤 { $person }
answers_paper_button = 📄 { $title }
answers_room_button = 🚪 { $room }
answers_fact_button = ℹ️ { $fact }
answers_programme_button = 🗓 Programme
answers_venue_button = 📍 Venue
answers_wordless = Letan cannot read voice messages, pictures or stickers yet. Please type, for example the name of a session, a room or a person.
