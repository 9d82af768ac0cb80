//! Every word of titles, tracks and facts, and which rows hold it.

use std::collections::HashMap;

use super::super::question::lexicon::{Lexicon, fit};
use super::super::question::tokens::{Case, Token, Tokens};
use super::beside::Beside;
use crate::programme::{Programme, Writer};
use crate::texts::Localised;

/// What a word counts in each text, in percent.
const NAMED: u32 = 100;
const ASKED: u32 = 100;
const BESIDES: u32 = 45;
const MENTIONED: u32 = 30;
/// What another form of a word counts, in percent.
const AKIN: u32 = 90;
/// Letters that a stem has at least.
const STEM: usize = 4;

/// A row of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Row {
    /// Index of a session.
    Session(usize),
    /// Index of a paper.
    Paper(usize),
    /// Index of a track.
    Track(usize),
    /// Index of a fact.
    Fact(usize),
    /// Index of a topic of questions.
    Topic(usize),
    /// Index of a person, by office.
    Person(usize),
}

/// How much of a question a row explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// Which row.
    pub row: Row,
    /// The words of the question that it holds, a bit each.
    pub words: u64,
    /// The weight of these words.
    pub weight: f32,
    /// How much of the row's own name the question says, from 0 to 1.
    pub named: f32,
    /// Words of the question that stand beside their neighbours in the row too.
    pub pairs: u32,
}

/// From words to the rows that hold them.
#[derive(Debug, Default)]
pub struct Bag {
    places: HashMap<String, Vec<Place>>,
    /// The places of English words under what their forms have in common.
    stems: HashMap<String, Vec<Place>>,
    rows: Vec<Row>,
    /// The weight of every row's own name.
    sizes: Vec<f32>,
    /// Which words stand together.
    beside: Beside,
    /// The first words of everybody's office, in every language.
    heads: HashMap<Row, Vec<String>>,
    /// The words of everybody's title, in every language.
    styles: HashMap<Row, Vec<String>>,
}

#[derive(Clone, Debug)]
struct Place {
    row: u32,
    word: Token,
    percent: u32,
    named: bool,
}

impl Bag {
    pub(super) fn of(programme: &Programme) -> Self {
        let mut bag = Self::default();
        for (index, session) in programme.sessions.iter().enumerate() {
            let track = programme.track_of(session).into_iter().flat_map(Localised::iter);
            let about = session.abstract_text.iter().flat_map(Localised::iter);
            let texts = session.title.iter().map(|(_, text)| (NAMED, text));
            let texts = texts.chain(track.map(|(_, text)| (BESIDES, text)));
            bag.add(Row::Session(index), texts.chain(about.map(|(_, text)| (MENTIONED, text))));
        }
        for (index, paper) in programme.papers.iter().enumerate() {
            let authors = paper.authors.iter().filter_map(|author| match author {
                Writer::Name(name) => Some((BESIDES, name.as_str())),
                Writer::Person(_) => None,
            });
            let title = paper.title.iter().map(|(_, text)| (NAMED, text));
            bag.add(Row::Paper(index), title.chain(authors));
        }
        for (index, track) in programme.tracks.iter().enumerate() {
            bag.add(Row::Track(index), track.iter().map(|(_, text)| (NAMED, text)));
        }
        for (index, fact) in programme.facts.iter().enumerate() {
            let asks = fact.asks.iter().map(|(_, text)| (ASKED, text.as_str()));
            let topic = std::iter::once((NAMED, fact.topic.as_str()));
            bag.add(Row::Fact(index), topic.chain(asks));
        }
        for (index, topic) in programme.topics.iter().enumerate() {
            bag.add(Row::Topic(index), topic.name.iter().map(|(_, text)| (NAMED, text)));
        }
        bag.add_people(programme);
        bag.measure();
        bag
    }

