//! pretalx, frab and c3voc schedules, as JSON and as XML.

use serde_json::{Value, json};

use super::*;
use crate::programme::{Kind, Role};

/// A schedule with these events in one room of one day.
fn schedule(events: &Value) -> String {
    let file = json!({ "schedule": { "version": "1", "base_url": "https://pretalx.com/demo/schedule/",
        "conference": { "acronym": "demo", "title": "Demo Conference", "start": "2025-05-19",
            "end": "2025-05-20", "daysCount": 2, "time_zone_name": "Asia/Ho_Chi_Minh",
            "rooms": [{ "name": "Hall A", "guid": "1", "capacity": 300 }, { "name": "Hall B" }],
            "days": [{ "index": 1, "date": "2025-05-19",
                "day_start": "2025-05-19T04:00:00+07:00", "day_end": "2025-05-20T03:59:00+07:00",
                "rooms": { "Hall A": events } }] } } });
    file.to_string()
}

fn one(mut event: Value) -> (Programme, Vec<Trouble>) {
    let defaults = json!({ "id": 7, "title": "Focused hardware", "type": "Talk", "duration": "00:30",
        "date": "2025-05-19T09:00:00+07:00", "start": "09:00", "language": "en" });
    for (key, value) in defaults.as_object().unwrap() {
        if event.get(key).is_none() {
            event[key] = value.clone();
        }
    }
    sound(&schedule(&json!([event])), Format::Json)
}

#[test]
fn a_pretalx_schedule_becomes_a_programme() {
    let (programme, troubles) = one(json!({
        "code": "G9JGWY", "guid": "8079583e-8321-506c-95af-fd2903a5f075", "room": "Hall A",
        "url": "https://pretalx.com/demo/talk/G9JGWY/", "subtitle": "", "track": "Chips",
        "abstract": "**Brand** models", "description": "<p>Long &amp; wide</p>",
        "persons": [{ "id": 26, "code": "NQTF8Y", "public_name": "Brian Robinson", "answers": [] }],
        "links": [], "attachments": [{ "title": "Slides", "url": "/media/slides.pdf" }],
    }));
    assert_eq!(troubles, []);
    assert_eq!(
        (programme.event.id.as_str(), programme.event.zone.name()),
        ("demo", "Asia/Ho_Chi_Minh")
    );
    assert_eq!(programme.event.last_day.to_string(), "2025-05-20");
    let names: Vec<&str> = programme.rooms.iter().map(|room| room.name.first()).collect();
    assert_eq!(names, ["Hall A", "Hall B"]);
    assert_eq!(programme.rooms[0].capacity, Some(300));
    let session = &programme.sessions[0];
    assert_eq!((session.id.as_str(), session.kind), ("g9jgwy", Kind::Papers));
    assert_eq!(session.start, utc("2025-05-19T02:00:00Z"));
    assert_eq!(session.end, utc("2025-05-19T02:30:00Z"));
    assert_eq!(session.abstract_text.as_ref().unwrap().first(), "Brand models\n\nLong & wide");
    assert_eq!(session.document.as_deref(), Some("https://pretalx.com/media/slides.pdf"));
    assert_eq!(session.spoken, ["en"]);
    assert_eq!(programme.track_of(session).unwrap().first(), "Chips");
    assert_eq!(programme.people[0].id, "nqtf8y");
    assert_eq!(programme.people[session.people[0].person].name, "Brian Robinson");
    assert_eq!(session.people[0].role, Role::Speaker);
}

#[test]
fn an_event_is_known_by_its_code_then_its_guid_then_its_number() {
    for (event, id) in [
        (json!({ "code": "ABC123", "guid": "x", "id": 1 }), "abc123"),
        (json!({ "url": "https://p.org/demo/talk/ABC123/", "guid": "x" }), "abc123"),
        (
            json!({ "guid": "8079583e-8321-506c-95af-fd2903a5f075" }),
            "8079583e8321506c95affd2903a5f075",
        ),
        (json!({ "id": 25 }), "25"),
    ] {
        assert_eq!(ids(&one(event).0), [id]);
    }
}

