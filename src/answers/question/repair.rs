//! Words that nobody knows: keystrokes that were never turned into letters, and slips of the finger.

use super::context;
use super::lexicon::Lexicon;
use super::near::{distance, is_slip};
use super::spaces::spaced;
use super::syllable::is_spelled;
use super::tokens::{Token, Tokens};
use crate::answers::names::Names;
use crate::texts::Language;

/// Letters from which a word may hold one slip, and two.
const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 10;
/// Letters from which a word may be a person's name with a slip: short names are like each other.
const NAME_SLIP: usize = 6;

/// Replaces the words that neither the lexicon nor the event knows and that `settled` does not
/// vouch for; returns which were replaced.
pub fn repair(tokens: &mut Tokens, names: &Names, settled: impl Fn(usize) -> bool) -> Vec<usize> {
    spaced(tokens, names);
    // English words have no Vietnamese keystrokes, and slips in them are of English words.
    let spoken = Lexicon::of_all().language(&tokens.words, tokens.marks);
    let english = spoken.filter(|language| language.code() == "en");
    let mut repaired = Vec::new();
    for number in 0..tokens.words.len() {
        if settled(number) {
            continue;
        }
        let word = &tokens.words[number];
        let known = is_known(names, &word.folded);
        let foreign = english.is_some_and(|one| !Lexicon::of_all().is_of(one, &word.folded))
            && names.bag.holders(&word.folded) == 0;
        let doubtful = if word.bare { !known || foreign } else { !right(names, word) };
        if doubtful
            && !word.is_number()
            && !context::is_in_phrase(&tokens.words, number)
            && (word.bare || !is_in_phrase(tokens, number))
            && let Some(folded) = context::meant(&tokens.words, number, names)
        {
            replace(&mut tokens.words[number], &folded, true);
            repaired.push(number);
        } else if !word.bare && known {
            let right = right(names, word);
            let hasty = spelled(&word.folded).filter(|_| !right);
            let soft = !right && (is_malformed(&word.marked) || is_in_phrase(tokens, number));
            tokens.words[number].soft = soft;
            if let Some(folded) = hasty {
                replace(&mut tokens.words[number], &folded, false);
                repaired.push(number);
            }
        } else if !known
            && !word.is_number()
            && let Some((folded, guessed)) = mended(tokens, number, names, english)
        {
            replace(&mut tokens.words[number], &folded, guessed);
            repaired.push(number);
        }
    }
    repaired
}

/// Whether the word is one just as it is marked.
fn right(names: &Names, word: &Token) -> bool {
    Lexicon::of_all().knows_marked(word) || names.has(word)
}

fn is_known(names: &Names, folded: &str) -> bool {
    Lexicon::of_all().knows(folded) || names.knows(folded)
}

/// The known word that an unknown one was meant to be, and whether that is only a guess.
fn mended(
    tokens: &Tokens,
    number: usize,
    names: &Names,
    english: Option<Language>,
) -> Option<(String, bool)> {
    let word = &tokens.words[number];
    // A capital within a sentence begins a name, which is right as it is or hardly wrong.
    if word.is_capital() && tokens.capitals && number > 0 {
        return called(&word.folded, names).map(|folded| (folded, false));
    }
    let syllable = english.is_none() && is_spelled(&word.folded);
    let slip = || slip(&word.folded, names, english).map(|folded| (folded, true));
    let slip = || slip().filter(|_| !syllable);
    if word.folded.len() < ONE_SLIP
        && let Some(found) = slip()
    {
        return Some(found);
    }
    let typed = Some(&word.folded).filter(|_| english.is_none());
    let keys = typed.and_then(|typed| keystrokes(typed)).filter(|one| is_known(names, one));
    let hasty = keys.or_else(|| typed.and_then(|typed| spelled(typed)));
    hasty.map(|folded| (folded, false)).or_else(slip)
}

