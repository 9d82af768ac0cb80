//! What somebody was asked to type: a question, a name, a clearer text, an answer.

use chrono::{DateTime, TimeDelta};

use crate::clock::Moment;
use crate::delegates::{Visit, store};
use crate::questions::floor::chat::Wanted as OnFloor;

/// How the dialogue of this feature begins.
const MARK: &str = "question";
/// Minutes for which a text is waited for; later words are a question to the desk again.
const WAITS: i64 = 20;

/// What is to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A question for this session.
    Question(String),
    /// A question anew.
    Reword(i64),
    /// Name, position and institution for a draft.
    Name(i64),
    /// A clearer text, by a moderator.
    Clearer(i64),
    /// What it reads in another language, by a moderator.
    Translation(i64),
    /// An answer in writing, by a moderator.
    Answer(i64),
    /// What somebody without a phone asks in this session, by a moderator.
    Heard(String),
    /// Something for the floor.
    Floor(OnFloor),
}

/// Asked for a text, or given one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dialogue {
    /// The event's number.
    pub(super) event: i64,
    /// What is to be typed.
    pub(super) wanted: Wanted,
    /// When they were asked.
    pub(super) asked_at: Moment,
    /// The update that gave it, which may be handled again.
    pub(super) given: Option<i64>,
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
            None => {
                let passed = visit.now - found.asked_at;
                passed <= TimeDelta::minutes(WAITS)
            }
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
        let (word, what) = match &self.wanted {
            Wanted::Question(session) => ("ask", session.clone()),
            Wanted::Reword(number) => ("reword", number.to_string()),
            Wanted::Name(number) => ("name", number.to_string()),
            Wanted::Clearer(number) => ("clearer", number.to_string()),
            Wanted::Translation(number) => ("translation", number.to_string()),
            Wanted::Answer(number) => ("answer", number.to_string()),
            Wanted::Heard(session) => ("heard", session.clone()),
            Wanted::Floor(OnFloor::Name(number)) => ("speaker", number.to_string()),
            Wanted::Floor(OnFloor::Subject(number)) => ("subject", number.to_string()),
            Wanted::Floor(OnFloor::Heard(session)) => ("hand", session.clone()),
        };
        let asked_at = self.asked_at.timestamp_millis();
        let given = self.given.map_or_else(String::new, |update| format!(" {update}"));
        format!("{MARK} {} {word} {what} {asked_at}{given}", self.event)
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next() != Some(MARK) {
            return None;
        }
        let event = words.next()?.parse().ok()?;
        let (word, what) = (words.next()?, words.next()?);
        let wanted = match word {
            "ask" => Wanted::Question(what.to_owned()),
            "reword" => Wanted::Reword(what.parse().ok()?),
            "name" => Wanted::Name(what.parse().ok()?),
            "clearer" => Wanted::Clearer(what.parse().ok()?),
            "translation" => Wanted::Translation(what.parse().ok()?),
            "answer" => Wanted::Answer(what.parse().ok()?),
            "heard" => Wanted::Heard(what.to_owned()),
            "speaker" => Wanted::Floor(OnFloor::Name(what.parse().ok()?)),
            "subject" => Wanted::Floor(OnFloor::Subject(what.parse().ok()?)),
            "hand" => Wanted::Floor(OnFloor::Heard(what.to_owned())),
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
        for given in [None, Some(7)] {
            for wanted in [
                Wanted::Question("toan-the-1".to_owned()),
                Wanted::Reword(5),
                Wanted::Name(5),
                Wanted::Clearer(5),
                Wanted::Translation(5),
                Wanted::Answer(5),
                Wanted::Heard("toan-the-1".to_owned()),
                Wanted::Floor(OnFloor::Name(5)),
                Wanted::Floor(OnFloor::Subject(5)),
                Wanted::Floor(OnFloor::Heard("toan-the-1".to_owned())),
            ] {
                let dialogue = Dialogue { event: 2, wanted, asked_at, given };
                assert_eq!(Dialogue::read(&dialogue.written()), Some(dialogue));
            }
        }
        assert_eq!(Dialogue::read("replace 1 2 3"), None);
        assert_eq!(Dialogue::read("question 1 ask"), None);
    }
}
