//! What differs between two versions as far as people are told of it, session by session.

use std::collections::{BTreeSet, HashMap};

use super::papers::{self, PaperNews};
use crate::clock::Moment;
use crate::programme::{Change, Difference, Programme, Session, Span, Touched, Writer};
use crate::texts::Localised;

/// All that people are told of between two versions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Net {
    /// The sessions, each with something to tell.
    pub sessions: Vec<News>,
}

/// What is told of one session.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// Its id.
    pub session: String,
    /// Its title, before and now; `None` where there was or is no such session.
    pub titles: (Option<Localised>, Option<Localised>),
    /// Its effective times, before and now.
    pub spans: (Option<Span>, Option<Span>),
    /// Whether it concerns everybody, before or now.
    pub everyone: bool,
    /// The people with a part in it or in one of its papers, before or now.
    pub people: BTreeSet<String>,
    /// What differs in the session: only what people are told of.
    pub changes: Vec<Change>,
    /// What differs in its papers.
    pub papers: Vec<PaperNews>,
}

impl Net {
    /// What people are told who know `old`, when `new` is in force.
    pub fn between(old: &Programme, new: &Programme) -> Self {
        let mut touched: HashMap<String, Vec<Change>> = Difference::sessions_between(old, new)
            .into_iter()
            .map(|Touched { id, changes }| (id, changes))
            .collect();
        let gone = old.sessions.iter().filter(|session| new.session(&session.id).is_none());
        let ids = new.sessions.iter().chain(gone).map(|session| session.id.as_str());
        let sessions = ids.filter_map(|id| {
            let changes = touched.remove(id).unwrap_or_default();
            News::of(old, new, id, changes)
        });
        Self { sessions: sessions.collect() }
    }

    /// What is told of the session `id`.
    pub fn of(&self, id: &str) -> Option<&News> {
        self.sessions.iter().find(|news| news.session == id)
    }
}

impl News {
    fn of(old: &Programme, new: &Programme, id: &str, changes: Vec<Change>) -> Option<Self> {
        let (was, is) = (find(old, id), find(new, id));
        let held = |session: Option<&Session>| session.is_some_and(|one| !one.is_cancelled());
        let (changes, papers) = match (held(was), held(is)) {
            (false, false) => return None,
            // Nothing else matters of what does not take place.
            (true, false) => (vec![Change::Cancelled], Vec::new()),
            (false, true) if was.is_none() => (vec![Change::New], Vec::new()),
            (false, true) => (told(changes), Vec::new()),
            (true, true) => (told(changes), papers::news(old, new, id)),
        };
        if changes.is_empty() && papers.is_empty() {
            return None;
        }
        let people = [(old, was), (new, is)].into_iter().flat_map(|(programme, session)| {
            session.map(|session| people(programme, session)).unwrap_or_default()
        });
        Some(Self {
            session: id.to_owned(),
            titles: (was.map(|one| one.title.clone()), is.map(|one| one.title.clone())),
            spans: (was.map(Span::of), is.map(Span::of)),
            everyone: [was, is].into_iter().flatten().any(|session| session.everyone),
            people: people.collect(),
            changes,
            papers,
        })
    }

    /// Whether it is told that the session does not take place.
    pub fn is_cancelled(&self) -> bool {
        self.changes.contains(&Change::Cancelled)
    }

    /// When it was to take place and when it takes place now.
    pub fn both_spans(&self) -> impl Iterator<Item = Span> {
        [self.spans.0, self.spans.1].into_iter().flatten()
    }

    /// When it begins now, or was to begin.
    pub fn begins(&self) -> Option<Moment> {
        self.spans.1.or(self.spans.0).map(|span| span.begins)
    }
}

fn find<'p>(programme: &'p Programme, id: &str) -> Option<&'p Session> {
    programme.session(id).map(|index| &programme.sessions[index])
}

/// The changes that people are told of. A delay that a new plan has taken up is a move.
fn told(changes: Vec<Change>) -> Vec<Change> {
    let is_moved = changes.iter().any(|change| matches!(change, Change::Moved { .. }));
    changes
        .into_iter()
        .filter(|change| match change {
            Change::Delayed { from, to, .. } => !is_moved && from != to,
            Change::Cancelled
            | Change::Reinstated
            | Change::New
            | Change::Moved { .. }
            | Change::Renamed(_)
            | Change::Room { .. }
            | Change::PersonReplaced { .. }
            | Change::PersonAdded { .. }
            | Change::PersonRemoved { .. }
            | Change::RoleChanged { .. } => true,
            Change::Gone
            | Change::PeopleReordered { .. }
            | Change::Kind { .. }
            | Change::Track(_)
            | Change::Abstract(_)
            | Change::Spoken { .. }
            | Change::Interpretation { .. }
            | Change::Questions { .. }
            | Change::Everyone { .. }
            | Change::Document { .. } => false,
        })
        .collect()
}

/// The people with a part in a session, and the authors of what is presented in it.
fn people(programme: &Programme, session: &Session) -> Vec<String> {
    let index = programme.session(&session.id);
    let papers = index.map(|index| programme.papers_in(index)).unwrap_or_default();
    let authors = papers.iter().flat_map(|paper| &programme.papers[*paper].authors);
    let authors = authors.filter_map(|author| match author {
        Writer::Person(person) => Some(*person),
        Writer::Name(_) => None,
    });
    let parts = session.people.iter().map(|part| part.person);
    parts.chain(authors).map(|person| programme.people[person].id.clone()).collect()
}
