floor_sessions = 🎤 <b>Ask to speak</b>
    In which session?
floor_none_open = No session has an open speakers' list at the moment.
floor_closed = The speakers' list of <b>{ $session }</b> is closed at the moment.
floor_name_prompt = 🎤 <b>Ask to speak</b>
    { $session }

    Please type name, position and institution, { $least } to { $most } characters, for example: <i>Dr Jane Doe, Dean, University of Hue</i>. To stop: /cancel
floor_subject_prompt = What will the speech be about? One line, at most { $most } characters. To keep it as it is: /cancel
floor_length = This takes { $least } to { $most } characters; there were { $length }. Please type it again, or stop with /cancel.
floor_draft = 📝 <b>Please check the request to speak</b>
    { $session }
floor_public = ℹ️ Speaking on the floor is public: name, position and subject as above are announced by the chair, may be shown on the screen, and stand in the printed list and in the session's report.
floor_signed = Speaker: <b>{ $who }</b>
floor_on_its_way = 📨 <b>Request to speak</b>
    { $session }
floor_dropped = The request was not sent.
floor_limit_often = At most { $most } requests are possible in a session. To speak once more, please raise a hand in the hall.
floor_limit_pause = A request was made just now. The next one is possible in { $left } seconds.
floor_limit_full = The speakers' list of this session is full.
floor_blocked = The organisers take no more requests from this account in this session. Please turn to them directly.
floor_too_late = This cannot be withdrawn any more.
floor_own = { $state ->
        [waiting] 🎤 <b>On the speakers' list</b>
        [speaking] 🎤 <b>Speaking now</b>
        [spoken] ✅ <b>Has spoken</b>
        [absent] 🚷 <b>Called, but not in the hall</b>
        [removed] <b>Not on the speakers' list any more</b>
       *[withdrawn] ↩️ <b>Request withdrawn</b>
    }
    <i>{ $session }</i>
floor_before = { $count ->
        [0] Place: <b>next</b>.
        [one] <b>One</b> speaker comes before.
       *[other] <b>{ $count }</b> speakers come before.
    }
floor_speaks = From <b>{ $begun }</b>, time is up at <b>{ $until }</b>.
floor_somebody = A delegate
floor_told = { $word ->
        [registered] ✅ <b>On the speakers' list</b>
        [withdrawn] ↩️ <b>Request to speak withdrawn</b>
        [soon] 🔔 <b>The turn to speak comes soon</b>
        [turn] 🎤 <b>The floor is given: please speak</b>
        [missed] 🚷 <b>Called to speak, but not seen in the hall</b>
    Once there, please tell whoever leads the session.
        [returned] <b>On the speakers' list again</b>
        [removed] <b>Taken off the speakers' list</b>
    Please turn to whoever leads the session.
       *[closed] 🔴 <b>The speakers' list is closed</b>
    This request keeps its place.
    }
    <i>{ $session }</i>
floor_clock = { $word ->
        [minute] ⏳ <b>One minute left</b>
       *[over] ⌛ <b>Time is up</b>
    }
    { $who }
    <i>{ $session }</i>
floor_clock_own = { $word ->
        [minute-own] ⏳ One minute left to speak.
       *[over-own] ⌛ The time to speak is up. Thank you.
    }

floor_list = 🎤 <b>Speakers' list</b>
    { $session }
floor_list_terms = { $state ->
        [open] 🟢 Open for requests
       *[closed] 🔴 Closed for requests
    } · { $minutes } minutes each
floor_list_speaks = ▶️ SPEAKING
    <b>{ $who }</b>
floor_list_nobody = ▶️ Nobody has the floor.
floor_time_left = { $side ->
        [left] { $minutes } min { $seconds } s left.
       *[over] ⌛ { $minutes } min { $seconds } s over time.
    }
floor_list_waiting = { $count ->
        [0] Nobody waits to speak.
       *[other] ⏭ Waiting: <b>{ $count }</b>
    }
floor_list_line = <b>{ $place }.</b> { $who }
floor_list_absent = 🚷 Not here when called: { $names }
floor_list_spoken = ✅ Have spoken: <b>{ $count }</b>
floor_list_spoke = { $place }. { $who } · { $minutes } min { $seconds } s
floor_person = 👤 <b>{ $who }</b>
    { $state ->
        [waiting] Waits to speak
        [speaking] Speaks now
        [spoken] Has spoken
        [absent] Not here when called
        [removed] Taken off the list
       *[withdrawn] Request withdrawn
    }
floor_person_place = Place: <b>{ $place }</b> of { $count }
floor_person_spoke = Spoke for { $minutes } min { $seconds } s
floor_add_prompt = ✋ Please type name, position and institution of whoever raises a hand. What it is about, if known, goes on a second line. To stop: /cancel
floor_added = ✋ Added at the end of the list: <b>{ $who }</b>
floor_full = The speakers' list of this session is full.
floor_minutes = ⏱ <b>Minutes for each speaker</b>
    { $session }

    Now: { $minutes } minutes. A change counts from the next speaker on.
floor_changed = The list has changed. Please look again.
floor_late = { $who } was faster: { $deed ->
        [give] gave the floor
        [finish] ended a speech
        [miss] noted as not here
        [return] put back at the end
        [remove] took off the list
        [up] moved up
        [down] moved down
        [first] moved to the front
        [extend] gave more time
       *[undo] took a step back
    } – { $name }.
floor_gone = This request is not on the list any more.

floor_button_ask = 🎤 Ask to speak
floor_button_send = ✅ Send the request
floor_button_name = 🪪 Name, position
floor_button_subject = ✏️ Subject
floor_button_drop = Do not send
floor_button_back = ‹ Back
floor_button_place = 🔄 My place
floor_button_withdraw = ↩️ Withdraw
floor_button_list = 🗣 Speakers' list
floor_button_to_list = ‹ Speakers' list
floor_button_to_questions = ‹ Questions of the session
floor_button_next = ⏭ Next: { $who }
floor_button_give = 🎤 Give the floor
floor_button_finish = ✅ Finished
floor_button_extend = ➕ 1 minute
floor_button_miss = 🚷 Not here
floor_button_absent = 🚷 { $who }
floor_button_return = ↩️ To the end of the list
floor_button_remove = ✖️ Off the list
floor_button_up = ⬆️ Up
floor_button_down = ⬇️ Down
floor_button_first = ⏫ To the front
floor_button_undo = ↩️ Undo: { $deed ->
        [give] floor given
        [finish] finished
        [miss] not here
        [return] back on the list
        [remove] off the list
        [up] moved up
        [down] moved down
        [first] moved to the front
       *[extend] one minute more
    }
floor_button_add = ✋ Add from the hall
floor_button_minutes = ⏱ Minutes
floor_button_of_minutes = { $minutes } minutes
floor_button_turn = { $word ->
        [close] 🔴 Close the list
       *[open] 🟢 Open the list
    }
floor_button_print = 🖨 Print the list
floor_button_refresh = 🔄 Look again

floor_page_caption = 🖨 The speakers' list of the session. Open it in a browser and print it on A4.
floor_page_file = speakers-list
floor_page_title = Speakers' list
floor_page_chairs = Chair: { $names }
floor_page_number = No.
floor_page_name = Name, position, institution
floor_page_subject = Subject
floor_page_time = Time
floor_page_length = { $minutes } min { $seconds } s
floor_page_from = from { $hour }
floor_page_speaks = speaking
floor_page_absent = not here when called
floor_page_printed = Printed at { $hour }, { $day }.
