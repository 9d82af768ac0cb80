//! What was found, by what it is.

use super::found::Found;

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

/// What was found by what it is: the group with the best hit first, the best first within each.
pub(super) fn grouped(found: &[Found]) -> Vec<(Group, Vec<Found>)> {
    let mut groups: Vec<(Group, Vec<Found>)> = Vec::new();
    for what in found.iter().copied() {
        let group = Group::of(what);
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, members)) => members.push(what),
            None => groups.push((group, vec![what])),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_group_with_the_best_hit_comes_first() {
        let found = [Found::Person(2), Found::Session(1), Found::Person(0)];
        assert_eq!(
            grouped(&found),
            [
                (Group::People, vec![Found::Person(2), Found::Person(0)]),
                (Group::Sessions, vec![Found::Session(1)]),
            ]
        );
    }
}
