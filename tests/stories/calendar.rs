//! Calendar files, read back by a parser that shares no code with the writer.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};

use crate::stage::{DEMO, Guest, Hall};

async fn file(guest: &Guest<'_>, data: &str) -> String {
    let said = guest.forges(data).await;
    let file = said.messages.iter().find_map(|message| message.document.clone()).unwrap();
    assert_eq!(file.name.rsplit('.').next(), Some("ics"), "{}", file.name);
    String::from_utf8(file.bytes.to_vec()).unwrap()
}

/// The texts of `property` in every component of this kind.
fn values(file: &str, kind: &ICalendarComponentType, property: &ICalendarProperty) -> Vec<String> {
    let calendar = ICalendar::parse(file).unwrap_or_else(|error| panic!("{error:?}\n{file}"));
    let components = calendar.components.iter().filter(|one| one.component_type == *kind);
    let entries = components.flat_map(|one| one.entries.iter());
    entries
        .filter(|entry| entry.name == *property)
        .flat_map(|entry| entry.values.iter())
        .map(|value| format!("{value:?}"))
        .collect()
}

#[tokio::test]
async fn a_session_goes_into_a_calendar_with_its_zone() {
    let hall = Hall::with_event(DEMO).await;
    let an = hall.delegate(1).await;
    let file = file(&an, "a:1:ics:a1").await;
    let of = |property| values(&file, &ICalendarComponentType::VEvent, &property);
    assert_eq!(of(ICalendarProperty::Uid).len(), 1);
    assert!(of(ICalendarProperty::Summary)[0].contains("Phiên A1"));
    assert!(of(ICalendarProperty::Sequence)[0].contains('0'));
    assert!(of(ICalendarProperty::Status)[0].to_lowercase().contains("confirmed"));
    assert_eq!(of(ICalendarProperty::LastModified).len(), 1);
    assert!(file.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261203T133000"), "{file}");
    let zones = values(&file, &ICalendarComponentType::VTimezone, &ICalendarProperty::Tzid);
    assert!(zones[0].contains("Asia/Ho_Chi_Minh"));
}

#[tokio::test]
async fn a_moved_session_keeps_its_uid_and_counts_up_its_sequence() {
    let hall = Hall::with_event(DEMO).await;
    let an = hall.delegate(1).await;
    let before = file(&an, "a:1:ics:a1").await;
    let moved = DEMO.replace(
        "start = 2026-12-03T13:30:00\nend   = 2026-12-03T15:00:00",
        "start = 2026-12-03T13:35:00\nend   = 2026-12-03T15:00:00",
    );
    assert_ne!(moved, DEMO);
    hall.publish(&moved).await;
    let after = file(&an, "a:1:ics:a1").await;
    let of = |file: &str, property| values(file, &ICalendarComponentType::VEvent, &property);
    assert_eq!(of(&before, ICalendarProperty::Uid), of(&after, ICalendarProperty::Uid));
    assert!(of(&after, ICalendarProperty::Sequence)[0].contains('1'));
    assert!(after.contains("T133500"), "{after}");
}

#[tokio::test]
async fn a_cancelled_session_is_cancelled_in_the_calendar_too() {
    let hall = Hall::with_event(DEMO).await;
    let an = hall.delegate(1).await;
    let file = file(&an, "a:1:ics:thuc-hanh-2").await;
    let status = values(&file, &ICalendarComponentType::VEvent, &ICalendarProperty::Status);
    assert!(status[0].to_lowercase().contains("cancelled"), "{status:?}");
}

#[tokio::test]
async fn ones_own_list_is_one_file() {
    let hall = Hall::with_event(DEMO).await;
    let ann = hall.foreigner(1).await;
    for session in ["a1", "b2", "c1"] {
        ann.forges(&format!("a:1:on:{session}")).await;
    }
    let file = file(&ann, "a:1:myics").await;
    let titles = values(&file, &ICalendarComponentType::VEvent, &ICalendarProperty::Summary);
    assert_eq!(titles.len(), 3);
    let zones = values(&file, &ICalendarComponentType::VTimezone, &ICalendarProperty::Tzid);
    assert_eq!(zones.len(), 1);
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
}
