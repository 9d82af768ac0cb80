# Asking the organisers.
helpdesk_button_ask = ✉️ Ask the organisers
helpdesk_button_again = ‹ Ask again
helpdesk_prompt =
    ✉️ <b>Ask the organisers</b>

    Please type your question, { $least } to { $most } characters. You see it once more before it is sent.
    ⚠️ Nothing confidential, please. To stop: /cancel
helpdesk_length = { $least } to { $most } characters are needed, this has { $length }. Please type it again, or stop with /cancel.
helpdesk_reword_prompt = Please type it all anew, { $least } to { $most } characters. To keep it: /cancel. Now it reads:
helpdesk_name_prompt = Please type your name, position and institution in one line, for example <i>Dr Jane Roe, City University</i>. Only the organisers see it.
helpdesk_name_unusable = This does not look like a name. One line, at most 120 characters please, or stop with /cancel.
helpdesk_draft = 📝 <b>This goes to the organisers</b>
helpdesk_draft_signed = From: <b>{ $who }</b>
helpdesk_draft_unsigned = From: <i>no name</i>
helpdesk_draft_note = The organisers see just what stands above, and answer in this chat. ⚠️ Nothing confidential, please.
helpdesk_sent = 📨 <b>Sent to the organisers</b>
    Their answer comes to this chat.
helpdesk_dropped = It was not sent.
helpdesk_limit_open = At most { $most } of your questions can wait for the organisers at once. Please wait for their answers.
helpdesk_limit_pause = You have just sent one. Please wait { $left } seconds.
helpdesk_blocked = The organisers take no more questions from this account.
helpdesk_over = The event is over, so no questions are taken here any more.
helpdesk_unstaffed = No organiser answers here at the moment.
helpdesk_contact = ☎️ Please contact: { $contact }
helpdesk_button_send = ✅ Send
helpdesk_button_sign = 🪪 Add my name
helpdesk_button_unsign = 🕶 Without my name
helpdesk_button_reword = ✏️ Type it anew
helpdesk_button_drop = Do not send
helpdesk_button_back = ‹ Back
helpdesk_answered = ✉️ <b>The organisers answer</b>
helpdesk_closed = ✉️ <b>The organisers have your question</b>
    They are sorry that they cannot answer it here. Please talk to them at the reception desk if you need to. Thank you.

# For organisers: what delegates ask.
helpdesk_help =
    /desk – what delegates ask the organisers
    /facts – edit what is good to know
    /unanswered – questions without an answer
helpdesk_card = 📥 <b>A delegate asks the organisers</b>
    { $when } · { $who }
helpdesk_unsigned = no name
helpdesk_list = { $count ->
        [0] 📥 <b>Questions to the organisers</b>
    None is waiting.
        [one] 📥 <b>Questions to the organisers</b>
    One is waiting.
       *[other] 📥 <b>Questions to the organisers</b>
    { $count } are waiting, the oldest first.
    }
helpdesk_list_line = <b>{ $place }.</b> { $content }
helpdesk_list_who = <i>{ $who }</i> · { $when }
helpdesk_button_answer = ✍️ Answer
helpdesk_button_keep = 📌 Answer and keep as a fact
helpdesk_button_keep_given = 📌 Keep as a fact
helpdesk_button_close = ✖️ Close without answer
helpdesk_button_close_yes = ✖️ Close it
helpdesk_button_block = 🚫 Take no more from them
helpdesk_button_unblock = Take questions from them again
helpdesk_button_list = 📥 What is waiting
helpdesk_answer_prompt = { $purpose ->
        [keep] Please type the answer, at most { $most } characters. It goes to the delegate at once; then you see the fact before it is published.
       *[answer] Please type the answer, at most { $most } characters. It goes to the delegate at once.
    } To stop: /cancel
helpdesk_answer_length = An answer has 1 to { $most } characters, this has { $length }. Please type it again, or stop with /cancel.
helpdesk_close_question = <b>Close it without an answer?</b> The delegate reads: <i>“They are sorry that they cannot answer it here. Please talk to them at the reception desk if you need to.”</i>
helpdesk_done = { $word ->
        [answered] ✅ The answer is on its way to the delegate.
        [closed] ✖️ Closed; the delegate is told.
        [blocked] 🚫 No more questions are taken from them.
       *[unblocked] Questions are taken from them again.
    }
helpdesk_late = { $who } has { $state ->
        [answered] answered this question.
       *[closed] closed this question.
    }
helpdesk_late_self = { $state ->
        [answered] This question was answered from this very account.
       *[closed] This question was closed from this very account.
    }
