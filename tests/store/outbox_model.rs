//! The outbox against a model of it: whatever happens, in whatever order, a letter ends at most once,
//! is in one hand at a time, and the endings add up.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};

use letan::clock::Moment;
use letan::database::Database;
use letan::outbox::store::{
    Outcome, claim, endings, pause, record, recover, resume, wake, withdraw,
};
use letan::outbox::{Ending, Lease, Letter, Owed, WhenCut};
use proptest::prelude::*;

use super::opened;
use super::outbox::{NEWS, NOTICE, at, lease, letter, owed};

/// What can happen.
#[derive(Clone, Debug)]
enum Event {
    /// These are owed, due so many seconds from now.
    Owe(i64, i64),
    /// So many messages are claimed.
    Claim(usize),
    /// One of those under way comes back.
    Record(prop::sample::Index, What),
    /// Something that was decided long ago, or by an earlier process, is recorded again.
    Echo(prop::sample::Index, What),
    /// The process is killed, and another takes over.
    Kill,
    /// Seconds pass.
    Pass(i64),
    Pause,
    Resume,
    Withdraw,
}

#[derive(Clone, Copy, Debug)]
enum What {
    End(Ending),
    Again(i64),
    NotTried(i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    Waiting(i64),
    Paused(i64),
    UnderWay,
    Ended(Ending),
}

/// The letters as they must be.
struct Model {
    bot: i64,
    lease: Lease,
    now: i64,
    letters: BTreeMap<i64, Stand>,
    under_way: Vec<Owed>,
    stale: Vec<Owed>,
}

const LETTERS: i64 = 12;

/// Every third is of the kind that is never repeated; the first four are one bundle.
fn a_letter(number: i64, due: i64) -> Letter {
    let kind = if number % 3 == 2 { NEWS } else { NOTICE };
    let bundled = number < 4;
    Letter {
        chat: if bundled { 1 } else { number },
        bundle: if bundled { "bundle" } else { "" }.to_owned(),
        due_at: at(due),
        ..letter(kind, number)
    }
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let what = prop_oneof![
        4 => prop::sample::select(Ending::ALL.to_vec()).prop_map(What::End),
        2 => (0_i64..20).prop_map(What::Again),
        2 => (0_i64..20).prop_map(What::NotTried),
    ];
    let index = any::<prop::sample::Index>;
    let event = prop_oneof![
        6 => (0..LETTERS, 0_i64..10).prop_map(|(number, wait)| Event::Owe(number, wait)),
        6 => (1_usize..5).prop_map(Event::Claim),
        8 => (index(), what.clone()).prop_map(|(which, what)| Event::Record(which, what)),
        2 => (index(), what).prop_map(|(which, what)| Event::Echo(which, what)),
        1 => Just(Event::Kill),
        2 => (1_i64..15).prop_map(Event::Pass),
        1 => Just(Event::Pause),
        1 => Just(Event::Resume),
        1 => Just(Event::Withdraw),
    ];
    prop::collection::vec(event, 1..60)
}

impl Model {
    async fn happens(&mut self, database: &Database, event: &Event) {
        match event {
            Event::Owe(number, wait) => self.owe(database, *number, *wait).await,
            Event::Claim(count) => self.claim(database, *count).await,
            Event::Record(which, what) if !self.under_way.is_empty() => {
                let owed = self.under_way.remove(which.index(self.under_way.len()));
                self.record(database, owed, *what).await;
            }
            Event::Echo(which, what) if !self.stale.is_empty() => {
                let owed = self.stale[which.index(self.stale.len())].clone();
                self.put(database, owed, *what).await;
            }
            Event::Record(..) | Event::Echo(..) => {}
            Event::Kill => self.kill(database).await,
            Event::Pass(seconds) => self.now += seconds,
            Event::Pause => {
                pause(database, self.bot, 1, "batch").await.unwrap();
                self.change(|stand| match stand {
                    Stand::Waiting(due) => Stand::Paused(due),
                    other => other,
                });
            }
            Event::Resume => {
                resume(database, self.bot, 1, "batch").await.unwrap();
                self.change(|stand| match stand {
                    Stand::Paused(due) => Stand::Waiting(due),
                    other => other,
                });
            }
            Event::Withdraw => {
                withdraw(database, self.bot, 1, "batch", self.moment()).await.unwrap();
                self.change(|stand| match stand {
                    Stand::Waiting(_) | Stand::Paused(_) => Stand::Ended(Ending::Withdrawn),
                    other => other,
                });
            }
        }
    }

    fn moment(&self) -> Moment {
        at(self.now)
    }

    fn change(&mut self, change: impl Fn(Stand) -> Stand) {
        for stand in self.letters.values_mut() {
            *stand = change(*stand);
        }
    }

