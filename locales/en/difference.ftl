# By what a programme differs from the published one. Each sentence is one line without a full stop.
difference_nothing = Nothing changed.
difference_unseen = Nothing changed that delegates see; only the order or the form of the rows.
difference_most_gone = Warning: { $gone } of { $total } published sessions are not in this programme. Is it the right one, with the right event id?
difference_section = { $section ->
    [event] Event and venue
    [paper] Papers
    [topic] Topics
    [room] Rooms
    [person] People
   *[fact] Information
}
difference_new = new
difference_gone = removed
difference_cancelled = cancelled
difference_carried = cancelled: no longer in the programme
difference_reinstated = takes place again
difference_moved = moved from { $from } to { $to }
difference_delayed = { $minutes } min late: { $from } → { $to }
difference_punctual = no longer late: { $from } → { $to }
difference_replaced = { $role }: { $from } → { $to }
difference_added = { $role } added: { $person }
difference_removed = { $role } removed: { $person }
difference_role_changed = { $person }: { $from } → { $to }
difference_value = { $label }: { $from } → { $to }
difference_in_language = { $label } ({ $language })
difference_label = { $field ->
    [name] name
    [track] track
    [abstract] abstract
    [room] room
    [order] order
    [kind] kind
    [languages] languages
    [interpretation] interpretation
    [questions] takes questions
    [everyone] concerns everybody
    [document] document
    [session] session
    [proceedings] only in the proceedings
    [start] start
    [minutes] minutes
    [authors] authors
    [presented] presented
    [aliases] other names
    [floor] floor
    [directions] directions
    [capacity] seats
    [plan] plan
    [title] title
    [position] position
    [affiliation] affiliation
    [answer] answer
    [asks] how people ask
    [organiser] organiser
    [contact] contact
    [venue] venue
    [address] address
    [floors] floors
    [entrance] entrance
    [transport] transport
    [timezone] time zone
    [days] days
    [access] access
   *[point] place on the map
}
difference_none = (none)
difference_flag = { $yes ->
    [0] no
   *[other] yes
}
difference_role = { $role ->
    [chair] chair
    [co-chair] co-chair
    [keynote] keynote speaker
    [opening] opening address
    [closing] closing address
    [discussant] discussant
    [secretary] secretary
    [host] host
   *[speaker] speaker
}
difference_kind = { $kind ->
    [registration] registration
    [opening] opening
    [keynote] keynote
    [plenary] plenary
    [panel] panel
    [papers] papers
    [discussion] discussion
    [workshop] workshop
    [poster] posters
    [break] break
    [meal] meal
    [social] social event
    [tour] tour
    [closing] closing
   *[other] other
}
difference_event_kind = { $kind ->
    [conference] conference
    [seminar] seminar
    [congress] congress
   *[workshop] workshop
}
difference_access = { $access ->
    [code] by invitation
   *[open] open to all
}
difference_on_day = { $time } on { $day }
difference_days = { $first } to { $last }
