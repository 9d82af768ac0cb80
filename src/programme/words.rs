//! Every word of a programme and where it stands, worked out once for searching.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::index::hash;
use super::search::Found;
use super::snapshot::Programme;
use super::stopwords::Phrases;
use crate::texts::{fold, marked};

/// Places kept of one word in one text; an abstract that repeats it says no more.
const PLACES: usize = 4;
/// Letters from which a word may hold a slip of the finger.
const SLIPPABLE: usize = 4;
/// Letters from which the beginning of a word stands for it.
const BEGINNING: usize = 3;
/// Words that one beginning or slip may stand for.
const MEANT: usize = 24;

/// A word as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Without diacritics and case.
    pub(super) folded: String,
    /// A short key of the word with its diacritics.
    pub(super) marked: u32,
    /// Whether it is written without diacritics.
    pub(super) plain: bool,
}

/// The words of `text`, in order.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = Word> {
    let composed: Vec<char> = text.nfc().collect();
    let inside = |character: &char| character.is_alphanumeric() || is_combining_mark(*character);
    let words: Vec<Word> = composed
        .split(|character| !inside(character))
        .map(|letters| Word::of(&letters.iter().collect::<String>()))
        .filter(|word| !word.folded.is_empty())
        .collect();
    words.into_iter()
}

impl Word {
    fn of(text: &str) -> Self {
        let (folded, marked) = (fold(text), marked(text));
        let plain = marked.strip_suffix('0') == Some(&folded);
        Self { folded, marked: hash(&marked), plain }
    }
}

/// From words to the texts that hold them.
#[derive(Clone, Debug, Default)]
pub(super) struct WordIndex {
    /// In the order of their rows, which is that of [`Found`].
    pub(super) fields: Vec<Field>,
    /// How many rows the programme has.
    pub(super) rows: usize,
    /// The titles of its people, which are not searched for.
    pub(super) titles: Phrases,
    /// Every word, sorted.
    words: Vec<String>,
    /// For each word, where it stands, in the order of the fields.
    places: Vec<Vec<Place>>,
    /// For each word, how many rows hold it.
    holders: Vec<usize>,
    /// Every word with one letter left out, to the words.
    slips: HashMap<String, Vec<usize>>,
}

/// One text of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) row: Found,
    /// What a word in it counts, in percent.
    pub(super) weight: u32,
    /// How many words it has.
    pub(super) words: u32,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Index into [`WordIndex::fields`].
    pub(super) field: usize,
    /// The word's number in the text.
    pub(super) at: usize,
    /// See [`Word::marked`].
    pub(super) marked: u32,
}

/// How closely a word of the programme fits a word that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is the word.
    Same,
    /// It begins like it.
    Begins,
    /// One letter is wrong, missing, too many or swapped with the next.
    Slip,
}

impl WordIndex {
    pub(super) fn of(programme: &Programme) -> Self {
        let mut builder = Builder::default();
        builder.add_all(programme);
        let (words, places): (Vec<_>, Vec<_>) = builder.places.into_iter().unzip();
        let row = |place: &Place| builder.fields[place.field].row;
        let count =
            |places: &Vec<Place>| places.chunk_by(|one, next| row(one) == row(next)).count();
        Self {
            holders: places.iter().map(count).collect(),
            fields: builder.fields,
            rows: builder.rows,
            titles: titles(programme),
            slips: slips(&words),
            words,
            places,
        }
    }

