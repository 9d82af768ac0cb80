//! What the rows of a table came to, before it is written into the tree.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::programme::sheet::build::same;
use crate::programme::sheet::people::Named;
use crate::programme::sheet::people::degrees::{self, Titles};
use crate::programme::{Kind, Role};

/// The sessions, rooms and people of all tables.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) year: Option<i32>,
    pub(super) slots: Vec<Slot>,
    /// In the order in which they are first named.
    pub(super) rooms: Vec<(String, usize)>,
    pub(super) people: Vec<(Named, usize)>,
    room_keys: HashMap<String, usize>,
    person_keys: HashMap<String, Vec<usize>>,
    /// Doubts about people, with the place of the cell.
    pub(super) doubts: Vec<(usize, Doubt)>,
    /// Tables read so far.
    pub(super) tables: usize,
}

/// What a cell says of somebody against what another cell says.
#[derive(Debug)]
pub(super) struct Doubt {
    /// The name with what is said here, and there.
    pub(super) here: String,
    pub(super) there: String,
    pub(super) at_other: usize,
    /// Whether they are kept as two people.
    pub(super) two: bool,
}

/// A session.
#[derive(Debug, Default)]
pub(super) struct Slot {
    /// Where its first cell stands, its title and its time.
    pub(super) at: usize,
    /// The number of its table.
    pub(super) table: usize,
    pub(super) title_at: usize,
    pub(super) time_at: usize,
    pub(super) id: Option<String>,
    pub(super) start: NaiveDateTime,
    pub(super) end: Option<NaiveDateTime>,
    pub(super) title: String,
    /// What a column for it says.
    pub(super) kind_word: Option<(String, usize)>,
    pub(super) room: Option<usize>,
    pub(super) track: Option<(String, usize)>,
    pub(super) people: Vec<Part>,
    pub(super) notes: Vec<String>,
    pub(super) document: Option<(String, usize)>,
    pub(super) status: Option<(String, usize)>,
    pub(super) talks: Vec<Talk>,
}

/// Somebody's part.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) person: usize,
    /// `None` where it follows from the kind.
    pub(super) role: Option<Role>,
    pub(super) at: usize,
}

/// A paper.
#[derive(Debug, Default)]
pub(super) struct Talk {
    pub(super) at: usize,
    pub(super) id: Option<String>,
    pub(super) title: String,
    pub(super) people: Vec<Part>,
    /// Authors that are no people: groups.
    pub(super) others: Vec<String>,
}

/// How long what has no end takes at most, and how long when nothing follows.
const LONGEST: TimeDelta = TimeDelta::hours(5);
pub(super) const USUAL: i64 = 30;

impl Plan {
    /// Nothing yet; `year` is for days that are written without one.
    pub(super) fn of(year: Option<i32>) -> Self {
        Self { year, ..Self::default() }
    }

    /// The room of this name, known or new.
    pub(super) fn room(&mut self, name: &str, at: usize) -> usize {
        let rooms = &mut self.rooms;
        *self.room_keys.entry(same(name)).or_insert_with(|| {
            rooms.push((name.to_owned(), at));
            rooms.len() - 1
        })
    }

    /// The person of this name, known or new; what is said of them here adds to it. Titles that no
    /// one person can have make two people.
    pub(super) fn person(&mut self, named: Named, at: usize) -> usize {
        let known = self.person_keys.entry(same(&named.name)).or_default();
        let titles = |index: &usize| {
            let title = |named: &Named| named.title.clone().unwrap_or_default();
            degrees::compare(&title(&self.people[*index].0), &title(&named))
        };
        let fitting = known.iter().copied().find(|index| titles(index) != Titles::Two);
        let differ = fitting.is_some_and(|index| titles(&index) == Titles::Differ);
        let index = fitting.unwrap_or(self.people.len());
        let other = if fitting.is_some() { Some(index) } else { known.first().copied() };
        if let Some(other) = other {
            self.doubt(other, &named, at, fitting.is_none(), differ);
        }
        if fitting.is_none() {
            self.person_keys.entry(same(&named.name)).or_default().push(index);
            self.people.push((Named { name: named.name.clone(), ..Named::default() }, at));
        }
        if let Some((known, _)) = self.people.get_mut(index) {
            known.title = known.title.take().or(named.title);
            known.position = known.position.take().or(named.position);
            known.affiliation = known.affiliation.take().or(named.affiliation);
        }
        index
    }

