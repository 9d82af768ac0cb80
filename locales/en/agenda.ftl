# Kinds of slots and parts people play, used everywhere in the agenda.
agenda_kind = { $kind ->
    [registration] Registration
    [opening] Opening
    [keynote] Keynote
    [plenary] Plenary
    [panel] Panel
    [papers] Papers
    [discussion] Discussion
    [workshop] Workshop
    [poster] Posters
    [break] Break
    [meal] Meal
    [social] Social event
    [tour] Tour
    [closing] Closing
   *[other] Other
}
agenda_role = { $role ->
    [chair] Chair
    [co-chair] Co-chair
    [speaker] Speaker
    [keynote] Keynote speaker
    [opening] Opening address
    [closing] Closing address
    [discussant] Discussant
    [secretary] Secretary
   *[host] Host
}
agenda_cancelled = cancelled
agenda_late = { $length } late
agenda_page = Page { $page } of { $count }
agenda_page_before = ‹ Previous page
agenda_page_after = Next page ›