    /// Whether some text of the programme holds the word.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.find(word).is_some()
    }

    /// The words that `word` may mean: itself, else what begins like it or is one slip away.
    pub(super) fn meant(&self, word: &str) -> Vec<(usize, Fit)> {
        if let Some(found) = self.find(word) {
            return vec![(found, Fit::Same)];
        }
        let mut meant = self.beginning_with(word);
        for found in self.one_slip_from(word) {
            if meant.iter().all(|(known, _)| *known != found) {
                meant.push((found, Fit::Slip));
            }
        }
        meant.truncate(MEANT);
        meant
    }

    /// Where a word of [`WordIndex::meant`] stands.
    pub(super) fn places(&self, word: usize) -> &[Place] {
        self.places.get(word).map_or(&[], Vec::as_slice)
    }

    /// How many rows hold a word of [`WordIndex::meant`].
    pub(super) fn holders(&self, word: usize) -> usize {
        self.holders.get(word).copied().unwrap_or_default()
    }

    /// The fields of a row.
    pub(super) fn fields_of(&self, row: Found) -> Range<usize> {
        let first = self.fields.partition_point(|field| field.row < row);
        let rest = &self.fields[first..];
        first..first + rest.iter().take_while(|field| field.row == row).count()
    }

    /// Where a word of [`WordIndex::meant`] stands within these fields.
    pub(super) fn places_in(&self, word: usize, fields: &Range<usize>) -> &[Place] {
        let places = self.places(word);
        let places = &places[places.partition_point(|place| place.field < fields.start)..];
        let within = places.iter().take_while(|place| place.field < fields.end).count();
        &places[..within]
    }

    fn find(&self, word: &str) -> Option<usize> {
        self.words.binary_search_by(|known| known.as_str().cmp(word)).ok()
    }

    fn beginning_with(&self, word: &str) -> Vec<(usize, Fit)> {
        if word.chars().count() < BEGINNING || has_digit(word) {
            return Vec::new();
        }
        let first = self.words.partition_point(|known| known.as_str() < word);
        let same = self.words[first..].iter().take_while(|known| known.starts_with(word));
        (first..first + same.count()).take(MEANT).map(|found| (found, Fit::Begins)).collect()
    }

    fn one_slip_from(&self, word: &str) -> Vec<usize> {
        if !is_slippable(word) {
            return Vec::new();
        }
        let shorter = without_one_letter(word);
        let mut found: Vec<usize> = shorter.iter().filter_map(|word| self.find(word)).collect();
        for key in shorter.iter().map(String::as_str).chain([word]) {
            found.extend(self.slips.get(key).into_iter().flatten());
        }
        // In a short word, a wrong first letter makes another word.
        let short = word.chars().count() == SLIPPABLE;
        found.retain(|found| {
            let known = &self.words[*found];
            let begins_alike = known.chars().next() == word.chars().next();
            strsim::osa_distance(known, word) == 1 && (!short || begins_alike)
        });
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[derive(Default)]
struct Builder {
    fields: Vec<Field>,
    rows: usize,
    places: BTreeMap<String, Vec<Place>>,
}

impl Builder {
    /// Rows in the order of [`Found`].
    fn add_all(&mut self, programme: &Programme) {
        let sessions = 0..programme.sessions.len();
        let people = 0..programme.people.len();
        let rooms = 0..programme.rooms.len();
        let papers = 0..programme.papers.len();
        let facts = 0..programme.facts.len();
        let rows = sessions
            .map(Found::Session)
            .chain(people.map(Found::Person))
            .chain(rooms.map(Found::Room))
            .chain(papers.map(Found::Paper))
            .chain(facts.map(Found::Fact));
        for row in rows {
            self.rows += 1;
            for (weight, text) in row.texts(programme) {
                self.add(row, weight, text);
            }
        }
    }

    fn add(&mut self, row: Found, weight: u32, text: &str) {
        let field = self.fields.len();
        let mut count = 0;
        for (at, word) in words_of(text).enumerate() {
            count += 1;
            let places = self.places.entry(word.folded).or_default();
            let here = places.iter().rev().take_while(|place| place.field == field).count();
            if here < PLACES {
                places.push(Place { field, at, marked: word.marked });
            }
        }
        self.fields.push(Field { row, weight, words: count });
    }
}

/// "PGS.TS." is two titles.
fn titles(programme: &Programme) -> Phrases {
    let titles = programme.people.iter().filter_map(|person| person.title.as_ref());
    let texts = titles.flat_map(|title| title.iter().map(|(_, text)| text));
    Phrases::of(texts.flat_map(|text| text.split(['.', ',', ';', '/'])))
}

fn slips(words: &[String]) -> HashMap<String, Vec<usize>> {
    let mut slips: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, word) in words.iter().enumerate().filter(|(_, word)| is_slippable(word)) {
        for shorter in without_one_letter(word) {
            slips.entry(shorter).or_default().push(index);
        }
    }
    slips
}

/// Every form of the word with one letter left out, each once.
fn without_one_letter(word: &str) -> Vec<String> {
    let mut shorter: Vec<String> = word
        .char_indices()
        .map(|(at, letter)| format!("{}{}", &word[..at], &word[at + letter.len_utf8()..]))
        .collect();
    shorter.dedup();
    shorter
}

/// A number with another digit is another number, and in a very long word nobody looks for slips.
fn is_slippable(word: &str) -> bool {
    (SLIPPABLE..=24).contains(&word.chars().count()) && !has_digit(word)
}

fn has_digit(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Word {
        let words: Vec<Word> = words_of(text).collect();
        assert_eq!(words.len(), 1, "{text}");
        words[0].clone()
    }

    #[test]
    fn words_are_the_same_however_their_marks_are_encoded() {
        assert_eq!(one("Hòa"), one("hoà"));
        assert_eq!(one("hòa"), one("ho\u{300}a"));
        assert_ne!(one("hòa").marked, one("hóa").marked);
        assert_eq!(one("hòa").folded, one("HÓA").folded);
        assert!(one("Wifi").plain && one("2025").plain && !one("đi").plain && !one("ơ").plain);
    }

    #[test]
    fn what_is_no_letter_parts_words_and_is_none() {
        let folded: Vec<String> = words_of("Wi-Fi, QĐ/TW  57!").map(|word| word.folded).collect();
        assert_eq!(folded, ["wi", "fi", "qd", "tw", "57"]);
        assert_eq!(words_of("🎉 \u{0} – …").count(), 0);
    }

    #[test]
    fn a_slip_is_one_letter_wrong_missing_too_many_or_swapped() {
        let words: Vec<String> = ["2025", "hall", "truong"].map(str::to_owned).into();
        let index = WordIndex { slips: slips(&words), words, ..WordIndex::default() };
        for slip in ["truomg", "truog", "truoong", "turong", "fruong"] {
            assert_eq!(index.meant(slip), [(2, Fit::Slip)], "{slip}");
        }
        assert_eq!(index.meant("tru"), [(2, Fit::Begins)]);
        assert_eq!(index.meant("hal"), [(1, Fit::Begins)]);
        for other in ["tr", "tung", "ball", "2026", "202", "traong2", ""] {
            assert_eq!(index.meant(other), [], "{other}");
        }
    }
}
