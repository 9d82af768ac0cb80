//! What somebody does in the programme, in order, and when it is their turn.

use crate::agenda::papers;
use crate::clock::Moment;
use crate::programme::{Programme, Role};

/// Something that a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Task {
    /// Index into the programme's sessions.
    pub(super) session: usize,
    /// What it is.
    pub(super) what: What,
    /// When it begins: the talk's time where it is known, else the session's.
    pub(super) begins: Moment,
    /// When it ends.
    pub(super) ends: Moment,
}

/// What a person does in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// These parts, in the order of the file.
    Roles(Vec<Role>),
    /// They present this paper; whether its time is its own.
    Talk { paper: usize, own_time: bool },
}

/// All that a person does, by its time; a session's part stands before a talk in it.
pub(super) fn tasks(programme: &Programme, person: usize) -> Vec<Task> {
    let sessions = programme.sessions_of(person).iter().map(|&session| {
        let slot = &programme.sessions[session];
        let parts = slot.people.iter().filter(|part| part.person == person);
        let what = What::Roles(parts.map(|part| part.role).collect());
        Task { session, what, begins: slot.begins(), ends: slot.ends() }
    });
    let presented = programme.papers_of(person).iter().filter_map(|&paper| {
        let talk = papers::presented(programme, paper)?;
        let what = What::Talk { paper, own_time: talk.own_time };
        Some(Task { session: talk.session, what, begins: talk.begins, ends: talk.ends })
    });
    let mut tasks: Vec<Task> = sessions.chain(presented).collect();
    tasks.sort_by_key(|task| task.begins);
    tasks
}

/// The task that is a person's turn at `now`, running or next: a talk or a speech, and only where
/// there is none left, any other part; `None` when all is done.
pub(super) fn turn(programme: &Programme, person: usize, now: Moment) -> Option<Task> {
    let mut left = tasks(programme, person);
    left.retain(|task| now < task.ends && !programme.sessions[task.session].is_cancelled());
    let spoken = left.iter().find(|task| speaks(task, &left)).cloned();
    spoken.or_else(|| left.into_iter().next())
}

/// The talks of the session that come before this one and are not over.
pub(super) fn before(programme: &Programme, task: &Task, now: Moment) -> usize {
    let talks = programme.talks(task.session);
    talks.iter().filter(|talk| now < talk.ends && talk.begins < task.begins).count()
}

/// Whether somebody speaks then. Who presents a paper in a session speaks when the paper's turn comes.
fn speaks(task: &Task, all: &[Task]) -> bool {
    let is_talk = |task: &Task| matches!(task.what, What::Talk { .. });
    match &task.what {
        What::Talk { .. } => true,
        What::Roles(roles) => {
            let presents = all.iter().any(|other| is_talk(other) && other.session == task.session);
            !presents && roles.iter().any(|role| is_speech(*role))
        }
    }
}

fn is_speech(role: Role) -> bool {
    match role {
        Role::Speaker | Role::Keynote | Role::Opening | Role::Closing | Role::Discussant => true,
        Role::Chair | Role::CoChair | Role::Secretary | Role::Host => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    fn demo() -> Programme {
        let file = include_bytes!("../../../events/demo-2026.toml");
        read(file, Format::Toml).programme.unwrap()
    }

    fn at(programme: &Programme, time: &str) -> Moment {
        programme.moment(format!("2026-12-{time}:00").parse().unwrap())
    }

    /// "toan-the-1 p03 2": the session, the paper and how many come before.
    fn turn_of(programme: &Programme, person: &str, time: &str) -> String {
        let now = at(programme, time);
        let person = programme.person(person).unwrap();
        let Some(task) = turn(programme, person, now) else { return "over".to_owned() };
        let session = &programme.sessions[task.session].id;
        match task.what {
            What::Roles(_) => session.clone(),
            What::Talk { paper, .. } => {
                let paper = &programme.papers[paper].id;
                format!("{session} {paper} {}", before(programme, &task, now))
            }
        }
    }

    #[test]
    fn a_turn_is_the_next_speech_and_counts_the_talks_before_it() {
        let programme = demo();
        for (person, time, turn) in [
            ("ngo-dang-hai", "03T09:00", "toan-the-1 p03 2"),
            ("ngo-dang-hai", "03T10:30", "toan-the-1 p03 2"),
            ("ngo-dang-hai", "03T10:45", "toan-the-1 p03 1"),
            ("ngo-dang-hai", "03T11:05", "toan-the-1 p03 0"),
            ("trinh-quang-minh", "03T09:00", "de-dan-1"),
        ] {
            assert_eq!(turn_of(&programme, person, time), turn, "{person} at {time}");
        }
        assert_eq!(turn_of(&programme, "ngo-dang-hai", "30T10:00"), "over");
    }

    #[test]
    fn a_speech_goes_before_the_session_that_one_chairs() {
        let programme = demo();
        // He chairs from 08:45 on; his own speech comes before and is over then.
        assert_eq!(turn_of(&programme, "nguyen-hoang-an", "03T08:00"), "khai-mac");
        let tasks = tasks(&programme, programme.person("nguyen-hoang-an").unwrap());
        assert!(tasks.is_sorted_by_key(|task| task.begins) && tasks.len() >= 3);
    }
}
