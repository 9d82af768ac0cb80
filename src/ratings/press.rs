//! The buttons of ratings.

use crate::telegram;

/// The ratings' letter in a button's data.
pub const FEATURE: char = 'e';

/// What a button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// So many stars for a session; 0 passes over it.
    Rate {
        /// The session.
        session: String,
        /// 0 to 5.
        stars: u8,
    },
    /// A session's five stars again.
    Again(String),
    /// A line about a session.
    Remark(String),
    /// For organisers: a page of the averages.
    Desk(usize),
    /// For organisers: the lines about a session, a page of them.
    Remarks {
        /// The session.
        session: String,
        /// From 0.
        page: usize,
    },
    /// For organisers: people are asked, or no more.
    Open(bool),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words = match self {
            Self::Rate { session, stars } => {
                vec!["r".to_owned(), session.clone(), stars.to_string()]
            }
            Self::Again(session) => vec!["a".to_owned(), session.clone()],
            Self::Remark(session) => vec!["w".to_owned(), session.clone()],
            Self::Desk(page) => vec!["desk".to_owned(), page.to_string()],
            Self::Remarks { session, page } => {
                vec!["l".to_owned(), session.clone(), page.to_string()]
            }
            Self::Open(true) => vec!["open".to_owned()],
            Self::Open(false) => vec!["close".to_owned()],
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        Some(match *press.words().as_slice() {
            ["r", session, stars] => {
                let stars = stars.parse().ok().filter(|stars| *stars <= 5)?;
                Self::Rate { session: session.to_owned(), stars }
            }
            ["a", session] => Self::Again(session.to_owned()),
            ["w", session] => Self::Remark(session.to_owned()),
            ["desk", page] => Self::Desk(page.parse().ok()?),
            ["l", session, page] => {
                Self::Remarks { session: session.to_owned(), page: page.parse().ok()? }
            }
            ["open"] => Self::Open(true),
            ["close"] => Self::Open(false),
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
            Press::Rate { session: id(), stars: 0 },
            Press::Rate { session: id(), stars: 5 },
            Press::Again(id()),
            Press::Remark(id()),
            Press::Desk(12),
            Press::Remarks { session: id(), page: 12 },
            Press::Open(true),
            Press::Open(false),
        ] {
            let data = press.at(999_999).data();
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
        let six = telegram::Press::new(FEATURE, 1, &["r", "x", "6"]);
        assert_eq!(Press::read(&six), None);
    }
}