helpdesk_not_sent = ⚠️ What you typed was not sent.
helpdesk_answer_was = <b>Answer:</b>
    { $answer }
helpdesk_gone = This question is no more.

# For organisers: what is good to know.
helpdesk_quoted = “{ $words }”
helpdesk_language = { $code ->
        [vi] Vietnamese
        [en] English
       *[other] { $code }
    }
helpdesk_facts = { $count ->
        [0] 📌 <b>Good to know</b>
    The programme has no facts yet.
       *[other] 📌 <b>Good to know</b> ({ $count })
    Tap a number to see, edit or delete one.
    }
helpdesk_facts_line = <b>{ $place }.</b> { $label }
helpdesk_fact = 📌 <b>{ $topic }</b>
helpdesk_fact_asks = Asked for by: { $asks }
helpdesk_fact_answer = <b>Answer ({ $language }):</b>
    { $answer }
helpdesk_preview = { $which ->
        [known] 👁 <b>Preview: a fact is changed</b>
       *[new] 👁 <b>Preview: a new fact</b>
    }
helpdesk_preview_asks = New ways to ask: { $asks }
helpdesk_preview_before = <b>Before:</b> <s>{ $answer }</s>
helpdesk_preview_note = ⚠️ Every delegate can read this. Leave names and private matters out of topic, ways to ask and answer.
helpdesk_published = ✅ <b>Published (version { $version })</b>
    Whoever asks next is answered at once. It can be taken back for { $minutes } minutes.
helpdesk_deleted = 🗑 <b>The fact is deleted (version { $version })</b>
    It can be taken back for { $minutes } minutes.
helpdesk_fact_same = The programme says just this already.
helpdesk_fact_gone = This fact is not in the programme any more.
helpdesk_fact_overtaken = The programme has just changed. Please look again before you publish.
helpdesk_fact_invalid = ⚠️ It cannot be published: { $trouble }
helpdesk_fact_dropped = It was not published.
helpdesk_delete_question = <b>Delete this fact?</b> Delegates who ask for it get no answer any more.
helpdesk_add_prompt = Please type what delegates ask, for example <i>“Is there a prayer room?”</i>, at most { $most } characters. To stop: /cancel
helpdesk_edit_prompt = Please type the new answer in { $language }, at most { $most } characters. To keep it: /cancel
helpdesk_fact_answer_prompt = Please type the answer, at most { $most } characters. You see it before it is published. To stop: /cancel
helpdesk_topic_prompt = Please type the topic, a few words in one line, at most { $most } characters, for example <i>Prayer room</i>. To keep it: /cancel
helpdesk_asks_prompt = Please type how delegates ask for it, one way a line, at most 10 lines. To keep them: /cancel
helpdesk_line_unusable = This cannot be used: words are needed, at most { $most } characters a line. Please type it again, or stop with /cancel.
helpdesk_button_publish = ✅ Publish
helpdesk_button_topic = ✏️ Topic
helpdesk_button_asks = ✏️ Ways to ask
helpdesk_button_text = ✏️ Answer
helpdesk_button_discard = Do not publish
helpdesk_button_edit = ✏️ Edit ({ $language })
helpdesk_button_delete = 🗑 Delete
helpdesk_button_delete_yes = 🗑 Delete it
helpdesk_button_add = ➕ Add a fact
helpdesk_button_undo = ↩️ Undo
helpdesk_button_facts = 📌 Good to know

# For organisers: questions without an answer.
helpdesk_missed = { $count ->
        [0] 🔎 <b>Questions without an answer</b>
    There are none.
        [one] 🔎 <b>Questions without an answer</b>
    One subject. Nobody knows who asked.
       *[other] 🔎 <b>Questions without an answer</b>
    { $count } subjects, the most frequent first. Nobody knows who asked.
    }
helpdesk_missed_line = <b>{ $place }.</b> { $asked }
helpdesk_missed_times = { $times ->
        [one] <i>once</i>, { $when }
       *[other] <i>{ $times } times</i>, last { $when }
    }
helpdesk_missed_one = { $times ->
        [one] 🔎 <b>Asked once</b>, { $when }
       *[other] 🔎 <b>Asked { $times } times</b>, last { $when }
    }
helpdesk_missed_gone = Somebody has dealt with this.
helpdesk_missed_dismissed = Dismissed.
helpdesk_button_missed = 🔎 Without an answer
helpdesk_button_tell = 📌 Answer by a fact
helpdesk_button_dismiss = ✓ Dismiss
