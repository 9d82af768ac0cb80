//! Whose turn it is: one lane a person, the lanes in turn. Pure; what does not fit into memory
//! stays in the table.

use std::collections::{HashMap, VecDeque};

/// Someone with more waiting messages than this gets a notice, once per crowd.
pub const CROWD: usize = 20;
/// Updates of one person that are held in memory.
const LANE_ROOM: usize = 50;
/// Updates of all people together that are held in memory.
const HALL_ROOM: usize = 10_000;

/// An update that waits in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Queued {
    pub(super) update: i64,
    pub(super) json: Box<str>,
    /// How often its answering was put off since it was taken from the table.
    pub(super) put_off: u32,
    /// How much of its answer went out before it was put off.
    pub(super) sent: usize,
}

/// What a worker shall do next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Answer this update.
    Answer {
        person: i64,
        queued: Queued,
        /// How many wait in the lane, told once when it is a crowd.
        crowd: Option<usize>,
    },
    /// Read what waits in the table, then call [`Lanes::fetched`] or [`Lanes::not_fetched`].
    Fetch { person: i64, wanted: Wanted },
}

/// Which updates of a person are to be read from the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) first: i64,
    /// Later ones are in the table too, but are still being lined up.
    pub(super) last: i64,
    pub(super) room: usize,
    /// How many there were when last counted.
    count: usize,
}

/// The lanes of everybody for whom something waits.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    of: HashMap<i64, Lane>,
    ready: VecDeque<i64>,
    held_in_memory: usize,
    /// The highest number that was lined up.
    newest: i64,
}

#[derive(Debug, Default)]
struct Lane {
    queued: VecDeque<Queued>,
    /// The first update that is only in the table, and how many there are from it on.
    in_table: Option<(i64, usize)>,
    fetching: bool,
    under_way: bool,
    told: bool,
}

impl Lane {
    fn waiting(&self) -> usize {
        self.queued.len() + self.in_table.map_or(0, |(_, count)| count)
    }
}

impl Lanes {
    /// Puts an update that is in the table at the end of its person's lane.
    pub(super) fn push(&mut self, person: i64, update: i64, json: Box<str>) {
        let full = self.held_in_memory >= HALL_ROOM;
        self.newest = self.newest.max(update);
        let lane = self.of.entry(person).or_default();
        match &mut lane.in_table {
            Some((_, count)) => *count += 1,
            None if full || lane.fetching || lane.queued.len() >= LANE_ROOM => {
                lane.in_table = Some((update, 1));
            }
            None => {
                lane.queued.push_back(Queued { update, json, put_off: 0, sent: 0 });
                self.held_in_memory += 1;
            }
        }
        if !lane.under_way && lane.waiting() == 1 {
            self.ready.push_back(person);
        }
    }

    /// Notes that `count` updates of `person` wait in the table from `first` on.
    /// None of them is above `newest`.
    pub(super) fn leave_in_table(&mut self, person: i64, first: i64, count: usize, newest: i64) {
        self.newest = self.newest.max(newest);
        self.of.entry(person).or_default().in_table = Some((first, count));
        self.ready.push_back(person);
    }

    /// The next turn; its person's lane is under way until [`Lanes::finish`] or [`Lanes::put_off`].
    pub(super) fn next(&mut self) -> Option<Turn> {
        let person = self.ready.pop_front()?;
        let lane = self.of.get_mut(&person)?;
        lane.under_way = true;
        let waiting = lane.waiting();
        let Some(queued) = lane.queued.pop_front() else {
            let (first, count) = lane.in_table.take()?;
            lane.fetching = true;
            let wanted = Wanted { first, last: self.newest, room: LANE_ROOM, count };
            return Some(Turn::Fetch { person, wanted });
        };
        self.held_in_memory -= 1;
        let crowd = (waiting > CROWD && !lane.told).then_some(waiting);
        lane.told |= crowd.is_some();
        Some(Turn::Answer { person, queued, crowd })
    }

    /// Takes what was read from the table, in order, and puts the lane back in turn.
    pub(super) fn fetched(&mut self, person: i64, wanted: Wanted, rows: Vec<(i64, Box<str>)>) {
        let Some(lane) = self.of.get_mut(&person) else { return };
        lane.fetching = false;
        if let Some((last, _)) = rows.last().filter(|_| rows.len() == wanted.room) {
            let later = lane.in_table.map_or(0, |(_, count)| count);
            let left = wanted.count.saturating_sub(rows.len()) + later;
            lane.in_table = Some((last + 1, left.max(1)));
        }
        self.held_in_memory += rows.len();
        let queued =
            rows.into_iter().map(|(update, json)| Queued { update, json, put_off: 0, sent: 0 });
        lane.queued.extend(queued);
        self.release(person, true);
    }

