//! What the bot called: how often, and with what.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Map, Value};

use super::fault::Trouble;
use crate::clock::Moment;

/// No more calls than this are kept.
const KEPT: usize = 100_000;

/// One call of the bot.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Method name as documented.
    pub method: &'static str,
    /// When, by the world's clock.
    pub at: Moment,
    /// The parameters; files are not among them.
    pub parameters: Map<String, Value>,
    /// What was made to go wrong with it.
    pub trouble: Trouble,
}

/// The calls so far.
#[derive(Debug, Default)]
pub struct Calls {
    /// How often each method was called, refused calls included.
    pub counts: BTreeMap<&'static str, u64>,
    /// How many sends and edits were refused because there were too many.
    pub flooding: u64,
    /// Whether calls are kept.
    pub recording: bool,
    kept: VecDeque<Call>,
}

impl Calls {
    /// Counts a call, and keeps it while recording.
    pub fn note(
        &mut self,
        method: &'static str,
        at: Moment,
        parameters: &Map<String, Value>,
        trouble: Trouble,
    ) {
        *self.counts.entry(method).or_default() += 1;
        if self.recording {
            if self.kept.len() == KEPT {
                self.kept.pop_front();
            }
            self.kept.push_back(Call { method, at, parameters: parameters.clone(), trouble });
        }
    }

    /// The calls kept, oldest first.
    pub fn kept(&self) -> Vec<Call> {
        self.kept.iter().cloned().collect()
    }
}
