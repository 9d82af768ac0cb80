//! The order of Vietnamese names.

use crate::texts::without_tone;

/// The letters in the order of the Vietnamese dictionary; f, j, w and z where other languages
/// have them.
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// A name taken apart for sorting: given name, then middle names, then family name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameOrder {
    given: Syllable,
    middle: Vec<Syllable>,
    family: Syllable,
}

/// A syllable: first its letters count, then its tone.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Syllable {
    letters: Vec<u32>,
    tone: u8,
}

impl NameOrder {
    pub(super) fn of(name: &str) -> Self {
        let mut syllables: Vec<Syllable> = name.split_whitespace().map(Syllable::of).collect();
        let given = syllables.pop().unwrap_or_default();
        let family = if syllables.is_empty() { Syllable::default() } else { syllables.remove(0) };
        Self { given, middle: syllables, family }
    }
}

impl Syllable {
    fn of(word: &str) -> Self {
        let (letters, tone) = without_tone(word);
        Self { letters: letters.chars().map(rank).collect(), tone }
    }
}

fn rank(letter: char) -> u32 {
    let position = LETTERS.chars().position(|known| known == letter);
    position.and_then(|position| u32::try_from(position).ok()).unwrap_or(u32::from(letter))
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::*;

    fn compare(one: &str, other: &str) -> Ordering {
        NameOrder::of(one).cmp(&NameOrder::of(other))
    }

    #[test]
    fn people_stand_by_given_name_then_middle_then_family() {
        let sorted = [
            "Nguyễn An",
            "Trần Bảo An",
            "Lê Văn An",
            "Phạm Văn An",
            "Vũ Thị Ân",
            "Bùi Thị Bình",
            "Đỗ Thị Dung",
            "Ngô Đức",
            "Hồ Ha",
            "Hồ Hà",
            "Hồ Hả",
            "Hồ Hã",
            "Hồ Há",
            "Hồ Hạ",
            "Hồ Hoa",
            "Hồ Hô",
            "Hồ Hơ",
            "John Smith",
            "Lý Tú",
            "Lý Tư",
        ];
        for pair in sorted.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
        assert_eq!(compare("NGUYỄN VĂN A", "Nguyễn Văn A"), Ordering::Equal);
    }
}
