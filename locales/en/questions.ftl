questions_sessions = ❓ <b>Ask the panel</b>
    Please choose a session:
questions_none_open = No session takes questions now. Questions sent before: /questions
questions_closed = <b>{ $session }</b> takes no questions now.
questions_prompt =
    ❓ <b>Your question for</b>
    { $session }

    Please type it, { $least } to { $most } characters. It is shown back before it is sent.
    ⚠️ Nothing confidential, please. To stop: /cancel
questions_length = It needs { $least } to { $most } characters; this has { $length }. Please type it again, or stop with /cancel.
questions_reword_prompt = Please type the whole question anew, { $least } to { $most } characters. To keep it: /cancel. It reads now:
questions_name_prompt = Please type name, position and institution, for example: <i>Dr Jane Doe, Head of Department, Provincial School</i>. { $level ->
        [room] Only the moderators see it; the room does not.
       *[named] To stay unnamed before the room, go back and choose to be anonymous.
    }
questions_aside_hint = ❓ If this is a question to the speakers, please press the button below; what was typed is kept and shown back before it is sent.
questions_aside_gone = This text is not kept any more. Please send it again with /ask.
questions_topics = 🏷 <b>Which group of topics does the question belong to?</b>
    { $session }
questions_topic = 🏷 { $name }
questions_topic_other = Another topic
questions_draft = 📝 <b>Please check the question for</b>
    { $session }
questions_nothing_secret = ⚠️ Nothing confidential, please.
questions_level = { $level ->
        [room] 🙈 Anonymous to the room: only the moderators see the name.
        [moderators] 🕶 Fully anonymous: the moderators do not see a name either.
       *[named] 👤 Named: the name is shown with the question.
    }
questions_signed = Asked by: <b>{ $who }</b>
questions_no_name = Asked by: <i>not given yet, asked for when it is sent</i>
questions_alike = 🔎 It may have been asked already. If so, please vote for it instead:
questions_alike_line = <b>{ $place }.</b> { $content }
questions_on_its_way = 📨 <b>Question for</b>
    { $session }
questions_dropped = The question was not sent.
questions_limit_open =
    { $most ->
        [one] A session takes one open question of a delegate. Please wait until it is answered, or withdraw it.
       *[other] A session takes at most { $most } open questions of a delegate. Please wait until some are answered, or withdraw one.
    }
questions_limit_pause =
    { $left ->
        [one] A question was sent just now. Please send the next one in one second.
       *[other] A question was sent just now. Please send the next one in { $left } seconds.
    }
questions_blocked = The organisers take no more questions from this account in this session. To talk about it, please turn to them.
questions_too_late = The question has been handled and cannot be changed any more.
questions_too_late_text = The question has been handled and cannot be changed any more. See /questions.
questions_reworded = ✏️ The question was changed and still waits for approval:
questions_state = { $state ->
        [draft] not sent
        [waiting] waiting for approval
        [listed] approved, on the list
        [answering] being answered
        [answered] answered
        [declined] not selected
        [merged] merged with another question
       *[withdrawn] withdrawn
    }
questions_somebody = A delegate
questions_pseudonym = Delegate no. { $number }
questions_hidden_name = { $name } (name not public)
questions_told = { $word ->
        [sent] ⏳ <b>Question received, waiting for approval</b>
        [sent-listed] ✅ <b>Question received and put on the list</b>
        [withdrawn] ↩️ <b>The question was withdrawn</b>
        [approved] ✅ <b>The question was approved and is on the list</b>
        [relisted] ✅ <b>The question was looked at again and is on the list</b>
        [declined] <b>The question was not selected</b>
        [merged] 🔗 <b>The question was merged with a similar one</b>
        [unmerged] <b>The question stands by itself again</b>
        [called] 🎤 <b>The question is being answered</b>
        [put-back] <b>The question is back on the list</b>
        [answered] ✅ <b>The question was answered in the session</b>
        [written] ✉️ <b>The question was answered in writing</b>
       *[clarified] ✏️ <b>The organisers made the question clearer</b>
    }
    <i>{ $session }</i>