#[test]
fn two_showings_of_one_talk_are_two_sessions_with_lasting_ids() {
    let at =
        |date: &str| json!({ "code": "ABC123", "title": "T", "date": date, "duration": "00:30" });
    let text = schedule(&json!([at("2025-05-19T09:00:00+07:00"), at("2025-05-19T11:00:00+07:00")]));
    let (programme, _) = sound(&text, Format::Json);
    assert_eq!(programme.sessions.len(), 2);
    assert_eq!(ids(&programme)[0], "abc123");
    assert!(ids(&programme)[1].starts_with("abc123-"));
    assert_eq!(ids(&programme), ids(&sound(&text, Format::Json).0));
}

#[test]
fn times_are_understood_in_every_way_they_are_written() {
    for (event, start, end) in [
        (json!({ "date": "2025-05-19T03:00:00+01:00" }), "02:00", "02:30"),
        (json!({ "date": "2025-05-19", "start": "09:00" }), "02:00", "02:30"),
        (json!({ "date": null, "start": "09:00", "duration": 45 }), "02:00", "02:45"),
        (json!({ "date": "2025-05-19T09:00:00", "duration": "1:30:00" }), "02:00", "03:30"),
        (
            json!({ "date": "2025-05-19 09:00:00Z", "duration": "" , "end": "2025-05-19T10:00:00Z" }),
            "09:00",
            "10:00",
        ),
        (json!({ "duration": null, "end": "10:15" }), "02:00", "03:15"),
        (
            json!({ "date": null, "start": "2025-05-19T09:00:00+07:00", "duration": "PT20M" }),
            "02:00",
            "02:20",
        ),
    ] {
        let (programme, _) = one(event.clone());
        let session = &programme.sessions[0];
        assert_eq!(session.start, utc(&format!("2025-05-19T{start}:00Z")), "{event}");
        assert_eq!(session.end, utc(&format!("2025-05-19T{end}:00Z")), "{event}");
    }
}

#[test]
fn what_begins_before_the_day_does_belongs_to_the_night_after() {
    let (programme, _) = one(json!({ "date": null, "start": "01:30" }));
    assert_eq!(programme.sessions[0].start, utc("2025-05-19T18:30:00Z"));
    let (programme, _) = one(json!({ "date": "2025-05-20T01:30:00+07:00", "start": "01:30" }));
    assert_eq!(programme.sessions[0].start, utc("2025-05-19T18:30:00Z"));
}

#[test]
fn what_the_format_forbids_is_adapted_with_a_warning() {
    let (programme, troubles) = one(json!({
        "title": " <b></b> ", "duration": "00:00", "language": "klingon", "type": { "en": "Talk" },
        "abstract": "a".repeat(20_000), "date": "2026-01-01T09:00:00+07:00", "track": null,
        "url": "http://localhost/x", "persons": [{}, "Nguyễn Văn A", { "full_public_name": "B" }],
    }));
    for expected in [
        Trouble::Untitled,
        Trouble::LengthAssumed { minutes: 30 },
        Trouble::Shortened { key: "abstract".to_owned(), limit: 10_000 },
    ] {
        assert!(troubles.contains(&expected), "{expected:?} in {troubles:#?}");
    }
    let session = &programme.sessions[0];
    assert_eq!((session.title.first(), session.document.as_deref()), ("Talk", None));
    assert_eq!(programme.event.last_day.to_string(), "2026-01-01");
    let names: Vec<&str> = programme.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Văn A", "B"]);
    let (programme, troubles) = one(json!({ "date": "soon", "start": "later" }));
    assert!(programme.sessions.is_empty());
    assert!(troubles.contains(&Trouble::LeftOut { detail: "Focused hardware".to_owned() }));
}

#[test]
fn cancelled_events_stay_and_say_so() {
    for event in [
        json!({ "cancelled": true }),
        json!({ "state": "canceled" }),
        json!({ "status": "CANCELLED" }),
        json!({ "title": "[Cancelled] Focused hardware" }),
    ] {
        assert!(one(event.clone()).0.sessions[0].is_cancelled(), "{event}");
    }
    assert!(
        !one(json!({ "title": "Cancelled flights", "cancelled": false })).0.sessions[0]
            .is_cancelled()
    );
}