    async fn owe(&mut self, database: &Database, number: i64, wait: i64) {
        let due = self.now + wait;
        let new = owed(database, self.bot, self.moment(), &[a_letter(number, due)]).await;
        let before = self.letters.get(&number).copied();
        let free =
            matches!(before, None | Some(Stand::Ended(Ending::Obsolete | Ending::Withdrawn)));
        assert_eq!(new, u64::from(free), "{number} was {before:?}");
        if free {
            self.letters.insert(number, Stand::Waiting(due));
            // An echo of its earlier life is not what this is about.
            self.stale.retain(|owed| owed.key != number.to_string());
        }
    }

    async fn claim(&mut self, database: &Database, count: usize) {
        while wake(database, self.bot, self.moment()).await.unwrap() {}
        let ready = |stand: &Stand| matches!(stand, Stand::Waiting(due) if *due <= self.now);
        let before = self.letters.values().filter(|stand| ready(stand)).count();
        let claimed = claim(database, &self.lease, count).await.unwrap().letters;
        for owed in &claimed {
            let number: i64 = owed.key.parse().unwrap();
            assert!(ready(&self.letters[&number]), "{number}: {:?}", self.letters[&number]);
            assert!(!self.under_way.contains(owed), "{number} is in a hand already");
        }
        for owed in &claimed {
            self.letters.insert(owed.key.parse().unwrap(), Stand::UnderWay);
        }
        assert!(claimed.len() >= count.min(before), "{} of {before}", claimed.len());
        // Of a bundle all or none are left.
        let bundled = |owed: &&Owed| owed.bundle == "bundle" && owed.kind == NOTICE.name;
        if claimed.iter().any(|owed| bundled(&owed)) {
            let left = |number: &i64| {
                let stand = self.letters.get(number);
                stand.is_some_and(|stand| matches!(stand, Stand::Waiting(due) if *due <= self.now))
            };
            assert_eq!((0..4).filter(|number| number % 3 != 2).filter(left).count(), 0);
        }
        self.under_way.extend(claimed);
    }

    async fn record(&mut self, database: &Database, owed: Owed, what: What) {
        let stand = match what {
            What::End(ending) => Stand::Ended(ending),
            What::Again(wait) | What::NotTried(wait) => Stand::Waiting(self.now + wait),
        };
        self.letters.insert(owed.key.parse().unwrap(), stand);
        self.put(database, owed.clone(), what).await;
        // The same number of tries comes again after one that does not count.
        if !matches!(what, What::NotTried(_)) {
            self.stale.push(owed);
        }
    }

    async fn put(&self, database: &Database, owed: Owed, what: What) {
        let outcome = match what {
            What::End(ending) => Outcome::Ended(ending, None),
            What::Again(wait) => Outcome::Again(at(self.now + wait)),
            What::NotTried(wait) => Outcome::NotTried(at(self.now + wait)),
        };
        record(database, &self.lease, self.moment(), &[(owed, outcome)]).await.unwrap();
    }

    async fn kill(&mut self, database: &Database) {
        self.now += 2;
        self.lease = lease(database, self.bot, self.moment()).await;
        recover(database, &self.lease, self.moment()).await.unwrap();
        for owed in self.under_way.drain(..) {
            let stand = match owed.when_cut {
                WhenCut::SendAgain => Stand::Waiting(self.now),
                WhenCut::Unsure => Stand::Ended(Ending::Unsure),
            };
            self.letters.insert(owed.key.parse().unwrap(), stand);
        }
        // Echoes come with the epoch of whoever records them, so only their tries tell them apart;
        // those of the dead process come in its own name (`tests/store/outbox.rs`).
    }

    async fn adds_up(&self, database: &Database) {
        let count = endings(database, self.bot, 1, "batch").await.unwrap();
        let ended = |ending| {
            let is = |stand: &&Stand| **stand == Stand::Ended(ending);
            i64::try_from(self.letters.values().filter(is).count()).unwrap()
        };
        for ending in Ending::ALL {
            assert_eq!(count.of(ending), ended(ending), "{ending:?}");
        }
        assert_eq!(count.all, i64::try_from(self.letters.len()).unwrap());
        assert_eq!(count.all, count.left + count.ended.iter().sum::<i64>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_a_letter_ends_at_most_once_and_is_in_one_hand_at_a_time(
        stories in prop::collection::vec(events(), 60),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            static BOTS: AtomicI64 = AtomicI64::new(2_000_000);
            let (_place, database) = opened().await;
            for story in &stories {
                // A bot of its own for each, since a database takes its time.
                let bot = BOTS.fetch_add(1, Ordering::Relaxed);
                let lease = lease(&database, bot, at(0)).await;
                let (letters, under_way, stale) = Default::default();
                let mut model = Model { bot, lease, now: 0, letters, under_way, stale };
                for event in story {
                    model.happens(&database, event).await;
                    model.adds_up(&database).await;
                }
            }
        });
    }
}
