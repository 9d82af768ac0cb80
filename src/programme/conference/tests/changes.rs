//! Calendars as other programs write them: changed repetitions, odd zones, half calendars.

use super::calendar::{HANOI, calendar, starts};
use super::*;

fn read(events: &[&str]) -> (Programme, Vec<Trouble>) {
    sound(&calendar(HANOI, events), Format::Calendar)
}

#[test]
fn a_changed_repetition_is_found_by_its_day_too() {
    let series = "UID:u\nSUMMARY:S\nDTSTART;VALUE=DATE:20250402\nRRULE:FREQ=WEEKLY;COUNT=3";
    for change in [
        "RECURRENCE-ID;VALUE=DATE:20250409",
        "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20250409T000000",
        "RECURRENCE-ID:20250408T170000Z",
    ] {
        let changed = format!("UID:u\nSUMMARY:C\n{change}\nDTSTART;VALUE=DATE:20250410");
        let (programme, _) = read(&[series, &changed]);
        assert_eq!(
            starts(&programme),
            ["04-01T17:00Z", "04-09T17:00Z", "04-15T17:00Z"],
            "{change}"
        );
    }
    let timed = "UID:u\nSUMMARY:S\nDTSTART:20250402T010000Z\nRRULE:FREQ=WEEKLY;COUNT=2";
    let changed = "UID:u\nSUMMARY:C\nRECURRENCE-ID;VALUE=DATE:20250409\nDTSTART:20250409T050000Z";
    let (programme, _) = read(&[timed, changed]);
    assert_eq!(starts(&programme), ["04-02T01:00Z", "04-09T05:00Z"]);
}

#[test]
fn the_only_repetition_and_an_added_one_may_change() {
    let once = "UID:u\nSUMMARY:S\nDTSTART;VALUE=DATE:20140429\n\
                RRULE:FREQ=YEARLY;UNTIL=20150428;BYMONTH=4;BYMONTHDAY=29";
    let changed =
        "UID:u\nSUMMARY:C\nRECURRENCE-ID;VALUE=DATE:20140429\nDTSTART;VALUE=DATE:20140429";
    let (programme, _) = read(&[once, changed]);
    let titles: Vec<&str> = programme.sessions.iter().map(|one| one.title.first()).collect();
    assert_eq!(titles, ["C"]);
    let added = "UID:u\nSUMMARY:S\nDTSTART:20250402T010000Z\nDTEND:20250402T020000Z\n\
                 RDATE:20250402T010000Z,20250403T010000Z,20250404T010000Z";
    let changed = "UID:u\nSUMMARY:C\nRECURRENCE-ID:20250403T010000Z\nDTSTART:20250403T050000Z";
    let (programme, _) = read(&[added, changed]);
    assert_eq!(starts(&programme), ["04-02T01:00Z", "04-03T05:00Z", "04-04T01:00Z"]);
}

#[test]
fn a_day_without_a_time_is_left_out_of_a_series() {
    let (programme, _) = read(&["UID:u\nSUMMARY:S\nDTSTART:20231215T060000Z\n\
                                 EXDATE;VALUE=DATE:20231216\nRRULE:FREQ=DAILY;COUNT=3"]);
    assert_eq!(starts(&programme), ["12-15T06:00Z", "12-17T06:00Z"]);
}

#[test]
fn a_zone_is_found_wherever_the_calendar_tells_it() {
    let own = "BEGIN:VTIMEZONE\nTZID:Our place\nBEGIN:STANDARD\nDTSTART:19501029T020000\n\
               TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
               DTSTART:19500326T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\n\
               END:VTIMEZONE";
    for (head, times, zone, start) in [
        (own, "DTSTART;TZID=Our place:20250519T080000", "Europe/Berlin", "05-19T06:00Z"),
        (own, "DTSTART:20250519T060000Z", "Europe/Berlin", "05-19T06:00Z"),
        ("VTIMEZONE: Europe/Rome", "DTSTART:20250519T060000Z", "Europe/Rome", "05-19T06:00Z"),
        (
            "X-A:b",
            "DTSTART;TZID=\"Amsterdam, Belgrade, Berlin\":20250519T080000",
            "Europe/Amsterdam",
            "05-19T06:00Z",
        ),
        (
            "X-A:b",
            "DTSTART:20250519T180000\nDTEND;TZID=Europe/Brussels:20250519T190000",
            "Europe/Brussels",
            "05-19T16:00Z",
        ),
    ] {
        let text = calendar(head, &[&format!("UID:u\nSUMMARY:S\nDURATION:PT1H\n{times}")]);
        let (programme, troubles) = sound(&text, Format::Calendar);
        assert_eq!(troubles, [], "{times}");
        assert_eq!((programme.event.zone.name(), starts(&programme)), (zone, vec![start.into()]));
    }
}

