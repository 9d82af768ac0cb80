//! Rooms, people and sessions gathered into an export; what the format forbids is adapted and noted.

use std::collections::HashMap;

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::ids::{self, Ids};
use super::kinds;
use super::model::{Export, Hall, Note, Slot, Speaker, Words};
use super::plain::{cut, line, plain};
use crate::clock::Moment;
use crate::programme::problem::Trouble;
use crate::programme::{Kind, Role, zone};
use crate::texts::{Language, fold};

/// Characters of a name or title.
const LINE: usize = 1_000;
/// Characters of an abstract.
const BLOCK: usize = 10_000;
/// Minutes of a session that does not say when it ends.
const MINUTES: i64 = 30;
/// What some systems number everybody with who has no account.
const NOBODY: &[&str] = &["", "0", "-1"];
/// The title of a session that has none.
const NO_TITLE: &str = "…";

/// A session as a file has it.
pub(super) struct Raw {
    pub(super) at: usize,
    /// What the other system calls it.
    pub(super) key: String,
    /// What tells it from another of the same key.
    pub(super) again: String,
    /// Its type and categories.
    pub(super) types: Vec<String>,
    /// Its kind where that is certain.
    pub(super) kind: Option<Kind>,
    /// Its kind when neither type nor title tell.
    pub(super) usual: Kind,
    pub(super) title: Words,
    pub(super) start: Moment,
    pub(super) end: Option<Moment>,
    pub(super) room: Option<usize>,
    pub(super) track: Words,
    pub(super) people: Vec<(usize, Role)>,
    /// Its texts, one after the other.
    pub(super) about: Vec<Words>,
    pub(super) spoken: Vec<String>,
    pub(super) document: Option<String>,
    pub(super) cancelled: bool,
}

/// An export under way.
pub(super) struct Gathering {
    pub(super) export: Export,
    ids: Ids,
    rooms: HashMap<String, usize>,
    people: HashMap<String, usize>,
    person_ids: Ids,
}

impl Gathering {
    pub(super) fn new(language: Language, zone: Tz) -> Self {
        let export = Export {
            id: String::new(),
            name: Words::new(),
            kind: None,
            languages: vec![language],
            zone,
            days: None,
            rooms: Vec::new(),
            people: Vec::new(),
            sessions: Vec::new(),
            notes: Vec::new(),
        };
        let (ids, person_ids) = (Ids::default(), Ids::default());
        Self { export, ids, rooms: HashMap::new(), people: HashMap::new(), person_ids }
    }

    /// Names the event; the first key with a word in it becomes its id.
    pub(super) fn name(&mut self, keys: &[String], name: Words) {
        let mut name = lines(name);
        let mut keys = keys.iter().map(|key| ids::id(key, ids::EVENT));
        let id = keys.find(|id| !id.is_empty()).unwrap_or_else(|| {
            let first = name.first().map_or("", |(_, text)| text);
            ids::id(first, ids::EVENT)
        });
        self.export.id = if id.is_empty() { "event".to_owned() } else { id };
        if name.is_empty() {
            name.push((self.export.languages[0], self.export.id.clone()));
        }
        self.export.kind = name.iter().find_map(|(_, text)| kinds::event_kind(text));
        self.export.name = name;
    }

    /// The room of this name; `None` for a name without a letter.
    pub(super) fn room(&mut self, name: Words, capacity: Option<i64>) -> Option<usize> {
        let name = lines(name);
        let key = fold(&name.first()?.1);
        if let Some(index) = self.rooms.get(&key) {
            return Some(*index);
        }
        let index = self.export.rooms.len();
        let capacity = capacity.filter(|seats| (1..=1_000_000).contains(seats));
        self.export.rooms.push(Hall { name, capacity });
        self.rooms.insert(key, index);
        Some(index)
    }

    /// The person of this key, or of this name where there is none or others have it too.
    pub(super) fn person(&mut self, key: &str, name: &str) -> Option<usize> {
        let (name, _) = cut(&line(name), LINE);
        if name.is_empty() {
            return None;
        }
        let by_name = format!("\n{}", fold(&name));
        let is_known = |index: &usize| fold(&self.export.people[*index].name) == by_name[1..];
        let shared = self.people.get(key).is_some_and(|index| !is_known(index));
        let key = if shared || NOBODY.contains(&key) { by_name } else { key.to_owned() };
        if let Some(index) = self.people.get(&key) {
            return Some(*index);
        }
        let id = self.person_ids.give(key.trim(), &name);
        let index = self.export.people.len();
        self.export.people.push(Speaker { id, name });
        self.people.insert(key, index);
        Some(index)
    }

