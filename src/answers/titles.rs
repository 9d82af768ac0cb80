//! What the words that nothing else explains name by its title.

use super::asked::Asked;
use super::names::{Match, Names, Row};
use super::question::sense::{Cue, Noun};
use super::question::tokens::Tokens;

/// How much of the unexplained words a row must hold to be meant at all.
const ENOUGH: f32 = 0.6;
/// How much less than the best another row may hold, and weigh.
const AS_MUCH: f32 = 0.05;
const AS_HEAVY: f32 = 0.75;
const AS_HEAVY_OF_MANY: f32 = 0.6;
const AS_HEAVY_AN_OFFICE: f32 = 0.9;
/// How rare a word is at least that tells one row from another.
const TELLING: f32 = 2.2;
/// How much of the words somebody's office must hold.
const SURELY: f32 = 0.85;

/// The rows that are meant, the likeliest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Titles {
    /// Rows that explain the same words about as well.
    pub(super) rows: Vec<Match>,
    /// The words that they explain, a bit each.
    pub(super) explained: u64,
    /// Whether they are people, by their office.
    pub(super) are_officers: bool,
}

impl Titles {
    /// Finds what the unknown words of a question are about.
    pub(super) fn of(asked: &Asked, tokens: &Tokens, names: &Names) -> Self {
        if asked.unknown == 0 {
            return Self::default();
        }
        let search = Search { asked, tokens, names, required: required(asked, tokens, names) };
        let mut rows = names.bag.matches(tokens, asked.content);
        // Words of one syllable stand together; English ones may be far apart.
        let loose = tokens.language.is_some_and(|language| language.code() == "en");
        let pairs = (asked.unknown & asked.unknown >> 1).count_ones();
        rows.retain(|one| one.pairs * 2 >= pairs || loose);
        let officers = search.officers(&rows);
        let are_officers = !officers.is_empty();
        if are_officers {
            rows = officers;
        } else {
            rows.retain(|one| !is_person(one));
        }
        search.keep_the_likeliest(&mut rows);
        let explained = rows.first().map_or(0, |one| one.words | asked.unknown & !search.required);
        Self { rows, explained, are_officers }
    }

    /// Whether too little was said for a title to be meant: a single word of a longer title, or a
    /// few that stand elsewhere in it, in a text that asks for nothing of the programme.
    pub(super) fn are_thin(&self, asked: &Asked, tokens: &Tokens) -> bool {
        let Some(first) = self.rows.first() else { return false };
        let words = (first.words & asked.unknown).count_ones().max(first.pairs + 1);
        // One syllable is of too many words.
        let syllable = tokens.language.is_none_or(|language| language.code() == "vi");
        let of_first = |number: usize| first.words & (1 << number) != 0;
        let mut own = tokens.words.iter().enumerate().filter(|(number, _)| of_first(*number));
        let syllable = syllable && own.any(|(_, word)| word.is_syllable());
        let nouns = [Noun::Session, Noun::Paper, Noun::Track, Noun::Speaker];
        let of_programme = nouns.iter().any(|noun| asked.names(*noun))
            || asked.has(Cue::About) && (words > 1 || self.rows.len() < 2 || !syllable)
            || asked.has(Cue::Speak)
            || asked.is_about_something();
        let asks = [
            Cue::When,
            Cue::End,
            Cue::Where,
            Cue::Who,
            Cue::Floor,
            Cue::Length,
            Cue::Until,
            Cue::Cancelled,
            Cue::Start,
        ];
        let several = asked.has(Cue::Count) && self.rows.len() > 1;
        let asks = asked.any(&asks) || several || asked.has(Cue::Also) && asked.asks_whether;
        let enough = match (self.rows.len() > 1, syllable) {
            (true, true) => 0.6,
            (true, false) | (false, true) => 0.3,
            (false, false) => 0.2,
        };
        match (of_programme, asks) {
            (true, _) => false,
            (false, true) => words < 2 && first.named < enough,
            (false, false) => words < 3 && first.named < 0.4 || first.pairs < 1,
        }
    }

    /// Whether the likeliest row is a fact.
    pub(super) fn fact(&self) -> Option<usize> {
        self.rows.iter().find_map(|one| match one.row {
            Row::Fact(fact) => Some(fact),
            _ => None,
        })
    }

