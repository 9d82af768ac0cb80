//! Which words of a question mean what: of all readings the one that explains most.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::sense::{Cue, Noun, Sense};
use super::tokens::{Case, Token, Tokens};
use super::weight::{
    CUE, ELSEWHERE, FILLER, KIND, NAME, STRANGER, TIME, TITLED, TOGETHER, each, senses,
};
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
struct Around<'q> {
    tokens: &'q Tokens,
    names: &'q Names,
    times: &'q [Range<usize>],
    start: usize,
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

    fn rest(&self) -> &[Token] {
        &self.tokens.words[self.start..]
    }

    fn piece(&self, length: usize, meaning: Meaning, each: u32, fit: u32) -> Piece {
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
        let more = 1 + usize::from(after.get(1).is_some_and(|word| word.is_number() && !timed));
        (is_designator(next) && said && !timed && !counts)
            .then(|| self.piece(length + more, Meaning::NoSuch(noun), TIME, 100))
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

    /// Words that stand together in a title; the diacritics typed must be its own.
    fn by_title(&self) -> Option<Piece> {
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
    /// is rather "phân bón" than a part and a four.
    fn by_pair(&self) -> Option<Piece> {
        let [first, next, ..] = self.rest() else { return None };
        let weak = |word: &Token| {
            let mut own = senses(std::slice::from_ref(word), self.tokens).peekable();
            let noun = Sense::Noun(Noun::Item);
            let plain = |sense| matches!(sense, Sense::Ordinal(_) | Sense::Surname | Sense::Title);
            own.peek().is_some() && own.all(|(_, sense, _)| sense == noun || plain(sense))
        };
        let apart = weak(first) && weak(next) && self.names.bag.titled(first, next);
        let phrase = senses(self.rest(), self.tokens).any(|(length, ..)| length > 1);
        (apart && !phrase).then(|| self.piece(2, Meaning::Title, CUE + 3, 100))
    }

    /// Whether so many words ask for a place: "phong may" is rather "phòng mấy" than "phòng máy".
    fn asks_where(&self, length: usize) -> bool {
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

    fn by_label(&self) -> Option<Piece> {
        let (length, fit, labels) = self.names.labels.whole(self.rest(), self.tokens.marks)?;
        if self.asks_where(length) {
            return None;
        }
        let common = length == 1 && Lexicon::of_all().knows(&self.rest()[0].folded);
        let each = if common { KIND - 10 } else { NAME };
        Some(self.piece(length, Meaning::Labels(labels), each, fit))
    }

    /// A name, with any titles before it.
    fn by_name(&self) -> Option<Piece> {
        let most = self.titles();
        let marks = self.tokens.marks;
        let named = |titles: usize| self.names.people.named(&self.rest()[titles..], marks);
        // "Cô Ba": what may be a title is also a name.
        let titles = (1..=most).rev().find(|titles| named(*titles).is_some()).unwrap_or(most);
        match named(titles) {
            Some((length, fit, people)) if titles > 0 && !self.goes_on(titles + length) => {
                Some(self.piece(titles + length, Meaning::People(people), TITLED, fit))
            }
            Some((length, fit, people)) if titles == 0 && self.may_be_bare(length) => {
                let each = if length > 1 { NAME } else { CUE + 5 };
                Some(self.piece(length, Meaning::People(people), each, fit))
            }
            _ => self.by_family(titles).or_else(|| self.stranger(titles)),
        }
    }

    /// A title and the name of a family, as it is said in English.
    fn by_family(&self, titles: usize) -> Option<Piece> {
        let english = self.tokens.language.is_some_and(|language| language.code() == "en");
        let family = self.rest().get(titles).filter(|_| english && titles > 0)?;
        let people = self.names.people.of_family(&family.folded);
        let more = self.goes_on(titles + 1) || people.is_empty() || people.len() > 4;
        (!more).then(|| self.piece(titles + 1, Meaning::People(people.to_vec()), TITLED, 90))
    }

    /// How many words of titles come first.
    fn titles(&self) -> usize {
        let mut titles = 0;
        loop {
            let title = senses(&self.rest()[titles..], self.tokens)
                .filter(|(_, sense, fit)| *sense == Sense::Title && *fit >= ELSEWHERE)
                .map(|(length, ..)| length)
                .max();
            // "Chủ trì" is no uncle.
            let phrase = senses(&self.rest()[titles..], self.tokens)
                .any(|(length, sense, fit)| length > 1 && sense != Sense::Title && fit == 100);
            match title {
                Some(length) if !phrase => titles += length,
                _ => return titles,
            }
        }
    }

    /// Whether a name goes on after so many words, so that somebody else is meant.
    fn goes_on(&self, length: usize) -> bool {
        let next = self.rest().get(length);
        next.is_some_and(|next| {
            let more = self.rest().get(length + 1).is_some_and(Token::is_capital);
            let known = Lexicon::of_all().knows(&next.folded);
            next.is_capital() && self.tokens.capitals && (!known || more)
        })
    }

    /// Whether a name may stand here without a title.
    fn may_be_bare(&self, length: usize) -> bool {
        if length > 1 {
            return true;
        }
        let word = &self.rest()[0];
        // "Thanh Giang" is a province, and nobody of the name Giang.
        let before = self.start.checked_sub(1).map(|before| &self.tokens.words[before]);
        if before.is_some_and(|before| {
            let means = senses(std::slice::from_ref(before), self.tokens).next().is_some();
            before.is_capital() && self.tokens.capitals && !means
        }) {
            return false;
        }
        let known = Lexicon::of_all().knows(&word.folded);
        let capital = word.is_capital() && self.tokens.capitals && self.start > 0;
        let long = word.folded.chars().count() > 3 && !known;
        let speaks = senses(&self.rest()[1..], self.tokens)
            .any(|(_, sense, _)| matches!(sense, Sense::Cue(Cue::Speak) | Sense::Role(_)));
        let marked = !word.bare && !Lexicon::of_all().knows_marked(word);
        capital || long || (speaks && !known) || (marked && speaks)
    }

    /// A title and a name that nobody here has.
    fn stranger(&self, titles: usize) -> Option<Piece> {
        let is_name = |word: &&Token| {
            let capital = word.is_capital() && self.tokens.capitals;
            let mut own = senses(std::slice::from_ref(*word), self.tokens);
            let says = own.any(|(_, sense, _)| !matches!(sense, Sense::Surname | Sense::Title));
            !word.is_number() && (capital || !says)
        };
        let surname = senses(self.rest(), self.tokens)
            .any(|(length, sense, fit)| length == 1 && sense == Sense::Surname && fit >= ELSEWHERE);
        let from = if titles > 0 { titles } else { usize::from(surname) };
        let (before, rest) = self.rest().split_at(from);
        // Words that stand side by side in this programme are of it: "cao nguyên", an author.
        let own = |two: [&Token; 2]| self.names.bag.side_by_side(two[0], two[1]);
        let named = match (titles, before, rest) {
            (0, [surname], [next, ..]) => own([surname, next]),
            (_, _, [first, next, ..]) => own([first, next]),
            _ => false,
        };
        // "PhD students" are nobody by name.
        let plain = before.first().zip(rest.first()).is_some_and(|(title, next)| {
            titles > 0 && self.tokens.capitals && title.is_capital() && !next.is_capital()
        });
        if named || plain {
            return None;
        }
        let phrase = |at: usize| {
            senses(&rest[at..], self.tokens).any(|(length, _, fit)| length > 1 && fit > ELSEWHERE)
        };
        let name = (0..rest.len().min(4)).take_while(|at| is_name(&&rest[*at]) && !phrase(*at));
        let name = name.count();
        let enough =
            if titles > 0 { name > 0 } else { surname && name > 0 && self.rest()[0].is_capital() };
        enough.then(|| self.piece(from + name, Meaning::Stranger, STRANGER, 100))
    }
}
