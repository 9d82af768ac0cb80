//! What the words of a question mean, in every language at once: people mix them.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::near::Vocabulary;
use super::sense::{Sense, Topic};
use super::tokens::{Token, Tokens};
use crate::texts::Language;

/// File of every language's folder: `[sense]` heads a section, then a word or phrase a line.
const FILE: &str = "lexicon.txt";

/// Words and phrases by their first word.
#[derive(Debug, Default)]
pub struct Lexicon {
    phrases: HashMap<String, Vec<Phrase>>,
    topics: Vec<String>,
    /// Every word in it, folded, with how it is marked.
    words: HashMap<String, Vec<String>>,
    /// Which languages have the word.
    spoken: HashMap<String, Vec<Language>>,
    /// The words of every language.
    vocabularies: Vec<(Language, Vocabulary)>,
    /// The first words of phrases by their second ones.
    firsts: HashMap<String, Vec<String>>,
}

/// A phrase and what it means.
#[derive(Debug)]
pub struct Phrase {
    /// Its words.
    pub words: Vec<Token>,
    /// What it means.
    pub sense: Sense,
    /// Whose language it is.
    pub language: Language,
}

impl Phrase {
    /// How well `words` begin with the phrase, in percent; `None` when they do not.
    pub fn fit(&self, words: &[Token], marks: bool) -> Option<u32> {
        let typed = words.get(..self.words.len())?;
        let fits = typed.iter().zip(&self.words).map(|(typed, known)| fit(typed, known, marks));
        fits.min().filter(|fit| *fit > 0)
    }
}

impl Lexicon {
    /// The lexicon of all languages; read once.
    pub fn of_all() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            let mut lexicon = Self::default();
            for language in Language::all() {
                lexicon.read(language, language.file(FILE).unwrap_or_default());
            }
            for phrases in lexicon.phrases.values_mut() {
                phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
            }
            for language in Language::all() {
                let vocabulary = Vocabulary::of(lexicon.spoken(language));
                lexicon.vocabularies.push((language, vocabulary));
            }
            lexicon
        })
    }

    /// The phrases with which `words` may begin, the longest first.
    pub fn starting(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    /// Every phrase that is another word for what sessions are called, with its group.
    pub fn alike(&self) -> impl Iterator<Item = (Topic, &Phrase)> {
        self.phrases.values().flatten().filter_map(|phrase| match phrase.sense {
            Sense::Like(group) => Some((group, phrase)),
            _ => None,
        })
    }

    /// Whether some phrase has the folded word.
    pub fn knows(&self, folded: &str) -> bool {
        self.words.contains_key(folded)
    }

    /// Whether some phrase has the word just as it is marked.
    pub fn knows_marked(&self, token: &Token) -> bool {
        self.words.get(&token.folded).is_some_and(|known| known.contains(&token.marked))
    }

    /// The language most of whose phrases are in `words`; `None` when they are of several.
    pub fn language(&self, words: &[Token], marks: bool) -> Option<Language> {
        let mut votes: Vec<(Language, usize)> = Language::all().map(|one| (one, 0)).collect();
        for (start, word) in words.iter().enumerate() {
            for (language, votes) in &mut votes {
                let phrases = self.starting(&word.folded).iter();
                let own = phrases.filter(|phrase| phrase.language == *language);
                let found = own.filter(|phrase| phrase.fit(&words[start..], marks).is_some());
                let length = found.map(|phrase| phrase.words.len()).max().unwrap_or(0);
                let marked = usize::from(!word.bare && length > 0);
                *votes += length * length + 2 * marked;
            }
        }
        votes.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
        match votes.as_slice() {
            [(language, most), (_, next), ..] if most * 4 > next * 5 => Some(*language),
            [(language, most)] if *most > 0 => Some(*language),
            _ => None,
        }
    }

    /// Whether the word alone asks for something.
    pub fn asks(&self, folded: &str) -> bool {
        let alone = self.starting(folded).iter().filter(|phrase| phrase.words.len() == 1);
        alone.into_iter().any(|phrase| matches!(phrase.sense, Sense::Cue(_) | Sense::Noun(_)))
    }

    /// Whether a phrase of the language has the folded word.
    pub fn is_of(&self, language: Language, folded: &str) -> bool {
        self.spoken.get(folded).is_some_and(|spoken| spoken.contains(&language))
    }

    /// Words of a language, or of all, that begin like `typed` and are about as long.
    pub fn near<'l>(
        &'l self,
        language: Option<Language>,
        typed: &[char],
        allowed: usize,
    ) -> impl Iterator<Item = &'l str> {
        let own = self.vocabularies.iter();
        let own = own.filter(move |(spoken, _)| language.is_none_or(|one| one == *spoken));
        own.flat_map(move |(_, vocabulary)| vocabulary.near(typed, allowed))
    }

    /// The first words of phrases whose second word is `second`.
    pub fn before(&self, second: &str) -> &[String] {
        self.firsts.get(second).map_or(&[], Vec::as_slice)
    }

    /// Every folded word of a language.
    fn spoken(&self, language: Language) -> impl Iterator<Item = &str> {
        let own = self.spoken.iter().filter(move |(_, spoken)| spoken.contains(&language));
        own.map(|(word, _)| word.as_str())
    }

    /// The name of a topic.
    pub fn topic_name(&self, topic: Topic) -> &str {
        self.topics.get(usize::from(topic.0)).map_or("", String::as_str)
    }

    /// The topic with this name.
    pub fn topic_named(&self, name: &str) -> Option<Topic> {
        let index = self.topics.iter().position(|known| known == name)?;
        u16::try_from(index).ok().map(Topic)
    }

    fn read(&mut self, language: Language, text: &str) {
        let mut sense = None;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                sense = Sense::read(head, &mut self.topics);
            } else if let Some(sense) = sense.filter(|_| !line.starts_with('#')) {
                self.add(language, sense, line);
            }
        }
    }

    fn add(&mut self, language: Language, sense: Sense, phrase: &str) {
        let words = Tokens::of(phrase).words;
        let Some(first) = words.first() else { return };
        for word in &words {
            let known = self.words.entry(word.folded.clone()).or_default();
            if !known.contains(&word.marked) {
                known.push(word.marked.clone());
            }
            let spoken = self.spoken.entry(word.folded.clone()).or_default();
            if !spoken.contains(&language) {
                spoken.push(language);
            }
        }
        if let Some(second) = words.get(1) {
            let firsts = self.firsts.entry(second.folded.clone()).or_default();
            if !firsts.contains(&first.folded) {
                firsts.push(first.folded.clone());
            }
        }
        let phrases = self.phrases.entry(first.folded.clone()).or_default();
        phrases.push(Phrase { words, sense, language });
    }
}

