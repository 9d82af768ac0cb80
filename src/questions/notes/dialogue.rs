//! What a secretary was asked to type: a note, a name, a note anew.

use chrono::{DateTime, TimeDelta};

use super::Speaker;
use crate::clock::Moment;
use crate::delegates::{Visit, store};

/// How the dialogue of this feature begins.
const MARK: &str = "note";
/// Minutes for which a text is waited for: somebody speaks so long before there is anything to note.
const WAITS: i64 = 30;

/// What is to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// What somebody says in a session.
    Content(String, Speaker),
    /// The name of somebody who speaks in a session.
    Name(String),
    /// A note anew.
    Edit(i64),
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
    /// The update that asked: a name that was typed asks for a note.
    pub(super) asked_by: i64,
    /// The update that gave it, which may be handled again.
    pub(super) given: Option<i64>,
}

impl Dialogue {
    /// Waits for a text, in place of anything else that was waited for.
    pub(super) async fn begin(visit: &Visit<'_>, event: i64, wanted: Wanted) -> anyhow::Result<()> {
        let (asked_at, asked_by) = (visit.now, visit.update);
        Self { event, wanted, asked_at, asked_by, given: None }.keep(visit).await
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

    /// A name has spaces, so it stands at the end.
    fn written(&self) -> String {
        let wanted = match &self.wanted {
            Wanted::Content(session, Speaker::Person(id)) => format!("person {session} {id}"),
            Wanted::Content(session, Speaker::General) => format!("general {session}"),
            Wanted::Content(session, Speaker::Named(name)) => format!("named {session} {name}"),
            Wanted::Name(session) => format!("name {session}"),
            Wanted::Edit(number) => format!("edit {number}"),
        };
        let given = self.given.map_or_else(|| "-".to_owned(), |update| update.to_string());
        let asked_at = self.asked_at.timestamp_millis();
        format!("{MARK} {} {asked_at} {} {given} {wanted}", self.event, self.asked_by)
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.splitn(8, ' ');
        if words.next() != Some(MARK) {
            return None;
        }
        let event = words.next()?.parse().ok()?;
        let asked_at = DateTime::from_timestamp_millis(words.next()?.parse().ok()?)?;
        let asked_by = words.next()?.parse().ok()?;
        let given = match words.next()? {
            "-" => None,
            update => Some(update.parse().ok()?),
        };
        let (word, what) = (words.next()?, words.next()?.to_owned());
        let rest = words.next().map(str::to_owned);
        let wanted = match word {
            "person" => Wanted::Content(what, Speaker::Person(rest?)),
            "named" => Wanted::Content(what, Speaker::Named(rest?)),
            "general" => Wanted::Content(what, Speaker::General),
            "name" => Wanted::Name(what),
            "edit" => Wanted::Edit(what.parse().ok()?),
            _ => return None,
        };
        Some(Self { event, wanted, asked_at, asked_by, given })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialogue_is_read_as_it_was_kept() {
        let asked_at = DateTime::from_timestamp_millis(1_700_000_000_123).unwrap();
        let session = || "toan-the-1".to_owned();
        for given in [None, Some(7)] {
            for wanted in [
                Wanted::Content(session(), Speaker::Person("nguyen-van-a".to_owned())),
                Wanted::Content(session(), Speaker::Named("Bà Lê Thị B, Sở Nội vụ".to_owned())),
                Wanted::Content(session(), Speaker::General),
                Wanted::Name(session()),
                Wanted::Edit(5),
            ] {
                let dialogue = Dialogue { event: 2, wanted, asked_at, asked_by: 9, given };
                assert_eq!(Dialogue::read(&dialogue.written()), Some(dialogue));
            }
        }
        assert_eq!(Dialogue::read("question 1 ask x 3"), None);
        assert_eq!(Dialogue::read("note 1 2 3 - named x"), None);
    }
}
