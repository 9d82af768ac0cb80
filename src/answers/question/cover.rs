//! Which words of a question mean what: of all readings the one that explains most.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::sense::{Cue, Noun, Sense, Topic};
use super::tokens::{Case, Token, Tokens};
use super::weight::{ELSEWHERE, FILLER, KIND, NAME, TIME, TOGETHER, each, senses};
use crate::answers::names::{Label, Names, is_designator};

/// What some words of a question mean.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// What the lexicon says.
    Sense(Sense),
    /// A time; the number of the expression.
    Time(usize),
    /// Rooms, tracks or sessions by name.
    Labels(Vec<Label>),
    /// People by name.
    People(Vec<usize>),
    /// Somebody who is not of this event.
    Stranger,
    /// Words that stand just so in a title.
    Title,
    /// A room, track or session that the event does not have.
    NoSuch(Noun),
    /// Nothing that is known.
    Unknown,
}

/// Some words and what they mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Numbers of the words.
    pub words: Range<usize>,
    /// What they mean.
    pub meaning: Meaning,
    /// What the reading counts, in hundredths of a plain word.
    pub weight: u32,
}

/// Reads the words of a question; `times` are the words of its time expressions.
pub fn cover(tokens: &Tokens, names: &Names, times: &[Range<usize>]) -> Vec<Piece> {
    let words = &tokens.words;
    let mut best: Vec<(u32, Option<Piece>)> = vec![(0, None); words.len() + 1];
    for start in 0..words.len() {
        let so_far = best[start].0;
        let unknown = Piece { words: start..start + 1, meaning: Meaning::Unknown, weight: 0 };
        let pieces = Around { tokens, names, times, start }.pieces();
        for piece in std::iter::once(unknown).chain(pieces) {
            let (end, total) = (piece.words.end, so_far + piece.weight);
            let better = match &best[end] {
                (_, None) => true,
                (weight, Some(_)) => total > *weight,
            };
            if better {
                best[end] = (total, Some(piece));
            }
        }
    }
    let mut pieces = Vec::new();
    let mut end = words.len();
    while let Some(piece) = best[end].1.take() {
        end = piece.words.start;
        pieces.push(piece);
    }
    pieces.reverse();
    pieces
}

/// The pieces that may begin at one word.
pub(super) struct Around<'q> {
    pub(super) tokens: &'q Tokens,
    pub(super) names: &'q Names,
    pub(super) times: &'q [Range<usize>],
    pub(super) start: usize,
}

