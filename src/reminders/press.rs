//! The buttons under a reminder.

use crate::telegram;

/// The reminders' letter in a button's data.
pub const FEATURE: char = 'r';

/// What a button of a reminder asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// No reminder of this session any more.
    Mute(String),
    /// Reminders of this session again.
    Unmute(String),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let (what, session) = match self {
            Self::Mute(session) => ("mute", session),
            Self::Unmute(session) => ("unmute", session),
        };
        telegram::Press::new(FEATURE, event, &[what, session])
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        Some(match *press.words().as_slice() {
            ["mute", session] => Self::Mute(session.to_owned()),
            ["unmute", session] => Self::Unmute(session.to_owned()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        let longest = "a-session-whose-id-is-very-long-".to_owned();
        for press in [Press::Mute("opening".to_owned()), Press::Unmute(longest)] {
            let data = press.at(999_999_999).data();
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }
}
