//! What differs in papers.

use std::collections::HashMap;

use super::Touched;
use super::change::{Author, PaperChange, Titled};
use super::values::{self, Changes};
use crate::programme::{Paper, Programme, Writer};

pub(super) fn changes(old: &Programme, new: &Programme) -> Vec<Touched<PaperChange>> {
    let ends = (PaperChange::New, PaperChange::Gone);
    let (before, now) = (places(old, new), places(new, old));
    values::rows(
        (&old.papers, &new.papers),
        |paper| &paper.id,
        ends,
        |was, is| {
            let mut changes = of_paper((old, was), (new, is));
            if let (Some(from), Some(to)) = (before.get(&*was.id), now.get(&*is.id)) {
                changes.compare(from, to, |from, to| PaperChange::Reordered { from, to });
            }
            changes.into_vec()
        },
    )
}

fn of_paper(
    (old, was): (&Programme, &Paper),
    (new, is): (&Programme, &Paper),
) -> Changes<PaperChange> {
    let mut changes = Changes::new();
    changes.words(&was.title, &is.title, PaperChange::Renamed);
    let from = was.session.map(|session| Titled::of(old, session));
    let to = is.session.map(|session| Titled::of(new, session));
    if from.as_ref().map(|session| &session.id) != to.as_ref().map(|session| &session.id) {
        changes.push(PaperChange::Session { from, to });
    }
    changes.compare(&was.start, &is.start, |from, to| PaperChange::Start { from, to });
    changes.compare(&was.minutes, &is.minutes, |from, to| PaperChange::Minutes { from, to });
    let (from, to) = (authors(old, was), authors(new, is));
    let who = |author: &Author| author.person.clone().unwrap_or_else(|| author.name.clone());
    if from.iter().map(who).ne(to.iter().map(who)) {
        changes.push(PaperChange::Authors { from, to });
    }
    changes.compare(&was.presented, &is.presented, |from, to| PaperChange::Presented { from, to });
    changes.compare(&was.document, &is.document, |from, to| PaperChange::Document { from, to });
    changes
}

fn authors(programme: &Programme, paper: &Paper) -> Vec<Author> {
    let author = |writer: &Writer| match writer {
        Writer::Person(person) => {
            let person = &programme.people[*person];
            Author { person: Some(person.id.clone()), name: person.name.clone() }
        }
        Writer::Name(name) => Author { person: None, name: name.clone() },
    };
    paper.authors.iter().map(author).collect()
}

/// The place of every paper of `programme`, from 1, among those of its session that the session
/// has in `other` too.
fn places<'p>(programme: &'p Programme, other: &Programme) -> HashMap<&'p str, usize> {
    let mut places = HashMap::new();
    for (index, session) in programme.sessions.iter().enumerate() {
        let papers = programme.papers_in(index).iter().map(|paper| &*programme.papers[*paper].id);
        let stayed = papers.filter(|id| {
            let there = other.paper(id).and_then(|paper| other.papers[paper].session);
            there.is_some_and(|there| other.sessions[there].id == session.id)
        });
        places.extend(stayed.enumerate().map(|(place, id)| (id, place + 1)));
    }
    places
}
