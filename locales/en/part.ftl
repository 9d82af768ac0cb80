# What a person of the programme does.
part_title = 🎤 <b>My part</b>
part_none = The programme names no part of yours yet; once it does, it will stand in <i>My agenda</i>.
part_more = … and { $count } more
part_talk = Paper “{ $title }”
part_button_my = ⭐ My agenda
part_button_programme = 🗓 Programme
part_turn_now = 🎤 It is your turn: <b>{ $title }</b>, until { $until }.
part_turn =
    🎤 <b>{ $title }</b>
    { $when }
part_turn_in = That is in { $length }.
part_turn_before = { $count ->
    [0] No paper comes before yours.
    [one] One paper comes before yours.
   *[other] { $count } papers come before yours.
}
part_turn_before_running = { $count ->
    [one] One paper comes before yours: the one being presented.
   *[other] { $count } papers come before yours, counting the one being presented.
}
part_turn_running = Being presented: { $title }
part_turn_over = 🎤 Everything you had to do in the programme is done. Thank you.
