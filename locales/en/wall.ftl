# The wall: the card for moderators.
wall_none = 🖥 <b>Question screen</b>
    { $session }

    A page that shows the session’s questions on a projector. No link has been made yet.
wall_open = 🖥 <b>Question screen</b>
    { $session }

    The link was made at { $made } and works until { $until }. It is shown only once; if it is needed again, make a new one. Screens opened with the old link then stop at once.
wall_link = 🖥 <b>Question screen</b>
    { $session }

    Open the link below on the computer at the projector and press F11 for full screen. Whoever has the link can read the list of questions, so give it only to those who run the projector. It works until { $until }.
wall_revoked = The link is revoked.
wall_revoked_late = Another link has taken its place.
wall_button = 🖥 Question screen
wall_button_make = 🔗 Make a link
wall_button_make_anew = 🔗 Make a new link
wall_button_revoke = 🚫 Revoke the link
wall_button_back = ⬅️ Back to the session