#[test]
fn a_schedule_without_a_zone_takes_that_of_its_offsets() {
    let text = schedule(
        &json!([{ "id": 1, "title": "T", "date": "2025-07-01T09:00:00+02:00", "duration": "01:00" }]),
    );
    let (programme, troubles) = sound(&text.replace("time_zone_name", "x"), Format::Json);
    assert_eq!(programme.event.zone.name(), "Europe/Berlin");
    assert!(troubles.contains(&Trouble::ZoneAssumed { zone: "Europe/Berlin".to_owned() }));
    let bare = json!({ "conference": { "title": "Ngày hội", "days": [] } }).to_string();
    let (programme, troubles) = sound(&bare, Format::Json);
    assert_eq!(programme.event.zone.name(), "Asia/Ho_Chi_Minh");
    assert_eq!(programme.event.id, "ngay-hoi");
    assert!(troubles.contains(&Trouble::NoSessions));
}

const XML: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<schedule>
  <generator name="pretalx" version="2024.1"/>
  <version>v1</version>
  <conference>
    <acronym>demo</acronym><title>Demo &amp; more</title>
    <start>2025-05-19</start><end>2025-05-20</end><days>2</days>
    <time_zone_name>Europe/Berlin</time_zone_name>
    <track name="Chips" color="red"/>
  </conference>
  <day index="1" date="2025-05-19" start="2025-05-19T04:00:00+02:00" end="2025-05-20T03:59:00+02:00">
    <room name="Hall A" guid="r1">
      <event guid="8079583e-8321-506c-95af-fd2903a5f075" id="25" code="G9JGWY">
        <room>Hall A</room><title>Focused hardware</title><subtitle/>
        <type>Talk</type><date>2025-05-19T09:00:00+02:00</date><start>09:00</start>
        <duration>00:30</duration><abstract>Short</abstract><track>Chips</track>
        <description><![CDATA[<p>Long</p>]]></description><language>de</language>
        <persons><person id="26" code="NQTF8Y">Brian Robinson</person></persons>
        <links><link href="https://e.org/slides">Slides</link></links><attachments/>
      </event>
      <event guid="x2" id="26"><title>Late</title><start>00:30</start><duration>01:00</duration>
        <persons><person id="27">Ann Lee</person></persons></event>
    </room>
  </day>
</schedule>"#;

#[test]
fn a_frab_schedule_in_xml_becomes_the_same() {
    let (programme, troubles) = sound(XML, Format::Xml);
    assert_eq!(troubles, []);
    assert_eq!(
        (programme.event.id.as_str(), programme.event.name.first()),
        ("demo", "Demo & more")
    );
    assert_eq!(ids(&programme), ["g9jgwy", "x2"]);
    assert_eq!(
        slots(&programme),
        [
            ("Focused hardware", utc("2025-05-19T07:00:00Z"), utc("2025-05-19T07:30:00Z")),
            ("Late", utc("2025-05-19T22:30:00Z"), utc("2025-05-19T23:30:00Z")),
        ]
    );
    let session = &programme.sessions[0];
    assert_eq!(session.abstract_text.as_ref().unwrap().first(), "Short\n\nLong");
    assert_eq!(session.document.as_deref(), Some("https://e.org/slides"));
    assert_eq!(session.spoken, ["de"]);
    let names: Vec<&str> = programme.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Brian Robinson", "Ann Lee"]);
    assert_eq!(programme.room_of(session).unwrap().name.first(), "Hall A");
}

#[test]
fn an_old_frab_schedule_has_only_hours_under_its_days() {
    let old = r#"<schedule><conference><title>FOSDEM</title><start>2012-02-04</start>
        <end>2012-02-05</end><day_change>09:00:00</day_change></conference>
        <day date="2012-02-04" index="1"><room name="Janson">
        <event id="1"><start>23:30</start><duration>00:30</duration><title>A</title></event>
        <event id="2"><start>00:15</start><duration>00:30</duration><title>B</title></event>
        </room></day></schedule>"#;
    let (programme, troubles) = sound(old, Format::Xml);
    assert!(troubles.contains(&Trouble::ZoneAssumed { zone: "Asia/Ho_Chi_Minh".to_owned() }));
    assert_eq!(programme.sessions[0].start, utc("2012-02-04T16:30:00Z"));
    assert_eq!(programme.sessions[1].start, utc("2012-02-04T17:15:00Z"));
}

