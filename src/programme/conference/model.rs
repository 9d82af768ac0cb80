//! What every conference export tells, whatever it was written in.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::clock::Moment;
use crate::programme::problem::Trouble;
use crate::programme::{EventKind, Kind, Role, SheetTrouble};
use crate::texts::Language;

/// A text in the languages it is known in; empty when there is none.
pub(super) type Words = Vec<(Language, String)>;

/// One event as an export tells it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Export {
    /// The event's id.
    pub(super) id: String,
    pub(super) name: Words,
    pub(super) kind: Option<EventKind>,
    /// The first is what a text without a language is written in.
    pub(super) languages: Vec<Language>,
    pub(super) zone: Tz,
    /// First and last day, where the file names them.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
    pub(super) rooms: Vec<Hall>,
    pub(super) people: Vec<Speaker>,
    pub(super) sessions: Vec<Slot>,
    /// What was adapted on the way.
    pub(super) notes: Vec<Note>,
}

impl Export {
    /// Tells what a file that is not UTF-8 was read as.
    pub(super) fn note_encoding(&mut self, name: Option<&'static str>) {
        let what = name.map(|name| Trouble::Sheet(SheetTrouble::GuessedEncoding { name }));
        self.notes.extend(what.map(|what| Note::file(0, what)));
    }

    /// Counts its places from `begin` on.
    pub(super) fn shift(&mut self, begin: usize) {
        let notes = self.notes.iter_mut().map(|note| &mut note.at);
        for at in self.sessions.iter_mut().map(|slot| &mut slot.at).chain(notes) {
            *at += begin;
        }
    }
}

/// A room.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Hall {
    pub(super) name: Words,
    pub(super) capacity: Option<i64>,
}

/// A person.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Speaker {
    pub(super) id: String,
    pub(super) name: String,
}

/// A session.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slot {
    /// Where it begins in the file; bytes.
    pub(super) at: usize,
    pub(super) id: String,
    pub(super) kind: Kind,
    /// Never empty.
    pub(super) title: Words,
    pub(super) start: Moment,
    /// After the start.
    pub(super) end: Moment,
    /// Index into the rooms.
    pub(super) room: Option<usize>,
    pub(super) track: Words,
    /// Indices into the people.
    pub(super) people: Vec<(usize, Role)>,
    pub(super) about: Words,
    /// Languages spoken.
    pub(super) spoken: Vec<String>,
    pub(super) document: Option<String>,
    pub(super) cancelled: bool,
}

/// Something that was adapted, left out or assumed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Note {
    /// Where it stands in the file; bytes.
    pub(super) at: usize,
    /// The id of the session it is about.
    pub(super) session: Option<String>,
    pub(super) what: Trouble,
}

impl Note {
    /// A note about the file or a place in it.
    pub(super) fn file(at: usize, what: Trouble) -> Self {
        Self { at, session: None, what }
    }
}
