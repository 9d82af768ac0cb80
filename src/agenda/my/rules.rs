//! What one's own list says: the sessions in order, what clashes, and the time between them.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use crate::clock::Moment;
use crate::programme::{Kind, Programme, Session};

/// Shorter pauses are a walk between two rooms.
const SHORTEST_GAP: TimeDelta = TimeDelta::minutes(15);

/// A starred session in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Index into the programme's sessions.
    pub(super) session: usize,
    /// Whether it lies behind, runs, or is to come.
    pub(super) phase: Phase,
    /// The starred sessions that take the same time; none once it is over.
    pub(super) clashes: Vec<usize>,
    /// The free time that ends with it.
    pub(super) before: Option<Gap>,
    /// The free time from the day's last starred session on.
    pub(super) after: Option<Gap>,
}

/// Where a session stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// It has ended.
    Over,
    /// It runs now.
    Running,
    /// It is to come, or does not take place.
    Ahead,
}

/// Time of the event without a starred session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    /// When it begins.
    pub(super) begins: Moment,
    /// When it ends.
    pub(super) ends: Moment,
    /// What is on for everybody then, in order.
    pub(super) common: Vec<usize>,
}

/// The starred sessions of the programme in order, and how many of `ids` it does not have.
pub(super) fn resolve(programme: &Programme, ids: &[String]) -> (Vec<usize>, usize) {
    let mut sessions: Vec<usize> = ids.iter().filter_map(|id| programme.session(id)).collect();
    sessions.sort_unstable();
    let gone = ids.len() - sessions.len();
    (sessions, gone)
}

/// The list of the `starred` sessions, which are in order, as it reads at `now`.
pub(super) fn plan(programme: &Programme, starred: &[usize], now: Moment) -> Vec<Entry> {
    let mut clashes = HashMap::<usize, Vec<usize>>::new();
    for (one, other) in programme.clashes(starred) {
        clashes.entry(one).or_default().push(other);
        clashes.entry(other).or_default().push(one);
    }
    let mut entries: Vec<Entry> = starred
        .iter()
        .map(|&session| {
            let phase = phase(&programme.sessions[session], now);
            let clashes = clashes.remove(&session).filter(|_| phase != Phase::Over);
            let clashes = clashes.unwrap_or_default();
            Entry { session, phase, clashes, before: None, after: None }
        })
        .collect();
    for day in entries.chunk_by_mut(|one, next| date(programme, one) == date(programme, next)) {
        add_gaps(programme, day, now);
    }
    entries
}

/// Where the list opens: at the first session that is not over; from the start when all are.
pub(super) fn opening(entries: &[Entry]) -> usize {
    entries.iter().position(|entry| entry.phase != Phase::Over).unwrap_or(0)
}

/// The day an entry stands under.
pub(super) fn date(programme: &Programme, entry: &Entry) -> NaiveDate {
    programme.local_date(programme.sessions[entry.session].begins())
}

fn phase(session: &Session, now: Moment) -> Phase {
    if session.ends() <= now {
        Phase::Over
    } else if session.runs_at(now) && !session.is_cancelled() {
        Phase::Running
    } else {
        Phase::Ahead
    }
}

/// Finds the free time of one day: before, between and after what is starred of it.
fn add_gaps(programme: &Programme, entries: &mut [Entry], now: Moment) {
    let Some(day) = entries.first().and_then(|entry| Free::of(programme, entry, now)) else {
        return;
    };
    let starred: Vec<usize> = entries.iter().map(|entry| entry.session).collect();
    let mut busy_until = None;
    for entry in entries.iter_mut() {
        let session = &programme.sessions[entry.session];
        if session.is_cancelled() {
            continue;
        }
        let free_from = busy_until.unwrap_or(day.begins);
        entry.before = day
            .gap(free_from, session.begins(), &starred)
            .filter(|gap| busy_until.is_some() || !gap.common.is_empty());
        busy_until = busy_until.max(Some(session.ends()));
    }
    if let (Some(busy_until), Some(last)) = (busy_until, entries.last_mut()) {
        last.after = day.gap(busy_until, day.ends, &starred).filter(|gap| !gap.common.is_empty());
    }
}

