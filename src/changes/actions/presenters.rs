//! Who speaks in a session, and somebody else in their place.

use super::apply::Refusal;
use super::key::Key;
use crate::programme::{Contribution, Person, Programme, Role, Writer};
use crate::texts::{Localised, words};

/// Longest id of the format, in characters.
const LONGEST_ID: usize = 32;

/// Somebody who can be replaced in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Presenter {
    /// The same in every version.
    pub(super) key: Key,
    /// Who; a plain name where the programme has no such person.
    pub(super) who: Writer,
    /// Their part; `None` for an author who speaks without having one.
    pub(super) role: Option<Role>,
}

/// Everybody with a part in a session, then the authors of its talks who have none that is spoken.
pub(super) fn of(programme: &Programme, session: usize) -> Vec<Presenter> {
    let Some(slot) = programme.sessions.get(session) else { return Vec::new() };
    let mut all: Vec<Presenter> = Vec::new();
    for part in &slot.people {
        let id = &programme.people[part.person].id;
        let key = Key::of(&format!("{id}/{}", part.role.code()));
        all.push(Presenter { key, who: Writer::Person(part.person), role: Some(part.role) });
    }
    let papers = programme.papers_in(session).iter().map(|paper| &programme.papers[*paper]);
    for author in papers.filter(|paper| paper.presented).flat_map(|paper| &paper.authors) {
        let speaks = all.iter().any(|one| one.who == *author && one.role.is_none_or(is_spoken));
        if !speaks {
            let id = match author {
                Writer::Person(person) => &programme.people[*person].id,
                Writer::Name(name) => name,
            };
            let key = Key::of(&format!("{id}/author"));
            all.push(Presenter { key, who: author.clone(), role: None });
        }
    }
    all
}

/// Puts the person with index `to` in the place of `from`. An author stays the author of what
/// somebody else reads out: who reads becomes a speaker of the session.
pub(super) fn replace(
    programme: &mut Programme,
    session: usize,
    from: &Presenter,
    to: usize,
) -> Result<(), Refusal> {
    let people = &mut programme.sessions[session].people;
    let part = Contribution { person: to, role: from.role.unwrap_or(Role::Speaker) };
    if people.contains(&part) {
        return Err(Refusal::Same);
    }
    let place = people.iter().position(|known| {
        Writer::Person(known.person) == from.who && Some(known.role) == from.role
    });
    match place {
        Some(place) => people[place] = part,
        None => people.push(part),
    }
    Ok(())
}

/// The index of the person of this name, typed with a title or without: one of the programme, else a
/// new one.
pub(super) fn person_named(programme: &mut Programme, name: &str) -> usize {
    let (title, name) = Person::typed(&name.split_whitespace().collect::<Vec<_>>().join(" "));
    let known = programme.people.iter().position(|person| person.name == name);
    known.unwrap_or_else(|| {
        let id = free_id(programme, &name);
        let language = programme.event.languages[0];
        let title = title.map(|title| Localised::one(language, title));
        let (position, affiliation) = (None, None);
        programme.people.push(Person { id, name, title, position, affiliation });
        programme.people.len() - 1
    })
}

/// The name as an id that nobody has, and that is no author's plain name.
fn free_id(programme: &Programme, name: &str) -> String {
    let ascii = |word: String| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let parts: Vec<String> =
        words(name).into_iter().map(ascii).filter(|part| !part.is_empty()).collect();
    let mut stem = parts.join("-");
    stem.truncate(LONGEST_ID - 4);
    let stem = stem.trim_end_matches('-');
    let stem = if stem.is_empty() { "person" } else { stem };
    let writers = programme.papers.iter().flat_map(|paper| &paper.authors);
    let is_taken = |id: &str| {
        let written = |writer: &Writer| matches!(writer, Writer::Name(name) if name == id);
        programme.person(id).is_some() || writers.clone().any(written)
    };
    let mut id = stem.to_owned();
    let mut number = 1;
    while is_taken(&id) {
        number += 1;
        id = format!("{stem}-{number}");
    }
    id
}

fn is_spoken(role: Role) -> bool {
    matches!(role, Role::Speaker | Role::Keynote | Role::Opening | Role::Closing)
}
