# One session whole.
card_cancelled = ❌ <b>Cancelled:</b> this will not take place.
card_late = ⏰ { $length } late (planned for { $planned })
card_coming = ⏭ Starts { $away }
card_running = 🟢 <b>On now</b>, { $left }
card_over = It is over
card_person = { $role }: <b>{ $name }</b>
card_more_people = { $count ->
    [one] … and 1 more person
   *[other] … and { $count } more people
}
card_papers = <b>Papers</b>
card_more_papers = { $count ->
    [one] … and 1 more paper
   *[other] … and { $count } more papers
}
card_printed = in the proceedings only
card_spoken = Language: { $languages }
card_interpretation = interpreted into { $languages }
card_language = { $code ->
    [vi] Vietnamese
    [en] English
    [fr] French
    [de] German
    [es] Spanish
    [ru] Russian
    [zh] Chinese
    [ja] Japanese
    [ko] Korean
    [lo] Lao
    [km] Khmer
    [th] Thai
   *[other] { $code }
}
card_starred = ⭐ In <i>My agenda</i>
card_clash = ⚠ Clashes with “{ $title }” ({ $hours })
card_gone = This is not in the programme any more: the organisers have updated it.
card_gone_toast = This is not in the programme any more.
card_no_abstract = There is no abstract.
card_star_put = ⭐ Added to My agenda.
card_star_put_clash = ⭐ Added to My agenda. Note: it clashes with “{ $other }”.
card_star_put_cancelled = ⭐ Added to My agenda. Note: this session is cancelled.
card_star_taken = Removed from My agenda.
card_button_star = ⭐ Interested
card_button_unstar = Not interested
card_button_calendar = 📅 Add to calendar
card_button_share = Share
card_button_abstract = Full abstract
card_button_document = 📄 Document
card_button_papers = 📄 All papers
card_button_programme = ‹ Programme
