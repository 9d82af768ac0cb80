//! The whole file put together, row by row.

use std::collections::HashMap;

use super::reader::{Reader, Within};
use super::rows::{Placed, Raw};
use super::session::Ordered;
use super::tree::{Table, Value};
use crate::clock::Moment;
use crate::programme::index::Index;
use crate::programme::problem::{Expected, Row, Section, Trouble};
use crate::programme::snapshot::Programme;
use crate::programme::{Event, Fact, Paper, Person, Room, Session, Settings, Topic, Venue};
use crate::texts::{Localised, fold};

/// What was read, rows with errors left out.
pub(super) struct Draft {
    pub(super) event: Option<Event>,
    pub(super) settings: Settings,
    pub(super) venue: Venue,
    pub(super) rooms: Vec<Placed<Room>>,
    pub(super) people: Vec<Placed<Person>>,
    pub(super) tracks: Vec<Localised>,
    /// In the order of their times.
    pub(super) sessions: Vec<Placed<Session>>,
    pub(super) topics: Vec<Placed<Topic>>,
    pub(super) papers: Vec<Placed<Paper>>,
    pub(super) facts: Vec<Placed<Fact>>,
}

impl Draft {
    /// Reads the tree; `None` when there is not even an event.
    pub(super) fn read(reader: &mut Reader<'_>, root: &Table) -> Option<Self> {
        let sections: Vec<&str> = Section::ALL.iter().map(|section| section.code()).collect();
        reader.allow(&Within::row(root, 0), &sections);
        let event = single(reader, root, Section::Event, Reader::event);
        if Within::row(root, 0).get(Section::Event.code()).is_none() {
            reader.enter(None);
            reader.note_file(Trouble::MissingKey { key: "[event]".to_owned() });
        }
        let settings =
            single(reader, root, Section::Settings, |reader, within| Some(reader.settings(within)));
        let venue =
            single(reader, root, Section::Venue, |reader, within| Some(reader.venue(within)));
        let mut raw = |section| reader.raw_rows(root, section);
        let (rooms, people) = (raw(Section::Room), raw(Section::Person));
        let (sessions, topics) = (raw(Section::Session), raw(Section::Topic));
        let (papers, facts) = (raw(Section::Paper), raw(Section::Fact));

        let rooms = reader.each(&rooms, Reader::room);
        reader.settle(Section::Room, &rooms);
        let people = reader.each(&people, Reader::person);
        reader.settle(Section::Person, &people);
        let (sessions, tracks) = read_sessions(reader, &sessions);
        reader.settle(Section::Session, &sessions);
        let topics = reader.each(&topics, Reader::topic);
        let papers = in_places(reader.each(&papers, Reader::paper));
        let facts = reader.each(&facts, Reader::fact);
        let mut draft = Self {
            event,
            settings: settings.unwrap_or_default(),
            venue: venue.unwrap_or_default(),
            rooms,
            people,
            tracks,
            sessions,
            topics,
            papers,
            facts,
        };
        draft.fill_days(reader, root);
        draft.check(reader);
        draft.event.is_some().then_some(draft)
    }

    /// The programme; only for a draft without errors.
    pub(super) fn finish(self) -> Option<Programme> {
        let programme = Programme {
            event: self.event?,
            settings: self.settings,
            venue: self.venue,
            rooms: values(self.rooms),
            people: values(self.people),
            tracks: self.tracks,
            sessions: values(self.sessions),
            topics: values(self.topics),
            papers: values(self.papers),
            facts: values(self.facts),
            index: Index::default(),
        };
        Some(programme.indexed())
    }

    /// Where the file names no days, the event lasts from its first session to its last; those that
    /// do not take place count only where none does.
    fn fill_days(&mut self, reader: &mut Reader<'_>, root: &Table) {
        let Some(event) = self.event.as_mut().filter(|_| reader.days.is_none()) else { return };
        let day = |moment: Moment| moment.with_timezone(&event.zone).date_naive();
        let all_cancelled = self.sessions.iter().all(|placed| placed.value.is_cancelled());
        let counts = |placed: &&Placed<Session>| all_cancelled || !placed.value.is_cancelled();
        let days = || self.sessions.iter().filter(counts).map(|placed| day(placed.value.start));
        if let (Some(first), Some(last)) = (days().min(), days().max()) {
            (event.first_day, event.last_day) = (first, last);
        } else if Within::row(root, 0).get(Section::Session.code()).is_none() {
            let node = Within::row(root, 0).get(Section::Event.code());
            let row = Row { section: Section::Event, index: 0, id: None };
            reader.enter(Some(row));
            let key = "start".to_owned();
            reader.note("start", node.map_or(0, |node| node.at), Trouble::MissingKey { key });
        }
    }
}

/// A table that stands once; `None` when it is not there or no table.
fn single<'t, T>(
    reader: &mut Reader<'t>,
    root: &Table,
    section: Section,
    read: impl FnOnce(&mut Reader<'t>, &Within<'_>) -> Option<T>,
) -> Option<T> {
    let node = Within::row(root, 0).get(section.code())?;
    reader.enter(Some(Row { section, index: 0, id: None }));
    match &node.value {
        Value::Table(table) => read(reader, &Within::row(table, node.at)),
        _ => reader.wrong(section.code(), node, Expected::Table),
    }
}

/// The sessions in the order of their times, and their tracks in that order.
fn read_sessions(
    reader: &mut Reader<'_>,
    rows: &[Raw<'_>],
) -> (Vec<Placed<Session>>, Vec<Localised>) {
    let mut tracked = reader.each(rows, Reader::session);
    tracked.sort_by_key(|placed| (placed.value.session.begins(), placed.value.session.ends()));
    let mut tracks: Vec<Localised> = Vec::new();
    let mut indices: HashMap<String, usize> = HashMap::new();
    let sessions = tracked.into_iter().map(|Placed { value, row, at }| {
        let mut session = value.session;
        session.track = value.track.map(|track| {
            let index = *indices.entry(fold(track.first())).or_insert(tracks.len());
            match tracks.get_mut(index) {
                Some(known) => add_languages(known, &track),
                None => tracks.push(track),
            }
            index
        });
        Placed { value: session, row, at }
    });
    let sessions = sessions.collect();
    (sessions, tracks)
}

/// A track that is named in one language here and in two there is known in both.
fn add_languages(known: &mut Localised, other: &Localised) {
    let new = other.iter().filter(|(language, _)| known.exact(*language).is_none());
    let texts = known.iter().chain(new).map(|(language, text)| (language, text.into()));
    if let Some(merged) = Localised::several(texts.collect::<Vec<_>>()) {
        *known = merged;
    }
}

/// Papers with their places: the file's, else their number among those of their session.
fn in_places(ordered: Vec<Placed<Ordered>>) -> Vec<Placed<Paper>> {
    let mut numbers: HashMap<Option<usize>, i64> = HashMap::new();
    ordered
        .into_iter()
        .map(|Placed { value: Ordered { mut paper, ordered }, row, at }| {
            let number = numbers.entry(paper.session).or_default();
            *number += 1;
            if !ordered {
                paper.order = *number;
            }
            Placed { value: paper, row, at }
        })
        .collect()
}

fn values<T>(rows: Vec<Placed<T>>) -> Vec<T> {
    rows.into_iter().map(|placed| placed.value).collect()
}
