//! The buttons of quick actions.

use super::action::Action;
use super::key::Key;
use crate::changes::FEATURE;
use crate::telegram;

/// The first word of every button here, beside the other parts of `changes`.
const QUICK: &str = "q";

/// What a button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// What runs and what comes next.
    Manage,
    /// What can be done about a session.
    Menu(Key),
    /// The rooms that a session can move to.
    Rooms(Key),
    /// Who can stand in for somebody.
    Who {
        /// The session.
        session: Key,
        /// Who is replaced.
        from: Key,
        /// From 0.
        page: usize,
    },
    /// Asks for the name of somebody who is not in the programme.
    Name {
        /// The session.
        session: Key,
        /// Who is replaced.
        from: Key,
    },
    /// The talks of a session, to choose one of them.
    Talks {
        /// The session.
        session: Key,
        /// What for.
        purpose: Purpose,
    },
    /// What an action would change.
    Preview(Action),
    /// Does it, as drawn from a version.
    Confirm {
        /// What; [`Action::ReplaceByName`] has its name in the dialogue.
        action: Action,
        /// The version in force when it was drawn.
        version: i64,
    },
    /// Takes a version back.
    Undo {
        /// The version.
        version: i64,
    },
}

/// What a talk is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Another place.
    Order,
    /// It is not given, or is after all.
    Withdraw,
    /// The session has come to it.
    Now,
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let mut words = vec![QUICK.to_owned()];
        words.extend(match self {
            Self::Manage => vec!["g".to_owned()],
            Self::Menu(session) => vec!["m".to_owned(), session.to_string()],
            Self::Rooms(session) => vec!["r".to_owned(), session.to_string()],
            Self::Who { session, from, page } => {
                vec!["w".to_owned(), session.to_string(), from.to_string(), page.to_string()]
            }
            Self::Name { session, from } => {
                vec!["n".to_owned(), session.to_string(), from.to_string()]
            }
            Self::Talks { session, purpose } => {
                vec!["t".to_owned(), session.to_string(), purpose.word().to_owned()]
            }
            Self::Preview(action) => [vec!["p".to_owned()], spelt(action)].concat(),
            Self::Confirm { action, version } => {
                [vec!["d".to_owned(), version.to_string()], spelt(action)].concat()
            }
            Self::Undo { version } => vec!["u".to_owned(), version.to_string()],
        });
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let words = press.words();
        let (quick, words) = words.split_first()?;
        let key = |word: &str| word.parse::<Key>().ok();
        Some(match *words {
            _ if *quick != QUICK => return None,
            ["g"] => Self::Manage,
            ["m", session] => Self::Menu(key(session)?),
            ["r", session] => Self::Rooms(key(session)?),
            ["w", session, from, page] => {
                Self::Who { session: key(session)?, from: key(from)?, page: page.parse().ok()? }
            }
            ["n", session, from] => Self::Name { session: key(session)?, from: key(from)? },
            ["t", session, purpose] => {
                Self::Talks { session: key(session)?, purpose: Purpose::read(purpose)? }
            }
            ["p", ref action @ ..] => Self::Preview(read_action(action)?),
            ["d", version, ref action @ ..] => {
                Self::Confirm { action: read_action(action)?, version: version.parse().ok()? }
            }
            ["u", version] => Self::Undo { version: version.parse().ok()? },
            _ => return None,
        })
    }
}

impl Purpose {
    fn word(self) -> &'static str {
        match self {
            Self::Order => "o",
            Self::Withdraw => "w",
            Self::Now => "n",
        }
    }

    fn read(word: &str) -> Option<Self> {
        [Self::Order, Self::Withdraw, Self::Now].into_iter().find(|one| one.word() == word)
    }
}