questions_voted_answered = ✉️ <b>A question you voted for was answered in writing</b>
    <i>{ $session }</i>
questions_reason = { $reason ->
        [subject] Reason: it belongs to another subject or session. Please send it there.
        [answered] Reason: this has been answered in the session.
        [time] Reason: the session's time is limited. Thank you for your interest.
        [unclear] Reason: it is not clear what is asked. Please send a more specific question.
        [single] Reason: this is a single case; please talk to the organisers directly.
       *[wording] Reason: the wording does not suit the occasion. Please send it in other words.
    }
questions_original = As it was asked:
    { $original }
questions_merged_into = Merged into:
    { $other }
questions_merged_state = That question: { $state }; 👍 { $votes }.
questions_translation = 🌐 <i>{ $translation }</i>
questions_answer = <b>Answer:</b>
    { $answer }
questions_list = 📋 <b>Questions for</b>
    { $session }
questions_list_empty = No question is on the list yet.
questions_list_line = <b>{ $place }.</b> { $content }
questions_list_signed = <i>{ $who }</i> · 👍 { $votes }
questions_list_answering = 🎤 Being answered
questions_list_own = <i>Sent from this account</i>
questions_vote_counted = 👍 Your vote counts.
questions_vote_taken_back = Your vote was taken back.
questions_vote_own = One's own question takes no vote of one's own.
questions_vote_not_listed = This question is not on the list any more.
questions_vote_off = This session has no votes.
questions_mine = { $count ->
        [0] 🙋 <b>Questions sent</b>
    None yet.
       *[other] 🙋 <b>Questions sent ({ $count })</b>
    }
questions_mine_line = <b>{ $place }.</b> { $content }
questions_mine_state = <i>{ $state }</i> · { $session }
questions_own = 🙋 <b>Question sent: { $state }</b>
    <i>{ $session }</i>
questions_own_signed = Everybody sees: <b>{ $who }</b>
questions_button_ask = ❓ Ask the panel
questions_button_other_session = Another session
questions_button_aside = ❓ Send this to the panel of { $session }
questions_button_aside_choose = ❓ Send this to a panel
questions_button_topic = 🏷 Topic
questions_button_mine = 🙋 My questions
questions_button_list = 📋 Questions of the session
questions_button_list_of = 📋 { $session }
questions_button_send = ✅ Send the question
questions_button_level = { $level ->
        [room] 🙈 Anonymous to the room
        [moderators] 🕶 Fully anonymous
       *[named] 👤 With my name
    }
questions_button_name = 🪪 Name, position, institution
questions_button_reword = ✏️ Change the text
questions_button_drop = Do not send
questions_button_withdraw = ↩️ Withdraw
questions_button_instead = 👍 Vote for { $place }
questions_button_back = ‹ Back
questions_button_vote = 👍 No. { $place }
questions_button_unvote = ✓ Undo 👍 no. { $place }

questions_desk_overview = { $waiting ->
        [0] 🗂 <b>Moderate questions</b>
    No question waits for approval.
        [one] 🗂 <b>Moderate questions</b>
    One question waits for approval.
       *[other] 🗂 <b>Moderate questions</b>
    { $waiting } questions wait for approval.
    }
questions_desk_session = 🗂 <b>{ $session }</b>
    Waiting: <b>{ $waiting }</b> · On the list: <b>{ $listed }</b>
questions_desk_switch = { $state ->
        [open-on] 🟢 Takes questions
        [open-off] 🔴 Takes no questions
        [moderated-on] Approval before the list: on
        [moderated-off] Approval before the list: off
        [voting-on] Votes: on
       *[voting-off] Votes: off
    }
questions_desk_line = <b>{ $place }.</b> { $content } · 👍 { $votes }
questions_desk_card = <b>{ $session }</b>
    Question: <b>{ $state }</b> · Still waiting: { $waiting }
questions_desk_mark = 🚩 Contains a word to look at: “{ $word }”
questions_desk_alike =
    { $count ->
        [one] 🔎 One similar question: see “Merge”.
       *[other] 🔎 { $count } similar questions: see “Merge”.
    }