/// The hours of one day, to find the free ones in.
struct Free<'a> {
    programme: &'a Programme,
    sessions: &'a [usize],
    begins: Moment,
    ends: Moment,
    now: Moment,
}

impl<'a> Free<'a> {
    /// The hours of the day on which `entry` stands; `None` when nothing takes place.
    fn of(programme: &'a Programme, entry: &Entry, now: Moment) -> Option<Self> {
        let date = date(programme, entry);
        let at = programme.days().binary_search_by_key(&date, |day| day.date).ok()?;
        let sessions = programme.days()[at].sessions.as_slice();
        let held = || {
            let sessions = sessions.iter().map(|&session| &programme.sessions[session]);
            sessions.filter(|session| !session.is_cancelled())
        };
        let begins = held().map(Session::begins).min()?;
        let ends = held().map(Session::ends).max()?;
        Some(Self { programme, sessions, begins, ends, now })
    }

    /// The free time from `begins` to `ends`; `None` when it is too short or past.
    fn gap(&self, begins: Moment, ends: Moment, starred: &[usize]) -> Option<Gap> {
        if ends - begins < SHORTEST_GAP || ends <= self.now {
            return None;
        }
        let common = self.sessions.iter().copied().filter(|session| {
            let is_starred = starred.binary_search(session).is_ok();
            let session = &self.programme.sessions[*session];
            let overlaps = session.begins() < ends && begins < session.ends();
            overlaps && is_common(session) && !session.is_cancelled() && !is_starred
        });
        Some(Gap { begins, ends, common: common.collect() })
    }
}

