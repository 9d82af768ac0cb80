//! The buttons of the floor.

use super::rules::{Deed, MINUTES};
use crate::telegram;

/// The floor's letter in a button's data.
pub const FEATURE: char = 'f';

/// What a button asks for. Wishes to speak are named by their number, sessions by their id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Sessions to speak in.
    Sessions,
    /// To speak in this session.
    Ask(String),
    /// The draft as it stands.
    Draft(i64),
    /// Writes name and position of a draft.
    Name(i64),
    /// Writes what about.
    Subject(i64),
    /// Puts a draft on the list.
    Send(i64),
    /// Drops a draft.
    Drop(i64),
    /// One's own wish with its place.
    Own(i64),
    /// Takes one's own wish back.
    Withdraw(i64),
    /// The list of a session, for those who lead it.
    List {
        /// The session.
        session: String,
        /// From 0.
        page: usize,
    },
    /// Somebody on the list.
    Person(i64),
    /// Does something with somebody on the list, as it stood at a step.
    Step(Deed, i64, i64),
    /// Takes the last step of a session back, if it is still this one.
    Undo(String, i64),
    /// Types somebody from the hall in.
    Add(String),
    /// The minutes to choose from.
    Minutes(String),
    /// So many minutes for one speaker.
    SetMinutes(String, i64),
    /// Opens or closes the list.
    Turn(String, bool),
    /// The list on paper.
    Print(String),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words = match self {
            Self::Sessions => spelt("a", &[]),
            Self::Ask(session) => spelt("a", &[session]),
            Self::Draft(one) => spelt("d", &[one]),
            Self::Name(one) => spelt("n", &[one]),
            Self::Subject(one) => spelt("j", &[one]),
            Self::Send(one) => spelt("s", &[one]),
            Self::Drop(one) => spelt("x", &[one]),
            Self::Own(one) => spelt("o", &[one]),
            Self::Withdraw(one) => spelt("r", &[one]),
            Self::List { session, page } => spelt("l", &[session, page]),
            Self::Person(one) => spelt("c", &[one]),
            Self::Step(deed, one, step) => spelt("t", &[&deed.word(), one, step]),
            Self::Undo(session, step) => spelt("u", &[session, step]),
            Self::Add(session) => spelt("h", &[session]),
            Self::Minutes(session) => spelt("m", &[session]),
            Self::SetMinutes(session, minutes) => spelt("m", &[session, minutes]),
            Self::Turn(session, on) => spelt("w", &[session, &u8::from(*on)]),
            Self::Print(session) => spelt("p", &[session]),
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let number = |word: &str| word.parse::<i64>().ok();
        let named = |session: &str| session.to_owned();
        Some(match *press.words().as_slice() {
            ["a"] => Self::Sessions,
            ["a", session] => Self::Ask(named(session)),
            ["d", one] => Self::Draft(number(one)?),
            ["n", one] => Self::Name(number(one)?),
            ["j", one] => Self::Subject(number(one)?),
            ["s", one] => Self::Send(number(one)?),
            ["x", one] => Self::Drop(number(one)?),
            ["o", one] => Self::Own(number(one)?),
            ["r", one] => Self::Withdraw(number(one)?),
            ["l", session, page] => {
                Self::List { session: named(session), page: page.parse().ok()? }
            }
            ["c", one] => Self::Person(number(one)?),
            ["t", deed, one, step] => {
                let deed = Deed::read(deed).filter(|deed| *deed != Deed::Undo)?;
                Self::Step(deed, number(one)?, number(step)?)
            }
            ["u", session, step] => Self::Undo(named(session), number(step)?),
            ["h", session] => Self::Add(named(session)),
            ["m", session] => Self::Minutes(named(session)),
            ["m", session, minutes] => {
                let minutes = number(minutes).filter(|minutes| MINUTES.contains(minutes))?;
                Self::SetMinutes(named(session), minutes)
            }
            ["w", session, "1"] => Self::Turn(named(session), true),
            ["w", session, "0"] => Self::Turn(named(session), false),
            ["p", session] => Self::Print(named(session)),
            _ => return None,
        })
    }
}

fn spelt(letter: &str, rest: &[&dyn ToString]) -> Vec<String> {
    let rest = rest.iter().map(|word| word.to_string());
    std::iter::once(letter.to_owned()).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: i64 = 999_999_999;

    fn all() -> Vec<Press> {
        let session = || "abcdefghijklmnopqrstuvwxyz-12345".to_owned();
        let mut all = vec![
            Press::Sessions,
            Press::Ask(session()),
            Press::Draft(ONE),
            Press::Name(ONE),
            Press::Subject(ONE),
            Press::Send(ONE),
            Press::Drop(ONE),
            Press::Own(ONE),
            Press::Withdraw(ONE),
            Press::List { session: session(), page: 9 },
            Press::Person(ONE),
            Press::Undo(session(), 99_999),
            Press::Add(session()),
            Press::Minutes(session()),
            Press::Turn(session(), true),
            Press::Turn(session(), false),
            Press::Print(session()),
        ];
        let deeds = Deed::ALL.into_iter().filter(|deed| *deed != Deed::Undo);
        all.extend(deeds.map(|deed| Press::Step(deed, ONE, 99_999)));
        all.extend(MINUTES.map(|minutes| Press::SetMinutes(session(), minutes)));
        all
    }

    #[test]
    fn every_button_is_read_as_it_was_written_and_fits() {
        for press in all() {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }

    #[test]
    fn only_what_a_button_offers_is_read() {
        for data in [
            "f:1:",
            "f:1:zz",
            "f:1:s:x",
            "f:1:t:undo:7:1",
            "f:1:t:rule:7:1",
            "f:1:t:give:7",
            "f:1:m:x:4",
            "f:1:m:x:600",
            "f:1:w:x:2",
        ] {
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), None, "{data}");
        }
    }
}
