//! Names of people: whole, from any middle name on, the given name alone, Western ones both ways.

use std::collections::{HashMap, HashSet};

use super::super::question::lexicon::fit;
use super::super::question::tokens::{Token, Tokens};
use crate::programme::Programme;

/// Names by their first word.
#[derive(Debug, Default)]
pub struct People {
    names: HashMap<String, Vec<Named>>,
    words: HashSet<String>,
    /// Everybody by the first word of a Vietnamese name.
    families: HashMap<String, Vec<usize>>,
    /// The last word of everybody's name.
    given: Vec<Option<Token>>,
}

#[derive(Debug)]
struct Named {
    words: Vec<Token>,
    person: usize,
}

impl People {
    pub(super) fn of(programme: &Programme) -> Self {
        let mut people = Self::default();
        for (index, person) in programme.people.iter().enumerate() {
            let words = Tokens::of(&person.name).words;
            people.add(index, &words);
            if let Some(family) = words.first().filter(|_| words.len() > 2) {
                people.families.entry(family.folded.clone()).or_default().push(index);
            }
            people.given.push(words.into_iter().next_back());
        }
        people
    }

    pub(super) fn knows(&self, folded: &str) -> bool {
        self.words.contains(folded)
    }

    pub(super) fn has(&self, word: &Token) -> bool {
        let named = self.names.get(&word.folded);
        named.is_some_and(|named| named.iter().any(|one| one.words[0].marked == word.marked))
    }

    /// Everybody whose name has the folded word.
    pub fn called(&self, folded: &str) -> Vec<usize> {
        let named = self.names.get(folded).into_iter().flatten();
        let mut people: Vec<usize> = named.map(|named| named.person).collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    /// Everybody of this family: foreigners say "Professor Nguyen".
    pub fn of_family(&self, folded: &str) -> &[usize] {
        self.families.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The last word of somebody's name.
    pub fn given(&self, person: usize) -> Option<&Token> {
        self.given.get(person)?.as_ref()
    }

    /// Every folded word.
    pub fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The longest name with which `words` begin: its length, how well it fits in percent, and who
    /// is called so.
    pub fn named(&self, words: &[Token], marks: bool) -> Option<(usize, u32, Vec<usize>)> {
        let mut best: Option<(usize, u32, Vec<usize>)> = None;
        for named in self.names.get(&words.first()?.folded)? {
            let Some(typed) = words.get(..named.words.len()) else { continue };
            let fits =
                typed.iter().zip(&named.words).map(|(typed, known)| fit(typed, known, marks));
            // "hai" among words with diacritics is a number, and never Hải.
            let enough = if typed.len() == 1 { 100 } else { 1 };
            let Some(fit) = fits.min().filter(|fit| *fit >= enough) else { continue };
            let rank = (named.words.len(), fit);
            match &mut best {
                Some((length, known, people)) if (*length, *known) == rank => {
                    people.push(named.person);
                }
                Some((length, known, _)) if (*length, *known) > rank => {}
                _ => best = Some((rank.0, rank.1, vec![named.person])),
            }
        }
        best.map(|(length, fit, mut people)| {
            people.dedup();
            (length, fit, people)
        })
    }

    fn add(&mut self, person: usize, words: &[Token]) {
        for start in 0..words.len() {
            self.put(person, &words[start..]);
        }
        let [first, .., last] = words else { return };
        self.put(person, &[first.clone(), last.clone()]);
        // Whose name has no Vietnamese mark is called by either name, in either order.
        if words.iter().all(|word| word.bare) {
            self.put(person, std::slice::from_ref(first));
            self.put(person, &[last.clone(), first.clone()]);
        }
    }

    fn put(&mut self, person: usize, words: &[Token]) {
        let Some(first) = words.first() else { return };
        self.words.extend(words.iter().map(|word| word.folded.clone()));
        let named = self.names.entry(first.folded.clone()).or_default();
        if !named.iter().any(|one| one.person == person && one.words == words) {
            named.push(Named { words: words.to_vec(), person });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::sample;
    use super::*;

    #[test]
    fn people_are_called_by_any_end_of_their_name() {
        let programme = sample();
        let people = People::of(&programme);
        let named = |text: &str| {
            let (length, _, found) =
                people.named(&Tokens::of(text).words, true).unwrap_or_default();
            let ids = found.into_iter().map(|person| programme.people[person].id.clone());
            (length, ids.collect::<Vec<_>>().join(" "))
        };
        assert_eq!(named("Nguyễn Hoàng An nói gì"), (3, "nguyen-hoang-an".to_owned()));
        assert_eq!(named("Hoàng An"), (2, "nguyen-hoang-an".to_owned()));
        assert_eq!(named("Kenji"), (1, "kenji-morita".to_owned()));
        assert_eq!(named("Morita"), (1, "kenji-morita".to_owned()));
        assert_eq!(named("Hà"), (1, "hoang-thu-ha nguyen-viet-ha".to_owned()));
        assert_eq!(named("hai"), (0, String::new()));
    }
}
