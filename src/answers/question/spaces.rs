//! Words between which a space is missing, or one too many: keystrokes of diacritics among the
//! letters, halves of a word, two words in one.

use super::lexicon::Lexicon;
use super::near::is_slip;
use super::sense::Sense;
use super::tokens::{Token, Tokens};
use crate::answers::names::Names;

/// Letters from which two words may be the halves of one.
const JOINED: usize = 7;

/// Whether two parts of a word may be words of their own.
type Parts<'p> = dyn Fn(&str, &str) -> bool + 'p;

/// Joins and parts the words of a question as they were meant.
pub(super) fn spaced(tokens: &mut Tokens, names: &Names) {
    let known = |folded: &str| Lexicon::of_all().knows(folded) || names.knows(folded);
    join_keystrokes(tokens, &known);
    join_halves(tokens, names);
    part_words(tokens, names, &known);
}

/// VNI keystrokes stand among the letters: "pho2ng" was taken for three words. Once one is seen,
/// "o73" is taken for one too.
fn join_keystrokes(tokens: &mut Tokens, known: &impl Fn(&str) -> bool) {
    let runs = |tokens: &Tokens, shortest: usize| -> Vec<(usize, usize, String)> {
        let mut runs = Vec::new();
        let mut start = 0;
        while start < tokens.words.len() {
            let beside = |two: &[Token]| two[0].at.end == two[1].at.start;
            let more = tokens.words[start..].windows(2).take_while(|two| beside(two)).count();
            let run = &tokens.words[start..=start + more];
            let letters: String = run
                .iter()
                .filter(|word| !word.is_number())
                .map(|word| word.folded.as_str())
                .collect();
            let tones =
                run.iter().filter(|word| word.is_number()).all(|word| word.folded.len() <= 2);
            if more + 1 >= shortest && tones && !run[0].is_number() && known(&letters) {
                runs.push((start, start + more + 1, letters));
            }
            start += more + 1;
        }
        runs
    };
    let short = runs(tokens, 2).iter().filter(|(.., letters)| letters.len() > 1).count();
    if runs(tokens, 3).is_empty() && short < 2 {
        return;
    }
    for (start, end, letters) in runs(tokens, 2).into_iter().rev() {
        // "C3" is a session, even among keystrokes.
        if letters.len() < 2 && end - start == 2 && tokens.words[start].is_capital() {
            continue;
        }
        let at = tokens.words[start].at.start..tokens.words[end - 1].at.end;
        let word = Token { soft: true, ..Token::new(&letters, at) };
        tokens.words.splice(start..end, [word]);
    }
}

/// "Ground water" is the "groundwater" of a title, where the event has no ground.
fn join_halves(tokens: &mut Tokens, names: &Names) {
    let mut at = 0;
    while at + 1 < tokens.words.len() {
        let (one, next) = (&tokens.words[at], &tokens.words[at + 1]);
        let both = format!("{}{}", one.folded, next.folded);
        let apart = !names.knows(&one.folded) || !names.knows(&next.folded);
        let plain = one.bare && next.bare && !one.is_number() && !next.is_number();
        if both.len() >= JOINED && apart && plain && names.knows_just(&both) {
            let word = Token::new(&both, one.at.start..next.at.end);
            tokens.words.splice(at..at + 2, [word]);
        }
        at += 1;
    }
}

/// "Longis" is "long is": two known words between which no space was typed.
fn part_words(tokens: &mut Tokens, names: &Names, known: &impl Fn(&str) -> bool) {
    let mut at = 0;
    while at < tokens.words.len() {
        if let Some(end) = parted(tokens, at, names, known) {
            let word = &tokens.words[at];
            let (start, middle) = (word.at.start, word.at.start + end);
            let soft = !word.bare;
            let one = Token { soft, ..Token::new(&word.folded[..end], start..middle) };
            let next = middle..word.at.end;
            let next = Token { soft, ..Token::new(&word.folded[end..], next) };
            tokens.words.splice(at..=at, [one, next]);
        }
        at += 1;
    }
}

/// Where a word is two in one; `None` when it is not, or when that is not clear.
fn parted(
    tokens: &Tokens,
    at: usize,
    names: &Names,
    known: &impl Fn(&str) -> bool,
) -> Option<usize> {
    let word = &tokens.words[at];
    if !word.folded.is_ascii() || word.folded.len() < JOINED - 1 || known(&word.folded) {
        return None;
    }
    let letters: Vec<char> = word.folded.chars().collect();
    if Lexicon::of_all().near(None, &letters, 1).any(|word| is_slip(&letters, word)) {
        return None;
    }
    let before = at.checked_sub(1).map(|before| tokens.words[before].folded.as_str());
    let half = |half: &str| half.len() > 1 && Lexicon::of_all().knows(half);
    let fits: [&Parts<'_>; 3] = [
        // "Bugfixing" is the "bug fixing" of a title.
        &|one, next| names.bag.after(one).any(|word| word == next),
        &|one, next| Lexicon::of_all().before(next).iter().any(|first| first == one),
        &|one, next| half(one) && half(next) && begins_phrase(before, one),
    ];
    let ends = |fits: &Parts<'_>| -> Vec<usize> {
        let ends = 2..word.folded.len() - 1;
        ends.filter(|end| fits(&word.folded[..*end], &word.folded[*end..])).collect()
    };
    fits.into_iter().map(ends).find(|ends| ends.len() == 1).and_then(|ends| ends.first().copied())
}

/// Whether a word asks for something, alone or after the one before it.
fn begins_phrase(before: Option<&str>, word: &str) -> bool {
    let alone = Lexicon::of_all().starting(word).iter().any(|phrase| {
        phrase.words.len() == 1 && matches!(phrase.sense, Sense::Cue(_) | Sense::Kind(_))
    });
    let after = before.map_or(&[][..], |before| Lexicon::of_all().starting(before));
    alone || after.iter().any(|phrase| phrase.words.get(1).is_some_and(|one| one.folded == word))
}
