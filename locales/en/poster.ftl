# The poster with the code to scan, printed on A4 or A3.
poster_title = Code to scan: { $event }
poster_from_to = { $first } to { $last }
poster_purpose = Scan to ask about the programme, the venue and practical information
poster_step_scan = Point your phone’s camera at the code and tap the link.
poster_step_start = In Telegram, press <b>Start</b>.
poster_step_ask = Choose a button or type what you look for, for example “parking”.
poster_or_search = Cannot scan? Search for <b>@{ $username }</b> in Telegram.
