//! Words that stand together in a title, whatever they mean apart.

use super::cover::{Around, Meaning, Piece};
use super::sense::{Cue, Noun, Sense};
use super::tokens::Token;
use super::weight::{CUE, senses};

impl Around<'_> {
    /// Words that stand together in a title; the diacritics typed must be its own.
    pub(super) fn by_title(&self) -> Option<Piece> {
        let length = self.names.bag.run(self.rest());
        if length == 0 {
            return self.by_pair();
        }
        let own = |word: &Token| word.bare || word.soft || self.names.bag.has(word);
        let run = &self.rest()[..length];
        let phrase = senses(run, self.tokens).map(|(length, ..)| length).max().unwrap_or(0);
        let telling = self.unknown_in(run) > 0 || length > 3 && phrase + 1 < length;
        (length > 0 && telling && run.iter().all(own))
            .then(|| self.piece(length, Meaning::Title, CUE + 3, 100))
    }

    /// Two plain words that stand side by side in a title and mean something else apart: "phan bon"
    /// is rather "phân bón" than a part and a four, the "gong night" no night.
    fn by_pair(&self) -> Option<Piece> {
        let [first, next, ..] = self.rest() else { return None };
        if !self.names.bag.titled(first, next) || !self.may_be_titled(first, next) {
            return None;
        }
        let phrase =
            |from: usize| senses(&self.rest()[from..], self.tokens).any(|(length, ..)| length > 1);
        (!phrase(0) && !phrase(1)).then(|| self.piece(2, Meaning::Title, CUE + 3, 100))
    }

    /// Whether two words of a title may be meant for it, and nothing they say apart.
    fn may_be_titled(&self, first: &Token, next: &Token) -> bool {
        let [first, next] = [first, next].map(|word| self.weakness(word));
        match (first, next) {
            (Weakness::Unknown, Weakness::Unknown) => {
                // "Gong night" is no night.
                self.times.iter().any(|time| {
                    time.len() == 1 && (self.start..self.start + 2).contains(&time.start)
                })
            }
            (Weakness::Empty, Weakness::Empty) => {
                // What says nothing is of a title only when hardly another has it.
                self.rest()[..2]
                    .iter()
                    .all(|word| word.folded.len() > 2 && self.names.bag.holders(&word.folded) < 3)
            }
            (Weakness::Says, _)
            | (_, Weakness::Says)
            | (Weakness::Empty, Weakness::Plain)
            | (Weakness::Plain, Weakness::Empty) => false,
            _ => true,
        }
    }

    fn weakness(&self, word: &Token) -> Weakness {
        if !(word.bare || word.soft || self.names.bag.has(word)) {
            return Weakness::Says;
        }
        let mut weakness = Weakness::Unknown;
        for (_, sense, _) in senses(std::slice::from_ref(word), self.tokens) {
            match sense {
                Sense::Filler => weakness = weakness.max(Weakness::Empty),
                Sense::Ordinal(_)
                | Sense::Surname
                | Sense::Title
                | Sense::Noun(Noun::Item | Noun::Floor) => weakness = weakness.max(Weakness::Plain),
                _ => return Weakness::Says,
            }
        }
        weakness
    }

    /// Whether so many words ask for a place: "phong may" is rather "phòng mấy" than "phòng máy".
    pub(super) fn asks_where(&self, length: usize) -> bool {
        let asks = |(words, sense, _): (usize, Sense, u32)| {
            words == length && sense == Sense::Cue(Cue::Where)
        };
        !self.tokens.marks && senses(self.rest(), self.tokens).any(asks)
    }

    /// How many words are in no phrase of the lexicon.
    fn unknown_in(&self, words: &[Token]) -> usize {
        let (mut at, mut unknown) = (0, 0);
        while at < words.len() {
            let known = senses(&words[at..], self.tokens).map(|(length, ..)| length).max();
            unknown += usize::from(known.is_none());
            at += known.unwrap_or(1);
        }
        unknown
    }
}

/// How little a word says by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weakness {
    /// Nobody knows it.
    Unknown,
    /// It says nothing.
    Empty,
    /// It says something beside others only.
    Plain,
    /// It says something.
    Says,
}
