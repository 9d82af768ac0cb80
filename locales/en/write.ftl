# The guide in the Excel template. Each cell is a sentence or a few words.
guide_title = How to fill in the programme
guide_step = { $line ->
    [1] 1. Fill in “Sự kiện” (event) first, then “Phòng” (rooms), “Người” (people) and “Phiên” (sessions); the other sheets where needed.
    [2] 2. Each row is one room, one person, one session… Columns may be moved, unused ones removed; keep the row of headings.
    [3] 3. Columns with (vi) are Vietnamese, those with (en) English; leave one of them empty for an event in one language.
    [4] 4. The column “Mã” (id) may stay empty: ids are made from names. Once published, keep them: links and calendars hang on them.
    [5] 5. Several things in one cell are parted by semicolons; what has a comma or semicolon itself goes in double quotes "…".
   *[other] 6. Save as .xlsx and run: letan check FILE. Every mistake is shown with its cell.
}
guide_heading = { $what ->
    [sheet] Sheet
    [column] Column
    [required] Required
    [meaning] Content (English)
    [example] Example
   *[word] Code
}
guide_required = required
guide_list = { $list ->
    [kind] Kinds of sessions
    [role] Roles
    [status] Status of a session
    [event-kind] Kinds of events
   *[access] Who may join
}
guide_column = { $column ->
    [event-id] The event's id in links: a-z, 0-9, dashes, at most 24 characters
    [event-name] The event's full name
    [event-organiser] Who holds it
    [event-contact] Whom to ask when the bot does not know
    [event-kind] Choose from the list; Hội thảo (workshop) when empty
    [event-timezone] IANA name of the time zone; Asia/Ho_Chi_Minh when empty
    [event-start] The first session's day when empty; needs the last day as well
    [event-end] The last session's day when empty
    [event-languages] Languages for delegates, the default first; those of the event's name when empty
    [event-access] Everybody (Mọi người) or only people with an invitation (Khách mời); everybody when empty
    [venue-name] The venue's name
    [venue-address] The address; in Vietnamese it is the card for the driver
    [venue-latitude] Degrees, for the pin on the map; together with the longitude
    [venue-longitude] Together with the latitude
    [venue-floors] What is on which floor
    [venue-entrance] Which gate and door to take
    [venue-transport] Shuttles, parking, buses
    [venue-plan] File name of the plan's picture beside the programme file
    [room-id] a-z, 0-9, dashes, at most 32 characters; may stay empty
    [room-name] The name on the door
    [room-aliases] Other names people use
    [room-floor] On which floor
    [room-directions] How to get there from the main door
    [room-capacity] Seats
    [room-plan-x] From the left edge of the plan's picture, 0 to 1; together with the next
    [room-plan-y] From the top edge of the plan's picture, 0 to 1
    [person-id] May stay empty
    [person-name] The name without titles
    [person-title] Academic titles before the name
    [person-position] Office held
    [person-affiliation] Where from
    [session-id] May stay empty
    [session-kind] Choose from the list
    [session-title] Title or content
    [session-start] Day and time
    [session-end] Day and time
    [session-room] Choose a room of the sheet “Phòng”, or write its id
    [session-track] Written alike for all sessions of the track
    [session-abstract] A short introduction
    [session-languages] Codes of the languages spoken
    [session-interpretation] Codes of the languages interpreted into
    [session-questions] Whether it takes questions; by its kind when empty
    [session-everyone] Whether everybody is reminded of it; by its kind when empty
    [session-status] As planned when empty
    [session-delayed-by] Minutes later than written
    [session-document] Web address of its document
    [part-session] Choose a session of the sheet “Phiên”; its id where several have the title
    [part-person] Choose a person of the sheet “Người”; the id where several have the name
    [part-role] Choose from the list; a row for each person and role
    [topic-id] May stay empty
    [topic-session] The session with this topic
    [topic-name] A group of subjects to sort questions by
    [paper-id] May stay empty
    [paper-session] Where it is presented; empty when it is only in the proceedings
    [paper-title] The paper's title
    [paper-authors] Names as on the sheet “Người”, or names of others and groups
    [paper-presented] Spoken or only printed; spoken when empty and in a session
    [paper-order] Place within the session; the order of the rows when empty
    [paper-start] When it begins, if that is fixed
    [paper-minutes] How long it is
    [paper-document] Web address of the paper
    [fact-topic] A short name
    [fact-asks] Ways in which people ask for it
    [fact-answer] The answer
    [settings-pre-moderation] Questions wait for a moderator; yes when empty
    [settings-voting] Delegates vote for questions; yes when empty
    [settings-anonymity] named: with the name; room: hidden from the room; moderators: hidden from the moderators too
    [settings-questions-open] Open questions of one person in a session; 3 when empty
    [settings-question-pause-s] Seconds between two questions of one person; 30 when empty
    [settings-settling-s] Seconds before a change is announced; 180 when empty
    [settings-quiet-hours] From and until when nothing is sent; 21:30; 06:30 when empty
    [settings-second-confirmation-over] Announcements to more people than this need a second organiser; 500 when empty
    [settings-keep-personal-days] Days after the event until personal data is erased; 90 when empty
   *[other] …
}
