# Personal invitations: who is who in the programme.
team_help =
    <b>For organisers</b>
    /manage – running late, another room, cancelling, another speaker
    /announce – write, send and follow announcements
    /safety – a safety notice to every delegate
    /invite – invite the people of the programme; <i>/invite name</i> finds one
    /moderate – questions to the panel
    Send the programme as a file (Excel, Word, …) to see what changes and publish it; /template – the workbook; /versions – what was published
    /team – roles, links, invitations of delegates
    /log – who did what
    /note – the secretary's notes; /report – the report, and the questions as a file
    /checkin – open check-in, count who is here, codes to print
    /ratings – what delegates thought of the sessions
    /figures – totals: a picture and a CSV file
team_help_moderator =
    <b>For moderators</b>
    /moderate – questions to the panel
    /team – the role of this account
team_title = 🎫 <b>Invite the people of the programme</b> · { $count ->
    [one] 1 person
   *[other] { $count } people
}
team_title_invited = 🎫 <b>Invited</b> · { $count ->
    [one] 1 person
   *[other] { $count } people
}
team_title_named = 🔎 <b>“{ $names }”</b> · { $count ->
    [one] 1 person
   *[other] { $count } people
}
team_counts = ✅ { $tied } with an account · ✉️ { $invited } with a link not opened yet
team_hint = Press a number to see or make a link. To find a name, with or without diacritics: <i>/invite name</i>
team_empty = 🎫 The programme names nobody to invite yet.
team_empty_invited = 🎫 Nobody has been invited yet.
team_empty_named = 🔎 The programme names nobody called “{ $names }”.
team_author = Author
team_gone = This person is no longer in the programme.
team_uninvited = There is no link that can be used.
team_invited =
    ✉️ A link was made at { $since } and has not been opened.
    It expires at { $until }.
team_tied =
    ✅ Tied to the Telegram account <code>{ $id }</code>
    since { $since }.
team_when = { $hour }, { $day }
team_link =
    🔗 <b>Invitation link of { $name }</b>
    It can be used once, until { $until }. Send it to this person only: whoever opens it first is taken for them. It is shown only now; another one can be made at any time.

    A text to forward:
team_letter =
    Dear { $name },
    The organisers of { $event } invite you to open this link in Telegram for the times and rooms of your part in the programme. The link is yours alone, can be used once and expires at { $until }.
team_untie_question =
    <b>Untie the account of { $name }?</b>
    That account will no longer be taken for this person, who can be invited again with a new link.
team_revoked = The link is revoked.
team_revoked_late = This link was opened or is gone; it cannot be revoked.
team_untied = The account is untied.
team_tied_already = This person has an account; please untie it before making a new link.
team_button_all = ‹ Everybody
team_button_invited = ✅ ✉️ Only those invited
team_button_invite = 🔗 Make an invitation link
team_button_invite_anew = 🔗 Make another link instead
team_button_share = 📤 Send the invitation
team_button_revoke = 🚫 Revoke the link
team_button_untie = ✂️ Untie the account
team_button_untie_confirm = ✂️ Untie
team_button_back = ‹ Back
team_button_list = ‹ All people

team_welcome =
    🏛 <b>Welcome, { $name }!</b>
    This is the reception desk of <b>{ $event }</b>. This Telegram account is now known as { $name }.
    🔒 What is kept: /privacy
team_welcome_again =
    🏛 <b>Welcome, { $name }!</b>
    This account is already known at <b>{ $event }</b>; there is no need to open the link again.
team_taken = { $name } is known by another Telegram account. If that is a mistake, please ask the organisers.
team_is_another = This account is known as { $name }, so it cannot use somebody else's invitation link. If that is a mistake, please ask the organisers.
team_used = This invitation link has been used. Please ask the organisers for a new one.
team_link_revoked = This invitation link has been revoked. Please use the latest one, or ask the organisers.
team_expired = This invitation link has expired. Please ask the organisers for a new one.
team_unknown = This invitation link is not right. Please open the link exactly as you received it, or ask the organisers.
team_nobody = This invitation link is for a person or an event that is no longer in the programme. Please ask the organisers.
team_limited = There were too many wrong invitation links. Please try again in { $length }, or ask the organisers.

team_refused = { $who ->
    [owner] Only the owners of this desk can do this.
    [organiser] Only the organisers can do this.
    [moderator] Only the organisers and the moderators of the session can do this.
   *[chair] Only the organisers, the moderators and the chairs of the session can do this.
}

team_deletion =
    🗑 <b>Personal data will be erased</b>
    { $event }
    On { $day }, { $days ->
        [one] one day
       *[other] { $days } days
    } after the event, the desk erases what belongs to delegates: their agendas, questions, check-ins, ratings and invitations. The programme stays. Please download the report and the figures that you need before then.
