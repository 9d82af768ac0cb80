language_name = English

welcome =
    🏛 <b>Welcome!</b>
    This is the reception desk of <b>{ $event }</b>.
    { $organiser }
welcome_without_event =
    🏛 <b>Welcome!</b>
    This is the reception desk of workshops and conferences.
welcome_abilities =
    Here you can:
    • see the programme, what is on now and what comes next;
    • find rooms and directions, speakers and papers;
    • star the sessions you want to attend, and take them to your phone's calendar;
    • ask in your own words, in Vietnamese or English.
welcome_privacy = 🔒 No Telegram name or phone number is kept; what is: /privacy
welcome_id = <i>Your Telegram id (needed when installing): <code>{ $id }</code></i>
welcome_keyboard = The keys below are shortcuts; you can also type a question at any time.

language_question = Please choose a language:
language_chosen = From now on Letan answers in English.

help_text =
    <b>How can Letan help?</b>

    /now – what is on now
    /next – what comes next
    /schedule – the whole programme
    /my – the sessions you starred
    /ask – ask the panel; /questions – the questions; /speak – ask to speak
    /speakers – chairs and speakers
    /papers – papers and proceedings
    /venue – address, rooms, practical information
    /desk – ask the organisers
    /here – check in; /rate – rate the sessions you attended
    /settings – reminders, notifications, quiet hours
    /language – change language · đổi ngôn ngữ
    /privacy – what is kept; /mydata – download it; /forget – erase it

    You can also just type a question, such as <i>“where is the main hall”</i>, <i>“wifi”</i>, or the name of a speaker or a paper.
help_contact = ☎️ For help in person: { $contact }

cancel_nothing = There is nothing to cancel. Please use the keys below.
cancel_done = Stopped; nothing was changed.

events_question = Please choose an event:
events_none = No event has been published yet. Please come back later, or open the link the organisers sent.
events_closed = The events here are only for people with an invitation link. Please open the link in your invitation, or ask the organisers.
events_joined = You are now at <b>{ $event }</b>.
events_invitation_only = <b>{ $event }</b> is only for people with an invitation link. Please open the link in your invitation, or ask the organisers.

link_to_nothing = This link no longer works: what it points to may have been changed or taken off the programme.
thanks = You are welcome.
command_unknown = There is no command /{ $command }. See /help for the commands.
press_stale = This button no longer works; please open the menu again.
group_private_only = Letan works in a private chat. Please press the button below to start.

button_open_chat = 💬 Open a private chat
button_languages = 🌐 Language · Ngôn ngữ
button_events = 🔁 Another event
button_help = ❓ Help

crowd_notice = { $count ->
    [one] ⏳ One message is waiting for an answer; there is no need to send it again.
   *[other] ⏳ { $count } messages are waiting for an answer. They will be answered one by one, in order; there is no need to send them again.
}
apology = Sorry, something went wrong while answering this message. Please try again in a few minutes; if it is urgent, please ask the organisers.

key_now = 🟢 Now
key_schedule = 🗓 Programme
key_my = ⭐ My agenda
key_venue = 📍 Venue
key_help = ❓ Help
key_hint = Type a question…

profile_name = Conference reception
profile_description =
    The reception desk of workshops and conferences: programme, rooms, speakers, papers, practical information – ask in Vietnamese or English.

    Press START to begin.
profile_short = Conference reception desk: programme, venue, your own agenda.
profile_command = { $command ->
    [now] What is on now
    [next] What comes next
    [schedule] Programme
    [my] My agenda
    [ask] Ask the panel
    [questions] Questions
    [speak] Ask to speak
    [speakers] Chairs and speakers
    [papers] Papers and proceedings
    [venue] Venue, rooms, practical information
    [desk] Ask the organisers
    [settings] Reminders, notifications
    [language] Language · Ngôn ngữ
    [help] Help
    [manage] Late, another room, cancelled, another speaker
    [moderate] Moderate questions
    [announce] Announcements to delegates
    [safety] Safety notice
    [team] Roles and links
    [invite] Invite the people of the programme
    [figures] Figures
    [log] Who did what
   *[privacy] Your data
}
