announcements_head = 📣 <b>Announcement from the organisers</b>
announcements_head_urgent = 🚨 <b>Urgent announcement from the organisers</b>
announcements_retracted_copy = ↩️ <i>The organisers have withdrawn this announcement.</i>
announcements_button_read = ✅ I have read this
announcements_read = Noted, thank you.
announcements_read_preview = This is a preview: the press does not count.

announcements_title = 📣 <b>Announcements to delegates</b>
announcements_none = There are none yet.
announcements_line =
    { $state ->
        [asked] 🤝 Waiting for a second organiser
        [planned] 🕒 Planned
        [going] ▶️ Going out
        [paused] ⏸ Paused
        [stopped] ⏹ Stopped
        [retracted] ↩️ Withdrawn
        [done] ✅ Sent
       *[draft] ✏️ Draft
    } · { $moment }
    <b>{ $name }</b>
announcements_button_one =
    { $state ->
        [asked] 🤝
        [planned] 🕒
        [going] ▶️
        [paused] ⏸
        [stopped] ⏹
        [retracted] ↩️
        [done] ✅
       *[draft] ✏️
    } { $name }
announcements_button_new = ✏️ Write a new one
announcements_button_list = 📋 List
announcements_button_back = ⬅️ Back
announcements_button_open = 📣 Open it

announcements_write =
    ✏️ Write the text in <b>{ $language }</b> and send it here, or forward a message.

    At most { $most } characters; with a photo or file at most { $caption }. Bold, italics and links are kept.
announcements_long = ⚠️ The text in { $language } has { $length } characters; { $most } are allowed.
announcements_shorten = Please shorten it and send it again.
announcements_taken = ✅ { $language } is noted: { $length } of { $most } characters.
announcements_next = Now write the text in <b>{ $language }</b> and send it here.
announcements_button_single = Send only in { $languages }
announcements_button_to_draft = Show the draft

announcements_draft = ✏️ <b>Draft of an announcement</b>
announcements_has_picture = 🖼 With a photo
announcements_has_file = 📎 With a file
announcements_wording = ✅ { $language }: { $length } of { $most } characters
announcements_wording_missing = ⚠️ { $language }: not written yet
announcements_wording_left_out = ➖ { $language }: left out
announcements_to = 🎯 { $aim }: <b>{ $people }</b> { $people ->
        [one] person
       *[other] people
    }
announcements_not_counted = 🔕 Not counted: { $silenced } who switched announcements off or paused, { $unreachable } who cannot be reached
announcements_when_now = 🕒 Goes out when confirmed
announcements_when = 🕒 Goes out at { $moment }
announcements_urgent = 🚨 Urgent, also in quiet hours. Reason: { $reason }
announcements_asks_read = ✅ With the button “I have read this”
announcements_button_write = ✏️ { $language }
announcements_button_detach = ❌ Take the photo or file off
announcements_button_aims = 🎯 To whom
announcements_button_times = 🕒 When
announcements_button_urgent = 🚨 Mark as urgent
announcements_button_calm = Not urgent
announcements_button_asks = ✅ Add “I have read this”
announcements_button_asks_not = Without “I have read this”
announcements_button_preview = 👁 Preview
announcements_button_trial = ✉️ Send me a copy
announcements_trial = Your copy is on its way.
announcements_button_plain = 📋 Copy for Zalo, SMS, e-mail
announcements_plain = 📋 The text without formatting; touch the box to copy it for Zalo, SMS or e-mail:
announcements_button_ready = 📣 Send…
announcements_button_drop = 🗑 Delete the draft
announcements_drop = Delete the draft “{ $name }”?
announcements_button_drop_sure = 🗑 Delete
announcements_dropped = The draft is deleted.
announcements_empty = The announcement says nothing yet.
announcements_previewed = 👆 This is just what delegates will get.
announcements_no_draft = This is no draft any more.

announcements_aims = 🎯 <b>To whom?</b>
announcements_aims_sessions = 🎯 Who starred which session, or asked in it? The number says how many get it.
announcements_aims_rooms = 🎯 Who is interested in what is on that day in which room? The number says how many get it.
announcements_aims_tracks = 🎯 Who is interested in what is on that day in which track? The number says how many get it.
announcements_button_sessions = Those interested in a session…
announcements_button_rooms = Those in a room that day…
announcements_button_tracks = Those in a track that day…
announcements_aim_all = All delegates
announcements_aim_session = Interested in “{ $title }”
announcements_aim_room = Sessions of the day in { $room }
announcements_aim_track = Sessions of the day in { $track }
announcements_aim_language = Those who use { $language }
announcements_aim_programme = People named in the programme
announcements_aim_team = The organising team
announcements_aim_here = Delegates who have checked in

announcements_times = 🕒 <b>When?</b>
announcements_button_now = As soon as it is confirmed
announcements_button_in = In { $length } ({ $hour })
announcements_button_time = ⌨️ Another time…
announcements_time =
    🕒 Write the time on the event's clock, for example:
    <code>17:30</code> or <code>20/5 07:00</code>
announcements_time_unread = That is no time, or it has passed. For example: <code>17:30</code> or <code>20/5 07:00</code>
announcements_past = That time has passed. Please choose another.
announcements_reason =
    🚨 An <b>urgent announcement</b> comes in quiet hours too, with sound.

    Write the reason and send it here; it is kept with the announcement.
announcements_reason_length = A reason has { $least } to { $most } characters; this has { $length }.

