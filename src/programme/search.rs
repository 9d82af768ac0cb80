//! Finding what somebody means by a few words.
//!
//! A row is found when it holds most of what was asked, counted by how rare the words are. All
//! numbers are whole, so that the order is the same on every machine.

use super::people::Writer;
use super::snapshot::Programme;
use super::stopwords::stopwords;
use super::words::{Fit, Place, Word, WordIndex, words_of};
use crate::texts::Localised;

/// Characters and words of a question that are looked at.
const CHARACTERS: usize = 1_000;
const WORDS: usize = 32;
/// What a word counts in each text, in percent.
const NAMED: u32 = 100;
const ALIAS: u32 = 90;
const BESIDES: u32 = 50;
const MENTIONED: u32 = 25;
/// What a fit counts, in percent.
const BEGINS: u32 = 60;
const SLIP: u32 = 50;
/// What a word with other diacritics than those typed counts, in percent.
const OTHERWISE_MARKED: u32 = 70;
/// What two words count more for standing side by side as they were asked, in percent.
const SIDE_BY_SIDE: u32 = 30;
/// Rows that are looked at of those that hold one word: a word that more rows hold does not tell
/// them apart.
const HOLDERS: usize = 128;
/// Percent of the best score below which nothing is worth showing.
const FAR_BELOW: u64 = 40;

/// Something found, and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub what: Found,
    /// How well it fits; only the order means something.
    pub score: u32,
    /// Whether it holds all that was asked, and most of it plainly: then it may be the answer, else
    /// it is only worth a look.
    pub sure: bool,
}

/// What can be found; each an index into the programme's vector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Found {
    /// Into [`Programme::sessions`].
    Session(usize),
    /// Into [`Programme::people`].
    Person(usize),
    /// Into [`Programme::rooms`].
    Room(usize),
    /// Into [`Programme::papers`].
    Paper(usize),
    /// Into [`Programme::facts`].
    Fact(usize),
}

impl Programme {
    /// What fits `text`, the best first, at most `limit`.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Hit> {
        let index = &self.index.words;
        let asked = ask(index, text);
        let mut hits = score(index, &asked);
        hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), hit.what));
        if let Some(best) = hits.first().copied() {
            hits.retain(|hit| {
                hit.score * 100 >= best.score * FAR_BELOW && (hit.whole || !best.whole)
            });
        }
        hits.truncate(limit);
        let shown = |score| u32::try_from(score).unwrap_or(u32::MAX);
        hits.into_iter()
            .map(|hit| Hit { what: hit.what, score: shown(hit.score), sure: hit.sure })
            .collect()
    }
}

impl Found {
    /// The texts by which a row is found, each with its weight in percent.
    pub(super) fn texts(self, programme: &Programme) -> Vec<(u32, &str)> {
        let mut texts = Vec::new();
        match self {
            Self::Session(index) => {
                let session = &programme.sessions[index];
                texts.extend(every(NAMED, Some(&session.title)));
                texts.extend(every(BESIDES, programme.track_of(session)));
                texts.extend(every(MENTIONED, session.abstract_text.as_ref()));
            }
            Self::Person(index) => {
                let person = &programme.people[index];
                texts.push((NAMED, &person.name));
                texts.extend(every(MENTIONED, person.position.as_ref()));
                texts.extend(every(MENTIONED, person.affiliation.as_ref()));
            }
            Self::Room(index) => {
                let room = &programme.rooms[index];
                texts.extend(every(NAMED, Some(&room.name)));
                texts.extend(room.aliases.iter().map(|(_, alias)| (ALIAS, alias.as_str())));
            }
            Self::Paper(index) => {
                let paper = &programme.papers[index];
                texts.extend(every(ALIAS, Some(&paper.title)));
                let authors = paper.authors.iter().map(|author| name_of(programme, author));
                texts.extend(authors.map(|name| (BESIDES, name)));
            }
            Self::Fact(index) => {
                let fact = &programme.facts[index];
                texts.push((NAMED, &fact.topic));
                texts.extend(fact.asks.iter().map(|(_, ask)| (NAMED, ask.as_str())));
                texts.extend(every(MENTIONED, Some(&fact.answer)));
            }
        }
        texts
    }
}

