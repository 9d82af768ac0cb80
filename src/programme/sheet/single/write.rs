//! The plan into the tree that every programme is read from.

use super::above::{self, Above};
use super::order;
use super::plan::{Doubt, Part, Plan, Slot, Talk, USUAL, usual_role};
use crate::programme::problem::{Place, Section};
use crate::programme::sheet::build::{Built, Ids, entry, list, slug, table, text};
use crate::programme::sheet::full::Codes;
use crate::programme::sheet::kinds;
use crate::programme::sheet::trouble::SheetTrouble;
use crate::programme::{Kind, Role};

use crate::programme::file::tree::{Entry, Node};

/// Longest ids of an event and of its rows.
const EVENT_ID: usize = 24;
const ID: usize = 32;
/// What nobody writes into such a table.
const ZONE: &str = "Asia/Ho_Chi_Minh";
const LANGUAGE: &str = "vi";

/// Writes everything; `file` is the file's name.
pub(super) fn write(mut plan: Plan, above: &Above, file: &str, built: &mut Built) {
    for index in plan.fill_ends() {
        let at = plan.slots[index].time_at;
        built.fault(at, SheetTrouble::GuessedEnd { minutes: USUAL });
    }
    order::note(&plan, built);
    for (at, Doubt { here, there, at_other, two }) in std::mem::take(&mut plan.doubts) {
        let place = at_other.checked_sub(1).and_then(|at| built.spots.get(at));
        let place = Box::new(place.map_or(Place::File, |spot| spot.place.clone()));
        built.fault(at, SheetTrouble::OneOrTwo { here, there, place, two });
    }
    event(above, file, built);
    let rooms = rooms(&plan, built);
    let people = people(&plan, built);
    sessions(&plan, &rooms, &people, built);
}

fn event(above: &Above, file: &str, built: &mut Built) {
    let words = file.replace(['_', '-'], " ");
    let (name, at) = above.name.clone().unwrap_or_else(|| (words.trim().to_owned(), 0));
    let own = above.id.as_ref().map(|(id, _)| slug(id, EVENT_ID));
    let id = own.unwrap_or_else(|| slug(&name, EVENT_ID));
    let id = if id.is_empty() { "event".to_owned() } else { id };
    let name = if name.is_empty() { id.clone() } else { name };
    let said = |said: Option<&(String, usize)>, usual| {
        said.map_or_else(|| text(at, usual), |(said, at)| text(*at, said))
    };
    let mut rows = vec![
        entry("id", text(at, id)),
        entry("kind", text(at, above::kind(&name).code())),
        entry("name", text(at, name)),
        entry("timezone", said(above.zone.as_ref(), ZONE)),
        entry("languages", list(at, vec![said(above.language.as_ref(), LANGUAGE)])),
    ];
    if let Some((organiser, at)) = &above.organiser {
        rows.push(entry("organiser", text(*at, organiser)));
    }
    built.root.push(entry("event", table(at, rows)));
    if let Some((place, at)) = &above.place {
        let rows = vec![entry("name", text(*at, place))];
        built.root.push(entry("venue", table(*at, rows)));
    }
}

fn rooms(plan: &Plan, built: &mut Built) -> Vec<String> {
    let mut ids = Ids::new(Section::Room, ID);
    let (mut made, mut rows) = (Vec::new(), Vec::new());
    for (name, at) in &plan.rooms {
        let id = ids.make(built, name);
        rows.push(table(*at, vec![entry("id", text(*at, &id)), entry("name", text(*at, name))]));
        made.push(id);
    }
    built.root.push(entry("room", list(0, rows)));
    made
}

fn people(plan: &Plan, built: &mut Built) -> Vec<String> {
    let mut ids = Ids::new(Section::Person, ID);
    let (mut made, mut rows) = (Vec::new(), Vec::new());
    for (named, at) in &plan.people {
        let id = ids.make(built, &named.name);
        let mut row = vec![entry("id", text(*at, &id)), entry("name", text(*at, &named.name))];
        for (key, value) in [
            ("title", &named.title),
            ("position", &named.position),
            ("affiliation", &named.affiliation),
        ] {
            row.extend(value.as_ref().map(|value| entry(key, text(*at, value))));
        }
        rows.push(table(*at, row));
        made.push(id);
    }
    built.root.push(entry("person", list(0, rows)));
    made
}

