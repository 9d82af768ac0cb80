//! When each paper of a session is presented.

use chrono::TimeDelta;

use super::snapshot::Programme;
use crate::clock::Moment;

/// A paper's time, the session's delay included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Index into [`Programme::papers`].
    pub paper: usize,
    /// When it begins.
    pub begins: Moment,
    /// When it ends; not after its session.
    pub ends: Moment,
}

impl Programme {
    /// The presented papers of a session whose times are known, in the order of their times.
    ///
    /// A paper begins when the file says, else when the one before it ends. Those without minutes
    /// share evenly, in whole minutes, what is left until the next time the file gives. What would
    /// have no time within the session is left out.
    pub fn talks(&self, session: usize) -> Vec<Talk> {
        let Some(slot) = self.sessions.get(session) else { return Vec::new() };
        let starts = |paper: &usize| self.papers[*paper].start;
        let outside = |start: Moment| start < slot.start || slot.end <= start;
        let mut presented = self.papers_in(session).to_vec();
        presented
            .retain(|paper| self.papers[*paper].presented && !starts(paper).is_some_and(outside));
        let times: Vec<Moment> = presented.iter().filter_map(starts).collect();

        let mut talks = Vec::with_capacity(presented.len());
        for block in presented.chunk_by(|_, next| starts(next).is_none()) {
            let from = block.first().and_then(starts).unwrap_or(slot.start);
            let until = times.iter().copied().filter(|time| *time > from).min();
            self.lay_out(block, (from, until.unwrap_or(slot.end)), &mut talks);
        }
        for talk in &mut talks {
            (talk.begins, talk.ends) = (talk.begins + slot.delay(), talk.ends + slot.delay());
        }
        talks.sort_by_key(|talk| talk.begins);
        talks
    }

    /// The talk of a session that runs at `now`.
    pub fn talk_at(&self, session: usize, now: Moment) -> Option<Talk> {
        self.talks(session).into_iter().find(|talk| talk.begins <= now && now < talk.ends)
    }

