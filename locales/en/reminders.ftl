# Reminders before a session begins.
reminders_starts = ⏰ <b>Starts in { $length }</b>, at { $hour }
reminders_where = 🕘 { $hours } · 🚪 { $room }
reminders_when = 🕘 { $hours }
reminders_role = 🎤 <b>Your part: { $roles }</b>
reminders_talk_at = 🎤 <b>Your paper at { $hour }:</b> “{ $title }”
reminders_talk = 🎤 <b>Your paper:</b> “{ $title }”
reminders_button_way = 🧭 The way: { $room }
reminders_button_session = ℹ️ Details
reminders_button_mute = 🔕 No reminders of this
reminders_button_mute_one = 🔕 No reminders of “{ $title }”
reminders_button_unmute = 🔔 Remind me again
reminders_muted = 🔕 There will be no more reminders of “{ $title }”, even if it moves.
reminders_unmuted = 🔔 Reminders of “{ $title }” are on again.
reminders_load =
    📊 <b>Reminders need time</b>
    Reminding { $people } people at { $hour } takes { $length }: the first message goes out at { $begins }, so that the last one is on time. There is nothing to do.
reminders_thousands = ,
