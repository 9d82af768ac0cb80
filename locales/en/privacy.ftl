privacy_text =
    🔒 <b>Your data</b>

    <b>What is kept:</b> your Telegram id, the language you chose, the event you are at, the sessions you starred or silenced, and your notification settings; of what was sent to you the kind, the time and how it ended, for 30 days; if you opened a personal invitation link, also who you are in the programme; how often you opened a wrong one in the last hours; the questions you sent to the panel, how you signed them, and your votes; what you asked the organisers, the name you gave, and the answer; the days and sessions you checked in to; how you rated sessions and what you wrote of them. No phone number, picture or name from Telegram.
    <b>Why:</b> to answer in your language, to show <i>My agenda</i>, to send you what you asked for.
    <b>How long:</b> what you write is dropped as soon as it is answered, at the latest after two days; the rest is erased { $days ->
        [one] one day
       *[other] { $days } days
    } after the event, or at once when you ask.
    <b>Questions to the panel:</b> when you erase your data, what waits is deleted; what was published stays without whoever asked; votes stay as mere numbers.
    <b>Questions to the organisers:</b> when you erase your data, they and their answers are deleted; what was published for everybody stays, without whoever asked. What you typed and did not send is deleted after two hours.
    <b>Questions without an answer</b> are kept for the organisers, without whoever asked.
    <b>Where it is kept:</b> only on the organisers' server; nothing is passed on to others.

    /mydata – get everything that is kept. /forget – erase it all.
    { $contact }
privacy_data_caption = Everything that is kept about you, as JSON.
privacy_forget_question =
    <b>Erase everything?</b>
    Your language, your event, <i>My agenda</i>, your notification settings and who you are in the programme will be gone for good.
privacy_forgotten = Everything is erased. To use Letan again, send /start.
privacy_kept = Nothing was erased.
privacy_button_data = 📄 Download my data
privacy_button_forget = 🗑 Erase my data
privacy_button_confirm = 🗑 Erase everything
privacy_button_keep = ‹ Keep it
