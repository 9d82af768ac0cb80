//! Text from the bytes of Vietnamese offices: UTF-8, and what was written before it.

mod syllable;
mod tcvn3;
mod vni;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization as _;

/// A text, and the encoding when it had to be guessed.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) guessed: Option<&'static str>,
}

/// Bytes by which an encoding is guessed.
const LOOKED_AT: usize = 64 << 10;

/// The text, letters composed; `None` when it is none in any known encoding.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    for (mark, encoding) in [(&[0xff, 0xfe], UTF_16LE), (&[0xfe, 0xff], UTF_16BE)] {
        if bytes.starts_with(mark) {
            let (text, faulty) = encoding.decode_with_bom_removal(bytes);
            return (!faulty).then(|| sure(&text));
        }
    }
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(sure(text.strip_prefix('\u{feff}').unwrap_or(text)));
    }
    guess(bytes)
}

fn sure(text: &str) -> Decoded {
    Decoded { text: text.nfc().collect(), guessed: None }
}

/// The encoding that makes Vietnamese of the bytes; the first of equals.
fn guess(bytes: &[u8]) -> Option<Decoded> {
    type Decode = fn(&[u8]) -> String;
    const KNOWN: [(&str, Decode); 3] =
        [("Windows-1258", windows_1258), ("TCVN3", tcvn3::decode), ("VNI-Windows", vni::decode)];
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let mut best: Option<(i64, &str, Decode)> = None;
    for (name, decode) in KNOWN {
        let weight = syllable::weight(&decode(head));
        if weight > 0 && best.is_none_or(|(most, _, _)| weight > most) {
            best = Some((weight, name, decode));
        }
    }
    let (_, name, decode) = best?;
    Some(Decoded { text: decode(bytes), guessed: Some(name) })
}

/// Its tones are marks of their own, so they are joined with their letters.
fn windows_1258(bytes: &[u8]) -> String {
    WINDOWS_1258.decode_without_bom_handling(bytes).0.nfc().collect()
}

#[cfg(test)]
pub(super) mod written;

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Thời gian;Nội dung;Người thực hiện\nNghỉ giải lao, đón tiếp đại biểu Nguyễn Thị Thuỳ Dương\nHội thảo khoa học về chuyển đổi số ở các trường đại học\n";

    #[test]
    fn what_offices_wrote_before_utf_8_is_read() {
        for (name, bytes) in [
            ("Windows-1258", written::windows_1258(TEXT)),
            ("TCVN3", written::tcvn3(TEXT)),
            ("VNI-Windows", written::vni(TEXT)),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!(decoded.text, TEXT, "{name}");
            assert_eq!(decoded.guessed, Some(name));
        }
    }

    #[test]
    fn utf_8_and_utf_16_are_sure_and_composed() {
        let decomposed: String = TEXT.nfd().collect();
        let mut with_mark = vec![0xef, 0xbb, 0xbf];
        with_mark.extend_from_slice(TEXT.as_bytes());
        let mut utf_16 = vec![0xff, 0xfe];
        utf_16.extend(TEXT.encode_utf16().flat_map(u16::to_le_bytes));
        for bytes in [TEXT.as_bytes(), decomposed.as_bytes(), &with_mark, &utf_16] {
            let decoded = decode(bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.guessed), (TEXT, None));
        }
    }

    #[test]
    fn what_is_no_text_is_none() {
        for bytes in
            [&[0_u8, 1, 2][..], &[0xff, 0xfe, 0x00, 0xd8], &[0x81; 40], &[0xa9, 0xff, 0x9f]]
        {
            assert!(decode(bytes).is_none(), "{bytes:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_bring_it_down(bytes: Vec<u8>) {
            decode(&bytes);
            guess(&bytes);
        }
    }
}
