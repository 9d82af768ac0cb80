//! The life of a panel question: which step leads where, and who may take it.
//!
//! ```text
//! draft -> waiting -> on the list -> being answered -> answered
//!              \-> not selected (with a reason) · merged into another · withdrawn by the asker
//! ```

/// Where a question stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// Written, shown back, not sent.
    Draft,
    /// Sent; a moderator has not decided.
    Waiting,
    /// On the session's list, where others see it and vote.
    Listed,
    /// The panel is answering it.
    Answering,
    /// It was answered, aloud or in writing.
    Answered,
    /// It does not go to the panel.
    NotSelected(Reason),
    /// It asks what another question asks.
    Merged {
        /// The other question.
        into: i64,
        /// Where it stood, so that a merge can be undone.
        was: Was,
    },
    /// The asker took it back.
    Withdrawn,
}

/// Where a merged question stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Was {
    /// A moderator had not decided.
    Waiting,
    /// It was on the list.
    Listed,
}

/// Why a question does not go to the panel, in polite words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It belongs to another subject or session.
    Subject,
    /// It was answered already.
    Answered,
    /// There is no time for it.
    Time,
    /// It is not clear what is asked.
    Unclear,
    /// It concerns one case, which others handle.
    Single,
    /// Its words do not suit the occasion.
    Wording,
}

/// One step in the life of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The draft is sent; with moderation it waits, else it is on the list at once.
    Send {
        /// Whether a moderator looks at it first.
        moderated: bool,
    },
    /// The asker takes it back while it waits.
    Withdraw,
    /// It goes on the list; also when it had been declined.
    Approve,
    /// It does not go to the panel.
    Decline(Reason),
    /// It asks what another question asks.
    Merge(i64),
    /// The merge is undone.
    Unmerge,
    /// The panel answers it now.
    CallUp,
    /// The panel does not answer it now after all.
    PutBack,
    /// The panel has answered it.
    Finish,
    /// It is answered in writing.
    Write,
}

/// As whom somebody takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Whoever wrote the question.
    Asker,
    /// Whoever decides what goes on the list.
    Moderator,
    /// Whoever chairs the session.
    Chair,
}

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// This role may not take it.
    NotYours,
    /// It does not lead on from where the question stands.
    NotFromHere,
}

impl Life {
    /// Takes `step` as `role`: where the question stands then.
    ///
    /// # Errors
    ///
    /// [`Refused`] when the role may not, or the step does not lead on from here; nothing changes.
    pub fn take(self, step: Step, role: Role) -> Result<Self, Refused> {
        if !step.is_for(role) {
            return Err(Refused::NotYours);
        }
        match step {
            Step::Send { moderated } => self.send(moderated),
            Step::Withdraw => self.withdraw(),
            Step::Approve => self.approve(),
            Step::Decline(reason) => self.decline(reason),
            Step::Merge(into) => self.merge(into),
            Step::Unmerge => self.unmerge(),
            Step::CallUp => self.call_up(),
            Step::PutBack => self.put_back(),
            Step::Finish => self.finish(),
            Step::Write => self.answer_in_writing(),
        }
    }

