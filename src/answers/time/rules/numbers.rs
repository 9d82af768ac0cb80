//! Numbers in words: "hai mươi mốt", "twenty five", "3rd".

use super::super::piece::{Form, Number, Piece, Word};
use super::{Gap, Made};

/// A number of two parts.
pub(super) fn join(left: &Piece, right: &Piece, gap: Gap) -> Made {
    let Piece::Number(first) = left else { return None };
    match right {
        Piece::Word(Word::Ty) if first.digits == 0 && (2..=9).contains(&first.value) => {
            Some((number(first.value * 10, Form::Tens), 0))
        }
        Piece::Word(Word::OrdinalEnd) if first.digits > 0 && gap.glued => {
            let ordinal = Number { form: Form::Ordinal, ..*first };
            Some((Piece::Number(ordinal), 4))
        }
        Piece::Number(second) => sum(*first, *second),
        _ => None,
    }
}

fn sum(first: Number, second: Number) -> Made {
    let words = first.digits == 0 && second.digits == 0;
    let small = (1..=9).contains(&second.value);
    let follows = match first.form {
        Form::Ten => second.form == Form::Plain || (second.form == Form::Tail && second.value == 5),
        Form::Tens => matches!(second.form, Form::Plain | Form::Tail | Form::Ordinal),
        _ => false,
    };
    if !(words && small && follows) {
        return None;
    }
    let form = if second.form == Form::Ordinal { Form::Ordinal } else { Form::Plain };
    Some((number(first.value + second.value, form), 2))
}

fn number(value: u32, form: Form) -> Piece {
    Number::word(value, form)
}
