//! The productions: which two neighbouring pieces make a third.

mod amounts;
mod bounds;
mod clocks;
mod dates;
mod numbers;
mod periods;
mod points;

pub(super) use points::merge;

use super::piece::{Form, Number, Piece, Word};
use super::token::Token;

/// What two neighbours make, and what that is worth beside the worth of its parts.
pub(super) type Made = Option<(Piece, i32)>;

/// How two neighbours stand to each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    /// Nothing is between them.
    pub(super) glued: bool,
}

/// Everything that `left` and `right` make together.
pub(super) fn join(left: &Piece, right: &Piece, gap: Gap, mut made: impl FnMut(Piece, i32)) {
    const RULES: [fn(&Piece, &Piece, Gap) -> Made; 13] = [
        numbers::join,
        clocks::marked,
        clocks::signed,
        clocks::spoken,
        dates::numeric,
        dates::named,
        periods::join,
        periods::counting,
        points::join,
        amounts::join,
        bounds::begun,
        bounds::open,
        bounds::from_now,
    ];
    for rule in RULES {
        if let Some((piece, worth)) = rule(left, right, gap) {
            made(piece, worth);
        }
    }
    if let Some((piece, worth)) = glue(left, right) {
        made(piece, worth);
    }
}

/// Words that say nothing by themselves are passed over in front of what they belong to.
fn glue(left: &Piece, right: &Piece) -> Made {
    let silent = matches!(left, Piece::Word(Word::Glue));
    let at = matches!(left, Piece::Word(Word::At));
    if let (Piece::Number(_) | Piece::Point(_), Piece::Word(Word::Roughly)) = (left, right) {
        return Some((*left, -8));
    }
    match right {
        Piece::Number(_) | Piece::Unit(_) | Piece::Stem(_) | Piece::Amount(_) | Piece::Event(_)
            if silent =>
        {
            Some((*right, -9))
        }
        Piece::Point(_) | Piece::Whole(_) if silent || at => Some((*right, -8)),
        Piece::Word(word) if silent && passes(*word) => Some((*right, -9)),
        _ => None,
    }
}

fn passes(word: Word) -> bool {
    !matches!(word, Word::Glue | Word::Sign(_) | Word::Hour | Word::Am | Word::Pm | Word::Ty)
}

/// Whether a number may be read at all where it stands: a day in words is an ordinal or a numeral.
pub(super) fn is_plain(number: Number) -> bool {
    !matches!(number.form, Form::Tail | Form::Ordinal)
}

/// The gap before a token.
pub(super) fn gap(token: &Token) -> Gap {
    Gap { glued: token.glued }
}
