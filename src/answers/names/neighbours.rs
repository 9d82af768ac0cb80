//! Which words stand beside each other in names of rooms and people.

use std::collections::HashMap;

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
        for room in &programme.rooms {
            let names = room.name.iter().map(|(_, name)| name);
            names.chain(room.aliases.iter().map(|(_, alias)| alias.as_str())).for_each(|name| {
                neighbours.add(name);
            });
        }
        for person in &programme.people {
            neighbours.add(&person.name);
        }
        neighbours
    }

    pub(super) fn after(&self, word: &str) -> impl Iterator<Item = &str> {
        self.after.get(word).into_iter().flatten().map(String::as_str)
    }

    pub(super) fn before(&self, word: &str) -> impl Iterator<Item = &str> {
        self.before.get(word).into_iter().flatten().map(String::as_str)
    }

    fn add(&mut self, name: &str) {
        for two in Tokens::of(name).words.windows(2) {
            let (one, next) = (&two[0].folded, &two[1].folded);
            put(&mut self.after, one, next);
            put(&mut self.before, next, one);
        }
    }
}

fn put(beside: &mut HashMap<String, Vec<String>>, word: &str, other: &str) {
    let others = beside.entry(word.to_owned()).or_default();
    if !others.iter().any(|known| known == other) {
        others.push(other.to_owned());
    }
}
