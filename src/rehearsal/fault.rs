//! The ways in which this Telegram can be told to fail.

use std::time::Duration;

/// One failure to come. Faults wait in line; those for sends ignore getUpdates and the like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The next `times` sends to `chat` are answered 429.
    RetryAfter {
        /// The chat that is flooded.
        chat: i64,
        /// What the answer asks to wait.
        seconds: u32,
        /// How many sends are refused.
        times: u32,
    },
    /// The next `requests` sends, to any chat, are answered 500 and have no effect.
    Down {
        /// How many sends fail.
        requests: u32,
    },
    /// The next `times` sends happen, and the connection breaks before the answer.
    CutAfterEffect {
        /// How many answers are lost.
        times: u32,
    },
    /// The connection of the next `times` sends breaks before anything happens.
    CutBefore {
        /// How many requests are lost.
        times: u32,
    },
    /// About one of `one_in` sends, to any chat, has this trouble until the end of the world; which
    /// ones is the same for the same `seed`.
    Chance {
        /// One of so many.
        one_in: u64,
        /// What goes wrong.
        trouble: Trouble,
        /// Where chance begins; counts up with every send.
        seed: u64,
    },
    /// Every send to `chat` takes `by` longer, in real time, until the end of the world.
    Slow {
        /// The slow chat.
        chat: i64,
        /// How much longer a send takes.
        by: Duration,
    },
}

/// What a fault does to one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing: the request goes its way.
    None,
    /// Answer 429 with this many seconds.
    RetryAfter(u32),
    /// Answer 500.
    Down,
    /// Break the connection, before or after the effect.
    Cut {
        /// Whether the request has its effect first.
        after_effect: bool,
    },
}

/// The faults still to come.
#[derive(Debug, Default)]
pub struct Faults {
    waiting: Vec<Fault>,
    /// Everything is answered 500 while this is set.
    pub down: bool,
}

impl Faults {
    /// Puts a fault at the end of the line.
    pub fn add(&mut self, fault: Fault) {
        self.waiting.push(fault);
    }

    /// Forgets every fault and comes up again.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// How much longer a send to `chat` takes.
    pub fn delay(&self, chat: i64) -> Duration {
        self.waiting
            .iter()
            .map(|fault| match fault {
                Fault::Slow { chat: slow, by } if *slow == chat => *by,
                _ => Duration::ZERO,
            })
            .sum()
    }

    /// Takes the trouble of one send to `chat`, if there is any.
    pub fn take(&mut self, chat: i64) -> Trouble {
        for at in 0..self.waiting.len() {
            let (left, trouble) = match &mut self.waiting[at] {
                Fault::RetryAfter { chat: flooded, seconds, times } if *flooded == chat => {
                    (times, Trouble::RetryAfter(*seconds))
                }
                Fault::Down { requests } => (requests, Trouble::Down),
                Fault::CutAfterEffect { times } => (times, Trouble::Cut { after_effect: true }),
                Fault::CutBefore { times } => (times, Trouble::Cut { after_effect: false }),
                Fault::Chance { one_in, trouble, seed } => {
                    *seed += 1;
                    if scramble(*seed).is_multiple_of(*one_in) {
                        return *trouble;
                    }
                    continue;
                }
                Fault::RetryAfter { .. } | Fault::Slow { .. } => continue,
            };
            let due = *left > 0;
            *left = left.saturating_sub(1);
            if *left == 0 {
                self.waiting.remove(at);
            }
            return if due { trouble } else { self.take(chat) };
        }
        Trouble::None
    }
}

/// A number that looks like chance and is the same for the same seed (splitmix64).
fn scramble(seed: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_come_in_line_and_a_flooded_chat_is_only_its_own_affair() {
        let mut faults = Faults::default();
        faults.add(Fault::RetryAfter { chat: 1, seconds: 9, times: 1 });
        faults.add(Fault::CutAfterEffect { times: 1 });
        faults.add(Fault::CutBefore { times: 0 });
        faults.add(Fault::Down { requests: 1 });
        assert_eq!(faults.take(2), Trouble::Cut { after_effect: true });
        assert_eq!(faults.take(1), Trouble::RetryAfter(9));
        assert_eq!(faults.take(1), Trouble::Down);
        assert_eq!(faults.take(1), Trouble::None);
    }

    #[test]
    fn by_chance_about_one_in_a_hundred_goes_wrong_and_always_the_same_ones() {
        let play = || {
            let mut faults = Faults::default();
            faults.add(Fault::Chance { one_in: 100, trouble: Trouble::Down, seed: 7 });
            (0..10_000).map(|_| faults.take(1)).collect::<Vec<_>>()
        };
        let down = play().iter().filter(|trouble| **trouble == Trouble::Down).count();
        assert!((70..130).contains(&down), "{down}");
        assert_eq!(play(), play());
    }
}
