//! How fast letters go out: over all chats, and in each. Own buckets and not a crate's, because the
//! rate changes while they run and the project's clock may leap either way.

use std::collections::{HashMap, VecDeque};

use chrono::TimeDelta;

use crate::clock::Moment;

/// The bulk pace of a bot: a rate with a burst.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Letters a second.
    pub per_second: f64,
    /// Letters that may go at once.
    pub burst: f64,
}

impl Pace {
    /// Telegram says "about 30 a second" (Bots FAQ, "My bot is hitting limits"); a little below it.
    pub const USUAL: Self = Self { per_second: 25.0, burst: 5.0 };

    /// `letters` a second, with a burst of a fifth of them.
    pub fn of(letters: u16) -> Self {
        let per_second = f64::from(letters);
        Self { per_second, burst: (per_second / 5.0).max(1.0) }
    }
}

/// A letter a second in a private chat, twenty a minute in a group (Bots FAQ, "My bot is hitting
/// limits").
const PRIVATE_EVERY: TimeDelta = TimeDelta::seconds(1);
const GROUP_EVERY: TimeDelta = TimeDelta::seconds(3);
/// So many chats that are refused within [`FLOOD_WINDOW`] mean that the whole bot is too fast.
const FLOODED_CHATS: usize = 3;
const FLOOD_WINDOW: TimeDelta = TimeDelta::seconds(10);
/// How long the pace stays before it recovers by one letter a second.
const CLEAN: TimeDelta = TimeDelta::minutes(1);
/// The pace is halved no further.
const SLOWEST: f64 = 1.0;

/// The paces of one bot's letters, in memory: a process that begins anew begins with a full bucket
/// of a few letters.
#[derive(Debug)]
pub struct Paces {
    permitted: Pace,
    rate: f64,
    tokens: f64,
    counted_at: Option<Moment>,
    paused_until: Option<Moment>,
    changed_at: Option<Moment>,
    refused: VecDeque<(Moment, i64)>,
    chats: HashMap<i64, Moment>,
}

impl Paces {
    /// Paces that begin with a full bucket.
    pub fn new(permitted: Pace) -> Self {
        Self {
            permitted,
            rate: permitted.per_second,
            tokens: permitted.burst,
            counted_at: None,
            paused_until: None,
            changed_at: None,
            refused: VecDeque::new(),
            chats: HashMap::new(),
        }
    }

    /// Letters a second at this moment.
    pub fn rate(&self) -> f64 {
        self.rate
    }

