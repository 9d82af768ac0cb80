//! What is sound by the rules and was probably not meant: offered, never corrected.

use chrono::{Datelike as _, NaiveDate, TimeDelta};

use super::draft::Draft;
use super::reader::Reader;
use super::rows::Placed;
use crate::programme::problem::{Section, Trouble};
use crate::programme::suggest::{self, same};
use crate::programme::{Kind, Person, Session};

/// Hours beyond which a session of one sitting is probably a mistake.
const LONGEST: i64 = 6;
/// Days between the days of one event.
const APART: i64 = 14;
/// Findings of one sort that are listed.
const LISTED: usize = 50;

impl Draft {
    /// Notes every slip that the rows together show.
    pub(super) fn check_slips(&self, reader: &mut Reader<'_>) {
        let names: Vec<&str> = self.rooms.iter().map(|room| room.value.name.first()).collect();
        for (later, earlier) in suggest::rooms(&names).into_iter().take(LISTED) {
            let (one, other) = (names[later], names[earlier]);
            note_alike(reader, (&self.rooms[later], one), (&self.rooms[earlier], other));
        }
        let names: Vec<&str> = self.people.iter().map(|one| one.value.name.as_str()).collect();
        let pairs = suggest::people(&names).into_iter().chain(self.listed_twice());
        for (later, earlier) in pairs.take(LISTED) {
            let (one, other) = (names[later], names[earlier]);
            note_alike(reader, (&self.people[later], one), (&self.people[earlier], other));
        }
        self.check_lengths(reader);
        self.check_days(reader);
        self.check_repeats(reader);
        reader.enter(None);
    }

    /// People of one name of whom nothing says that they are two.
    fn listed_twice(&self) -> Vec<(usize, usize)> {
        let mut seen: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
        let mut pairs = Vec::new();
        for (index, placed) in self.people.iter().enumerate() {
            let earlier = *seen.entry(same(&placed.value.name)).or_insert(index);
            if earlier != index && !told_apart(&placed.value, &self.people[earlier].value) {
                pairs.push((index, earlier));
            }
        }
        pairs
    }

    fn check_lengths(&self, reader: &mut Reader<'_>) {
        let limit = TimeDelta::hours(LONGEST);
        let long = |placed: &&Placed<Session>| {
            let length = placed.value.end - placed.value.start;
            is_one_sitting(placed.value.kind) && length > limit && length <= TimeDelta::days(1)
        };
        for placed in self.sessions.iter().filter(long).take(LISTED) {
            let hours = (placed.value.end - placed.value.start).num_hours();
            reader.enter(Some(placed.row.clone()));
            reader.note("end", placed.at, Trouble::LongFor { hours });
        }
    }

    /// Days far from those of most sessions: another month or year by mistake.
    fn check_days(&self, reader: &mut Reader<'_>) {
        let zone = reader.zone;
        let day = |session: &Session| session.start.with_timezone(&zone).date_naive();
        // Sessions stand in the order of their times.
        let mut groups: Vec<Vec<&Placed<Session>>> = Vec::new();
        for placed in &self.sessions {
            let last = groups.last().and_then(|group| group.last()).map(|last| day(&last.value));
            match groups.last_mut() {
                Some(group)
                    if last.is_some_and(|last| (day(&placed.value) - last).num_days() <= APART) =>
                {
                    group.push(placed);
                }
                _ => groups.push(vec![placed]),
            }
        }
        let Some(most) = groups.iter().max_by_key(|group| group.len()) else { return };
        if groups.len() < 2 || most.len() * 3 <= self.sessions.len() * 2 {
            return;
        }
        let (Some(first), Some(last)) = (most.first(), most.last()) else { return };
        let (first, last) = (written(day(&first.value)), written(day(&last.value)));
        let far = groups.iter().filter(|group| group[0].row != most[0].row).flatten();
        for placed in far.take(LISTED) {
            reader.enter(Some(placed.row.clone()));
            let day = written(day(&placed.value));
            let what = Trouble::FarDay { day, first: first.clone(), last: last.clone() };
            reader.note("start", placed.at, what);
        }
    }

    /// The same session twice.
    fn check_repeats(&self, reader: &mut Reader<'_>) {
        let mut listed = 0;
        for (index, placed) in self.sessions.iter().enumerate() {
            let session = &placed.value;
            let at_once = self.sessions[..index].iter().rev();
            let at_once = at_once.take_while(|other| other.value.start == session.start);
            let repeats = |other: &&Placed<Session>| {
                let other = &other.value;
                other.end == session.end
                    && other.room == session.room
                    && other.track == session.track
                    && same(other.title.first()) == same(session.title.first())
            };
            let Some(other) = at_once.take(LISTED).find(repeats) else { continue };
            listed += 1;
            if listed > LISTED {
                return;
            }
            let (later, earlier) =
                if placed.at > other.at { (placed, other) } else { (other, placed) };
            reader.enter(Some(later.row.clone()));
            let place = Box::new(reader.spots.place(earlier.at, String::new(), None));
            reader.note("", later.at, Trouble::Repeated { place });
        }
    }
}

fn note_alike<T>(reader: &mut Reader<'_>, one: (&Placed<T>, &str), other: (&Placed<T>, &str)) {
    let section: Section = one.0.row.section;
    let place = Box::new(reader.spots.place(other.0.at, String::new(), None));
    let (row, at) = (one.0.row.clone(), one.0.at);
    let (one, other) = (one.1.to_owned(), other.1.to_owned());
    reader.enter(Some(row));
    reader.note("name", at, Trouble::Alike { section, one, other, place });
}

/// Whether title, position or affiliation say that two of one name are two people.
fn told_apart(one: &Person, other: &Person) -> bool {
    let differ = |one: &Option<crate::texts::Localised>,
                  other: &Option<crate::texts::Localised>| {
        matches!((one, other), (Some(one), Some(other)) if same(one.first()) != same(other.first()))
    };
    differ(&one.title, &other.title)
        || differ(&one.position, &other.position)
        || differ(&one.affiliation, &other.affiliation)
}

/// Whether people sit through it from beginning to end.
fn is_one_sitting(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Registration
            | Kind::Poster
            | Kind::Social
            | Kind::Tour
            | Kind::Workshop
            | Kind::Other
    )
}

fn written(day: NaiveDate) -> String {
    format!("{}/{}/{}", day.day(), day.month(), day.year())
}
