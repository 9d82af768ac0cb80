//! Exports of one event in several languages into one.

use std::collections::HashMap;

use super::language::is_vietnamese;
use super::model::{Export, Note, Slot, Speaker, Words};
use crate::programme::problem::Trouble;
use crate::texts::{Language, fold};

/// The first export with what the others add: texts in their languages, and sessions, rooms and
/// people that it does not have. Sessions and people are matched by id, rooms by the sessions in
/// them. `None` without any export.
pub(super) fn merged(exports: Vec<Export>) -> Option<Export> {
    let mut exports = exports.into_iter();
    let mut first = exports.next()?;
    for mut other in exports {
        tell_apart(&mut first, &mut other);
        add(&mut first, other);
    }
    Some(first)
}

/// Two files that both seem to be in one language and have other titles are in two: the one with
/// fewer Vietnamese titles is in the other one.
fn tell_apart(first: &mut Export, other: &mut Export) {
    let language = first.languages[0];
    if other.languages[0] != language {
        return;
    }
    let titles: HashMap<&str, &Words> =
        first.sessions.iter().map(|slot| (slot.id.as_str(), &slot.title)).collect();
    let alike =
        |slot: &Slot| titles.get(slot.id.as_str()).is_none_or(|title| **title == slot.title);
    if other.sessions.iter().all(alike) && first.name == other.name {
        return;
    }
    let Some(second) = Language::all().find(|known| *known != language) else { return };
    let count = |export: &Export| {
        let titles = export.sessions.iter().flat_map(|slot| &slot.title);
        titles.filter(|(_, title)| is_vietnamese(title)).count()
    };
    let first_has_more = count(first) >= count(other);
    // Vietnamese belongs to the file with more of its letters.
    let is_vietnamese = language.code() == "vi";
    let changed = if first_has_more == is_vietnamese { other } else { first };
    speak(changed, language, second);
}

fn speak(export: &mut Export, from: Language, to: Language) {
    let texts = export.sessions.iter_mut();
    let texts = texts.flat_map(|slot| [&mut slot.title, &mut slot.track, &mut slot.about]);
    let halls = export.rooms.iter_mut().map(|hall| &mut hall.name);
    for words in texts.chain(halls).chain([&mut export.name]) {
        if words.iter().all(|(language, _)| *language != to) {
            for (language, _) in words.iter_mut().filter(|(language, _)| *language == from) {
                *language = to;
            }
        }
    }
    export.languages = vec![to];
}

fn add(first: &mut Export, other: Export) {
    for language in &other.languages {
        if !first.languages.contains(language) {
            first.languages.push(*language);
        }
    }
    add_words(&mut first.name, other.name.clone());
    first.days = match (first.days, other.days) {
        (Some((from, until)), Some((start, end))) => Some((from.min(start), until.max(end))),
        (known, days) => known.or(days),
    };
    let people = add_people(first, &other);
    let known: HashMap<String, usize> =
        first.sessions.iter().enumerate().map(|(index, slot)| (slot.id.clone(), index)).collect();
    let rooms = add_rooms(first, &other, &known);
    first.notes.extend(other.notes);
    for mut slot in other.sessions {
        let room = slot.room.and_then(|room| rooms.get(room).copied());
        let Some(index) = known.get(&slot.id) else {
            slot.room = room;
            for (person, _) in &mut slot.people {
                *person = people.get(*person).copied().unwrap_or_default();
            }
            first.sessions.push(slot);
            continue;
        };
        let differs = add_session(&mut first.sessions[*index], slot, room);
        first.notes.extend(differs);
    }
}

/// Adds the texts of the same session in another language; what else is different is only told.
fn add_session(same: &mut Slot, slot: Slot, room: Option<usize>) -> Vec<Note> {
    let compared = [
        ("start", same.start != slot.start),
        ("end", same.end != slot.end),
        ("room", same.room != room),
        ("status", same.cancelled != slot.cancelled),
    ];
    add_words(&mut same.title, slot.title);
    add_words(&mut same.track, slot.track);
    add_words(&mut same.about, slot.about);
    same.document = same.document.take().or(slot.document);
    let differing = compared.into_iter().filter(|(_, differs)| *differs);
    let note = |(key, _): (&str, bool)| {
        let what = Trouble::Differs { key: key.to_owned() };
        Note { at: slot.at, session: Some(same.id.clone()), what }
    };
    differing.map(note).collect()
}

fn add_words(known: &mut Words, more: Words) {
    for (language, text) in more {
        if known.iter().all(|(written, _)| *written != language) {
            known.push((language, text));
        }
    }
}

/// The index in `first` of every person of `other`.
fn add_people(first: &mut Export, other: &Export) -> Vec<usize> {
    let mut known: HashMap<String, usize> =
        first.people.iter().enumerate().map(|(index, one)| (one.id.clone(), index)).collect();
    let index_of = |speaker: &Speaker| {
        *known.entry(speaker.id.clone()).or_insert_with(|| {
            first.people.push(speaker.clone());
            first.people.len() - 1
        })
    };
    other.people.iter().map(index_of).collect()
}

/// The index in `first` of every room of `other`.
fn add_rooms(first: &mut Export, other: &Export, known: &HashMap<String, usize>) -> Vec<usize> {
    let mut by_session: HashMap<usize, usize> = HashMap::new();
    for slot in &other.sessions {
        let same = known.get(&slot.id).and_then(|index| first.sessions[*index].room);
        if let Some((room, same)) = slot.room.zip(same) {
            by_session.entry(room).or_insert(same);
        }
    }
    let key = |words: &Words| words.first().map(|(_, name)| fold(name));
    let by_name: HashMap<Option<String>, usize> =
        first.rooms.iter().enumerate().map(|(index, room)| (key(&room.name), index)).collect();
    let mut rooms = Vec::with_capacity(other.rooms.len());
    for (index, hall) in other.rooms.iter().enumerate() {
        // A room of the same name is the same, wherever its sessions are now.
        let same = by_name.get(&key(&hall.name)).or_else(|| by_session.get(&index));
        let same = same.copied().unwrap_or_else(|| {
            first.rooms.push(hall.clone());
            first.rooms.len() - 1
        });
        add_words(&mut first.rooms[same].name, hall.name.clone());
        rooms.push(same);
    }
    rooms
}
