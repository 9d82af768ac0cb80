//! Names of rooms, tracks and sessions: whole, and as what follows a word such as "phòng".

use std::collections::{HashMap, HashSet};

use super::super::question::lexicon::{Lexicon, fit};
use super::super::question::sense::{Noun, Sense};
use super::super::question::tokens::{Token, Tokens};
use super::parts::{initials, parts, without_middle};
use crate::programme::Programme;
use crate::texts::Localised;

/// Words of a label; a longer text is a title.
const LABEL: usize = 6;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Label {
    /// Index of a room.
    Room(usize),
    /// Index of a track.
    Track(usize),
    /// Index of a session.
    Session(usize),
    /// The event itself, or its venue.
    Event,
}

/// The sorts of things that labels name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Sort {
    Room,
    Track,
    Session,
    Event,
}

impl Label {
    fn sort(self) -> Sort {
        match self {
            Self::Room(_) => Sort::Room,
            Self::Track(_) => Sort::Track,
            Self::Session(_) => Sort::Session,
            Self::Event => Sort::Event,
        }
    }
}

/// Names by their first word.
#[derive(Debug, Default)]
pub struct Labels {
    whole: HashMap<String, Vec<Named>>,
    after: HashMap<String, Vec<Named>>,
    words: HashSet<String>,
    /// The sorts of things that have single letters for names.
    lettered: HashSet<Sort>,
    /// The words of every row's names.
    of: HashMap<Label, HashSet<String>>,
}

#[derive(Debug)]
struct Named {
    words: Vec<Token>,
    label: Label,
}

impl Labels {
    pub(super) fn of(programme: &Programme) -> Self {
        let mut labels = Self::default();
        for (index, room) in programme.rooms.iter().enumerate() {
            let names = room.name.iter().map(|(_, name)| name);
            let aliases = room.aliases.iter().map(|(_, alias)| alias.as_str());
            for name in names.chain(aliases) {
                labels.add(Label::Room(index), name);
            }
            labels.add_id(Label::Room(index), &room.id);
        }
        labels.add_telling_words(programme);
        let event = programme.venue.name.iter().chain([&programme.event.name]);
        for (_, name) in event.flat_map(Localised::iter) {
            let words = Tokens::of(name).words.into_iter().map(|word| word.folded);
            labels.of.entry(Label::Event).or_default().extend(words);
            labels.add_whole(Label::Event, name.split(['(', '“']).next().unwrap_or(name));
        }
        for (index, track) in programme.tracks.iter().enumerate() {
            labels.add_heads(Label::Track(index), track);
        }
        for (index, session) in programme.sessions.iter().enumerate() {
            labels.add_heads(Label::Session(index), &session.title);
        }
        labels
    }

    /// Whether the folded word is in a name.
    pub(super) fn knows(&self, folded: &str) -> bool {
        self.words.contains(folded)
    }

    pub(super) fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Whether the tracks of the event have single letters for names.
    pub fn has_lettered_tracks(&self) -> bool {
        self.lettered.contains(&Sort::Track)
    }

    /// Whether the folded word is in a name of this row.
    pub fn says(&self, label: Label, folded: &str) -> bool {
        self.of.get(&label).is_some_and(|words| words.contains(folded))
    }

    /// Everything whose name has the folded word.
    pub fn saying(&self, folded: &str) -> impl Iterator<Item = Label> {
        let named = self.of.iter().filter(move |(_, words)| words.contains(folded));
        named.map(|(label, _)| *label)
    }

    /// The longest whole name with which `words` begin: its length, how well it fits in percent,
    /// and what has it.
    pub fn whole(&self, words: &[Token], marks: bool) -> Option<(usize, u32, Vec<Label>)> {
        longest(&self.whole, words, marks)
    }

    /// The longest name that may stand after a word for its sort, such as "A" after "hội trường".
    pub fn after(
        &self,
        noun: Noun,
        words: &[Token],
        marks: bool,
    ) -> Option<(usize, u32, Vec<Label>)> {
        let (length, fit, labels) = longest(&self.after, words, marks)?;
        let of_sort = |label: &Label| match label {
            Label::Room(_) => noun == Noun::Room,
            Label::Track(_) => noun == Noun::Track,
            Label::Session(_) => noun == Noun::Session,
            Label::Event => false,
        };
        let labels: Vec<Label> = labels.into_iter().filter(of_sort).collect();
        (!labels.is_empty()).then_some((length, fit, labels))
    }

