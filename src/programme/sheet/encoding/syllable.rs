//! Whether a text is Vietnamese, by the make of its syllables.

use crate::texts::fold;

const ONSETS: [&str; 27] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];
const CODAS: [&str; 9] = ["ng", "nh", "ch", "c", "m", "n", "p", "t", ""];
const NUCLEI: [&str; 39] = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu", "oa",
    "oai", "oay", "oe", "oeo", "oi", "oo", "ua", "uay", "ue", "ui", "uo", "uoi", "uou", "uu", "uy",
    "uya", "uye", "uyu", "ye", "yeu", "ieu", "uai", "uau",
];

/// Words that can be Vietnamese less those that cannot; only words with letters beyond ASCII count.
pub(super) fn weight(text: &str) -> i64 {
    let mut weight = 0;
    for word in text.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic()) {
        if word.is_ascii() {
            continue;
        }
        let word = word.trim_matches(['“', '”', '‘', '’', '–', '—', '…', '•', '\u{a0}']);
        weight += if word.is_empty() {
            0
        } else if is_syllable(word) {
            1
        } else {
            -1
        };
    }
    weight
}

fn is_syllable(word: &str) -> bool {
    let mixed =
        word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let folded = fold(word);
    let splits = ONSETS.iter().filter_map(|onset| folded.strip_prefix(onset));
    let fits = |rest: &str| {
        CODAS.iter().filter_map(|coda| rest.strip_suffix(coda)).any(|rest| NUCLEI.contains(&rest))
    };
    !mixed && splits.into_iter().any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_weighs_more_than_what_is_misread() {
        assert_eq!(weight("Nguyễn Thuỳ Dương, khoa học, giải, quyết, Trương"), 7);
        assert_eq!(weight("Nguyeãn Vaên"), -2);
        assert_eq!(weight("NguyÔn V¨n"), -2);
        assert_eq!(weight("plain ASCII 2025"), 0);
    }
}