announcements_ready = 📣 <b>Send this announcement?</b>
announcements_spread = { $language }: { $people }
announcements_morning = 🌙 These are quiet hours: it comes from { $hour } on, or when one's own quiet hours end.
announcements_missing =
    ⚠️ There is no text in <b>{ $language }</b>, which { $readers } of the recipients use.

    Send only in { $written }?
announcements_nobody = ⚠️ Nobody would get it. Please choose somebody else.
announcements_second = 🤝 An announcement to more than { $people } people needs a second organiser.
announcements_no_second = ⚠️ An announcement to more than { $people } people needs a second organiser, and there is no other yet. Please add one, or choose fewer people.
announcements_button_ask_second = 🤝 Ask a second organiser
announcements_button_send = 📣 Send to { $people } now
announcements_button_plan = 🕒 Plan it for { $people }
announcements_changed_meanwhile = It has just changed: please look again and press once more.
announcements_not_own = Nobody confirms their own announcement.
announcements_asked = 🤝 <b>Please confirm an announcement to { $people } people</b>
announcements_button_approve = ✅ Let it go out to { $people }
announcements_button_let_go = ✅ Let it go out
announcements_button_reject = ❌ Not like this
announcements_approved = ✅ The announcement “{ $name }” was confirmed.
announcements_rejected = ❌ The announcement “{ $name }” was not confirmed and is a draft again.
announcements_handed_in =
    { $state ->
        [asked] 🤝 <b>Waiting for a second organiser</b>
       *[planned] 🕒 <b>Planned</b>
    }
    <blockquote>{ $name }</blockquote>
announcements_button_change = ✏️ Change or cancel

announcements_stands =
    { $state ->
        [going] ▶️ <b>Going out</b>
        [paused] ⏸ <b>Paused</b>
        [stopped] ⏹ <b>Stopped</b>
        [retracted] ↩️ <b>Withdrawn</b>
       *[done] ✅ <b>Sent</b>
    }
announcements_going =
    { $errand ->
        [again] ▶️ <b>Sending again to those who may not have it</b>
        [correct] ✏️ <b>Correcting the copies</b>
        [retract] ↩️ <b>Withdrawing the copies</b>
       *[send] { $state ->
            [paused] ⏸ <b>Paused</b>
            [stopped] ⏹ <b>Stopping</b>
           *[going] ▶️ <b>Sending the announcement</b>
        }
    }
    <blockquote>{ $name }</blockquote>
announcements_finished =
    { $errand ->
        [again] ✅ <b>Sent again to those who may not have had it</b>
        [correct] ✅ <b>The copies are corrected</b>
        [retract] ✅ <b>The copies are withdrawn</b>
       *[send] ✅ <b>The announcement has gone out</b>
    }
    <blockquote>{ $name }</blockquote>
announcements_count_all = 👥 In all: <b>{ $people }</b>
announcements_count_sent =
    { $errand ->
        [correct] ✏️ Corrected: <b>{ $people }</b>
        [retract] ↩️ Withdrawn: <b>{ $people }</b>
       *[send] ✅ Sent: <b>{ $people }</b>
    }
announcements_count_left = ⏳ Left: { $people }
announcements_count =
    { $ending ->
        [unreachable] 🚫 Out of reach: { $people }
        [expired] ⌛ Too late: { $people }
        [failed] ❌ Failed: { $people }
        [obsolete] 🔕 Not wanted any more: { $people }
        [withdrawn] ⏹ Not sent: { $people }
       *[unsure] ❔ Unsure: { $people }
    }
announcements_bar =
    { $ending ->
        [sent] Sent
        [unreachable] Out of reach
        [expired] Too late
        [failed] Failed
        [obsolete] Not wanted any more
        [withdrawn] Not sent
        [unsure] Unsure
       *[left] Left
    }
announcements_bar_unit = Recipients
announcements_preparing = The list of recipients is being written…
announcements_left = ⏱ About { $length } left
announcements_gone = This announcement was not found.
announcements_button_pause = ⏸ Pause
announcements_button_resume = ▶️ Go on
announcements_button_stop = ⏹ Stop
announcements_stop = Stop for good? { $left } who do not have it yet will not get it.
announcements_button_stop_sure = ⏹ Stop for good
announcements_button_again = 🔁 Send to the { $people } unsure again
announcements_button_correct = ✏️ Correct it
announcements_corrections = ✏️ Which text? Every copy that went out is corrected.
announcements_correct =
    ✏️ Write the whole text in <b>{ $language }</b> again and send it here, at most { $most } characters. You are asked once more before the copies change.

    The text as it is, touch to copy:
announcements_correct_words_only = Only the words can be corrected; photo and file stay. Please send a text.
announcements_correct_sure = 👆 Correct every copy to read so? That makes no sound.
announcements_button_correct_sure = ✏️ Correct the copies
announcements_button_correct_not = Leave them
announcements_button_retract = ↩️ Withdraw
announcements_retract =
    Withdraw the announcement, which { $people } people have? Who does not have it yet will not get it.

    Telegram deletes messages for 48 hours; older ones are replaced by a line that says so.
announcements_button_retract_sure = ↩️ Withdraw every copy
announcements_button_refresh = 🔄 Refresh
announcements_button_report = 📊 Report
announcements_button_table = 📄 Figures as a table (CSV)
announcements_report = 📊 <b>{ $name }</b>
announcements_begun = Began: { $moment }
announcements_ended = Finished: { $moment }, after { $length }
announcements_aimed = 🎯 { $aim }
announcements_readers = ✅ Pressed “I have read this”: <b>{ $people }</b>
