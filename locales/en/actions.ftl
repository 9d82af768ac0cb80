# The organisers' quick actions.
actions_button_open = ⚙️ Manage session
actions_menu = Choose what to do. Every change is shown before it is published.
actions_menu_over = This is over; there is nothing left to change.
actions_button_late = { $minutes } min late
actions_button_longer = { $minutes } min longer
actions_button_on_time = ⏰ Back on time
actions_button_room = 🚪 Change room
actions_button_cancel = ❌ Cancel session
actions_button_reinstate = Hold it after all
actions_button_replace = 🎤 Replace { $name }
actions_button_talk_now = ▶️ Talk being given
actions_button_order = Reorder talks
actions_button_withdraw = Withdraw a talk
actions_button_session = ‹ Session
actions_button_back = ‹ Back
actions_button_manage = ‹ Manage
actions_button_confirm = ✅ Publish
actions_button_undo = ↩️ Undo
actions_button_earlier = ⬆️ Earlier
actions_button_later = ⬇️ Later
actions_button_name = ✏️ Somebody else
actions_button_before = ‹ Previous
actions_button_after = Next ›
actions_rooms = Which room? ⛔ marks a room with another session at that time.
actions_room_taken = ⛔ { $room }
actions_who = Who replaces <b>{ $name }</b>?
actions_talks_now = Which talk has begun?
actions_talks_order = Which talk moves earlier or later?
actions_talks_withdraw = Which talk is not given? Its text stays in the proceedings.
actions_talk_withdrawn = Give again: { $title }
actions_name_question =
    Please type the full name of whoever replaces <b>{ $name }</b>, for example <i>Trần Thị Bình</i>.
    To stop: /cancel
actions_name_unusable = That is not a name. Please type it again in one line, at most 80 characters; to stop: /cancel
actions_preview = <b>Preview</b> (not published yet)
actions_preview_anew = ⚠️ The programme has just got a new version, so the change was not published. Here it is again on the new version:
actions_preview_replace = <b>{ $to }</b> replaces <b>{ $from }</b>.
actions_preview_author = <b>{ $to }</b> presents for <b>{ $from }</b>, who remains the author.
actions_preview_talk_now = From { $hour }: “{ $title }” is being given.
actions_preview_withdraw = “{ $title }” is not given; its text stays in the proceedings.
actions_preview_order = The new order:
actions_squeeze = ⚠️ Not enough time: { $minutes } { $minutes ->
    [one] minute runs
   *[other] minutes run
} into “{ $title }” ({ $hour }), which keeps its time.
actions_room_twice = ⚠️ { $room } also has “{ $title }” at that time.
actions_person_twice = ⚠️ { $person } also has a part in “{ $title }” at that time.
actions_warning = ⚠️ Note: { $what }.
actions_done = ✅ <b>Published</b> (version { $version }). It can be undone until { $until }.
actions_done_toast = ✅ Published.
actions_undone = ↩️ <b>Undone.</b> The programme is as it was before (version { $version }).
actions_undone_toast = ↩️ Undone.
actions_undo_late = { $minutes } minutes are over; this can no longer be undone. Please make a new change instead.
actions_undo_overtaken = The programme has got a newer version since; this can no longer be undone.
actions_gone = This is no longer in the programme: the organisers have updated it.
actions_same = The programme is like that already; there is nothing to change.
actions_fixed = This keeps its time and cannot be delayed here.
actions_no_time = Not enough time: something would begin after “{ $title }” ({ $hour }) has begun. Please choose a shorter delay, or cancel something before it.
actions_over = This is over.
actions_invalid = This cannot be published: { $what }.
actions_manage = ⚙️ <b>Manage:</b> what is on now and next
actions_manage_nothing = ⚙️ Nothing is coming any more.
