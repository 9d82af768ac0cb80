//! Words by how they begin and how long they are, so that those near a slip are found without
//! looking at all.

use std::collections::{HashMap, HashSet};

/// Words under their first letter and length.
#[derive(Debug, Default)]
pub struct Vocabulary {
    by: HashMap<(char, usize), Vec<String>>,
}

impl Vocabulary {
    /// Of folded words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut vocabulary = Self::default();
        let mut known = HashSet::new();
        for word in words.filter(|word| known.insert(*word)) {
            let Some(first) = word.chars().next() else { continue };
            let beginning = vocabulary.by.entry((first, word.chars().count())).or_default();
            beginning.push(word.to_owned());
        }
        vocabulary
    }

    /// Words that begin like `typed`, or with its second letter, and are at most `allowed` letters
    /// shorter or longer.
    pub fn near<'v>(&'v self, typed: &[char], allowed: usize) -> impl Iterator<Item = &'v str> {
        let first = typed.first().copied();
        let second = typed.get(1).copied().filter(|second| Some(*second) != first);
        let shortest = typed.len().saturating_sub(allowed);
        let lengths = shortest..=typed.len() + allowed;
        let keys = first.into_iter().chain(second);
        let keys = keys.flat_map(move |letter| lengths.clone().map(move |length| (letter, length)));
        keys.filter_map(|key| self.by.get(&key)).flatten().map(String::as_str)
    }
}

/// Letters to add, drop, change or swap with the next so that one becomes the other.
pub fn distance(one: &[char], other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, known) in other.iter().enumerate() {
            let mut cost = (last[column] + changed(*letter, *known))
                .min(last[column + 1] + 1)
                .min(now[column] + 1);
            let swapped =
                row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *known;
            if swapped {
                cost = cost.min(before[column - 1] + 1);
            }
            now.push(cost);
        }
        before = std::mem::replace(&mut last, now);
    }
    last[other.len()]
}

/// Whether one becomes the other by a single slip; the same as a distance of 1, but quicker.
pub fn is_slip(one: &[char], other: &str) -> bool {
    if !other.is_ascii() {
        return distance(one, other) == 1;
    }
    let letter = |at: usize| other.as_bytes().get(at).map_or(' ', |byte| char::from(*byte));
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    if long - short > 1 {
        return false;
    }
    let same = (0..short).take_while(|at| one[*at] == letter(*at)).count();
    let rest = |from: usize, with: usize| {
        one.len() - from == other.len() - with
            && (from..one.len()).zip(with..).all(|(at, known)| one[at] == letter(known))
    };
    if one.len() < other.len() {
        return rest(same, same + 1);
    }
    if one.len() > other.len() {
        return rest(same + 1, same);
    }
    let swapped =
        same + 1 < short && one[same] == letter(same + 1) && one[same + 1] == letter(same);
    same < short
        && (changed(one[same], letter(same)) == 1 && rest(same + 1, same + 1)
            || swapped && rest(same + 2, same + 2))
}

/// What it costs to take one letter for another: those beside each other on the keyboard, and
/// those that sound alike, are mistaken sooner.
fn changed(one: char, other: char) -> usize {
    let vowels = "aeiouy";
    if one == other {
        return 0;
    }
    let alike = |letters: &str| letters.contains(one) && letters.contains(other);
    let close = alike(vowels) || ALIKE.iter().any(|letters| alike(letters));
    if close || are_beside(one, other) { 1 } else { 2 }
}

const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// Consonants that are mistaken for each other by their sound.
const ALIKE: [&str; 9] = ["sxzc", "ckq", "dt", "bp", "ln", "rg", "vw", "fp", "gj"];

fn are_beside(one: char, other: char) -> bool {
    let place = |letter: char| {
        ROWS.iter().enumerate().find_map(|(row, keys)| keys.find(letter).map(|key| (row, key)))
    };
    place(one).zip(place(other)).is_some_and(|((row, key), (beside, at))| {
        row.abs_diff(beside) <= 1 && key.abs_diff(at) <= 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_slips() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        for (one, other, slips) in [
            ("truong", "truong", 0),
            ("turong", "truong", 1),
            ("trong", "truong", 1),
            ("pasword", "password", 1),
            ("rust", "rest", 1),
            ("worle", "would", 3),
            ("lunhc", "lunch", 1),
            ("lunchh", "lunch", 1),
            ("luxch", "lunch", 2),
        ] {
            assert_eq!(distance(&letters(one), other), slips, "{one}");
            assert_eq!(is_slip(&letters(one), other), slips == 1, "{one}");
        }
    }

    #[test]
    fn words_near_a_slip_begin_like_it_and_are_about_as_long() {
        let words = Vocabulary::of(["giang", "gian", "hang", "igang", "giangs", "g"].into_iter());
        let typed: Vec<char> = "giagn".chars().collect();
        let mut near: Vec<&str> = words.near(&typed, 1).collect();
        near.sort_unstable();
        assert_eq!(near, ["gian", "giang", "giangs", "igang"]);
    }
}
