//! What the store and the programme say about an event, sorted for the report.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::database::Database;
use crate::delegates;
use crate::documents::clean;
use crate::programme::{Kind, Programme, Session};
use crate::questions::floor::{self, store::Spoken};
use crate::questions::life::{Life, Reason};
use crate::questions::notes::{self, Note};
use crate::questions::store::{self, Listed};
use crate::questions::{Anonymity, Question};

/// What a report is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole event.
    Event,
    /// One session, by its id.
    Session(String),
}

/// What is known about an event.
#[derive(Clone, Debug)]
pub struct Findings {
    /// What it is about.
    pub scope: Scope,
    /// How many joined the event.
    pub delegates: i64,
    /// The sessions of which there is something to tell, in the programme's order.
    pub sessions: Vec<OfSession>,
}

/// What is known about a session.
#[derive(Clone, Debug)]
pub struct OfSession {
    /// Its id.
    pub id: String,
    /// Its place in the programme; `None` when it left it.
    pub index: Option<usize>,
    /// Every question that was sent and not taken back. The order says nothing about who asked when:
    /// by state, then votes, then words.
    pub questions: Vec<Asked>,
    /// Who spoke from the floor, in their order.
    pub spoken: Vec<Spoken>,
    /// The secretary's notes, in the order in which they were written.
    pub notes: Vec<Note>,
}

/// A question as a report may tell it: without the asker's id, and with their name only where everybody
/// may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The update in which it was written; never shown.
    pub number: i64,
    /// What is asked.
    pub content: String,
    /// The answer in writing.
    pub answer: Option<String>,
    /// Who asked, where everybody may know it.
    pub asker: Asker,
    /// How many want to hear it answered.
    pub votes: i64,
    /// Where it stands.
    pub life: Life,
    /// The id of the group of topics that it belongs to; empty for none.
    pub topic: String,
}

/// Who asked, as everybody may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asker {
    /// As they wrote their name.
    Named(String),
    /// By number.
    Pseudonym(i64),
    /// Nobody says.
    Somebody,
}

impl Findings {
    /// What is known about the event `event` of the bot `bot`.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub async fn gather(
        database: &Database,
        bot: i64,
        (event, programme): (i64, &Programme),
        scope: Scope,
    ) -> anyhow::Result<Self> {
        let delegates = delegates::store::count_joined(database, bot, event).await?;
        let questions = store::of_event(database, bot, event).await?;
        let notes = notes::store::of_event(database, bot, event).await?;
        let mut findings = Self::sorted(programme, scope, delegates, questions, notes);
        for session in &mut findings.sessions {
            session.spoken = floor::store::spoken(database, bot, event, &session.id).await?;
        }
        Ok(findings)
    }

    fn sorted(
        programme: &Programme,
        scope: Scope,
        delegates: i64,
        questions: Vec<Listed>,
        notes: Vec<Note>,
    ) -> Self {
        let mut asked: BTreeMap<String, Vec<Asked>> = BTreeMap::new();
        for listed in questions.into_iter().filter(|one| is_told(one.question.life)) {
            asked.entry(listed.question.session.clone()).or_default().push(Asked::of(listed));
        }
        let mut written_down: BTreeMap<String, Vec<Note>> = BTreeMap::new();
        for note in notes {
            written_down.entry(note.session.clone()).or_default().push(note);
        }
        let known = programme.sessions.iter().map(|session| session.id.clone());
        let gone =
            asked.keys().chain(written_down.keys()).filter(|id| programme.session(id).is_none());
        let mut ids: Vec<String> = known.chain(gone.cloned()).collect();
        ids.dedup();
        let mut sessions = Vec::new();
        for id in ids {
            let mut questions = asked.remove(&id).unwrap_or_default();
            questions.sort_by(|one, other| one.place().cmp(&other.place()));
            let notes = written_down.remove(&id).unwrap_or_default();
            let index = programme.session(&id);
            let has_talk = index.is_some_and(|index| is_talk(&programme.sessions[index]));
            let is_meant = match &scope {
                Scope::Event => has_talk || !questions.is_empty() || !notes.is_empty(),
                Scope::Session(wanted) => *wanted == id,
            };
            if is_meant {
                sessions.push(OfSession { id, index, questions, spoken: Vec::new(), notes });
            }
        }
        Self { scope, delegates, sessions }
    }
}

impl Asked {
    fn of(listed: Listed) -> Self {
        let question = listed.question;
        Self {
            number: question.number,
            content: clean(&question.content),
            answer: question.answer.as_deref().map(clean).filter(|answer| !answer.is_empty()),
            asker: Asker::of(&question),
            votes: if question.root == question.number { listed.votes } else { 0 },
            life: question.life,
            topic: question.topic.clone().unwrap_or_default(),
        }
    }

    /// Where it stands among the others.
    fn place(&self) -> (u8, Reverse<i64>, &str) {
        let state = match self.life {
            Life::Answered => 0,
            Life::Answering => 1,
            Life::Listed => 2,
            Life::Merged { .. } => 3,
            Life::NotSelected(_) => 4,
            Life::Waiting => 5,
            Life::Draft | Life::Withdrawn => 6,
        };
        (state, Reverse(self.votes), &self.content)
    }

    /// Why it did not go to the panel.
    pub fn reason(&self) -> Option<Reason> {
        match self.life {
            Life::NotSelected(reason) => Some(reason),
            _ => None,
        }
    }
}

impl Asker {
    /// A name only of those who asked under their name a question that everybody may read.
    fn of(question: &Question) -> Self {
        match question.anonymity {
            _ if !question.life.is_public() => Self::Somebody,
            Anonymity::Named => {
                let name = clean(&question.position.replace('\n', " "));
                if name.is_empty() { Self::Somebody } else { Self::Named(name) }
            }
            Anonymity::Room | Anonymity::Moderators => Self::Pseudonym(question.pseudonym),
        }
    }
}

/// What was taken back is nobody's business any more.
fn is_told(life: Life) -> bool {
    !matches!(life, Life::Draft | Life::Withdrawn)
}

/// Whether somebody speaks in it.
fn is_talk(session: &Session) -> bool {
    !matches!(
        session.kind,
        Kind::Registration | Kind::Break | Kind::Meal | Kind::Social | Kind::Tour | Kind::Other
    )
}
