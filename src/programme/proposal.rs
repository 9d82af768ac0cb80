//! A programme that may be published: compared with the version in force.

use super::store::{self, Known, Publication};
use super::{Comparison, Programme, Reading};
use crate::clock::Moment;
use crate::database::Database;

/// A programme compared with the version in force.
#[derive(Debug)]
pub struct Proposal {
    /// What would be published.
    pub programme: Programme,
    /// Its canonical text.
    pub content: String,
    /// The version in force; `None` when there is none.
    pub published: Option<Published>,
    /// What else is published, where this event was not before.
    pub others: Vec<String>,
    /// The sessions that are gone and only carried over.
    carried: Vec<String>,
}

/// The version in force.
#[derive(Debug)]
pub struct Published {
    /// The event's number within the bot.
    pub event: i64,
    /// Its number.
    pub version: i64,
    /// What it holds.
    pub programme: Programme,
    content: String,
}

impl Proposal {
    /// What publishing a reading without errors would do; `None` when it has errors.
    pub async fn of(
        mut reading: Reading,
        database: Option<&Database>,
        bot: i64,
    ) -> anyhow::Result<Option<Self>> {
        let Some(id) = reading.programme.as_ref().map(|programme| programme.event.id.clone())
        else {
            return Ok(None);
        };
        let published = match database {
            Some(database) => in_force(database, bot, &id).await?,
            None => None,
        };
        let others = match database.filter(|_| published.is_none()) {
            Some(database) => store::events(database, bot).await?,
            None => Vec::new(),
        };
        let others = others.into_iter().map(|other| other.id).collect();
        let mut carried = Vec::new();
        if let Some(published) = &published {
            reading.adopt_ids(&published.programme);
            carried = reading.carry_gone(&published.programme)?;
        }
        let read = reading.programme.zip(reading.canonical);
        Ok(read.map(|(programme, content)| Self { programme, content, published, others, carried }))
    }

    /// The event's id.
    pub fn event(&self) -> &str {
        &self.programme.event.id
    }

    /// The version that it is compared with; 0 when there is none.
    pub fn compared(&self) -> i64 {
        self.published.as_ref().map_or(0, |published| published.version)
    }

    /// Whether it is what is in force already.
    pub fn is_unchanged(&self) -> bool {
        self.published.as_ref().is_some_and(|published| published.content == self.content)
    }

    /// What would change; `None` when there is nothing to compare it with.
    pub fn comparison(&self) -> Option<Comparison<'_>> {
        let published = self.published.as_ref()?;
        let (old, new) = (&published.programme, &self.programme);
        Some(Comparison { old, new, carried: &self.carried })
    }

    /// Publishes it, unless somebody else published meanwhile.
    pub async fn publish(
        &self,
        database: &Database,
        bot: i64,
        now: Moment,
        by: &str,
    ) -> anyhow::Result<Publication> {
        let (compared, programme, content) = (self.compared(), &self.programme, &self.content);
        store::publish_over(database, bot, compared, programme, content, now, by).await
    }
}

async fn in_force(database: &Database, bot: i64, id: &str) -> anyhow::Result<Option<Published>> {
    let Some(known) = store::find(database, bot, id).await? else { return Ok(None) };
    let Known { event, version, .. } = known;
    let Some(past) = store::past(database, &known, version).await? else { return Ok(None) };
    let programme = past.programme()?;
    Ok(Some(Published { event, version, programme, content: past.content }))
}
