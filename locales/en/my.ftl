# One's own list and the calendar files.
my_title = ⭐ <b>My agenda</b> · { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
my_empty =
    ⭐ <b>My agenda</b>

    Nothing here yet. Open a session in the programme and press <b>⭐ Interested</b> to keep it here.
my_clash = ⚠ at the same time as { $others }
my_quoted = “{ $title }”
my_gap = Free { $span }
my_gap_common = Free { $span } · for everybody: { $what }
my_gap_more = and { $count } more
my_gone = { $count ->
    [one] 1 session that was starred is no longer in the programme.
   *[other] { $count } sessions that were starred are no longer in the programme.
}
my_calendar_button = 📅 Calendar file
my_programme_button = 🗓 Programme
my_calendar_caption =
    📅 { $count ->
        [one] 1 session
       *[other] { $count } sessions
    } of My agenda. Open the file to put it into the phone's calendar.
    When the programme changes, download it again.
my_calendar_one_caption =
    📅 { $title }
    Open the file to add it to the phone's calendar.
my_calendar_empty = My agenda is empty, so there is no calendar file yet.
my_session_gone = This session is no longer in the programme.
my_calendar_cancelled = Cancelled: { $title }
my_calendar_late = { $length } later than planned
my_calendar_papers = Papers:
