# The log: who did what in which role.
log_title =
    📒 <b>Log</b> · { $count }
    { $event }
log_empty = Nothing was done yet.
log_line = <b>{ $when }</b> { $who } – { $deed }
log_who = { $name } ({ $role })
log_somebody = Somebody ({ $role })
log_deed = { $deed ->
    [link-made] made a link for a role{ $about }
    [link-revoked] revoked a link for a role{ $about }
    [role-taken] took a role{ $about }
    [role-revoked] took a role away{ $about }
    [role-left] gave a role back{ $about }
    [person-invited] made an invitation{ $about }
    [person-link-revoked] revoked an invitation{ $about }
    [person-untied] untied an account{ $about }
    [door-opened] made invitations for delegates{ $about }
    [door-closed] revoked invitations for delegates{ $about }
    [published] published the programme{ $about }
    [undone] undid a change of the programme{ $about }
    [safety-sent] sent a safety notice{ $about }
    [announced] sent an announcement{ $about }
    [retracted] took an announcement back{ $about }
    [question-listed] put a question on the list{ $about }
    [question-declined] declined a question{ $about }
    [question-merged] merged a question{ $about }
    [question-split] split a merged question{ $about }
    [question-edited] made a question clearer{ $about }
    [question-called] called a question up{ $about }
    [question-answered] marked a question as answered{ $about }
    [question-returned] put a question back{ $about }
    [questions-set] changed how questions are taken{ $about }
    [asker-blocked] blocked an asker{ $about }
    [asker-unblocked] unblocked an asker{ $about }
    [floor-opened] opened the speaking list{ $about }
    [floor-closed] closed the speaking list{ $about }
    [speaker-called] called a speaker{ $about }
    [wall-opened] made a wall’s link{ $about }
    [wall-closed] closed a wall{ $about }
    [notes-written] wrote notes{ $about }
    [report-taken] took a report{ $about }
    [fact-written] changed a fact{ $about }
    [help-answered] answered a question to the organisers{ $about }
    [document-kept] took a document in{ $about }
    [document-dropped] removed a document{ $about }
    [letters-paused] paused letters{ $about }
    [letters-resumed] resumed letters{ $about }
   *[other] did { $deed }{ $about }
}
log_about = { $kind ->
    [question] no. { $which }
    [version] version { $which }
    [notice] no. { $which }
    [door] no. { $which }
   *[other] { $which }
}
log_day = 📅 <b>{ $day }</b>
log_caption = 📒 Log · { $count ->
    [one] 1 line
   *[other] { $count } lines
}
log_columns = When,Who,Account,Role,Deed,Word,About
log_button_file = 📄 Everything (CSV)
