//! The programme as the schedules of pretalx, frab and c3voc have it: days, rooms in them, events
//! in these, everything in one language and at the times that people see.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use sha2::{Digest as _, Sha256};

use crate::clock::Moment;
use crate::programme::{Paper, Programme, Session, Writer};
use crate::texts::Language;

/// A schedule in one language.
pub(super) struct Schedule<'p> {
    pub(super) programme: &'p Programme,
    pub(super) language: Language,
}

/// The events of one room on one day.
pub(super) type InRoom<'p> = (&'p str, Vec<&'p Session>);

/// One day with what is in its rooms.
pub(super) struct Day<'p> {
    /// From 1.
    pub(super) index: usize,
    pub(super) date: NaiveDate,
    pub(super) rooms: Vec<InRoom<'p>>,
}

impl<'p> Schedule<'p> {
    /// Every day on which something begins.
    pub(super) fn days(&self) -> Vec<Day<'p>> {
        let programme = self.programme;
        let day = |(index, day): (usize, &crate::programme::Day)| {
            let sessions = day.sessions.iter().map(|index| &programme.sessions[*index]);
            let used: BTreeSet<usize> = sessions.clone().filter_map(|one| one.room).collect();
            let mut rooms: Vec<InRoom<'p>> = Vec::new();
            for room in used.into_iter().map(Some).chain([None]) {
                let in_room: Vec<&Session> =
                    sessions.clone().filter(|session| session.room == room).collect();
                if !in_room.is_empty() {
                    rooms.push((self.room_name(room), in_room));
                }
            }
            Day { index: index + 1, date: day.date, rooms }
        };
        programme.days().iter().enumerate().map(day).collect()
    }

    /// The room's name; empty for a session without a room.
    fn room_name(&self, room: Option<usize>) -> &'p str {
        let room = room.and_then(|room| self.programme.rooms.get(room));
        room.map_or("", |room| room.name.get(self.language))
    }

    /// The local time with its offset.
    pub(super) fn written(&self, moment: Moment) -> String {
        moment.with_timezone(&self.programme.event.zone).to_rfc3339()
    }

    /// When the day begins and when the next one does.
    pub(super) fn bounds(&self, date: NaiveDate) -> (String, String) {
        let next = date.succ_opt().unwrap_or(date);
        let at = |date: NaiveDate| self.written(self.programme.moment(date.into()));
        (at(date), at(next))
    }

    /// "Tham luận" and who wrote it, one a line.
    pub(super) fn papers(&self, session: &Session) -> String {
        let programme = self.programme;
        let index = programme.session(&session.id);
        let papers = index.map_or(&[][..], |index| programme.papers_in(index));
        let papers = papers.iter().map(|paper| &programme.papers[*paper]);
        let lines = papers.filter(|paper| paper.is_spoken()).map(|paper| self.paper(paper));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn paper(&self, paper: &Paper) -> String {
        let writer = |writer: &Writer| match writer {
            Writer::Person(person) => self.programme.people[*person].full_name(self.language),
            Writer::Name(name) => name.clone(),
        };
        let writers: Vec<String> = paper.authors.iter().map(writer).collect();
        let title = paper.title.get(self.language);
        if writers.is_empty() {
            format!("– {title}")
        } else {
            format!("– {title} ({})", writers.join(", "))
        }
    }

    /// The address of an event within its site.
    pub(super) fn slug(&self, session: &Session) -> String {
        format!("{}-{}", self.programme.event.id, session.id)
    }

    /// A UUID that is the same for the same row of the same event every time.
    pub(super) fn guid(&self, table: &str, id: &str) -> String {
        let digest = digest(&[&self.programme.event.id, table, id]);
        let mut bytes: [u8; 16] = std::array::from_fn(|index| digest[index]);
        // Version 8, whose contents are the writer's own affair, and the usual variant.
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex = hexadecimal(&bytes);
        let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
        parts.join("-")
    }

    /// A number for systems that want one.
    pub(super) fn number(&self, table: &str, id: &str) -> u32 {
        let digest = digest(&[&self.programme.event.id, table, id]);
        u32::from_be_bytes(std::array::from_fn(|index| digest[16 + index])) >> 1
    }

    /// A fingerprint of everything that is shown, as the schedule's version.
    pub(super) fn version(&self) -> String {
        let content = crate::programme::file::canonical::json(self.programme);
        hexadecimal(&digest(&[&content])[..4])
    }
}

/// "01:30"; with seconds only where there are some.
pub(super) fn length(session: &Session) -> String {
    let length: TimeDelta = session.end - session.start;
    let (hours, minutes) = (length.num_hours(), length.num_minutes() % 60);
    match length.num_seconds() % 60 {
        0 => format!("{hours:02}:{minutes:02}"),
        seconds => format!("{hours:02}:{minutes:02}:{seconds:02}"),
    }
}

/// The indices of everybody with a part in a session, each once.
pub(super) fn people(session: &Session) -> Vec<usize> {
    let mut people: Vec<usize> = Vec::new();
    for part in &session.people {
        if !people.contains(&part.person) {
            people.push(part.person);
        }
    }
    people
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

fn digest(parts: &[&str]) -> Vec<u8> {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    digest.finalize().to_vec()
}
