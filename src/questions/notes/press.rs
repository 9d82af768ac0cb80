//! The buttons of notes.

use super::Kind;
use crate::telegram;

/// The letter of notes and reports in a button's data.
pub const FEATURE: char = 'o';
/// The first word of every button here, beside those of reports.
const NOTES: &str = "n";

/// What a button asks for. Notes are named by the update in which they were written, sessions by their
/// id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// The sessions to choose from.
    Sessions(usize),
    /// Who speaks in a session.
    Session(String),
    /// A note about what somebody says in a session.
    Write(String, Who),
    /// The notes of a session.
    List(String, usize),
    /// One note.
    Card(i64),
    /// What a note is.
    Kind(i64, Kind),
    /// Writes a note anew.
    Edit(i64),
    /// Takes a note away; asks first unless it is sure.
    Delete(i64, bool),
}

/// Whom a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody of the programme, by their key.
    Person(u32),
    /// Somebody whose name is typed.
    Other,
    /// Nobody in particular.
    General,
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words: Vec<String> = match self {
            Self::Sessions(page) => vec!["a".to_owned(), page.to_string()],
            Self::Session(session) => vec!["s".to_owned(), session.clone()],
            Self::Write(session, who) => vec!["w".to_owned(), session.clone(), who.word()],
            Self::List(session, page) => vec!["l".to_owned(), session.clone(), page.to_string()],
            Self::Card(number) => vec!["c".to_owned(), number.to_string()],
            Self::Kind(number, kind) => {
                vec!["k".to_owned(), number.to_string(), kind.word().to_owned()]
            }
            Self::Edit(number) => vec!["e".to_owned(), number.to_string()],
            Self::Delete(number, sure) => {
                vec!["d".to_owned(), number.to_string(), u8::from(*sure).to_string()]
            }
        };
        let words = std::iter::once(NOTES.to_owned()).chain(words).collect();
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let number = |word: &str| word.parse::<i64>().ok();
        let words = press.words();
        let [NOTES, words @ ..] = words.as_slice() else { return None };
        Some(match *words {
            ["a", page] => Self::Sessions(page.parse().ok()?),
            ["s", session] => Self::Session(session.to_owned()),
            ["w", session, who] => Self::Write(session.to_owned(), Who::read(who)?),
            ["l", session, page] => Self::List(session.to_owned(), page.parse().ok()?),
            ["c", one] => Self::Card(number(one)?),
            ["k", one, kind] => Self::Kind(number(one)?, Kind::read(kind)?),
            ["e", one] => Self::Edit(number(one)?),
            ["d", one, "0"] => Self::Delete(number(one)?, false),
            ["d", one, "1"] => Self::Delete(number(one)?, true),
            _ => return None,
        })
    }
}

impl Who {
    fn word(self) -> String {
        match self {
            Self::Person(key) => format!("p{key}"),
            Self::Other => "o".to_owned(),
            Self::General => "g".to_owned(),
        }
    }

    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "o" => Self::Other,
            "g" => Self::General,
            word => Self::Person(word.strip_prefix('p')?.parse().ok()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written_and_fits() {
        let session = || "abcdefghijklmnopqrstuvwxyz-12345".to_owned();
        let one = 999_999_999;
        let mut all = vec![
            Press::Sessions(40),
            Press::Session(session()),
            Press::List(session(), 40),
            Press::Card(one),
            Press::Edit(one),
            Press::Delete(one, false),
            Press::Delete(one, true),
        ];
        all.extend(Kind::ALL.map(|kind| Press::Kind(one, kind)));
        let who = [Who::Person(u32::MAX), Who::Other, Who::General];
        all.extend(who.map(|who| Press::Write(session(), who)));
        for press in all {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
        for data in ["o:1:", "o:1:n", "o:1:n:w:x:p", "o:1:n:k:7:joke", "o:1:n:d:7:2", "o:1:r:a"] {
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), None, "{data}");
        }
    }
}
