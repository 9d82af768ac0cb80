//! Calendars.

use super::*;
use crate::programme::{Kind, Role};

pub(super) fn calendar(head: &str, events: &[&str]) -> String {
    let events = events.join("\nEND:VEVENT\nBEGIN:VEVENT\n");
    let events = format!("BEGIN:VEVENT\n{events}\nEND:VEVENT");
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{head}\n{events}\nEND:VCALENDAR\n");
    text.replace("\n\n", "\n").replace('\n', "\r\n")
}

pub(super) const HANOI: &str = "X-WR-CALNAME:Hội nghị\\, ngày hội\nX-WR-TIMEZONE:Asia/Ho_Chi_Minh";

fn event(times: &str) -> (Programme, Vec<Trouble>) {
    sound(&calendar(HANOI, &[&format!("UID:u1\nSUMMARY:S\n{times}")]), Format::Calendar)
}

pub(super) fn starts(programme: &Programme) -> Vec<String> {
    let start =
        |session: &crate::programme::Session| session.start.format("%m-%dT%H:%MZ").to_string();
    programme.sessions.iter().map(start).collect()
}

#[test]
fn an_event_becomes_a_session() {
    let text = calendar(
        HANOI,
        &["UID:a@e.org\nSUMMARY:Chuyển đổi\\, số\nDTSTART;TZID=Asia/Ho_Chi_Minh:20250519T080000\n\
           DTEND;TZID=Asia/Ho_Chi_Minh:20250519T093000\nLOCATION:Hội trường A\n\
           CATEGORIES:Tham luận,Kinh tế\nSTATUS:CANCELLED\nURL:https://e.org/a\n\
           DESCRIPTION:Một\\nhai và m\n ột dòng gập\nORGANIZER;CN=Học viện:mailto:x@e.org\n\
           ATTENDEE;CN=\"Nguyễn Văn A\";ROLE=CHAIR:mailto:a@e.org\n\
           ATTENDEE;CN=b@e.org:mailto:b@e.org"],
    );
    let (programme, troubles) = sound(&text, Format::Calendar);
    assert_eq!(troubles, []);
    assert_eq!(programme.event.name.first(), "Hội nghị, ngày hội");
    assert_eq!(programme.event.id, "hoi-nghi-ngay-hoi");
    let session = &programme.sessions[0];
    let expected = ("Chuyển đổi, số", utc("2025-05-19T01:00:00Z"), utc("2025-05-19T02:30:00Z"));
    assert_eq!(slots(&programme), [expected]);
    assert_eq!((session.id.as_str(), session.kind), ("a-e-org", Kind::Papers));
    assert!(session.is_cancelled());
    assert_eq!(programme.room_of(session).unwrap().name.first(), "Hội trường A");
    assert_eq!(programme.track_of(session).unwrap().first(), "Kinh tế");
    assert_eq!(session.document.as_deref(), Some("https://e.org/a"));
    assert_eq!(session.abstract_text.as_ref().unwrap().first(), "Một\nhai và một dòng gập");
    let people = session.people.iter();
    let people: Vec<(&str, Role)> =
        people.map(|part| (programme.people[part.person].name.as_str(), part.role)).collect();
    assert_eq!(people, [("Nguyễn Văn A", Role::Chair), ("Học viện", Role::Host)]);
}

#[test]
fn zones_utc_floating_times_and_durations_are_understood() {
    for (times, start, end) in [
        ("DTSTART:20250519T010000Z\nDTEND:20250519T020000Z", "01:00", "02:00"),
        ("DTSTART:20250519T080000\nDURATION:PT45M", "01:00", "01:45"),
        ("DTSTART;TZID=Europe/Berlin:20250519T080000\nDURATION:PT1H", "06:00", "07:00"),
        ("DTSTART;TZID=SE Asia Standard Time:20250519T080000\nDURATION:PT1H", "01:00", "02:00"),
        (
            "DTSTART;TZID=/mozilla.org/2005_1/Europe/Berlin:20250519T080000\nDURATION:PT1H",
            "06:00",
            "07:00",
        ),
        ("DTSTART;TZID=Nowhere/Else:20250519T080000\nDURATION:PT1H", "01:00", "02:00"),
        ("DTSTART;TZID=Europe/Berlin:20250519T080000\nDTEND:20250519T070000Z", "06:00", "07:00"),
        ("DTSTART:20250519T010000Z", "01:00", "01:30"),
    ] {
        let (programme, _) = event(times);
        let session = &programme.sessions[0];
        assert_eq!(session.start, utc(&format!("2025-05-19T{start}:00Z")), "{times}");
        assert_eq!(session.end, utc(&format!("2025-05-19T{end}:00Z")), "{times}");
    }
}

