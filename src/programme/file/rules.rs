//! What only shows when rows are seen together: overlaps, papers, too much at once.

use std::collections::HashMap;
use std::hash::Hash;

use super::draft::Draft;
use super::reader::Reader;
use super::rows::Placed;
use crate::clock::Moment;
use crate::programme::Session;
use crate::programme::problem::Trouble;

/// Sessions at one time beyond which the dates must be wrong.
const AT_ONCE: usize = 300;
/// Overlaps that are listed one by one.
const OVERLAPS: usize = 200;

impl Draft {
    /// Notes what is wrong between the rows.
    pub(super) fn check(&self, reader: &mut Reader<'_>) {
        reader.enter(None);
        if self.sessions.is_empty() && !reader.failed() {
            reader.note_file(Trouble::NoSessions);
        }
        if most_at_once(&self.sessions) > AT_ONCE {
            let limit = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
            reader.note_file(Trouble::TooManyAtOnce { limit });
            return;
        }
        self.check_overlaps(reader);
        self.check_papers(reader);
        self.check_slips(reader);
        reader.enter(None);
    }

    fn check_overlaps(&self, reader: &mut Reader<'_>) {
        let in_rooms = self.overlaps(|session| session.room.into_iter().collect());
        let of_people = self.overlaps(|session| {
            let mut people: Vec<usize> = session.people.iter().map(|part| part.person).collect();
            people.sort_unstable();
            people.dedup();
            people
        });
        let listed = in_rooms.len().max(of_people.len()) > OVERLAPS;
        for (room, first, second) in in_rooms.into_iter().take(OVERLAPS) {
            let other = self.sessions[first].value.id.clone();
            let room = self.rooms[room].value.name.first().to_owned();
            note_at(reader, &self.sessions[second], "room", Trouble::RoomTwice { room, other });
        }
        for (person, first, second) in of_people.into_iter().take(OVERLAPS) {
            let other = self.sessions[first].value.id.clone();
            let person = self.people[person].value.name.clone();
            let what = Trouble::PersonTwice { person, other };
            note_at(reader, &self.sessions[second], "people", what);
        }
        if listed {
            reader.enter(None);
            reader.note_file(Trouble::MoreOverlaps);
        }
    }

    /// Whatever is used twice at one time, with both sessions; a little more than are listed.
    fn overlaps<K: Copy + Eq + Hash>(
        &self,
        used: impl Fn(&Session) -> Vec<K>,
    ) -> Vec<(K, usize, usize)> {
        let mut running: HashMap<K, Vec<usize>> = HashMap::new();
        let mut overlaps = Vec::new();
        for (index, Placed { value: session, .. }) in self.sessions.iter().enumerate() {
            if session.is_cancelled() || overlaps.len() > OVERLAPS {
                continue;
            }
            for key in used(session) {
                let earlier = running.entry(key).or_default();
                earlier.retain(|other| self.sessions[*other].value.ends() > session.begins());
                overlaps.extend(earlier.iter().map(|other| (key, *other, index)));
                earlier.push(index);
            }
        }
        overlaps
    }

    fn check_papers(&self, reader: &mut Reader<'_>) {
        let mut minutes: HashMap<usize, i64> = HashMap::new();
        for placed in self.papers.iter().filter(|placed| placed.value.presented) {
            let paper = &placed.value;
            let Some(index) = paper.session else { continue };
            let session = &self.sessions[index].value;
            *minutes.entry(index).or_default() += i64::from(paper.minutes.unwrap_or_default());
            if paper.start.is_some_and(|start| start < session.start || session.end <= start) {
                note_at(reader, placed, "start", Trouble::PaperOutside);
            }
        }
        for (index, placed) in self.sessions.iter().enumerate() {
            let minutes = minutes.get(&index).copied().unwrap_or_default();
            let available = (placed.value.end - placed.value.start).num_minutes();
            if minutes > available {
                note_at(reader, placed, "", Trouble::PapersTooLong { minutes, available });
            }
        }
    }
}

fn note_at<T>(reader: &mut Reader<'_>, placed: &Placed<T>, key: &str, what: Trouble) {
    reader.enter(Some(placed.row.clone()));
    reader.note(key, placed.at, what);
}

/// How many sessions run at the fullest moment.
fn most_at_once(sessions: &[Placed<Session>]) -> usize {
    let mut changes: Vec<(Moment, bool)> = Vec::with_capacity(sessions.len() * 2);
    for Placed { value: session, .. } in sessions.iter().filter(|s| !s.value.is_cancelled()) {
        changes.extend([(session.begins(), true), (session.ends(), false)]);
    }
    // What ends comes before what begins at the same moment.
    changes.sort_unstable();
    let (mut running, mut most) = (0_usize, 0);
    for (_, begins) in changes {
        running = if begins { running + 1 } else { running.saturating_sub(1) };
        most = most.max(running);
    }
    most
}
