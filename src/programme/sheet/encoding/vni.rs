//! VNI-Windows: a letter, then a byte for its hat and tone.

use unicode_normalization::UnicodeNormalization as _;

/// Bytes that are letters of their own, in lower case; the capital is 0x20 below.
const LETTERS: [(u8, char); 8] = [
    (0xf1, 'đ'),
    (0xf4, 'ơ'),
    (0xf6, 'ư'),
    (0xec, 'ì'),
    (0xed, 'í'),
    (0xe6, 'ỉ'),
    (0xf3, 'ĩ'),
    (0xf2, 'ị'),
];

/// Bytes that mark the letter before them, after a lower-case letter; after a capital 0x20 below.
const MARKS: [(u8, &str); 17] = [
    (0xf8, "\u{300}"),
    (0xf9, "\u{301}"),
    (0xfb, "\u{309}"),
    (0xf5, "\u{303}"),
    (0xef, "\u{323}"),
    (0xe2, "\u{302}"),
    (0xe0, "\u{302}\u{300}"),
    (0xe1, "\u{302}\u{301}"),
    (0xe5, "\u{302}\u{309}"),
    (0xe3, "\u{302}\u{303}"),
    (0xe4, "\u{302}\u{323}"),
    (0xea, "\u{306}"),
    (0xe8, "\u{306}\u{300}"),
    (0xe9, "\u{306}\u{301}"),
    (0xfa, "\u{306}\u{309}"),
    (0xfc, "\u{306}\u{303}"),
    (0xeb, "\u{306}\u{323}"),
];

/// The text of VNI bytes; a byte without a meaning becomes the replacement character.
pub(super) fn decode(bytes: &[u8]) -> String {
    let mut parts = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let lower = byte | 0x20;
        let letter = LETTERS.iter().find(|(known, _)| *known == lower).map(|(_, letter)| *letter);
        let mark = MARKS.iter().find(|(known, _)| *known == lower).map(|(_, mark)| *mark);
        match (byte, letter, mark) {
            (0..=0x7f, _, _) => parts.push(char::from(*byte)),
            (0xa0, _, _) => parts.push(' '),
            (0xee, _, _) => parts.push('ỵ'),
            (0xce, _, _) => parts.push('Ỵ'),
            (0xc0.., Some(letter), _) if *byte == lower => parts.push(letter),
            (0xc0.., Some(letter), _) => parts.extend(letter.to_uppercase()),
            (0xc0.., _, Some(mark)) => parts.push_str(mark),
            _ => parts.push(char::REPLACEMENT_CHARACTER),
        }
    }
    parts.nfc().collect()
}

/// Vietnamese text in VNI, for trying the decoder with.
#[cfg(test)]
pub(super) fn encode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in text.chars() {
        let shift = if c.is_uppercase() { 0x20 } else { 0 };
        let lower = c.to_lowercase().next().unwrap();
        if c.is_ascii() {
            bytes.push(u8::try_from(c).unwrap());
        } else if let Some((byte, _)) = LETTERS.iter().find(|(_, letter)| *letter == lower) {
            bytes.push(byte - shift);
        } else {
            let wanted = c.to_string();
            let bases = "aeouyAEOUY".bytes().chain([0xf4, 0xf6, 0xd4, 0xd6]);
            let pairs =
                bases.flat_map(|base| MARKS.iter().map(move |(mark, _)| [base, mark - shift]));
            bytes.extend(pairs.into_iter().find(|pair| decode(pair) == wanted).unwrap());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_marks_make_the_words_that_were_meant() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"Ho\xe4i tha\xfbo", "Hội thảo"),
            (b"Nguye\xe3n V\x61\xean", "Nguyễn Văn"),
            (b"\xf1\xf4\xf8i \xf1\xf6\xf4\xefc", "đời được"),
            (b"\xd1A\xcfI HO\xcfC", "ĐẠI HỌC"),
            (b"ngh\xf3 k\xee", "nghĩ kỵ"),
        ] {
            assert_eq!(decode(bytes), text);
        }
    }
}
