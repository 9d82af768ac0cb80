safety_how =
    ⚠️ <b>Safety notice</b>
    Write the notice right after the command, for example:

    <code>/safety Đề nghị rời hội trường theo cửa B, tập trung tại sân trước.
    EN: Please leave the hall by door B and gather in the front yard.</code>

    It goes to every delegate, in quiet hours and where notices are switched off, too. You are asked once before it is sent.
safety_head = ⚠️ <b>SAFETY NOTICE</b>
safety_preview =
    { $people ->
        [one] This goes at once to <b>one</b> delegate:
       *[other] This goes at once to <b>{ $people }</b> delegates:
    }

    { $notice }
safety_one_language = Everybody gets the same text. To add Vietnamese, write it again with a line that begins with “VI:”.
safety_button_send =
    { $people ->
        [one] ⚠️ Send now to one delegate
       *[other] ⚠️ Send now to { $people } delegates
    }
safety_button_drop = Do not send
safety_sent =
    { $people ->
        [one] ✅ The safety notice is on its way to <b>one</b> delegate.
       *[other] ✅ The safety notice is on its way to <b>{ $people }</b> delegates.
    }
safety_dropped = The notice was not sent.
safety_old = This was written over an hour ago: please read it again, then press once more.
safety_sent_already = This notice was sent already.
safety_too_long = The notice has more than { $limit } characters. Please shorten it and send it again.
safety_not_yours = Only the organisers can send a safety notice. In an emergency please turn to the organisers on the spot.
