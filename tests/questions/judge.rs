//! Whether an answer is what was expected.

use letan::answers::{Outcome, Verdict as Said};
use letan::programme::Programme;

use super::Question;

/// What an answer is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// As expected.
    Right,
    /// Claimed, and not as expected.
    Wrong,
    /// Not claimed, though it could be.
    Unanswered,
}

/// Compares an outcome with what is expected.
pub(super) fn judge(programme: &Programme, question: &Question, outcome: &Outcome) -> Verdict {
    let said = match outcome.verdict {
        Said::Answer => "answer",
        Said::Clarify => "clarify",
        Said::Abstain(_) => "abstain",
    };
    if said == "abstain" || question.status == "abstain" {
        return match (said == question.status, said) {
            (true, _) => Verdict::Right,
            (false, "abstain") => Verdict::Unanswered,
            _ => Verdict::Wrong,
        };
    }
    let ids = |indices: &[usize], id: &dyn Fn(usize) -> String| -> Vec<String> {
        indices.iter().map(|index| id(*index)).collect()
    };
    let sessions = ids(&outcome.sessions, &|one| programme.sessions[one].id.clone());
    let offered =
        sessions.iter().any(|one| has(&question.sessions, one) || has(&question.also, one));
    if said == "clarify" || question.status == "clarify" {
        let open = question.sessions.is_empty();
        return match said == question.status && (offered || open) {
            true => Verdict::Right,
            false if said == "clarify" => Verdict::Unanswered,
            false => Verdict::Wrong,
        };
    }
    let rooms = ids(&outcome.rooms, &|one| programme.rooms[one].id.clone());
    let people = ids(&outcome.people, &|one| programme.people[one].id.clone());
    let topics = ids(&outcome.facts, &|one| programme.facts[one].topic.clone());
    let right = if topics.is_empty() && (question.topics.is_empty() || offered) {
        fits(question, &sessions, &rooms, &people)
    } else {
        topics.iter().any(|one| has(&question.topics, one) || has(&question.also_topics, one))
    };
    if right { Verdict::Right } else { Verdict::Wrong }
}

fn fits(question: &Question, sessions: &[String], rooms: &[String], people: &[String]) -> bool {
    let known = |one: &String| has(&question.sessions, one) || has(&question.also, one);
    let missing = |one: &String| !has(sessions, one);
    let many =
        ["list", "count", "whats_on", "exists", "now", "next"].contains(&question.frame.as_str());
    let enough = if many || question.sessions.is_empty() {
        !question.sessions.iter().any(missing)
    } else {
        sessions.iter().any(known)
    };
    let asked_for_people = ["who", "who_is", "chairs"].contains(&question.frame.as_str());
    let asked_for_rooms = ["where", "which_floor", "directions"].contains(&question.frame.as_str());
    sessions.iter().all(known)
        && enough
        && (!asked_for_people || question.people.iter().all(|one| has(people, one)))
        && (!asked_for_rooms || question.rooms.iter().all(|one| has(rooms, one)))
}

fn has(list: &[String], one: &String) -> bool {
    list.contains(one)
}