impl Around<'_> {
    fn pieces(&self) -> Vec<Piece> {
        let mut pieces = self.phrases();
        pieces.extend(self.by_time());
        pieces.extend(self.by_title());
        pieces.extend(self.by_label());
        pieces.extend(self.by_name());
        pieces
    }

    pub(super) fn rest(&self) -> &[Token] {
        &self.tokens.words[self.start..]
    }

    pub(super) fn piece(&self, length: usize, meaning: Meaning, each: u32, fit: u32) -> Piece {
        let count = u32::try_from(length).unwrap_or(u32::MAX);
        let weight = (each * count + TOGETHER * count.saturating_sub(1)) * fit / 100;
        Piece { words: self.start..self.start + length, meaning, weight }
    }

    /// What the lexicon knows, and what names follow its words for rooms, tracks and sessions.
    fn phrases(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        // A word that stands in a title just as it was typed is rather of that title than another.
        let own = self.names.bag.has(&self.rest()[0]);
        for (length, sense, fit) in senses(self.rest(), self.tokens) {
            let capitals = self.rest()[0].case == Case::Upper && self.tokens.capitals;
            // "ở hội an": among words with diacritics "an" alone is not short for "ăn".
            // "cho" among words with diacritics is itself, and not short for "chỗ".
            let itself = fit == 60 && length == 1;
            let exact = |(length, _, fit): (usize, Sense, u32)| length == 1 && fit == 100;
            if itself && senses(&self.rest()[..1], self.tokens).any(exact) {
                continue;
            }
            let names = matches!(sense, Sense::Kind(_) | Sense::Topic(_) | Sense::Role(_));
            if names && length == 1 && self.tokens.marks && (fit == 60 || fit == 30) {
                continue;
            }
            // The "best paper award" of a title is no question for the best.
            let titled = self.rest().get(1).is_some_and(|next| {
                length > 1 && self.names.bag.side_by_side(&self.rest()[0], next)
            });
            if (own && length == 1 || titled) && sense == Sense::Cue(Cue::Best) {
                continue;
            }
            if let Sense::Like(group) = sense {
                pieces.extend(self.by_likeness(length, group, fit));
                continue;
            }
            let otherwise = fit < 100 && fit != ELSEWHERE && self.tokens.marks;
            if own && (length == 1 && otherwise || capitals) {
                continue;
            }
            pieces.push(self.piece(length, Meaning::Sense(sense), each(sense), fit));
            let noun = match sense {
                Sense::Noun(noun @ (Noun::Room | Noun::Track | Noun::Session)) => noun,
                Sense::Kind(_) => Noun::Session,
                _ => continue,
            };
            pieces.extend(self.named_after(length, noun));
        }
        pieces
    }

    fn named_after(&self, length: usize, noun: Noun) -> Option<Piece> {
        let after = &self.rest()[length..];
        if noun == Noun::Room && self.asks_where(length + 1) {
            return None;
        }
        if let Some((more, fit, mut labels)) =
            self.names.labels.after(noun, after, self.tokens.marks)
        {
            // "Phiên 2" is rather the "Phiên 2" than the "Nhóm 2", though both are sessions, and
            // "Panel 3" the track of that name.
            let whole = self.names.labels.whole(self.rest(), self.tokens.marks);
            if let Some((_, _, whole)) = whole.filter(|(words, ..)| *words == length + more) {
                labels = whole;
            }
            return Some(self.piece(length + more, Meaning::Labels(labels), NAME, fit));
        }
        let next = after.first()?;
        if self.names.bag.side_by_side(&self.rest()[length - 1], next) {
            return None;
        }
        let at = self.start + length;
        let timed = self.times.iter().any(|time| time.contains(&at) && time.len() > 1);
        let coded = next.folded.len() == 1
            && after.get(1).is_some_and(|word| word.is_number() && word.at.start == next.at.end);
        let lettered = noun == Noun::Track && self.names.labels.has_lettered_tracks();
        let last = &self.rest()[length - 1];
        let numbered = ["1", "2"]
            .iter()
            .any(|number| self.names.bag.side_by_side(last, &Token::new(number, 0..0)));
        let said = coded
            || next.is_number() && (numbered || noun != Noun::Session)
            || lettered && next.folded.len() == 1
            || next.is_capital() && self.tokens.capitals
            || !Lexicon::of_all().knows(&next.folded);
        let counts = next.is_number() && next.folded.len() > 2 && noun == Noun::Session;
        // "After the keynote I want …" names no first keynote.
        let me = next.folded == "i" && after.len() > 1;
        let me = me && self.tokens.language.is_some_and(|language| language.code() == "en");
        let said = said && !me;
        let more = 1 + usize::from(after.get(1).is_some_and(|word| word.is_number() && !timed));
        (is_designator(next) && said && !timed && !counts)
            .then(|| self.piece(length + more, Meaning::NoSuch(noun), TIME, 100))
    }

    /// The sessions that are called by another word for the same.
    fn by_likeness(&self, length: usize, group: Topic, fit: u32) -> Option<Piece> {
        let sessions = self.names.alike(group);
        let labels = sessions.iter().map(|session| Label::Session(*session)).collect();
        let some = !sessions.is_empty() && sessions.len() < 5;
        some.then(|| self.piece(length, Meaning::Labels(labels), KIND, fit))
    }

    fn by_time(&self) -> Vec<Piece> {
        let own = |(number, time): (usize, &Range<usize>)| {
            if time.start != self.start || time.is_empty() {
                return None;
            }
            let word = &self.tokens.words[self.start];
            let alone = time.len() == 1
                && word.bare
                && senses(self.rest(), self.tokens)
                    .any(|(length, sense, _)| length == 1 && sense == Sense::Filler);
            // "Lunch time?" asks for lunch.
            let meal = senses(self.rest(), self.tokens).any(|(length, sense, _)| {
                length == time.len() && length > 1 && matches!(sense, Sense::Kind(_))
            });
            let each = if alone || meal { FILLER - 5 } else { TIME };
            Some(self.piece(time.len(), Meaning::Time(number), each, 100))
        };
        self.times.iter().enumerate().filter_map(own).collect()
    }

    fn by_label(&self) -> Option<Piece> {
        let (length, fit, labels) = self.names.labels.whole(self.rest(), self.tokens.marks)?;
        if self.asks_where(length) {
            return None;
        }
        let common = length == 1 && Lexicon::of_all().knows(&self.rest()[0].folded);
        let each = if common { KIND - 10 } else { NAME };
        Some(self.piece(length, Meaning::Labels(labels), each, fit))
    }
}
