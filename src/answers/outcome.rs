//! What became of a question.

use super::frame::Frame;
use super::question::sense::Noun;

/// What a question is answered with.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Whether it is answered.
    pub verdict: Verdict,
    /// What sort of answer it wants.
    pub frame: Frame,
    /// The sessions of the answer, or those to choose from.
    pub sessions: Vec<usize>,
    /// The rooms.
    pub rooms: Vec<usize>,
    /// The people.
    pub people: Vec<usize>,
    /// The papers.
    pub papers: Vec<usize>,
    /// The facts.
    pub facts: Vec<usize>,
}

/// Whether a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is; with nothing in it when there is nothing then.
    Answer,
    /// It may be one of several.
    Clarify,
    /// It is not known.
    Abstain(Reason),
}

/// Why a question is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is not understood.
    Unknown,
    /// It names something of this sort that does not exist here.
    NoSuch(Noun),
    /// It names somebody who is not of this event.
    Stranger,
    /// The organisers have said nothing about it.
    Untold,
    /// It is for the organisers.
    Wish,
    /// It is about the one who asks, whom the programme does not know.
    Personal,
}

impl Outcome {
    /// An answer with sessions.
    pub fn answer(frame: Frame, sessions: Vec<usize>) -> Self {
        Self::new(Verdict::Answer, frame, sessions)
    }

    /// A choice of sessions.
    pub fn clarify(frame: Frame, sessions: Vec<usize>) -> Self {
        Self::new(Verdict::Clarify, frame, sessions)
    }

    /// No answer.
    pub fn abstain(reason: Reason) -> Self {
        Self::new(Verdict::Abstain(reason), Frame::None, Vec::new())
    }

    fn new(verdict: Verdict, frame: Frame, sessions: Vec<usize>) -> Self {
        let (rooms, people, papers, facts) = Default::default();
        Self { verdict, frame, sessions, rooms, people, papers, facts }
    }
}
