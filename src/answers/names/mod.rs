//! The names of one event as people say them, worked out once for every edition.

mod bag;
mod labels;
mod people;

use std::collections::HashMap;

pub use self::bag::{Bag, Match, Row};
pub use self::labels::{Label, Labels, is_designator};
pub use self::people::People;
use super::question::lexicon::{Lexicon, fit};
use super::question::sense::{Sense, Topic};
use super::question::tokens::{Token, Tokens};
use crate::programme::Programme;

/// What the names of an event stand for.
#[derive(Debug)]
pub struct Names {
    /// Names of rooms, tracks and sessions.
    pub labels: Labels,
    /// Names of people.
    pub people: People,
    /// Every word of titles, facts and tracks.
    pub bag: Bag,
    /// The facts of every topic that is understood by itself.
    pub topics: HashMap<Topic, Vec<usize>>,
}

impl Names {
    /// Those of `programme`.
    pub fn of(programme: &Programme) -> Self {
        Self {
            labels: Labels::of(programme),
            people: People::of(programme),
            bag: Bag::of(programme),
            topics: topics(programme),
        }
    }

    /// Whether the event has the folded word anywhere in a name or title.
    pub fn knows(&self, folded: &str) -> bool {
        self.bag.knows(folded) || self.labels.knows(folded) || self.people.knows(folded)
    }

    /// Whether the event has the word just as it is marked.
    pub fn has(&self, word: &Token) -> bool {
        self.bag.has(word) || self.people.has(word)
    }

    /// Every folded word of titles, rooms, tracks and facts.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        self.bag.vocabulary().chain(self.labels.vocabulary())
    }
}

/// A fact has the topics that its own topic names, else those that what is asked about it names.
fn topics(programme: &Programme) -> HashMap<Topic, Vec<usize>> {
    let mut topics: HashMap<Topic, Vec<usize>> = HashMap::new();
    for (index, fact) in programme.facts.iter().enumerate() {
        let mut named = topics_in(&fact.topic.replace(['-', '_'], " "));
        for topic in fact.asks.iter().flat_map(|(_, ask)| topics_in(ask)) {
            if !named.contains(&topic) {
                named.push(topic);
            }
        }
        for topic in named {
            topics.entry(topic).or_default().push(index);
        }
    }
    topics
}

/// The topics that a text names as a whole.
fn topics_in(text: &str) -> Vec<Topic> {
    let words = Tokens::of(text).words;
    let lexicon = Lexicon::of_all();
    let whole = |first: &Token| {
        let phrases = lexicon.starting(&first.folded).iter();
        phrases
            .filter(|phrase| same(&phrase.words, &words))
            .filter_map(
                |phrase| if let Sense::Topic(topic) = phrase.sense { Some(topic) } else { None },
            )
            .collect()
    };
    let mut topics: Vec<Topic> = words.first().map(whole).unwrap_or_default();
    let text = text.replace(' ', "-");
    let named = lexicon.topic_named(&text).filter(|topic| !topics.contains(topic));
    topics.extend(named);
    topics
}

fn same(one: &[Token], other: &[Token]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| fit(other, one, true) > 0)
}
