# The secretary's notes
notes_sessions = 📝 <b>The secretary's notes</b>
    Please choose the session:
notes_no_sessions = The programme has no session to take notes of yet.
notes_session = 📝 <b>{ $session }</b>
    Notes so far: { $notes }. Who is speaking?
notes_prompt = 📝 <b>{ $speaker }</b>
    <i>{ $session }</i>

    Please type what is said, at most { $most } characters. To stop: /cancel
notes_name_prompt = 📝 <i>{ $session }</i>

    Please type the speaker's name, position and institution, such as <i>Ms Nguyen Thi A, Director, Department of Home Affairs</i>. To stop: /cancel
notes_edit_prompt = Please type the whole note anew, at most { $most } characters. To keep it: /cancel. It reads:
notes_length = A text of { $least } to { $most } characters is needed; this one has { $length }. Please type it again, or stop with /cancel.
notes_saved = ✅ Noted. If it is an answer or a recommendation, please press the button.
notes_edited = ✏️ Changed.
notes_deleted = The note is deleted.
notes_delete_question = Delete this note?
notes_card = <b>{ $speaker }</b> · { $kind }
    <i>{ $session }</i>
notes_kind = { $kind ->
        [answer] Answer
        [recommendation] Recommendation
       *[opinion] Opinion
    }
notes_general = General
notes_list = { $notes ->
        [0] 📋 <b>Notes</b> · { $session }
    None yet.
       *[other] 📋 <b>Notes ({ $notes })</b> · { $session }
    }
notes_list_line = <b>{ $place }.</b> <b>{ $speaker }</b> · <i>{ $kind }</i>: { $content }
notes_button_kind = { $kind ->
        [answer] ↩️ It is an answer
        [recommendation] 📌 It is a recommendation
       *[opinion] 💬 It is an opinion
    }
notes_button_other = 👤 Somebody else
notes_button_general = 🗒 General
notes_button_list = 📋 Notes of this session ({ $notes })
notes_button_sessions = ‹ Other sessions
notes_button_speakers = ‹ Speakers
notes_button_more = ➕ Same speaker again
notes_button_edit = ✏️ Edit
notes_button_delete = 🗑 Delete
notes_button_confirm = 🗑 Delete the note
notes_button_keep = Keep it
