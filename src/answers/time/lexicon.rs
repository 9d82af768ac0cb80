//! Which tokens can be time words, and how far each reading is trusted.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::piece::{Form, Number, Piece, Word};
use super::token::{Token, tokens};
use super::{english, vietnamese};
use crate::texts::Language;

/// Text, trust, readings.
pub(super) type Row = (&'static str, Trust, &'static [Piece]);

/// How much a word says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// Nothing else is written so, with or without diacritics.
    Sure,
    /// Mostly it is a time word.
    Plain,
    /// Without its diacritics, or in the other language, it is often something else.
    Weak,
}

/// A reading of some tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) piece: Piece,
    pub(super) score: i32,
}

struct Entry {
    words: Vec<Token>,
    trust: Trust,
    pieces: &'static [Piece],
    language: &'static str,
}

struct Lexicon {
    /// By the folded first word, longest first.
    entries: HashMap<String, Vec<Entry>>,
    labels: HashSet<&'static str>,
    counted: HashSet<&'static str>,
    titles: HashSet<&'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut entries: HashMap<String, Vec<Entry>> = HashMap::new();
    for (language, rows) in [("vi", vietnamese::ROWS), ("en", english::ROWS)] {
        for (text, trust, pieces) in rows {
            let words = tokens(text);
            let Some(first) = words.first() else { continue };
            let entry = Entry { trust: *trust, pieces, language, words: words.clone() };
            entries.entry(first.folded.clone()).or_default().push(entry);
        }
    }
    for entries in entries.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
    }
    let both = |one: &[&'static str], other: &[&'static str]| {
        one.iter().chain(other).copied().collect::<HashSet<_>>()
    };
    Lexicon {
        entries,
        labels: both(vietnamese::LABELS, english::LABELS),
        counted: both(vietnamese::COUNTED, english::COUNTED),
        titles: both(vietnamese::TITLES, english::TITLES),
    }
});

/// Every reading of every token and phrase.
pub(super) fn leaves(tokens: &[Token], hint: Option<Language>) -> Vec<Leaf> {
    let hint = hint.map(Language::code);
    let marked = tokens.iter().any(Token::marked);
    let mut leaves = Vec::new();
    // Phrases without a meaning, and names, keep what is in them from being read.
    let mut taken_until = 0;
    for start in 0..tokens.len() {
        if start < taken_until {
            continue;
        }
        if tokens[start].digits() {
            leaves.extend(digits(tokens, start));
            continue;
        }
        if !tokens[start].letters() && tokens[start].folded != "@" {
            leaves.extend(sign(&tokens[start], start));
            if tokens[start].typed == "," {
                let piece = Piece::Word(Word::Sign(','));
                leaves.push(Leaf { start, end: start + 1, piece, score: 0 });
            }
            continue;
        }
        taken_until = words(tokens, start, hint, marked, &mut leaves);
    }
    leaves
}

/// The readings of the words that begin at `start`, and until where they leave nothing to be read:
/// in a phrase that can be nothing else, no shorter one is looked for.
fn words(
    tokens: &[Token],
    start: usize,
    hint: Option<&str>,
    marked: bool,
    leaves: &mut Vec<Leaf>,
) -> usize {
    let Some(entries) = LEXICON.entries.get(&tokens[start].folded) else { return 0 };
    if is_name(tokens, start) {
        return 0;
    }
    let first = leaves.len();
    let mut taken = 0;
    for entry in entries {
        let Some(score) = fit(entry, tokens, start, hint, marked) else { continue };
        let end = start + entry.words.len();
        if is_ordinal_name(entry, tokens, start) {
            return end;
        }
        if entry.event() {
            // "giờ nghỉ trưa" is no break; "8 giờ nghỉ" is yet an hour.
            if taken > 0 {
                continue;
            }
            taken = end;
        }
        leaves.extend(entry.pieces.iter().map(|piece| Leaf { start, end, piece: *piece, score }));
        if entry.closed() && leaves[first..].iter().all(|leaf| leaf.end <= end) {
            return end;
        }
    }
    taken
}

impl Entry {
    /// A phrase whose words mean nothing else.
    fn closed(&self) -> bool {
        self.words.len() > 1 && self.trust == Trust::Sure && !self.event()
    }

    fn event(&self) -> bool {
        matches!(self.pieces, [Piece::Event(_)])
    }
}

