//! `schedule.json` as pretalx and c3voc have it.

use serde_json::{Map, Value, json};

use super::schedule::{Day, Schedule, length, people};
use crate::programme::{Programme, Session};
use crate::texts::Language;

/// The schedule in one language.
pub fn frab_json(programme: &Programme, language: Language) -> String {
    let schedule = Schedule { programme, language };
    let days = schedule.days();
    let event = &programme.event;
    let rooms = programme.rooms.iter().map(|room| {
        json!({
            "name": room.name.get(language),
            "slug": room.id,
            "guid": schedule.guid("room", &room.id),
            "description": room.directions.as_ref().map(|text| text.get(language)),
            "capacity": room.capacity,
        })
    });
    let tracks = programme.tracks.iter().map(|track| json!({ "name": track.get(language) }));
    let tree = json!({
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": { "name": "letan", "version": env!("CARGO_PKG_VERSION") },
        "schedule": {
            "version": schedule.version(),
            "base_url": "",
            "conference": {
                "acronym": event.id,
                "title": event.name.get(language),
                "start": event.first_day.to_string(),
                "end": event.last_day.to_string(),
                "daysCount": days.len(),
                "timeslot_duration": "00:05",
                "time_zone_name": event.zone.name(),
                "language": language.code(),
                "rooms": rooms.collect::<Vec<_>>(),
                "tracks": tracks.collect::<Vec<_>>(),
                "days": days.iter().map(|one| day(&schedule, one)).collect::<Vec<_>>(),
            }
        }
    });
    let text = serde_json::to_string_pretty(&tree).unwrap_or_else(|_| tree.to_string());
    text + "\n"
}

fn day(schedule: &Schedule<'_>, day: &Day<'_>) -> Value {
    let (begins, ends) = schedule.bounds(day.date);
    let mut rooms: Map<String, Value> = Map::new();
    for (name, sessions) in &day.rooms {
        let events = sessions.iter().map(|session| event(schedule, session, name));
        // Two rooms of one name are one for other systems.
        match rooms.entry((*name).to_owned()).or_insert_with(|| json!([])) {
            Value::Array(known) => known.extend(events),
            other => *other = events.collect(),
        }
    }
    json!({
        "index": day.index,
        "date": day.date.to_string(),
        "day_start": begins,
        "day_end": ends,
        "rooms": rooms,
    })
}

fn event(schedule: &Schedule<'_>, session: &Session, room: &str) -> Value {
    let (programme, language) = (schedule.programme, schedule.language);
    let begins = programme.local(session.begins());
    let spoken = session.spoken.first().map_or(language.code(), String::as_str);
    let links = session.document.as_ref().map(|url| json!({ "title": url, "url": url }));
    let mut event = json!({
        "guid": schedule.guid("session", &session.id),
        "code": session.id,
        "id": schedule.number("session", &session.id),
        "date": schedule.written(session.begins()),
        "start": begins.format("%H:%M").to_string(),
        "duration": length(session),
        "room": room,
        "slug": schedule.slug(session),
        "title": session.title.get(language),
        "subtitle": "",
        "track": programme.track_of(session).map(|track| track.get(language)),
        "type": session.kind.code(),
        "language": spoken,
        "abstract": session.abstract_text.as_ref().map_or("", |text| text.get(language)),
        "description": schedule.papers(session),
        "do_not_record": false,
        "persons": persons(schedule, session),
        "links": links.into_iter().collect::<Vec<_>>(),
        "attachments": [],
    });
    if session.is_cancelled() {
        event["status"] = json!("cancelled");
    }
    event
}

fn persons(schedule: &Schedule<'_>, session: &Session) -> Vec<Value> {
    let indices = people(session).into_iter();
    let person = |index: usize| {
        let person = &schedule.programme.people[index];
        json!({
            "id": schedule.number("person", &person.id),
            "guid": schedule.guid("person", &person.id),
            "code": person.id,
            "name": person.name,
            "public_name": person.name,
        })
    };
    indices.map(person).collect()
}
