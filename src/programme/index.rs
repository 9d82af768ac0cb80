//! What is worked out once, so that questions are answered from slices.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::names::NameOrder;
use super::people::Writer;
use super::session::Session;
use super::snapshot::{Day, Programme};
use crate::clock::Moment;
use crate::texts::fold;

/// The lookups of one programme. Whatever is "of" something is parallel to its vector.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub(super) ids: Ids,
    pub(super) days: Vec<Day>,
    /// The sessions that take place, in the order of the programme.
    pub(super) taking_place: Vec<usize>,
    /// From each moment on until the next, what runs.
    pub(super) running: Vec<(Moment, Vec<usize>)>,
    pub(super) in_room: Vec<Vec<usize>>,
    pub(super) sessions_of: Vec<Vec<usize>>,
    pub(super) papers_in: Vec<Vec<usize>>,
    pub(super) papers_of: Vec<Vec<usize>>,
    pub(super) proceedings_only: Vec<usize>,
    pub(super) by_given_name: Vec<usize>,
    pub(super) track_keys: Vec<u32>,
    pub(super) fact_keys: Vec<u32>,
}

/// From an id to its index.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    pub(super) sessions: HashMap<String, usize>,
    pub(super) rooms: HashMap<String, usize>,
    pub(super) people: HashMap<String, usize>,
    pub(super) papers: HashMap<String, usize>,
    pub(super) facts: HashMap<String, usize>,
}

impl Index {
    pub(super) fn of(programme: &Programme) -> Self {
        let sessions = &programme.sessions;
        let taking_place: Vec<usize> =
            (0..sessions.len()).filter(|index| !sessions[*index].is_cancelled()).collect();
        Self {
            ids: ids(programme),
            days: days(programme),
            running: running(sessions, &taking_place),
            taking_place,
            in_room: group(programme.rooms.len(), sessions, |session| {
                session.room.into_iter().collect()
            }),
            sessions_of: group(programme.people.len(), sessions, |session| {
                session.people.iter().map(|part| part.person).collect()
            }),
            papers_in: papers_in(programme),
            papers_of: group(programme.people.len(), &programme.papers, |paper| {
                paper.authors.iter().filter_map(Writer::person).collect()
            }),
            proceedings_only: (0..programme.papers.len())
                .filter(|index| !programme.papers[*index].is_spoken())
                .collect(),
            by_given_name: by_given_name(programme),
            fact_keys: programme.facts.iter().map(|fact| hash(&fact.topic)).collect(),
            track_keys: programme.tracks.iter().map(|track| hash(&fold(track.first()))).collect(),
        }
    }
}

fn ids(programme: &Programme) -> Ids {
    fn by<T>(rows: &[T], id: impl Fn(&T) -> &str) -> HashMap<String, usize> {
        rows.iter().enumerate().map(|(index, row)| (id(row).to_owned(), index)).collect()
    }
    Ids {
        sessions: by(&programme.sessions, |session| &session.id),
        rooms: by(&programme.rooms, |room| &room.id),
        people: by(&programme.people, |person| &person.id),
        papers: by(&programme.papers, |paper| &paper.id),
        facts: by(&programme.facts, |fact| &fact.topic),
    }
}

fn days(programme: &Programme) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for (index, session) in programme.sessions.iter().enumerate() {
        let date: NaiveDate = programme.local_date(session.begins());
        match days.last_mut() {
            Some(day) if day.date == date => day.sessions.push(index),
            _ => days.push(Day { date, sessions: vec![index] }),
        }
    }
    days
}

/// What runs between any two moments at which something begins or ends.
fn running(sessions: &[Session], taking_place: &[usize]) -> Vec<(Moment, Vec<usize>)> {
    let mut changes: Vec<Moment> = taking_place
        .iter()
        .flat_map(|index| [sessions[*index].begins(), sessions[*index].ends()])
        .collect();
    changes.sort_unstable();
    changes.dedup();
    let mut begun = taking_place.iter().copied().peekable();
    let mut now_running: Vec<usize> = Vec::new();
    changes
        .into_iter()
        .map(|moment| {
            now_running.retain(|index| moment < sessions[*index].ends());
            while let Some(next) = begun.next_if(|index| sessions[*index].begins() <= moment) {
                now_running.push(next);
            }
            (moment, now_running.clone())
        })
        .collect()
}

fn papers_in(programme: &Programme) -> Vec<Vec<usize>> {
    let papers = &programme.papers;
    let sessions = programme.sessions.len();
    let mut papers_in = group(sessions, papers, |paper| paper.session.into_iter().collect());
    for group in &mut papers_in {
        group.sort_by_key(|index| papers[*index].order);
    }
    papers_in
}

fn by_given_name(programme: &Programme) -> Vec<usize> {
    let mut people: Vec<usize> = (0..programme.people.len()).collect();
    people.sort_by_cached_key(|index| NameOrder::of(&programme.people[*index].name));
    people
}

/// For each of `count` things, the rows that name it, each row once.
fn group<T>(count: usize, rows: &[T], named: impl Fn(&T) -> Vec<usize>) -> Vec<Vec<usize>> {
    let mut groups = vec![Vec::new(); count];
    for (index, row) in rows.iter().enumerate() {
        for name in named(row) {
            let group: &mut Vec<usize> = &mut groups[name];
            if group.last() != Some(&index) {
                group.push(index);
            }
        }
    }
    groups
}

/// FNV-1a: short, and the same in every version of the program.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
