//! Lengths, and what is counted from now by them: "30 phút nữa", "in half an hour", "3 ngày tới".

use super::super::expression::{Amount, Anchor, Offset, Side, TimeExpression, Unit, Way};
use super::super::piece::{Piece, Stem, Word};
use super::{Gap, Made, is_plain};

/// A length, or a time by a length.
pub(super) fn join(left: &Piece, right: &Piece, _: Gap) -> Made {
    match (left, right) {
        (_, Piece::Unit(unit)) => of_unit(left, *unit),
        (_, Piece::Word(Word::Hour)) => of_unit(left, Unit::Hour).map(|(piece, _)| (piece, 0)),
        (Piece::Word(word), Piece::Amount(amount)) => before(*word, *amount),
        (Piece::Amount(amount), Piece::Word(word)) => behind(*amount, *word),
        (Piece::Amount(hours), Piece::Amount(minutes)) => sum(*hours, *minutes),
        (Piece::Number(number), Piece::Word(Word::HalfAfter)) if is_plain(*number) => {
            Some((Piece::Stem(Stem::Halves(number.value)), 0))
        }
        // "2.5 hours", "1,5 tiếng".
        (Piece::Stem(Stem::Signed(whole, '.' | ',')), Piece::Number(tenths))
            if tenths.digits == 1 && tenths.value == 5 =>
        {
            Some((Piece::Stem(Stem::Halves(whole.value)), 0))
        }
        (Piece::Word(word), Piece::Whole(whole)) => around(*word, *whole),
        (Piece::Whole(TimeExpression::Offset(offset)), Piece::Word(Word::Ago)) if offset.back => {
            Some((*left, 0))
        }
        _ => None,
    }
}

fn of_unit(left: &Piece, unit: Unit) -> Made {
    match left {
        Piece::Number(number) if is_plain(*number) && number.digits < 4 => {
            Some((Piece::Amount(Amount { count: number.value, unit }), 4))
        }
        Piece::Word(Word::Article) => Some((Piece::Amount(Amount { count: 1, unit }), -4)),
        Piece::Word(Word::Half) => Some((Piece::Amount(half_of(unit)?), 4)),
        Piece::Stem(Stem::Halves(count)) if unit == Unit::Hour => {
            let count = count.saturating_mul(60).saturating_add(30);
            Some((Piece::Amount(Amount { count, unit: Unit::Minute }), 4))
        }
        _ => None,
    }
}

fn half_of(unit: Unit) -> Option<Amount> {
    match unit {
        Unit::Hour => Some(Amount { count: 30, unit: Unit::Minute }),
        Unit::Day => Some(Amount { count: 12, unit: Unit::Hour }),
        Unit::Year => Some(Amount { count: 6, unit: Unit::Month }),
        _ => None,
    }
}

fn before(word: Word, amount: Amount) -> Made {
    let whole = match word {
        Word::Article => return Some((Piece::Amount(amount), -9)),
        Word::Half if amount.count == 1 => return Some((Piece::Amount(half_of(amount.unit)?), 0)),
        Word::Quarter(minutes) if amount == (Amount { count: 1, unit: Unit::Hour }) => {
            return Some((Piece::Amount(Amount { count: minutes, unit: Unit::Minute }), 0));
        }
        Word::In => TimeExpression::Offset(Offset { amount, back: false }),
        Word::AgoOf => TimeExpression::Offset(Offset { amount, back: true }),
        Word::NextOf => TimeExpression::Span { amount, way: Way::Coming },
        Word::Last => TimeExpression::Span { amount, way: Way::Gone },
        Word::Within => TimeExpression::Span { amount, way: Way::Within },
        Word::After => TimeExpression::Open {
            side: Side::After,
            anchor: Anchor::Offset(Offset { amount, back: false }),
        },
        _ => return None,
    };
    let worth = if word == Word::After { 2 } else { 6 };
    Some((Piece::Whole(whole), worth))
}

fn behind(amount: Amount, word: Word) -> Made {
    let whole = match word {
        Word::HalfAfter if amount.unit == Unit::Hour => {
            let count = amount.count.saturating_mul(60).saturating_add(30);
            return Some((Piece::Amount(Amount { count, unit: Unit::Minute }), 4));
        }
        Word::Later => TimeExpression::Offset(Offset { amount, back: false }),
        Word::Ago => TimeExpression::Offset(Offset { amount, back: true }),
        Word::Coming => TimeExpression::Span { amount, way: Way::Coming },
        Word::Last => TimeExpression::Span { amount, way: Way::Gone },
        _ => return None,
    };
    // Of "trước", which is both, the offset is the one that is meant behind a length.
    let worth = if word == Word::Last { 7 } else { 8 };
    Some((Piece::Whole(whole), worth))
}

/// "trong 2 giờ tới", "sau 30 phút nữa".
fn around(word: Word, whole: TimeExpression) -> Made {
    match (word, whole) {
        (Word::Within | Word::In, TimeExpression::Span { amount, way: Way::Coming }) => {
            Some((Piece::Whole(TimeExpression::Span { amount, way: Way::Within }), 0))
        }
        (Word::Within | Word::In, TimeExpression::Span { way: Way::Gone, .. }) => {
            Some((Piece::Whole(whole), 0))
        }
        (Word::After | Word::In, TimeExpression::Offset(offset)) if !offset.back => {
            Some((Piece::Whole(whole), 2))
        }
        (Word::AgoOf, TimeExpression::Offset(offset)) if offset.back => {
            Some((Piece::Whole(whole), 0))
        }
        _ => None,
    }
}

fn sum(hours: Amount, minutes: Amount) -> Made {
    let fits = hours.unit == Unit::Hour && minutes.unit == Unit::Minute;
    let count = hours.count.saturating_mul(60).saturating_add(minutes.count);
    fits.then_some((Piece::Amount(Amount { count, unit: Unit::Minute }), 4))
}
