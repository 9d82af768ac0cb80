//! The buttons of the team.

use super::{doors, log, roles};
use crate::clock::Moment;
use crate::telegram;

/// The team's letter in a button's data.
pub const FEATURE: char = 't';

/// What a button of the team asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// A page of a list of people, from 0.
    List(List, usize),
    /// A person's card.
    Person(String),
    /// A new link for a person, in place of one that is open.
    Invite(String),
    /// The link that was made for a person at a moment shall not be used any more.
    Revoke(String, Moment),
    /// The question before a person is untied.
    AskUntie(String, Moment),
    /// The person who was tied at a moment shall be nobody's any more.
    Untie(String, Moment),
    /// A button of `/team`.
    Team(roles::Press),
    /// A button of links for delegates.
    Door(doors::Press),
    /// A button of the log.
    Log(log::Press),
}

/// Which people are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum List {
    /// Everybody.
    All,
    /// Those who have an open link or are tied.
    Invited,
    /// Those with these folded words in their names, parted by spaces.
    Named(String),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let millis = |moment: &Moment| moment.timestamp_millis().to_string();
        let words = match self {
            Self::List(List::All, page) => vec!["l".to_owned(), page.to_string()],
            Self::List(List::Invited, page) => vec!["t".to_owned(), page.to_string()],
            Self::List(List::Named(names), page) => {
                vec!["n".to_owned(), page.to_string(), names.clone()]
            }
            Self::Person(id) => vec!["p".to_owned(), id.clone()],
            Self::Invite(id) => vec!["i".to_owned(), id.clone()],
            Self::Revoke(id, made_at) => vec!["r".to_owned(), id.clone(), millis(made_at)],
            Self::AskUntie(id, tied_at) => vec!["q".to_owned(), id.clone(), millis(tied_at)],
            Self::Untie(id, tied_at) => vec!["u".to_owned(), id.clone(), millis(tied_at)],
            Self::Team(press) => press.words(),
            Self::Door(press) => press.words(),
            Self::Log(press) => press.words(),
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let page = |word: &str| word.parse::<usize>().ok();
        let moment = |word: &str| Moment::from_timestamp_millis(word.parse().ok()?);
        let id = |word: &str| word.to_owned();
        Some(match *press.words().as_slice() {
            ["l", number] => Self::List(List::All, page(number)?),
            ["t", number] => Self::List(List::Invited, page(number)?),
            ["n", number, names] => Self::List(List::Named(names.to_owned()), page(number)?),
            ["p", person] => Self::Person(id(person)),
            ["i", person] => Self::Invite(id(person)),
            ["r", person, at] => Self::Revoke(id(person), moment(at)?),
            ["q", person, at] => Self::AskUntie(id(person), moment(at)?),
            ["u", person, at] => Self::Untie(id(person), moment(at)?),
            ["g", ref words @ ..] => Self::Team(roles::Press::read(words)?),
            ["d", ref words @ ..] => Self::Door(doors::Press::read(words)?),
            ["o", ref words @ ..] => Self::Log(log::Press::read(words)?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::team::rules::NAMES_LIMIT;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        let id = || "x".repeat(32);
        let at = Moment::from_timestamp_millis(1_747_600_000_123).unwrap();
        for press in [
            Press::List(List::All, 99),
            Press::List(List::Invited, 0),
            Press::List(List::Named("n".repeat(NAMES_LIMIT)), 999),
            Press::List(List::Named("le van loi".to_owned()), 1),
            Press::Person(id()),
            Press::Invite(id()),
            Press::Revoke(id(), at),
            Press::AskUntie(id(), at),
            Press::Untie(id(), at),
        ] {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }
}
