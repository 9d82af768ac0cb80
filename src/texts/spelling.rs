//! Words as they were typed, for lists of words that people write with or without diacritics.

use unicode_normalization::UnicodeNormalization as _;

use super::fold::fold;
use super::tone::marked;

/// A word as it was written, with its tone at the end, and without any diacritics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    marked: String,
    folded: String,
}

impl Spelling {
    /// The words of `text`, in order; whatever is neither letter nor digit parts them.
    pub fn of(text: &str) -> Vec<Self> {
        let text: String = text.nfc().collect();
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| Self { marked: marked(word), folded: fold(word) })
            .collect()
    }

    /// Whether it is written just as `meant`.
    pub fn is(&self, meant: &Self) -> bool {
        self.marked == meant.marked
    }

    /// Whether it can be `meant`: what is typed with diacritics must have just those, what is typed
    /// without may have lost them.
    pub fn may_be(&self, meant: &Self) -> bool {
        let is_plain = self.marked.strip_suffix('0') == Some(&self.folded);
        self.is(meant) || is_plain && self.folded == meant.folded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_diacritics_may_have_lost_them_and_one_with_others_is_another() {
        for (typed, meant, may_be) in [
            ("lượt", "lượt", true),
            ("LUOT", "lượt", true),
            ("lướt", "lượt", false),
            ("turn", "turn", true),
            ("đến", "den", false),
        ] {
            let (typed, meant) = (&Spelling::of(typed)[0], &Spelling::of(meant)[0]);
            assert_eq!(typed.may_be(meant), may_be, "{typed:?} {meant:?}");
        }
        assert!(!Spelling::of("luot")[0].is(&Spelling::of("lượt")[0]));
        assert_eq!(Spelling::of("lượt tôi?").len(), 2);
    }
}
