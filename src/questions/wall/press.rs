//! The buttons of walls.

use crate::clock::Moment;
use crate::telegram;

/// The walls' letter in a button's data.
pub const FEATURE: char = 'w';

/// What a button of a wall asks for; sessions are named by their id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// How it stands with a session's wall.
    Wall(String),
    /// A new address, in place of one that works.
    Make(String),
    /// The address that was made at a moment shall not work any more.
    Revoke(String, Moment),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words = match self {
            Self::Wall(session) => vec!["w".to_owned(), session.clone()],
            Self::Make(session) => vec!["m".to_owned(), session.clone()],
            Self::Revoke(session, made_at) => {
                let made_at = made_at.timestamp_millis().to_string();
                vec!["r".to_owned(), session.clone(), made_at]
            }
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        Some(match *press.words().as_slice() {
            ["w", session] => Self::Wall(session.to_owned()),
            ["m", session] => Self::Make(session.to_owned()),
            ["r", session, made_at] => {
                let made_at = Moment::from_timestamp_millis(made_at.parse().ok()?)?;
                Self::Revoke(session.to_owned(), made_at)
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written_and_fits() {
        let session = || "abcdefghijklmnopqrstuvwxyz-12345".to_owned();
        let at = Moment::from_timestamp_millis(1_747_600_000_123).unwrap();
        for press in [Press::Wall(session()), Press::Make(session()), Press::Revoke(session(), at)]
        {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
        for data in ["w:1:", "w:1:w", "w:1:r:x", "w:1:r:x:soon", "w:1:m:x:y"] {
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), None, "{data}");
        }
    }
}