    /// Everybody by office.
    fn add_people(&mut self, programme: &Programme) {
        for (index, person) in programme.people.iter().enumerate() {
            let office = [&person.position, &person.affiliation].into_iter().flatten();
            let texts = office.flat_map(Localised::iter).map(|(_, text)| (NAMED, text));
            let heads = person.position.iter().flat_map(Localised::iter);
            let heads = heads.filter_map(|(_, text)| Tokens::of(text).words.into_iter().next());
            let styles = person.title.iter().flat_map(Localised::iter);
            let styles = styles.flat_map(|(_, text)| Tokens::of(text).words);
            let styles = styles.map(|word| word.folded).collect();
            self.styles.insert(Row::Person(index), styles);
            self.heads.insert(Row::Person(index), heads.map(|word| word.folded).collect());
            self.add(Row::Person(index), texts);
        }
    }

    /// Whether the row has the folded word.
    pub fn holds(&self, row: Row, folded: &str) -> bool {
        if self.styles.get(&row).is_some_and(|styles| styles.iter().any(|own| own == folded)) {
            return true;
        }
        let places = self.places.get(folded);
        places.is_some_and(|places| places.iter().any(|place| self.rows[place.row as usize] == row))
    }

    /// Whether some text has the folded word.
    pub fn knows(&self, folded: &str) -> bool {
        self.places.contains_key(folded) || !self.akin(folded).is_empty()
    }

    /// Whether some text has the word just as it is marked.
    pub fn has(&self, word: &Token) -> bool {
        let places = self.places.get(&word.folded);
        places.is_some_and(|places| places.iter().any(|place| place.word.marked == word.marked))
    }

    /// Whether one of the row's texts begins with a word that was `said`.
    pub fn begins(&self, row: Row, said: impl Fn(&str) -> bool) -> bool {
        self.heads.get(&row).is_some_and(|heads| heads.iter().any(|head| said(head)))
    }

    pub(super) fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// The places of other forms of an English word: "design" is akin to "designing".
    fn akin(&self, folded: &str) -> &[Place] {
        stem(folded).and_then(|stem| self.stems.get(stem)).map_or(&[], Vec::as_slice)
    }

    /// In how many places the folded word stands.
    pub fn holders(&self, folded: &str) -> usize {
        self.places.get(folded).map_or(0, Vec::len)
    }

    /// How rare a word is: 1 for one that every row has, more for others.
    pub fn rarity(&self, folded: &str) -> f32 {
        let holders = self.places.get(folded).map_or(0, Vec::len);
        rarity(self.rows.len(), holders)
    }

    /// The rows that hold any of the `words` whose bit is in `asked`.
    pub fn matches(&self, tokens: &Tokens, asked: u64) -> Vec<Match> {
        let (words, marks) = (&tokens.words, tokens.marks);
        let mut found: HashMap<u32, Match> = HashMap::new();
        for (number, word) in words.iter().enumerate() {
            if asked & (1 << number) == 0 {
                continue;
            }
            let same = self.places.get(&word.folded).map_or(&[][..], Vec::as_slice);
            let akin = self.akin(&word.folded);
            let rarity = rarity(self.rows.len(), same.len().max(akin.len()));
            let fits = same.iter().map(|place| (place, fit(word, &place.word, marks)));
            // "AI" is not the "ai" of another title.
            let short = word.case == Case::Upper && tokens.capitals;
            let short = short && Lexicon::of_all().knows(&word.folded);
            let fits = fits.filter(|(place, _)| !short || place.word.case == Case::Upper);
            let fits = fits.filter(|(_, fit)| *fit > 0);
            for (place, fit) in fits.chain(akin.iter().map(|place| (place, AKIN))) {
                let one = found.entry(place.row).or_insert(Match {
                    row: self.rows[place.row as usize],
                    words: 0,
                    weight: 0.0,
                    named: 0.0,
                    pairs: 0,
                });
                self.count(one, place, 1 << number, rarity, fit);
            }
        }
        for (row, one) in &mut found {
            one.pairs = self.pairs_in(words, one.words, *row);
        }
        let mut found: Vec<Match> = found.into_values().collect();
        found.sort_by(|one, other| {
            other
                .weight
                .total_cmp(&one.weight)
                .then(other.named.total_cmp(&one.named))
                .then(one.row.cmp(&other.row))
        });
        found
    }

