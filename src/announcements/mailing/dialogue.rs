//! What an organiser was asked to type: a text, a moment, a reason, a correction.

use chrono::TimeDelta;

use crate::delegates::{self, Visit};
use crate::texts::Language;

/// How the dialogue of this feature begins.
const MARK: &str = "announce";
/// For so long a text is waited for: an announcement takes longer to write than a question.
const WAITS: TimeDelta = TimeDelta::minutes(60);

/// What is to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The first text of a new announcement.
    First(Language),
    /// Its text in this language.
    Text(i64, Language),
    /// When it goes out.
    Time(i64),
    /// Why it rings in quiet hours.
    Reason(i64),
    /// How it reads better in this language.
    Correction(i64, Language),
}

/// Asked for a text, or given one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dialogue {
    /// The event's number.
    pub(super) event: i64,
    /// What is to be typed.
    pub(super) wanted: Wanted,
    kept: delegates::Dialogue,
}

impl Dialogue {
    /// Waits for a text, in place of anything else that was waited for.
    pub(super) async fn begin(visit: &Visit<'_>, event: i64, wanted: Wanted) -> anyhow::Result<()> {
        let words = wanted.words();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        delegates::Dialogue::begin(visit, MARK, event, &words).await
    }

    /// What this visit's text is for; `None` when nothing is waited for.
    pub(super) async fn of(visit: &Visit<'_>) -> anyhow::Result<Option<Self>> {
        let found = delegates::Dialogue::of(visit, MARK, WAITS).await?;
        Ok(found.and_then(|kept| {
            Some(Self { event: kept.event, wanted: Wanted::read(&kept.words)?, kept })
        }))
    }

    /// The text was given: later ones are for the desk.
    pub(super) async fn close(self, visit: &Visit<'_>) -> anyhow::Result<()> {
        self.kept.close(visit).await
    }

    /// Waits no more; whether something was waited for.
    pub(super) async fn stop(visit: &Visit<'_>) -> anyhow::Result<bool> {
        delegates::Dialogue::stop(visit, MARK).await
    }
}

impl Wanted {
    fn words(&self) -> Vec<String> {
        let (word, number, code) = match self {
            Self::First(language) => ("first", 0, language.code()),
            Self::Text(number, language) => ("text", *number, language.code()),
            Self::Time(number) => ("time", *number, "-"),
            Self::Reason(number) => ("reason", *number, "-"),
            Self::Correction(number, language) => ("correct", *number, language.code()),
        };
        vec![word.to_owned(), number.to_string(), code.to_owned()]
    }

    fn read(words: &[String]) -> Option<Self> {
        let [word, number, code] = words else { return None };
        let number = number.parse().ok()?;
        let language = Language::from_code(code);
        Some(match word.as_str() {
            "first" => Self::First(language?),
            "text" => Self::Text(number, language?),
            "time" => Self::Time(number),
            "reason" => Self::Reason(number),
            "correct" => Self::Correction(number, language?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_read_as_it_was_kept() {
        let language = Language::fallback();
        for wanted in [
            Wanted::First(language),
            Wanted::Text(5, language),
            Wanted::Time(5),
            Wanted::Reason(5),
            Wanted::Correction(5, language),
        ] {
            assert_eq!(Wanted::read(&wanted.words()), Some(wanted));
        }
        for odd in
            [&["text", "5", "-"][..], &["ask", "5", "vi"], &["text", "5"], &["text", "x", "vi"]]
        {
            let odd: Vec<String> = odd.iter().map(|word| (*word).to_owned()).collect();
            assert_eq!(Wanted::read(&odd), None, "{odd:?}");
        }
    }
}
