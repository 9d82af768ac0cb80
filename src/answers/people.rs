//! Questions about people: who somebody is, who chairs, who speaks.

use super::decide::Question;
use super::frame::Frame;
use super::outcome::{Outcome, Reason};
use super::question::sense::{Cue, Noun};
use crate::programme::{Kind, Role, Writer};

/// Who somebody is.
pub(super) fn who_is(question: &Question<'_>) -> Outcome {
    let named = &question.asked.people;
    let people = if named.is_empty() { question.titles.people().collect() } else { named.clone() };
    if people.is_empty() {
        return Outcome::abstain(Reason::Unknown);
    }
    if named.len() > 1 && question.asked.one_name || named.is_empty() && people.len() > 1 {
        return Outcome { people, ..Outcome::clarify(Frame::WhoIs, Vec::new()) };
    }
    Outcome { people, ..Outcome::answer(Frame::WhoIs, Vec::new()) }
}

/// Who takes part in what is named.
pub(super) fn who(question: &Question<'_>, frame: Frame) -> Outcome {
    let asked = &question.asked;
    if asked.has(Cue::Following) && !asked.people.is_empty() {
        return after(question);
    }
    if question.titles.people().next().is_some() && asked.roles.is_empty() {
        return who_is(question);
    }
    let about = question.is_about_sessions()
        || question.window.is_some()
        || asked.any(&[Cue::Next, Cue::Now, Cue::First, Cue::Last])
        || asked.any(&[Cue::This])
        || asked.names(Noun::Session)
        || asked.names(Noun::Track);
    if !about {
        return without_session(question, frame);
    }
    let papers: Vec<usize> = question.titles.papers().collect();
    let mut sessions = question.meant(frame);
    if sessions.is_empty() && papers.is_empty() {
        return question.empty(frame);
    }
    // "The keynote speaker this morning" is of the session that has one.
    let played = |session: &usize| !part_in(question, *session).is_empty();
    if !asked.roles.is_empty() && sessions.len() > 1 && sessions.iter().any(played) {
        sessions.retain(played);
    }
    let outcome = question.with_sessions(frame, sessions);
    let papers = if asked.roles.is_empty() { papers } else { Vec::new() };
    let people: Vec<usize> = if papers.is_empty() {
        outcome.sessions.iter().flat_map(|session| part_in(question, *session)).collect()
    } else {
        papers.iter().flat_map(|paper| authors(question, *paper)).collect()
    };
    if people.is_empty() && papers.is_empty() {
        return Outcome::abstain(Reason::Untold);
    }
    Outcome { people: unique(people), papers, ..outcome }
}

/// Who chairs what runs now or comes next; else everybody with the roles that are asked for.
fn without_session(question: &Question<'_>, frame: Frame) -> Outcome {
    let asked = &question.asked;
    let mut running = question.running();
    running.retain(|session| question.has_people(*session));
    if running.is_empty() {
        running = question.scene.programme.next_starts(question.scene.now).to_vec();
    }
    if asked.roles.contains(Role::Chair) && asked.has(Cue::Who) && !running.is_empty() {
        let outcome = question.with_sessions(frame, running);
        let people = outcome.sessions.iter().flat_map(|one| part_in(question, *one)).collect();
        return Outcome { people: unique(people), ..outcome };
    }
    if asked.names(Noun::Speaker) || !asked.roles.is_empty() {
        everybody(question, frame)
    } else {
        Outcome::abstain(Reason::Unknown)
    }
}

/// Everybody who has the roles that are asked for, or speaks at all.
fn everybody(question: &Question<'_>, frame: Frame) -> Outcome {
    let programme = question.scene.programme;
    let people = (0..programme.sessions.len()).flat_map(|session| part_in(question, session));
    Outcome { people: unique(people.collect()), ..Outcome::answer(frame, Vec::new()) }
}

