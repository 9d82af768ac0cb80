//! When letters must begin to go out, and which sessions people are reminded of.

use chrono::TimeDelta;

use super::part;
use crate::clock::Moment;
use crate::programme::{Kind, Programme, Session};

/// Letters go out this much faster than the plan counts on, so that a few failures cost nothing.
const MARGIN: f64 = 1.1;
/// The plan has the last letter there so long before it must be, for those that are sent again.
pub(super) const RESERVE: TimeDelta = TimeDelta::seconds(5);
/// A lead up to this is no news; the organisers are told about a longer one.
pub const USUAL_LEAD: TimeDelta = TimeDelta::minutes(5);
/// Who stars a session that begins so soon is not reminded of it.
pub const TOO_LATE: TimeDelta = TimeDelta::minutes(2);
/// A session follows directly on another when there is no longer pause between them.
const PAUSE: TimeDelta = TimeDelta::minutes(5);

/// Letters that must be there at the same moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// There by then.
    pub wanted: Moment,
    /// How many letters.
    pub letters: u64,
}

/// Groups that go out one straight after the other and need longer than usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// The last letter is there by then.
    pub wanted: Moment,
    /// How many letters.
    pub letters: u64,
    /// When the first goes out.
    pub begins: Moment,
}

/// A session of which people are reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its id.
    pub session: String,
    /// Its effective start.
    pub start: Moment,
    /// All who joined are reminded, not only those who starred it.
    pub everyone: bool,
    /// Who starred one of these sits in the room already.
    pub follows: Vec<String>,
    /// It follows directly where everybody sits already: only who has a part in it is reminded.
    pub all_sit: bool,
    /// The people of the programme who have a part in it.
    pub people: Vec<String>,
}

impl Target {
    /// How the key of a reminder goes on after the delegate's id.
    pub fn key_tail(&self) -> String {
        format!("/{}/{}", self.session, self.start.timestamp_millis())
    }
}

/// When each of `groups` must begin at `per_second` letters a second, so that every letter is there
/// when it is wanted and none begins earlier than it must: planned backwards from the last group,
/// the earliest first in time. `groups` are in the order of their moments; so is the answer.
pub fn begins(groups: &[Group], per_second: f64) -> Vec<Moment> {
    let mut begins: Vec<Moment> = Vec::with_capacity(groups.len());
    for group in groups.iter().rev() {
        let latest = group.wanted - RESERVE;
        let end = begins.last().map_or(latest, |next| latest.min(*next));
        begins.push(end - needed(group.letters, per_second));
    }
    begins.reverse();
    begins
}

/// The loads among `groups`, which begin at `begins`: of whatever goes out in one go, where a
/// letter is more than [`USUAL_LEAD`] early.
pub fn loads(groups: &[Group], begins: &[Moment]) -> Vec<Load> {
    let mut loads: Vec<(Load, bool)> = Vec::new();
    let mut next: Option<Moment> = None;
    for (group, begin) in groups.iter().zip(begins).rev() {
        let is_pushed = next.is_some_and(|next| next < group.wanted - RESERVE);
        next = Some(*begin);
        if group.letters == 0 {
            continue;
        }
        let is_early = group.wanted - *begin > USUAL_LEAD;
        if let Some((load, early)) = loads.last_mut().filter(|_| is_pushed) {
            load.letters += group.letters;
            load.begins = *begin;
            *early |= is_early;
        } else {
            let (wanted, letters) = (group.wanted, group.letters);
            loads.push((Load { wanted, letters, begins: *begin }, is_early));
        }
    }
    loads.into_iter().rev().filter(|(_, early)| *early).map(|(load, _)| load).collect()
}

/// How long `letters` need.
fn needed(letters: u64, per_second: f64) -> TimeDelta {
    #[expect(clippy::cast_precision_loss, reason = "nobody writes so many letters")]
    let seconds = letters as f64 * MARGIN / per_second.max(0.001);
    #[expect(clippy::cast_possible_truncation, reason = "a conference is shorter than eons")]
    let milliseconds = (seconds * 1000.0).ceil() as i64;
    TimeDelta::try_milliseconds(milliseconds).unwrap_or(TimeDelta::MAX / 4)
}

/// The sessions of which people are reminded, in order: those that take place.
pub fn targets(programme: &Programme) -> Vec<Target> {
    let sessions = programme.sessions.iter().enumerate();
    let held = sessions.filter(|(_, session)| !session.is_cancelled());
    held.map(|(index, session)| {
        let before = sat_before(programme, session);
        Target {
            session: session.id.clone(),
            start: session.begins(),
            everyone: session.everyone,
            follows: before.iter().map(|before| before.id.clone()).collect(),
            all_sit: before.iter().any(|before| before.everyone),
            people: part::people_in(programme, index),
        }
    })
    .collect()
}

/// The sessions in the same room on which `session` follows directly: at most five minutes after
/// their end, so that people stay seated. From a break, a meal or the like they have to be called.
fn sat_before<'p>(programme: &'p Programme, session: &Session) -> Vec<&'p Session> {
    let Some(room) = session.room else { return Vec::new() };
    let in_room = programme.sessions_in_room(room).iter().map(|&index| &programme.sessions[index]);
    in_room
        .filter(|before| {
            !before.is_cancelled()
                && before.id != session.id
                && is_sat_in(before.kind)
                && before.begins() < session.begins()
                && before.ends() + PAUSE >= session.begins()
        })
        .collect()
}

/// Whether people sit in the room through such a session.
fn is_sat_in(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Registration | Kind::Poster | Kind::Break | Kind::Meal | Kind::Social | Kind::Tour
    )
}

/// Whole minutes from `now` until `start`, the nearest, at least one.
pub fn minutes_left(now: Moment, start: Moment) -> i64 {
    ((start - now).num_seconds() + 30).div_euclid(60).max(1)
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
