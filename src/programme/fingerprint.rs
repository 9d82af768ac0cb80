//! Telling whether something changed without keeping it twice.

use sha2::{Digest, Sha256};

use super::{Programme, Session};

/// What a calendar shows of one session, in short.
pub(super) struct Fingerprint<'a> {
    pub(super) session: &'a str,
    pub(super) fingerprint: String,
}

/// The fingerprint of a text.
pub(super) fn of_text(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .fold(String::with_capacity(64), |hex, byte| hex + &format!("{byte:02x}"))
}

/// What a calendar shows of every session: time, room, title and whether it takes place.
pub(super) fn of_sessions(programme: &Programme) -> impl Iterator<Item = Fingerprint<'_>> {
    programme.sessions.iter().map(|session| Fingerprint {
        session: &session.id,
        fingerprint: of_text(&shown(programme, session)),
    })
}

fn shown(programme: &Programme, session: &Session) -> String {
    let room = programme.room_of(session).map(|room| &room.name);
    format!("{:?}", (&session.title, session.begins(), session.ends(), session.status, room))
}
