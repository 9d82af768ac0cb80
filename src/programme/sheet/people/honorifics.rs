//! What stands before a name.

use unicode_normalization::UnicodeNormalization as _;

/// Titles, degrees, ranks and forms of address, in lower case; a longer one before its beginning.
const HONORIFICS: [&str; 76] = [
    "phó giáo sư",
    "tiến sĩ khoa học",
    "tiến sĩ",
    "tiến sỹ",
    "thạc sĩ",
    "thạc sỹ",
    "giáo sư",
    "nghiên cứu sinh",
    "luật sư",
    "bác sĩ",
    "kỹ sư",
    "nhà giáo nhân dân",
    "nhà giáo ưu tú",
    "thượng tướng",
    "trung tướng",
    "thiếu tướng",
    "đại tướng",
    "thượng tá",
    "trung tá",
    "thiếu tá",
    "đại tá",
    "thượng úy",
    "thượng uý",
    "trung úy",
    "trung uý",
    "đại úy",
    "đại uý",
    "đồng chí",
    "thầy giáo",
    "cô giáo",
    "assoc. prof",
    "assoc prof",
    "associate professor",
    "professor",
    "asst. prof",
    "bs.ckii",
    "bs.cki",
    "bsckii",
    "bscki",
    "ckii",
    "cki",
    "pgsts",
    "gsts",
    "pgs",
    "gs",
    "tskh",
    "ts",
    "ths",
    "th.s",
    "ncs",
    "bs",
    "ds",
    "ks",
    "kts",
    "cn",
    "ls",
    "ngnd",
    "ngưt",
    "ngut",
    "đ/c",
    "đc",
    "ông",
    "bà",
    "dr",
    "prof",
    "mrs",
    "mr",
    "ms",
    "msc",
    "m.sc",
    "phd",
    "ph.d",
    "mba",
    "ths.bs",
    "hr",
    "hdr",
];

/// The honorifics with which the text begins, with what parts them: "PGS.TS. " of
/// "PGS.TS. Nguyễn Văn A".
pub(super) fn leading_honorifics(text: &str) -> &str {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let skipped = rest.len() - rest.trim_start_matches([' ', '.', '-', '/']).len();
        let Some(length) = one(&rest[skipped..]) else { break };
        end += skipped + length;
        let rest = &text[end..];
        end += rest.len() - rest.trim_start_matches(['.', ' ']).len();
    }
    &text[..end]
}

/// Whether nothing but honorifics stands in the text, as before the comma in "PGS, TS".
pub(super) fn is_only_honorifics(text: &str) -> bool {
    !text.is_empty() && leading_honorifics(text).len() == text.len()
}

/// How many bytes of the text the honorific has with which it begins.
fn one(text: &str) -> Option<usize> {
    HONORIFICS.iter().filter_map(|word| length_of(text, word)).max()
}

fn length_of(text: &str, word: &str) -> Option<usize> {
    let mut wanted = word.nfc();
    let mut end = 0;
    for (at, character) in text.char_indices() {
        let Some(expected) = wanted.next() else {
            // "Ts" begins many a name; an honorific ends with its word.
            return (!character.is_alphanumeric()).then_some(end);
        };
        if character.to_lowercase().next() != Some(expected) {
            return None;
        }
        end = at + character.len_utf8();
    }
    wanted.next().is_none().then_some(end)
}
