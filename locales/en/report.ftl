# The report
report_state = Socialist Republic of Viet Nam
report_motto = Independence - Freedom - Happiness
report_number = No. ……
report_dated = { $place }, { $day } { $month_number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
report_no_place = ……………
report_title = Report
report_event_words = workshop, conference, seminar, congress, forum, symposium, international
report_subject = { $kind ->
        [named] Results of the { $event }
        [conference] Results of the conference: { $event }
        [seminar] Results of the seminar: { $event }
        [congress] Results of the congress: { $event }
       *[workshop] Results of the workshop: { $event }
    }
report_subject_session = Session: { $session }
report_general = I. GENERAL INFORMATION
report_event = Event
report_when = Time
report_where = Place
report_organiser = Organiser
report_figures = II. FIGURES
report_figure = { $what ->
        [delegates] Delegates using the desk on Telegram
        [sessions] Sessions reported
        [cancelled] Sessions cancelled
        [papers] Papers presented
        [questions] Questions sent
        [votes] Votes
        [answered] Questions answered
        [written] of these in writing
        [open] Questions not reached in the session
        [declined] Questions not selected
        [merged] Questions merged into a similar one
        [waiting] Questions not yet looked at
        [speeches] Speeches from the floor
        [notes] Opinions noted by the secretary
       *[recommendations] Recommendations
    }
report_column_what = Item
report_column_count = Number
report_chart_sessions = Questions and votes by session
report_chart_questions = The questions with the most votes
report_chart_unit = Number
report_series_questions = Questions
report_series_votes = Votes
report_sessions = III. THE SESSIONS
report_session = { $place }. { $title }
report_session_cancelled = The session did not take place (cancelled).
report_chairs = Chair
report_papers = Papers
report_answered = Questions answered ({ $count })
report_open = Questions not reached in the session ({ $count })
report_not_selected = Questions not selected: { $count } ({ $reasons }).
report_reason = { $reason ->
        [subject] another subject or session: { $count }
        [answered] answered already: { $count }
        [time] no time: { $count }
        [unclear] unclear: { $count }
        [single] a single case: { $count }
       *[wording] wording: { $count }
    }
report_waiting = Questions not yet looked at: { $count }.
report_merged = Questions merged into a similar one: { $count }.
report_no_questions = No question was sent to this session.
report_other_topics = Other subjects
report_column_place = No.
report_column_question = Question
report_column_asker = Asked by
report_column_votes = Votes
report_answer = Answer in writing: { $answer }
report_answered_aloud = Answered in the session.
report_spoken = Spoken from the floor
report_notes = Said in the session
report_note_kind = { $kind ->
        [answer] Answer
        [recommendation] Recommendation
       *[opinion] Opinion
    }
report_recommendations = IV. RECOMMENDATIONS
report_no_recommendations = The secretary has noted no recommendation.
report_column_recommendation = Recommendation
report_column_who = Made by
report_column_session = Session
report_closing = This is the report of the secretariat.
report_secretary = Secretary
report_chair = Chair
report_sign = (signature, full name)
report_sheet_questions = Questions
report_sheet_notes = Notes
report_column_state = State
report_column_reason = Reason
report_column_answer = Answer in writing
report_column_topic = Group of topics
report_column_kind = Kind
report_column_speaker = Speaker
report_column_content = Content
report_choose = 📄 <b>Report</b>
    The whole event, or one session?
report_choose_form = 📄 <b>Report</b>
    { $about }
    Questions: <b>{ $questions }</b> · The secretary's notes: <b>{ $notes }</b>

    Word, HTML, Markdown: the report. Excel, CSV: the list of questions. No file names anybody who asked anonymously.
report_caption = 📄 { $about }
report_button_event = 🏛 The whole event
report_button_form = { $form ->
        [docx] Word (.docx)
        [html] HTML
        [md] Markdown
        [xlsx] Questions: Excel
       *[csv] Questions: CSV
    }
report_button_sessions = ‹ Other sessions