fn spelt(action: &Action) -> Vec<String> {
    let words = |letter: &str, rest: &[&dyn ToString]| {
        let rest = rest.iter().map(|word| word.to_string());
        std::iter::once(letter.to_owned()).chain(rest).collect()
    };
    match action {
        Action::Late { session, minutes } => words("l", &[session, minutes]),
        Action::Longer { session, minutes } => words("x", &[session, minutes]),
        Action::OnTime { session } => words("o", &[session]),
        Action::Room { session, room } => words("r", &[session, room]),
        Action::Cancel { session } => words("c", &[session]),
        Action::Reinstate { session } => words("b", &[session]),
        Action::Replace { session, from, to } => words("w", &[session, from, to]),
        // The name does not fit; it stands in the dialogue.
        Action::ReplaceByName { session, from, .. } => words("y", &[session, from]),
        Action::Place { paper, place } => words("a", &[paper, place]),
        Action::Withdraw { paper } => words("d", &[paper]),
        Action::Present { paper } => words("e", &[paper]),
        Action::TalkNow { paper, minute } => words("n", &[paper, minute]),
    }
}

fn read_action(words: &[&str]) -> Option<Action> {
    let key = |word: &str| word.parse::<Key>().ok();
    Some(match *words {
        ["l", session, minutes] => {
            Action::Late { session: key(session)?, minutes: offered(minutes)? }
        }
        ["x", session, minutes] => {
            Action::Longer { session: key(session)?, minutes: offered(minutes)? }
        }
        ["o", session] => Action::OnTime { session: key(session)? },
        ["r", session, room] => Action::Room { session: key(session)?, room: key(room)? },
        ["c", session] => Action::Cancel { session: key(session)? },
        ["b", session] => Action::Reinstate { session: key(session)? },
        ["w", session, from, to] => {
            Action::Replace { session: key(session)?, from: key(from)?, to: key(to)? }
        }
        ["y", session, from] => {
            let (session, from) = (key(session)?, key(from)?);
            Action::ReplaceByName { session, from, name: String::new() }
        }
        ["a", paper, place] => Action::Place { paper: key(paper)?, place: place.parse().ok()? },
        ["d", paper] => Action::Withdraw { paper: key(paper)? },
        ["e", paper] => Action::Present { paper: key(paper)? },
        ["n", paper, minute] => {
            Action::TalkNow { paper: key(paper)?, minute: minute.parse().ok()? }
        }
        _ => return None,
    })
}

/// The delays that are offered, in minutes.
pub(super) const DELAYS: [u32; 3] = [5, 10, 15];

/// A delay, if it is one that is offered.
fn offered(word: &str) -> Option<u32> {
    let minutes = word.parse().ok()?;
    DELAYS.contains(&minutes).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written_and_fits() {
        let key = "4294967295".parse::<Key>().unwrap();
        let mut presses = vec![
            Press::Manage,
            Press::Menu(key),
            Press::Rooms(key),
            Press::Who { session: key, from: key, page: 40 },
            Press::Name { session: key, from: key },
            Press::Undo { version: 999_999 },
        ];
        for purpose in [Purpose::Order, Purpose::Withdraw, Purpose::Now] {
            presses.push(Press::Talks { session: key, purpose });
        }
        for action in [
            Action::Late { session: key, minutes: 15 },
            Action::Longer { session: key, minutes: 5 },
            Action::OnTime { session: key },
            Action::Room { session: key, room: key },
            Action::Cancel { session: key },
            Action::Reinstate { session: key },
            Action::Replace { session: key, from: key, to: key },
            Action::ReplaceByName { session: key, from: key, name: String::new() },
            Action::Place { paper: key, place: 12 },
            Action::Withdraw { paper: key },
            Action::Present { paper: key },
            Action::TalkNow { paper: key, minute: 1_439 },
        ] {
            presses.push(Press::Preview(action.clone()));
            presses.push(Press::Confirm { action, version: 999_999 });
        }
        for press in presses {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }

    #[test]
    fn only_what_a_button_offers_is_read() {
        for data in
            ["c:1:q:p:l:7:60", "c:1:q:p:l:7", "c:1:q:z", "c:1:n:m:7", "c:1:q:d:x:c:7", "c:1:"]
        {
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), None, "{data}");
        }
    }
}
