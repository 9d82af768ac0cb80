//! Whom an announcement is for.

use crate::texts::Language;

/// Whom an announcement is for, among those who are at the event. A further aim is a variant here, its
/// word, and what [`super::crowd`] knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Everybody.
    Everybody,
    /// Who starred this session, or asked in it.
    Session(String),
    /// Who starred, or asked in, what takes place in this room on the day it goes out.
    Room(String),
    /// The same for a track, by its key.
    Track(u32),
    /// Who reads this language.
    Language(Language),
    /// The people of the programme.
    Programme,
    /// Those who have a part in organising.
    Team,
    /// Those who have checked in.
    CheckedIn,
}

impl Aim {
    /// Its words in the store and in buttons.
    pub fn words(&self) -> Vec<String> {
        let words = |word: &str, what: Option<String>| {
            std::iter::once(word.to_owned()).chain(what).collect()
        };
        match self {
            Self::Everybody => words("all", None),
            Self::Session(id) => words("s", Some(id.clone())),
            Self::Room(id) => words("r", Some(id.clone())),
            Self::Track(key) => words("t", Some(key.to_string())),
            Self::Language(language) => words("l", Some(language.code().to_owned())),
            Self::Programme => words("people", None),
            Self::Team => words("team", None),
            Self::CheckedIn => words("here", None),
        }
    }

    /// The aim with these words.
    pub fn read(words: &[&str]) -> Option<Self> {
        Some(match *words {
            ["all"] => Self::Everybody,
            ["s", id] => Self::Session(id.to_owned()),
            ["r", id] => Self::Room(id.to_owned()),
            ["t", key] => Self::Track(key.parse().ok()?),
            ["l", code] => Self::Language(Language::from_code(code)?),
            ["people"] => Self::Programme,
            ["team"] => Self::Team,
            ["here"] => Self::CheckedIn,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aim_is_read_as_it_was_kept() {
        for aim in [
            Aim::Everybody,
            Aim::Session("toan-the".to_owned()),
            Aim::Room("hall-a".to_owned()),
            Aim::Track(4_000_000_000),
            Aim::Language(Language::fallback()),
            Aim::Programme,
            Aim::Team,
            Aim::CheckedIn,
        ] {
            let words = aim.words();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            assert_eq!(Aim::read(&words), Some(aim));
        }
        assert_eq!(Aim::read(&["s"]), None);
        assert_eq!(Aim::read(&["all", "x"]), None);
    }
}
