//! Which facts come first.

use crate::programme::{Fact, Programme};

/// What delegates ask for most, by the topic's word in the programme file.
const MOST_ASKED: [&str; 6] = ["wifi", "parking", "meals", "documents", "contact", "restroom"];

/// The indices of at most `limit` facts: first those that delegates ask for most, then the others
/// in the file's order.
pub fn most_asked(programme: &Programme, limit: usize) -> Vec<usize> {
    let mut facts: Vec<usize> = (0..programme.facts.len()).collect();
    // The sort keeps the file's order among the rest.
    facts.sort_by_key(|index| rank(&programme.facts[*index]));
    facts.truncate(limit);
    facts
}

/// How many pages of `size` items `count` items need; one even when there are none.
pub(super) fn pages(count: usize, size: usize) -> usize {
    count.div_ceil(size).max(1)
}

fn rank(fact: &Fact) -> usize {
    MOST_ASKED.iter().position(|topic| *topic == fact.topic).unwrap_or(MOST_ASKED.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    #[test]
    fn what_is_asked_most_comes_first_and_the_rest_keeps_its_order() {
        let programme = demo();
        let topics = |limit| -> Vec<String> {
            let facts = most_asked(&programme, limit).into_iter();
            facts.map(|index| programme.facts[index].topic.clone()).collect()
        };
        assert_eq!(topics(3), ["wifi", "parking", "meals"]);
        assert_eq!(topics(8)[5..], ["restroom", "proceedings", "diet"]);
        assert_eq!(topics(100).len(), programme.facts.len());
    }

    #[test]
    fn every_item_has_a_page() {
        for (count, pages_needed) in [(0, 1), (1, 1), (8, 1), (9, 2), (25, 4)] {
            assert_eq!(pages(count, 8), pages_needed);
        }
    }

    fn demo() -> Programme {
        read(include_bytes!("../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
    }
}