    /// An English word that only one room has names it too: "the ballroom", "the terrace"; and parts
    /// of a name that no other room has.
    fn add_telling_words(&mut self, programme: &Programme) {
        let mut rooms: HashMap<String, Vec<usize>> = HashMap::new();
        let mut own: Vec<(usize, Vec<Token>)> = Vec::new();
        for (index, room) in programme.rooms.iter().enumerate() {
            for words in room.name.iter().map(|(_, name)| Tokens::of(name).words) {
                own.push((index, split_noun(&words).1.to_vec()));
                for word in words {
                    let telling = word.bare && word.folded.len() > 4 && !word.is_number();
                    let rooms = rooms.entry(word.folded).or_default();
                    if telling && !rooms.contains(&index) {
                        rooms.push(index);
                    }
                }
            }
        }
        for (word, rooms) in rooms {
            if let [room] = rooms[..] {
                self.put_whole(Label::Room(room), Tokens::of(&word).words);
            }
        }
        for part in parts(&own) {
            if part.alone {
                self.put_whole(Label::Room(part.row), part.words.clone());
            }
            self.put_after(Label::Room(part.row), part.words);
        }
    }

    /// The head of a title or track, which is its label, as in "Phiên A1: Mô hình …".
    fn add_heads(&mut self, label: Label, text: &Localised) {
        for (_, text) in text.iter() {
            let mut words = Tokens::of(text).words;
            let folded = words.iter().map(|word| word.folded.clone());
            self.of.entry(label).or_default().extend(folded);
            let end = text.find([':', '–', '—', '.']).unwrap_or(text.len());
            words.retain(|word| word.at.end <= end);
            let ends_as_label = words.last().is_some_and(is_designator);
            let short = words.len() <= LABEL && (end < text.len() || ends_as_label);
            if split_noun(&words).1.is_empty() || is_phrase(&words) {
                continue;
            }
            if let Some(short) = without_middle(&words) {
                self.put_whole(label, short);
            }
            if short {
                self.add_words(label, words);
            }
        }
    }

    /// An id such as `hall-a` or `a1` is also what people of the house say.
    fn add_id(&mut self, label: Label, id: &str) {
        let words = Tokens::of(&id.replace('-', " ")).words;
        if words.len() > 1 {
            self.put_whole(label, words);
        }
    }

    fn add(&mut self, label: Label, name: &str) {
        let words = Tokens::of(name).words;
        let folded = words.iter().map(|word| word.folded.clone());
        self.of.entry(label).or_default().extend(folded);
        self.add_words(label, words);
    }

    fn add_words(&mut self, label: Label, words: Vec<Token>) {
        if words.is_empty() || words.len() > 2 * LABEL {
            return;
        }
        let (before, own) = split_noun(&words);
        if before > 0 {
            self.add_own(label, &words[..before], own);
        } else if words.iter().all(is_designator) {
            self.put_after(label, words.clone());
        }
        if let [first @ .., number] = words.as_slice()
            && number.is_number()
            && first.len() > 1
            && first.iter().all(|word| !word.is_number())
        {
            // "NT5" is "Nội tiết 5".
            let initials = first.iter().filter_map(|word| word.folded.chars().next());
            let initials = Token::new(&initials.collect::<String>(), 0..0);
            self.put_whole(label, vec![initials, number.clone()]);
        }
        if words.len() > 1 || words[0].folded.len() > 1 && !words[0].is_number() {
            self.put_whole(label, words);
        }
    }

    /// What a name of some sort has for its own.
    fn add_own(&mut self, label: Label, sort: &[Token], own: &[Token]) {
        let Some(first) = own.first() else { return };
        // A noun alone ("sảnh") is a name only where nothing else is called so.
        if own.len() > 1 || is_designator(first) || first.folded.len() > 2 {
            self.put_after(label, own.to_vec());
        }
        let coded = |one: &Token, next: &Token| one.is_number() && next.folded.len() == 1;
        let alone = match own {
            // "A1", "1A" and "P201" are said alone.
            [one, next] if coded(one, next) || coded(next, one) => true,
            [one] => one.is_number() && one.folded.len() > 2,
            // "Sông Hậu" is said without "hội trường" too.
            _ => {
                let plain = !is_phrase(own) && !own.iter().any(is_designator);
                plain && matches!(label, Label::Room(_))
            }
        };
        if alone {
            self.put_whole(label, own.to_vec());
        }
        if own.iter().all(is_designator)
            && let Some(short) = initials(sort, own)
        {
            self.put_whole(label, short);
        }
    }

