uploads_no_form = 📎 <b>{ $file }</b> is not a programme that can be read. Send it as Excel (.xlsx), .csv, a table in Word (.docx), .toml, .json, .xml or .ics. A workbook to fill in: /template
uploads_too_large = 📎 <b>{ $file }</b> is too large for a programme ({ $most } MB at most). Please send only the table, without pictures.
uploads_errors =
    ❗ <b>{ $file }</b> has errors and cannot be published yet. Please mend them in the file and send it again.
uploads_read = 📎 <b>{ $file }</b>
uploads_taken_for = The file is only a table and names no event: taken as the new version of <b>{ $event }</b>. Its facts, documents, papers and translations are kept.
uploads_new = 🆕 <b>{ $event }</b> is a new event ({ $id }); nothing of it is published yet.
uploads_compared = Compared with version { $version } of <b>{ $event }</b>, which is in force:
uploads_unchanged = This is what is in force already, version { $version } of <b>{ $event }</b>. There is nothing to publish.
uploads_remarks = ⚠️ <b>Worth a look:</b>
uploads_concerned = 📣 When it is published, { $people ->
    [one] one person
   *[other] { $people } people
} will be told what changes for them.
uploads_concerned_nobody = 📣 No delegate needs to be told of this.
uploads_rest_in_file = … all of it is in the file below.
uploads_file_caption = Everything about { $file }
uploads_file_name = programme-check
uploads_published = ✅ Version { $version } of <b>{ $event }</b> is published. Delegates see it from now on.
uploads_overtaken = Somebody published version { $version } meanwhile, so this one was not published. Please send the file again to compare it with the newest.
uploads_discarded = Not published. The programme stays as it is.
uploads_gone = This waits no more: it was published or discarded, or is older than 24 hours. Please send the file again.
uploads_template_caption = 📄 The programme in force as a workbook. Change it, keep the column of ids, and send it back here: you see what changes before it is published.
uploads_versions =
    🗂 <b>Published versions</b>
    { $event }
uploads_version = <b>Version { $version }</b>{ $current ->
    [1] { " " }(in force)
   *[0] { "" }
}
    { $time } · { $origin } · { $sessions ->
        [one] one session
       *[other] { $sessions } sessions
    }
uploads_origin = { $origin ->
    [import] imported on the server
    [file] a file in the chat
    [rollback] back to an earlier one
    [undo] taken back
    [rehearsal] loaded for the rehearsal
   *[chat] changed in the chat
}
uploads_back = ↩️ <b>Back to version { $version }?</b>
uploads_button_publish = ✅ Publish
uploads_button_discard = ✖️ Discard
uploads_button_versions = 🗂 Published versions
uploads_button_template = 📄 Workbook of what is in force