/// How well the tokens fit the entry: not at all when a diacritic was typed that it has not.
fn fit(
    entry: &Entry,
    tokens: &[Token],
    start: usize,
    hint: Option<&str>,
    marked: bool,
) -> Option<i32> {
    let there = tokens.get(start..start + entry.words.len())?;
    let (mut plain, mut needs) = (false, false);
    for (word, token) in entry.words.iter().zip(there) {
        if word.typed != token.typed {
            if token.marked() || word.folded != token.folded {
                return None;
            }
            plain = true;
        }
        needs |= word.marked();
    }
    let capital = start > 0 && there[0].capital && entry.words.len() == 1;
    let mut score = match (entry.trust, plain) {
        (_, false) if needs => 10,
        (Trust::Sure, false) => 10,
        (Trust::Plain, false) | (Trust::Sure, true) => 9,
        (Trust::Plain, true) => 7,
        (Trust::Weak, false) => 4,
        (Trust::Weak, true) => 3,
    };
    if plain && marked {
        score -= 3;
    }
    if hint.is_some_and(|hint| hint != entry.language) {
        score -= 2;
    }
    if capital && entry.language == "vi" {
        score -= 4;
    }
    Some(score + 2 * (i32::try_from(entry.words.len()).unwrap_or(1) - 1))
}

/// Digits: a number, unless they are part of a name, a phone number or a code.
fn digits(tokens: &[Token], at: usize) -> Option<Leaf> {
    let value = tokens[at].number?;
    if is_code(tokens, at) || is_labelled(tokens, at) {
        return None;
    }
    let number = Number { value, digits: tokens[at].typed.len(), form: Form::Plain };
    Some(Leaf { start: at, end: at + 1, piece: Piece::Number(number), score: 6 })
}

/// Signs that times are written with.
fn sign(token: &Token, at: usize) -> Option<Leaf> {
    let first = token.typed.chars().next()?;
    let (piece, score) = match first {
        ':' | '/' | '.' | '-' => (Word::Sign(first), 0),
        ',' => (Word::Glue, 9),
        _ => return None,
    };
    Some(Leaf { start: at, end: at + 1, piece: Piece::Word(piece), score })
}

/// Part of a long number in groups ("0912-345-678"), or glued to letters that are no time words.
fn is_code(tokens: &[Token], at: usize) -> bool {
    if tokens[at].glued && at > 0 && tokens[at - 1].letters() {
        return !LEXICON.entries.contains_key(&tokens[at - 1].folded)
            || (at > 1
                && tokens[at - 1].folded.len() == 1
                && tokens[at - 1].glued
                && !tokens[at - 2].digits());
    }
    let long = |index: usize| {
        let digits = tokens[index].typed.len();
        let iso = tokens[index].number.is_some_and(|number| (1900..2200).contains(&number));
        digits >= 3 && !iso
    };
    let linked = |one: usize, two: usize| {
        let sign = &tokens[one];
        one + 1 == two
            && sign.glued
            && tokens[two].glued
            && matches!(sign.typed.as_str(), "." | "-")
            && tokens[two].digits()
    };
    let forward = at + 2 < tokens.len() && linked(at + 1, at + 2);
    let back = at >= 2 && linked(at - 1, at) && tokens[at - 2].digits();
    (long(at) && (forward || back)) || (forward && long(at + 2)) || (back && long(at - 2))
}

/// "phòng 302", "version 2.0".
fn is_labelled(tokens: &[Token], at: usize) -> bool {
    let label = |index: usize| LEXICON.labels.contains(tokens[index].folded.as_str());
    let of_label = at >= 1 && label(at - 1);
    let behind_point = at >= 3
        && tokens[at].glued
        && matches!(tokens[at - 1].typed.as_str(), "." | "-")
        && tokens[at - 2].digits()
        && label(at - 3);
    of_label || behind_point
}

/// "cô Mai", "Dr May".
fn is_name(tokens: &[Token], at: usize) -> bool {
    at > 0
        && tokens[at].capital
        && LEXICON.titles.contains(
            tokens[if tokens[at - 1].typed == "." && at > 1 { at - 2 } else { at - 1 }]
                .folded
                .as_str(),
        )
}

/// "phiên thứ hai" is the second, "các phiên thứ hai" those of Monday.
fn is_ordinal_name(entry: &Entry, tokens: &[Token], start: usize) -> bool {
    let weekday = entry.words[0].folded == "thu" && entry.words.len() > 1;
    weekday
        && start > 0
        && LEXICON.counted.contains(tokens[start - 1].folded.as_str())
        && !(start > 1 && matches!(tokens[start - 2].folded.as_str(), "cac" | "nhung"))
}
