//! Whether a word is spelled as Vietnamese syllables are: such a word is hardly a slip, whoever
//! knows it.

const ONSETS: [&str; 26] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "g", "h",
    "k", "l", "m", "n", "r", "s", "t", "v", "x", "",
];
/// Vowels that a consonant may follow.
const CLOSED: [&str; 17] =
    ["a", "e", "i", "o", "u", "y", "ie", "oa", "oe", "oo", "ua", "ue", "uo", "uy", "uye", "ye", ""];
/// Vowels that end a syllable.
const OPEN: [&str; 38] = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "iu", "ieu", "oa",
    "oe", "oi", "oai", "oay", "oeo", "ua", "ue", "ui", "uo", "uu", "uy", "uay", "uoi", "uou",
    "uya", "uyu", "yeu", "oao", "uao", "ya", "uai", "",
];
const CODAS: [&str; 8] = ["ng", "nh", "ch", "c", "m", "n", "p", "t"];

/// Whether the folded word is spelled so.
pub fn is_spelled(folded: &str) -> bool {
    let rests = ONSETS.iter().filter_map(|onset| folded.strip_prefix(onset));
    rests.into_iter().any(|rest| {
        let open = OPEN.contains(&rest) && !folded.is_empty() && has_vowel(folded);
        let mut ends = CODAS.iter().filter_map(|coda| rest.strip_suffix(coda));
        open || has_vowel(folded) && ends.any(|vowels| CLOSED.contains(&vowels))
    })
}

fn has_vowel(word: &str) -> bool {
    word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_slips() {
        for word in ["quyen", "soi", "hau", "go", "nghieng", "gi", "ginh", "khuya", "yeu", "uong"] {
            assert!(is_spelled(word), "{word}");
        }
        for word in ["giagn", "mahc", "toliet", "phogn", "kh", "", "hte", "wifi", "world"] {
            assert!(!is_spelled(word), "{word}");
        }
    }
}
