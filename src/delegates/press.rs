//! The buttons of the conversation about the conversation.

use crate::telegram;
use crate::texts::Language;

/// The delegates' letter in a button's data.
pub const FEATURE: char = 'd';

/// What a button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// The choice of languages.
    Languages,
    /// Speak this one.
    Language(Language),
    /// The choice of events.
    Events,
    /// Go to the button's event.
    Join,
    /// What can be asked here.
    Help,
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words: &[&str] = match self {
            Self::Languages => &["languages"],
            Self::Language(language) => &["language", language.code()],
            Self::Events => &["events"],
            Self::Join => &["join"],
            Self::Help => &["help"],
        };
        telegram::Press::new(FEATURE, event, words)
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        Some(match *press.words().as_slice() {
            ["languages"] => Self::Languages,
            ["language", code] => Self::Language(Language::from_code(code)?),
            ["events"] => Self::Events,
            ["join"] => Self::Join,
            ["help"] => Self::Help,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        for press in [
            Press::Languages,
            Press::Language(Language::from_code("vi").unwrap()),
            Press::Events,
            Press::Join,
            Press::Help,
        ] {
            assert_eq!(press.at(1).data().parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }
}
