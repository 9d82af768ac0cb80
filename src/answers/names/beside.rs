//! Which words stand together in the texts of a programme.

use std::collections::{HashMap, HashSet};

use super::super::question::tokens::Token;

/// Words by number, and which of them stand together where.
#[derive(Debug, Default)]
pub(super) struct Beside {
    numbers: HashMap<String, u32>,
    words: Vec<String>,
    /// Three words that stand together in a title, with the titles' rows.
    together: HashMap<[u32; 3], Vec<u32>>,
    /// Two words that stand together in a row.
    pairs: HashSet<(u32, u32, u32)>,
    /// Two words that stand together in any row.
    any: HashSet<(u32, u32)>,
    /// Two words that stand together in a title.
    titled: HashSet<(u32, u32)>,
    /// The words that stand after every one in titles, and before it.
    after: HashMap<u32, Vec<u32>>,
    before: HashMap<u32, Vec<u32>>,
}

impl Beside {
    /// Notes how the words of a row's text, or title, stand together.
    pub(super) fn add(&mut self, row: u32, words: &[Token], title: bool) {
        let numbers: Vec<u32> = words.iter().map(|word| self.noted(&word.folded)).collect();
        if title {
            for three in numbers.windows(3) {
                self.together.entry([three[0], three[1], three[2]]).or_default().push(row);
            }
        }
        for two in numbers.windows(2) {
            let (one, next) = (two[0], two[1]);
            if title && self.titled.insert((one, next)) {
                self.after.entry(one).or_default().push(next);
                self.before.entry(next).or_default().push(one);
            }
            self.pairs.insert((row, one, next));
            self.any.insert((one, next));
        }
    }

    /// Whether two words stand together in any row.
    pub(super) fn any(&self, one: &Token, next: &Token) -> bool {
        self.both(one, next).is_some_and(|pair| self.any.contains(&pair))
    }

    /// Whether two words stand together in a title.
    pub(super) fn titled(&self, one: &Token, next: &Token) -> bool {
        self.both(one, next).is_some_and(|pair| self.titled.contains(&pair))
    }

    /// Whether two words stand together in a row.
    pub(super) fn within(&self, row: u32, one: &Token, next: &Token) -> bool {
        self.both(one, next).is_some_and(|(one, next)| self.pairs.contains(&(row, one, next)))
    }

    /// The words that stand after a word in titles.
    pub(super) fn after(&self, word: &str) -> impl Iterator<Item = &str> {
        self.listed(&self.after, word)
    }

    /// The words that stand before a word in titles.
    pub(super) fn before(&self, word: &str) -> impl Iterator<Item = &str> {
        self.listed(&self.before, word)
    }

    /// How many of the first words stand just so in one title; 0 when fewer than three do.
    pub(super) fn run(&self, words: &[Token]) -> usize {
        let mut rows: Option<Vec<u32>> = None;
        let mut length = 0;
        for three in words.windows(3) {
            let [Some(one), Some(next), Some(last)] =
                [&three[0], &three[1], &three[2]].map(|word| self.number(word))
            else {
                break;
            };
            let Some(found) = self.together.get(&[one, next, last]) else { break };
            let both: Vec<u32> = match &rows {
                None => found.clone(),
                Some(rows) => found.iter().copied().filter(|row| rows.contains(row)).collect(),
            };
            if both.is_empty() {
                break;
            }
            rows = Some(both);
            length = if length == 0 { 3 } else { length + 1 };
        }
        length
    }

    fn listed<'b>(
        &'b self,
        lists: &'b HashMap<u32, Vec<u32>>,
        word: &str,
    ) -> impl Iterator<Item = &'b str> {
        let list = self.numbers.get(word).and_then(|number| lists.get(number));
        let list = list.into_iter().flatten();
        list.filter_map(|number| self.words.get(*number as usize)).map(String::as_str)
    }

    fn number(&self, word: &Token) -> Option<u32> {
        self.numbers.get(&word.folded).copied()
    }

    fn both(&self, one: &Token, next: &Token) -> Option<(u32, u32)> {
        self.number(one).zip(self.number(next))
    }

    /// The number of a word, a new one for a new word.
    fn noted(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.to_owned(), number);
        self.words.push(word.to_owned());
        number
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::question::tokens::Tokens;
    use super::*;

    #[test]
    fn words_of_titles_are_known_by_those_beside_them() {
        let mut beside = Beside::default();
        let words = |text: &str| Tokens::of(text).words;
        beside.add(0, &words("Bản quyền và mô hình"), true);
        beside.add(1, &words("bản đồ"), false);
        let [copy, right, map] = ["bản", "quyền", "đồ"].map(|word| words(word).remove(0));
        assert!(beside.titled(&copy, &right) && beside.within(0, &copy, &right));
        assert!(beside.any(&copy, &map) && !beside.titled(&copy, &map));
        assert_eq!(beside.after("ban").collect::<Vec<_>>(), ["quyen"]);
        assert_eq!(beside.before("quyen").collect::<Vec<_>>(), ["ban"]);
        assert_eq!(beside.run(&words("quyền và mô hình nào")), 4);
    }
}
