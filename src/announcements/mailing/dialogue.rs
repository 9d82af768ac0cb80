//! What an organiser was asked to type: a text, a moment, a reason, a correction.

use chrono::{DateTime, TimeDelta};

use crate::clock::Moment;
use crate::delegates::{Visit, store};
use crate::texts::Language;

/// How the dialogue of this feature begins.
const MARK: &str = "announce";
/// Minutes for which a text is waited for: an announcement takes longer to write than a question.
const WAITS: i64 = 60;

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
    /// When they were asked.
    asked_at: Moment,
    /// The update that gave it, which may be handled again.
    given: Option<i64>,
}

impl Dialogue {
    /// Waits for a text, in place of anything else that was waited for.
    pub(super) async fn begin(visit: &Visit<'_>, event: i64, wanted: Wanted) -> anyhow::Result<()> {
        Self { event, wanted, asked_at: visit.now, given: None }.keep(visit).await
    }

    /// What this visit's text is for; `None` when nothing is waited for.
    pub(super) async fn of(visit: &Visit<'_>) -> anyhow::Result<Option<Self>> {
        let found = Self::kept(visit).await?;
        Ok(found.filter(|found| match found.given {
            None => visit.now - found.asked_at <= TimeDelta::minutes(WAITS),
            Some(update) => update == visit.update,
        }))
    }

    /// The text was given: later ones are for the desk.
    pub(super) async fn close(self, visit: &Visit<'_>) -> anyhow::Result<()> {
        Self { given: Some(visit.update), ..self }.keep(visit).await
    }

    /// Waits no more; whether something was waited for.
    pub(super) async fn stop(visit: &Visit<'_>) -> anyhow::Result<bool> {
        let waits = Self::kept(visit).await?.is_some_and(|found| found.given.is_none());
        if waits {
            let (database, bot) = (&visit.desk.database, visit.desk.me.id);
            store::keep_dialogue(database, bot, visit.delegate.id, None).await?;
        }
        Ok(waits)
    }

    async fn kept(visit: &Visit<'_>) -> anyhow::Result<Option<Self>> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        let text = store::dialogue(database, bot, visit.delegate.id).await?;
        Ok(text.as_deref().and_then(Self::read))
    }

    async fn keep(&self, visit: &Visit<'_>) -> anyhow::Result<()> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        store::keep_dialogue(database, bot, visit.delegate.id, Some(&self.written())).await
    }

    fn written(&self) -> String {
        let (word, number, code) = match &self.wanted {
            Wanted::First(language) => ("first", 0, language.code()),
            Wanted::Text(number, language) => ("text", *number, language.code()),
            Wanted::Time(number) => ("time", *number, "-"),
            Wanted::Reason(number) => ("reason", *number, "-"),
            Wanted::Correction(number, language) => ("correct", *number, language.code()),
        };
        let asked_at = self.asked_at.timestamp_millis();
        let given = self.given.map_or_else(String::new, |update| format!(" {update}"));
        format!("{MARK} {} {word} {number} {code} {asked_at}{given}", self.event)
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next() != Some(MARK) {
            return None;
        }
        let event = words.next()?.parse().ok()?;
        let word = words.next()?;
        let number = words.next()?.parse().ok()?;
        let language = Language::from_code(words.next()?);
        let wanted = match word {
            "first" => Wanted::First(language?),
            "text" => Wanted::Text(number, language?),
            "time" => Wanted::Time(number),
            "reason" => Wanted::Reason(number),
            "correct" => Wanted::Correction(number, language?),
            _ => return None,
        };
        let asked_at = DateTime::from_timestamp_millis(words.next()?.parse().ok()?)?;
        let given = words.next().and_then(|update| update.parse().ok());
        Some(Self { event, wanted, asked_at, given })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialogue_is_read_as_it_was_kept() {
        let asked_at = DateTime::from_timestamp_millis(1_700_000_000_123).unwrap();
        let language = Language::fallback();
        for given in [None, Some(7)] {
            for wanted in [
                Wanted::First(language),
                Wanted::Text(5, language),
                Wanted::Time(5),
                Wanted::Reason(5),
                Wanted::Correction(5, language),
            ] {
                let dialogue = Dialogue { event: 2, wanted, asked_at, given };
                assert_eq!(Dialogue::read(&dialogue.written()), Some(dialogue));
            }
        }
        assert_eq!(Dialogue::read("question 1 ask x 3"), None);
        assert_eq!(Dialogue::read("announce 1 text 5 - 3"), None);
    }
}
