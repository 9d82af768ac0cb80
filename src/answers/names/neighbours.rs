//! Which words stand beside each other in names of rooms and people.

use std::collections::{HashMap, HashSet};

use super::super::question::tokens::Tokens;
use crate::programme::Programme;

/// Folded words by the ones that stand before and after them.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    after: HashMap<String, Vec<String>>,
    before: HashMap<String, Vec<String>>,
}

impl Neighbours {
    pub(super) fn of(programme: &Programme) -> Self {
        let mut neighbours = Self::default();
        let mut known = HashSet::new();
        for room in &programme.rooms {
            let names = room.name.iter().map(|(_, name)| name);
            names.chain(room.aliases.iter().map(|(_, alias)| alias.as_str())).for_each(|name| {
                neighbours.add(name, &mut known);
            });
        }
        for person in &programme.people {
            neighbours.add(&person.name, &mut known);
        }
        neighbours
    }

    pub(super) fn after(&self, word: &str) -> impl Iterator<Item = &str> {
        self.after.get(word).into_iter().flatten().map(String::as_str)
    }

    pub(super) fn before(&self, word: &str) -> impl Iterator<Item = &str> {
        self.before.get(word).into_iter().flatten().map(String::as_str)
    }

    fn add(&mut self, name: &str, known: &mut HashSet<(String, String)>) {
        for two in Tokens::of(name).words.windows(2) {
            let (one, next) = (&two[0].folded, &two[1].folded);
            if known.insert((one.clone(), next.clone())) {
                self.put(one, next);
            }
        }
    }

    /// Notes that a word stands before another, which is not noted yet.
    fn put(&mut self, one: &str, next: &str) {
        self.after.entry(one.to_owned()).or_default().push(next.to_owned());
        self.before.entry(next.to_owned()).or_default().push(one.to_owned());
    }
}
