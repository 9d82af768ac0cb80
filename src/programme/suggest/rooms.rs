//! Rooms whose names are two ways to write one.

use super::same;
use super::syllable::is_syllable;
use crate::texts::{fold, words};

/// Names that are compared, each with each.
const COMPARED: usize = 500;

/// Pairs that may be one, the later first.
pub(in crate::programme) fn rooms(names: &[&str]) -> Vec<(usize, usize)> {
    let rooms: Vec<Room> = names.iter().take(COMPARED).map(|name| Room::of(name)).collect();
    let mut pairs = Vec::new();
    for (later, room) in rooms.iter().enumerate() {
        let earlier = rooms[..later].iter().position(|other| room.is_like(other));
        pairs.extend(earlier.map(|earlier| (later, earlier)));
    }
    pairs
}

struct Room {
    /// As it is compared where it is the same.
    same: String,
    /// The words as they are typed.
    typed: Vec<String>,
    /// The words folded, short forms written out, without the floor.
    words: Vec<String>,
    floor: Option<String>,
}

impl Room {
    fn of(name: &str) -> Self {
        let typed = name.split(|c: char| !c.is_alphanumeric() && !is_mark(c));
        let typed = typed.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        let mut words = written_out(&words(name));
        let floor = words.iter().position(|word| word == "tang" || word == "lau");
        // "Tầng 2" alone is a place of its own.
        let floor = floor.filter(|at| *at > 0).map(|at| words.split_off(at).join(" "));
        Self { same: same(name), typed, words, floor }
    }

    fn is_like(&self, other: &Self) -> bool {
        if self.same == other.same || self.words.is_empty() {
            return false;
        }
        if self.words == other.words {
            return match (&self.floor, &other.floor) {
                (Some(one), Some(two)) => one == two,
                (None, None) => !self.is_other_word(other),
                _ => true,
            };
        }
        self.floor == other.floor && self.words.len() == other.words.len() && self.is_slip(other)
    }

    /// "Phòng Hoà" and "Phòng Hoa": the last words are two, and both are words.
    fn is_other_word(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (self.typed.last(), other.typed.last()) else { return false };
        let same_length = self.typed.len() == other.typed.len();
        let others_same = self.typed.iter().zip(&other.typed).rev().skip(1).all(|(a, b)| a == b);
        same_length && others_same && is_syllable(one) && is_syllable(two)
    }

    /// One word differs by a letter and only one of both can be meant.
    fn is_slip(&self, other: &Self) -> bool {
        let mut different = self.words.iter().zip(&other.words).filter(|(one, two)| one != two);
        let Some((one, two)) = different.next() else { return false };
        let letters = |word: &str| word.chars().all(char::is_alphabetic);
        different.next().is_none()
            && one.chars().count().min(two.chars().count()) >= 4
            && letters(one)
            && letters(two)
            && strsim::osa_distance(one, two) == 1
            && self.is_vietnamese(one) != other.is_vietnamese(two)
    }

    /// Whether the word, as it is typed, can be Vietnamese.
    fn is_vietnamese(&self, folded: &str) -> bool {
        self.typed.iter().any(|word| fold(word) == folded && is_syllable(word))
    }
}

/// "ht a" and "p301" as "hoi truong a" and "phong 301".
fn written_out(words: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let split = word.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0);
        let (letters, digits) = split.map_or((word.as_str(), ""), |split| word.split_at(split));
        let first = at == 0;
        match letters {
            "ht" if first => out.extend(["hoi", "truong"].map(str::to_owned)),
            "gd" if first => out.extend(["giang", "duong"].map(str::to_owned)),
            "p" | "ph" if first => out.push("phong".to_owned()),
            "t" if !first && !digits.is_empty() => out.push("tang".to_owned()),
            // "Phòng họp 301", "Phòng số 301"
            "hop" | "so" if at == 1 && out == ["phong"] && words.len() > 2 => {}
            _ if digits.is_empty() || !matches!(letters, "phong" | "tang") => {
                out.push(word.clone());
                continue;
            }
            _ => out.push(letters.to_owned()),
        }
        if !digits.is_empty() {
            out.push(digits.to_owned());
        }
    }
    out
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ways_to_write_a_room_are_offered() {
        for (one, other) in [
            ("Hội trường A", "HT A"),
            ("Hội trường A", "hội truờng A"),
            ("Hội trường A", "Hoi truong A"),
            ("Hội trường lớn", "Hội trưởng lớn"),
            ("Hội trường A", "Hội trường A (tầng 2)"),
            ("Phòng 301", "P301"),
            ("Phòng 301", "P. 301"),
            ("Phòng họp 301", "Phòng 301"),
            ("Hội trường Thống Nhất", "Hội trườngg Thống Nhất"),
        ] {
            assert_eq!(rooms(&[one, other]), [(1, 0)], "{one} {other}");
        }
    }

    #[test]
    fn two_rooms_stay_two() {
        let names = [
            "Hội trường A",
            "Hội trường B",
            "Phòng 301",
            "Phòng 302",
            "Phòng Hòa",
            "Phòng Hoa",
            "Phòng họp tầng 2",
            "Phòng họp tầng 3",
            "Sảnh tầng 1",
            "Sảnh tầng 2",
            "Hall A",
            "Hall B",
            "Phòng Sen",
            "Phòng Sến",
            "Phòng Mai",
            "Phòng Lan",
            "Nhà A",
            "Nhà B",
            "Phòng họp A1",
            "Phòng họp A2",
            "Room 1",
            "Room 10",
        ];
        let found: Vec<_> = rooms(&names).iter().map(|(a, b)| (names[*a], names[*b])).collect();
        assert!(found.is_empty(), "{found:?}");
    }
}
