"""Writes the sample events in every form that is read, whole and as their first few sessions."""
import io
import json
import pathlib
import tomllib
import zipfile
from xml.sax.saxutils import escape, quoteattr

HERE = pathlib.Path(__file__).parent
CORPUS = HERE / "corpus"


def plain(value):
    """A text in the first language it has."""
    return next(iter(value.values())) if isinstance(value, dict) else (value or "")


def put(target, name, content):
    data = content if isinstance(content, bytes) else content.encode()
    (CORPUS / target / name).write_bytes(data)


def schedule_json(event, sessions, rooms):
    rows = [{
        "id": number, "code": "ABCDE" + str(number % 10), "guid": session["id"],
        "date": session["start"].isoformat() + "+07:00", "start": session["start"].strftime("%H:%M"),
        "duration": "00:30", "room": rooms.get(session.get("room")), "title": plain(session["title"]),
        "type": session["kind"], "language": "vi", "abstract": plain(session.get("abstract")),
        "persons": [{"id": 0, "code": one.get("id"), "public_name": one.get("id")}
                    for one in session.get("people", [])],
        "links": [{"title": "x", "url": "/x.pdf"}], "attachments": [],
    } for number, session in enumerate(sessions)]
    conference = {
        "acronym": event["id"], "title": plain(event["name"]), "start": str(event.get("start")),
        "end": str(event.get("end")), "time_zone_name": event["timezone"],
        "rooms": [{"name": name} for name in rooms.values()],
        "days": [{"index": 1, "date": str(event.get("start")), "day_start": "04:00",
                  "rooms": {"A": rows}}],
    }
    return json.dumps({"schedule": {"version": "1", "conference": conference}}, ensure_ascii=False)


def schedule_xml(event, sessions, rooms):
    events = "".join(
        f"<event guid={quoteattr(one['id'])} id='{number}'><date>{one['start'].isoformat()}+07:00</date>"
        f"<start>{one['start']:%H:%M}</start><duration>00:30</duration>"
        f"<title>{escape(plain(one['title']))}</title><type>{one['kind']}</type><language>vi</language>"
        f"<abstract><![CDATA[<p>{plain(one.get('abstract'))}</p>]]></abstract>"
        f"<persons><person id='1'>An &amp; B&#xec;nh</person></persons>"
        f"<links><link href='https://e.org/x'>x</link></links></event>"
        for number, one in enumerate(sessions))
    return (f"<?xml version='1.0' encoding='utf-8'?><!DOCTYPE s [<!ENTITY x 'y'>]><schedule><conference>"
            f"<acronym>{event['id']}</acronym><title>{escape(plain(event['name']))}</title>"
            f"<time_zone_name>{event['timezone']}</time_zone_name></conference>"
            f"<day index='1' date='{event.get('start')}' start='{event.get('start')}T04:00:00+07:00'>"
            f"<room name='A'>{events}</room></day></schedule>")


def calendar(event, sessions, rooms):
    zone = event["timezone"]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:" + plain(event["name"]),
             "BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART:19700101T000000",
             "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE"]
    for number, one in enumerate(sessions):
        stamp = f"{one['start']:%Y%m%dT%H%M%S}"
        lines += ["BEGIN:VEVENT", f"UID:{one['id']}@e.org",
                  [f"DTSTART;TZID={zone}:{stamp}", f"DTSTART:{stamp}Z", f"DTSTART;TZID=Own:{stamp}",
                   f"DTSTART;VALUE=DATE:{stamp[:8]}"][number % 4],
                  ["DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=3", "RDATE:20250519T010000Z",
                   "RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20260101\nEXDATE;VALUE=DATE:20250530"][number % 4],
                  "SUMMARY:" + plain(one["title"]).replace(",", "\\,"),
                  "LOCATION:A", "ATTENDEE;CN=\"An, B\";ROLE=CHAIR:mailto:a@e.org", "END:VEVENT"]
        if number == 1:
            lines += ["BEGIN:VEVENT", f"UID:{one['id']}@e.org", f"RECURRENCE-ID:{stamp}Z",
                      f"DTSTART:{stamp}Z", "SUMMARY:x", "END:VEVENT"]
    return "\r\n".join(lines + ["END:VCALENDAR", ""])


HEADINGS = ["Ngày", "Thời gian", "Nội dung", "Người trình bày", "Địa điểm"]


def rows(sessions, rooms):
    yield HEADINGS
    for one in sessions:
        yield [f"{one['start']:%d/%m/%Y}", f"{one['start']:%Hh%M} - {one['end']:%H:%M}",
               plain(one["title"]), "PGS.TS. Nguyễn Văn A; ThS. Trần Thị B",
               rooms.get(one.get("room"), "")]


def table(sessions, rooms, comma):
    return "\n".join(comma.join(cell.replace(comma, " ") for cell in row) for row in rows(sessions, rooms))


def sheet_xml(sessions, rooms):
    cells = "".join(
        f"<row r='{y + 1}'>" + "".join(
            f"<c r='{chr(65 + x)}{y + 1}' t='inlineStr'><is><t>{escape(cell)}</t></is></c>"
            for x, cell in enumerate(row)) + "</row>"
        for y, row in enumerate(rows(sessions, rooms)))
    return ("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            f"<sheetData>{cells}</sheetData><mergeCells><mergeCell ref='A2:A3'/></mergeCells></worksheet>")


WORKBOOK = ("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
            "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            "<sheets><sheet name='Phiên' sheetId='1' r:id='rId1'/></sheets></workbook>")
RELATIONS = ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
             "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
             "relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>")
ROOT = ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>")


def workbook(sheet):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", ROOT)
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS)
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return whole.getvalue()


for path in sorted((HERE.parent / "events").glob("*.toml")):
    with path.open("rb") as file:
        tree = tomllib.load(file)
    put("json", path.stem + ".json", json.dumps(tree, default=str, ensure_ascii=False))
    event, sessions = tree["event"], tree["session"]
    rooms = {room["id"]: plain(room["name"]) for room in tree.get("room", [])}
    for count in (3, len(sessions)):
        some, name = sessions[:count], f"{path.stem}-{count}"
        put("schedule_json", name, schedule_json(event, some, rooms))
        put("schedule_xml", name, schedule_xml(event, some, rooms))
        put("calendar", name, calendar(event, some, rooms))
        put("table", name + "-comma", table(some, rooms, ","))
        put("table", name + "-tab", table(some, rooms, "\t"))
        sheet = sheet_xml(some, rooms)
        # The first byte says what the rest is, see targets/workbook.rs.
        put("workbook", name + "-zip", b"\0" + workbook(sheet))
        put("workbook", name + "-sheet", b"\1" + sheet.encode())
put("workbook", "names", b"\2" + WORKBOOK.encode())
put("workbook", "relations", b"\3" + RELATIONS.encode())
for path in sorted((HERE.parent / "tests" / "questions").glob("*.jsonl")):
    for line in path.read_text().splitlines():
        question = json.loads(line)
        put("question", f"{path.stem}-{question['id']}", question["text"])
