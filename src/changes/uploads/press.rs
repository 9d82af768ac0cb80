//! The buttons of programmes that are sent.

use crate::telegram;

/// The uploads' letter in a button's data.
pub const FEATURE: char = 'u';

/// What a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Publish what was previewed.
    Publish(i64),
    /// Do not.
    Discard(i64),
    /// A page of the versions.
    Versions(usize),
    /// What going back to a version would change.
    Back(i64),
    /// The workbook filled with what is in force.
    Template,
}

impl Press {
    /// The button's data at the event `event`; 0 where the event is not published yet.
    pub fn at(self, event: i64) -> telegram::Press {
        let (word, number) = match self {
            Self::Publish(upload) => ("yes", upload),
            Self::Discard(upload) => ("no", upload),
            Self::Versions(page) => ("all", i64::try_from(page).unwrap_or_default()),
            Self::Back(version) => ("back", version),
            Self::Template => ("xlsx", 0),
        };
        telegram::Press::new(FEATURE, event, &[word, &number.to_string()])
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let [word, number] = *press.words().as_slice() else { return None };
        let number: i64 = number.parse().ok()?;
        Some(match word {
            "yes" => Self::Publish(number),
            "no" => Self::Discard(number),
            "all" => Self::Versions(usize::try_from(number).ok()?),
            "back" => Self::Back(number),
            "xlsx" => Self::Template,
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
            Press::Publish(7),
            Press::Discard(7),
            Press::Versions(3),
            Press::Back(12),
            Press::Template,
        ] {
            let data = press.at(999_999).data();
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
        let odd = telegram::Press::new(FEATURE, 1, &["all", "-1"]);
        assert_eq!(Press::read(&odd), None);
    }
}
