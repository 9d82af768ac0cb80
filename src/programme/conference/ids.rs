//! Ids out of the codes, numbers and names of other systems: the same for the same, every time.

use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};

use crate::texts::words;

/// Longest id of an event.
pub(super) const EVENT: usize = 24;
/// Longest id of a row.
pub(super) const ROW: usize = 32;
/// Hexadecimal digits that stand for what does not fit.
const DIGITS: usize = 6;

/// Ids that are given to rows, none of them twice.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: HashSet<String>,
    /// How often the same was already told apart.
    counted: HashMap<String, u32>,
}

impl Ids {
    /// The id of a row that the other system calls `name`; `again` tells apart what it calls alike,
    /// such as the two showings of one talk.
    pub(super) fn give(&mut self, name: &str, again: &str) -> String {
        let plain = id(name, ROW);
        if self.taken.insert(plain.clone()) {
            return plain;
        }
        let counted = self.counted.entry(format!("{name}\n{again}")).or_default();
        loop {
            let marked = marked(&plain, &format!("{name}\n{again}\n{counted}"), ROW);
            *counted += 1;
            if self.taken.insert(marked.clone()) {
                return marked;
            }
        }
    }
}

/// An id of at most `limit` characters for any name; names that lose something get a mark of their
/// own. A name without a word has none, and the id is empty only for an empty name.
pub(super) fn id(name: &str, limit: usize) -> String {
    let name = name.trim();
    if name.is_empty() {
        return String::new();
    }
    if is_guid(name) {
        let bare: String = name.chars().filter(char::is_ascii_hexdigit).collect();
        if bare.len() <= limit {
            return bare.to_ascii_lowercase();
        }
    }
    let words = words(name);
    let whole = words.iter().all(|word| word.is_ascii()) && !words.is_empty();
    let ascii = words.into_iter().filter(|word| word.is_ascii());
    let slug = ascii.collect::<Vec<_>>().join("-");
    if whole && slug.len() <= limit { slug } else { marked(&slug, name, limit) }
}

fn is_guid(name: &str) -> bool {
    name.len() == 36
        && name.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// The beginning of `slug` with a mark made of the whole name.
fn marked(slug: &str, name: &str, limit: usize) -> String {
    let mark = Sha256::digest(name.as_bytes());
    let mark = mark.iter().flat_map(|byte| [byte >> 4, byte & 15]).take(DIGITS);
    let mark: String = mark.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect();
    let kept = slug.get(..slug.len().min(limit - DIGITS - 1)).unwrap_or_default();
    let kept = kept.trim_end_matches('-');
    if kept.is_empty() { mark } else { format!("{kept}-{mark}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_a_guid_a_number_and_a_name_become_ids() {
        for (name, expected) in [
            ("G9JGWY", "g9jgwy"),
            ("25", "25"),
            ("8079583e-8321-506c-95af-fd2903a5f075", "8079583e8321506c95affd2903a5f075"),
            ("Hội trường Đông A", "hoi-truong-dong-a"),
            ("", ""),
        ] {
            assert_eq!(id(name, ROW), expected);
        }
        assert!(id("PyCon DE and PyData Berlin 2025", EVENT).starts_with("pycon-de-and-pyda-"));
        assert_ne!(id("大ホール", ROW), id("小ホール", ROW));
    }

    #[test]
    fn what_is_called_alike_is_told_apart_in_the_same_way_every_time() {
        let given = || {
            let mut ids = Ids::default();
            [ids.give("ABC", "1"), ids.give("abc", "2"), ids.give("ABC", "2"), ids.give("ABC", "2")]
        };
        let ids = given();
        assert_eq!(ids, given());
        assert_eq!(ids[0], "abc");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 4);
    }

    proptest! {
        #[test]
        fn every_id_keeps_to_the_rule(name in any::<String>(), limit in prop_oneof![Just(EVENT), Just(ROW)]) {
            let id = id(&name, limit);
            prop_assert!(id.len() <= limit);
            prop_assert_eq!(id.is_empty(), name.trim().is_empty());
            let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            prop_assert!(id.bytes().all(allowed));
        }
    }
}