#[test]
fn a_programme_file_in_json_is_still_one() {
    let (programme, _) = sound(XML, Format::Xml);
    let canonical = read(XML.as_bytes(), Format::Xml).canonical.unwrap();
    let (again, troubles) = sound(&canonical, Format::Json);
    assert_eq!((again.sessions, again.people), (programme.sessions, programme.people));
    assert_eq!(troubles, []);
}

#[test]
fn xml_that_is_no_schedule_is_refused_with_its_place() {
    for text in ["<html/>", "<schedule>", "<schedule></x>", "x"] {
        let reading = read(text.as_bytes(), Format::Xml);
        assert!(reading.programme.is_none());
        assert_eq!(reading.problems.len(), 1, "{text}");
    }
}

#[test]
fn a_number_that_several_people_share_is_no_number() {
    let people = json!([{ "id": 0, "public_name": "An" }, { "id": 0, "public_name": "Bình" },
        { "id": 5, "public_name": "Chi" }, { "id": 5, "public_name": "Dũng" }]);
    let (programme, troubles) = one(json!({ "persons": people }));
    assert_eq!(troubles, []);
    let names: Vec<&str> = programme.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["An", "Bình", "Chi", "Dũng"]);
    let ids: Vec<&str> = programme.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!((ids[0], ids[2]), ("an", "5"));
    assert_eq!(programme.sessions[0].people.len(), 4);
}

#[test]
fn a_schedule_before_frab_has_entries_and_speakers() {
    let text = "<schedule created='2014-07-13T11:40:02.6'><day date='2025-05-19'>\
        <entry id='37'><category>Keynote</category><topics/><start>1030</start>\
        <duration>45</duration><room id='1'>C01</room><title>Welcome</title><description/>\
        <speakers><speaker id='7'><name>An Lê</name><description>x</description></speaker>\
        </speakers></entry></day></schedule>";
    let (programme, _) = sound(text, Format::Xml);
    let expected = ("Welcome", utc("2025-05-19T03:30:00Z"), utc("2025-05-19T04:15:00Z"));
    assert_eq!(slots(&programme), [expected]);
    assert_eq!(programme.sessions[0].kind, Kind::Keynote);
    assert_eq!(
        (programme.rooms[0].name.first(), programme.people[0].name.as_str()),
        ("C01", "An Lê")
    );
}

#[test]
fn a_city_tells_the_zone_and_the_day_may_end_at_night() {
    let text = "<schedule><conference><title>Old</title><city>Brussels</city>\
        <day_change>09:00:00</day_change></conference><day index='1' date='2007-02-24'>\
        <event id='2'><start>15:00</start><duration>00:45</duration><room>Chavanne</room>\
        <title>A</title><end></end></event>\
        <event id='3'><start>01:00</start><duration>00:45</duration><room>Chavanne</room>\
        <title>B</title></event></day></schedule>";
    let (programme, troubles) = sound(text, Format::Xml);
    assert_eq!(troubles, []);
    assert_eq!(programme.event.zone.name(), "Europe/Brussels");
    let starts: Vec<_> = programme.sessions.iter().map(|session| session.start).collect();
    assert_eq!(starts, [utc("2007-02-24T14:00:00Z"), utc("2007-02-25T00:00:00Z")]);
}

#[test]
fn people_without_a_list_around_them_are_people() {
    let text = "<schedule><conference><title>X</title></conference><day date='2025-05-22'>\
        <room name='Main'><event id='1'><title>A</title><date>2025-05-22T09:00:00Z</date>\
        <start>09:00</start><duration>00:10</duration><person>Dr. An Lê, Bình Vũ</person></event>\
        <event id='2'><title>B</title><date>2025-05-22T10:00:00Z</date><start>10:00</start>\
        <duration>00:10</duration><person>PGS, TS Chi Mai</person></event>\
        <event id='3'><title>C</title><date>2025-05-22T11:00:00Z</date><start>11:00</start>\
        <duration>00:10</duration><person></person></event></room></day></schedule>";
    let (programme, _) = sound(text, Format::Xml);
    let names: Vec<&str> = programme.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Dr. An Lê", "Bình Vũ", "PGS, TS Chi Mai"]);
}