#[test]
fn a_zone_of_the_calendars_own_has_its_offset_and_an_unknown_one_is_told() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Hanoi time\nBEGIN:STANDARD\nDTSTART:19700101T000000\n\
                TZOFFSETFROM:+0700\nTZOFFSETTO:+0700\nEND:STANDARD\nEND:VTIMEZONE";
    let event = "SUMMARY:S\nDTSTART;TZID=Hanoi time:20250519T080000\nDURATION:PT1H";
    let text = calendar(&format!("X-WR-TIMEZONE:Europe/Berlin\n{zone}"), &[event]);
    assert_eq!(starts(&sound(&text, Format::Calendar).0), ["05-19T01:00Z"]);
    let (programme, troubles) = sound(&calendar(HANOI, &[event]), Format::Calendar);
    assert_eq!(starts(&programme), ["05-19T01:00Z"]);
    assert!(troubles.contains(&Trouble::ZoneAssumed { zone: "Asia/Ho_Chi_Minh".to_owned() }));
}

#[test]
fn a_whole_day_is_of_no_kind_and_lasts_from_midnight_to_midnight() {
    for times in
        ["DTSTART;VALUE=DATE:20250519", "DTSTART;VALUE=DATE:20250519\nDTEND;VALUE=DATE:20250520"]
    {
        let (programme, troubles) = event(times);
        assert_eq!(troubles, []);
        let expected = ("S", utc("2025-05-18T17:00:00Z"), utc("2025-05-19T17:00:00Z"));
        assert_eq!(slots(&programme), [expected]);
        assert_eq!(programme.sessions[0].kind, Kind::Other);
    }
}

#[test]
fn the_zone_is_the_calendars_or_that_of_most_events_or_assumed() {
    let timed = "SUMMARY:S\nDTSTART;TZID=Europe/Paris:20250519T080000\nDURATION:PT1H";
    let zone = |head, event| {
        let (programme, troubles) = sound(&calendar(head, &[event]), Format::Calendar);
        let assumed = troubles.iter().any(|one| matches!(one, Trouble::ZoneAssumed { .. }));
        (programme.event.zone.name(), assumed)
    };
    assert_eq!(zone("X-WR-TIMEZONE:Asia/Tokyo", timed), ("Asia/Tokyo", false));
    assert_eq!(zone("X-WR-TIMEZONE:UTC", timed), ("Europe/Paris", false));
    assert_eq!(zone("", timed), ("Europe/Paris", false));
    assert_eq!(
        zone("", "SUMMARY:S\nDTSTART:20250519T080000Z\nDURATION:PT1H"),
        ("Asia/Ho_Chi_Minh", true)
    );
}

