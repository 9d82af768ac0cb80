# What is said at a terminal about publishing.
file_of_no_form = { $file }: a programme file ends in .toml, .json, .xlsx, .docx, .csv, .txt, .xml or .ics
file_unreadable = { $file } cannot be read
file_is_none = { $file } is not a file
file_too_large = { $file }: { $megabytes } MB is too large for a programme, which has at most { $limit } MB
publishing_first = { $event }: this is its first version
publishing_another = Published already: { $known }. If one of them is meant, give the file its id instead of { $event }: in a table by a line “Event id: …” above the headings
publishing_compared = { $event }, compared with version { $version }:
publishing_question = Publish? [y/N]
publishing_declined = nothing was published
publishing_done = { $event }: version { $version } is published
publishing_unchanged = { $event }: unchanged, version { $version } stays
publishing_overtaken = { $event }: somebody published version { $version } meanwhile, so nothing was published; run the command again to compare with it
publishing_twice = { $event } stands in two of the files; import one at a time
publishing_none = nothing is published here yet: publish a programme with `letan import FILE`; what belongs to a bot is shown with its TELOXIDE_TOKEN
publishing_unknown_event = there is no event { $event }; published here: { $known }
publishing_name_event = name the event: { $known }
publishing_unknown_version = { $event } has no version { $version }; the newest is { $last }, `letan versions` lists all
publishing_version = { $version }  { $time }  { $by }, { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}{ $in_force ->
    [0] { "" }
   *[other] , in force
}
publishing_unreadable = { $version }  { $time }  { $by }, not readable by this version of Letan
publishing_time = { $day }, { $hour }
publishing_by_import = import
publishing_by_rollback = back to version { $version }