questions_desk_reasons = Please choose the reason that the asker is told:
questions_desk_candidates = Into which question is this one merged?
questions_desk_no_candidates = The session has no other question to merge this one into.
questions_desk_clarify_prompt = Please type the clearer question, { $least } to { $most } characters. The original is kept and the asker is told.
questions_desk_answer_prompt = Please type the written answer, { $least } to { $most } characters. It goes to the asker and to those who voted.
questions_desk_translate_prompt = Please type the translation of the question, { $least } to { $most } characters. It is shown below the question; type it again to change it. The question:
questions_desk_translated = 🌐 The translation is saved.
questions_desk_clarified = ✏️ The clearer question is kept.
questions_desk_written = ✉️ The written answer is on its way.
questions_desk_done = { $word ->
        [approved] ✅ Put on the list.
        [declined] Not selected; the asker is told.
        [merged] 🔗 Merged.
       *[unmerged] The merge was undone.
    }
questions_desk_late = { $who } has handled this question: { $state }.
questions_desk_late_self = Handled before from this very account: { $state }.
questions_desk_late_asker = This question stands so now: { $state }.
questions_desk_changed = The asker has just changed the question. Please look again before approving.
questions_desk_gone = This question is no more.
questions_desk_gone_toast = This question is no more.
questions_desk_blocked = No more questions are taken from this person in this session.
questions_desk_unblocked = This person can send questions again.
questions_desk_type_in = Please type the question of somebody without a phone. The first line says who asks, with position and institution; the question follows below. Without such a line it is asked by “A delegate”.
questions_desk_typed_in = ⌨️ The question is on the list.
questions_waiting = ⏳ <b>Questions waiting: { $waiting }</b>
    <i>{ $session }</i>
questions_group_card = ❓ <b>A question for the session</b>
    { $session }
questions_group_offer = 🗂 This group can be used for moderating: each waiting question comes here with its buttons. Only moderators can press them; the other members can read the questions.
questions_group_in_use = 🗂 The waiting questions of <b>{ $event }</b> come to this group.
questions_group_released = The questions of <b>{ $event }</b> do not come to this group any more.
questions_group_released_toast = This group is not used for moderating any more.
questions_group_refused = Only moderators of the organisers can use this button.
questions_stage = 🎤 <b>{ $session }</b>
    Questions on the list: { $waiting }
questions_stage_now = ▶️ NOW
    { $question }
questions_stage_nothing = ▶️ No question has been called yet.
questions_stage_next = ⏭ NEXT
    { $question }
questions_stage_signed = { $who } · 👍 { $votes }
questions_button_desk = 🗂 Moderate questions
questions_button_stage = 🎤 Chair's view
questions_button_begin =
    { $waiting ->
        [one] ⏳ Look at one question
       *[other] ⏳ Look at { $waiting } questions
    }
questions_button_switch = { $state ->
        [open-on] 🟢 Take questions
        [open-off] 🔴 Take no questions
        [moderated-on] Switch approval on
        [moderated-off] Switch approval off
        [voting-on] Switch votes on
       *[voting-off] Switch votes off
    }
questions_button_type_in = ⌨️ Type in a question
questions_button_sessions = ‹ All sessions
questions_button_to_session = ‹ To the session
questions_button_previous = ‹ The one before
questions_button_use_group = ✅ Use this group: { $event }
questions_button_release_group = Stop using this group: { $event }
questions_button_approve = ✅ Approve
questions_button_merge = 🔗 Merge
questions_button_decline = ✖️ Not selected
questions_button_reason = { $reason ->
        [subject] Another subject or session
        [answered] Answered already
        [time] Limited time
        [unclear] Not clear what is asked
        [single] A single case
       *[wording] The wording
    }
questions_button_clarify = ✏️ Make clearer
questions_button_translate = 🌐 Add a translation
questions_button_write = ✉️ Answer in writing
questions_button_skip = ⏭ Later
questions_button_unmerge = ↩️ Undo the merge
questions_button_block = 🚫 Take no more from this person
questions_button_unblock = Take from this person again
questions_button_next = ⏭ Next question
questions_button_answered = ✅ Answered
questions_button_put_back = ↩️ Back on the list
questions_button_refresh = 🔄 Look again
