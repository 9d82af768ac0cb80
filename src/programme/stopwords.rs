//! Words that every question has and no answer depends on.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::words::{Word, words_of};
use crate::texts::Language;

/// File of every language's folder: a word or phrase a line, `#` opens a remark.
const FILE: &str = "stopwords.txt";

/// Words and phrases by their first word.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases(HashMap<String, Vec<Vec<Word>>>);

/// What says nothing in any of the languages; people mix them.
pub(super) fn stopwords() -> &'static Phrases {
    static STOPWORDS: OnceLock<Phrases> = OnceLock::new();
    STOPWORDS.get_or_init(|| {
        let files = Language::all().filter_map(|language| language.file(FILE));
        Phrases::of(files.flat_map(str::lines).filter(|line| !line.starts_with('#')))
    })
}

impl Phrases {
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut phrases: HashMap<String, Vec<Vec<Word>>> = HashMap::new();
        for phrase in texts.map(|text| words_of(text).collect::<Vec<_>>()) {
            let Some(first) = phrase.first() else { continue };
            let known = phrases.entry(first.folded.clone()).or_default();
            if !known.contains(&phrase) {
                known.push(phrase);
            }
        }
        Self(phrases)
    }

    /// How many words the longest phrase has with which `words` begin; 0 when there is none. With
    /// `marks`, "cơ" is not "có"; without, "co" is.
    pub(super) fn at(&self, words: &[Word], marks: bool) -> usize {
        let Some(first) = words.first() else { return 0 };
        let fits = |phrase: &&Vec<Word>| {
            words.get(..phrase.len()).is_some_and(|words| {
                words.iter().zip(*phrase).all(|(word, known)| {
                    word.folded == known.folded && (!marks || word.marked == known.marked)
                })
            })
        };
        let phrases = self.0.get(&first.folded).into_iter().flatten();
        phrases.filter(fits).map(Vec::len).max().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, marks: bool) -> usize {
        stopwords().at(&words_of(text).collect::<Vec<_>>(), marks)
    }

    #[test]
    fn every_language_has_its_list_and_marks_tell_words_apart() {
        for (text, marks, words) in [
            ("ở đâu", true, 2),
            ("o dau", false, 2),
            ("có gì", true, 1),
            ("co so", false, 1),
            ("cơ sở", true, 0),
            ("where is it", false, 1),
            ("khai mạc", true, 0),
            ("", false, 0),
        ] {
            assert_eq!(at(text, marks), words, "{text}");
        }
        for language in Language::all() {
            assert!(language.file(FILE).is_some(), "{language:?}");
        }
    }
}
