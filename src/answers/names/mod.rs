//! The names of one event as people say them, worked out once for every edition.

mod bag;
mod beside;
mod labels;
mod neighbours;
mod parts;
mod people;
mod told;

use std::collections::HashMap;

pub use self::bag::{Bag, Match, Row};
pub use self::labels::{Label, Labels, is_designator};
use self::neighbours::Neighbours;
pub use self::people::People;
pub use self::told::{Held, Told};
use super::question::lexicon::{Lexicon, fit};
use super::question::near::Vocabulary;
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
    /// Every word of facts and of their answers.
    pub told: Told,
    /// The sessions in whose titles other words for the same stand: a "raffle" is a "lucky draw".
    alike: HashMap<Topic, Vec<usize>>,
    /// Which words stand beside each other in names of rooms and people.
    neighbours: Neighbours,
    /// The words of titles, rooms, tracks and facts.
    titles: Vocabulary,
    /// The words of people's names.
    called: Vocabulary,
}

impl Names {
    /// Those of `programme`.
    pub fn of(programme: &Programme) -> Self {
        let (labels, people) = (Labels::of(programme), People::of(programme));
        let bag = Bag::of(programme);
        Self {
            titles: Vocabulary::of(bag.vocabulary().chain(labels.vocabulary())),
            called: Vocabulary::of(people.vocabulary()),
            neighbours: Neighbours::of(programme),
            told: Told::of(programme),
            alike: alike(&bag),
            topics: topics(programme),
            labels,
            people,
            bag,
        }
    }

    /// Whether the event has the folded word anywhere in a name or title.
    pub fn knows(&self, folded: &str) -> bool {
        self.knows_named(folded) || self.told.knows(folded)
    }

    /// Whether the event has the folded word in a name or title, and not only in what a fact tells.
    pub fn knows_named(&self, folded: &str) -> bool {
        self.bag.knows(folded) || self.labels.knows(folded) || self.people.knows(folded)
    }

    /// The sessions that are called by some word of a group.
    pub fn alike(&self, group: Topic) -> &[usize] {
        self.alike.get(&group).map_or(&[], Vec::as_slice)
    }

    /// Whether a title has the folded word itself, and no other form of it.
    pub fn knows_just(&self, folded: &str) -> bool {
        self.bag.holders(folded) > 0
    }

    /// Whether the event has the word just as it is marked.
    pub fn has(&self, word: &Token) -> bool {
        self.bag.has(word) || self.people.has(word)
    }

    /// Words of titles, rooms, tracks and facts that begin like `typed` and are about as long.
    pub fn titles_near(&self, typed: &[char], allowed: usize) -> impl Iterator<Item = &str> {
        self.titles.near(typed, allowed)
    }

    /// Words of people's names that begin like `typed` and are about as long.
    pub fn people_near(&self, typed: &[char], allowed: usize) -> impl Iterator<Item = &str> {
        self.called.near(typed, allowed)
    }

    /// Whether two folded words stand together in the name of a room or a person.
    pub fn beside(&self, one: &str, next: &str) -> bool {
        self.after(one).any(|word| word == next)
    }

    /// The folded words that stand after `word` in names of rooms and people.
    pub fn after(&self, word: &str) -> impl Iterator<Item = &str> {
        self.neighbours.after(word)
    }

    /// The folded words that stand before `word` in names of rooms and people.
    pub fn before(&self, word: &str) -> impl Iterator<Item = &str> {
        self.neighbours.before(word)
    }
}

/// The sessions whose titles have some word of each group.
fn alike(bag: &Bag) -> HashMap<Topic, Vec<usize>> {
    let mut alike: HashMap<Topic, Vec<usize>> = HashMap::new();
    for (group, phrase) in Lexicon::of_all().alike() {
        let sessions = alike.entry(group).or_default();
        for session in bag.sessions_called(&phrase.words) {
            if !sessions.contains(&session) {
                sessions.push(session);
            }
        }
    }
    alike
}

/// A fact has the topics that its own topic names, else those that what is asked about it names.
fn topics(programme: &Programme) -> HashMap<Topic, Vec<usize>> {
    let mut topics: HashMap<Topic, Vec<usize>> = HashMap::new();
    for (index, fact) in programme.facts.iter().enumerate() {
        let mut named = topics_of(&fact.topic.replace(['-', '_'], " "));
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

/// The topics of which a fact's own topic has the words: "airport shuttle" is of two.
fn topics_of(text: &str) -> Vec<Topic> {
    let words = Tokens::of(text).words;
    let mut topics: Vec<Topic> = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let phrases = Lexicon::of_all().starting(&first.folded).iter();
        let named = phrases.filter_map(|phrase| match phrase.sense {
            Sense::Topic(topic) if phrase.fit(&words[at..], true).is_some() => {
                Some((phrase.words.len(), topic))
            }
            _ => None,
        });
        let named: Vec<(usize, Topic)> = named.collect();
        let longest = named.iter().map(|(length, _)| *length).max().unwrap_or(0);
        topics
            .extend(named.iter().filter(|(length, _)| *length == longest).map(|(_, topic)| topic));
        at += longest.max(1);
    }
    let named = Lexicon::of_all().topic_named(&text.replace(' ', "-"));
    topics.extend(named.filter(|topic| !topics.contains(topic)));
    topics
}

/// The topics that a text names as a whole.
fn topics_in(text: &str) -> Vec<Topic> {
    let words = Tokens::of(text).words;
    let Some(first) = words.first() else { return Vec::new() };
    let phrases = Lexicon::of_all().starting(&first.folded).iter();
    let whole = phrases.filter(|phrase| same(&phrase.words, &words));
    whole
        .filter_map(|phrase| match phrase.sense {
            Sense::Topic(topic) => Some(topic),
            _ => None,
        })
        .collect()
}

fn same(one: &[Token], other: &[Token]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| fit(other, one, true) > 0)
}
