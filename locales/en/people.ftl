# The people of the programme.
people_title = 👤 <b>Chairs and speakers</b> · { $count ->
    [one] 1 person
   *[other] { $count } people
}
people_hint = A name can also be typed, such as “{ $name }”.
people_empty = 👤 The programme names no chairs or speakers yet.
people_gone = 👤 This person is no longer in the programme.
people_sessions = <b>Takes part in</b>
people_papers = <b>Papers</b>
people_more = … and { $count } more
people_printed = in the proceedings
people_back = ‹ All people
people_programme = ‹ Programme