    /// Counts a word of the question for the row that holds it.
    fn count(&self, one: &mut Match, place: &Place, word: u64, rarity: f32, fit: u32) {
        if one.words & word != 0 {
            return;
        }
        one.words |= word;
        let percent = f32::from(u16::try_from(place.percent * fit).unwrap_or(u16::MAX));
        one.weight += rarity * percent / 10_000.0;
        if place.named {
            one.named += rarity / self.sizes[place.row as usize];
        }
    }

    /// The sessions in whose title the words stand just so.
    pub(super) fn sessions_called(&self, words: &[Token]) -> Vec<usize> {
        let Some(first) = words.first() else { return Vec::new() };
        let fits = |place: &&Place| {
            let pair = |two: &[Token]| self.beside.within(place.row, &two[0], &two[1]);
            place.named && place.word.marked == first.marked && words.windows(2).all(pair)
        };
        let places = self.places.get(&first.folded).into_iter().flatten().filter(fits);
        let session = |place: &Place| match self.rows[place.row as usize] {
            Row::Session(session) => Some(session),
            _ => None,
        };
        places.filter_map(session).collect()
    }

    /// Whether two words stand together in any row.
    pub fn side_by_side(&self, one: &Token, next: &Token) -> bool {
        self.beside.any(one, next)
    }

    /// Whether two words stand together in a title.
    pub fn titled(&self, one: &Token, next: &Token) -> bool {
        self.beside.titled(one, next)
    }

    /// The words that stand after a word in titles.
    pub fn after(&self, word: &str) -> impl Iterator<Item = &str> {
        self.beside.after(word)
    }

    /// The words that stand before a word in titles.
    pub fn before(&self, word: &str) -> impl Iterator<Item = &str> {
        self.beside.before(word)
    }

    /// How many of the first words stand just so in one title; 0 when fewer than three do.
    pub fn run(&self, words: &[Token]) -> usize {
        self.beside.run(words)
    }

    fn pairs_in(&self, words: &[Token], held: u64, row: u32) -> u32 {
        let pairs = words
            .windows(2)
            .enumerate()
            .filter(|(at, two)| held >> at & 3 == 3 && self.beside.within(row, &two[0], &two[1]));
        u32::try_from(pairs.count()).unwrap_or(u32::MAX)
    }

    /// A word counts once in a row, where it counts most.
    fn add<'t>(&mut self, row: Row, texts: impl Iterator<Item = (u32, &'t str)>) {
        let number = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        for (percent, text) in texts {
            let words = Tokens::of(text).words;
            let title = percent == NAMED && matches!(row, Row::Session(_) | Row::Paper(_));
            self.beside.add(number, &words, title);
            for word in words {
                let places = self.places.entry(word.folded.clone()).or_default();
                let known = places.iter().rev().take_while(|place| place.row == number);
                let known = known.filter(|place| place.word.marked == word.marked).count();
                if known == 0 {
                    let place = Place { row: number, word, percent, named: percent == NAMED };
                    if let Some(stem) = stem(&place.word.folded).filter(|_| place.word.bare) {
                        self.stems.entry(stem.to_owned()).or_default().push(place.clone());
                    }
                    places.push(place);
                }
            }
        }
        self.rows.push(row);
    }

    /// Weighs the names, now that it is known how rare their words are.
    fn measure(&mut self) {
        self.sizes = vec![0.0; self.rows.len()];
        for places in self.places.values() {
            let rarity = rarity(self.rows.len(), places.len());
            for place in places.iter().filter(|place| place.named) {
                self.sizes[place.row as usize] += rarity;
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
fn rarity(rows: usize, holders: usize) -> f32 {
    1.0 + ((rows + 1) as f32 / (holders + 1) as f32).ln()
}

/// What the forms of an English word have in common; `None` for a word too short to have any.
pub(super) fn stem(word: &str) -> Option<&str> {
    let one = word.strip_suffix("ies").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    let ends = [
        "ational", "ation", "ating", "ated", "ator", "ate", "ually", "ment", "ual", "ing", "ion",
        "ally", "ity", "ist", "ed", "er", "or", "al", "ly", "e", "y",
    ];
    let stem = ends.iter().find_map(|end| one.strip_suffix(end)).unwrap_or(one);
    (stem.len() >= STEM && word.is_ascii()).then_some(stem)
}
