# Notices of changes: a paragraph a session, old → new.
notices_title = 🔄 <b>The programme has changed</b> · { $count } sessions
notices_changed = 🔄 <b>Changed: { $title }</b>
notices_one_changed = <b>{ $title }</b>
notices_cancelled = ❌ <b>Cancelled: { $title }</b>
notices_reinstated = ✅ <b>Takes place after all: { $title }</b>
notices_new = 🆕 <b>New in the programme: { $title }</b>
notices_when = { $hours }, { $day }
notices_when_where = { $hours }, { $day } · { $room }
notices_begins = ⏰ Begins: { $from } → { $to }
notices_ends = ⏰ Ends: { $from } → { $to }
notices_hours = ⏰ Time: { $from } → { $to }
notices_day = ⏰ Another day: { $from } → { $to }
notices_hours_on = { $hours }, { $day }
notices_late = ⏰ { $length } late: { $from } → { $to }
notices_punctual = ⏰ On time again: { $from } → { $to }
notices_room = 🚪 Room: { $from } → { $to }
notices_room_given = 🚪 Room: { $room }
notices_room_taken = 🚪 Room: { $room } → to be announced
notices_renamed = New title: “{ $from }” → “{ $to }”
notices_replaced = 👤 { $role }: { $from } → { $to }
notices_joined = 👤 { $role }: also { $person }
notices_left = 👤 { $role }: { $person } no longer takes part
notices_recast = 👤 { $person }: { $from } → { $to }
notices_paper_added = 📄 New paper “{ $title }”
notices_paper_dropped = 📄 Not presented: “{ $title }”
notices_presenters = 📄 “{ $title }”: { $from } → { $to }
notices_order = 📄 New order: { $titles }
notices_quoted = “{ $title }”
notices_more_lines = { $count ->
    [one] … and 1 more change
   *[other] … and { $count } more changes
}
notices_more = { $count ->
    [one] … and 1 more session has changed, see the programme
   *[other] … and { $count } more sessions have changed, see the programme
}
notices_button_calendar = 📅 Calendar file again
notices_button_programme = 🗓 Programme
