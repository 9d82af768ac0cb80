# Roles at an event: who may do what, inviting and revoking.
roles_title =
    👥 <b>The team at the desk</b>
    { $event }
roles_own_title =
    👥 <b>The role of this account</b>
    { $event }
roles_group = { $role ->
    [owner] <b>Owners</b>
    [organiser] <b>Organisers</b>
    [moderator] <b>Moderators</b>
   *[chair] <b>Chairs</b> (by the programme)
}
roles_name = { $role ->
    [owner] owner
    [organiser] organiser
    [moderator] moderator
    [chair] chair
   *[none] no role any more
}
roles_nameless = Account { $id }
roles_everything = every session
roles_sessions = { $sessions }
roles_by_settings = by the server’s settings
roles_since = since { $when }
roles_nobody = Nobody has a role yet.
roles_links = ✉️ <b>Open links</b> · { $count }
roles_link_line = { $role }{ $sessions } – until { $until }
roles_question =
    <b>Which role?</b>
    A link works once, for 72 hours.
roles_sessions_question =
    <b>Choose the moderator’s sessions</b>
    { $chosen } chosen.
roles_link =
    🔗 <b>A link to become { $role }</b>{ $sessions }
    It works once, until { $until }. Send it only to whom it is for: whoever opens it first gets the role. It is shown only once.

    To forward:
roles_letter = The organisers of { $event } invite you to be { $role } at the Telegram desk. The link is for you alone, works once, until { $until }.
roles_member =
    👤 <b>{ $name }</b>
    Role: { $role }
    Telegram account <code>{ $id }</code>, { $since }
roles_remove_question =
    <b>Take the role { $role } from { $name }?</b>
    They are told, and can do nothing more from that moment on.
roles_leave_question =
    <b>Give back the role { $role }?</b>
    It takes a new link to have it again.
roles_removed = The role is taken away.
roles_left = The role is given back.
roles_gone = They have this role no more, or have it anew.
roles_last_owner = This is the last owner and stays. Invite another owner first.
roles_owner_by_settings = The server’s settings name this owner (LETAN_OWNERS); only there can it be changed.
roles_choose_first = Please choose a session first.
roles_welcome =
    👥 This account is now <b>{ $role }</b> at <b>{ $event }</b>.
    What can be done: /help · The role: /team
roles_welcome_owner =
    👑 This account now <b>owns</b> this desk.
    What can be done: /help · Inviting organisers: /team
roles_before = This account is { $role } already; the link stays good for somebody else.
roles_lost =
    👥 This account is no longer <b>{ $role }</b> at <b>{ $event }</b>.
    The programme and notices are here as before.
roles_button_invite = ➕ Invite
roles_button_link = { $role ->
    [owner] 👑 Owner
   *[organiser] 🗂 Organiser
}
roles_button_moderator_all = ✅ Moderator – every session
roles_button_moderator_some = ☑️ Moderator – chosen sessions
roles_button_link_chosen = 🔗 Make a link for { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
roles_button_revoke = 🚫 Revoke link { $number }
roles_button_remove = ✂️ Take the role away
roles_button_remove_confirm = ✂️ Take it away
roles_button_leave = 🚪 Give back the role { $role }
roles_button_leave_confirm = 🚪 Give it back
roles_button_people = 🎫 People of the programme
roles_button_doors = 🚪 Invitations for delegates
roles_button_log = 📒 Log
roles_button_back = ‹ Back
roles_called_owner = Organiser no. { $number }
roles_called_somebody = One of the organisers
