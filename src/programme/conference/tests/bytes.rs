//! Whatever the bytes, reading ends, and never with a panic.

use proptest::prelude::*;

use super::*;
use crate::programme::{Source, read_together};

const FORMATS: [Format; 3] = [Format::Json, Format::Xml, Format::Calendar];

const JSON: &str = r#"{"schedule":{"conference":{"acronym":"d","title":"D","time_zone_name":"UTC",
"start":"2025-05-19","end":"2025-05-20","days":[{"date":"2025-05-19","day_start":"2025-05-19T04:00:00Z",
"rooms":{"A":[{"id":1,"title":"T","date":"2025-05-19T09:00:00Z","duration":"00:30","persons":[{"name":"N"}]}]}}]}}}"#;
const XML: &str = r#"<schedule><conference><title>D</title></conference><day date="2025-05-19"><room name="A">
<event id="1"><start>09:00</start><duration>00:30</duration><title>T &amp; x</title></event></room></day></schedule>"#;
const CALENDAR: &str = "BEGIN:VCALENDAR\nX-WR-TIMEZONE:UTC\nBEGIN:VEVENT\nUID:u\nSUMMARY:S\n\
DTSTART;TZID=Europe/Berlin:20250519T080000\nDTEND;TZID=Europe/Berlin:20250519T090000\n\
RRULE:FREQ=WEEKLY;BYDAY=MO,-1TU;INTERVAL=2;COUNT=5\nEXDATE:20250602T060000Z\nEND:VEVENT\nEND:VCALENDAR\n";

/// Reading any text never panics, and a programme comes exactly when there is no error.
fn ends(bytes: &[u8], format: Format) {
    let reading = read(bytes, format);
    let failed = reading.problems.iter().any(|problem| problem.severity == Severity::Error);
    assert_eq!(reading.programme.is_none(), failed, "{:?}", reading.problems);
    let together = read_together(&[Source { bytes, format, name: "" }; 2]);
    assert!(!together.is_empty());
}

/// A rule of repetition, sensible or not.
fn rule() -> impl Strategy<Value = String> {
    let frequency = prop_oneof![
        Just("DAILY"),
        Just("WEEKLY"),
        Just("MONTHLY"),
        Just("YEARLY"),
        Just("HOURLY"),
        Just("SECONDLY")
    ];
    let part = prop_oneof![
        (0..40_i32).prop_map(|number| format!(";INTERVAL={number}")),
        (-400..400_i32).prop_map(|number| format!(";BYYEARDAY={number}")),
        (-40..40_i32).prop_map(|number| format!(";BYMONTHDAY={number}")),
        (0..14_i32).prop_map(|number| format!(";BYMONTH={number}")),
        (-60..60_i32).prop_map(|number| format!(";BYWEEKNO={number}")),
        (-9..9_i32).prop_map(|number| format!(";BYSETPOS={number}")),
        (-60..60_i32).prop_map(|number| format!(";BYDAY={number}MO,TU")),
        (0..30_i32).prop_map(|number| format!(";BYHOUR={number};BYMINUTE=0,30")),
        Just(";COUNT=0".to_owned()),
        Just(";UNTIL=20260101".to_owned()),
    ];
    (frequency, prop::collection::vec(part, 0..4))
        .prop_map(|(frequency, parts)| format!("RRULE:FREQ={frequency}{}", parts.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for format in FORMATS {
            ends(&bytes, format);
        }
    }

    #[test]
    fn a_damaged_file_ends(
        which in 0..3_usize, at in 0..400_usize, length in 0..30_usize,
        new in prop_oneof![r#"[0-9:;=,"{}\[\]<>&/ \n-]{0,6}"#, any::<String>()],
    ) {
        let (text, format) = [(JSON, FORMATS[0]), (XML, FORMATS[1]), (CALENDAR, FORMATS[2])][which];
        let at = at % text.len();
        let end = (at + length).min(text.len());
        ends(format!("{}{new}{}", &text[..at], &text[end..]).as_bytes(), format);
    }

    #[test]
    fn any_rule_ends(rule in rule()) {
        let text = CALENDAR.replace("RRULE:FREQ=WEEKLY;BYDAY=MO,-1TU;INTERVAL=2;COUNT=5", &rule);
        ends(text.as_bytes(), Format::Calendar);
    }
}

#[test]
fn many_sessions_and_deep_files_end_soon() {
    let event = JSON.split_once("[{\"id\"").unwrap().1.split_once("]}}").unwrap().0;
    let events: Vec<String> = (0..2_000)
        .map(|number| format!("{{\"id\"{}", event.replacen(":1,", &format!(":{number},"), 1)))
        .map(|event| event.replace("T09", if event.len() % 2 == 0 { "T09" } else { "T10" }))
        .collect();
    let text = JSON.replace(&format!("{{\"id\"{event}"), &events.join(","));
    assert!(text.len() > 100_000);
    ends(text.as_bytes(), Format::Json);
    for depth in [20, 1_000, 100_000] {
        ends(
            format!("{{\"schedule\":{}1{}}}", "[".repeat(depth), "]".repeat(depth)).as_bytes(),
            Format::Json,
        );
        ends("<a>".repeat(depth).as_bytes(), Format::Xml);
        ends("BEGIN:VCALENDAR\n".repeat(depth).as_bytes(), Format::Calendar);
        let nested = format!(
            "BEGIN:VCALENDAR\n{}{}END:VCALENDAR\n",
            "BEGIN:VEVENT\n".repeat(depth),
            "END:VEVENT\n".repeat(depth)
        );
        ends(nested.as_bytes(), Format::Calendar);
    }
}

#[test]
fn files_from_before_utf_8_are_read() {
    let calendar =
        b"BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nUID:u\n\
        SUMMARY:Caf\xe9 \x96 M\xfcller\nDTSTART:20250519T010000Z\nDURATION:PT1H\nEND:VEVENT\n\
        END:VCALENDAR\n";
    let schedule = b"<?xml version='1.0' encoding='iso-8859-15'?><schedule><conference>\
        <title>x</title><time_zone_name>Europe/Berlin</time_zone_name></conference>\
        <day date='2025-05-19'><room name='A'><event id='1'><title>Caf\xe9 \xa4</title>\
        <start>10:00</start><duration>01:00</duration></event></room></day></schedule>";
    for (bytes, format, title) in
        [(&calendar[..], Format::Calendar, "Café – Müller"), (&schedule[..], Format::Xml, "Café €")]
    {
        let reading = read(bytes, format);
        assert_eq!(reading.problems.len(), 1, "{:?}", reading.problems);
        assert_eq!(reading.programme.unwrap().sessions[0].title.first(), title);
    }
    assert!(read(b"BEGIN:VCALENDAR\0\xff", Format::Calendar).programme.is_none());
}
