//! The programme as a whole and its lookups.

use chrono::{NaiveDate, NaiveDateTime};

use super::event::{Event, Fact, Settings};
use super::index::{Index, hash};
use super::people::{Paper, Person};
use super::place::{Room, Venue};
use super::session::{Session, Topic};
use super::zone;
use crate::clock::Moment;
use crate::texts::Localised;

/// One event's programme, immutable; what is asked of it is answered from memory.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The event itself.
    pub event: Event,
    /// What its organisers decided.
    pub settings: Settings,
    /// Where it is held.
    pub venue: Venue,
    /// In the file's order.
    pub rooms: Vec<Room>,
    /// In the file's order.
    pub people: Vec<Person>,
    /// In the order of their first session.
    pub tracks: Vec<Localised>,
    /// By effective start, then effective end, then the file's order.
    pub sessions: Vec<Session>,
    /// In the file's order.
    pub topics: Vec<Topic>,
    /// In the file's order.
    pub papers: Vec<Paper>,
    /// In the file's order.
    pub facts: Vec<Fact>,
    pub(super) index: Index,
}

/// One day of the event with its sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Local.
    pub date: NaiveDate,
    /// Indices into [`Programme::sessions`], cancelled ones included.
    pub sessions: Vec<usize>,
}

impl Programme {
    /// The same with its lookups worked out.
    pub(super) fn indexed(mut self) -> Self {
        self.index = Index::of(&self);
        self
    }

    /// The index of the session with this id.
    pub fn session(&self, id: &str) -> Option<usize> {
        self.index.ids.sessions.get(id).copied()
    }

    /// The index of the room with this id.
    pub fn room(&self, id: &str) -> Option<usize> {
        self.index.ids.rooms.get(id).copied()
    }

    /// The index of the person with this id.
    pub fn person(&self, id: &str) -> Option<usize> {
        self.index.ids.people.get(id).copied()
    }

    /// The index of the paper with this id.
    pub fn paper(&self, id: &str) -> Option<usize> {
        self.index.ids.papers.get(id).copied()
    }

    /// The index of the fact with this topic.
    pub fn fact(&self, topic: &str) -> Option<usize> {
        self.index.ids.facts.get(topic).copied()
    }

    /// Where a session is held.
    pub fn room_of(&self, session: &Session) -> Option<&Room> {
        self.rooms.get(session.room?)
    }

    /// The track a session belongs to.
    pub fn track_of(&self, session: &Session) -> Option<&Localised> {
        self.tracks.get(session.track?)
    }

    /// The days on which something begins, in order.
    pub fn days(&self) -> &[Day] {
        &self.index.days
    }

    /// The event's wall clock at `moment`.
    pub fn local(&self, moment: Moment) -> NaiveDateTime {
        moment.with_timezone(&self.event.zone).naive_local()
    }

    /// The date in the event's zone at `moment`.
    pub fn local_date(&self, moment: Moment) -> NaiveDate {
        self.local(moment).date()
    }

    /// When the event's wall clock shows `local`: the first time in an hour that comes twice,
    /// shifted forward in an hour that is skipped.
    pub fn moment(&self, local: NaiveDateTime) -> Moment {
        zone::moment(self.event.zone, local).0
    }

    /// The papers of a session, presented or not, by their order.
    pub fn papers_in(&self, session: usize) -> &[usize] {
        at(&self.index.papers_in, session)
    }

    /// The papers that are presented in no session, in the file's order.
    pub fn proceedings_only(&self) -> &[usize] {
        &self.index.proceedings_only
    }

    /// The sessions in which a person has a part, in order; papers are [`Programme::papers_of`].
    pub fn sessions_of(&self, person: usize) -> &[usize] {
        at(&self.index.sessions_of, person)
    }

    /// The papers a person wrote, in the file's order.
    pub fn papers_of(&self, person: usize) -> &[usize] {
        at(&self.index.papers_of, person)
    }

    /// Everybody in the order of a Vietnamese list: given name, then middle, then family name.
    pub fn people_by_given_name(&self) -> &[usize] {
        &self.index.by_given_name
    }

    /// The sessions held in a room, in order, cancelled ones included.
    pub fn sessions_in_room(&self, room: usize) -> &[usize] {
        at(&self.index.in_room, room)
    }

    /// A short key of a track for button data; it survives new versions of the programme. 0 when
    /// there is no such track.
    pub fn track_key(&self, track: usize) -> u32 {
        self.index.track_keys.get(track).copied().unwrap_or_default()
    }

    /// A short key of a person for button data; it survives new versions of the programme. 0 when
    /// there is no such person.
    pub fn person_key(&self, person: usize) -> u32 {
        self.people.get(person).map(|person| hash(&person.id)).unwrap_or_default()
    }

    /// The index of the person with this key.
    pub fn person_by_key(&self, key: u32) -> Option<usize> {
        self.people.iter().position(|person| hash(&person.id) == key)
    }

    /// A short key of a fact for button data; it survives new versions of the programme. 0 when
    /// there is no such fact.
    pub fn fact_key(&self, fact: usize) -> u32 {
        self.index.fact_keys.get(fact).copied().unwrap_or_default()
    }

    /// The fact with this key.
    pub fn fact_by_key(&self, key: u32) -> Option<usize> {
        self.index.fact_keys.iter().position(|known| *known == key)
    }

    /// The track with this key.
    pub fn track_by_key(&self, key: u32) -> Option<usize> {
        self.index.track_keys.iter().position(|known| *known == key)
    }
}

/// The programmes hold the same; how they are looked up in follows from it.
impl PartialEq for Programme {
    fn eq(&self, other: &Self) -> bool {
        self.event == other.event
            && self.settings == other.settings
            && self.venue == other.venue
            && self.rooms == other.rooms
            && self.people == other.people
            && self.tracks == other.tracks
            && self.sessions == other.sessions
            && self.topics == other.topics
            && self.papers == other.papers
            && self.facts == other.facts
    }
}

fn at(groups: &[Vec<usize>], index: usize) -> &[usize] {
    groups.get(index).map_or(&[], Vec::as_slice)
}
