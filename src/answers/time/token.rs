//! A text in pieces that the lexicon can look up: words, numbers and signs.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::texts::fold;

/// Tokens that are looked at; a longer text is no question.
const LIMIT: usize = 512;

/// A word, a number or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands in the text.
    pub(super) bytes: Range<usize>,
    /// Lower case, composed, with its diacritics.
    pub(super) typed: String,
    /// Lower case without diacritics.
    pub(super) folded: String,
    /// Its value, when it is written in at most four digits.
    pub(super) number: Option<u32>,
    /// Whether nothing parts it from the token before.
    pub(super) glued: bool,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
}

impl Token {
    /// Whether it was typed with diacritics.
    pub(super) fn marked(&self) -> bool {
        self.typed != self.folded
    }

    /// Whether it is made of digits.
    pub(super) fn digits(&self) -> bool {
        self.typed.starts_with(|first: char| first.is_ascii_digit())
    }

    /// Whether it is made of letters.
    pub(super) fn letters(&self) -> bool {
        self.typed.starts_with(char::is_alphabetic)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    Sign,
}

/// The tokens of `text`: runs of letters, runs of digits, single signs. An apostrophe or a hyphen
/// between letters is no token: "o'clock" is one word, "week-end" two.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    let mut last = Class::Space;
    while let Some((start, first)) = rest.next() {
        let class = class(first);
        if class == Class::Space {
            last = class;
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = rest.peek().copied() {
            if !continues(text, class, at, next) {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        if tokens.len() == LIMIT {
            break;
        }
        let hyphen = first == '-' && last == Class::Letter && letter_at(text, end);
        if !hyphen {
            tokens.push(token(text, start..end, class, last != Class::Space));
        }
        last = if hyphen { Class::Space } else { class };
    }
    tokens
}

fn continues(text: &str, class: Class, at: usize, next: char) -> bool {
    match class {
        Class::Letter => {
            self::class(next) == Class::Letter
                || is_combining_mark(next)
                || (matches!(next, '\'' | '’') && letter_at(text, at + next.len_utf8()))
        }
        Class::Digit => self::class(next) == Class::Digit,
        Class::Sign => is_combining_mark(next),
        Class::Space => false,
    }
}

fn letter_at(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

fn class(character: char) -> Class {
    if character.is_ascii_digit() {
        Class::Digit
    } else if character.is_alphabetic() {
        Class::Letter
    } else if character.is_whitespace() || character.is_control() {
        Class::Space
    } else {
        Class::Sign
    }
}

fn token(text: &str, bytes: Range<usize>, class: Class, glued: bool) -> Token {
    let raw = &text[bytes.clone()];
    let typed: String = match class {
        Class::Digit => raw.to_owned(),
        Class::Letter if raw.is_ascii() => raw.replace('\'', "").to_ascii_lowercase(),
        Class::Letter => raw
            .nfc()
            .filter(|letter| !matches!(letter, '\'' | '’'))
            .flat_map(char::to_lowercase)
            .collect(),
        // Dashes and dots are typed in many forms.
        _ => match raw {
            "–" | "—" | "−" | "‐" | "~" | "→" => "-".to_owned(),
            "：" => ":".to_owned(),
            other => other.to_owned(),
        },
    };
    let folded = if typed.is_ascii() { typed.clone() } else { fold(&typed) };
    let number = if class == Class::Digit && raw.len() <= 4 { raw.parse().ok() } else { None };
    let capital = raw.starts_with(char::is_uppercase);
    Token { bytes, typed, folded, number, glued, capital }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_digits_and_signs_part_each_other() {
        for (text, folded) in [
            ("8h30", vec!["8", "h", "30"]),
            ("lúc 8:30, thứ 2", vec!["luc", "8", ":", "30", ",", "thu", "2"]),
            ("3 o'clock p.m.", vec!["3", "oclock", "p", ".", "m", "."]),
            ("twenty-five 9–11", vec!["twenty", "five", "9", "-", "11"]),
            ("", vec![]),
        ] {
            let found: Vec<String> = tokens(text).into_iter().map(|token| token.folded).collect();
            assert_eq!(found, folded, "{text}");
        }
    }

    #[test]
    fn numbers_of_more_than_four_digits_are_none() {
        let numbers: Vec<_> = tokens("08 2026 12345").iter().map(|token| token.number).collect();
        assert_eq!(numbers, [Some(8), Some(2026), None]);
    }
}
