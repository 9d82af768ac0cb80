//! `schedule.xml` as pretalx and frab have it.

use std::fmt::Write as _;

use super::schedule::{Day, Schedule, length, people};
use crate::programme::{Programme, Session};
use crate::texts::Language;

/// The schedule in one language.
pub fn frab_xml(programme: &Programme, language: Language) -> String {
    let schedule = Schedule { programme, language };
    let days = schedule.days();
    let mut xml = Xml::default();
    xml.text.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let version = env!("CARGO_PKG_VERSION");
    xml.open("schedule", &[]);
    xml.leaf("generator", &[("name", "letan"), ("version", version)], "");
    xml.leaf("version", &[], &schedule.version());
    conference(&mut xml, &schedule, days.len());
    for one in &days {
        day(&mut xml, &schedule, one);
    }
    xml.close("schedule");
    xml.text
}

fn conference(xml: &mut Xml, schedule: &Schedule<'_>, days: usize) {
    let (programme, language) = (schedule.programme, schedule.language);
    let event = &programme.event;
    xml.open("conference", &[]);
    let count = days.to_string();
    for (name, value) in [
        ("acronym", event.id.as_str()),
        ("title", event.name.get(language)),
        ("start", &event.first_day.to_string()),
        ("end", &event.last_day.to_string()),
        ("days", &count),
        ("timeslot_duration", "00:05"),
        ("time_zone_name", event.zone.name()),
        ("language", language.code()),
    ] {
        xml.leaf(name, &[], value);
    }
    for track in &programme.tracks {
        xml.leaf("track", &[("name", track.get(language))], "");
    }
    for room in &programme.rooms {
        let seats = room.capacity.map(|seats| seats.to_string()).unwrap_or_default();
        xml.open("room", &[("guid", &schedule.guid("room", &room.id))]);
        xml.leaf("name", &[], room.name.get(language));
        if !seats.is_empty() {
            xml.leaf("capacity", &[], &seats);
        }
        xml.close("room");
    }
    xml.close("conference");
}

fn day(xml: &mut Xml, schedule: &Schedule<'_>, day: &Day<'_>) {
    let (begins, ends) = schedule.bounds(day.date);
    let (index, date) = (day.index.to_string(), day.date.to_string());
    xml.open("day", &[("index", &index), ("date", &date), ("start", &begins), ("end", &ends)]);
    for (name, sessions) in &day.rooms {
        xml.open("room", &[("name", name)]);
        for session in sessions {
            event(xml, schedule, session, name);
        }
        xml.close("room");
    }
    xml.close("day");
}

fn event(xml: &mut Xml, schedule: &Schedule<'_>, session: &Session, room: &str) {
    let (programme, language) = (schedule.programme, schedule.language);
    let number = schedule.number("session", &session.id).to_string();
    let guid = schedule.guid("session", &session.id);
    xml.open("event", &[("guid", &guid), ("id", &number), ("code", &session.id)]);
    let begins = programme.local(session.begins()).format("%H:%M").to_string();
    let spoken = session.spoken.first().map_or(language.code(), String::as_str);
    for (name, value) in [
        ("date", schedule.written(session.begins()).as_str()),
        ("start", &begins),
        ("duration", &length(session)),
        ("room", room),
        ("slug", &schedule.slug(session)),
        ("title", session.title.get(language)),
        ("subtitle", ""),
        ("track", programme.track_of(session).map_or("", |track| track.get(language))),
        ("type", session.kind.code()),
        ("language", spoken),
        ("abstract", session.abstract_text.as_ref().map_or("", |text| text.get(language))),
        ("description", &schedule.papers(session)),
    ] {
        xml.leaf(name, &[], value);
    }
    if session.is_cancelled() {
        xml.leaf("status", &[], "cancelled");
    }
    xml.open("persons", &[]);
    for index in people(session) {
        let person = &programme.people[index];
        let number = schedule.number("person", &person.id).to_string();
        xml.leaf("person", &[("id", &number), ("code", &person.id)], &person.name);
    }
    xml.close("persons");
    xml.open("links", &[]);
    if let Some(document) = &session.document {
        xml.leaf("link", &[("href", document)], document);
    }
    xml.close("links");
    xml.leaf("attachments", &[], "");
    xml.close("event");
}

/// XML that is being written.
#[derive(Default)]
struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.indent();
        let _ = writeln!(self.text, "</{name}>");
    }

    /// An element with nothing but words.
    fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) {
        self.begin(name, attributes);
        if words.is_empty() {
            self.text.push_str("/>\n");
        } else {
            let _ = writeln!(self.text, ">{}</{name}>", escaped(words));
        }
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        let _ = write!(self.text, "<{name}");
        for (name, value) in attributes {
            let _ = write!(self.text, " {name}=\"{}\"", escaped(value));
        }
    }

    fn indent(&mut self) {
        self.text.push_str(&"  ".repeat(self.depth));
    }
}

/// Words without what XML forbids.
fn escaped(words: &str) -> String {
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let allowed: String = words.chars().filter(allowed).collect();
    quick_xml::escape::escape(allowed.as_str()).into_owned()
}
