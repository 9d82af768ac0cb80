//! What was published before: events, their versions, and what these held.

use sqlx::Row as _;

use super::{NOBODYS, moment, reread};
use crate::clock::Moment;
use crate::database::Database;
use crate::programme::{Programme, Reading};

/// An event of which something was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The bot it belongs to, or [`NOBODYS`].
    pub bot: i64,
    /// Its number within the bot.
    pub event: i64,
    /// Its id.
    pub id: String,
    /// The version in force.
    pub version: i64,
}

/// One version of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Its number, from 1.
    pub version: i64,
    /// When it was published.
    pub published_at: Moment,
    /// What published it: "import", "rollback 2".
    pub published_by: String,
    /// The programme in canonical form.
    pub content: String,
}

impl Past {
    /// The programme that was published.
    pub fn programme(&self) -> anyhow::Result<Programme> {
        self.reading().map(|(programme, _)| programme)
    }

    /// The same, with all that came of reading it again.
    pub fn reading(&self) -> anyhow::Result<(Programme, Reading)> {
        reread(&self.content)
    }
}

/// Every published event of `bot` in the order of their numbers, then those imported without a
/// token that the next start would give to it.
pub async fn events(database: &Database, bot: i64) -> anyhow::Result<Vec<Known>> {
    let mut events: Vec<Known> = Vec::new();
    let bots = if bot == NOBODYS { vec![NOBODYS] } else { vec![bot, NOBODYS] };
    for bot in bots {
        let rows = sqlx::query(
            "SELECT event, id, version FROM event WHERE bot = $1 AND version > 0 ORDER BY event",
        )
        .bind(bot)
        .fetch_all(database.reader())
        .await?;
        for row in rows {
            let id: String = row.try_get("id")?;
            if events.iter().all(|known| known.id != id) {
                let (event, version) = (row.try_get("event")?, row.try_get("version")?);
                events.push(Known { bot, event, id, version });
            }
        }
    }
    Ok(events)
}

/// The published event with this id, as [`events`] finds it.
pub async fn find(database: &Database, bot: i64, id: &str) -> anyhow::Result<Option<Known>> {
    Ok(events(database, bot).await?.into_iter().find(|known| known.id == id))
}

/// The numbers of an event's versions, the newest first.
pub async fn history(database: &Database, known: &Known) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT version FROM version WHERE bot = $1 AND event = $2 ORDER BY version DESC",
    )
    .bind(known.bot)
    .bind(known.event)
    .fetch_all(database.reader())
    .await?;
    rows.iter().map(|row| Ok(row.try_get("version")?)).collect()
}

/// One version of an event; `None` when it has none of this number.
pub async fn past(
    database: &Database,
    known: &Known,
    version: i64,
) -> anyhow::Result<Option<Past>> {
    let row = sqlx::query(
        "SELECT content, published_at, published_by FROM version \
         WHERE bot = $1 AND event = $2 AND version = $3",
    )
    .bind(known.bot)
    .bind(known.event)
    .bind(version)
    .fetch_optional(database.reader())
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Past {
        version,
        published_at: moment(row.try_get("published_at")?),
        published_by: row.try_get("published_by")?,
        content: row.try_get("content")?,
    }))
}