    fn add_whole(&mut self, label: Label, name: &str) {
        let words = Tokens::of(name).words;
        if words.len() > 1 {
            self.put_whole(label, words);
        }
    }

    fn put_whole(&mut self, label: Label, words: Vec<Token>) {
        put(&mut self.whole, &mut self.words, label, words);
    }

    fn put_after(&mut self, label: Label, words: Vec<Token>) {
        if words.len() == 1 && words[0].folded.len() == 1 {
            self.lettered.insert(label.sort());
        }
        put(&mut self.after, &mut self.words, label, words);
    }
}

fn put(
    names: &mut HashMap<String, Vec<Named>>,
    known: &mut HashSet<String>,
    label: Label,
    words: Vec<Token>,
) {
    let Some(first) = words.first() else { return };
    known.extend(words.iter().map(|word| word.folded.clone()));
    let beginning = names.entry(first.folded.clone()).or_default();
    if !beginning.iter().any(|one| one.label == label && one.words == words) {
        beginning.push(Named { words, label });
    }
}

fn longest(
    names: &HashMap<String, Vec<Named>>,
    words: &[Token],
    marks: bool,
) -> Option<(usize, u32, Vec<Label>)> {
    let mut best: Option<(usize, u32, Vec<Label>)> = None;
    for named in names.get(&words.first()?.folded)? {
        let Some(typed) = words.get(..named.words.len()) else { continue };
        let fits = typed.iter().zip(&named.words).map(|(typed, known)| fit(typed, known, marks));
        let Some(fit) = fits.min().filter(|fit| *fit > 0) else { continue };
        let rank = (named.words.len(), fit);
        match &mut best {
            Some((length, known, labels)) if (*length, *known) == rank => {
                if !labels.contains(&named.label) {
                    labels.push(named.label);
                }
            }
            Some((length, known, _)) if (*length, *known) > rank => {}
            _ => best = Some((rank.0, rank.1, vec![named.label])),
        }
    }
    best
}

/// Whether the words are a phrase that means something by itself.
fn is_phrase(words: &[Token]) -> bool {
    let phrases = words.first().map_or(&[][..], |first| Lexicon::of_all().starting(&first.folded));
    phrases
        .iter()
        .any(|phrase| phrase.words.len() == words.len() && phrase.fit(words, true).is_some())
}

/// How many words at the beginning only name the sort of thing, and the name's own words.
fn split_noun(words: &[Token]) -> (usize, &[Token]) {
    let mut before = 0;
    while let Some(first) = words.get(before) {
        let phrases = Lexicon::of_all().starting(&first.folded).iter();
        let sorts = phrases.filter(|phrase| {
            matches!(phrase.sense, Sense::Noun(_) | Sense::Kind(_))
                && words[before..].len() >= phrase.words.len()
                && phrase
                    .words
                    .iter()
                    .zip(&words[before..])
                    .all(|(one, word)| fit(word, one, true) == 100)
        });
        match sorts.map(|phrase| phrase.words.len()).max() {
            Some(length) => before += length,
            None => break,
        }
    }
    // "Phòng số 10" is called "phòng 10" as well.
    let number = |word: &Token| word.folded == "so" || word.folded == "number";
    if before > 0 && words.len() > before + 1 && number(&words[before]) {
        before += 1;
    }
    (before, &words[before..])
}

/// Whether a word is what rooms and panels are numbered with: 201, A, VIP, IV.
pub fn is_designator(word: &Token) -> bool {
    let roman = word.folded.chars().all(|letter| "ivx".contains(letter));
    word.is_number() || word.folded.chars().count() == 1 || word.folded == "vip" || roman
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::sample;
    use super::*;

    #[test]
    fn rooms_are_known_whole_and_after_their_sort() {
        let programme = sample();
        let labels = Labels::of(&programme);
        let words = |text: &str| Tokens::of(text).words;
        let room = |id: &str| Label::Room(programme.room(id).unwrap());
        for (text, id) in
            [("hội trường A", "hall-a"), ("hall a", "hall-a"), ("nhà hàng sen", "restaurant")]
        {
            let (length, fit, found) = labels.whole(&words(text), true).unwrap();
            assert_eq!((length, fit, found), (words(text).len(), 100, vec![room(id)]), "{text}");
        }
        let (_, _, found) = labels.after(Noun::Room, &words("201"), false).unwrap();
        assert_eq!(found, [room("room-201")]);
        assert!(labels.after(Noun::Track, &words("201"), false).is_none());
    }
}
