# On now, next, the programme by day and by room.
browse_now_title = 🟢 <b>On now</b> · { $hour }
browse_parallel = { $count } in parallel
browse_speaking = Now speaking: { $paper } (until { $until })
browse_late = ⏰ { $note }
browse_left = { $length } left
browse_left_soon = less than 1 min left
browse_away = in { $length }
browse_away_soon = in less than 1 min
browse_away_tomorrow = tomorrow
browse_away_days = in { $days } days
browse_coming = ⏭ <b>Next</b>: { $hour } ({ $away })
browse_coming_on = ⏭ <b>Next</b>: { $day } at { $hour } ({ $away })
browse_last_one = This is the last item of the programme.
browse_running = 🟢 On now: { $title }, { $left }
browse_running_several = 🟢 On now: { $count } in parallel
browse_more = { $count ->
    [one] and 1 more in the programme
   *[other] and { $count } more in the programme
}
browse_before = The { $kind ->
    [conference] conference
    [seminar] seminar
    [congress] congress
   *[workshop] workshop
} begins on { $day } at { $hour } ({ $away }).
browse_morning = Today's programme begins at { $hour } ({ $away }).
browse_gap = Nothing is on at the moment; the programme continues at { $hour } ({ $away }).
browse_evening = Today's programme is over; it continues on { $day } at { $hour } ({ $away }).
browse_free_day = Nothing more is on today; the programme continues on { $day } at { $hour } ({ $away }).
browse_over = The { $kind ->
    [conference] conference
    [seminar] seminar
    [congress] congress
   *[workshop] workshop
} is over. It took place on { $day }.
    Thank you for taking part!
browse_over_days = The { $kind ->
    [conference] conference
    [seminar] seminar
    [congress] congress
   *[workshop] workshop
} is over. It took place from { $first } to { $last }.
    Thank you for taking part!
browse_empty = There is nothing in the programme yet.
browse_days_title = 🗓 <b>Programme by day</b>
browse_day_title = 🗓 <b>{ $day }</b>
browse_day_today = { " " }· today
browse_day_count = { $count ->
    [one] 1 item
   *[other] { $count } items
}
browse_day_page = { " " }· page { $page } of { $pages }
browse_day_only = 🏷 Only: { $name }
browse_day_parallel = <b>{ $hours }</b> · in parallel
browse_day_nothing = Nothing on this day fits the filter.
browse_day_gone = The programme was updated; this day is not in it any more.
browse_filter_gone = This filter is not in the programme any more.
browse_filters = 🏷 <b>Filter { $day }</b>
    Please choose a track or a room:
browse_room_title = 🚪 <b>{ $room }</b>
browse_room_nothing = Nothing is planned in this room.
browse_room_over = Everything in this room is over.
browse_room_gone = This room is not in the programme any more.
browse_button_now = 🟢 On now
browse_button_next = ⏭ Next
browse_button_programme = 🗓 Programme
browse_button_my = ⭐ My agenda
browse_button_filter = 🏷 Track, room
browse_button_unfilter = ✕ Remove filter
browse_button_whole_day = ‹ All of { $day }
browse_button_in_room = 🗓 What is on in this room
browse_button_back_to_room = ‹ Back to the room