/// How well a typed word is the word of a phrase, in percent; 0 when it is another one.
pub fn fit(typed: &Token, known: &Token, marks: bool) -> u32 {
    if typed.folded != known.folded {
        return 0;
    }
    let same = typed.marked == known.marked;
    if same || typed.soft || (typed.bare && !marks) {
        100
    } else if typed.bare {
        // Among words with diacritics one without them is rarely short for another.
        60
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::super::sense::{Cue, Sense};
    use super::*;

    #[test]
    fn every_section_of_every_language_means_something() {
        for language in Language::all() {
            let text = language.file(FILE).unwrap();
            for head in text.lines().filter_map(|line| line.strip_prefix('[')) {
                let head = head.strip_suffix(']').unwrap();
                assert!(Sense::read(head, &mut Vec::new()).is_some(), "{language:?}: {head}");
            }
        }
        let known = Lexicon::of_all().starting("may");
        assert!(known.iter().any(|phrase| phrase.sense == Sense::Cue(Cue::When)));
    }

    #[test]
    fn no_phrase_stands_twice_or_is_a_filler_beside_what_outweighs_it() {
        let outweighed = |head: &str| {
            let sense = Sense::read(head, &mut Vec::new());
            // Another word for a session means something only where one is called so.
            !matches!(
                sense,
                Some(Sense::Title | Sense::Ordinal(_) | Sense::Surname | Sense::Like(_))
            )
        };
        for language in Language::all() {
            let mut heads: HashMap<&str, Vec<&str>> = HashMap::new();
            let mut head = "";
            for line in language.file(FILE).unwrap().lines().map(str::trim) {
                if let Some(section) = line.strip_prefix('[') {
                    head = section.trim_end_matches(']');
                } else if !line.is_empty() && !line.starts_with('#') {
                    heads.entry(line).or_default().push(head);
                }
            }
            for (phrase, heads) in &heads {
                let twice = (1..heads.len()).any(|at| heads[..at].contains(&heads[at]));
                assert!(!twice, "{language:?}: {phrase} stands twice in one of {heads:?}");
                let filler = heads.contains(&"filler");
                let heavier = heads.iter().any(|head| *head != "filler" && outweighed(head));
                assert!(!(filler && heavier), "{language:?}: {phrase} is in {heads:?}");
            }
        }
    }

    #[test]
    fn diacritics_that_were_typed_tell_words_apart() {
        let token = |text: &str| Tokens::of(text).words.remove(0);
        assert_eq!(fit(&token("sáu"), &token("sau"), true), 0);
        assert_eq!(fit(&token("sau"), &token("sáu"), true), 60);
        assert_eq!(fit(&token("sau"), &token("sáu"), false), 100);
        assert_eq!(fit(&token("tối"), &token("tôi"), true), 0);
    }
}
