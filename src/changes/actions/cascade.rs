//! Running late: what follows begins later too, up to what must not move.
//!
//! A delay is written as `delayed_by`, not as another start: cards and calendars then say "10 minutes
//! late, planned for 08:30", and a second delay adds up. A session that runs over keeps its start and
//! gets another end. Breaks are buffers: they begin later and end when they would, down to
//! [`LEAST_BREAK`]; only what they cannot take makes them late themselves.
//!
//! A session follows another when it is held in the same room or track, or when the other had the
//! whole house, so that everybody comes from there. What has its fixed time never moves: a delay ends
//! there, and what does not fit is told. The break that parallel tracks share does not move when one
//! of them is late: that track's own next session keeps [`LEAST_BREAK`] of it.

use chrono::TimeDelta;

use super::apply::Refusal;
use crate::clock::Moment;
use crate::programme::{Kind, Programme, Session};

/// Minutes that are left of a break, where it had as many.
pub const LEAST_BREAK: i64 = 5;

/// A session that would run into what must not move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Squeeze {
    /// The id of what must not move.
    pub fixed: String,
    /// How far the session runs into it.
    pub minutes: i64,
}

/// Whether such a session keeps its time, whatever runs late: kitchens, buses, desks and guests of
/// honour wait for nobody.
pub(super) fn is_fixed(kind: Kind) -> bool {
    matches!(kind, Kind::Meal | Kind::Closing | Kind::Registration | Kind::Social | Kind::Tour)
}

/// The session begins `minutes` later.
pub(super) fn late(
    programme: &mut Programme,
    session: usize,
    minutes: u32,
) -> Result<Vec<Squeeze>, Refusal> {
    let mut delay = Cascade::of(programme, session)?;
    delay.shift(session, minutes);
    delay.push(session)?;
    Ok(delay.into(programme))
}

/// The session ends `minutes` later.
pub(super) fn longer(
    programme: &mut Programme,
    session: usize,
    minutes: u32,
) -> Result<Vec<Squeeze>, Refusal> {
    let mut delay = Cascade::of(programme, session)?;
    delay.new[session].end += TimeDelta::minutes(i64::from(minutes));
    delay.push(session)?;
    Ok(delay.into(programme))
}

/// The session begins as planned, or as soon as what precedes it allows, and what follows with it.
pub(super) fn on_time(programme: &mut Programme, session: usize) -> Result<(), Refusal> {
    let mut delay = Cascade::of(programme, session)?;
    let late = i64::from(delay.old[session].delayed_by);
    if delay.pull_one(session, late) == 0 {
        return Err(Refusal::Same);
    }
    for next in delay.day.clone() {
        if next != session && !is_fixed(delay.old[next].kind) {
            let gained = delay.day.iter().filter(|one| delay.follows(**one, next));
            let gained = gained.map(|one| delay.gained(*one)).max().unwrap_or_default();
            delay.pull_one(next, gained);
        }
    }
    delay.into(programme);
    Ok(())
}

/// The sessions of one day as they are and as they become.
struct Cascade {
    old: Vec<Session>,
    new: Vec<Session>,
    /// Those of the day that take place, in order.
    day: Vec<usize>,
}

impl Cascade {
    /// For a session that may move.
    fn of(programme: &Programme, session: usize) -> Result<Self, Refusal> {
        let old = programme.sessions.clone();
        if is_fixed(old[session].kind) || old[session].is_cancelled() {
            return Err(Refusal::Fixed);
        }
        let date = |session: &Session| programme.local_date(session.begins());
        let today = date(&old[session]);
        let is_on = |one: &Session| !one.is_cancelled() && date(one) == today;
        let day = (0..old.len()).filter(|one| is_on(&old[*one])).collect();
        Ok(Self { new: old.clone(), old, day })
    }

    /// Moves whatever follows what has moved; `first` has.
    fn push(&mut self, first: usize) -> Result<(), Refusal> {
        self.stays_before_the_fixed(first)?;
        for next in self.day.clone() {
            let wanted = self.day.iter().filter(|one| self.has_moved(**one));
            let wanted = wanted.filter_map(|one| self.earliest_after(*one, next)).max();
            let begins = self.old[next].begins();
            let Some(wanted) = wanted.filter(|wanted| *wanted > begins) else { continue };
            if next != first && !is_fixed(self.old[next].kind) {
                self.shift(next, whole_minutes(wanted - begins));
                self.stays_before_the_fixed(next)?;
            }
        }
        Ok(())
    }

    /// A session begins later; a break gives of its length first.
    fn shift(&mut self, session: usize, minutes: u32) {
        let one = &mut self.new[session];
        let mut taken = 0;
        if one.kind == Kind::Break {
            let spare = ((one.end - one.start).num_minutes() - LEAST_BREAK).max(0);
            taken = minutes.min(u32::try_from(spare).unwrap_or(u32::MAX));
        }
        one.start += TimeDelta::minutes(i64::from(taken));
        one.delayed_by = one.delayed_by.saturating_add(minutes - taken);
    }

    /// Nothing begins when what must not move has begun.
    fn stays_before_the_fixed(&self, session: usize) -> Result<(), Refusal> {
        let begins = self.new[session].begins();
        match self.fixed_after(session).find(|fixed| self.old[*fixed].begins() <= begins) {
            Some(fixed) => Err(Refusal::NoTime(fixed)),
            None => Ok(()),
        }
    }

