figures_title = 📊 <b>Figures</b> · { $event }
figures_people = 👥 Joined: <b>{ $joined }</b>; checked in: <b>{ $present }</b>
figures_languages = 🌐 { $languages }
figures_questions = 🙋 Questions: <b>{ $questions }</b>, answered: { $answered }; votes: { $votes }
figures_reminders = ⏰ Reminders sent: <b>{ $sent }</b>; more than a minute late: { $late }
figures_announcements = 📣 Announcements: <b>{ $count }</b>; { $reached } of { $owed } copies arrived
figures_busiest = 🕘 Busiest hour: <b>{ $hour }</b>
figures_top = { $what ->
    [stars] <b>Most starred sessions</b> (⭐)
    [checkins] <b>Sessions with most check-ins</b>
   *[average] <b>Best rated sessions</b>
}
figures_top_line = • { $title }: { $count }
figures_caption = All figures. One or two is written as &lt;3; there is nothing about single people.
figures_hour = { $hour }:00
figures_chart = Busy hours – { $event }
figures_chart_unit = How often at which hour of the day, all days together; counts below 3 are not drawn
figures_busy = { $what ->
    [joined] Joined
    [questions] Questions
    [votes] Votes
   *[checkins] Check-ins
}
figures_row = { $what ->
    [joined] Delegates who joined
    [present] Delegates who checked in
    [questions] Questions
    [answered] Questions answered
    [votes] Votes
    [reminders] Reminders sent
    [late] Reminders more than a minute late
    [announcements] Announcements
    [owed] Copies of announcements to send
    [reached] Copies of announcements that arrived
    [stars] Stars
    [checkins] Check-ins
    [ratings] Ratings
   *[average] Average rating
}
figures_other_language = Other languages
figures_column_what = What
figures_column_where = Session, hour or language
figures_column_count = Count
