//! What to make of what was found.

use crate::programme::{Found, Hit};

/// What somebody who typed words is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Finding<'a> {
    /// Nothing fits.
    Nothing,
    /// One thing fits better than anything else.
    One {
        /// What it is.
        best: Found,
        /// What fits less well, the best first.
        others: &'a [Hit],
    },
    /// Several things fit equally well.
    Several(&'a [Hit]),
}

/// Decides over `hits`, the best first. Scores only have an order, so a clear answer is one that
/// is sure and that nothing else equals.
pub(super) fn decide(hits: &[Hit]) -> Finding<'_> {
    match hits {
        [] => Finding::Nothing,
        [best, others @ ..]
            if best.sure && others.first().is_none_or(|next| next.score < best.score) =>
        {
            Finding::One { best: best.what, others }
        }
        _ => Finding::Several(hits),
    }
}

/// The sorts of things that are found, as they are told apart in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Sessions,
    People,
    Rooms,
    Papers,
    Facts,
}

impl Group {
    fn of(what: Found) -> Self {
        match what {
            Found::Session(_) => Self::Sessions,
            Found::Person(_) => Self::People,
            Found::Room(_) => Self::Rooms,
            Found::Paper(_) => Self::Papers,
            Found::Fact(_) => Self::Facts,
        }
    }
}

/// The hits by what they are: the group with the best hit first, the best first within each.
pub(super) fn grouped(hits: &[Hit]) -> Vec<(Group, Vec<Found>)> {
    let mut groups: Vec<(Group, Vec<Found>)> = Vec::new();
    for hit in hits {
        let group = Group::of(hit.what);
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, members)) => members.push(hit.what),
            None => groups.push((group, vec![hit.what])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(what: Found, score: u32) -> Hit {
        Hit { what, score, sure: true }
    }

    #[test]
    fn only_what_nothing_else_equals_is_an_answer() {
        let (room, fact) = (Found::Room(0), Found::Fact(3));
        assert_eq!(decide(&[]), Finding::Nothing);
        let alone = [hit(room, 1)];
        assert_eq!(decide(&alone), Finding::One { best: room, others: &[] });
        let clear = [hit(room, 5), hit(fact, 4)];
        assert_eq!(decide(&clear), Finding::One { best: room, others: &clear[1..] });
        let equal = [hit(room, 5), hit(fact, 5), hit(Found::Fact(1), 2)];
        assert_eq!(decide(&equal), Finding::Several(&equal));
        let unsure = [Hit { sure: false, ..hit(room, 5) }];
        assert_eq!(decide(&unsure), Finding::Several(&unsure));
    }

    #[test]
    fn the_group_with_the_best_hit_comes_first() {
        let hits = [hit(Found::Person(2), 9), hit(Found::Session(1), 8), hit(Found::Person(0), 7)];
        assert_eq!(
            grouped(&hits),
            [
                (Group::People, vec![Found::Person(2), Found::Person(0)]),
                (Group::Sessions, vec![Found::Session(1)]),
            ]
        );
    }
}
