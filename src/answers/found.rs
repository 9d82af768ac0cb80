//! What is offered when a question is not understood: the rows that hold most of its words.

use std::collections::HashMap;

use super::names::{Label, Names, Row};
use super::question::cover::Meaning;
use super::question::sense::{Cue, Sense};
use super::trace::Trace;
use crate::programme::Programme;

/// How much of the best a row must hold to be worth showing.
const NEAR: f32 = 0.4;

/// What can be found; each an index into the programme's vector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Found {
    /// Of a session.
    Session(usize),
    /// Of a person.
    Person(usize),
    /// Of a room.
    Room(usize),
    /// Of a paper.
    Paper(usize),
    /// Of a fact.
    Fact(usize),
}

/// The rows that hold at least half of what tells in a question, the best first, at most `limit`.
pub(super) fn found(
    programme: &Programme,
    names: &Names,
    trace: &Trace,
    limit: usize,
) -> Vec<Found> {
    let telling = telling(trace);
    let rarity = |number: usize| {
        let word = &trace.tokens.words[number].folded;
        // What nobody knows tells half of what it might.
        let known = names.knows(word);
        names.bag.rarity(word) * if known { 1.0 } else { 0.5 }
    };
    let words = |bits: u64| (0..trace.tokens.words.len()).filter(move |at| bits & (1 << at) != 0);
    let weight = |bits: u64| words(bits).map(rarity).sum::<f32>();
    let mut held: HashMap<Found, (u64, f32)> = HashMap::new();
    let mut add = |what: Found, bits: u64, weight: f32| {
        let row = held.entry(what).or_default();
        row.0 |= bits;
        row.1 += weight;
    };
    for one in names.bag.matches(&trace.tokens, telling) {
        for what in of_row(programme, one.row) {
            add(what, one.words, one.weight);
        }
    }
    for number in words(telling) {
        let word = &trace.tokens.words[number].folded;
        let people = names.people.called(word).into_iter().map(Found::Person);
        for what in people.chain(names.labels.saying(word).filter_map(of_label)) {
            add(what, 1 << number, rarity(number));
        }
    }
    for (what, bits) in named(trace) {
        // What was called by its whole name is meant more than what only has a word of it.
        add(what, telling, 2.0 * weight(bits));
    }
    let half = weight(telling) / 2.0;
    let enough = held.into_iter().filter(|(_, (bits, _))| weight(*bits) >= half);
    let mut found: Vec<(f32, Found)> = enough.map(|(what, (_, weight))| (weight, what)).collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let best = found.first().map_or(0.0, |one| one.0);
    found.retain(|one| one.0 >= NEAR * best);
    found.into_iter().take(limit).map(|(_, what)| what).collect()
}

/// What is called by its name, and the words that it is called by, a bit each.
fn named(trace: &Trace) -> Vec<(Found, u64)> {
    let mut named = Vec::new();
    for piece in &trace.pieces {
        let bits = piece.words.clone().fold(0, |bits, word| bits | 1 << word);
        match &piece.meaning {
            Meaning::Labels(labels) => {
                named.extend(labels.iter().filter_map(|one| of_label(*one)).map(|one| (one, bits)));
            }
            Meaning::People(people) => {
                named.extend(people.iter().map(|person| (Found::Person(*person), bits)));
            }
            _ => {}
        }
    }
    named
}

/// The words that neither only ask nor say nothing, a bit each; nothing when there is none.
fn telling(trace: &Trace) -> u64 {
    let telling = trace.pieces.iter().filter(|piece| match piece.meaning {
        Meaning::Sense(Sense::Cue(cue)) => cue == Cue::Programme,
        Meaning::Sense(Sense::Filler | Sense::Title | Sense::Small(_) | Sense::Wish)
        | Meaning::Time(_) => false,
        _ => true,
    });
    telling.flat_map(|piece| piece.words.clone()).fold(0, |bits, word| bits | 1 << word)
}

fn of_row(programme: &Programme, row: Row) -> Vec<Found> {
    match row {
        Row::Session(session) => vec![Found::Session(session)],
        Row::Paper(paper) => vec![Found::Paper(paper)],
        Row::Fact(fact) => vec![Found::Fact(fact)],
        Row::Topic(topic) => vec![Found::Session(programme.topics[topic].session)],
        Row::Person(person) => vec![Found::Person(person)],
        // The sessions of a track hold its words themselves.
        Row::Track(_) => Vec::new(),
    }
}

fn of_label(label: Label) -> Option<Found> {
    match label {
        Label::Room(room) => Some(Found::Room(room)),
        Label::Session(session) => Some(Found::Session(session)),
        Label::Track(_) | Label::Event => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::sample;
    use super::super::understand::understand;
    use super::*;

    /// The ids of what is found, with a letter for what it is.
    fn ids(programme: &Programme, names: &Names, text: &str, limit: usize) -> Vec<String> {
        let now = "2026-12-03T04:00:00Z".parse().unwrap();
        let (_, trace) = understand(programme, names, now, text, None);
        let id = |what: Found| match what {
            Found::Session(index) => format!("s {}", programme.sessions[index].id),
            Found::Person(index) => format!("p {}", programme.people[index].id),
            Found::Room(index) => format!("r {}", programme.rooms[index].id),
            Found::Paper(index) => format!("t {}", programme.papers[index].id),
            Found::Fact(index) => format!("f {}", programme.facts[index].topic),
        };
        found(programme, names, &trace, limit).into_iter().map(id).collect()
    }

    #[test]
    fn what_holds_most_of_the_words_comes_first() {
        let programme = sample();
        let names = Names::of(&programme);
        for (text, first) in [
            ("wifi paradise", "f wifi"),
            ("khai mac hoanh trang", "s khai-mac"),
            ("hội trường A hoành tráng", "r hall-a"),
            ("Lê Thanh Bình hoành tráng", "p le-thanh-binh"),
            ("liêm chính học thuật hoành tráng", "s c4"),
            ("Ellwood superstar", "p margaret-ellwood"),
            ("computer lab paradise", "r lab-302"),
        ] {
            let found = ids(&programme, &names, text, 8);
            assert_eq!(found.first().map(String::as_str), Some(first), "{text}: {found:?}");
        }
    }

    #[test]
    fn nothing_is_found_by_nothing_and_by_what_is_not_there() {
        let programme = sample();
        let names = Names::of(&programme);
        let emoji = "🎉".repeat(4_096);
        for text in ["", " ", "?!…", "\u{0}\u{301}", "xyzzy qqqq", "có gì", &emoji] {
            assert_eq!(ids(&programme, &names, text, 20), [""; 0], "{text}");
        }
        assert_eq!(ids(&programme, &names, "wifi paradise", 0), [""; 0]);
    }

    proptest! {
        #[test]
        fn any_text_is_searched_for_without_panicking(text in ".{0,80}", limit in 0_usize..9) {
            static DEMO: std::sync::OnceLock<(Programme, Names)> = std::sync::OnceLock::new();
            let (programme, names) = DEMO.get_or_init(|| {
                let programme = sample();
                let names = Names::of(&programme);
                (programme, names)
            });
            let found = ids(programme, names, &text, limit);
            prop_assert!(found.len() <= limit);
            prop_assert_eq!(&found, &ids(programme, names, &text, limit));
        }
    }
}
