# What is wrong with a programme's spreadsheet. Each sentence is one line without a full stop.
sheet_cell = cell { $cell }
sheet_protected = the file is protected by a password and cannot be read; remove the password and save it again
sheet_old_workbook = the file is of the old Excel format (.xls); open it and save it as .xlsx
sheet_other = { $file ->
    [doc] the file is of the old Word format (.doc); open it and save it as .docx
    [rtf] the file is rich text (.rtf); open it in Word and save it as .docx
    [pdf] the file is a PDF, whose tables cannot be read; send the Word or Excel file it was made from (.docx, .xlsx)
    [open-document] the file is of LibreOffice's own format (.odt, .ods); save it as .docx or .xlsx
    [xlsb] the file is a binary workbook (.xlsb); save it as .xlsx
    [slides] the file is a presentation; put the programme into a table and save it as .docx or .xlsx
    [picture] the file is a picture; send the Word or Excel file with the programme (.docx, .xlsx)
    [page] the file is a web page that is only called a spreadsheet; open it in Excel and save it as .xlsx
   *[archive] the file is an archive; unpack it and send the file with the programme
}
sheet_broken = the spreadsheet is damaged, or is no spreadsheet; open it in Excel or LibreOffice and save it as .xlsx
sheet_swollen = the file unpacks to more than { $megabytes } MB, too large for a programme; remove pictures, unused sheets and stray formatting
sheet_too_many_rows = the spreadsheet has more than { $limit } rows, too many for a programme; remove stray rows, or check that it is the right file
sheet_no_heading = there is no programme: it needs a table with at least a column “Time” and a column “Content”, or lines such as “7h30 - 8h00: Registration”
sheet_no_rows = the table has headings but no row with a time and a content
sheet_bad_hours = “{ $value }” cannot be read as a time; write it like 7h30, 07:30 or 7h30 - 8h00
sheet_bad_day = “{ $value }” cannot be read as a day; write it like 19/5/2025
sheet_no_year = the day “{ $value }” has no year, and no year stands anywhere in the file; write it like 19/5/2025
sheet_no_day = the day of this row is not known; write it above the table, in a column “Day” or in a row of its own
sheet_no_title = the row has a time but no content; add the content or remove the time
sheet_unread_line = the line “{ $value }” belongs to no session and is left out
sheet_unread_column = it is not clear what the column “{ $heading }” is, so it is left out
sheet_hidden = the sheet “{ $sheet }” is hidden and left out; unhide it if it is needed
sheet_unread = the sheet “{ $sheet }” has no table of the programme and is left out
sheet_unread_table = the table is no programme and is left out
sheet_cell_error = the cell's formula came to the error { $value }, so the cell counts as empty
sheet_guessed_kind = the kind was guessed: { $kind ->
    [registration] registration
    [opening] opening
    [keynote] keynote
    [plenary] plenary
    [panel] panel
    [papers] papers
    [discussion] discussion
    [workshop] workshop
    [poster] exhibition
    [break] break
    [meal] meal
    [social] social
    [tour] tour
    [closing] closing
   *[other] other
}; if it is another one, add a column “Kind”
sheet_guessed_kinds = the kinds of { $rows } rows were guessed from their titles (first { $cells }); if some are others, add a column “Kind”
sheet_guessed_end = there is no end, so { $minutes } minutes were assumed; write the end
sheet_guessed_half = { $written } was read as { $read }, because the row is under the afternoon or evening; if that is wrong, write the time in 24 hours
sheet_maybe_afternoon = { $written } lies before the row above it; was { $read } meant
sheet_backwards = { $written } lies before the start above it ({ $above }); is the time right
sheet_wrong_weekday = { $day } is a { $is ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}, but { $said ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
} is written; is the day, the month or the year wrong
sheet_two_people = “{ $here }” and “{ $there }” ({ $place }) are taken for two people; if they are one, write the title alike
sheet_one_person = “{ $here }” is taken for “{ $there }” ({ $place }); if they are one, write both alike
sheet_guessed_encoding = the file is not UTF-8 and was read as { $name }; check the Vietnamese letters
sheet_blank = nothing is filled in yet; fill in the sheets “Sự kiện” (event) and “Phiên” (sessions) and save
sheet_several_named = several { $section ->
    [room] rooms
    [person] people
   *[session] sessions
} are called “{ $name }”; write the id instead of the name