    /// The table could not be read; the lane rests until [`Lanes::resume`].
    pub(super) fn not_fetched(&mut self, person: i64, wanted: Wanted) {
        if let Some(lane) = self.of.get_mut(&person) {
            lane.fetching = false;
            let later = lane.in_table.map_or(0, |(_, count)| count);
            lane.in_table = Some((wanted.first, wanted.count + later));
        }
    }

    /// The person's update was answered; the next one waits for its turn at the end.
    pub(super) fn finish(&mut self, person: i64) {
        self.release(person, false);
    }

    /// The person's update goes back to the front; the lane rests until [`Lanes::resume`].
    pub(super) fn put_off(&mut self, person: i64, queued: Queued) {
        if let Some(lane) = self.of.get_mut(&person) {
            lane.queued.push_front(Queued { put_off: queued.put_off + 1, ..queued });
            self.held_in_memory += 1;
        }
    }

    /// Ends the rest of a lane that was put off.
    pub(super) fn resume(&mut self, person: i64) {
        self.release(person, true);
    }

    /// Whether nothing waits and nothing is under way.
    pub(super) fn is_idle(&self) -> bool {
        self.of.is_empty()
    }

    /// Whether somebody's turn has come.
    pub(super) fn has_ready(&self) -> bool {
        !self.ready.is_empty()
    }

    fn release(&mut self, person: i64, first: bool) {
        let Some(lane) = self.of.get_mut(&person) else { return };
        lane.under_way = false;
        if lane.waiting() == 0 {
            self.of.remove(&person);
        } else if first {
            self.ready.push_front(person);
        } else {
            self.ready.push_back(person);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(lanes: &mut Lanes) -> Vec<(i64, i64)> {
        let mut answered = Vec::new();
        while let Some(turn) = lanes.next() {
            match turn {
                Turn::Answer { person, queued, .. } => {
                    answered.push((person, queued.update));
                    lanes.finish(person);
                }
                Turn::Fetch { .. } => unreachable!("nothing is in the table"),
            }
        }
        answered
    }

    #[test]
    fn people_take_turns_however_much_one_of_them_writes() {
        let mut lanes = Lanes::default();
        for update in 0..4 {
            lanes.push(1, update, "".into());
        }
        lanes.push(2, 4, "".into());
        assert_eq!(answers(&mut lanes), [(1, 0), (2, 4), (1, 1), (1, 2), (1, 3)]);
        assert!(lanes.is_idle());
    }

    #[test]
    fn a_crowd_is_told_once() {
        let mut lanes = Lanes::default();
        for update in 0..30 {
            lanes.push(1, update, "".into());
        }
        let mut told = Vec::new();
        while let Some(Turn::Answer { person, crowd, .. }) = lanes.next() {
            told.extend(crowd);
            lanes.finish(person);
        }
        assert_eq!(told, [30]);
    }

    #[test]
    fn what_was_put_off_comes_first_when_its_lane_goes_on() {
        let mut lanes = Lanes::default();
        lanes.push(1, 0, "".into());
        lanes.push(1, 1, "".into());
        let Some(Turn::Answer { person, queued, .. }) = lanes.next() else { unreachable!() };
        lanes.put_off(person, queued);
        assert_eq!(lanes.next(), None);
        lanes.resume(person);
        assert_eq!(answers(&mut lanes), [(1, 0), (1, 1)]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_doubled_or_out_of_order(
            pushes in proptest::collection::vec((0_i64..4, 0_usize..3), 0..300),
        ) {
            let mut lanes = Lanes::default();
            let mut table: Vec<(i64, i64)> = Vec::new();
            let mut answered: Vec<(i64, i64)> = Vec::new();
            let mut step = |lanes: &mut Lanes, table: &[(i64, i64)]| {
                match lanes.next() {
                    None => false,
                    Some(Turn::Answer { person, queued, .. }) => {
                        answered.push((person, queued.update));
                        lanes.finish(person);
                        true
                    }
                    Some(Turn::Fetch { person, wanted }) => {
                        let range = wanted.first..=wanted.last;
                        let rows = table.iter().filter(|r| r.0 == person && range.contains(&r.1));
                        let rows = rows.take(wanted.room).map(|row| (row.1, "".into())).collect();
                        lanes.fetched(person, wanted, rows);
                        true
                    }
                }
            };
            for (update, (person, steps)) in (0_i64..).zip(&pushes) {
                table.push((*person, update));
                lanes.push(*person, update, "".into());
                // Person 0 floods: nothing is answered between most of the pushes.
                for _ in 0..steps.saturating_sub(1) {
                    step(&mut lanes, &table);
                }
            }
            while step(&mut lanes, &table) {}
            for person in 0..4 {
                let of = |all: &[(i64, i64)]| -> Vec<i64> {
                    all.iter().filter(|row| row.0 == person).map(|row| row.1).collect()
                };
                prop_assert_eq!(of(&answered), of(&table));
            }
            prop_assert!(lanes.is_idle());
        }
    }
}
