//! Words as they are marked: the letters apart from the tone.

use unicode_normalization::UnicodeNormalization;

/// A word with its hats and horns but with its tone at the end, so that "hoà" and "hòa" are one.
pub fn marked(word: &str) -> String {
    let (letters, tone) = without_tone(word);
    format!("{letters}{tone}")
}

/// The lower-case letters of a word, and its tone: ngang, huyền, hỏi, ngã, sắc, nặng.
pub fn without_tone(word: &str) -> (String, u8) {
    let mut tone = 0;
    let letters = word.nfd().filter(|character| match tone_of(*character) {
        Some(found) => {
            tone = found;
            false
        }
        None => true,
    });
    let letters: String = letters.nfc().flat_map(char::to_lowercase).collect();
    (letters, tone)
}

fn tone_of(character: char) -> Option<u8> {
    Some(match character {
        '\u{300}' => 1,
        '\u{309}' => 2,
        '\u{303}' => 3,
        '\u{301}' => 4,
        '\u{323}' => 5,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_the_tone_makes_no_other_word() {
        assert_eq!(marked("Hoà"), marked("hòa"));
        assert_eq!(marked("thuỷ"), marked("THỦY"));
        assert_ne!(marked("hai"), marked("hải"));
        assert_ne!(marked("ban"), marked("bân"));
    }
}