#[test]
fn events_that_share_a_uid_all_stay() {
    let event = |title: &str, start: &str| {
        format!("UID:46939\nSEQUENCE: 0\nSUMMARY:{title}\nDTSTART:{start}\nDURATION:PT30M")
    };
    let events = [
        event("A", "20240915T110000Z"),
        event("B", "20240915T110000Z"),
        event("C", "20240915T130000Z"),
    ];
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let (programme, troubles) = read(&events);
    assert_eq!(troubles, []);
    assert_eq!(programme.sessions.len(), 3);
}

#[test]
fn half_a_calendar_keeps_its_whole_events() {
    let event =
        "BEGIN:VEVENT\nUID:u\nSUMMARY:S\nDTSTART:20250519T010000Z\nDURATION:PT1H\nEND:VEVENT\n";
    let (programme, _) = sound(event, Format::Calendar);
    assert_eq!(programme.sessions.len(), 1);
    let open = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{HANOI}\n{event}");
    let (programme, troubles) = sound(&open, Format::Calendar);
    assert_eq!(programme.sessions.len(), 1);
    assert_eq!(troubles, [Trouble::LeftOut { detail: "END:VCALENDAR".to_owned() }]);
}

#[test]
fn several_rules_of_one_event_all_count() {
    let (programme, _) = read(&["UID:u\nSUMMARY:S\nDTSTART:20230112T100000Z\nDURATION:PT1H\n\
                                 RRULE:FREQ=WEEKLY;COUNT=3\nRRULE:FREQ=MONTHLY;COUNT=2"]);
    let expected = ["01-12T10:00Z", "01-19T10:00Z", "01-26T10:00Z", "02-12T10:00Z"];
    assert_eq!(starts(&programme), expected);
}

#[test]
fn the_same_event_twice_is_once() {
    let event = "UID:u\nSUMMARY:S\nDTSTART:20230112T100000Z\nDURATION:PT1H\n";
    let (programme, _) = read(&[&format!("{event}SEQUENCE:1"), &format!("{event}SEQUENCE:2")]);
    assert_eq!(programme.sessions.len(), 1);
}

#[test]
fn a_long_series_is_cut_with_a_warning() {
    let (programme, troubles) = read(&["UID:u\nSUMMARY:S\nDTSTART:20230112T100000Z\n\
                                        DURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20250112T100000Z"]);
    assert_eq!(programme.sessions.len(), 500);
    assert_eq!(troubles, [Trouble::SeriesCut { limit: 500 }]);
}

#[test]
fn the_first_date_is_of_the_series_although_its_rule_does_not_name_it() {
    let (programme, _) = read(&["UID:u\nSUMMARY:S\nDTSTART;VALUE=DATE:20040224\n\
        EXDATE;VALUE=DATE:20040302\nRRULE:FREQ=YEARLY;UNTIL=20050328;BYMONTH=3;BYDAY=1TU"]);
    assert_eq!(starts(&programme), ["02-23T17:00Z", "02-28T17:00Z"]);
}

#[test]
fn repetitions_that_move_to_one_time_all_stay() {
    let event = |head: &str, start: u8| {
        format!("UID:u\nSUMMARY:S\n{head}\nDTSTART:202409{start}T110000Z\nDURATION:PT1H")
    };
    let events = [
        event("RRULE:FREQ=DAILY;COUNT=3", 23),
        event("RECURRENCE-ID:20240923T110000Z", 25),
        event("RECURRENCE-ID:20240924T110000Z", 25),
    ];
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let (programme, _) = read(&events);
    assert_eq!(starts(&programme), ["09-25T11:00Z"; 3]);
}

#[test]
fn a_time_that_calls_itself_a_date_keeps_its_hour() {
    let (programme, _) = read(&["UID:u\nSUMMARY:S\nDTSTART;VALUE=DATE:20110804T120000\n\
                                 DTEND;VALUE=DATE:20110804T130000"]);
    let expected = ("S", utc("2011-08-04T05:00:00Z"), utc("2011-08-04T06:00:00Z"));
    assert_eq!(slots(&programme), [expected]);
}