fn sessions(plan: &Plan, rooms: &[String], people: &[String], built: &mut Built) {
    let mut ids = Ids::new(Section::Session, ID);
    let mut paper_ids = Ids::new(Section::Paper, ID);
    for id in plan.slots.iter().filter_map(|slot| slot.id.as_deref()) {
        ids.keep(&own_id(id));
    }
    let talks = || plan.slots.iter().flat_map(|slot| &slot.talks);
    for id in talks().filter_map(|talk| talk.id.as_deref()) {
        paper_ids.keep(&own_id(id));
    }
    let (mut rows, mut papers) = (Vec::new(), Vec::new());
    for slot in &plan.slots {
        let id = match &slot.id {
            Some(id) => own_id(id),
            None => ids.make(built, &slot.title),
        };
        for talk in &slot.talks {
            let paper = match &talk.id {
                Some(id) => own_id(id),
                None => paper_ids.make(built, &talk.title),
            };
            papers.push(paper_row(talk, &paper, &id, people));
        }
        let (kind, at) = kind_of(slot, built);
        let mut row = vec![entry("id", text(slot.at, id)), entry("kind", text(at, kind))];
        row.extend(session_row(slot, rooms, people, Kind::from_code(kind)));
        rows.push(table(slot.at, row));
    }
    built.root.push(entry("session", list(0, rows)));
    built.root.push(entry("paper", list(0, papers)));
}

/// The id that somebody wrote, as the format has them.
fn own_id(id: &str) -> String {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.len() <= ID && id.bytes().all(allowed) { id.to_owned() } else { slug(id, ID) }
}

/// The kind's word, where it stands, and a note where it was guessed.
fn kind_of<'s>(slot: &'s Slot, built: &mut Built) -> (&'s str, usize) {
    if let Some((word, at)) = &slot.kind_word {
        return match kinds::of_word(word) {
            Some(kind) => (kind.code(), *at),
            // The check says what kinds there are.
            None => (word, *at),
        };
    }
    let fallback = if slot.talks.is_empty() { Kind::Other } else { Kind::Papers };
    let kind = kinds::of_title(&slot.title).unwrap_or(fallback);
    built.fault(slot.title_at, SheetTrouble::GuessedKind { kind });
    (kind.code(), slot.title_at)
}

fn session_row(slot: &Slot, rooms: &[String], people: &[String], kind: Option<Kind>) -> Vec<Entry> {
    let moment = |moment: chrono::NaiveDateTime| moment.format("%Y-%m-%dT%H:%M:%S").to_string();
    let end = slot.end.unwrap_or(slot.start);
    let mut row = vec![
        entry("title", text(slot.title_at, &slot.title)),
        entry("start", text(slot.time_at, moment(slot.start))),
        entry("end", text(slot.time_at, moment(end))),
    ];
    let room = slot.room.and_then(|room| rooms.get(room));
    row.extend(room.map(|room| entry("room", text(slot.at, room))));
    row.extend(slot.track.as_ref().map(|(track, at)| entry("track", text(*at, track))));
    row.extend(slot.document.as_ref().map(|(link, at)| entry("document", text(*at, link))));
    row.extend(
        slot.status
            .as_ref()
            .map(|(word, at)| entry("status", text(*at, Codes::Status.code(word).unwrap_or(word)))),
    );
    if !slot.notes.is_empty() {
        row.push(entry("abstract", text(slot.title_at, slot.notes.join("\n"))));
    }
    let parts = slot.people.iter().filter_map(|part| contribution(part, people, kind));
    row.push(entry("people", list(slot.at, parts.collect())));
    row
}

fn contribution(part: &Part, people: &[String], kind: Option<Kind>) -> Option<Node> {
    let usual = usual_role(kind.unwrap_or(Kind::Other));
    let role: Role = part.role.unwrap_or(usual);
    let id = people.get(part.person)?;
    let row = vec![entry("id", text(part.at, id)), entry("role", text(part.at, role.code()))];
    Some(table(part.at, row))
}

fn paper_row(talk: &Talk, id: &str, session: &str, people: &[String]) -> Node {
    let named = talk.people.iter().filter_map(|part| Some(text(part.at, people.get(part.person)?)));
    let others = talk.others.iter().map(|name| text(talk.at, name));
    table(
        talk.at,
        vec![
            entry("id", text(talk.at, id)),
            entry("session", text(talk.at, session)),
            entry("title", text(talk.at, &talk.title)),
            entry("authors", list(talk.at, named.chain(others).collect())),
        ],
    )
}
