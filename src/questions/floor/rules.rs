//! The order of those who speak, and what each step of a moderator changes.

use chrono::TimeDelta;

use crate::clock::Moment;

/// Minutes for one speaker that a moderator can choose.
pub const MINUTES: [i64; 6] = [2, 3, 5, 7, 10, 15];
/// Minutes for one speaker where nobody chose.
pub const USUAL_MINUTES: i64 = 5;
/// Minutes that a speaker gets on top.
pub const MORE_MINUTES: i64 = 1;
/// Whoever has no more than so many before them is told that it is their turn soon.
pub const SOON: usize = 2;
/// How often somebody may ask to speak in a session, also after withdrawing.
pub const REQUESTS: i64 = 3;
/// Seconds between two requests of somebody at an event.
pub const PAUSE_S: i64 = 30;
/// How many may wait in a session.
pub const WAITING: usize = 100;

/// Where somebody's wish to speak stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Shown back, not sent.
    Draft,
    /// On the list.
    Waiting,
    /// Has the floor.
    Speaking,
    /// Had it.
    Spoken,
    /// Was not there when called.
    Absent,
    /// Taken off the list by a moderator.
    Removed,
    /// Taken back by whoever asked.
    Withdrawn,
}

/// Everything of somebody's wish that a step can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Where it stands.
    pub state: State,
    /// Orders those who wait.
    pub place: i64,
    /// When they were given the floor.
    pub begun_at: Option<Moment>,
    /// When their time is over.
    pub until: Option<Moment>,
    /// When they had finished.
    pub ended_at: Option<Moment>,
}

/// What a moderator does with somebody on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Gives the floor; whoever has it has finished.
    Give,
    /// They have finished.
    Finish,
    /// They are not here.
    Miss,
    /// They are here after all: to the end of the list.
    Return,
    /// Off the list.
    Remove,
    /// One place forward.
    Up,
    /// One place back.
    Down,
    /// To the front.
    First,
    /// Some more minutes.
    Extend,
    /// The last deed is undone; only in the record of what was done.
    Undo,
}

/// What a step made of one wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Whose.
    pub number: i64,
    /// How it stood.
    pub before: Spot,
    /// How it stands.
    pub after: Spot,
}

/// What whoever asked is told of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// They have the floor.
    Turn,
    /// They were called and not there.
    Missed,
    /// They are on the list again.
    Returned,
    /// They are on it no more.
    Removed,
}

/// What stands against a request to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So often they asked in this session already.
    Often(i64),
    /// They asked so few seconds ago: seconds to wait.
    Pause(i64),
    /// The list is full.
    Full,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Waiting,
        Self::Speaking,
        Self::Spoken,
        Self::Absent,
        Self::Removed,
        Self::Withdrawn,
    ];

    /// Its word in the store and in sentences.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Waiting => "waiting",
            Self::Speaking => "speaking",
            Self::Spoken => "spoken",
            Self::Absent => "absent",
            Self::Removed => "removed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether it is on the list, so that the same person cannot ask again.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Speaking | Self::Absent)
    }
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 10] = [
        Self::Give,
        Self::Finish,
        Self::Miss,
        Self::Return,
        Self::Remove,
        Self::Up,
        Self::Down,
        Self::First,
        Self::Extend,
        Self::Undo,
    ];

    /// Its word in the store and in sentences.
    pub fn word(self) -> &'static str {
        match self {
            Self::Give => "give",
            Self::Finish => "finish",
            Self::Miss => "miss",
            Self::Return => "return",
            Self::Remove => "remove",
            Self::Up => "up",
            Self::Down => "down",
            Self::First => "first",
            Self::Extend => "extend",
            Self::Undo => "undo",
        }
    }

    /// The deed with this word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.word() == word)
    }
}

impl Change {
    /// What whoever asked is told of it.
    pub fn news(&self) -> Option<News> {
        match (self.before.state, self.after.state) {
            (before, after) if before == after => None,
            (State::Waiting | State::Absent, State::Speaking) => Some(News::Turn),
            (_, State::Absent) => Some(News::Missed),
            (_, State::Waiting) => Some(News::Returned),
            (_, State::Removed) => Some(News::Removed),
            _ => None,
        }
    }

    /// When a time that begins to run with it is over.
    pub fn runs_until(&self) -> Option<Moment> {
        let is_new = self.before.state != State::Speaking || self.before.until != self.after.until;
        self.after.until.filter(|_| self.after.state == State::Speaking && is_new)
    }
}

/// Those who wait, in order.
pub fn waiting(list: &[(i64, Spot)]) -> Vec<(i64, Spot)> {
    let mut waiting: Vec<_> =
        list.iter().filter(|(_, spot)| spot.state == State::Waiting).copied().collect();
    waiting.sort_by_key(|(number, spot)| (spot.place, *number));
    waiting
}