/// The only long name of somebody here from which `typed` differs by a slip: "Whitfeild".
fn called(typed: &str, names: &Names) -> Option<String> {
    let letters: Vec<char> = typed.chars().collect();
    let near = |word: &&str| {
        word.len().abs_diff(typed.len()) < 2
            && word.chars().next() == letters.first().copied()
            && is_slip(&letters, word)
    };
    let called = names.people_near(&letters, 1).filter(|_| letters.len() > NAME_SLIP);
    let mut near = called.filter(near);
    let only = near.next()?;
    near.next().is_none().then(|| only.to_owned())
}

/// How the right word is marked is not known; a lower-case word is no name.
fn replace(word: &mut Token, folded: &str, guessed: bool) {
    let (at, case) = (word.at.clone(), word.case);
    *word = Token { case, guessed, soft: true, ..Token::new(folded, at) };
}

/// Whether a phrase would have the word but for its marks: "mây giờ".
fn is_in_phrase(tokens: &Tokens, number: usize) -> bool {
    let words = &tokens.words;
    let meant = |start: usize| {
        let phrases = Lexicon::of_all().starting(&words[start].folded).iter();
        phrases.filter(|phrase| phrase.words.len() > number - start).any(|phrase| {
            let typed = words.get(start..start + phrase.words.len()).unwrap_or_default();
            let pairs = typed.iter().zip(&phrase.words).enumerate();
            let mut fits = pairs.map(|(at, (typed, known))| {
                typed.folded == known.folded
                    && (start + at == number || typed.bare || typed.marked == known.marked)
            });
            phrase.words.len() > 1 && !typed.is_empty() && fits.all(|fits| fits)
        })
    };
    (number.saturating_sub(3)..=number).any(meant)
}

/// Whether no Vietnamese syllable is marked so, as in "tiẹc": a hat that is missing where two
/// vowels stand before a consonant, or a tone that no syllable with this end has.
fn is_malformed(marked: &str) -> bool {
    let letters = marked.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let tone = &marked[letters.len()..];
    let hatless = ["ie", "uo", "ye", "ưo", "uơ"]
        .iter()
        .any(|vowels| letters.split_once(vowels).is_some_and(|(_, end)| !end.is_empty()));
    let stopped = ["c", "ch", "p", "t"].iter().any(|end| letters.ends_with(end));
    hatless || stopped && matches!(tone, "0" | "1" | "2" | "3")
}

/// A word typed with Telex keystrokes, without diacritics: "truwowngf" is "truong".
pub fn keystrokes(typed: &str) -> Option<String> {
    let mut word = String::new();
    let mut vowel = false;
    for letter in typed.chars() {
        let last = word.chars().last();
        let doubled = last == Some(letter) && matches!(letter, 'a' | 'e' | 'o' | 'd');
        let tone = vowel && matches!(letter, 's' | 'f' | 'r' | 'x' | 'j');
        let horn = letter == 'w' && last.is_some_and(|last| "aou".contains(last));
        if doubled || tone || horn {
            continue;
        }
        vowel |= "aeiouy".contains(letter);
        word.push(if letter == 'w' { 'u' } else { letter });
    }
    (word != typed && !word.is_empty()).then_some(word)
}

