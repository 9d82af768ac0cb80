//! The one form in which a programme is kept and compared.

use std::collections::BTreeMap;

use chrono::{NaiveTime, SecondsFormat};
use serde_json::{Map, Value, json};

use crate::clock::Moment;
use crate::programme::{
    Contribution, Event, Fact, Paper, Person, Programme, Room, Session, Settings, Topic, Venue,
    Writer,
};
use crate::texts::{Language, Localised};

/// Compact JSON with sorted keys. The days are left out where the file leaves them to the
/// sessions, so that a session may still move to another day.
pub(in crate::programme) fn json(programme: &Programme) -> String {
    tree(programme).to_string()
}

/// The same as values.
pub(in crate::programme) fn tree(programme: &Programme) -> Value {
    let mut file = json!({
        "event": event(&programme.event),
        "settings": settings(&programme.settings),
        "venue": venue(&programme.venue),
        "room": rows(&programme.rooms, room),
        "person": rows(&programme.people, person),
        "session": rows(&programme.sessions, |one| session(programme, one)),
        "topic": rows(&programme.topics, |one| topic(programme, one)),
        "paper": rows(&programme.papers, |one| paper(programme, one)),
        "fact": rows(&programme.facts, fact),
    });
    tidy(&mut file);
    file
}

fn event(event: &Event) -> Value {
    json!({
        "id": event.id,
        "name": localised(&event.name),
        "organiser": localised(&event.organiser),
        "contact": localised(&event.contact),
        "kind": event.kind.code(),
        "timezone": event.zone.name(),
        "start": event.named_days.then(|| event.first_day.to_string()),
        "end": event.named_days.then(|| event.last_day.to_string()),
        "languages": event.languages.iter().map(|language| language.code()).collect::<Vec<_>>(),
        "access": event.access.code(),
    })
}

/// The settings as values.
pub(in crate::programme) fn settings(settings: &Settings) -> Value {
    let hour = |time: NaiveTime| time.format("%H:%M:%S").to_string();
    json!({
        "pre_moderation": settings.pre_moderation,
        "voting": settings.voting,
        "anonymity": settings.anonymity,
        "questions_open": settings.questions_open,
        "question_pause_s": settings.question_pause_s,
        "settling_s": settings.settling_s,
        "quiet_hours": [hour(settings.quiet_hours.0), hour(settings.quiet_hours.1)],
        "second_confirmation_over": settings.second_confirmation_over,
        "keep_personal_days": settings.keep_personal_days,
    })
}

fn venue(venue: &Venue) -> Value {
    json!({
        "name": optional(venue.name.as_ref()),
        "address": optional(venue.address.as_ref()),
        "latitude": venue.point.map(|point| point.latitude),
        "longitude": venue.point.map(|point| point.longitude),
        "floors": optional(venue.floors.as_ref()),
        "entrance": optional(venue.entrance.as_ref()),
        "transport": optional(venue.transport.as_ref()),
        "plan": venue.plan,
    })
}

fn room(room: &Room) -> Value {
    json!({
        "id": room.id,
        "name": localised(&room.name),
        "aliases": by_language(&room.aliases),
        "floor": optional(room.floor.as_ref()),
        "directions": optional(room.directions.as_ref()),
        "capacity": room.capacity,
        "plan": room.plan.map(|plan| json!({ "x": plan.x, "y": plan.y })),
    })
}

fn person(person: &Person) -> Value {
    json!({
        "id": person.id,
        "name": person.name,
        "title": optional(person.title.as_ref()),
        "position": optional(person.position.as_ref()),
        "affiliation": optional(person.affiliation.as_ref()),
    })
}

fn session(programme: &Programme, session: &Session) -> Value {
    let at = |moment| written(programme, moment);
    let part = |part: &Contribution| json!({ "id": programme.people[part.person].id, "role": part.role.code() });
    json!({
        "id": session.id,
        "kind": session.kind.code(),
        "title": localised(&session.title),
        "start": at(session.start),
        "end": at(session.end),
        "delayed_by": session.delayed_by,
        "room": programme.room_of(session).map(|room| room.id.as_str()),
        "track": optional(programme.track_of(session)),
        "people": session.people.iter().map(part).collect::<Vec<_>>(),
        "abstract": optional(session.abstract_text.as_ref()),
        "languages": session.spoken,
        "interpretation": session.interpretation,
        "questions": session.questions,
        "everyone": session.everyone,
        "status": session.status.code(),
        "document": session.document,
    })
}

fn topic(programme: &Programme, topic: &Topic) -> Value {
    json!({
        "id": topic.id,
        "session": programme.sessions[topic.session].id,
        "name": localised(&topic.name),
    })
}

fn paper(programme: &Programme, paper: &Paper) -> Value {
    let author = |writer: &Writer| match writer {
        Writer::Person(person) => programme.people[*person].id.clone(),
        Writer::Name(name) => name.clone(),
    };
    json!({
        "id": paper.id,
        "session": paper.session.map(|session| programme.sessions[session].id.as_str()),
        "title": localised(&paper.title),
        "authors": paper.authors.iter().map(author).collect::<Vec<_>>(),
        "presented": paper.presented,
        "order": paper.order,
        "minutes": paper.minutes,
        "start": paper.start.map(|start| written(programme, start)),
        "document": paper.document,
    })
}

fn fact(fact: &Fact) -> Value {
    json!({
        "topic": fact.topic,
        "asks": by_language(&fact.asks),
        "answer": localised(&fact.answer),
    })
}

fn rows<T>(rows: &[T], row: impl Fn(&T) -> Value) -> Value {
    rows.iter().map(row).collect()
}

fn written(programme: &Programme, moment: Moment) -> String {
    let local = moment.with_timezone(&programme.event.zone);
    local.to_rfc3339_opts(SecondsFormat::Secs, false)
}

fn localised(text: &Localised) -> Value {
    text.iter().map(|(language, text)| (language.code(), Value::from(text))).collect()
}

fn optional(text: Option<&Localised>) -> Value {
    text.map_or(Value::Null, localised)
}

fn by_language(texts: &[(Language, String)]) -> Value {
    let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (language, text) in texts {
        lists.entry(language.code()).or_default().push(text);
    }
    json!(lists)
}

/// Sorts keys and leaves out what says nothing. The order of a map depends on how `serde_json` was
/// built, so it is not relied on.
fn tidy(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(map) => {
            let sorted: BTreeMap<String, Value> = std::mem::take(map).into_iter().collect();
            let entries = sorted.into_iter().map(|(key, mut value)| {
                tidy(&mut value);
                (key, value)
            });
            *map = entries.filter(|(_, value)| !says_nothing(value)).collect::<Map<_, _>>();
        }
        _ => {}
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}
