//! Which papers are presented, in which order, and when.

use crate::clock::Moment;
use crate::programme::Programme;

/// When and in which session a paper is presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::agenda) struct Presented {
    /// Index into the programme's sessions.
    pub(in crate::agenda) session: usize,
    /// From when: the talk's time where it is known, else the session's.
    pub(in crate::agenda) begins: Moment,
    /// Until when.
    pub(in crate::agenda) ends: Moment,
    /// Whether the time is the talk's own.
    pub(in crate::agenda) own_time: bool,
}

/// When `paper` is presented; `None` when it is only printed.
pub(in crate::agenda) fn presented(programme: &Programme, paper: usize) -> Option<Presented> {
    let session = group(programme, paper)?;
    let whole = &programme.sessions[session];
    let talk = programme.talks(session).into_iter().find(|talk| talk.paper == paper);
    Some(match talk {
        Some(talk) => Presented { session, begins: talk.begins, ends: talk.ends, own_time: true },
        None => Presented { session, begins: whole.begins(), ends: whole.ends(), own_time: false },
    })
}

/// Every paper: those presented by session and order, then those only in the proceedings.
pub(super) fn listing(programme: &Programme) -> Vec<usize> {
    let sessions = 0..programme.sessions.len();
    let presented = sessions.flat_map(|session| programme.papers_in(session).iter().copied());
    presented
        .filter(|&paper| programme.papers[paper].presented)
        .chain(programme.proceedings_only().iter().copied())
        .collect()
}

/// The session under which a paper is listed; `None` under those only in the proceedings.
pub(super) fn group(programme: &Programme, paper: usize) -> Option<usize> {
    let paper = &programme.papers[paper];
    paper.session.filter(|_| paper.presented)
}
