//! What somebody of the programme does in a session: they are reminded of it, starred or not.

use crate::clock::Moment;
use crate::programme::{Programme, Writer};
use crate::texts::{Html, Texts, shorten};

/// Characters of a paper's title inside a sentence.
const TITLE: usize = 60;

/// The ids of those who have a part in a session: a role, or a paper that is presented in it.
pub(super) fn people_in(programme: &Programme, session: usize) -> Vec<String> {
    let slot = &programme.sessions[session];
    let roles = slot.people.iter().map(|part| part.person);
    let papers = programme.papers_in(session).iter().map(|&paper| &programme.papers[paper]);
    let spoken = papers.filter(|paper| paper.presented);
    let authors = spoken.flat_map(|paper| paper.authors.iter().filter_map(Writer::person));
    let mut people: Vec<String> =
        roles.chain(authors).map(|person| programme.people[person].id.clone()).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// What `person` does in a session, a line each: the roles, and the papers with their times.
pub(super) fn lines(texts: Texts, programme: &Programme, session: usize, person: &str) -> Html {
    let mut text = Html::new();
    let Some(person) = programme.person(person) else { return text };
    let slot = &programme.sessions[session];
    let roles = slot.people.iter().filter(|part| part.person == person);
    let roles: Vec<String> = roles.map(|part| texts.agenda_role(part.role.code())).collect();
    if !roles.is_empty() {
        text.line(&texts.reminders_role(&roles.join(", ")));
    }
    for (paper, begins) in talks_of(programme, session, person) {
        let title = shorten(programme.papers[paper].title.get(texts.language()), TITLE);
        text.line(&match begins {
            Some(begins) => {
                texts.reminders_talk_at(&title, &texts.hour(begins, programme.event.zone))
            }
            None => texts.reminders_talk(&title),
        });
    }
    text
}

/// The papers that a person presents in a session, each with its time where that is known.
fn talks_of(programme: &Programme, session: usize, person: usize) -> Vec<(usize, Option<Moment>)> {
    let timed = programme.talks(session);
    let papers = programme.papers_in(session).iter().copied().filter(|&paper| {
        let paper = &programme.papers[paper];
        paper.presented && paper.authors.iter().any(|author| author.person() == Some(person))
    });
    let with_time = |paper: usize| {
        let talk = timed.iter().find(|talk| talk.paper == paper);
        (paper, talk.map(|talk| talk.begins))
    };
    papers.map(with_time).collect()
}
