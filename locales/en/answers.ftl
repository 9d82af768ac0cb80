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
answers_late = ⏰ { $length } late
answers_cancelled = ❌ cancelled
answers_is_cancelled = ❌ <b>This has been cancelled</b> and does not take place.
answers_session_button = 🗓 { $day } { $hour } · { $title }
answers_person_button = 👤 { $person }
answers_paper_button = 📄 { $title }
answers_room_button = 🚪 { $room }
answers_fact_button = ℹ️ { $fact }
answers_programme_button = 🗓 Programme
answers_venue_button = 📍 Venue
answers_wordless = Letan cannot read voice messages, pictures or stickers yet. Please type, for example the name of a session, a room or a person.

# The answers to questions.
answers_at = <b>{ $hour }</b>, { $day }{ $place ->
    [no] {""}
   *[other] {" "}· { $place }
}
answers_ends = Ends at <b>{ $hour }</b>, { $day }
answers_lasts = <b>{ $length }</b> ({ $span })
answers_begins_in = <b>{ $length }</b> to go, it begins at { $hour }
answers_running = 🟢 Running now, <b>{ $span }</b>
answers_over = It is over: { $span }, { $day }
answers_in_room = 🚪 <b>{ $room }</b>{ $floor ->
    [no] {""}
   *[other] , { $floor }
}
answers_no_room = The programme names no room for it.
answers_nobody = The programme names nobody for it.
answers_no_chair = The programme names no chair for it.
answers_nothing_then = Nothing is scheduled { $when }.
answers_nothing_now = Nothing is running at the moment.
answers_nothing_next = There is nothing more to come.
answers_nothing_at_all = There is no such item on the programme.
answers_then = on { $when }
answers_found = { $count ->
    [one] <b>1</b> item:
   *[other] <b>{ $count }</b> items:
}
answers_more = { $count ->
    [one] … and 1 more
   *[other] … and { $count } more
}
answers_choose = Which one is meant?
answers_no_such = { $sort ->
    [room] There is no such room at this event.
    [track] There is no such track at this event.
    [session] There is no such session on the programme.
    [person] Nobody of that name is on the programme.
   *[other] There is no such item on the programme.
}
answers_untold = The organisers have given no information about this.
answers_wish = Please tell the organisers about this directly.
answers_hello = Hello! Please ask about times, rooms, speakers or anything useful to know.
answers_welcome = You are welcome.
answers_bye = Have a pleasant day!
answers_venue_line = 📍 <b>{ $venue }</b>, { $address }
answers_personal = Your starred sessions are in /my. For a talk of your own, please give the speaker’s name.
answers_next = ⏭ Next: { $session }
answers_choose_person = Who is meant?
