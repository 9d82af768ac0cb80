//! Text without diacritics and case, for people who type without them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without diacritics, đ as d: "Đào tạo" becomes "dao tao".
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .map(|character| if character == 'đ' { 'd' } else { character })
        .collect()
}

/// The folded words of `text`, in order; whatever is neither letter nor digit parts them.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_takes_marks_case_and_the_barred_d() {
        for (text, folded) in [
            ("Đào tạo, bồi dưỡng", "dao tao, boi duong"),
            ("Thuỷ", "thuy"),
            ("THỦY", "thuy"),
            ("Đêm nhạc", "dem nhac"),
            ("Dr Müller", "dr muller"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn words_are_parted_by_anything_else() {
        assert_eq!(words("Hội trường A (tầng 2)"), ["hoi", "truong", "a", "tang", "2"]);
    }
}