    /// Keeps a doubt about somebody who is known: another title, or from somewhere else.
    fn doubt(&mut self, other: usize, named: &Named, at: usize, two: bool, differ: bool) {
        let Some((known, at_other)) = self.people.get(other) else { return };
        let titled = |one: &Named| [one.title.as_deref().unwrap_or_default(), &one.name].join(" ");
        let from = |one: &Named| {
            let place = one.affiliation.as_deref().unwrap_or_default();
            format!("{}, {place}", one.name)
        };
        let elsewhere = match (&known.affiliation, &named.affiliation) {
            (Some(one), Some(other)) => {
                let (one, other) = (same(one), same(other));
                !one.contains(&other) && !other.contains(&one)
            }
            _ => false,
        };
        let (here, there) = match (two || differ, elsewhere) {
            (true, _) => (titled(named), titled(known)),
            (false, true) => (from(named), from(known)),
            (false, false) => return,
        };
        let said = self.doubts.iter().any(|(_, doubt)| doubt.here == here && doubt.there == there);
        if !said {
            let (here, there) = (here.trim().to_owned(), there.trim().to_owned());
            self.doubts.push((at, Doubt { here, there, at_other: *at_other, two }));
        }
    }

    /// Ends for the sessions without one: the next start of the day, in the same room where several
    /// rooms are used at one time; which ones had to be guessed.
    pub(super) fn fill_ends(&mut self) -> Vec<usize> {
        let starts: Vec<(NaiveDateTime, Option<usize>)> =
            self.slots.iter().map(|slot| (slot.start, slot.room)).collect();
        let parallel = days_in_parallel(&starts);
        let mut by_time = starts.clone();
        by_time.sort_unstable();
        let mut guessed = Vec::new();
        let open = |(_, slot): &(usize, &mut Slot)| slot.end.is_none();
        for (index, slot) in self.slots.iter_mut().enumerate().filter(open) {
            let day = slot.start.date();
            let from = by_time.partition_point(|(start, _)| *start <= slot.start);
            let next = by_time[from..]
                .iter()
                .take_while(|(start, _)| start.date() == day && *start - slot.start <= LONGEST)
                .find(|(_, room)| {
                    !parallel.contains(&day)
                        || room.is_none()
                        || slot.room.is_none()
                        || *room == slot.room
                });
            if next.is_none() {
                guessed.push(index);
            }
            let usual = slot.start + TimeDelta::minutes(USUAL);
            slot.end = Some(next.map_or(usual, |(start, _)| *start));
        }
        guessed
    }
}

/// The days on which two sessions begin at one time, or not in the order of the table.
fn days_in_parallel(starts: &[(NaiveDateTime, Option<usize>)]) -> HashSet<NaiveDate> {
    let pairs = starts.windows(2).filter(|pair| pair[0].0.date() == pair[1].0.date());
    pairs.filter(|pair| pair[0].0 >= pair[1].0).map(|pair| pair[0].0.date()).collect()
}

/// When something ends that ends at this time of the day; what begins in the evening may end after
/// midnight.
pub(super) fn end_of(start: NaiveDateTime, end: NaiveTime) -> NaiveDateTime {
    let (evening, morning) = (hour(18), hour(6));
    let next = start.time() >= evening && end <= morning;
    let date: NaiveDate = start.date();
    let date = if next { date.succ_opt().unwrap_or(date) } else { date };
    date.and_time(end)
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

/// The part that follows from the kind.
pub(super) fn usual_role(kind: Kind) -> Role {
    match kind {
        Kind::Opening => Role::Opening,
        Kind::Closing => Role::Closing,
        Kind::Keynote => Role::Keynote,
        Kind::Discussion | Kind::Panel => Role::Chair,
        _ => Role::Speaker,
    }
}
