//! Pressed buttons: each waits for one answer.

use std::collections::HashMap;
use std::time::Duration;

use crate::clock::Moment;

/// What the bot answered to a pressed button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The query id it answers.
    pub query: String,
    /// What the phone shows; empty when it only stops waiting.
    pub text: String,
    /// Whether it is shown as an alert.
    pub alert: bool,
    /// When it was given.
    pub at: Moment,
}

/// The queries that wait and the answers given.
#[derive(Debug, Default)]
pub struct Queries {
    waiting: HashMap<String, (i64, Moment)>,
    answers: HashMap<i64, Vec<Answer>>,
    last: u64,
}

impl Queries {
    /// Somebody pressed a button: the id under which it can be answered.
    pub fn open(&mut self, person: i64, at: Moment) -> String {
        self.last += 1;
        let id = (4_382_000_000_000_000_000 + self.last).to_string();
        self.waiting.insert(id.clone(), (person, at));
        id
    }

    /// Takes the answer and says whose button it was; `None` when the query is unknown, answered
    /// before, or older than `within`.
    pub fn answer(&mut self, answer: Answer, within: Duration) -> Option<i64> {
        let (person, asked) = self.waiting.remove(&answer.query)?;
        if (answer.at - asked).to_std().unwrap_or_default() > within {
            return None;
        }
        self.answers.entry(person).or_default().push(answer);
        Some(person)
    }

    /// Every answer a person saw, oldest first.
    pub fn answers(&self, person: i64) -> Vec<Answer> {
        self.answers.get(&person).cloned().unwrap_or_default()
    }

    /// How many pressed buttons still wait.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }
}