fn every(weight: u32, text: Option<&Localised>) -> impl Iterator<Item = (u32, &str)> {
    text.into_iter().flat_map(Localised::iter).map(move |(_, text)| (weight, text))
}

fn name_of<'p>(programme: &'p Programme, writer: &'p Writer) -> &'p str {
    match writer {
        Writer::Person(person) => &programme.people[*person].name,
        Writer::Name(name) => name,
    }
}

/// One word that was asked for.
struct Asked {
    /// Its number in the question.
    at: usize,
    /// With its diacritics, when the question is written with them.
    marked: Option<u32>,
    /// How much it tells, by how few rows hold it.
    rarity: u64,
    /// Empty when the programme does not know it.
    meant: Vec<(usize, Fit)>,
}

/// A place in the programme that fits an asked word.
struct Match {
    field: usize,
    asked: usize,
    at: usize,
    gain: u32,
}

/// A row with its score.
#[derive(Clone, Copy)]
struct Scored {
    what: Found,
    score: u64,
    /// Whether it holds every word that was asked.
    whole: bool,
    /// See [`Hit::sure`].
    sure: bool,
}

/// The words of a question that matter; all of them when none does.
fn ask(index: &WordIndex, text: &str) -> Vec<Asked> {
    let text: String = text.chars().take(CHARACTERS).collect();
    let words = joined(index, words_of(&text).collect());
    let marks = words.iter().any(|word| !word.plain);
    let mut telling: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let stop = stopwords().at(rest, marks).max(index.titles.at(rest, marks));
        if stop == 0 {
            telling.push(at);
        }
        at += stop.max(1);
    }
    if telling.is_empty() {
        telling = (0..words.len()).collect();
    }
    let mut asked: Vec<Asked> = Vec::new();
    for at in telling.into_iter().take(WORDS) {
        let word = &words[at];
        if words[..at].iter().any(|earlier| earlier.folded == word.folded) {
            continue;
        }
        let meant = index.meant(&word.folded);
        let rarity = if meant.is_empty() { rarest(index) / 2 } else { rarity(index, &meant) };
        asked.push(Asked { at, marked: marks.then_some(word.marked), rarity, meant });
    }
    asked
}

/// "wi fi" is "wifi" where the programme only knows that.
fn joined(index: &WordIndex, words: Vec<Word>) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        if let Some(last) = joined.last_mut()
            && !(index.knows(&last.folded) && index.knows(&word.folded))
        {
            let both = format!("{}{}", last.folded, word.folded);
            if index.knows(&both) {
                last.folded = both;
                continue;
            }
        }
        joined.push(word);
    }
    joined
}

/// Quarters of a bit: 1 for a word that every row holds, 25 for one that one of 64 rows holds.
fn rarity(index: &WordIndex, meant: &[(usize, Fit)]) -> u64 {
    let holders: usize = meant.iter().map(|(word, _)| index.holders(*word)).sum();
    held_by(index, holders)
}

/// What a word tells that a single row holds.
fn rarest(index: &WordIndex) -> u64 {
    held_by(index, 1)
}

fn held_by(index: &WordIndex, holders: usize) -> u64 {
    let holders = holders.min(index.rows);
    let ratio = ((index.rows as u128 + 1) << 8) / (holders as u128).max(1);
    let quarters = ratio.min(1 << 31).pow(4).checked_ilog2().unwrap_or_default();
    u64::from(quarters.saturating_sub(32)) + 1
}

/// Every row that holds at least half of what was asked.
fn score(index: &WordIndex, asked: &[Asked]) -> Vec<Scored> {
    let rows = candidates(index, asked).into_iter();
    rows.filter_map(|row| score_row(index, asked, row, &matches_in(index, asked, row))).collect()
}

