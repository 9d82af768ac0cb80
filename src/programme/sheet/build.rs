//! The tree under construction: nodes that know their cells, ids made where none are given.

use std::collections::{HashMap, HashSet};

use super::grid::Sheet;
use super::trouble::SheetTrouble;
use crate::programme::file::tree::{Entry, Node, Spot, Table, Value};
use crate::programme::problem::{Section, Trouble};
pub(super) use crate::programme::suggest::same;
use crate::texts::words;

/// Guessed kinds that are told apart, and how many cells are named when they are not.
const SEPARATE: usize = 8;
const NAMED: usize = 3;

/// What a spreadsheet became.
#[derive(Debug, Default)]
pub(in crate::programme) struct Built {
    pub(in crate::programme) root: Table,
    pub(in crate::programme) spots: Vec<Spot>,
    /// What is wrong, by the `at` of the nodes.
    pub(in crate::programme) faults: Vec<(usize, Trouble)>,
    /// The rows whose ids are made up.
    pub(in crate::programme) made: HashSet<(Section, String)>,
    /// It is a single table of what takes place when, which says little else of the event.
    pub(in crate::programme) is_table: bool,
}

impl Built {
    /// The `at` of a cell; rows from 1, columns from 0.
    pub(super) fn spot(&mut self, sheet: &Sheet, row: u32, column: u32) -> usize {
        self.spots.push(Spot { row, place: sheet.place(row, column) });
        self.spots.len()
    }

    pub(super) fn fault(&mut self, at: usize, trouble: SheetTrouble) {
        self.faults.push((at, Trouble::Sheet(trouble)));
    }

    /// Makes one warning of those that only say that a kind was guessed, where there are many: in a
    /// table without a column for it, every row would have one.
    pub(super) fn group_guesses(&mut self) {
        let guess =
            |fault: &Trouble| matches!(fault, Trouble::Sheet(SheetTrouble::GuessedKind { .. }));
        let guesses = self.faults.iter().filter(|(_, fault)| guess(fault));
        let spots: Vec<usize> = guesses.map(|(at, _)| *at).collect();
        let Some(first) = spots.first().copied().filter(|_| spots.len() > SEPARATE) else { return };
        let cells = spots.iter().filter_map(|at| self.spots.get(at.checked_sub(1)?));
        let cells = cells.take(NAMED).map(|spot| spot.place.clone()).collect();
        self.faults.retain(|(_, fault)| !guess(fault));
        let rows = i64::try_from(spots.len()).unwrap_or(i64::MAX);
        self.fault(first, SheetTrouble::GuessedKinds { rows, cells });
    }
}

/// Ids of one table, each given once.
#[derive(Debug)]
pub(super) struct Ids {
    section: Section,
    limit: usize,
    given: HashSet<String>,
    /// How often the same words made an id, so that none is tried twice.
    tried: HashMap<String, usize>,
}

impl Ids {
    pub(super) fn new(section: Section, limit: usize) -> Self {
        Self { section, limit, given: HashSet::new(), tried: HashMap::new() }
    }

    /// Keeps an id that the file gives from being made up.
    pub(super) fn keep(&mut self, id: &str) {
        self.given.insert(id.to_owned());
    }

    /// A new id from somebody's words.
    pub(super) fn make(&mut self, built: &mut Built, words: &str) -> String {
        let slug = slug(words, self.limit);
        let slug = if slug.is_empty() { self.section.code().to_owned() } else { slug };
        let mut id = slug.clone();
        let number = self.tried.entry(slug.clone()).or_insert(1);
        while !self.given.insert(id.clone()) {
            *number += 1;
            let end = format!("-{number}");
            let kept = slug.get(..self.limit - end.len()).unwrap_or(&slug);
            id = format!("{}{end}", kept.trim_end_matches('-'));
        }
        built.made.insert((self.section, id.clone()));
        id
    }
}

/// The words without marks, joined by dashes, whole words up to `limit` characters.
pub(super) fn slug(text: &str, limit: usize) -> String {
    let mut slug = String::new();
    for word in words(text) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        let dash = usize::from(!slug.is_empty());
        if word.is_empty() {
            continue;
        }
        if slug.len() + dash + word.len() > limit {
            if slug.is_empty() {
                slug.push_str(&word[..limit]);
            }
            break;
        }
        if dash == 1 {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

pub(super) fn text(at: usize, text: impl Into<String>) -> Node {
    Node { value: Value::Text(text.into()), at }
}

pub(super) fn list(at: usize, items: Vec<Node>) -> Node {
    Node { value: Value::List(items), at }
}

pub(super) fn table(at: usize, table: Table) -> Node {
    Node { value: Value::Table(table), at }
}

pub(super) fn entry(key: &str, node: Node) -> Entry {
    Entry { key: key.to_owned(), at: node.at, node }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_whole_words_of_plain_letters() {
        for (words, limit, expected) in [
            ("Hội thảo: Đổi mới – sáng tạo", 32, "hoi-thao-doi-moi-sang-tao"),
            ("Hội thảo khoa học quốc gia lần thứ nhất", 24, "hoi-thao-khoa-hoc-quoc"),
            ("Nguyễn Văn A", 32, "nguyen-van-a"),
            ("aaaaaaaaaaaa", 5, "aaaaa"),
            ("…", 24, ""),
        ] {
            assert_eq!(slug(words, limit), expected);
        }
    }

    #[test]
    fn ids_are_made_once() {
        let (mut ids, mut built) = (Ids::new(Section::Session, 12), Built::default());
        ids.keep("tham-luan");
        let made: Vec<String> = ["Tham luận", "Tham luận", "Nghỉ giữa giờ", "Nghỉ giữa giờ", "…"]
            .iter()
            .map(|words| ids.make(&mut built, words))
            .collect();
        assert_eq!(made, ["tham-luan-2", "tham-luan-3", "nghi-giua", "nghi-giua-2", "session"]);
        assert_eq!(built.made.len(), 5);
    }

    #[test]
    fn old_spellings_are_one_and_other_names_are_not() {
        assert_eq!(same("Nguyễn Thị Thuỷ"), same("NGUYỄN THỊ THỦY"));
        assert_eq!(same("Hội trường Hoà Bình"), same("Hội trường Hòa  Bình"));
        assert_ne!(same("Lê Thị Thủy"), same("Lê Thị Thúy"));
    }

    #[test]
    fn thousands_of_rows_with_the_same_words_have_ids_at_once() {
        let (mut ids, mut built) = (Ids::new(Section::Session, 32), Built::default());
        ids.keep("tham-luan-3");
        let made: Vec<String> = (0..25_000).map(|_| ids.make(&mut built, "Tham luận")).collect();
        assert_eq!(made[..3], ["tham-luan", "tham-luan-2", "tham-luan-4"]);
        assert_eq!(made[24_999], "tham-luan-25001");
        assert_eq!(built.made.len(), 25_000);
    }
}
