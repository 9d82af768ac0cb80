//! Who is called by some words: a name, a title and a name, and somebody whom nobody here knows.

use super::cover::{Around, Meaning, Piece};
use super::lexicon::Lexicon;
use super::sense::{Cue, Sense};
use super::tokens::Token;
use super::weight::{CUE, ELSEWHERE, NAME, STRANGER, TITLED, senses};

impl Around<'_> {
    /// A name, with any titles before it.
    pub(super) fn by_name(&self) -> Option<Piece> {
        let most = self.titles();
        let marks = self.tokens.marks;
        let named = |titles: usize| self.names.people.named(&self.rest()[titles..], marks);
        // "Cô Ba": what may be a title is also a name.
        let own = |titles: &usize| named(*titles).is_some() && !self.is_title(*titles);
        let titles = (1..=most).rev().find(own).unwrap_or(most);
        match named(titles) {
            Some((length, ..)) if length == 1 && self.is_of_title(titles) => None,
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

    /// Whether the word after so many still is of a title: a "bác sĩ" is nobody called Sĩ.
    fn is_title(&self, titles: usize) -> bool {
        let next = self.rest().get(titles);
        let longer = senses(self.rest(), self.tokens)
            .any(|(length, sense, fit)| length > titles && sense == Sense::Title && fit == 100);
        longer && !next.is_some_and(|next| next.is_capital() && self.tokens.capitals)
    }

    /// Whether words are a family's name, or somebody who speaks or chairs.
    fn is_called(&self, words: &[Token]) -> bool {
        let says = |sense: Sense| matches!(sense, Sense::Cue(Cue::Speak) | Sense::Role(_));
        let family = senses(words, self.tokens)
            .any(|(length, sense, _)| length == 1 && sense == Sense::Surname);
        let rest = words.get(1..).unwrap_or_default();
        family || senses(rest, self.tokens).any(|(_, sense, _)| says(sense))
    }

    /// Whether a name there is rather of a title of the programme: "di bao tang" is no aunt Bảo.
    fn is_of_title(&self, at: usize) -> bool {
        let [name, next, ..] = &self.rest()[at..] else { return false };
        let called = name.is_capital() && self.tokens.capitals;
        !called && self.names.bag.titled(name, next)
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
        // "Co lop nao" asks for a class, and for no Ms. Lop.
        let doubtful = !self.tokens.marks
            && !self.rest()[0].is_capital()
            && senses(&self.rest()[..1], self.tokens).any(|(_, sense, _)| sense != Sense::Title)
            && rest.first().is_some_and(|next| self.names.bag.knows(&next.folded))
            && !self.is_called(rest);
        if named || plain || doubtful {
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
