//! When a question is about, in the event's own days and hours.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::clock::Moment;
use crate::programme::{Programme, Session};

/// A stretch of the event's wall clock; a moment when both ends are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// Where it begins; `None` when it is open.
    pub(super) from: Option<NaiveDateTime>,
    /// Where it ends, itself outside; `None` when it is open.
    pub(super) to: Option<NaiveDateTime>,
    /// How it is meant.
    pub(super) sort: Sort,
}

/// How a stretch of time is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    /// Whatever takes place in it.
    #[default]
    Within,
    /// What begins in it: a part of the day.
    Part,
    /// Only what begins first in it: "after lunch".
    Next,
}

impl Window {
    /// From a moment to another.
    pub(super) fn between(from: Option<NaiveDateTime>, to: Option<NaiveDateTime>) -> Self {
        Self { from, to, sort: Sort::Within }
    }

    /// A moment.
    pub(super) fn at(moment: NaiveDateTime) -> Self {
        Self::between(Some(moment), Some(moment))
    }

    /// A day.
    pub(super) fn day(date: NaiveDate) -> Self {
        let start = date.and_time(NaiveTime::MIN);
        Self::between(Some(start), start.checked_add_signed(TimeDelta::days(1)))
    }

    /// Whether it is a moment.
    pub(super) fn is_moment(self) -> bool {
        self.from.is_some() && self.from == self.to
    }

    /// What both have.
    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        let from = match (self.from, other.from) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (one, other) => one.or(other),
        };
        let to = match (self.to, other.to) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        let sort = if self.sort == Sort::Within { other.sort } else { self.sort };
        Self { from, to, sort }
    }

    /// Whether a session takes place in it.
    pub(super) fn holds(self, programme: &Programme, session: &Session) -> bool {
        let (begins, ends) = local(programme, session);
        if self.sort != Sort::Within {
            return self.begins(programme, session);
        }
        if self.is_moment() {
            return self.from.is_some_and(|at| begins <= at && at < ends);
        }
        self.from.is_none_or(|from| ends > from) && self.to.is_none_or(|to| begins < to)
    }

    /// Whether a session begins in it.
    pub(super) fn begins(self, programme: &Programme, session: &Session) -> bool {
        let (begins, _) = local(programme, session);
        self.from.is_none_or(|from| begins >= from)
            && self.to.is_none_or(|to| begins < to || self.is_moment() && begins == to)
    }

    /// Whether it is of weeks or longer, as "next month" and "last year" are.
    pub(super) fn is_long(self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| to - from > TimeDelta::days(7))
    }

    /// Whether it is of whole days.
    pub(super) fn is_of_days(self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| to - from >= TimeDelta::days(1))
    }

    /// Whether all of it is over at `now`.
    pub(super) fn is_over(self, programme: &Programme, now: Moment) -> bool {
        self.to.is_some_and(|to| to < programme.local(now))
    }
}

fn local(programme: &Programme, session: &Session) -> (NaiveDateTime, NaiveDateTime) {
    (programme.local(session.begins()), programme.local(session.ends()))
}
