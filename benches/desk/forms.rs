//! One large programme in every form that Letan reads.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Context as _;
use rust_xlsxwriter::Workbook;
use serde_json::{Map, Value, json};

use super::answers;

/// The endings of the files.
pub(crate) const FORMS: [&str; 6] = ["toml", "json", "xml", "ics", "xlsx", "csv"];

/// Sessions of a day, in twenty rooms.
const SESSIONS_A_DAY: usize = 200;
const ROOMS: usize = 20;
const ABSTRACT: &str =
    "Báo cáo nêu kết quả nghiên cứu, phương pháp và khuyến nghị cho các đơn vị. ";
const HEADINGS: [&str; 5] = ["Ngày", "Thời gian", "Nội dung", "Người trình bày", "Địa điểm"];

/// Writes a programme of `count` sessions.
pub(crate) fn write(form: &str, count: usize, file: &Path) -> anyhow::Result<()> {
    let text = match form {
        "toml" => answers::programme(count),
        "json" => json(count),
        "xml" => xml(count),
        "ics" => calendar(count),
        "csv" => rows(count).map(|row| row.join(",") + "\r\n").collect(),
        _ => return workbook(count, file),
    };
    std::fs::write(file, text).context("write the programme")
}

/// A session by its number: its day, hour and room from 0.
fn place(session: usize) -> (usize, usize, usize) {
    let slot = session % SESSIONS_A_DAY;
    (session / SESSIONS_A_DAY, slot / ROOMS, slot % ROOMS)
}

fn date(session: usize) -> String {
    format!("2026-12-{:02}", place(session).0 + 1)
}

fn hour(session: usize) -> usize {
    8 + place(session).1
}

fn json(count: usize) -> String {
    let days = (0..count).step_by(SESSIONS_A_DAY).map(|first| {
        let mut rooms = Map::new();
        for session in first..count.min(first + SESSIONS_A_DAY) {
            let room = rooms.entry(format!("Phòng {}", place(session).2));
            let room = room.or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(events) = room {
                events.push(event(session));
            }
        }
        json!({ "date": date(first), "day_start": format!("{}T04:00:00+07:00", date(first)),
            "rooms": rooms })
    });
    let conference = json!({ "acronym": "bench", "title": "Hội nghị đo tốc độ",
        "time_zone_name": "Asia/Ho_Chi_Minh", "days": days.collect::<Vec<_>>() });
    json!({ "schedule": { "version": "1", "conference": conference } }).to_string()
}

fn event(session: usize) -> Value {
    let code = format!("A{session:05}");
    json!({ "id": session, "code": code, "url": format!("https://pretalx.com/bench/talk/{code}/"),
        "date": format!("{}T{:02}:00:00+07:00", date(session), hour(session)),
        "start": format!("{:02}:00", hour(session)), "duration": "00:50",
        "title": format!("Tham luận số {session}"), "subtitle": "", "type": "Talk",
        "track": format!("Chủ đề {}", session % 15), "language": "vi",
        "abstract": ABSTRACT.repeat(6), "description": ABSTRACT.to_uppercase().repeat(6),
        "persons": [{ "id": session, "code": format!("P{session:05}"), "biography": ABSTRACT.repeat(6),
            "public_name": format!("Nguyễn Văn Số {session}") }],
        "links": [], "attachments": [], "answers": [] })
}

fn xml(count: usize) -> String {
    let mut xml = "<?xml version='1.0' encoding='utf-8'?>\n<schedule><conference>\
                   <acronym>bench</acronym><title>Hội nghị đo tốc độ</title>\
                   <time_zone_name>Asia/Ho_Chi_Minh</time_zone_name></conference>\n"
        .to_owned();
    for session in 0..count {
        if session % SESSIONS_A_DAY == 0 {
            let _ = write!(xml, "<day date='{}'>", date(session));
        }
        let _ = writeln!(
            xml,
            "<room name='Phòng {}'><event id='{session}'><date>{}T{:02}:00:00+07:00</date>\
             <duration>00:50</duration><title>Tham luận số {session}</title><type>Talk</type>\
             <language>vi</language><abstract>{}</abstract><persons><person id='{session}'>Nguyễn \
             Văn Số {session}</person></persons></event></room>",
            place(session).2,
            date(session),
            hour(session),
            ABSTRACT.repeat(12)
        );
        if session % SESSIONS_A_DAY == SESSIONS_A_DAY - 1 || session == count - 1 {
            xml.push_str("</day>");
        }
    }
    xml + "</schedule>"
}

fn calendar(count: usize) -> String {
    let mut ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Bench\r\n".to_owned();
    for session in 0..count {
        let stamp = format!("{}T{:02}", date(session).replace('-', ""), hour(session));
        let _ = write!(
            ics,
            "BEGIN:VEVENT\r\nUID:{session}@bench\r\nSUMMARY:Tham luận số {session}\r\n\
             DTSTART;TZID=Asia/Ho_Chi_Minh:{stamp}0000\r\n\
             DTEND;TZID=Asia/Ho_Chi_Minh:{stamp}5000\r\nLOCATION:Phòng {}\r\nDESCRIPTION:{}\r\n\
             END:VEVENT\r\n",
            place(session).2,
            ABSTRACT.repeat(6).replace(", ", "\\, \r\n ")
        );
    }
    ics + "END:VCALENDAR\r\n"
}

/// What a secretariat types, the headings first.
fn rows(count: usize) -> impl Iterator<Item = [String; 5]> {
    let rows = (0..count).map(|session| {
        let (day, _, room) = place(session);
        let hour = hour(session);
        [
            format!("{:02}/12/2026", day + 1),
            format!("{hour}h00 - {hour}h50"),
            format!("Tham luận số {session}"),
            format!("TS. Nguyễn Văn {}; ThS. Trần Thị {}", name(session), name(session + 7)),
            format!("Phòng {room}"),
        ]
    });
    std::iter::once(HEADINGS.map(str::to_owned)).chain(rows)
}

/// A name of letters for every number.
fn name(number: usize) -> String {
    const SYLLABLES: [&str; 13] = [
        "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Minh", "Nam", "Oanh", "Phúc",
        "Quỳnh",
    ];
    let syllable = |at: usize| SYLLABLES[at % SYLLABLES.len()];
    let (one, two, three) = (number, number / 13, number / 169);
    format!("{} {} {}", syllable(three), syllable(two), syllable(one))
}

fn workbook(count: usize, file: &Path) -> anyhow::Result<()> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (number, row) in (0_u32..).zip(rows(count)) {
        for (column, cell) in (0_u16..).zip(row) {
            sheet.write_string(number, column, cell)?;
        }
    }
    workbook.save(file).context("write the workbook")
}
