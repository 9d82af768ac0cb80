//! Where the people of the programme stand, and who is found by a name.

use std::collections::HashMap;

use super::press::List;
use super::{OpenInvitation, Tie};
use crate::programme::{Person, Programme, Role};
use crate::texts::words;

/// Bytes of folded words that a button to a page of found people carries.
pub(super) const NAMES_LIMIT: usize = 42;

/// How far somebody's invitation has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// There is no link that can be used.
    Uninvited,
    /// A link waits to be used.
    Invited(OpenInvitation),
    /// They are somebody in this chat.
    Tied(Tie),
}

/// The standing of everybody who has one, by the person's id.
pub(super) struct Standings(HashMap<String, Standing>);

impl Standings {
    pub(super) fn of(open: Vec<OpenInvitation>, ties: Vec<Tie>) -> Self {
        let open = open.into_iter().map(|open| (open.person.clone(), Standing::Invited(open)));
        let held = ties.into_iter().map(|tie| (tie.person.clone(), Standing::Tied(tie)));
        // Whoever is tied is so whatever links there are.
        Self(open.chain(held).collect())
    }

    pub(super) fn standing(&self, person: &str) -> &Standing {
        self.0.get(person).unwrap_or(&Standing::Uninvited)
    }

    /// How many of the programme's people are tied, and how many have an open link.
    pub(super) fn counts(&self, programme: &Programme) -> (usize, usize) {
        let standings = || programme.people.iter().map(|person| self.standing(&person.id));
        let tied = standings().filter(|one| matches!(one, Standing::Tied(_))).count();
        let invited = standings().filter(|one| matches!(one, Standing::Invited(_))).count();
        (tied, invited)
    }
}

/// The people of a list by their given names, as indices; those who bear just the asked names first.
pub(super) fn listed(programme: &Programme, list: &List, standings: &Standings) -> Vec<usize> {
    let all = programme.people_by_given_name().iter().copied();
    match list {
        List::All => all.collect(),
        List::Invited => all
            .filter(|&person| {
                *standings.standing(&programme.people[person].id) != Standing::Uninvited
            })
            .collect(),
        List::Named(names) => {
            let asked = words(names);
            let mut found: Vec<(bool, usize)> = all
                .filter_map(|person| Some((!bears(&programme.people[person], &asked)?, person)))
                .collect();
            found.sort_by_key(|(in_part, _)| *in_part);
            found.into_iter().map(|(_, person)| person).collect()
        }
    }
}

/// Whether somebody's name has all the asked words whole; `None` when it does not even begin with
/// them.
fn bears(person: &Person, asked: &[String]) -> Option<bool> {
    let names = words(&person.name);
    let begun = asked.iter().all(|word| names.iter().any(|name| name.starts_with(word)));
    (begun && !asked.is_empty()).then(|| asked.iter().all(|word| names.contains(word)))
}

/// The words by which people are looked for, as a button carries them.
pub(super) fn names(text: &str) -> String {
    let mut names = words(text).join(" ");
    while names.len() > NAMES_LIMIT {
        names.pop();
    }
    names.trim_end().to_owned()
}

/// What somebody does in the programme, each part once, in the order of the programme.
pub(super) fn roles(programme: &Programme, person: usize) -> Vec<Role> {
    let mut roles = Vec::new();
    for &session in programme.sessions_of(person) {
        for part in &programme.sessions[session].people {
            if part.person == person && !roles.contains(&part.role) {
                roles.push(part.role);
            }
        }
    }
    roles
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use proptest::prelude::*;

    use super::*;
    use crate::programme::{Format, read};

    fn programme(names: &[&str]) -> Programme {
        let mut toml = String::from(
            "[event]\nid = \"e\"\nname = \"E\"\norganiser = \"O\"\ncontact = \"C\"\n\
             timezone = \"UTC\"\nstart = 2025-05-19\nend = 2025-05-19\nlanguages = [\"vi\"]\n\
             [venue]\nname = \"V\"\n",
        );
        for (id, name) in names.iter().enumerate() {
            let _ = write!(toml, "[[person]]\nid = \"p{id}\"\nname = \"{name}\"\n");
        }
        toml.push_str(
            "[[session]]\nid = \"s\"\nkind = \"papers\"\ntitle = \"S\"\n\
             start = 2025-05-19T08:00:00\nend = 2025-05-19T09:00:00\n",
        );
        let reading = read(toml.as_bytes(), Format::Toml);
        reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems))
    }

    #[test]
    fn people_are_found_by_parts_of_their_names_with_or_without_diacritics() {
        let programme = programme(&["Lê Văn Hải", "Nguyễn Thị Hà", "Hà Văn Lợi", "Đỗ Đức"]);
        let nobody = Standings::of(Vec::new(), Vec::new());
        for (asked, found) in [
            ("Hà", vec!["Nguyễn Thị Hà", "Hà Văn Lợi", "Lê Văn Hải"]),
            ("ha van", vec!["Hà Văn Lợi", "Lê Văn Hải"]),
            ("do duc", vec!["Đỗ Đức"]),
            ("Đ", vec!["Đỗ Đức"]),
            ("xyz", vec![]),
            ("", vec![]),
        ] {
            let listed = listed(&programme, &List::Named(names(asked)), &nobody);
            let named: Vec<&str> =
                listed.iter().map(|&person| programme.people[person].name.as_str()).collect();
            assert_eq!(named, found, "{asked}");
        }
    }

    proptest! {
        #[test]
        fn what_a_button_carries_of_a_name_is_bounded_and_has_no_colon(text in "\\PC{0,90}") {
            let names = names(&text);
            prop_assert!(names.len() <= NAMES_LIMIT && !names.contains(':'));
        }
    }
}
