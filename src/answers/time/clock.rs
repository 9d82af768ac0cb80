//! Which minutes of a day an hour or a part of the day means.

use super::expression::{Clock, EventKind, Half, Part, PartOfDay, Slice};

/// Minutes from midnight; those of the night after go on above 1440.
pub(super) type Minutes = i64;

const HALF_A_DAY: Minutes = 12 * 60;

/// What a clock time can mean: once in a day, or in either half of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hands {
    Once(Minutes),
    /// The earlier of the two.
    Twice(Minutes),
}

impl Hands {
    pub(super) fn of(clock: Clock) -> Self {
        let minutes = Minutes::from(clock.minute.unwrap_or(0));
        let at = |hour: u32| Self::Once(Minutes::from(hour) * 60 + minutes);
        let hour = clock.hour;
        let later = if hour < 12 { hour + 12 } else { hour };
        match clock.half {
            // Twelve is noon, unless the night is said.
            Half::Unsaid if (1..12).contains(&hour) => {
                Self::Twice(Minutes::from(hour) * 60 + minutes)
            }
            Half::Unsaid | Half::Exact => at(hour),
            Half::Am => at(if hour == 12 { 0 } else { hour }),
            Half::Pm => at(later),
            Half::Part(part) => at(match (part, hour) {
                (PartOfDay::Dawn | PartOfDay::Morning, 12) => 0,
                (PartOfDay::Noon, 1..=4) => hour + 12,
                (PartOfDay::Dawn | PartOfDay::Morning | PartOfDay::Noon, _)
                | (PartOfDay::Night, 1..=5) => hour,
                (PartOfDay::Evening | PartOfDay::Night, 12) => 24,
                (PartOfDay::Afternoon | PartOfDay::Evening | PartOfDay::Night, _) => later,
            }),
        }
    }

    /// Every minute of the day that may be meant, in order.
    pub(super) fn all(self) -> impl DoubleEndedIterator<Item = Minutes> + Clone {
        let (first, second) = match self {
            Self::Once(at) => (at, None),
            Self::Twice(at) => (at, Some(at + HALF_A_DAY)),
        };
        std::iter::once(first).chain(second)
    }

    /// What is meant of an hour on a day that was said: conferences are not held at night.
    pub(super) fn customary(self) -> Minutes {
        match self {
            Self::Twice(at) if at < 7 * 60 => at + HALF_A_DAY,
            Self::Once(at) | Self::Twice(at) => at,
        }
    }
}

/// From when until when a part of the day lasts.
pub(super) fn part(part: Part) -> (Minutes, Minutes) {
    let (from, early, late, until) = match part.of {
        PartOfDay::Dawn => (3, 4, 5, 6),
        PartOfDay::Morning => (4, 9, 10, 12),
        PartOfDay::Noon => (12, 13, 13, 14),
        PartOfDay::Afternoon => (12, 15, 15, 19),
        PartOfDay::Evening => (18, 20, 21, 24),
        PartOfDay::Night => (18, 21, 21, 24),
    };
    let (from, until) = match (part.slice, part.of) {
        // The afternoon of a conference begins after lunch and ends before dinner.
        (Slice::Early, PartOfDay::Afternoon) => (13, early),
        (Slice::Late, PartOfDay::Afternoon) => (late, 18),
        (Slice::Whole, _) => (from, until),
        (Slice::Early, _) => (from, early),
        (Slice::Middle, _) => (early, late.max(early + 1)),
        (Slice::Late, _) => (late, until),
    };
    (from * 60, until * 60)
}

/// The hours that are customary for what happens at an event, where there are any.
pub(super) fn customary(kind: EventKind) -> Option<(Minutes, Minutes)> {
    match kind {
        EventKind::Breakfast => Some((6 * 60, 8 * 60)),
        EventKind::Lunch => Some((12 * 60, 14 * 60)),
        EventKind::Dinner => Some((18 * 60, 20 * 60)),
        EventKind::Break | EventKind::Opening | EventKind::Closing | EventKind::ThisSession => None,
    }
}
