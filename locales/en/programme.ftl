# What is wrong with a programme file, and what it holds. Each sentence is one line without a full stop.
problem_sentence = { $place }: { $what }
problem_at = line { $line }, column { $column }
problem_in_file = file { $number } ({ $name }), { $place }
problem_at_section = line { $line }, { $section ->
    [settings] the settings [settings]
    [venue] the venue [venue]
   *[event] the event [event]
}
problem_at_row = line { $line }, { $section ->
    [room] room
    [person] person
    [topic] topic
    [paper] paper
    [fact] fact
   *[session] session
} “{ $id }”
problem_at_nth_row = line { $line }, { $section ->
    [room] room
    [person] person
    [topic] topic
    [paper] paper
    [fact] fact
   *[session] session
} no. { $number }

problem_at_table = table { $table }, row { $row }, column { $column }
problem_above_table = above table { $table }
problem_at_line = line { $line }
problem_at_paragraph = paragraph { $paragraph }
problem_too_large = the file is larger than { $megabytes } MB, too large for a programme; shorten it, or check that it is the right file
problem_empty = the file is empty; open the template, fill it in and save it
problem_not_text = the file is not UTF-8 text; save it as .xlsx, or as TOML or JSON in UTF-8
problem_truncated = the file stops in the middle; look for a missing bracket or quotation mark, or copy the whole file again
problem_syntax = this cannot be read; check the quotation marks, brackets, equals signs and commas around here ({ $detail })
problem_curly_quote = curly quotation marks do not work here; use the straight "
problem_no_table = a JSON file must start with an object, that is with an opening brace
problem_key_twice = the key “{ $key }” stands twice; remove one
problem_unknown_key = there is no key “{ $key }” in the format; correct its name or delete it
problem_unknown_key_near = there is no key “{ $key }” in the format; is it “{ $near }”?
problem_missing_key = the key “{ $key }” is missing; add it
problem_wrong_type = “{ $key }” must be { $expected ->
    [localised] a text in quotation marks, or one for each language such as {"{"} vi = "…", en = "…" {"}"}
    [texts] a list of texts such as ["…", "…"]
    [localised-texts] a list of texts, or one list for each language such as {"{"} vi = ["…"], en = ["…"] {"}"}
    [whole] a whole number without quotation marks
    [number] a number without quotation marks
    [flag] true or false, without quotation marks
    [date] a date such as 2025-05-19
    [moment] a date with a time such as 2025-05-19T08:00:00
    [hours] two times of the day such as ["21:30", "06:30"]
    [table] a group of keys in braces
    [rows] a list of entries, each opened by two square brackets [[…]]
   *[text] a text in quotation marks
}
problem_empty_text = “{ $key }” is empty; fill it in
problem_too_long = “{ $key }” is longer than { $limit } characters; shorten it
problem_bad_id = the id “{ $id }” is not allowed; an id has only a-z, 0-9 and hyphens, at most { $limit } characters
problem_id_twice = “{ $id }” is already used on line { $line }; each entry needs its own
problem_value_twice = “{ $key }” names “{ $value }” twice; remove one
problem_unknown_value = “{ $key }” cannot be “{ $value }”; use { $allowed }
problem_unknown_value_near = “{ $key }” cannot be “{ $value }”; is it “{ $near }”? It can be { $allowed }
problem_unknown_row = there is no { $section ->
    [room] room
    [person] person
    [topic] topic
    [paper] paper
    [fact] fact
   *[session] session
} with the id “{ $id }”; correct the id or add the entry
problem_unknown_row_near = there is no { $section ->
    [room] room
    [person] person
    [topic] topic
    [paper] paper
    [fact] fact
   *[session] session
} with the id “{ $id }”; is it “{ $near }”?
problem_bad_time = “{ $key }” says “{ $value }”, which does not exist or is written differently; write it as 2025-05-19T08:00:00
problem_wants_both = “{ $key }” needs “{ $missing }” beside it; add that or remove “{ $key }”
problem_end_not_after_start = the end must be after the start; correct “start” or “end”
problem_days_backwards = the last day is before the first; correct “start” or “end”
problem_outside_days = the session lies outside the event's days, { $first } to { $last }; correct its day, or “start” and “end” in [event]
problem_out_of_range = “{ $key }” must be from { $least } to { $most }
problem_bad_address = “{ $key }” must be an address that starts with https:// or http://
problem_bad_file_name = “{ $key }” must be the name of a picture beside the programme file, without a folder
problem_too_many = there are too many [[{ $section }]], at most { $limit } are read; look for entries that are repeated
problem_too_many_at_once = more than { $limit } sessions run at one time; check the dates and times
problem_no_sessions = the programme has no session yet; add at least one [[session]]
problem_missing_language = “{ $key }” has no { $language ->
    [vi] Vietnamese text
    [en] English text
   *[other] text in “{ $language }”
}; its readers will see another language
problem_room_twice = the room “{ $room }” has the session “{ $other }” at the same time; check the times and rooms of both
problem_person_twice = “{ $person }” is in the session “{ $other }” at the same time; check the times and people of both
problem_more_overlaps = more rooms and people are used twice at one time than are listed here; correct these and check again
problem_skipped_hour = “{ $key }” falls in the hour that daylight saving skips, so it is taken as later; correct the time
problem_long_session = the session is longer than 24 hours; check its end
problem_paper_without_session = the paper is to be presented but belongs to no session; give its “session”, or set “presented” to false
problem_paper_outside = the paper starts outside its session; correct its “start” or the times of the session
problem_papers_too_long = the papers take { $minutes } minutes but the session has only { $available }; shorten “minutes” or lengthen the session
problem_zone_assumed = the file names no known time zone, so { $zone } is assumed; check the times
problem_shortened = “{ $key }” was longer than { $limit } characters and is cut
problem_untitled = the session has no title; it is named after its type
problem_length_assumed = the session does not say when it ends; { $minutes } minutes are assumed
problem_left_out = this cannot be read and is left out: “{ $detail }”
problem_series_cut = the repetition goes on too long or too often; it is cut where the calendar's other events end, after a year or after { $limit } times
problem_differs = the files disagree on “{ $key }”; the first file counts
problem_alike = { $section ->
    [room] is the room “{ $one }” the same as “{ $other }” ({ $place })
   *[person] is “{ $one }” the same person as “{ $other }” ({ $place })
}? If so, write both alike
problem_long_for = the session takes { $hours } hours; are start and end right
problem_far_day = the day { $day } is far from the others ({ $first } to { $last }); are month and year right
problem_repeated = the row repeats another one ({ $place }); is one of them too much
problem_likely = was { $hours } meant
problem_more = there are { $count } more problems than are listed here; correct these and check again

check_line = { $severity ->
    [error] Error
   *[warning] Warning
}: { $sentence }
check_counts = { $errors ->
    [0] No errors
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}: { $errors ->
    [0] the file can be used; the warnings are worth a look.
   *[other] the errors must be mended before the file can be used.
}
check_clean = No problems.
check_holds = { $event }: { $days ->
    [one] { $days } day
   *[other] { $days } days
}, { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
check_holds_too = { $rooms ->
    [one] { $rooms } room
   *[other] { $rooms } rooms
}, { $papers ->
    [one] { $papers } paper
   *[other] { $papers } papers
}, { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
}.
