//! What stands behind an inline button.

/// Telegram's limit for a button's data (Bot API, `InlineKeyboardButton.callback_data`).
const DATA_LIMIT: usize = 64;

/// A pressed button's data: `feature:event:word:word…`.
///
/// It is what a client sends, so it may say anything: the feature that owns it decodes it, fetches
/// every object by the event and its id, and checks the presser's right again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The feature that drew the button.
    pub feature: char,
    /// The event's number within the bot; 0 where it concerns none.
    pub event: i64,
    /// What it means to the feature.
    pub words: Vec<String>,
}

/// The data is not a button's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PressError;

impl Press {
    /// A button of `feature` at `event`.
    pub fn new(feature: char, event: i64, words: &[&str]) -> Self {
        Self { feature, event, words: words.iter().map(|word| (*word).to_owned()).collect() }
    }

    /// The words as slices, to match on.
    pub fn words(&self) -> Vec<&str> {
        self.words.iter().map(String::as_str).collect()
    }

    /// The button's data.
    pub fn data(&self) -> String {
        let data = format!("{}:{}:{}", self.feature, self.event, self.words.join(":"));
        debug_assert!(data.len() <= DATA_LIMIT, "{data} is too long for a button");
        data
    }
}

impl std::str::FromStr for Press {
    type Err = PressError;

    fn from_str(data: &str) -> Result<Self, PressError> {
        if data.len() > DATA_LIMIT {
            return Err(PressError);
        }
        let mut parts = data.split(':');
        let feature = parts.next().and_then(|part| part.parse().ok()).ok_or(PressError)?;
        let event = parts.next().and_then(|part| part.parse().ok()).ok_or(PressError)?;
        Ok(Self { feature, event, words: parts.map(str::to_owned).collect() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_longest_session_id_fits() {
        let press = Press::new('a', 999_999_999, &["star-off", "abcdefghijklmnopqrstuvwxyz-12345"]);
        assert!(press.data().len() <= DATA_LIMIT);
    }

    proptest! {
        #[test]
        fn what_a_button_says_is_read_back(event in 0_i64..10_000, word in "[a-z0-9-]{0,32}") {
            let press = Press::new('a', event, &["x", &word]);
            prop_assert_eq!(press.data().parse(), Ok(press));
        }

        #[test]
        fn any_data_is_read_or_refused(data in ".{0,80}") {
            let _ = data.parse::<Press>();
        }
    }
}
