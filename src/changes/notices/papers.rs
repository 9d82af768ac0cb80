//! What differs in the papers that are presented in a session.

use crate::programme::{Paper, Programme, Writer};
use crate::texts::Localised;

/// One thing that is told of a session's papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperNews {
    /// It is presented here now.
    Added(Localised),
    /// It is not presented here any more.
    Dropped(Localised),
    /// Somebody else presents it.
    Authors {
        /// Its title.
        title: Localised,
        /// Their ids, or their bare names.
        from: Vec<Presenter>,
        /// The same now.
        to: Vec<Presenter>,
    },
    /// The same papers come in another order: all papers in it, as they come now.
    Reordered(Vec<Localised>),
}

/// Who presents a paper, by all their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presenter {
    /// "PGS.TS.", where they are a person of the programme and have one.
    pub title: Option<Localised>,
    /// The bare name.
    pub name: String,
    /// The id, where they are a person of the programme.
    person: Option<String>,
}

/// What is told of the papers of the session `id`, which both programmes hold.
pub(super) fn news(old: &Programme, new: &Programme, id: &str) -> Vec<PaperNews> {
    let (was, is) = (presented(old, id), presented(new, id));
    let other = |papers: &[&Paper], id: &str| papers.iter().any(|paper| paper.id == id);
    let dropped = was.iter().filter(|paper| !other(&is, &paper.id));
    let added = is.iter().filter(|paper| !other(&was, &paper.id));
    let mut news: Vec<PaperNews> = dropped
        .map(|paper| PaperNews::Dropped(paper.title.clone()))
        .chain(added.map(|paper| PaperNews::Added(paper.title.clone())))
        .collect();
    for paper in &is {
        let Some(before) = was.iter().find(|before| before.id == paper.id) else { continue };
        let (from, to) = (presenters(old, before), presenters(new, paper));
        let who = |one: &Presenter| one.person.clone().unwrap_or_else(|| one.name.clone());
        if from.iter().map(who).ne(to.iter().map(who)) {
            news.push(PaperNews::Authors { title: paper.title.clone(), from, to });
        }
    }
    let stayed = |papers: &[&Paper], others: &[&Paper]| {
        let stayed = papers.iter().filter(|paper| other(others, &paper.id));
        stayed.map(|paper| paper.id.clone()).collect::<Vec<_>>()
    };
    if stayed(&was, &is) != stayed(&is, &was) {
        let titles = is.iter().map(|paper| paper.title.clone());
        news.push(PaperNews::Reordered(titles.collect()));
    }
    news
}

/// The papers that are presented in a session, as they come.
fn presented<'p>(programme: &'p Programme, id: &str) -> Vec<&'p Paper> {
    let Some(index) = programme.session(id) else { return Vec::new() };
    let papers = programme.papers_in(index).iter().map(|paper| &programme.papers[*paper]);
    papers.filter(|paper| paper.presented).collect()
}

fn presenters(programme: &Programme, paper: &Paper) -> Vec<Presenter> {
    let presenter = |writer: &Writer| match writer {
        Writer::Person(person) => {
            let person = &programme.people[*person];
            let (title, id) = (person.title.clone(), Some(person.id.clone()));
            Presenter { title, name: person.name.clone(), person: id }
        }
        Writer::Name(name) => Presenter { title: None, name: name.clone(), person: None },
    };
    paper.authors.iter().map(presenter).collect()
}
