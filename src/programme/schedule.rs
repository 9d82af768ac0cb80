//! What runs, what comes, what clashes.

use chrono::{NaiveDate, NaiveTime};

use super::session::Session;
use super::snapshot::Programme;
use crate::clock::Moment;

impl Programme {
    /// The sessions that run at `now`, in order, without the cancelled.
    pub fn running_at(&self, now: Moment) -> &[usize] {
        let running = &self.index.running;
        let until = running.partition_point(|(from, _)| *from <= now);
        until.checked_sub(1).map_or(&[], |last| running[last].1.as_slice())
    }

    /// The sessions that begin together at the next start strictly after `now`, without the
    /// cancelled.
    pub fn next_starts(&self, now: Moment) -> &[usize] {
        let coming = self.starts_after(now);
        let Some(first) = coming.first() else { return &[] };
        let next = self.sessions[*first].begins();
        let together = coming.partition_point(|index| self.sessions[*index].begins() <= next);
        &coming[..together]
    }

    /// Every session that begins strictly after `now`, in order, without the cancelled.
    pub fn starts_after(&self, now: Moment) -> &[usize] {
        let all = &self.index.taking_place;
        &all[all.partition_point(|index| self.sessions[*index].begins() <= now)..]
    }

    /// When the event begins: with its first session that takes place, else with its first day.
    pub fn begins(&self) -> Moment {
        let first = self.taking_place().map(Session::begins).min();
        first.unwrap_or_else(|| self.midnight(self.event.first_day))
    }

    /// When the event ends: with its last session that takes place, else with its last day.
    pub fn ends(&self) -> Moment {
        let last = self.taking_place().map(Session::ends).max();
        let after = self.event.last_day.succ_opt().unwrap_or(self.event.last_day);
        last.unwrap_or_else(|| self.midnight(after))
    }

    /// The pairs among `sessions` that overlap, without the cancelled; each pair once, the earlier
    /// session first, in order.
    pub fn clashes(&self, sessions: &[usize]) -> Vec<(usize, usize)> {
        let stands = |index: &usize| self.sessions.get(*index).is_some_and(|s| !s.is_cancelled());
        let mut sorted: Vec<usize> = sessions.iter().copied().filter(stands).collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut clashes = Vec::new();
        for (position, first) in sorted.iter().enumerate() {
            let ends = self.sessions[*first].ends();
            let overlapping = sorted[position + 1..]
                .iter()
                .take_while(|second| self.sessions[**second].begins() < ends);
            clashes.extend(overlapping.map(|second| (*first, *second)));
        }
        clashes
    }

    fn taking_place(&self) -> impl Iterator<Item = &Session> {
        self.index.taking_place.iter().map(|index| &self.sessions[*index])
    }

