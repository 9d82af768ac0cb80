# Links that let delegates into an event by invitation.
doors_title =
    🚪 <b>Invitations for delegates</b>
    { $event }
doors_none = There is no link that can be used.
doors_line = { $links ->
    [1] A group’s link – { $taken } of { $cap } came in, until { $until }
   *[other] { $links } single codes – { $taken } of { $cap } came in, until { $until }
}
doors_size_question = { $sort ->
    [group] <b>How many people may come in with this link?</b>
   *[single] <b>How many codes?</b> Each is for one person.
}
doors_time_question = <b>Until when?</b>
doors_made_group =
    🔗 <b>A link for delegates</b> – at most { $cap } people, until { $until }.
    It is shown only once; cards to print are in the file below.
doors_made_single =
    🔗 <b>{ $links ->
        [one] 1 code is made
       *[other] { $links } codes are made
    }</b>, each for one person, until { $until }.
    They stand only in the file below, which is sent only once.
doors_caption = 🖨 Cards to print on A4 · { $links ->
    [one] 1 code
   *[other] { $links } codes
}. Open it in a browser and print.
doors_revoke_question = { $links ->
    [1] <b>Revoke this link?</b> { $taken } of { $cap } came in; they stay.
   *[other] <b>Revoke these { $links } codes?</b> { $taken } of { $cap } came in; they stay.
}
doors_revoked = Revoked.
doors_gone = There is nothing to revoke any more.
doors_full = As many people came in with this link as it is for. Please ask the organisers for another one.
doors_button_group = 👥 A link for a group
doors_button_single = 🎟 Single codes, one a person
doors_button_size = { $count ->
    [one] 1 person
   *[other] { $count } people
}
doors_button_time = { $days ->
    [0] Until the event ends
    [one] 1 day
   *[other] { $days } days
}
doors_button_revoke = 🚫 Revoke no. { $number }
doors_button_revoke_confirm = 🚫 Revoke
doors_button_back = ‹ Invitations
doors_cards_title = Invitation cards – { $event }
doors_card_purpose = { $sort ->
    [group] Scan the code for the programme, rooms and notices on Telegram.
   *[single] Scan the code for the programme, rooms and notices on Telegram. The code is for one person.
}
doors_card_until = Valid until { $until }