/// The known word from which `typed` differs by a slip or two; `None` when several are as near.
fn slip(typed: &str, names: &Names, language: Option<Language>) -> Option<String> {
    let letters: Vec<char> = typed.chars().collect();
    let allowed = match letters.len() {
        TWO_SLIPS.. => 2,
        ONE_SLIP.. => 1,
        3 => return swapped(typed, language).or_else(|| one_letter_short(typed, language)),
        _ => return None,
    };
    let wanted = letter_set(typed);
    let mut best: Option<(usize, &str)> = None;
    let people = names.people_near(&letters, allowed).filter(|_| letters.len() >= NAME_SLIP);
    let spoken = Lexicon::of_all().near(language, &letters, allowed);
    for word in spoken.chain(names.titles_near(&letters, allowed)).chain(people) {
        let near = word.len().abs_diff(typed.len()) <= allowed && word.len() >= ONE_SLIP;
        let differing = (letter_set(word) ^ wanted).count_ones() as usize;
        // Hardly anybody mistakes the first letter; but it may be typed second.
        let begun =
            word.starts_with(letters[0]) || word.chars().take(2).eq([letters[1], letters[0]]);
        if !near || !begun || differing > 2 * allowed {
            continue;
        }
        let distance = match allowed {
            1 if is_slip(&letters, word) => 1,
            1 => continue,
            _ => distance(&letters, word),
        };
        // In four letters another one makes another word.
        if letters.len() == ONE_SLIP && word.len() == ONE_SLIP && differing > 0 {
            continue;
        }
        let first = usize::from(!word.starts_with(letters[0]));
        let rank = distance * 2 + first;
        if distance <= allowed && best.is_none_or(|(known, other)| (rank, word) < (known, other)) {
            best = Some((rank, word));
        }
    }
    best.map(|(_, word)| word.to_owned())
}

/// The only word of the lexicon of which two letters are swapped: "teh" is "the".
fn swapped(typed: &str, language: Option<Language>) -> Option<String> {
    let letters: Vec<char> = typed.chars().collect();
    let swap = |at: usize| {
        let mut letters = letters.clone();
        letters.swap(at, at + 1);
        letters.into_iter().collect::<String>()
    };
    let mut meant = (1..letters.len()).map(|at| swap(at - 1));
    let mut meant = meant.by_ref().filter(|word| {
        let spoken = |language| Lexicon::of_all().is_of(language, word);
        word != typed && Lexicon::of_all().knows(word) && language.is_none_or(spoken)
    });
    let only = meant.next()?;
    meant.next().is_none().then_some(only)
}

/// Ends and letters of syllables as they are spelled in a hurry, and as they are meant.
const SPELLED: [(&str, &str); 8] = [
    ("iu", "ieu"),
    ("ui", "oi"),
    ("un", "uon"),
    ("it", "iet"),
    ("ik", "ich"),
    ("z", "gi"),
    ("f", "ph"),
    ("w", "qu"),
];

/// The known word that a syllable spelled in a hurry stands for: "chìu" is "chiều".
fn spelled(folded: &str) -> Option<String> {
    let meant = SPELLED.iter().filter_map(|(typed, meant)| {
        let word = match folded.strip_suffix(typed) {
            Some(start) => format!("{start}{meant}"),
            None => format!("{meant}{}", folded.strip_prefix(typed)?),
        };
        (Lexicon::of_all().knows(&word)).then_some(word)
    });
    meant.into_iter().next()
}

/// The only word of the lexicon that has one letter more: "nex" is "next".
fn one_letter_short(typed: &str, language: Option<Language>) -> Option<String> {
    let first = typed.chars().next()?;
    let letters: Vec<char> = typed.chars().collect();
    let mut longer = Lexicon::of_all().near(language, &letters, 1).filter(|word| {
        word.len() == typed.len() + 1
            && word.starts_with(first)
            && is_slip(&letters, word)
            && Lexicon::of_all().asks(word)
    });
    let only = longer.next()?;
    longer.next().is_none().then(|| only.to_owned())
}

/// Which letters a word has, a bit each.
fn letter_set(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |set, byte| set | 1 << (byte - b'a'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keystrokes_become_the_letters_they_were_meant_for() {
        for (typed, meant) in [
            ("hoij", "hoi"),
            ("truwowngf", "truong"),
            ("ddaij", "dai"),
            ("bieeur", "bieu"),
            ("phongf", "phong"),
            ("hocj", "hoc"),
        ] {
            assert_eq!(keystrokes(typed).as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(keystrokes("phong"), None);
    }
}
