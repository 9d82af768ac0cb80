//! Words as they are cut short in messages: "dky" is "đăng ký", "hg giang" the Hương Giang room.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::context::{fits, is_in_phrase};
use super::lexicon::Lexicon;
use super::tokens::{Token, Tokens};
use crate::answers::names::Names;
use crate::texts::{Language, fold, marked};

/// File of a language's folder: a short word, then the full ones, a meaning after every `|`.
const FILE: &str = "short.txt";
/// Letters of a name's word that was cut short.
const LETTERS: usize = 3;

/// Full words by short ones.
type Short = HashMap<String, Vec<Vec<String>>>;

/// The text with what was cut short written out, with diacritics where the text has any; `None`
/// when nothing was. Words that `settled` vouches for and those of the event stay.
pub fn written_out(
    text: &str,
    tokens: &Tokens,
    names: &Names,
    settled: impl Fn(usize) -> bool,
) -> Option<String> {
    let spoken = Lexicon::of_all().language(&tokens.words, tokens.marks);
    if spoken.is_some_and(|language| language.file(FILE).is_none()) {
        return None;
    }
    let mut written = String::new();
    let mut end = 0;
    for (number, word) in tokens.words.iter().enumerate().filter(|(number, _)| !settled(*number)) {
        let full = full(&tokens.words, number, names, spoken);
        if full.is_empty() {
            continue;
        }
        let full = full.join(" ");
        written.push_str(text.get(end..word.at.start)?);
        written.push_str(&if tokens.marks { full } else { fold(&full) });
        end = word.at.end;
    }
    written.push_str(text.get(end..)?);
    (end > 0).then_some(written)
}

/// The full words for a short one; none when it is not short for anything.
fn full(words: &[Token], number: usize, names: &Names, spoken: Option<Language>) -> Vec<String> {
    let word = &words[number];
    let own = names.knows(&word.folded) || word.is_number() || word.folded.len() < 2;
    if own || is_in_phrase(words, number) {
        return Vec::new();
    }
    if let Some(name) = name(words, number, names) {
        return vec![name];
    }
    let mut own = of_all().iter().filter(|(own, _)| spoken.is_none_or(|spoken| spoken == *own));
    // "Đg" is "đang", and "dg" one of several.
    let meanings = own.find_map(|(_, short)| {
        let marked = short.get(&word.marked).filter(|_| !word.bare);
        marked.or_else(|| short.get(&word.folded))
    });
    let Some(meanings) = meanings else { return Vec::new() };
    let fitting = meanings.iter().find(|full| fits(words, number, full, names));
    let only = meanings.first().filter(|_| meanings.len() == 1);
    fitting.or(only).cloned().unwrap_or_default()
}

/// The word of a name of which only consonants were typed, beside another word of the name.
fn name(words: &[Token], number: usize, names: &Names) -> Option<String> {
    let typed = &words[number].folded;
    let consonants = typed.bytes().all(|letter| !b"aeiouy".contains(&letter));
    if typed.len() > LETTERS || !consonants {
        return None;
    }
    let before = number.checked_sub(1).map(|before| words[before].folded.as_str());
    let after = words.get(number + 1).map(|after| after.folded.as_str());
    let before = before.into_iter().flat_map(|before| names.after(before));
    let after = after.into_iter().flat_map(|after| names.before(after));
    let mut meant = after.chain(before).filter(|full| is_short_for(typed, full));
    meant.next().map(str::to_owned)
}

/// Whether a word begins and ends with the letters of a shorter one and has the others between.
fn is_short_for(typed: &str, full: &str) -> bool {
    let mut letters = full.chars();
    typed.len() < full.len()
        && typed.chars().next() == full.chars().next()
        && typed.chars().next_back() == full.chars().next_back()
        && typed.chars().all(|letter| letters.any(|known| known == letter))
}

/// What every language cuts short; a short word that the lexicon has alone is none.
fn of_all() -> &'static [(Language, Short)] {
    static SHORT: OnceLock<Vec<(Language, Short)>> = OnceLock::new();
    SHORT.get_or_init(|| {
        let files = Language::all().filter_map(|own| own.file(FILE).map(|text| (own, text)));
        files.map(|(language, text)| (language, read(text))).collect()
    })
}

fn read(text: &str) -> Short {
    let mut short = Short::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((word, meanings)) = line.split_once(' ') else { continue };
        let (marked, word) = (marked(word), fold(word));
        if Lexicon::of_all().starting(&word).iter().any(|one| one.words.len() == 1) {
            continue;
        }
        let meanings = meanings
            .split('|')
            .map(|meaning| meaning.split_whitespace().map(str::to_owned).collect::<Vec<String>>());
        // "đki" and "dki" are the same for whoever types without diacritics.
        let meanings: Vec<_> = meanings.collect();
        for word in [marked, word] {
            let known = short.entry(word).or_default();
            let new: Vec<_> = meanings.iter().filter(|one| !known.contains(one)).cloned().collect();
            known.extend(new);
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::sample;
    use super::*;

    #[test]
    fn short_words_are_written_out_as_the_words_beside_them_say() {
        let names = Names::of(&sample());
        for (typed, meant) in [
            ("dki o dau", Some("dang ky o dau")),
            ("đki ở đâu", Some("đăng ký ở đâu")),
            ("ctoa a1", Some("chu toa a1")),
            ("may h co mat", None),
            ("who is kg", None),
        ] {
            let tokens = Tokens::of(typed);
            let written = written_out(typed, &tokens, &names, |_| false);
            assert_eq!(written.as_deref(), meant, "{typed}");
        }
    }

    #[test]
    fn a_short_word_has_the_first_and_last_letters_of_the_full_one() {
        assert!(is_short_for("hg", "huong"));
        assert!(is_short_for("trg", "truong"));
        assert!(!is_short_for("hg", "giang"));
        assert!(!is_short_for("hn", "huong"));
    }
}