    /// How many letters may go now.
    pub fn available(&mut self, now: Moment) -> usize {
        self.count(now);
        if self.paused_until.is_some_and(|until| now < until) {
            return 0;
        }
        // A bucket that is short by less than a thousandth is full: floating point is not money.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between nothing and the burst"
        )]
        let whole = (self.tokens + 1e-3).floor().max(0.0) as usize;
        whole
    }

    /// When a letter may go again.
    pub fn next(&mut self, now: Moment) -> Moment {
        if self.available(now) > 0 {
            return now;
        }
        let missing = (1.0 - self.tokens).max(0.0);
        #[expect(clippy::cast_possible_truncation, reason = "at most some seconds")]
        let wait = TimeDelta::milliseconds((missing / self.rate * 1000.0).ceil() as i64);
        self.paused_until.map_or(now + wait, |until| until.max(now + wait))
    }

    /// When `chat` may be written to; `None` when now.
    pub fn held(&self, chat: i64, now: Moment) -> Option<Moment> {
        let until = *self.chats.get(&chat)?;
        (now < until).then_some(until)
    }

    /// A letter goes to `chat`.
    pub fn take(&mut self, chat: i64, now: Moment) {
        self.count(now);
        self.tokens -= 1.0;
        self.hold(chat, now + if chat < 0 { GROUP_EVERY } else { PRIVATE_EVERY });
    }

    /// Nothing more to `chat` before `until`.
    pub fn hold(&mut self, chat: i64, until: Moment) {
        let held = self.chats.entry(chat).or_insert(until);
        *held = until.max(*held);
    }

    /// Telegram refused a letter to `chat` because of too many and asks to wait until `until`.
    /// When several chats are refused, it is the bot that is too fast.
    pub fn refused(&mut self, chat: i64, now: Moment, until: Moment) {
        self.count(now);
        self.hold(chat, until);
        self.refused.retain(|(at, refused)| now - *at < FLOOD_WINDOW && *refused != chat);
        self.refused.push_back((now, chat));
        if self.refused.len() >= FLOODED_CHATS {
            self.refused.clear();
            self.rate = (self.rate / 2.0).max(SLOWEST.min(self.permitted.per_second));
            self.tokens = self.tokens.min(1.0);
            self.paused_until = Some(until);
            self.changed_at = Some(until);
        }
    }

    fn count(&mut self, now: Moment) {
        let since = self.counted_at.replace(now).unwrap_or(now);
        if now < since {
            // The clock was set back: holds of the time before mean nothing any more.
            self.paused_until = None;
            self.changed_at = self.changed_at.map(|_| now);
            self.chats.clear();
            self.refused.clear();
            return;
        }
        self.recover(now);
        let passed = (now - since).as_seconds_f64();
        self.tokens = (self.tokens + passed * self.rate).min(self.permitted.burst);
        if passed > 0.0 && self.chats.len() > 1000 {
            self.chats.retain(|_, until| now < *until);
        }
    }

    fn recover(&mut self, now: Moment) {
        while let Some(changed) = self.changed_at
            && now - changed >= CLEAN
        {
            self.rate = (self.rate + 1.0).min(self.permitted.per_second);
            self.changed_at = (self.rate < self.permitted.per_second).then(|| changed + CLEAN);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn eight() -> Moment {
        "2025-05-19T08:00:00Z".parse().unwrap()
    }

    fn after(seconds: i64) -> Moment {
        eight() + TimeDelta::seconds(seconds)
    }

    #[test]
    fn a_burst_goes_at_once_and_then_letters_at_the_rate() {
        let mut paces = Paces::new(Pace::USUAL);
        assert_eq!(paces.available(eight()), 5);
        for chat in 0..5 {
            paces.take(chat, eight());
        }
        assert_eq!(paces.available(eight()), 0);
        assert_eq!(paces.next(eight()), eight() + TimeDelta::milliseconds(40));
        assert_eq!(paces.available(eight() + TimeDelta::milliseconds(80)), 2);
        assert_eq!(paces.available(after(60)), 5);
    }

    #[test]
    fn a_private_chat_gets_one_a_second_and_a_group_twenty_a_minute() {
        let mut paces = Paces::new(Pace::USUAL);
        paces.take(7, eight());
        paces.take(-7, eight());
        assert_eq!(paces.held(7, eight()), Some(after(1)));
        assert_eq!(paces.held(7, after(1)), None);
        assert_eq!(paces.held(-7, after(1)), Some(after(3)));
        assert_eq!(paces.held(8, eight()), None);
    }

    #[test]
    fn one_flooded_chat_is_its_own_affair_and_three_halve_the_pace_for_a_while() {
        let mut paces = Paces::new(Pace::USUAL);
        for second in 0..3 {
            paces.refused(1, after(second), after(second + 5));
        }
        assert!((paces.rate() - 25.0).abs() < 1e-9);
        assert_eq!(paces.available(after(3)), 5);
        paces.refused(2, after(3), after(8));
        paces.refused(3, after(4), after(9));
        assert!((paces.rate() - 12.5).abs() < 1e-9);
        assert_eq!(paces.available(after(8)), 0);
        assert!(paces.next(after(8)) >= after(9));
        assert!(paces.available(after(10)) > 0);
        paces.available(after(9 + 60));
        assert!((paces.rate() - 13.5).abs() < 1e-9);
        paces.available(after(9 + 60 * 12));
        assert!((paces.rate() - 24.5).abs() < 1e-9);
        paces.available(after(9 + 60 * 13));
        assert!((paces.rate() - 25.0).abs() < 1e-9);
    }

    #[test]
    fn a_clock_that_was_set_back_holds_nobody() {
        let mut paces = Paces::new(Pace::USUAL);
        for chat in 1..=3 {
            paces.refused(chat, after(3600), after(4000));
        }
        assert!(paces.available(after(0)) > 0);
        assert_eq!(paces.held(1, after(0)), None);
    }

    proptest! {
        #[test]
        fn in_no_stretch_of_time_do_more_letters_go_than_burst_and_rate_allow(
            steps in proptest::collection::vec((0_i64..2_000, 0_usize..8), 1..200),
        ) {
            let mut paces = Paces::new(Pace::USUAL);
            let mut now = eight();
            let mut sent: Vec<Moment> = Vec::new();
            for (wait, want) in steps {
                now += TimeDelta::milliseconds(wait);
                let go = want.min(paces.available(now));
                for _ in 0..go {
                    paces.take(i64::try_from(sent.len()).unwrap(), now);
                    sent.push(now);
                }
            }
            for (first, begin) in sent.iter().enumerate() {
                for (last, end) in sent.iter().enumerate().skip(first) {
                    let allowed = 5.0 + 25.0 * (*end - *begin).as_seconds_f64() + 0.1;
                    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
                    let went = (last - first + 1) as f64;
                    prop_assert!(went <= allowed, "{went} > {allowed}");
                }
            }
        }
    }
}