/// The rows that may hold half of what was asked: those that hold one of its rarest words, of which
/// so many are looked at that the others together tell less than half. A search costs by them, and
/// not by how many rows hold "hội" or "the".
fn candidates(index: &WordIndex, asked: &[Asked]) -> Vec<Found> {
    let mut rarest: Vec<&Asked> = asked.iter().collect();
    rarest.sort_by_key(|word| std::cmp::Reverse(word.rarity));
    let total: u64 = asked.iter().map(|word| word.rarity).sum();
    let mut others = total;
    let mut rows: Vec<Found> = Vec::new();
    for word in rarest {
        if others * 2 < total {
            break;
        }
        others -= word.rarity;
        for (meant, _) in &word.meant {
            let places = index.places(*meant);
            let row = |place: &Place| index.fields[place.field].row;
            let holding = places.chunk_by(|one, next| row(one) == row(next));
            rows.extend(holding.take(HOLDERS).map(|places| row(&places[0])));
        }
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// Where the words that were asked for stand in a row, text by text.
fn matches_in(index: &WordIndex, asked: &[Asked], row: Found) -> Vec<Match> {
    let fields = index.fields_of(row);
    let mut matches: Vec<Match> = Vec::new();
    for (number, word) in asked.iter().enumerate() {
        for (meant, fit) in &word.meant {
            let places = index.places_in(*meant, &fields).iter();
            matches.extend(places.map(|place| Match {
                field: place.field,
                asked: number,
                at: place.at,
                gain: gain(word, *fit, place),
            }));
        }
    }
    matches.sort_unstable_by_key(|found| (found.field, found.asked, found.at, found.gain));
    matches
}

fn gain(word: &Asked, fit: Fit, place: &Place) -> u32 {
    match fit {
        Fit::Same if word.marked.is_some_and(|marked| marked != place.marked) => OTHERWISE_MARKED,
        Fit::Same => 100,
        Fit::Begins => BEGINS,
        Fit::Slip => SLIP,
    }
}

/// Each word counts where it counts most; words side by side in one text count more.
fn score_row(index: &WordIndex, asked: &[Asked], what: Found, matches: &[Match]) -> Option<Scored> {
    let mut best = vec![0; asked.len()];
    let mut plainly = vec![false; asked.len()];
    let mut phrase = 0;
    for matches in matches.chunk_by(|one, next| one.field == next.field) {
        let field = &index.fields[matches[0].field];
        let words = matches.chunk_by(|one, next| one.asked == next.asked);
        let share = 100 * words.clone().count() as u64 / u64::from(field.words.max(1));
        // A short text that says just this is meant more than a long one that says it too.
        let worth = u64::from(field.weight) * (60 + 40 * share.min(100) / 100);
        for matches in words {
            let gain = matches.iter().map(|found| found.gain).max().unwrap_or_default();
            let number = matches[0].asked;
            let counts = asked[number].rarity * u64::from(gain) * worth / 1_000;
            best[number] = counts.max(best[number]);
            plainly[number] |= gain >= OTHERWISE_MARKED && field.weight >= BESIDES;
        }
        phrase = side_by_side(asked, matches, u64::from(field.weight)).max(phrase);
    }
    let total: u64 = asked.iter().map(|word| word.rarity).sum();
    let held = asked.iter().zip(&best).filter(|(_, counts)| **counts > 0);
    let held: u64 = held.map(|(word, _)| word.rarity).sum();
    let plain = asked.iter().zip(&plainly).filter(|(_, plainly)| **plainly);
    let plain: u64 = plain.map(|(word, _)| word.rarity).sum();
    let (whole, sure) = (held == total, held == total && plain * 2 >= total);
    // What holds all that was asked is meant more than what holds half of it in a better place.
    let score = (best.iter().sum::<u64>() + phrase) * held / total.max(1);
    (held * 2 >= total).then_some(Scored { what, score, whole, sure })
}

/// What a text gains for words that follow one another in it as they do in the question.
fn side_by_side(asked: &[Asked], matches: &[Match], weight: u64) -> u64 {
    let follows = |first: &Match, second: &Match| {
        first.asked + 1 == second.asked
            && asked[first.asked].at + 1 == asked[second.asked].at
            && first.at + 1 == second.at
    };
    let mut gained = 0;
    let mut last = None;
    for first in matches {
        let second = matches.iter().find(|second| follows(first, second));
        if let Some(second) = second.filter(|_| last != Some(first.asked)) {
            last = Some(first.asked);
            let rarity = asked[first.asked].rarity + asked[second.asked].rarity;
            let gain = u64::from(first.gain.min(second.gain));
            gained += rarity * gain * weight * u64::from(SIDE_BY_SIDE) / 1_000;
        }
    }
    gained
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
