//! What is known about somebody, and what they do.

use crate::programme::{Person, Programme, Role, Session};
use crate::texts::Language;

/// What a person does in `session`, in the file's order.
pub(super) fn roles(session: &Session, person: usize) -> Vec<Role> {
    session.people.iter().filter(|part| part.person == person).map(|part| part.role).collect()
}

/// "Phó Hiệu trưởng, Trường Chính trị tỉnh An Lĩnh"; `None` when neither is known.
pub(super) fn office(person: &Person, language: Language) -> Option<String> {
    let parts = [&person.position, &person.affiliation];
    let parts: Vec<&str> = parts.into_iter().flatten().map(|part| part.get(language)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Where somebody stands in the list by given name.
pub(super) fn position(programme: &Programme, person: usize) -> usize {
    programme.people_by_given_name().iter().position(|&listed| listed == person).unwrap_or(0)
}