    /// Whether it counts among the questions that somebody may have in a session.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Listed | Self::Answering)
    }

    /// Whether everybody at the event may read it.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Listed | Self::Answering | Self::Answered)
    }

    /// Whether another question can be merged into it.
    pub fn takes_merged(self) -> bool {
        self.is_open()
    }

    /// Whether it takes votes.
    pub fn takes_votes(self) -> bool {
        matches!(self, Self::Listed | Self::Answering)
    }

    fn send(self, moderated: bool) -> Result<Self, Refused> {
        match self {
            Self::Draft if moderated => Ok(Self::Waiting),
            Self::Draft => Ok(Self::Listed),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn withdraw(self) -> Result<Self, Refused> {
        match self {
            Self::Waiting => Ok(Self::Withdrawn),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn approve(self) -> Result<Self, Refused> {
        match self {
            Self::Waiting | Self::NotSelected(_) => Ok(Self::Listed),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn decline(self, reason: Reason) -> Result<Self, Refused> {
        match self {
            Self::Waiting | Self::Listed => Ok(Self::NotSelected(reason)),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn merge(self, into: i64) -> Result<Self, Refused> {
        match self {
            Self::Waiting => Ok(Self::Merged { into, was: Was::Waiting }),
            Self::Listed => Ok(Self::Merged { into, was: Was::Listed }),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn unmerge(self) -> Result<Self, Refused> {
        match self {
            Self::Merged { was: Was::Waiting, .. } => Ok(Self::Waiting),
            Self::Merged { was: Was::Listed, .. } => Ok(Self::Listed),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn call_up(self) -> Result<Self, Refused> {
        match self {
            Self::Listed => Ok(Self::Answering),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn put_back(self) -> Result<Self, Refused> {
        match self {
            Self::Answering => Ok(Self::Listed),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn finish(self) -> Result<Self, Refused> {
        match self {
            Self::Answering => Ok(Self::Answered),
            _ => Err(Refused::NotFromHere),
        }
    }

    fn answer_in_writing(self) -> Result<Self, Refused> {
        match self {
            Self::Waiting | Self::Listed | Self::Answering => Ok(Self::Answered),
            _ => Err(Refused::NotFromHere),
        }
    }
}

impl Step {
    /// Whether `role` may take it.
    pub fn is_for(self, role: Role) -> bool {
        match self {
            Self::Send { .. } | Self::Withdraw => role == Role::Asker,
            Self::Approve | Self::Decline(_) | Self::Merge(_) | Self::Unmerge | Self::Write => {
                role == Role::Moderator
            }
            Self::CallUp | Self::PutBack | Self::Finish => role != Role::Asker,
        }
    }

    /// Its word in the store and in letters.
    pub fn word(self) -> &'static str {
        match self {
            Self::Send { .. } => "sent",
            Self::Withdraw => "withdrawn",
            Self::Approve => "approved",
            Self::Decline(_) => "declined",
            Self::Merge(_) => "merged",
            Self::Unmerge => "unmerged",
            Self::CallUp => "called",
            Self::PutBack => "put-back",
            Self::Finish => "answered",
            Self::Write => "written",
        }
    }
}

impl Reason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Subject, Self::Answered, Self::Time, Self::Unclear, Self::Single, Self::Wording];

    /// Its word in the store and in buttons.
    pub fn word(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Answered => "answered",
            Self::Time => "time",
            Self::Unclear => "unclear",
            Self::Single => "single",
            Self::Wording => "wording",
        }
    }

    /// The reason with this word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 11] = [
        Step::Send { moderated: true },
        Step::Send { moderated: false },
        Step::Withdraw,
        Step::Approve,
        Step::Decline(Reason::Time),
        Step::Merge(7),
        Step::Unmerge,
        Step::CallUp,
        Step::PutBack,
        Step::Finish,
        Step::Write,
    ];

    fn lives() -> Vec<Life> {
        vec![
            Life::Draft,
            Life::Waiting,
            Life::Listed,
            Life::Answering,
            Life::Answered,
            Life::NotSelected(Reason::Subject),
            Life::Merged { into: 3, was: Was::Waiting },
            Life::Merged { into: 3, was: Was::Listed },
            Life::Withdrawn,
        ]
    }

    /// Every step that is taken, written out by hand: from, step, to, and by whom.
    fn table() -> Vec<(Life, Step, Life, &'static [Role])> {
        use Life::{Answered, Answering, Draft, Listed, Merged, NotSelected, Waiting, Withdrawn};
        const ASKER: &[Role] = &[Role::Asker];
        const DESK: &[Role] = &[Role::Moderator];
        const STAGE: &[Role] = &[Role::Moderator, Role::Chair];
        let (time, subject) = (NotSelected(Reason::Time), NotSelected(Reason::Subject));
        let merged = |into, was| Merged { into, was };
        vec![
            (Draft, Step::Send { moderated: true }, Waiting, ASKER),
            (Draft, Step::Send { moderated: false }, Listed, ASKER),
            (Waiting, Step::Withdraw, Withdrawn, ASKER),
            (Waiting, Step::Approve, Listed, DESK),
            (subject, Step::Approve, Listed, DESK),
            (Waiting, Step::Decline(Reason::Time), time, DESK),
            (Listed, Step::Decline(Reason::Time), time, DESK),
            (Waiting, Step::Merge(7), merged(7, Was::Waiting), DESK),
            (Listed, Step::Merge(7), merged(7, Was::Listed), DESK),
            (merged(3, Was::Waiting), Step::Unmerge, Waiting, DESK),
            (merged(3, Was::Listed), Step::Unmerge, Listed, DESK),
            (Listed, Step::CallUp, Answering, STAGE),
            (Answering, Step::PutBack, Listed, STAGE),
            (Answering, Step::Finish, Answered, STAGE),
            (Waiting, Step::Write, Answered, DESK),
            (Listed, Step::Write, Answered, DESK),
            (Answering, Step::Write, Answered, DESK),
        ]
    }

    #[test]
    fn every_step_from_every_state_by_every_role_is_the_tables_or_is_refused() {
        let table = table();
        let mut taken = 0;
        for from in lives() {
            for step in STEPS {
                for role in [Role::Asker, Role::Moderator, Role::Chair] {
                    let row =
                        table.iter().find(|(life, known, ..)| (*life, *known) == (from, step));
                    let expected = match row {
                        _ if !step.is_for(role) => Err(Refused::NotYours),
                        Some((.., to, roles)) if roles.contains(&role) => Ok(*to),
                        _ => Err(Refused::NotFromHere),
                    };
                    assert_eq!(from.take(step, role), expected, "{from:?} {step:?} {role:?}");
                    taken += usize::from(expected.is_ok());
                }
            }
        }
        let by_hand: usize = table.iter().map(|(.., roles)| roles.len()).sum();
        assert_eq!(taken, by_hand, "every row of the table is a step that somebody can take");
    }

    #[test]
    fn no_two_steps_or_reasons_share_a_word() {
        let words = STEPS.iter().map(|step| step.word());
        let words: std::collections::BTreeSet<_> = words.collect();
        assert_eq!(words.len(), STEPS.len() - 1);
        for reason in Reason::ALL {
            assert_eq!(Reason::read(reason.word()), Some(reason));
        }
    }
}