/// Who has the roles asked for in a session; without any, who speaks, or else everybody.
fn part_in(question: &Question<'_>, session: usize) -> Vec<usize> {
    let programme = question.scene.programme;
    let roles = question.asked.roles;
    let parts = &programme.sessions[session].people;
    if !roles.is_empty() {
        let own = parts.iter().filter(|part| roles.contains(part.role)).map(|part| part.person);
        let own: Vec<usize> = own.collect();
        if !own.is_empty() {
            return own;
        }
        // Where nobody chairs, the host does, and where nobody hosts, the chair.
        let leads = [Role::Chair, Role::CoChair, Role::Host];
        if leads.iter().any(|role| roles.contains(*role)) {
            let led = parts.iter().filter(|part| leads.contains(&part.role));
            let led: Vec<usize> = led.map(|part| part.person).collect();
            // Who teaches a workshop is in charge of it.
            let taught = programme.sessions[session].kind == Kind::Workshop;
            if !led.is_empty() || !taught {
                return led;
            }
        } else {
            return own;
        }
    }
    if question.asked.has(Cue::Now) && question.asked.has(Cue::Speak) {
        let talk = programme.talk_at(session, question.scene.now);
        if let Some(talk) = talk {
            return authors(question, talk.paper);
        }
    }
    let speaks = |role: Role| match role {
        Role::Speaker | Role::Keynote | Role::Opening | Role::Closing => true,
        Role::Discussant | Role::Host => !question.asked.has(Cue::Speak),
        Role::Chair | Role::CoChair | Role::Secretary => false,
    };
    let mut speakers: Vec<usize> =
        parts.iter().filter(|part| speaks(part.role)).map(|part| part.person).collect();
    let papers = programme.papers_in(session).iter();
    speakers.extend(papers.flat_map(|paper| authors(question, *paper)));
    if speakers.is_empty() {
        speakers = parts.iter().map(|part| part.person).collect();
    }
    speakers
}

fn authors(question: &Question<'_>, paper: usize) -> Vec<usize> {
    question.scene.programme.papers[paper].authors.iter().filter_map(Writer::person).collect()
}

/// Who speaks after somebody: the next talk of the session, else who speaks in the room next.
fn after(question: &Question<'_>) -> Outcome {
    let programme = question.scene.programme;
    let asked = &question.asked;
    let mut sessions: Vec<usize> = Vec::new();
    for person in &asked.people {
        sessions.extend(programme.sessions_of(*person));
        let papers = programme.papers_of(*person).iter();
        sessions.extend(papers.filter_map(|paper| programme.papers[*paper].session));
    }
    sessions.sort_by_key(|session| {
        let session = &programme.sessions[*session];
        (session.ends() <= question.scene.now, session.begins())
    });
    for session in &sessions {
        let talks = programme.talks(*session);
        let own = |paper: usize| {
            authors(question, paper).iter().any(|author| asked.people.contains(author))
        };
        let place = talks.iter().position(|talk| own(talk.paper));
        let Some(next) = place.and_then(|place| talks.get(place + 1)) else { continue };
        return Outcome {
            people: unique(authors(question, next.paper)),
            papers: vec![next.paper],
            ..Outcome::answer(Frame::Who, vec![*session])
        };
    }
    let Some(session) = sessions.first().copied() else {
        return Outcome::answer(Frame::Who, Vec::new());
    };
    let before = &programme.sessions[session];
    let next = (0..programme.sessions.len())
        .filter(|other| {
            let other = &programme.sessions[*other];
            other.room == before.room && !other.is_cancelled() && other.begins() >= before.ends()
        })
        .min_by_key(|other| programme.sessions[*other].begins());
    let people = next.map(|next| part_in(question, next)).unwrap_or_default();
    let sessions = next.into_iter().collect();
    Outcome { people: unique(people), ..Outcome::answer(Frame::Who, sessions) }
}

fn unique(people: Vec<usize>) -> Vec<usize> {
    let mut unique = Vec::new();
    for person in people {
        if !unique.contains(&person) {
            unique.push(person);
        }
    }
    unique
}
