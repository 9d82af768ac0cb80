//! The buttons of the check-in.

use crate::telegram;

/// The check-in's letter in a button's data.
pub const FEATURE: char = 'i';

/// What a button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// "I am here", at the event today.
    Here,
    /// "I am in this session", or no more.
    In {
        /// The session.
        session: String,
        /// The state it shall have: a second press changes nothing.
        on: bool,
    },
    /// For organisers: a page of the counts.
    Desk(usize),
    /// For organisers: people check in here, or no more.
    Open(bool),
    /// For organisers: the codes to print.
    Print,
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words = match self {
            Self::Here => vec!["here".to_owned()],
            Self::In { session, on: true } => vec!["in".to_owned(), session.clone()],
            Self::In { session, on: false } => vec!["out".to_owned(), session.clone()],
            Self::Desk(page) => vec!["desk".to_owned(), page.to_string()],
            Self::Open(true) => vec!["open".to_owned()],
            Self::Open(false) => vec!["close".to_owned()],
            Self::Print => vec!["print".to_owned()],
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        Some(match *press.words().as_slice() {
            ["here"] => Self::Here,
            ["in", session] => Self::In { session: session.to_owned(), on: true },
            ["out", session] => Self::In { session: session.to_owned(), on: false },
            ["desk", page] => Self::Desk(page.parse().ok()?),
            ["open"] => Self::Open(true),
            ["close"] => Self::Open(false),
            ["print"] => Self::Print,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        let id = || "a-session-whose-id-is-the-longest".chars().take(32).collect::<String>();
        for press in [
            Press::Here,
            Press::In { session: id(), on: true },
            Press::In { session: id(), on: false },
            Press::Desk(3),
            Press::Open(true),
            Press::Open(false),
            Press::Print,
        ] {
            let data = press.at(999_999).data();
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }
}
