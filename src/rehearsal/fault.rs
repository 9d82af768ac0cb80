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
}
