# Notification settings: /settings
settings_title = 🔔 <b>Notifications and reminders</b>
settings_reminders = ⏰ Reminders of my sessions: <b>{ $minutes } minutes before</b>
settings_reminders_off = ⏰ Reminders of my sessions: <b>off</b>
settings_changes = 🔄 Programme changes: <b>{ $state ->
    [on] on
   *[off] off
}</b>
settings_announcements = 📣 Announcements: <b>{ $state ->
    [on] on
   *[off] off
}</b>
settings_answers = 💬 Answers to my questions: <b>{ $state ->
    [on] on
   *[off] off
}</b>
settings_quiet = 🌙 Quiet hours: <b>{ $span }</b> – messages come without a sound
settings_quiet_event = 🌙 Quiet hours: <b>{ $span }</b> (as the event) – messages come without a sound
settings_quiet_off = 🌙 Quiet hours: <b>off</b> – messages come with a sound at any hour
settings_paused = ⏸ <b>Everything is paused</b> until it is turned on again.
settings_paused_until = ⏸ <b>Everything is paused</b> until { $hour }, { $day }.
settings_safety = <i>🛟 Safety notices always come at once and with a sound, whatever is set here.</i>
settings_zone = <i>Hours are local at the event.</i>
settings_quiet_title = 🌙 <b>Quiet hours</b>
settings_pause_question =
    ⏸ <b>Pause everything?</b>
    No reminders, changes or announcements will come during this time.
settings_kept = Saved.
settings_button_minutes = { $minutes } min
settings_button_minutes_off = No reminders
settings_button_changes = Programme changes
settings_button_announcements = Announcements
settings_button_answers = Answers to my questions
settings_button_quiet = 🌙 Quiet hours
settings_button_quiet_event = As the event: { $span }
settings_button_quiet_off = No quiet hours
settings_button_from = From { $hour }
settings_button_until = Until { $hour }
settings_button_pauses = ⏸ Pause everything
settings_button_pause_morning = ⏸ Until tomorrow morning
settings_button_pause = ⏸ Until I turn it on again
settings_button_resume = ▶️ Turn notifications on again
settings_button_back = ‹ Notification settings
settings_button = 🔔 Reminders, notifications
