//! What differs in sessions.

use super::Touched;
use super::change::{Change, Span};
use super::values::{self, Changes};
use crate::programme::{Contribution, Person, Programme, Role, Session, Status};

pub(super) fn changes(old: &Programme, new: &Programme) -> Vec<Touched<Change>> {
    let ends = (Change::New, Change::Gone);
    values::rows(
        (&old.sessions, &new.sessions),
        |session| &session.id,
        ends,
        |was, is| {
            let mut changes = Changes::new();
            changes.compare(&was.status, &is.status, |_, to| match to {
                Status::Cancelled => Change::Cancelled,
                Status::Scheduled => Change::Reinstated,
            });
            times(was, is, &mut changes);
            changes.words(&was.title, &is.title, Change::Renamed);
            room((old, was), (new, is), &mut changes);
            changes.extend(people(&parts(old, was), &parts(new, is)));
            smaller((old, was), (new, is), &mut changes);
            changes.into_vec()
        },
    )
}

fn times(was: &Session, is: &Session, changes: &mut Changes<Change>) {
    let (from, to) = (Span::of(was), Span::of(is));
    let planned_anew = (was.start, was.end) != (is.start, is.end);
    // A new plan may name just the times that a delay had made.
    if planned_anew && from != to {
        changes.push(Change::Moved { from, to });
    }
    let (late_from, late_to) = (was.delayed_by, is.delayed_by);
    if late_from != late_to {
        changes.push(Change::Delayed { late_from, late_to, from, to });
    }
}

fn room(
    (old, was): (&Programme, &Session),
    (new, is): (&Programme, &Session),
    changes: &mut Changes<Change>,
) {
    let (from, to) = (old.room_of(was), new.room_of(is));
    if from.map(|room| &room.id) != to.map(|room| &room.id) {
        changes.push(Change::Room { from: from.cloned(), to: to.cloned() });
    }
}

fn smaller(
    (old, was): (&Programme, &Session),
    (new, is): (&Programme, &Session),
    changes: &mut Changes<Change>,
) {
    changes.compare(&was.kind, &is.kind, |from, to| Change::Kind { from, to });
    changes.words(old.track_of(was), new.track_of(is), Change::Track);
    let (from, to) = (was.abstract_text.as_ref(), is.abstract_text.as_ref());
    changes.words(from, to, Change::Abstract);
    changes.compare(&was.spoken, &is.spoken, |from, to| Change::Spoken { from, to });
    let (from, to) = (&was.interpretation, &is.interpretation);
    changes.compare(from, to, |from, to| Change::Interpretation { from, to });
    changes.compare(&was.questions, &is.questions, |from, to| Change::Questions { from, to });
    changes.compare(&was.everyone, &is.everyone, |from, to| Change::Everyone { from, to });
    changes.compare(&was.document, &is.document, |from, to| Change::Document { from, to });
}

/// Somebody's part in a session.
#[derive(Clone, Copy)]
struct Part<'p> {
    person: &'p Person,
    role: Role,
}

impl PartialEq for Part<'_> {
    fn eq(&self, other: &Self) -> bool {
        (&self.person.id, self.role) == (&other.person.id, other.role)
    }
}

fn parts<'p>(programme: &'p Programme, session: &'p Session) -> Vec<Part<'p>> {
    let part =
        |part: &Contribution| Part { person: &programme.people[part.person], role: part.role };
    session.people.iter().map(part).collect()
}

/// Pairs what went with what came: one person in another role, then another person in one role.
fn people(old: &[Part<'_>], new: &[Part<'_>]) -> Vec<Change> {
    let (mut went, mut came) = (without(old, new), without(new, old));
    let (stayed_old, stayed_new) = (without(old, &went), without(new, &came));
    let mut changes = Vec::new();
    pair(
        &mut went,
        &mut came,
        |went, came| {
            let person = came.person.clone();
            (went.person.id == came.person.id).then_some(Change::RoleChanged {
                person,
                from: went.role,
                to: came.role,
            })
        },
        &mut changes,
    );
    pair(
        &mut went,
        &mut came,
        |went, came| {
            let (from, to) = (went.person.clone(), came.person.clone());
            (went.role == came.role).then_some(Change::PersonReplaced { role: came.role, from, to })
        },
        &mut changes,
    );
    changes.extend(came.iter().map(|part| {
        let (role, person) = (part.role, part.person.clone());
        Change::PersonAdded { role, person }
    }));
    changes.extend(went.iter().map(|part| {
        let (role, person) = (part.role, part.person.clone());
        Change::PersonRemoved { role, person }
    }));
    if stayed_old != stayed_new {
        let people = |parts: &[Part<'_>]| parts.iter().map(|part| part.person.clone()).collect();
        let (from, to) = (people(&stayed_old), people(&stayed_new));
        changes.push(Change::PeopleReordered { from, to });
    }
    changes
}

/// The parts that are not in `others`, each counted as often as it stands.
fn without<'p>(parts: &[Part<'p>], others: &[Part<'p>]) -> Vec<Part<'p>> {
    let mut left = others.to_vec();
    let mut kept = Vec::new();
    for part in parts {
        match left.iter().position(|other| other == part) {
            Some(at) => drop(left.swap_remove(at)),
            None => kept.push(*part),
        }
    }
    kept
}

/// Takes every pair for which there is a change out of both lists.
fn pair<'p>(
    went: &mut Vec<Part<'p>>,
    came: &mut Vec<Part<'p>>,
    change: impl Fn(&Part<'p>, &Part<'p>) -> Option<Change>,
    changes: &mut Vec<Change>,
) {
    went.retain(|gone| {
        let mut pairs = came.iter().enumerate();
        let pair = pairs.find_map(|(at, new)| Some((at, change(gone, new)?)));
        let Some((at, change)) = pair else { return true };
        came.remove(at);
        changes.push(change);
        false
    });
}
