//! The old encodings written, for tests.

use encoding_rs::WINDOWS_1258;
use unicode_normalization::UnicodeNormalization as _;

/// As TCVN3 has it.
pub(in crate::programme::sheet) fn tcvn3(text: &str) -> Vec<u8> {
    by_table(text, super::tcvn3::decode)
}

/// As VNI-Windows has it.
pub(in crate::programme::sheet) fn vni(text: &str) -> Vec<u8> {
    super::vni::encode(text)
}

/// Bytes of `text` by the inverse of a table that gives each byte its letter.
fn by_table(text: &str, decode: fn(&[u8]) -> String) -> Vec<u8> {
    let letter = |byte: u8| decode(&[byte]);
    text.chars()
        .map(|c| {
            let all = 0..=255_u8;
            all.clone().find(|byte| letter(*byte) == c.to_string()).unwrap_or_else(|| panic!("{c}"))
        })
        .collect()
}

/// As Windows-1258 has it.
pub(in crate::programme::sheet) fn windows_1258(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in text.chars() {
        // The encoding has the hats and horns composed, the tones apart.
        let parts: Vec<char> = std::iter::once(c).nfd().collect();
        let (hats, tones): (Vec<char>, Vec<char>) =
            parts.into_iter().partition(|c| !"\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*c));
        let base: String = hats.into_iter().nfc().collect();
        let whole = base + &tones.into_iter().collect::<String>();
        let (encoded, _, failed) = WINDOWS_1258.encode(&whole);
        assert!(!failed, "{c}");
        bytes.extend_from_slice(&encoded);
    }
    bytes
}