#[test]
fn a_series_is_every_one_of_its_days() {
    for (rule, expected) in [
        ("RRULE:FREQ=DAILY;COUNT=3", vec!["05-19", "05-20", "05-21"]),
        ("RRULE:FREQ=DAILY;UNTIL=20250521T010000Z", vec!["05-19", "05-20", "05-21"]),
        ("RRULE:FREQ=DAILY;UNTIL=20250520", vec!["05-19", "05-20"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3", vec!["05-19", "05-21", "05-26"]),
        (
            "RRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Asia/Ho_Chi_Minh:20250520T080000",
            vec!["05-19", "05-21", "05-22"],
        ),
        ("RDATE;TZID=Asia/Ho_Chi_Minh:20250525T080000", vec!["05-19", "05-25"]),
    ] {
        let times = format!("DTSTART;TZID=Asia/Ho_Chi_Minh:20250519T080000\nDURATION:PT1H\n{rule}");
        let (programme, troubles) = event(&times);
        assert_eq!(troubles, [], "{rule}");
        let expected: Vec<String> = expected.iter().map(|day| format!("{day}T01:00Z")).collect();
        assert_eq!(starts(&programme), expected, "{rule}");
        assert_eq!(ids(&programme)[0], "u1-20250519");
    }
}

#[test]
fn a_series_keeps_the_wall_clock_of_its_zone_and_utc_keeps_utc() {
    let rule = "DURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2";
    let (programme, _) = event(&format!("DTSTART;TZID=Europe/Berlin:20250326T080000\n{rule}"));
    assert_eq!(starts(&programme), ["03-26T07:00Z", "04-02T06:00Z"]);
    let (programme, _) = event(&format!("DTSTART:20250326T080000Z\n{rule}"));
    assert_eq!(starts(&programme), ["03-26T08:00Z", "04-02T08:00Z"]);
}

#[test]
fn a_changed_repetition_replaces_the_one_it_was() {
    let master = "UID:u1\nSUMMARY:S\nSEQUENCE:4\nDTSTART:20250519T080000\nDURATION:PT1H\n\
                  RRULE:FREQ=DAILY;COUNT=3";
    let changed = "UID:u1\nSUMMARY:Moved\nRECURRENCE-ID:20250520T080000\n\
                   DTSTART:20250520T140000\nDURATION:PT1H";
    let other = master.replace("u1", "u2");
    let text = calendar(HANOI, &[changed, master, &other]);
    let (programme, _) = sound(&text, Format::Calendar);
    assert_eq!(programme.sessions.len(), 6);
    let moved = programme.sessions.iter().find(|one| one.title.first() == "Moved").unwrap();
    assert_eq!((moved.id.as_str(), moved.start), ("u1-20250520", utc("2025-05-20T07:00:00Z")));
    assert_eq!(programme.sessions.iter().filter(|one| one.id.starts_with("u1-")).count(), 3);
}

#[test]
fn a_series_without_an_end_ends_with_the_calendar() {
    let endless =
        "UID:u1\nSUMMARY:Coffee\nDTSTART:20250519T100000\nDURATION:PT15M\nRRULE:FREQ=DAILY";
    let last = "UID:u2\nSUMMARY:Last\nDTSTART:20250521T150000\nDURATION:PT1H";
    let (programme, troubles) = sound(&calendar(HANOI, &[endless, last]), Format::Calendar);
    assert_eq!(programme.sessions.len(), 4);
    assert!(troubles.contains(&Trouble::SeriesCut { limit: 500 }));
    let (programme, _) = sound(&calendar(HANOI, &[endless]), Format::Calendar);
    assert_eq!(programme.sessions.len(), 367);
    let many = endless.replace("FREQ=DAILY", "FREQ=DAILY;COUNT=9000");
    let (programme, _) = sound(&calendar(HANOI, &[&many]), Format::Calendar);
    assert_eq!(programme.sessions.len(), 500);
}

#[test]
fn odd_lines_and_events_are_left_out_with_a_warning() {
    let good = "UID:u1\nSUMMARY:S\nDTSTART:20250519T080000\nDURATION:PT1H";
    let text = calendar(HANOI, &[&format!("{good}\n<b>odd</b>"), "SUMMARY:No time"]);
    let (programme, troubles) = sound(&text, Format::Calendar);
    assert_eq!(programme.sessions.len(), 1);
    let left_out = troubles.iter().filter(|one| matches!(one, Trouble::LeftOut { .. })).count();
    assert_eq!(left_out, 2, "{troubles:#?}");
}

#[test]
fn pretalx_calls_a_session_the_same_in_its_calendar() {
    let text = calendar(
        "",
        &[
            "UID:pretalx-demo-G9JGWY@pretalx.com\nSUMMARY:S\nDTSTART:20250519T080000Z\nDURATION:PT1H",
        ],
    );
    let (programme, _) = sound(&text, Format::Calendar);
    assert_eq!((programme.event.id.as_str(), ids(&programme)), ("demo", vec!["g9jgwy"]));
}

#[test]
fn rules_that_never_come_true_do_not_hold_up_the_others() {
    let event = |number: usize, rule: &str| {
        let hour = number % 20;
        format!(
            "UID:u{number}\nSUMMARY:S\nDTSTART:20250519T{hour:02}0000\nDURATION:PT1M\nRRULE:{rule}"
        )
    };
    let never = (0..300).map(|number| event(number, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=2"));
    let often = (300..320).map(|number| event(number, "FREQ=DAILY;COUNT=2"));
    let events: Vec<String> = never.chain(often).collect();
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let (programme, _) = sound(&calendar(HANOI, &events), Format::Calendar);
    // Each of the others has at least its own date.
    assert_eq!(programme.sessions.len(), 300 + 40);
}