/// How many come before somebody who waits, with the one who speaks; `None` when they do not wait.
pub fn before(list: &[(i64, Spot)], number: i64) -> Option<usize> {
    let ahead = waiting(list).iter().position(|(one, _)| *one == number)?;
    let speaking = list.iter().any(|(_, spot)| spot.state == State::Speaking);
    Some(ahead + usize::from(speaking))
}

/// The place behind everybody who waits.
pub fn last_place(list: &[(i64, Spot)]) -> i64 {
    list.iter().map(|(_, spot)| spot.place).max().unwrap_or(0) + 1
}

/// What `deed` changes; `None` when it does not lead on from how they stand.
pub fn take(
    list: &[(i64, Spot)],
    deed: Deed,
    number: i64,
    minutes: i64,
    now: Moment,
) -> Option<Vec<Change>> {
    use State::{Absent, Removed, Speaking, Waiting};
    let (_, spot) = *list.iter().find(|(one, _)| *one == number)?;
    let to = |state| Spot { state, begun_at: None, until: None, ended_at: None, ..spot };
    let one = |after| Some(vec![Change { number, before: spot, after }]);
    match (deed, spot.state) {
        (Deed::Give, Waiting | Absent) => {
            let others = list.iter().filter(|(_, other)| other.state == Speaking);
            let mut changes: Vec<Change> =
                others.map(|(other, before)| finished(*other, *before, now)).collect();
            let until = Some(now + TimeDelta::minutes(minutes));
            let after = Spot { begun_at: Some(now), until, ..to(Speaking) };
            changes.push(Change { number, before: spot, after });
            Some(changes)
        }
        (Deed::Finish, Speaking) => Some(vec![finished(number, spot, now)]),
        (Deed::Miss, Waiting | Speaking) => one(to(Absent)),
        (Deed::Return, Absent) => one(Spot { place: last_place(list), ..to(Waiting) }),
        (Deed::Remove, Waiting | Absent) => one(to(Removed)),
        (Deed::Up, Waiting) => swapped(list, number, -1),
        (Deed::Down, Waiting) => swapped(list, number, 1),
        (Deed::First, Waiting) => {
            let (first, ahead) = *waiting(list).first()?;
            if first == number { None } else { one(Spot { place: ahead.place - 1, ..spot }) }
        }
        (Deed::Extend, Speaking) => {
            // Whose time is over already gets the minutes from now on.
            let until = spot.until.map(|until| until.max(now) + TimeDelta::minutes(MORE_MINUTES));
            one(Spot { until, ..spot })
        }
        _ => None,
    }
}

/// What taking `changes` back changes: only what still stands as they left it.
pub fn take_back(list: &[(i64, Spot)], changes: &[Change]) -> Vec<Change> {
    // The last first: one has to stop speaking before another goes on.
    let back = changes.iter().rev().filter(|one| list.contains(&(one.number, one.after)));
    back.map(|change| Change { number: change.number, before: change.after, after: change.before })
        .collect()
}

/// Whether somebody who asked `requests` times in the session, last at `last`, may ask once more on a
/// list where so many wait.
pub fn within_limits(
    requests: i64,
    last: Option<Moment>,
    waiting: usize,
    now: Moment,
) -> Result<(), Limit> {
    if requests >= REQUESTS {
        return Err(Limit::Often(REQUESTS));
    }
    if waiting >= WAITING {
        return Err(Limit::Full);
    }
    let passed = last.map_or(PAUSE_S, |last| (now - last).num_seconds());
    // A clock that was set back does not lock anybody out.
    if (0..PAUSE_S).contains(&passed) { Err(Limit::Pause(PAUSE_S - passed)) } else { Ok(()) }
}

fn finished(number: i64, before: Spot, now: Moment) -> Change {
    let ended_at = Some(before.begun_at.map_or(now, |begun| begun.max(now)));
    Change { number, before, after: Spot { state: State::Spoken, ended_at, ..before } }
}

/// Changes places with the one before or after.
fn swapped(list: &[(i64, Spot)], number: i64, by: isize) -> Option<Vec<Change>> {
    let waiting = waiting(list);
    let index = waiting.iter().position(|(one, _)| *one == number)?;
    let (other, theirs) = *waiting.get(index.checked_add_signed(by)?)?;
    let own = waiting[index].1;
    let moved =
        |number, spot: Spot, place| Change { number, before: spot, after: Spot { place, ..spot } };
    Some(vec![moved(number, own, theirs.place), moved(other, theirs, own.place)])
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