    fn midnight(&self, date: NaiveDate) -> Moment {
        self.moment(date.and_time(NaiveTime::MIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    /// Sessions by id, start, end and more keys, on two days.
    const SESSIONS: &[(&str, &str, &str, &str)] = &[
        ("tea", "19T08:00:00", "19T08:30:00", ""),
        ("talk-a", "19T08:30:00", "19T10:00:00", ""),
        ("talk-b", "19T08:30:00", "19T09:30:00", ""),
        ("gone", "19T09:00:00", "19T09:30:00", "status = \"cancelled\""),
        ("late", "19T10:00:00", "19T10:30:00", "delayed_by = 15"),
        ("night", "19T22:00:00", "20T01:00:00", ""),
        ("tour", "20T08:00:00", "20T12:00:00", ""),
    ];

    fn programme(sessions: &[(&str, &str, &str, &str)]) -> Programme {
        let event = "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
                     timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n\
                     start = 2025-05-19\nend = 2025-05-20\n";
        let sessions = sessions.iter().map(|(id, start, end, more)| {
            format!(
                "[[session]]\nid = \"{id}\"\nkind = \"other\"\ntitle = \"{id}\"\n\
                 start = 2025-05-{start}\nend = 2025-05-{end}\n{more}\n"
            )
        });
        let text = event.to_owned() + &sessions.collect::<String>();
        read(text.as_bytes(), Format::Toml).programme.unwrap()
    }

    fn at(programme: &Programme, time: &str) -> Moment {
        programme.moment(format!("2025-05-{time}").parse().unwrap())
    }

    fn ids<'p>(programme: &'p Programme, sessions: &[usize]) -> Vec<&'p str> {
        sessions.iter().map(|index| programme.sessions[*index].id.as_str()).collect()
    }

    #[test]
    fn a_session_runs_from_its_start_until_just_before_its_end() {
        let programme = programme(SESSIONS);
        for (time, running) in [
            ("19T07:59:59", &[][..]),
            ("19T08:00:00", &["tea"]),
            ("19T08:29:59", &["tea"]),
            ("19T08:30:00", &["talk-b", "talk-a"]),
            ("19T09:15:00", &["talk-b", "talk-a"]),
            ("19T09:30:00", &["talk-a"]),
            ("19T10:05:00", &[]),
            ("19T10:15:00", &["late"]),
            ("19T10:44:59", &["late"]),
            ("19T10:45:00", &[]),
            ("20T00:30:00", &["night"]),
            ("20T12:00:00", &[]),
        ] {
            let now = at(&programme, time);
            assert_eq!(ids(&programme, programme.running_at(now)), running, "{time}");
        }
    }

    #[test]
    fn what_comes_next_begins_strictly_later_and_together() {
        let programme = programme(SESSIONS);
        for (time, next, later) in [
            ("18T00:00:00", &["tea"][..], 6),
            ("19T08:00:00", &["talk-b", "talk-a"], 5),
            ("19T08:30:00", &["late"], 3),
            ("19T10:15:00", &["night"], 2),
            ("19T22:00:00", &["tour"], 1),
            ("20T08:00:00", &[], 0),
        ] {
            let now = at(&programme, time);
            assert_eq!(ids(&programme, programme.next_starts(now)), next, "{time}");
            assert_eq!(programme.starts_after(now).len(), later, "{time}");
        }
    }

    #[test]
    fn every_moment_agrees_with_asking_each_session() {
        let programme = programme(SESSIONS);
        for minutes in 0..(48 * 60) {
            let now = at(&programme, "19T00:00:00") + chrono::TimeDelta::minutes(minutes);
            let all = || 0..programme.sessions.len();
            let stands = |index: &usize| !programme.sessions[*index].is_cancelled();
            let running = all().filter(stands).filter(|i| programme.sessions[*i].runs_at(now));
            assert_eq!(programme.running_at(now), running.collect::<Vec<_>>(), "{now}");
            let coming = all().filter(stands).filter(|i| programme.sessions[*i].begins() > now);
            assert_eq!(programme.starts_after(now), coming.collect::<Vec<_>>(), "{now}");
        }
    }

    #[test]
    fn a_day_holds_what_begins_on_it() {
        let programme = programme(SESSIONS);
        let days = programme.days();
        assert_eq!(
            days.iter().map(|day| day.date.to_string()).collect::<Vec<_>>(),
            ["2025-05-19", "2025-05-20"]
        );
        let first = ["tea", "talk-b", "talk-a", "gone", "late", "night"];
        assert_eq!(ids(&programme, &days[0].sessions), first);
        assert_eq!(ids(&programme, &days[1].sessions), ["tour"]);
    }

    #[test]
    fn a_delay_past_midnight_moves_a_session_to_the_next_day() {
        let programme = programme(&[("night", "19T23:30:00", "19T23:50:00", "delayed_by = 45")]);
        assert_eq!(programme.days()[0].date.to_string(), "2025-05-20");
    }

    #[test]
    fn clashes_are_pairs_that_overlap_each_once() {
        let programme = programme(SESSIONS);
        let all: Vec<usize> = (0..programme.sessions.len()).rev().collect();
        let pair = |pair: &(usize, usize)| ids(&programme, &[pair.0, pair.1]);
        let clashes = programme.clashes(&all);
        assert_eq!(clashes.iter().map(pair).collect::<Vec<_>>(), [["talk-b", "talk-a"]]);
        // What only touches does not clash, nor does a session with itself; what is unknown is no one.
        assert_eq!(programme.clashes(&[0, 1, 1, 99]), []);
        assert_eq!(programme.clashes(&[]), []);
    }

    #[test]
    fn a_long_session_clashes_with_everything_in_it() {
        let programme = programme(&[
            ("long", "19T08:00:00", "19T12:00:00", ""),
            ("one", "19T08:30:00", "19T09:00:00", ""),
            ("two", "19T10:00:00", "19T11:00:00", ""),
        ]);
        assert_eq!(programme.clashes(&[0, 1, 2]), [(0, 1), (0, 2)]);
    }

    #[test]
    fn the_event_lasts_as_long_as_what_takes_place() {
        let programme = programme(SESSIONS);
        assert_eq!(programme.begins(), at(&programme, "19T08:00:00"));
        assert_eq!(programme.ends(), at(&programme, "20T12:00:00"));
        let empty =
            self::programme(&[("gone", "19T09:00:00", "19T09:30:00", "status = \"cancelled\"")]);
        assert_eq!(empty.begins(), at(&empty, "19T00:00:00"));
        assert_eq!(empty.ends(), at(&empty, "21T00:00:00"));
        assert_eq!(empty.running_at(at(&empty, "19T09:10:00")), [0_usize; 0]);
    }
}
