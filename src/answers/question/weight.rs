//! What the phrases of the lexicon count in a reading.

use super::lexicon::Lexicon;
use super::sense::Sense;
use super::tokens::{Token, Tokens};

/// What a word counts in a piece of its sort.
pub(super) const FILLER: u32 = 55;
pub(super) const CUE: u32 = 100;
pub(super) const NOUN: u32 = 90;
pub(super) const KIND: u32 = 105;
pub(super) const TIME: u32 = 110;
pub(super) const NAME: u32 = 125;
pub(super) const TITLED: u32 = 130;
pub(super) const STRANGER: u32 = 98;
/// What a phrase of the language that the question is not in counts, in percent.
pub(super) const ELSEWHERE: u32 = 50;
/// What every further word of a piece counts besides.
pub(super) const TOGETHER: u32 = 30;

/// The phrases of the lexicon with which `words` begin: length, sense and fit in percent.
pub(super) fn senses(
    words: &[Token],
    tokens: &Tokens,
) -> impl Iterator<Item = (usize, Sense, u32)> {
    let phrases = words.first().map_or(&[][..], |first| Lexicon::of_all().starting(&first.folded));
    let foreign = |language| tokens.language.is_some_and(|spoken| spoken != language);
    phrases.iter().filter_map(move |phrase| {
        let mut fit = phrase.fit(words, tokens.marks)?;
        // A syllable without its marks is of too many words to name a topic alone.
        let stripped = phrase.words.len() == 1 && words[0].bare && !phrase.words[0].bare;
        if stripped && matches!(phrase.sense, Sense::Topic(_)) {
            fit = fit.min(ELSEWHERE);
        }
        let percent = if foreign(phrase.language) { ELSEWHERE } else { 100 };
        Some((phrase.words.len(), phrase.sense, fit * percent / 100))
    })
}

/// What a word counts in a phrase of this sense.
pub(super) fn each(sense: Sense) -> u32 {
    match sense {
        Sense::Filler => FILLER,
        Sense::Kind(_) | Sense::Like(_) => KIND,
        Sense::Noun(_) | Sense::Small(_) => NOUN,
        Sense::Title | Sense::Ordinal(_) | Sense::Surname => FILLER - 5,
        Sense::Days(_) => TIME + 8,
        Sense::Cue(_) | Sense::Role(_) | Sense::Topic(_) | Sense::Wish => CUE,
    }
}