    /// Makes a session at most `minutes` less late, a break that touched what came before longer by
    /// the rest; tells by how much it begins earlier.
    fn pull_one(&mut self, session: usize, minutes: i64) -> i64 {
        let was = &self.old[session];
        let others = self.day.iter().filter(|one| **one != session);
        let earliest = others.filter_map(|one| self.earliest_after(*one, session)).max();
        let free = earliest.map_or(minutes, |earliest| (was.begins() - earliest).num_minutes());
        let possible = minutes.min(free).max(0);
        let less = possible.min(i64::from(was.delayed_by));
        let touched = |one: &usize| self.old[*one].ends() == was.begins() && self.gained(*one) > 0;
        let grows = was.kind == Kind::Break && self.day.iter().any(touched);
        let longer = if grows { possible - less } else { 0 };
        let one = &mut self.new[session];
        one.delayed_by -= u32::try_from(less).unwrap_or_default();
        one.start -= TimeDelta::minutes(longer);
        less + longer
    }

    /// When `next` may begin at the earliest as far as `one` is concerned.
    fn earliest_after(&self, one: usize, next: usize) -> Option<Moment> {
        let (was, then) = (&self.old[one], &self.old[next]);
        if was.ends() <= then.begins() {
            let ends = self.new[one].ends() + self.least_pause(one, next);
            return self.follows(one, next).then_some(ends);
        }
        // What overlaps in one room stays in its order.
        let in_order = same(was.room, then.room) && was.begins() < then.begins();
        in_order.then(|| self.new[one].begins())
    }

    /// Whether a delay of `one` reaches `next`.
    fn follows(&self, one: usize, next: usize) -> bool {
        let then = &self.old[next];
        self.old[one].ends() <= then.begins()
            && self.is_line(one, next)
            && !self
                .fixed_after(one)
                .any(|fixed| fixed != next && self.old[fixed].begins() <= then.begins())
    }

    fn is_line(&self, one: usize, next: usize) -> bool {
        let (was, then) = (&self.old[one], &self.old[next]);
        same(was.room, then.room) || same(was.track, then.track) || self.has_whole_house(one)
    }

    /// Whether nobody sits elsewhere meanwhile.
    fn has_whole_house(&self, session: usize) -> bool {
        let one = &self.old[session];
        let elsewhere = |other: &usize| {
            let other = &self.old[*other];
            is_sitting(other.kind) && other.overlaps(one)
        };
        !self.day.iter().any(|other| *other != session && elsewhere(other))
    }

    /// What must not move and comes after `session`, for those who are there.
    fn fixed_after(&self, session: usize) -> impl Iterator<Item = usize> + '_ {
        let begins = self.old[session].begins();
        self.day.iter().copied().filter(move |fixed| {
            let other = &self.old[*fixed];
            let concerns = other.everyone || self.is_line(session, *fixed);
            is_fixed(other.kind) && begins < other.begins() && concerns
        })
    }

    /// What must be left of a break between both.
    fn least_pause(&self, one: usize, next: usize) -> TimeDelta {
        let (was, until) = (&self.old[one], self.old[next].begins());
        let is_between = |pause: &&Session| {
            // What ran late before may have run into the break already.
            let comes_after = was.end <= pause.begins() || was.ends() <= pause.ends();
            let is_later = was.begins() < pause.begins() && pause.ends() <= until;
            pause.kind == Kind::Break && is_later && comes_after
        };
        let pauses = self.day.iter().map(|pause| &self.old[*pause]).filter(is_between);
        let least = pauses.map(|pause| (pause.end - pause.start).num_minutes().min(LEAST_BREAK));
        TimeDelta::minutes(least.max().unwrap_or_default())
    }

    fn has_moved(&self, session: usize) -> bool {
        self.new[session] != self.old[session]
    }

    /// By how many minutes a session begins earlier than it did.
    fn gained(&self, session: usize) -> i64 {
        (self.old[session].begins() - self.new[session].begins()).num_minutes()
    }

    /// Puts the sessions into the programme and tells what does not fit.
    fn into(self, programme: &mut Programme) -> Vec<Squeeze> {
        let mut squeezes: Vec<Squeeze> = Vec::new();
        for session in self.day.iter().filter(|session| self.has_moved(**session)) {
            let Some(fixed) = self.fixed_after(*session).next() else { continue };
            let other = &self.old[fixed];
            let minutes = (self.new[*session].ends() - other.begins()).num_minutes();
            match squeezes.iter_mut().find(|squeeze| squeeze.fixed == other.id) {
                Some(known) => known.minutes = known.minutes.max(minutes),
                None if minutes > 0 => {
                    squeezes.push(Squeeze { fixed: other.id.clone(), minutes });
                }
                None => {}
            }
        }
        programme.sessions = self.new;
        squeezes
    }
}

/// Where people sit and listen, so that they cannot be elsewhere.
fn is_sitting(kind: Kind) -> bool {
    !is_fixed(kind) && !matches!(kind, Kind::Break | Kind::Poster) || kind == Kind::Closing
}

fn same(one: Option<usize>, other: Option<usize>) -> bool {
    one.is_some() && one == other
}

fn whole_minutes(length: TimeDelta) -> u32 {
    let minutes = length.num_seconds().max(0).cast_unsigned().div_ceil(60);
    u32::try_from(minutes).unwrap_or(u32::MAX)
}