    /// Lays papers one after the other from `from`, none beyond `until`.
    fn lay_out(&self, papers: &[usize], (from, until): (Moment, Moment), talks: &mut Vec<Talk>) {
        let minutes = |paper: &usize| self.papers[*paper].minutes.map(i64::from);
        let given: i64 = papers.iter().filter_map(minutes).sum();
        let left = ((until - from).num_minutes() - given).max(0);
        let sharing = papers.iter().filter(|paper| minutes(paper).is_none()).count();
        let sharing = i64::try_from(sharing).unwrap_or(i64::MAX).max(1);
        let (mut shared, mut begins) = (0, from);
        for paper in papers {
            let length = minutes(paper).unwrap_or_else(|| {
                shared += 1;
                // Whole minutes that add up to all that is left.
                left * shared / sharing - left * (shared - 1) / sharing
            });
            let ends = (begins + TimeDelta::minutes(length)).min(until);
            if ends > begins {
                talks.push(Talk { paper: *paper, begins, ends });
                begins = ends;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::programme::{Format, read};

    /// A session from 08:00 to 10:00 with these papers, each by the keys it has.
    fn programme(more: &str, papers: &[&str]) -> Programme {
        let event = format!(
            "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
             timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n\
             [[session]]\nid = \"s\"\nkind = \"papers\"\ntitle = \"s\"\n\
             start = 2025-05-19T08:00:00\nend = 2025-05-19T10:00:00\n{more}\n"
        );
        let papers = papers.iter().enumerate().map(|(index, keys)| {
            let keys = keys.replace("; ", "\n").replace('@', "start = 2025-05-19T");
            format!("[[paper]]\nid = \"p{index}\"\nsession = \"s\"\ntitle = \"p\"\n{keys}\n")
        });
        let text = event + &papers.collect::<String>();
        read(text.as_bytes(), Format::Toml).programme.unwrap()
    }

    /// "2 08:15-08:30": the paper with its local times.
    fn talks(programme: &Programme) -> Vec<String> {
        let hour = |moment| programme.local(moment).format("%H:%M").to_string();
        let talks = programme.talks(0).into_iter();
        talks
            .map(|talk| format!("{} {}-{}", talk.paper, hour(talk.begins), hour(talk.ends)))
            .collect()
    }

    #[test]
    fn papers_follow_one_another_as_the_file_says() {
        for (papers, expected) in [
            (&[][..], &[][..]),
            (&["minutes = 20", "minutes = 30"], &["0 08:00-08:20", "1 08:20-08:50"]),
            (
                &["order = 2; minutes = 20", "order = 1; minutes = 30"],
                &["1 08:00-08:30", "0 08:30-08:50"],
            ),
            (&["", ""], &["0 08:00-09:00", "1 09:00-10:00"]),
            (
                &["minutes = 20", "", "minutes = 20"],
                &["0 08:00-08:20", "1 08:20-09:40", "2 09:40-10:00"],
            ),
            (
                &["", "@09:30:00", "minutes = 10"],
                &["0 08:00-09:30", "1 09:30-09:50", "2 09:50-10:00"],
            ),
            (
                &["@09:00:00; minutes = 15", "@08:30:00; minutes = 15"],
                &["1 08:30-08:45", "0 09:00-09:15"],
            ),
            (&["presented = false", "minutes = 15"], &["1 08:00-08:15"]),
            (
                &["minutes = 110", "minutes = 20", "minutes = 5"],
                &["0 08:00-09:50", "1 09:50-10:00"],
            ),
            (&["@07:00:00", "minutes = 15"], &["1 08:00-08:15"]),
            (&["minutes = 120", ""], &["0 08:00-10:00"]),
        ] {
            assert_eq!(talks(&programme("", papers)), expected, "{papers:?}");
        }
    }

    #[test]
    fn a_delay_of_the_session_delays_its_talks() {
        let programme = programme("delayed_by = 10", &["minutes = 20", "@09:00:00; minutes = 5"]);
        assert_eq!(talks(&programme), ["0 08:10-08:30", "1 09:10-09:15"]);
    }

    #[test]
    fn the_talk_that_runs_is_found_and_between_talks_there_is_none() {
        let programme = programme("", &["minutes = 20", "@09:00:00; minutes = 20"]);
        let at = |time: &str| {
            let now = programme.moment(format!("2025-05-19T{time}").parse().unwrap());
            programme.talk_at(0, now).map(|talk| talk.paper)
        };
        assert_eq!(at("07:59:59"), None);
        assert_eq!(at("08:00:00"), Some(0));
        assert_eq!(at("08:20:00"), None);
        assert_eq!(at("09:19:59"), Some(1));
        assert_eq!(programme.talk_at(7, programme.begins()), None);
        assert_eq!(programme.talks(7), []);
    }

    fn keys() -> impl Strategy<Value = String> {
        (prop::option::of(1_u32..150), prop::option::of(0_u32..12), 0_u32..5).prop_map(
            |(minutes, start, order)| {
                let minutes = minutes.map(|minutes| format!("minutes = {minutes}\n"));
                // From 07:45 to 10:30, so also outside.
                let start = start.map(|quarter| {
                    let minute = 465 + quarter * 15;
                    format!("start = 2025-05-19T{:02}:{:02}:00\n", minute / 60, minute % 60)
                });
                let (minutes, start) = (minutes.unwrap_or_default(), start.unwrap_or_default());
                format!("{minutes}{start}order = {order}\n")
            },
        )
    }

    proptest! {
        #[test]
        fn talks_have_time_lie_in_their_session_and_come_in_order(
            papers in prop::collection::vec(keys(), 0..9),
        ) {
            let papers: Vec<&str> = papers.iter().map(String::as_str).collect();
            let programme = programme("", &papers);
            let talks = programme.talks(0);
            let session = &programme.sessions[0];
            for talk in &talks {
                prop_assert!(session.begins() <= talk.begins && talk.ends <= session.ends());
                prop_assert!(talk.begins < talk.ends);
            }
            prop_assert!(talks.is_sorted_by_key(|talk| talk.begins));
            let mut papers: Vec<usize> = talks.iter().map(|talk| talk.paper).collect();
            papers.sort_unstable();
            papers.dedup();
            prop_assert_eq!(papers.len(), talks.len());
        }
    }
}
