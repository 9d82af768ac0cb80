//! Whoever tries addresses that do not work is slowed down.

use std::collections::HashMap;
use std::net::IpAddr;

use chrono::TimeDelta;

use crate::clock::Moment;

/// Wrong addresses that somebody may try within [`WITHIN`].
const WRONG: u32 = 10;
/// The time in which they are counted, from the first on.
const WITHIN: TimeDelta = TimeDelta::minutes(1);
/// Of so many people the wrong tries are remembered.
const REMEMBERED: usize = 10_000;

/// Who has tried how many wrong addresses since when.
#[derive(Debug, Default)]
pub(super) struct Guesses(HashMap<IpAddr, (u32, Moment)>);

impl Guesses {
    /// Whether whoever asks from here has to wait.
    pub(super) fn is_slowed(&self, from: IpAddr, now: Moment) -> bool {
        self.0
            .get(&network(from))
            .is_some_and(|(wrong, since)| *wrong >= WRONG && counts(*since, now))
    }

    /// Another wrong one came from here.
    pub(super) fn count(&mut self, from: IpAddr, now: Moment) {
        if self.0.len() >= REMEMBERED {
            self.0.retain(|_, (_, since)| counts(*since, now));
        }
        if self.0.len() >= REMEMBERED {
            // So many at once are no people: remembering all of them would help them only.
            self.0.clear();
        }
        let (wrong, since) = self.0.entry(network(from)).or_insert((0, now));
        if !counts(*since, now) {
            (*wrong, *since) = (0, now);
        }
        *wrong += 1;
    }
}

fn counts(since: Moment, now: Moment) -> bool {
    let passed = now - since;
    TimeDelta::zero() <= passed && passed < WITHIN
}

/// Somebody with IPv6 has a network of addresses, not one.
fn network(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Moment {
        Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
    }

    fn from(address: &str) -> IpAddr {
        address.parse().unwrap()
    }

    #[test]
    fn after_ten_wrong_ones_a_minute_passes_for_this_address_alone() {
        let mut guesses = Guesses::default();
        for second in 0..10 {
            assert!(!guesses.is_slowed(from("203.0.113.7"), at(second)));
            guesses.count(from("203.0.113.7"), at(second));
        }
        assert!(guesses.is_slowed(from("203.0.113.7"), at(10)));
        assert!(guesses.is_slowed(from("::ffff:203.0.113.7"), at(59)));
        assert!(!guesses.is_slowed(from("203.0.113.8"), at(10)));
        assert!(!guesses.is_slowed(from("203.0.113.7"), at(60)));
        guesses.count(from("203.0.113.7"), at(60));
        assert!(!guesses.is_slowed(from("203.0.113.7"), at(61)));
    }

    #[test]
    fn a_network_of_ipv6_is_one_and_a_clock_set_back_locks_nobody_out() {
        let mut guesses = Guesses::default();
        for host in 0..10 {
            guesses.count(from(&format!("2001:db8:1:2::{host:x}")), at(0));
        }
        assert!(guesses.is_slowed(from("2001:db8:1:2:ffff::1"), at(1)));
        assert!(!guesses.is_slowed(from("2001:db8:1:3::1"), at(1)));
        assert!(!guesses.is_slowed(from("2001:db8:1:2::1"), at(-1)));
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let mut guesses = Guesses::default();
        for host in 0..25_000_u32 {
            guesses.count(IpAddr::from(host.to_be_bytes()), at(0));
        }
        assert!(guesses.0.len() <= REMEMBERED);
    }
}
