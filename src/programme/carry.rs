//! What is gone from a new programme is cancelled there, never silently deleted.

mod complete;

use std::collections::{HashMap, HashSet};

use super::file::most_rows;
use super::problem::Section;
use super::snapshot::Programme;
use super::{Contribution, Paper, Session, Status, Topic, Writer};
use crate::texts::fold;

pub(super) use complete::complete;

/// The sessions of `published` that `new` has no more, in their order. Where a programme has no
/// room for all, those come first that took place so far.
pub(super) fn gone<'p>(new: &Programme, published: &'p Programme) -> Vec<&'p Session> {
    let sessions = published.sessions.iter();
    let mut gone: Vec<&Session> =
        sessions.filter(|session| new.session(&session.id).is_none()).collect();
    let space = most_rows(Section::Session).saturating_sub(new.sessions.len());
    if gone.len() > space {
        gone.sort_by_key(|session| session.is_cancelled());
        gone.truncate(space);
        gone.sort_by_key(|session| (session.begins(), session.ends()));
    }
    gone
}

/// `new` with the sessions `gone` of `published`, cancelled, and with the rows they need: rooms,
/// people, papers and topics. The carried rows stand at the end of their tables.
pub(super) fn carry(new: &Programme, published: &Programme, gone: &[&Session]) -> Programme {
    let mut carrying = Carrying::new(new, published);
    for session in gone {
        carrying.session(session);
    }
    carrying.papers();
    carrying.topics();
    carrying.programme
}

struct Carrying<'p> {
    published: &'p Programme,
    programme: Programme,
    rooms: HashMap<String, usize>,
    people: HashMap<String, usize>,
    /// Plain names of authors, which must not turn into people.
    names: HashSet<String>,
    tracks: HashMap<String, usize>,
    /// The carried sessions by id.
    sessions: HashMap<&'p str, usize>,
}

impl<'p> Carrying<'p> {
    fn new(new: &Programme, published: &'p Programme) -> Self {
        let programme = new.clone();
        let rooms = programme.rooms.iter().enumerate();
        let people = programme.people.iter().enumerate();
        let tracks = programme.tracks.iter().enumerate();
        let authors = programme.papers.iter().flat_map(|paper| &paper.authors);
        Self {
            rooms: rooms.map(|(index, room)| (room.id.clone(), index)).collect(),
            people: people.map(|(index, person)| (person.id.clone(), index)).collect(),
            tracks: tracks.map(|(index, track)| (fold(track.first()), index)).collect(),
            names: authors.filter_map(name).map(str::to_owned).collect(),
            sessions: HashMap::new(),
            published,
            programme,
        }
    }

    fn session(&mut self, session: &'p Session) {
        let mut carried = session.clone();
        carried.status = Status::Cancelled;
        carried.room = session.room.and_then(|room| self.room(room));
        carried.track = session.track.map(|track| self.track(track));
        let parts = session.people.iter();
        let parts = parts.filter_map(|part| {
            Some(Contribution { person: self.person(part.person)?, role: part.role })
        });
        carried.people = parts.collect();
        self.sessions.insert(&session.id, self.programme.sessions.len());
        self.programme.sessions.push(carried);
    }

    /// The new index of a published room; `None` when there is no space for it.
    fn room(&mut self, room: usize) -> Option<usize> {
        let room = &self.published.rooms[room];
        let rooms = &mut self.programme.rooms;
        if !self.rooms.contains_key(&room.id) && rooms.len() < most_rows(Section::Room) {
            self.rooms.insert(room.id.clone(), rooms.len());
            rooms.push(room.clone());
        }
        self.rooms.get(&room.id).copied()
    }

    fn track(&mut self, track: usize) -> usize {
        let track = &self.published.tracks[track];
        let tracks = &mut self.programme.tracks;
        *self.tracks.entry(fold(track.first())).or_insert_with(|| {
            tracks.push(track.clone());
            tracks.len() - 1
        })
    }

    /// The new index of a published person; `None` when there is no space for them.
    fn person(&mut self, person: usize) -> Option<usize> {
        let person = &self.published.people[person];
        if let Some(known) = self.people.get(&person.id) {
            return Some(*known);
        }
        let people = &mut self.programme.people;
        if people.len() >= most_rows(Section::Person) {
            return None;
        }
        let mut carried = person.clone();
        let mut number = 1;
        while self.names.contains(&carried.id) || self.people.contains_key(&carried.id) {
            number += 1;
            carried.id = format!("{}-{number}", person.id.get(..28).unwrap_or(&person.id));
        }
        let index = people.len();
        self.people.insert(person.id.clone(), index);
        self.people.insert(carried.id.clone(), index);
        people.push(carried);
        Some(index)
    }

    /// Carries the papers of carried sessions that are not elsewhere now.
    fn papers(&mut self) {
        let known: HashSet<String> =
            self.programme.papers.iter().map(|paper| paper.id.clone()).collect();
        for paper in &self.published.papers {
            let session = paper.session.map(|session| &*self.published.sessions[session].id);
            let Some(session) = session.and_then(|id| self.sessions.get(id).copied()) else {
                continue;
            };
            let space = self.programme.papers.len() < most_rows(Section::Paper);
            if space && !known.contains(&paper.id) {
                let authors = paper.authors.iter().filter_map(|author| self.writer(author));
                let authors = authors.collect();
                let carried = Paper { session: Some(session), authors, ..paper.clone() };
                self.programme.papers.push(carried);
            }
        }
    }

    fn writer(&mut self, writer: &Writer) -> Option<Writer> {
        match writer {
            Writer::Person(person) => self.person(*person).map(Writer::Person),
            // A name that is somebody's id now would be read as that person.
            Writer::Name(name) => match self.people.get(name) {
                Some(person) if self.programme.people[*person].id == *name => {
                    Some(Writer::Person(*person))
                }
                _ => {
                    self.names.insert(name.clone());
                    Some(writer.clone())
                }
            },
        }
    }

    fn topics(&mut self) {
        let known: HashSet<String> =
            self.programme.topics.iter().map(|topic| topic.id.clone()).collect();
        for topic in &self.published.topics {
            let session = self.sessions.get(&*self.published.sessions[topic.session].id);
            let space = self.programme.topics.len() < most_rows(Section::Topic);
            if let Some(session) = session.filter(|_| space && !known.contains(&topic.id)) {
                let carried = Topic { session: *session, ..topic.clone() };
                self.programme.topics.push(carried);
            }
        }
    }
}

fn name(writer: &Writer) -> Option<&str> {
    match writer {
        Writer::Name(name) => Some(name),
        Writer::Person(_) => None,
    }
}

#[cfg(test)]
mod tests;
