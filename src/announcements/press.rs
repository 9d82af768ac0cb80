//! The announcements' buttons.

use crate::telegram;

/// The announcements' letter in a button's data.
pub const FEATURE: char = 'n';

/// What a button of the announcements asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Send this safety notice to everybody.
    SendSafety(i64),
    /// Do not.
    DropSafety(i64),
}

impl Press {
    /// The button's data at the event with this number.
    pub fn at(self, event: i64) -> telegram::Press {
        let (word, notice) = match self {
            Self::SendSafety(notice) => ("safety", notice),
            Self::DropSafety(notice) => ("safety-no", notice),
        };
        telegram::Press::new(FEATURE, event, &[word, &notice.to_string()])
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        match *press.words().as_slice() {
            ["safety", notice] => Some(Self::SendSafety(notice.parse().ok()?)),
            ["safety-no", notice] => Some(Self::DropSafety(notice.parse().ok()?)),
            _ => None,
        }
    }
}