/// Whether it is meant for everybody: a tea break is, though nobody is reminded of it.
fn is_common(session: &Session) -> bool {
    session.everyone || session.kind == Kind::Break
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::programme::{Format, read};

    /// A day of ten slots and the morning after, in UTC.
    fn programme() -> Programme {
        let mut toml = String::from(
            "[event]\nid = \"e\"\nname = \"E\"\norganiser = \"O\"\ncontact = \"C\"\n\
             timezone = \"UTC\"\nlanguages = [\"en\"]\n[venue]\nname = \"V\"\n",
        );
        for (id, kind, hours, more) in [
            ("tea", "registration", "19T07:30 19T08:00", "everyone = true"),
            ("opening", "opening", "19T08:00 19T08:30", ""),
            ("a", "papers", "19T09:00 19T10:00", ""),
            ("b", "papers", "19T09:30 19T10:30", ""),
            ("off", "papers", "19T10:30 19T11:30", "status = \"cancelled\""),
            ("lunch", "meal", "19T11:30 19T13:00", ""),
            ("c", "papers", "19T13:30 19T14:00", ""),
            ("d", "papers", "19T14:10 19T15:00", ""),
            ("break", "break", "19T15:00 19T15:20", ""),
            ("closing", "closing", "19T16:00 19T16:30", ""),
            ("visit", "tour", "20T08:00 20T09:00", ""),
        ] {
            let (start, end) = hours.split_once(' ').unwrap();
            let session = format!(
                "[[session]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle = \"{id}\"\n\
                 start = 2025-05-{start}:00\nend = 2025-05-{end}:00\n{more}\n"
            );
            toml.push_str(&session);
        }
        read(toml.as_bytes(), Format::Toml).programme.unwrap()
    }

    fn at(day_and_hour: &str) -> Moment {
        format!("2025-05-{day_and_hour}:00Z").parse().unwrap()
    }

    /// The list as text: `a` a session, `a!b` its clash, `[08:00 x 09:00]` a gap and what is in it.
    fn shown(programme: &Programme, starred: &str, now: &str) -> String {
        let ids: Vec<String> = starred.split(' ').map(str::to_owned).collect();
        let (sessions, _) = resolve(programme, &ids);
        let id = |session: usize| programme.sessions[session].id.as_str();
        let mut words = Vec::new();
        let gap = |gap: &Gap| {
            let mut words = vec![gap.begins.format("%H:%M").to_string()];
            words.extend(gap.common.iter().map(|&session| id(session).to_owned()));
            words.push(gap.ends.format("%H:%M").to_string());
            format!("[{}]", words.join(" "))
        };
        for entry in plan(programme, &sessions, at(now)) {
            words.extend(entry.before.as_ref().map(gap));
            let with_clashes = [&entry.session].into_iter().chain(&entry.clashes);
            words.push(with_clashes.map(|&session| id(session)).collect::<Vec<_>>().join("!"));
            words.extend(entry.after.as_ref().map(gap));
        }
        words.join(" ")
    }

    #[test]
    fn the_list_says_what_clashes_and_what_is_free() {
        let programme = programme();
        for (starred, now, list) in [
            // What is on for everybody before, between and after.
            (
                "c a",
                "19T07:00",
                "[07:30 tea opening 09:00] a [10:00 lunch 13:30] c [14:00 break closing 16:30]",
            ),
            // Ten minutes between two rooms are no free time.
            ("c d", "19T13:00", "[07:30 tea opening lunch 13:30] c d [15:00 break closing 16:30]"),
            // Both say so, and the later end counts.
            (
                "a b lunch",
                "19T08:40",
                "[07:30 tea opening 09:00] a!b b!a [10:30 11:30] lunch [13:00 break closing 16:30]",
            ),
            // What does not take place takes no time.
            ("b off lunch", "19T09:30", "b off [10:30 11:30] lunch [13:00 break closing 16:30]"),
            ("off", "19T07:00", "off"),
            // Nothing is said of what is past.
            ("a b c", "19T10:10", "a b!a [10:30 lunch 13:30] c [14:00 break closing 16:30]"),
            ("a b c", "19T17:00", "a b c"),
            // Every day has its own free time; where nobody else is expected, nothing is said.
            ("closing visit", "19T15:30", "[07:30 tea opening lunch break 16:00] closing visit"),
        ] {
            assert_eq!(shown(&programme, starred, now), list, "{starred} at {now}");
        }
    }

    #[test]
    fn what_the_programme_has_no_more_is_counted() {
        let programme = programme();
        let ids = ["c", "gone", "a", "also-gone"].map(str::to_owned);
        let (sessions, gone) = resolve(&programme, &ids);
        let named: Vec<&str> =
            sessions.iter().map(|&session| programme.sessions[session].id.as_str()).collect();
        assert_eq!((named.as_slice(), gone), (["a", "c"].as_slice(), 2));
    }

    #[test]
    fn the_list_opens_at_what_is_not_over() {
        let programme = programme();
        let all: Vec<usize> = (0..programme.sessions.len()).collect();
        for (now, opens) in
            [("19T07:00", 0), ("19T07:30", 0), ("19T08:00", 1), ("19T10:15", 3), ("20T09:00", 0)]
        {
            assert_eq!(opening(&plan(&programme, &all, at(now))), opens, "{now}");
        }
    }

    proptest! {
        #[test]
        fn free_time_holds_no_starred_session(
            chosen in proptest::collection::vec(any::<bool>(), 11),
            minutes in 0_i64..3000,
        ) {
            let programme = programme();
            let starred: Vec<usize> = (0..11).filter(|&session| chosen[session]).collect();
            let now = at("19T00:00") + TimeDelta::minutes(minutes);
            let entries = plan(&programme, &starred, now);
            prop_assert_eq!(entries.len(), starred.len());
            for gap in entries.iter().flat_map(|entry| [&entry.before, &entry.after]).flatten() {
                prop_assert!(gap.ends - gap.begins >= SHORTEST_GAP && gap.ends > now);
                for &session in &starred {
                    let session = &programme.sessions[session];
                    let free = session.ends() <= gap.begins || gap.ends <= session.begins();
                    prop_assert!(free || session.is_cancelled());
                }
            }
        }
    }
}
