//! What was typed, word by word.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::texts::{Language, fold, marked};

/// Words of a question that are looked at; whoever types more tells a story.
pub const WORDS: usize = 48;

/// A word as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Without diacritics and case.
    pub folded: String,
    /// With them, wherever the tone mark stands in the syllable.
    pub marked: String,
    /// Whether it has no diacritics.
    pub bare: bool,
    /// Whether its diacritics say nothing: they are those of no known word, or were made up.
    pub soft: bool,
    /// Whether it was guessed from a slip of the finger.
    pub guessed: bool,
    /// How it is written.
    pub case: Case,
    /// Its bytes in the text.
    pub at: Range<usize>,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// With a small letter first.
    Lower,
    /// With a capital first.
    Capital,
    /// All in capitals: "AI" is not "ai".
    Upper,
}

/// The words of a question.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    /// In their order.
    pub words: Vec<Token>,
    /// Whether any of them has diacritics: then "an" is not "ăn".
    pub marks: bool,
    /// Whether capitals say something: not all words have them.
    pub capitals: bool,
    /// Whether there is a question mark.
    pub question: bool,
    /// The words before which a clause ends, a bit each.
    pub ends: u64,
    /// The language they are in; `None` when that is not clear.
    pub language: Option<Language>,
}

impl Token {
    /// The word `text` that stands at `at`.
    pub fn new(text: &str, at: Range<usize>) -> Self {
        let (folded, marked) = (fold(text), marked(text));
        let bare = marked.strip_suffix('0') == Some(&folded);
        let case = match text.chars().next() {
            Some(first) if !first.is_uppercase() => Case::Lower,
            Some(_) if text.chars().skip(1).all(char::is_uppercase) && text.chars().count() > 1 => {
                Case::Upper
            }
            Some(_) => Case::Capital,
            None => Case::Lower,
        };
        Self { folded, marked, bare, soft: false, guessed: false, case, at }
    }

    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.case != Case::Lower
    }

    /// Whether it may be a Vietnamese syllable: its vowels stand together.
    pub fn is_syllable(&self) -> bool {
        let vowel = |letter: &u8| b"aeiouy".contains(letter);
        let runs = self.folded.as_bytes().chunk_by(|one, next| vowel(one) == vowel(next));
        runs.filter(|run| run.first().is_some_and(vowel)).count() == 1
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl Tokens {
    /// Takes a text apart; letters and digits are apart too ("P201" is "P" and "201").
    pub fn of(text: &str) -> Self {
        let mut tokens = Self::default();
        for at in spans(text) {
            if tokens.words.len() == WORDS {
                break;
            }
            let composed: String = text[at.clone()].nfc().collect();
            let token = Token::new(&composed, at);
            if !token.folded.is_empty() {
                tokens.words.push(token);
            }
        }
        for (number, two) in tokens.words.windows(2).enumerate() {
            let between = text.get(two[0].at.end..two[1].at.start).unwrap_or_default();
            if between.contains([',', ';', '.', '?', '!', '\n']) && between.ends_with([' ', '\n']) {
                tokens.ends |= 1 << (number + 1);
            }
        }
        tokens.question = text.contains('?');
        tokens.marks = tokens.words.iter().any(|word| !word.bare);
        let capitals = tokens.words.iter().filter(|word| word.is_capital()).count();
        tokens.capitals = capitals * 2 < tokens.words.len().max(3);
        tokens
    }
}

impl Tokens {
    /// The words of the clause in which a word stands, a bit each.
    pub fn clause(&self, word: usize) -> u64 {
        let ends = |at: usize| self.ends & (1 << at) != 0;
        let from = (0..=word.min(WORDS)).rev().find(|at| ends(*at)).unwrap_or(0);
        let to = (word + 1..WORDS).find(|at| ends(*at)).unwrap_or(WORDS);
        (from..to).fold(0, |bits, at| bits | 1 << at)
    }

    /// Whether there may be more words than are looked at.
    pub fn are_cut(&self) -> bool {
        self.words.len() >= WORDS
    }
}

/// The bytes of every word.
fn spans(text: &str) -> Vec<Range<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Sort {
        Between,
        Letter,
        Digit,
    }
    let sort = |character: char| match character {
        '0'..='9' => Sort::Digit,
        _ if character.is_alphanumeric() => Sort::Letter,
        _ => Sort::Between,
    };
    let mut spans: Vec<Range<usize>> = Vec::new();
    let mut before = Sort::Between;
    for (start, character) in text.char_indices() {
        let end = start + character.len_utf8();
        let now = if is_combining_mark(character) { before } else { sort(character) };
        match spans.last_mut() {
            Some(last) if now != Sort::Between && now == before => last.end = end,
            _ if now != Sort::Between => spans.push(start..end),
            _ => {}
        }
        before = now;
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        Tokens::of(text).words.into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn letters_and_digits_are_words_of_their_own() {
        assert_eq!(folded("Phòng P201, 8h30?"), ["phong", "p", "201", "8", "h", "30"]);
        assert_eq!(folded("what's on"), ["what", "s", "on"]);
        assert!(folded("?!… 👍").is_empty());
    }

    #[test]
    fn diacritics_and_capitals_are_noticed() {
        let tokens = Tokens::of("gặp anh Hải");
        assert!(tokens.marks && tokens.capitals);
        assert!(tokens.words[1].bare && tokens.words[2].is_capital());
        assert!(!Tokens::of("AN TRUA O DAU").capitals);
        // However the accents are encoded.
        assert_eq!(Tokens::of("Hu\u{31b}o\u{31b}ng").words[0].marked, "hương0");
    }
}
