//! Whether a word can be a Vietnamese syllable as it is written, with its hats and tone.

use crate::texts::marked;

/// Beginnings of syllables, longer ones first.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];
/// What follows, without tones.
const RHYMES: &str = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât \
    âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên \
    iêng iêp iêt iêu o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat \
    oay oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um \
    un ung up ut ư ưa ưc ưi ưm ưn ưng ưt ưu uôc uôi uôm uôn uông uôt ươc ươi ươm ươn ương ươp ươt \
    ươu uân uâng uât uây uê uên uêch uênh uơ uy uya uych uyn uynh uyt uyu uyên uyêt y ynh yt ych \
    yên yêm yêng yêt yêu ";

/// Whether the word is one.
pub(super) fn is_syllable(word: &str) -> bool {
    let marked = marked(word);
    let Some(tone) = marked.chars().next_back() else { return false };
    let letters = &marked[..marked.len() - tone.len_utf8()];
    let stopped = ["c", "ch", "p", "t"].iter().any(|coda| letters.ends_with(coda));
    // Syllables that end so have one of two tones.
    let toned = !stopped || matches!(tone, '4' | '5');
    let rests = ONSETS.iter().filter_map(|onset| letters.strip_prefix(onset));
    toned && rests.into_iter().any(|rest| !rest.is_empty() && RHYMES.contains(&format!(" {rest} ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_slips() {
        for word in "Nguyễn Thị Thuỷ Thủy Hương trường trưởng Quốc Quỳnh giang gì Yến khuya \
            nghiêng Văn An Anh Đặng"
            .split_whitespace()
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in
            ["Nguyen", "Nguyễm", "Hưong", "truờng", "Hươngg", "Smith", "Viet", "Hảt", "", "301"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
