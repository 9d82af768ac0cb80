//! What organisers can do, as a button says it.

use super::key::Key;
use super::presenters;
use crate::programme::{Programme, Session};

/// One quick action. It names rows by their keys, so that it means the same in every version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A session begins later, and what follows with it.
    Late {
        /// The session.
        session: Key,
        /// More than it is late now.
        minutes: u32,
    },
    /// A session that runs ends later, and what follows begins later.
    Longer {
        /// The session.
        session: Key,
        /// More than it lasts now.
        minutes: u32,
    },
    /// A session that was late begins as planned, and what follows with it.
    OnTime {
        /// The session.
        session: Key,
    },
    /// A session is held in another room.
    Room {
        /// The session.
        session: Key,
        /// The room.
        room: Key,
    },
    /// A session does not take place.
    Cancel {
        /// The session.
        session: Key,
    },
    /// A session takes place after all.
    Reinstate {
        /// The session.
        session: Key,
    },
    /// Somebody of the programme stands in for somebody else.
    Replace {
        /// The session.
        session: Key,
        /// Who is replaced: see the button that named them.
        from: Key,
        /// A person of the programme.
        to: Key,
    },
    /// Somebody who is not in the programme yet stands in for somebody else.
    ReplaceByName {
        /// The session.
        session: Key,
        /// Who is replaced.
        from: Key,
        /// The new person's name.
        name: String,
    },
    /// A talk comes at another place of its session.
    Place {
        /// The paper.
        paper: Key,
        /// From 1, among those that are spoken.
        place: usize,
    },
    /// A talk is not given; the paper stays in the proceedings.
    Withdraw {
        /// The paper.
        paper: Key,
    },
    /// A talk that was not to be given is given.
    Present {
        /// The paper.
        paper: Key,
    },
    /// The session has come to this talk.
    TalkNow {
        /// The paper.
        paper: Key,
        /// When: minutes since midnight of the event's wall clock.
        minute: u32,
    },
}

impl Action {
    /// The index of the session that it is about; `None` when the programme has it no more.
    pub fn session(&self, programme: &Programme) -> Option<usize> {
        match self {
            Self::Late { session, .. }
            | Self::Longer { session, .. }
            | Self::OnTime { session }
            | Self::Room { session, .. }
            | Self::Cancel { session }
            | Self::Reinstate { session }
            | Self::Replace { session, .. }
            | Self::ReplaceByName { session, .. } => find_session(programme, *session),
            Self::Place { paper, .. }
            | Self::Withdraw { paper }
            | Self::Present { paper }
            | Self::TalkNow { paper, .. } => {
                programme.papers[find_paper(programme, *paper)?].session
            }
        }
    }
}

/// The key of a session.
pub(super) fn key_of(session: &Session) -> Key {
    Key::of(&session.id)
}

/// The session with this key.
pub(super) fn find_session(programme: &Programme, key: Key) -> Option<usize> {
    key.find(programme.sessions.iter().map(|session| session.id.as_str()))
}

/// The paper with this key.
pub(super) fn find_paper(programme: &Programme, key: Key) -> Option<usize> {
    key.find(programme.papers.iter().map(|paper| paper.id.as_str()))
}

/// The room with this key.
pub(super) fn find_room(programme: &Programme, key: Key) -> Option<usize> {
    key.find(programme.rooms.iter().map(|room| room.id.as_str()))
}

/// The person with this key.
pub(super) fn find_person(programme: &Programme, key: Key) -> Option<usize> {
    key.find(programme.people.iter().map(|person| person.id.as_str()))
}

/// Who is replaced.
pub(super) fn find_presenter(
    programme: &Programme,
    session: usize,
    key: Key,
) -> Option<presenters::Presenter> {
    presenters::of(programme, session).into_iter().find(|presenter| presenter.key == key)
}
