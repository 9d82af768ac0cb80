//! What somebody was asked to type: kept with them until it is given, stopped or too old.

use chrono::{DateTime, TimeDelta};

use super::{Visit, store};
use crate::clock::Moment;

/// Asked for a text, or given one. A new one takes the place of any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialogue {
    /// The feature that asked, in one word.
    pub mark: String,
    /// The event's number.
    pub event: i64,
    /// What the text is for, in words of the feature without spaces.
    pub words: Vec<String>,
    /// When they were asked.
    pub asked_at: Moment,
    /// The update that gave it, which may be handled again.
    pub given: Option<i64>,
}

impl Dialogue {
    /// Waits for a text for `words` of the feature `mark`.
    pub async fn begin(
        visit: &Visit<'_>,
        mark: &str,
        event: i64,
        words: &[&str],
    ) -> anyhow::Result<()> {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        let dialogue =
            Self { mark: mark.to_owned(), event, words, asked_at: visit.now, given: None };
        dialogue.keep(visit).await
    }

    /// What this visit's text is for, when the feature `mark` waits for one no longer than `waits`.
    pub async fn of(
        visit: &Visit<'_>,
        mark: &str,
        waits: TimeDelta,
    ) -> anyhow::Result<Option<Self>> {
        let found = Self::kept(visit, mark).await?;
        Ok(found.filter(|found| match found.given {
            None => visit.now - found.asked_at <= waits,
            Some(update) => update == visit.update,
        }))
    }

    /// The text was given: later ones are for the desk.
    pub async fn close(self, visit: &Visit<'_>) -> anyhow::Result<()> {
        Self { given: Some(visit.update), ..self }.keep(visit).await
    }

    /// The feature `mark` waits no more; whether it did.
    pub async fn stop(visit: &Visit<'_>, mark: &str) -> anyhow::Result<bool> {
        let waits = Self::kept(visit, mark).await?.is_some_and(|found| found.given.is_none());
        if waits {
            let (database, bot) = (&visit.desk.database, visit.desk.me.id);
            store::keep_dialogue(database, bot, visit.delegate.id, None).await?;
        }
        Ok(waits)
    }

    async fn kept(visit: &Visit<'_>, mark: &str) -> anyhow::Result<Option<Self>> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        let text = store::dialogue(database, bot, visit.delegate.id).await?;
        Ok(text.as_deref().and_then(Self::read).filter(|found| found.mark == mark))
    }

    async fn keep(&self, visit: &Visit<'_>) -> anyhow::Result<()> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        store::keep_dialogue(database, bot, visit.delegate.id, Some(&self.written())).await
    }

    fn written(&self) -> String {
        let given = self.given.map_or_else(|| "-".to_owned(), |update| update.to_string());
        let asked_at = self.asked_at.timestamp_millis();
        format!("{} {} {asked_at} {given} {}", self.mark, self.event, self.words.join(" "))
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mark = words.next()?.to_owned();
        let event = words.next()?.parse().ok()?;
        let asked_at = DateTime::from_timestamp_millis(words.next()?.parse().ok()?)?;
        let given = match words.next()? {
            "-" => None,
            update => Some(update.parse().ok()?),
        };
        let words = words.map(str::to_owned).collect();
        Some(Self { mark, event, words, asked_at, given })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialogue_is_read_as_it_was_kept() {
        let asked_at = DateTime::from_timestamp_millis(1_700_000_000_123).unwrap();
        for given in [None, Some(7)] {
            let words = vec!["line".to_owned(), "toan-the-1".to_owned()];
            let dialogue = Dialogue { mark: "rating".to_owned(), event: 2, words, asked_at, given };
            assert_eq!(Dialogue::read(&dialogue.written()), Some(dialogue));
        }
        for other in ["", "rating", "rating 2", "replace 1 x y 5", "question 1 ask x 5"] {
            assert_eq!(Dialogue::read(other), None, "{other}");
        }
    }
}
