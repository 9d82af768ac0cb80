//! What a doubtful word was meant to be, told by the words beside it: the phrase or the name that
//! they make together.

use super::lexicon::{Lexicon, Phrase};
use super::near::is_slip;
use super::sense::{Cue, Sense};
use super::syllable::is_spelled;
use super::tokens::Token;
use crate::answers::names::Names;

/// Words of a phrase that may stand before the doubtful one.
const BEFORE: usize = 3;

/// The word that makes a phrase or a name with those beside it and differs from the one at
/// `number` by a slip.
pub(super) fn meant(words: &[Token], number: usize, names: &Names) -> Option<String> {
    let typed: Vec<char> = words[number].folded.chars().collect();
    if typed.len() < 2 {
        return None;
    }
    let spelled = is_spelled(&words[number].folded);
    let begun = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next();
        first == Some(typed[0]) || first == Some(typed[1]) && letters.next() == Some(typed[0])
    };
    let near = |word: &str| word.len() > 1 && begun(word) && is_slip(&typed, word);
    // A syllable that is right by itself only lacks a letter of what asks for something, or has
    // two of them swapped.
    let more = |word: &str| word.len() > typed.len() && near(word);
    let same = letters(&words[number].folded);
    let swapped = |word: &str| near(word) && letters(word) == same;
    if spelled {
        let asked = in_phrase(words, number, more, asks);
        let asked = asked.or_else(|| between(words, number, names, near));
        return asked.or_else(|| in_phrase(words, number, swapped, tells));
    }
    in_name(words, number, names, near)
        .or_else(|| in_title(words, number, names, near))
        .or_else(|| in_phrase(words, number, near, tells))
}

/// The word beside which one of those typed stands in a title: "bản qyền" is "bản quyền".
fn in_title(
    words: &[Token],
    number: usize,
    names: &Names,
    near: impl Fn(&str) -> bool,
) -> Option<String> {
    let before = number.checked_sub(1).map(|before| words[before].folded.as_str());
    let after = words.get(number + 1).map(|after| after.folded.as_str());
    let mut meant = before.into_iter().flat_map(|before| names.bag.after(before));
    let mut others = after.into_iter().flat_map(|after| names.bag.before(after));
    let found = meant.find(|word| near(word)).or_else(|| others.find(|word| near(word)))?;
    Some(found.to_owned())
}

/// The word that stands in a title between those beside it: "trí tuệ nhâ tạo".
fn between(
    words: &[Token],
    number: usize,
    names: &Names,
    near: impl Fn(&str) -> bool,
) -> Option<String> {
    let (before, after) = (number.checked_sub(1)?, words.get(number + 1)?);
    let mut meant = names.bag.after(&words[before].folded).filter(|word| near(word));
    meant.find(|word| names.bag.after(word).any(|next| next == after.folded)).map(str::to_owned)
}

/// Of several full words for one that was cut short, the one that makes a phrase or a name with
/// those beside it.
pub(super) fn fits(words: &[Token], number: usize, full: &[String], names: &Names) -> bool {
    let mut read: Vec<Token> = words[..number].to_vec();
    read.extend(full.iter().map(|word| Token::new(word, 0..0)));
    read.extend_from_slice(&words[number + 1..]);
    let (from, to) = (number, number + full.len());
    let beside = |at: usize| names.beside(&read[at].folded, &read[at + 1].folded);
    let of_name = from > 0 && beside(from - 1) || to < read.len() && beside(to - 1);
    let starts = from.saturating_sub(BEFORE)..to;
    of_name
        || starts.into_iter().any(|start| {
            whole(&read[start..]).any(|phrase| {
                let end = start + phrase.words.len();
                start < from && end > from || start < to && end > to
            })
        })
}

/// Whether a phrase of the lexicon has the word just here.
pub(super) fn is_in_phrase(words: &[Token], number: usize) -> bool {
    let starts = number.saturating_sub(BEFORE)..=number;
    starts.into_iter().any(|start| {
        whole(&words[start..]).any(|phrase| {
            let own = phrase.words.get(number - start);
            own.is_some_and(|own| words[number].bare || own.marked == words[number].marked)
        })
    })
}

/// The phrases that are the first of `words`, whatever their diacritics.
fn whole(words: &[Token]) -> impl Iterator<Item = &'static Phrase> {
    let phrases = words.first().map_or(&[][..], |first| Lexicon::of_all().starting(&first.folded));
    phrases.iter().filter(|phrase| agrees(phrase, words, None))
}

/// Whether the phrase is the first of `words`, but for the one at `except`.
fn agrees(phrase: &Phrase, words: &[Token], except: Option<usize>) -> bool {
    words.len() >= phrase.words.len()
        && phrase
            .words
            .iter()
            .zip(words)
            .enumerate()
            .all(|(at, (known, typed))| Some(at) == except || known.folded == typed.folded)
}

/// The letters of a word in the order of the alphabet.
fn letters(word: &str) -> Vec<u8> {
    let mut letters = word.as_bytes().to_vec();
    letters.sort_unstable();
    letters
}

fn in_name(
    words: &[Token],
    number: usize,
    names: &Names,
    near: impl Fn(&str) -> bool,
) -> Option<String> {
    let before = number.checked_sub(1).map(|before| words[before].folded.as_str());
    let after = words.get(number + 1).map(|after| after.folded.as_str());
    let mut meant = before.into_iter().flat_map(|before| names.after(before));
    let mut others = after.into_iter().flat_map(|after| names.before(after));
    let found = meant.find(|word| near(word)).or_else(|| others.find(|word| near(word)))?;
    Some(found.to_owned())
}

fn in_phrase(
    words: &[Token],
    number: usize,
    near: impl Fn(&str) -> bool,
    tells: impl Fn(&Phrase) -> bool,
) -> Option<String> {
    let lexicon = Lexicon::of_all();
    // A letter is left out sooner than mistaken: "wher" is "where" rather than "when".
    let longer = |word: &Token| word.folded.len() > words[number].folded.len();
    let mut best: Option<((usize, bool), &Phrase, usize)> = None;
    for start in number.saturating_sub(BEFORE)..=number {
        let at = number - start;
        let own;
        let firsts: &[String] = if at > 0 {
            own = [words[start].folded.clone()];
            &own
        } else {
            words.get(number + 1).map_or(&[][..], |next| lexicon.before(&next.folded))
        };
        for first in firsts.iter().filter(|first| at > 0 || near(first)) {
            for phrase in lexicon.starting(first) {
                let length = phrase.words.len();
                let fits = length > at.max(1)
                    && tells(phrase)
                    && agrees(phrase, &words[start..], Some(at))
                    && near(&phrase.words[at].folded);
                let rank = (length, phrase.words.get(at).is_some_and(longer));
                if fits && best.is_none_or(|(best, ..)| rank > best) {
                    best = Some((rank, phrase, at));
                }
            }
        }
    }
    best.map(|(_, phrase, at)| phrase.words[at].folded.clone())
}

/// Whether a phrase asks for a time or a place.
fn asks(phrase: &Phrase) -> bool {
    let cues = [Cue::When, Cue::Where, Cue::End, Cue::Length, Cue::Until, Cue::Floor, Cue::Way];
    matches!(phrase.sense, Sense::Cue(cue) if cues.contains(&cue))
}

/// Whether a phrase says enough to be guessed.
fn tells(phrase: &Phrase) -> bool {
    !matches!(phrase.sense, Sense::Filler | Sense::Title | Sense::Surname | Sense::Small(_))
}
