//! An action as a new programme: checked by the same rules as a file.

use super::action::{Action, find_paper, find_person, find_presenter, find_room};
use super::cascade::{self, Squeeze};
use super::{presenters, talks};
use crate::programme::{Problem, Programme, Reading, Severity, Status, Trouble, write};

/// What would be published.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The programme.
    pub programme: Programme,
    /// Its canonical text.
    pub content: String,
    /// Where a session would run into what must not move.
    pub squeezes: Vec<Squeeze>,
    /// What is to be looked at now and was not before.
    pub warnings: Vec<Trouble>,
}

/// Why an action is not done; a value, not an error.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// What it is about is not in the programme any more.
    Gone,
    /// It is so already.
    Same,
    /// What it is about keeps its time.
    Fixed,
    /// There is no time before the session with this index of the programme as it is.
    NoTime(usize),
    /// What it is about is over.
    Over,
    /// It would make a programme with an error.
    Invalid(Box<Trouble>),
}

/// `programme` after `action`.
pub fn apply(programme: &Programme, action: &Action) -> Result<Proposed, Refusal> {
    let mut new = programme.clone();
    let session = action.session(programme).ok_or(Refusal::Gone)?;
    let squeezes = change(&mut new, programme, session, action)?;
    if new == *programme {
        return Err(Refusal::Same);
    }
    let reading = write::reread(&new);
    let error = reading.problems.iter().find(|problem| problem.severity == Severity::Error);
    if let Some(problem) = error {
        return Err(Refusal::Invalid(Box::new(problem.what.clone())));
    }
    let before: Vec<Trouble> = warnings(&write::reread(programme)).collect();
    let warnings = warnings(&reading).filter(|trouble| !before.contains(trouble)).collect();
    let (Some(programme), Some(content)) = (reading.programme, reading.canonical) else {
        return Err(Refusal::Gone);
    };
    Ok(Proposed { programme, content, squeezes, warnings })
}

/// Changes `new`, a copy of `old` and still in its order.
fn change(
    new: &mut Programme,
    old: &Programme,
    session: usize,
    action: &Action,
) -> Result<Vec<Squeeze>, Refusal> {
    match action {
        Action::Late { minutes, .. } => return cascade::late(new, session, *minutes),
        Action::Longer { minutes, .. } => return cascade::longer(new, session, *minutes),
        Action::OnTime { .. } => cascade::on_time(new, session)?,
        Action::Room { room, .. } => {
            let room = find_room(old, *room).ok_or(Refusal::Gone)?;
            new.sessions[session].room = Some(room);
        }
        Action::Cancel { .. } => new.sessions[session].status = Status::Cancelled,
        Action::Reinstate { .. } => new.sessions[session].status = Status::Scheduled,
        Action::Replace { from, to, .. } => {
            let from = find_presenter(old, session, *from).ok_or(Refusal::Gone)?;
            let to = find_person(old, *to).ok_or(Refusal::Gone)?;
            presenters::replace(new, session, &from, to)?;
        }
        Action::ReplaceByName { from, name, .. } => {
            let from = find_presenter(old, session, *from).ok_or(Refusal::Gone)?;
            let to = presenters::person_named(new, name);
            presenters::replace(new, session, &from, to)?;
        }
        Action::Place { paper, place } => {
            let paper = find_paper(old, *paper).ok_or(Refusal::Gone)?;
            talks::place(new, paper, *place)?;
        }
        Action::Withdraw { paper } => talks::present(new, *paper, false)?,
        Action::Present { paper } => talks::present(new, *paper, true)?,
        Action::TalkNow { paper, minute } => {
            let paper = find_paper(old, *paper).ok_or(Refusal::Gone)?;
            talks::now(new, paper, *minute)?;
        }
    }
    Ok(Vec::new())
}

fn warnings(reading: &Reading) -> impl Iterator<Item = Trouble> + '_ {
    let warnings = reading.problems.iter().filter(|problem| problem.severity == Severity::Warning);
    warnings.map(|Problem { what, .. }| what.clone())
}