    /// Adds a session.
    pub(super) fn add(&mut self, mut raw: Raw) {
        let id = self.ids.give(&raw.key, &raw.again);
        let mut days = [Some(raw.start), raw.end].into_iter().flatten();
        if days.any(|moment| !zone::is_reasonable(moment.date_naive())) {
            let detail = raw.start.to_string();
            return self.export.notes.push(Note::file(raw.at, Trouble::LeftOut { detail }));
        }
        let at = raw.at;
        let mut note = |what| {
            let session = Some(id.clone());
            self.export.notes.push(Note { at, session, what });
        };
        let title = title(&mut raw, self.export.languages[0], &mut note);
        let end = raw.end.filter(|end| *end > raw.start).unwrap_or_else(|| {
            note(Trouble::LengthAssumed { minutes: MINUTES });
            raw.start + TimeDelta::minutes(MINUTES)
        });
        let about = about(&raw.about, &mut note);
        let types: Vec<String> = raw.types.iter().map(|name| cut(name, LINE).0).collect();
        let types: Vec<&str> = types.iter().map(String::as_str).collect();
        let first = title.first().map_or("", |(_, text)| text);
        let kind = raw.kind.unwrap_or_else(|| kinds::kind(&types, first, raw.usual));
        let speakers = raw.people.iter_mut().filter(|(_, role)| *role == Role::Speaker);
        for (_, role) in speakers.filter(|_| kind == Kind::Keynote) {
            *role = Role::Keynote;
        }
        self.export.sessions.push(Slot {
            at,
            id,
            kind,
            title,
            start: raw.start,
            end,
            room: raw.room,
            track: lines(raw.track),
            people: raw.people,
            about,
            spoken: raw.spoken,
            document: raw.document,
            cancelled: raw.cancelled,
        });
    }

    /// Notes what is about no single session.
    pub(super) fn note(&mut self, at: usize, what: Trouble) {
        self.export.notes.push(Note::file(at, what));
    }
}

fn title(raw: &mut Raw, language: Language, note: &mut impl FnMut(Trouble)) -> Words {
    let mut words: Words = Words::new();
    for (language, text) in std::mem::take(&mut raw.title) {
        let (text, shortened) = cut(&line(&text), LINE);
        if shortened {
            note(Trouble::Shortened { key: "title".to_owned(), limit: number(LINE) });
        }
        words.push((language, text));
    }
    words.retain(|(_, text)| !text.is_empty());
    if words.is_empty() {
        note(Trouble::Untitled);
        let named = raw.types.iter().map(|name| cut(&line(name), LINE).0);
        let named = named.into_iter().find(|name| !name.is_empty());
        words.push((language, named.unwrap_or_else(|| NO_TITLE.to_owned())));
    }
    words
}

/// The texts under each other, those that say the same once.
fn about(texts: &[Words], note: &mut impl FnMut(Trouble)) -> Words {
    let mut whole: Words = Words::new();
    for (language, text) in texts.iter().flatten() {
        // What is far beyond the limit is not worth the work.
        let text = plain(&cut(text, BLOCK * 10).0);
        if text.is_empty() {
            continue;
        }
        match whole.iter_mut().find(|(written, _)| written == language) {
            Some((_, known)) if known.contains(&text) => {}
            Some((_, known)) if text.contains(known.as_str()) => *known = text,
            Some((_, known)) => {
                known.push_str("\n\n");
                known.push_str(&text);
            }
            None => whole.push((*language, text)),
        }
    }
    for (_, text) in &mut whole {
        let (kept, shortened) = cut(text, BLOCK);
        if shortened {
            note(Trouble::Shortened { key: "abstract".to_owned(), limit: number(BLOCK) });
        }
        *text = kept;
    }
    whole
}

/// Names of one line each, those without a letter left out.
fn lines(words: Words) -> Words {
    let words = words.into_iter().map(|(language, text)| (language, cut(&line(&text), LINE).0));
    words.filter(|(_, text)| !text.is_empty()).collect()
}

fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
