//! Questions about papers.

use super::decide::Question;
use super::frame::Frame;
use super::outcome::{Outcome, Reason};
use super::question::sense::Cue;

/// The papers of people, of sessions, or with a title.
pub(super) fn answer(question: &Question<'_>) -> Outcome {
    let programme = question.scene.programme;
    let asked = &question.asked;
    let titled: Vec<usize> = question.titles.papers().collect();
    let papers: Vec<usize> = if !asked.people.is_empty() {
        let of = asked.people.iter().flat_map(|person| programme.papers_of(*person));
        of.copied().filter(|paper| titled.is_empty() || titled.contains(paper)).collect()
    } else if !titled.is_empty() {
        titled
    } else if question.is_about_sessions() || question.window.is_some() {
        let sessions = question.meant(Frame::Paper);
        sessions.iter().flat_map(|session| programme.papers_in(*session)).copied().collect()
    } else if asked.any(&[Cue::List, Cue::Count, Cue::What]) && !asked.has(Cue::This) {
        (0..programme.papers.len()).collect()
    } else {
        return Outcome::abstain(Reason::Unknown);
    };
    if papers.is_empty() {
        return if question.titles.rows.is_empty() {
            question.empty(Frame::Paper)
        } else {
            Outcome::abstain(Reason::Unknown)
        };
    }
    let mut sessions: Vec<usize> =
        papers.iter().filter_map(|paper| programme.papers[*paper].session).collect();
    sessions.sort_unstable();
    sessions.dedup();
    Outcome { papers, ..Outcome::answer(Frame::Paper, sessions) }
}