    /// The people among the rows.
    pub(super) fn people(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().filter_map(|one| match one.row {
            Row::Person(person) => Some(person),
            _ => None,
        })
    }

    /// The papers among the rows.
    pub(super) fn papers(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().filter_map(|one| match one.row {
            Row::Paper(paper) => Some(paper),
            _ => None,
        })
    }
}

/// What is searched for.
struct Search<'q> {
    asked: &'q Asked,
    tokens: &'q Tokens,
    names: &'q Names,
    /// The words that a row must hold, a bit each.
    required: u64,
}

impl Search<'_> {
    /// How much of what is required a row holds, from 0 to 1.
    fn share(&self, one: &Match) -> f32 {
        let weigh = |bits: u64| -> f32 {
            let words = self.tokens.words.iter().enumerate();
            let words = words.filter(|(number, _)| bits & (1 << number) != 0);
            words.map(|(_, word)| self.names.bag.rarity(&word.folded)).sum()
        };
        weigh(one.words & self.required) / weigh(self.required).max(f32::MIN_POSITIVE)
    }

    /// People who are meant by their office, where one is asked for.
    fn officers(&self, rows: &[Match]) -> Vec<Match> {
        let asked = self.asked;
        let speaks = asked.names(Noun::Paper) || asked.has(Cue::Speak);
        let sessions = !asked.kinds.is_empty() || asked.names(Noun::Session);
        let who = asked.any(&[Cue::Who, Cue::Office]) || speaks;
        let surely = |one: &&Match| self.share(one) > SURELY;
        let titled = rows.iter().filter(surely).any(|one| !is_person(one));
        if !who || sessions || !asked.people.is_empty() || speaks && titled {
            return Vec::new();
        }
        let officers = rows.iter().filter(surely).copied();
        let mut officers: Vec<Match> =
            officers.filter(|one| is_person(one) && one.words.count_ones() > 1).collect();
        let best = officers.iter().map(|one| one.weight).fold(0.0, f32::max);
        officers.retain(|one| one.weight >= AS_HEAVY_AN_OFFICE * best);
        let pairs = officers.iter().map(|one| one.pairs).max().unwrap_or(0);
        officers.retain(|one| one.pairs == pairs);
        // Of "Viện trưởng" and "Phó Viện trưởng" it is the one whose whole office was said; of two
        // with one office the one whose name was.
        let said = |word: &str| self.tokens.words.iter().any(|one| one.folded == word);
        let whole = |one: &Match| self.names.bag.begins(one.row, said);
        keep_if_any(&mut officers, whole);
        let called = |one: &Match| match one.row {
            Row::Person(person) => self.names.people.given(person).is_some_and(|name| {
                self.tokens.words.iter().any(|word| word.marked == name.marked)
            }),
            _ => false,
        };
        keep_if_any(&mut officers, called);
        officers
    }

    fn keep_the_likeliest(&self, rows: &mut Vec<Match>) {
        let heaviest = rows.iter().map(|one| one.weight).fold(0.0, f32::max);
        let many = self.asked.any(&[Cue::About, Cue::What, Cue::List, Cue::Exists, Cue::Count]);
        let as_heavy = if many { AS_HEAVY_OF_MANY } else { AS_HEAVY };
        rows.retain(|one| one.weight >= as_heavy * heaviest);
        let best = rows.iter().map(|one| self.share(one)).fold(0.0, f32::max);
        rows.retain(|one| best >= ENOUGH && self.share(one) >= ENOUGH.max(best - AS_MUCH));
    }
}

/// The unknown words that tell one row from another; words that many rows have tell nothing.
fn required(asked: &Asked, tokens: &Tokens, names: &Names) -> u64 {
    let telling = tokens.words.iter().enumerate().filter(|(_, word)| {
        !names.bag.knows(&word.folded) || names.bag.rarity(&word.folded) >= TELLING
    });
    let telling = telling.fold(0, |bits, (number, _)| bits | 1 << number) & asked.unknown;
    if telling == 0 { asked.unknown } else { telling }
}

fn keep_if_any(rows: &mut Vec<Match>, fits: impl Fn(&Match) -> bool) {
    if rows.iter().any(&fits) {
        rows.retain(fits);
    }
}

fn is_person(one: &Match) -> bool {
    matches!(one.row, Row::Person(_))
}
