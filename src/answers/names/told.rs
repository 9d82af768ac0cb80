//! What every fact has to tell, word by word: its topic, how it is asked for, and its answer, in
//! every language. A fact may be asked for by any of them.

use std::collections::{HashMap, HashSet};

use super::super::question::lexicon::fit;
use super::super::question::tokens::{Token, Tokens};
use super::bag::stem;
use crate::programme::Programme;

/// What a word counts in each text, in percent.
const NAMED: u32 = 100;
const ANSWERED: u32 = 80;

/// The words of all facts.
#[derive(Debug, Default)]
pub struct Told {
    places: HashMap<String, Vec<Place>>,
    /// Two words that stand together in a fact.
    pairs: HashSet<(usize, String, String)>,
    facts: usize,
}

#[derive(Debug)]
struct Place {
    fact: usize,
    word: Token,
    percent: u32,
}

/// How much of a question a fact has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Held {
    /// The words of the question, a bit each.
    pub words: u64,
    /// Their weight.
    pub weight: f32,
    /// How many of them stand beside their neighbours in the fact too.
    pub pairs: u32,
    /// What the best of them counts, in percent.
    pub best: u32,
}

impl Told {
    /// The words of the facts of `programme`.
    pub(super) fn of(programme: &Programme) -> Self {
        let mut told = Self { facts: programme.facts.len(), ..Self::default() };
        for (index, fact) in programme.facts.iter().enumerate() {
            told.add(index, &fact.topic, NAMED);
            fact.asks.iter().for_each(|(_, ask)| told.add(index, ask, NAMED));
            fact.answer.iter().for_each(|(_, answer)| told.add(index, answer, ANSWERED));
        }
        told
    }

    /// Whether some fact has the folded word.
    pub(super) fn knows(&self, folded: &str) -> bool {
        let places = self.places.get(stem(folded).unwrap_or(folded)).into_iter();
        places.chain(self.places.get(folded)).flatten().any(|place| place.word.folded == folded)
    }

    /// Whether only one fact has the word, in its topic or in how it is asked for.
    pub fn names(&self, word: &Token) -> bool {
        let places = self.places.get(key(word)).map_or(&[][..], Vec::as_slice);
        let Some(first) = places.first() else { return false };
        places.iter().all(|place| place.fact == first.fact)
            && places.iter().any(|place| place.percent == NAMED)
    }

    /// How rare a word is among the facts: 1 for one that all have, more for others.
    #[expect(clippy::cast_precision_loss, reason = "counts of facts are small")]
    pub fn rarity(&self, word: &Token) -> f32 {
        let places = self.places.get(key(word)).map_or(&[][..], Vec::as_slice);
        let mut facts: Vec<usize> = places.iter().map(|place| place.fact).collect();
        facts.dedup();
        1.0 + ((self.facts + 1) as f32 / (facts.len() + 1) as f32).ln()
    }

    /// The facts that have any of the words whose bit is `asked`, each with what it has.
    pub fn held(&self, tokens: &Tokens, asked: u64) -> HashMap<usize, Held> {
        let mut held: HashMap<usize, Held> = HashMap::new();
        for (number, word) in tokens.words.iter().enumerate() {
            if asked & (1 << number) == 0 {
                continue;
            }
            let rarity = self.rarity(word);
            for place in self.places.get(key(word)).into_iter().flatten() {
                let same = word.folded == place.word.folded;
                let fit = if same { fit(word, &place.word, tokens.marks) } else { 100 };
                let own = held.entry(place.fact).or_default();
                if fit == 0 || own.words & (1 << number) != 0 {
                    continue;
                }
                own.words |= 1 << number;
                own.best = own.best.max(place.percent);
                let percent = u16::try_from(place.percent * fit / 100).unwrap_or(100);
                own.weight += rarity * f32::from(percent) / 100.0;
            }
        }
        for (fact, own) in &mut held {
            let beside = |(at, two): (usize, &[Token])| {
                let pair = (*fact, two[0].folded.clone(), two[1].folded.clone());
                own.words >> at & 3 == 3 && self.pairs.contains(&pair)
            };
            let pairs = tokens.words.windows(2).enumerate().filter(|one| beside(*one)).count();
            own.pairs = u32::try_from(pairs).unwrap_or(u32::MAX);
        }
        held
    }

    fn add(&mut self, fact: usize, text: &str, percent: u32) {
        let words = Tokens::of(text).words;
        for two in words.windows(2) {
            self.pairs.insert((fact, two[0].folded.clone(), two[1].folded.clone()));
        }
        for word in words {
            self.put(fact, word, percent);
        }
    }

    /// A word counts once for a fact, where it counts most.
    fn put(&mut self, fact: usize, word: Token, percent: u32) {
        let places = self.places.entry(key(&word).to_owned()).or_default();
        let known = |place: &Place| place.fact == fact && place.word.marked == word.marked;
        if !places.iter().any(known) {
            places.push(Place { fact, word, percent });
        }
    }
}

/// What the forms of a word have in common.
fn key(word: &Token) -> &str {
    stem(&word.folded).filter(|_| word.bare).unwrap_or(&word.folded)
}
