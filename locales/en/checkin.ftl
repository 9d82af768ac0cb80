checkin_closed = This event takes no check-in on Telegram. Please register at the reception desk.
checkin_not_today = Check-in for <b>{ $event }</b> is open on its days: { $days }.
checkin_done =
    ✅ <b>You are checked in</b>
    { $event }
    { $day }
checkin_in = • { $session }
checkin_choose = Which session are you in? Please tap:
checkin_next = Check-in to a session opens 30 minutes before it begins. Next: <b>{ $session }</b>, { $hour }.
checkin_button_here = ✅ I am here
checkin_button_in = ✅ { $session }
checkin_button_out = ↩️ Not in: { $session }
checkin_toast_in = You are checked in to the session.
checkin_toast_out = You are not checked in to the session any more.
checkin_toast_not_now = “{ $session }” takes check-ins from 30 minutes before it begins to 15 minutes after it ends.
checkin_desk =
    ✅ <b>Check-in</b>
    { $event }
checkin_desk_state = { $state ->
    [open] Open: delegates check in by /here, the button below a session, or a code.
   *[closed] Closed: delegates see no button to check in.
}
checkin_desk_people = Here: <b>{ $people }</b> of { $joined } who use the desk.
checkin_desk_day = • { $day }: { $people }
checkin_desk_session = { $day }, { $hours } · <b>{ $title }</b>
    👥 { $people }
checkin_desk_empty = { $sessions ->
    [one] One session has nobody yet.
   *[other] { $sessions } sessions have nobody yet.
}
checkin_button_open = ▶️ Open check-in
checkin_button_close = ⏹ Close check-in
checkin_button_refresh = 🔄 Refresh
checkin_button_print = 🖨 Codes to print
checkin_print_caption = Open it in a browser and print on A4: two codes a sheet. The first is for the whole event, the others for the sessions.
checkin_page_title = Check-in codes – { $event }
checkin_page_purpose = Scan to check in
checkin_page_event = Reception desk
