//! A programme that may be published: compared with what is, shown, agreed to.

use std::io::{IsTerminal as _, Write as _};

use anyhow::Context as _;

use super::say;
use crate::clock::Clock;
use crate::database::Database;
use crate::programme::store::{self, Known, Publication};
use crate::programme::{Comparison, Programme, Reading};
use crate::texts::Texts;

/// A programme compared with the version in force.
pub(super) struct Proposal {
    programme: Programme,
    content: String,
    published: Option<Published>,
    /// The sessions that are gone and only carried over.
    carried: Vec<String>,
    by: String,
    /// What else is published, where this event was not before.
    others: Vec<String>,
}

/// The version in force.
struct Published {
    version: i64,
    programme: Programme,
    content: String,
}

impl Proposal {
    /// What publishing a reading without errors would do; `None` when it has errors.
    pub(super) async fn of(
        mut reading: Reading,
        database: Option<&Database>,
        bot: i64,
        by: &str,
    ) -> anyhow::Result<Option<Self>> {
        let Some(id) = reading.programme.as_ref().map(|programme| programme.event.id.clone())
        else {
            return Ok(None);
        };
        let known = match database {
            Some(database) => in_force(database, bot, &id).await?,
            None => None,
        };
        let others = match database.filter(|_| known.is_none()) {
            Some(database) => store::events(database, bot).await?,
            None => Vec::new(),
        };
        let others = others.into_iter().map(|other| other.id).collect();
        let mut carried = Vec::new();
        if let Some(published) = &known {
            reading.adopt_ids(&published.programme);
            carried = reading.carry_gone(&published.programme)?;
        }
        let read = reading.programme.zip(reading.canonical);
        Ok(read.map(|(programme, content)| Self {
            programme,
            content,
            published: known,
            carried,
            by: by.to_owned(),
            others,
        }))
    }

    /// The event's id.
    pub(super) fn event(&self) -> &str {
        &self.programme.event.id
    }

    /// Whether it is what is in force already.
    pub(super) fn is_unchanged(&self) -> bool {
        self.published.as_ref().is_some_and(|published| published.content == self.content)
    }

    /// What would change.
    pub(super) fn shown(&self, texts: Texts) -> String {
        let event = self.event();
        match &self.published {
            None if self.others.is_empty() => texts.publishing_first(event),
            None => {
                let other = texts.publishing_another(event, &self.others.join(", "));
                format!("{}\n{other}", texts.publishing_first(event))
            }
            Some(published) if self.is_unchanged() => {
                texts.publishing_unchanged(event, published.version)
            }
            Some(published) => {
                let heading = texts.publishing_compared(event, published.version);
                let (old, new) = (&published.programme, &self.programme);
                let comparison = Comparison { old, new, carried: &self.carried };
                format!("{heading}\n{}", comparison.report(texts))
            }
        }
    }

    /// Publishes it and says so; false when somebody else did meanwhile.
    pub(super) async fn publish(
        &self,
        database: &Database,
        bot: i64,
        texts: Texts,
    ) -> anyhow::Result<bool> {
        let compared = self.published.as_ref().map_or(0, |published| published.version);
        let (programme, content) = (&self.programme, &self.content);
        let now = Clock::System.now();
        let publication =
            store::publish_over(database, bot, compared, programme, content, now, &self.by).await?;
        let event = self.event();
        match publication {
            Publication::New(version) => say(&texts.publishing_done(event, version))?,
            Publication::Unchanged(version) => say(&texts.publishing_unchanged(event, version))?,
            Publication::Overtaken(version) => {
                eprintln!("letan: {}", texts.publishing_overtaken(event, version));
                return Ok(false);
            }
        }
        Ok(true)
    }
}

async fn in_force(database: &Database, bot: i64, id: &str) -> anyhow::Result<Option<Published>> {
    let Some(known) = store::find(database, bot, id).await? else { return Ok(None) };
    let Some(past) = store::past(database, &known, known.version).await? else { return Ok(None) };
    let programme = past.programme()?;
    Ok(Some(Published { version: known.version, programme, content: past.content }))
}

/// Asks on a terminal; elsewhere nobody could answer.
pub(super) fn agreed(yes: bool, texts: Texts) -> anyhow::Result<bool> {
    if yes || !std::io::stdin().is_terminal() {
        return Ok(true);
    }
    print!("{} ", texts.publishing_question());
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).context("the answer cannot be read")?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "c" | "có" | "co"))
}

/// The published event that somebody means: the one they name, else the only one; else what to say.
pub(super) fn meant<'k>(
    events: &'k [Known],
    named: Option<&str>,
    texts: Texts,
) -> Result<&'k Known, String> {
    let ids = || events.iter().map(|known| known.id.as_str()).collect::<Vec<_>>().join(", ");
    match (events, named) {
        ([], _) => Err(texts.publishing_none()),
        (_, Some(id)) => events
            .iter()
            .find(|known| known.id == id)
            .ok_or_else(|| texts.publishing_unknown_event(id, &ids())),
        ([only], None) => Ok(only),
        (_, None) => Err(texts.publishing_name_event(&ids())),
    }
}
