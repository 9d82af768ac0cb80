//! Other names that people make of a name: parts that only one room has, and initials.

use std::collections::HashMap;

use super::super::question::lexicon::Lexicon;
use super::super::question::sense::{Noun, Sense};
use super::super::question::tokens::Token;

/// Words of a name of which parts are taken.
const LONG: usize = 6;

/// A part of names and whose it is.
#[derive(Debug)]
pub(super) struct Part {
    /// Its words.
    pub(super) words: Vec<Token>,
    /// Whose name has it, and no other.
    pub(super) row: usize,
    /// Whether it says enough without the word for its sort.
    pub(super) alone: bool,
}

/// The parts that only one row has of `names`, each with its row and its own words: "khánh tiết" of
/// "Phòng khánh tiết Hoa Sen".
pub(super) fn parts(names: &[(usize, Vec<Token>)]) -> Vec<Part> {
    let mut rows: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    let spans = |own: &[Token]| {
        let own = own.len().min(LONG);
        (0..own).flat_map(move |from| (from + 1..=own).map(move |to| from..to)).collect::<Vec<_>>()
    };
    let key = |words: &[Token]| words.iter().map(|word| word.folded.clone()).collect::<Vec<_>>();
    for (row, own) in names {
        for span in spans(own) {
            let holders = rows.entry(key(&own[span])).or_default();
            if !holders.contains(row) {
                holders.push(*row);
            }
        }
    }
    let mut parts = Vec::new();
    for (row, own) in names {
        for span in spans(own) {
            let words = &own[span.clone()];
            let whole = words.len() == own.len();
            let only = rows.get(&key(words)).is_some_and(|rows| rows.len() == 1);
            if only && !whole && says_enough(words) {
                let alone = words.len() > 1 && span.end == own.len() && is_told(words);
                parts.push(Part { words: words.to_vec(), row: *row, alone });
            }
        }
    }
    parts
}

/// The initials of the words for a sort of thing, before what numbers it: "cđ 1" is the "Chuyên đề
/// 1", "p 1a" the "Phiên 1A".
pub(super) fn initials(sort: &[Token], own: &[Token]) -> Option<Vec<Token>> {
    if sort.is_empty() || sort.len() < 2 && own.len() < 2 || own.len() > 2 {
        return None;
    }
    let letters: String = sort.iter().filter_map(|word| word.marked.chars().next()).collect();
    let mut words = vec![Token::new(&letters, 0..0)];
    words.extend(own.iter().cloned());
    Some(words)
}

/// A head of a title without what stands between its sort and its number: "nhóm 3" is the "Nhóm
/// chuyên môn 3", and "group 3" the "Working group 3".
pub(super) fn without_middle(words: &[Token]) -> Option<Vec<Token>> {
    let [first, .., last, number] = words else { return None };
    let sort = |word: &Token| {
        let phrases = Lexicon::of_all().starting(&word.folded).iter();
        phrases.filter(|phrase| phrase.words.len() == 1).any(|phrase| {
            let sorts = matches!(phrase.sense, Sense::Noun(Noun::Track | Noun::Session));
            sorts && phrase.words[0].marked == word.marked
        })
    };
    if !number.is_number() || last.is_number() {
        return None;
    }
    let head = [first, last].into_iter().find(|word| sort(word))?;
    Some(vec![head.clone(), number.clone()])
}

/// Whether words tell of something: a single common one does not, nor numbers.
fn says_enough(words: &[Token]) -> bool {
    let common = |word: &Token| Lexicon::of_all().knows(&word.folded);
    match words {
        [word] => !word.is_number() && word.folded.len() > 2 && !common(word),
        words => words.iter().any(|word| !word.is_number() && word.folded.len() > 1),
    }
}

/// Whether some of the words is no common one.
fn is_told(words: &[Token]) -> bool {
    words.iter().any(|word| !Lexicon::of_all().knows(&word.folded) && word.folded.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::super::super::question::tokens::Tokens;
    use super::*;

    fn words(text: &str) -> Vec<Token> {
        Tokens::of(text).words
    }

    #[test]
    fn a_part_of_one_name_alone_names_it() {
        let names = [
            (0, words("khánh tiết Hoa Sen")),
            (1, words("Hoa Cà Phê")),
            (1, words("Coffee Blossom")),
        ];
        let parts = parts(&names);
        let of = |text: &str| {
            let folded = |words: &[Token]| {
                words.iter().map(|word| word.folded.clone()).collect::<Vec<String>>()
            };
            let typed = folded(&words(text));
            parts.iter().find(|part| typed == folded(&part.words)).map(|part| part.row)
        };
        for (text, row) in [
            ("khánh tiết", Some(0)),
            ("Hoa Sen", Some(0)),
            ("Hoa", None),
            ("Cà Phê", Some(1)),
            ("Blossom", Some(1)),
        ] {
            assert_eq!(of(text), row, "{text}");
        }
    }

    #[test]
    fn initials_stand_for_the_words_before_a_number() {
        let short = |sort: &str, own: &str| {
            initials(&words(sort), &words(own)).map(|words| {
                words.iter().map(|word| word.folded.clone()).collect::<Vec<_>>().join(" ")
            })
        };
        assert_eq!(short("chuyên đề", "1").as_deref(), Some("cd 1"));
        assert_eq!(short("phiên", "1A").as_deref(), Some("p 1 a"));
        assert_eq!(short("phòng", "1"), None);
    }
}
