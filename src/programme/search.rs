//! Finding what somebody means by a few words.

use super::snapshot::Programme;

/// Something found, and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub what: Found,
    /// How well it fits; only the order means something.
    pub score: u32,
}

/// What can be found; each an index into the programme's vector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Found {
    /// Into [`Programme::sessions`].
    Session(usize),
    /// Into [`Programme::people`].
    Person(usize),
    /// Into [`Programme::rooms`].
    Room(usize),
    /// Into [`Programme::papers`].
    Paper(usize),
    /// Into [`Programme::facts`].
    Fact(usize),
}

impl Programme {
    /// What fits `text`, the best first, at most `limit`.
    pub fn search(&self, _text: &str, _limit: usize) -> Vec<Hit> {
        Vec::new()
    }
}
