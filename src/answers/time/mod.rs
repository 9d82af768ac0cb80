//! When somebody means: time expressions of Vietnamese and English, read by one grammar.
//!
//! A text becomes tokens (`token`), tokens become readings (`lexicon`, with a table of words a
//! language), neighbouring readings become larger ones (`rules`, tried on every span by `chart`),
//! and the best that do not overlap are what was [`find`]ed. What an expression leaves open, such as
//! the half of the day, stays open in [`TimeExpression`]; [`resolve`] gives the plain reading without
//! a programme.

mod calendar;
mod chart;
mod clock;
mod english;
mod expression;
mod lexicon;
mod piece;
mod resolve;
mod rules;
mod token;
mod vietnamese;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use expression::{
    Amount, Anchor, Calendar, Clock, Counted, EventKind, Half, Offset, Order, Part, PartOfDay,
    Period, Point, Side, Slice, Time, TimeExpression, Unit, Way, Which, Year,
};
pub use resolve::{Grain, Resolved, resolve};

use crate::texts::Language;
use chart::Reading;
use piece::Piece;
use token::Token;

/// What an expression must score in the middle of a sentence.
const ENOUGH: i32 = 8;
/// What it must score where nothing follows that it could belong to.
const ENOUGH_AT_AN_END: i32 = 5;
/// What it must score when it is all that was said.
const ENOUGH_ALONE: i32 = 1;

/// A time expression in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it says.
    pub expression: TimeExpression,
    /// Its tokens: runs of letters, runs of digits and single signs, counted from 0.
    pub tokens: Range<usize>,
    /// Its bytes in the text, on character boundaries.
    pub bytes: Range<usize>,
    /// How much speaks for it; comparable within one text only.
    pub score: i32,
}

/// The time expressions of `text` that do not overlap and together score best, in order. The hint
/// is the language that the person uses; words of the other one are trusted less.
pub fn find(text: &str, hint: Option<Language>) -> Vec<Found> {
    let tokens = token::tokens(text);
    let leaves = lexicon::leaves(&tokens, hint);
    let readings = chart::readings(&tokens, &leaves);
    let finished: Vec<(TimeExpression, &Reading)> = readings
        .iter()
        .filter_map(|reading| Some((finished(&reading.piece)?, reading)))
        .filter(|(_, reading)| reading.score >= enough(&tokens, reading))
        .collect();
    chosen(&finished, tokens.len())
        .into_iter()
        .map(|(expression, reading)| Found {
            expression,
            tokens: reading.start..reading.end,
            bytes: tokens[reading.start].bytes.start..tokens[reading.end - 1].bytes.end,
            score: reading.score,
        })
        .collect()
}

/// The expression that `text` is as a whole, signs at its end aside.
pub fn parse_whole(text: &str, hint: Option<Language>) -> Option<TimeExpression> {
    let words = token::tokens(text).iter().rposition(|token| token.letters() || token.digits())?;
    let [found] = <[Found; 1]>::try_from(find(text, hint)).ok()?;
    (found.tokens.start == 0 && found.tokens.end > words).then_some(found.expression)
}

/// What `text` says about time as a whole: a day and an hour that stand apart are put together
/// ("chiều mai họp lúc 2h"); of times that do not fit together the one that scores best is taken.
pub fn understand(text: &str, hint: Option<Language>) -> Option<TimeExpression> {
    let found = find(text, hint);
    let points = found.iter().filter_map(|found| match found.expression {
        TimeExpression::At(point) => Some(point),
        _ => None,
    });
    let best = found.iter().max_by_key(|found| (rank(found.expression), found.score))?;
    let TimeExpression::At(point) = best.expression else { return Some(best.expression) };
    let together = points
        .filter(|other| *other != point)
        .fold(point, |point, other| rules::merge(point, other).unwrap_or(point));
    Some(TimeExpression::At(together))
}

/// Lengths and places in an order say when only if nothing else does.
fn rank(expression: TimeExpression) -> u8 {
    match expression {
        TimeExpression::Duration(_) => 0,
        TimeExpression::Order(_) => 1,
        _ => 2,
    }
}

fn finished(piece: &Piece) -> Option<TimeExpression> {
    match piece {
        Piece::Point(point) => Some(TimeExpression::At(*point)),
        Piece::Amount(amount) => Some(TimeExpression::Duration(*amount)),
        Piece::Whole(expression) => Some(*expression),
        Piece::Number(_) | Piece::Word(_) | Piece::Stem(_) | Piece::Unit(_) | Piece::Event(_) => {
            None
        }
    }
}

fn enough(tokens: &[Token], reading: &Reading) -> i32 {
    let said = |token: &Token| token.letters() || token.digits();
    let ends = tokens.get(reading.end).is_none_or(|next| !said(next));
    let alone =
        !tokens[..reading.start].iter().any(said) && !tokens[reading.end..].iter().any(said);
    match (alone, ends) {
        (true, _) => ENOUGH_ALONE,
        (false, true) => ENOUGH_AT_AN_END,
        (false, false) => ENOUGH,
    }
}

/// Of readings that may overlap, those that score best together.
fn chosen<'a>(
    readings: &[(TimeExpression, &'a Reading)],
    tokens: usize,
) -> Vec<(TimeExpression, &'a Reading)> {
    let mut ending: Vec<Vec<usize>> = vec![Vec::new(); tokens + 1];
    for (index, (_, reading)) in readings.iter().enumerate() {
        ending[reading.end].push(index);
    }
    let mut best: Vec<(i32, Option<usize>)> = vec![(0, None); tokens + 1];
    for end in 1..=tokens {
        best[end] = (best[end - 1].0, None);
        for index in &ending[end] {
            let reading = readings[*index].1;
            // One longer expression before two shorter ones.
            let score = best[reading.start].0 + reading.score - 1;
            if score > best[end].0 {
                best[end] = (score, Some(*index));
            }
        }
    }
    let (mut chosen, mut end) = (Vec::new(), tokens);
    while end > 0 {
        match best[end].1 {
            Some(index) => {
                chosen.push(readings[index]);
                end = readings[index].1.start;
            }
            None => end -= 1,
        }
    }
    chosen.reverse();
    chosen
}
