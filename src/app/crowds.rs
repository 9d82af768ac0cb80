//! Who was told that their messages wait. Telegram hands out a hundred updates at a time, so one crowd
//! may come as several.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::TimeDelta;

use crate::clock::Moment;

/// Nobody is told again within this.
const AGAIN: TimeDelta = TimeDelta::minutes(1);

/// When people were last told.
#[derive(Debug, Default)]
pub(super) struct Crowds(Mutex<HashMap<i64, Moment>>);

impl Crowds {
    /// Whether `person` shall be told now; who was, is not again for a while.
    pub(super) fn tell(&self, person: i64, now: Moment) -> bool {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // What lies ahead was before the clock was set back.
        told.retain(|_, at| *at <= now && now - *at < AGAIN);
        let new = !told.contains_key(&person);
        told.entry(person).or_insert(now);
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_told_once_a_minute() {
        let crowds = Crowds::default();
        let at = |second: i64| Moment::from_timestamp(1_747_600_000 + second, 0).unwrap();
        assert!(crowds.tell(7, at(0)));
        assert!(crowds.tell(8, at(1)));
        assert!(!crowds.tell(7, at(59)));
        assert!(crowds.tell(7, at(130)));
        assert!(crowds.tell(7, at(10)));
    }
}
