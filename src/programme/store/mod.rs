//! Versions: every programme that was ever published, and the one in force.

mod adopt;
pub mod author;
mod past;
mod publish;

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row;

pub use self::adopt::adopt;
pub use self::past::{Known, Past, events, find, history, past};
pub use self::publish::{publish, publish_over, publish_over_in};
use super::{Format, Programme, Reading, read};
use crate::clock::Moment;
use crate::database::Database;

/// The bot to which everything belongs that was imported without a token.
pub const NOBODYS: i64 = 0;

/// What publishing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// There is a new version with this number.
    New(i64),
    /// The version in force has the same content.
    Unchanged(i64),
    /// Somebody else published this version meanwhile, so nothing was done.
    Overtaken(i64),
}

/// One row of the history of an event.
#[derive(Clone, Debug)]
pub(super) struct Stored {
    /// The event's number within the bot.
    pub(super) event: i64,
    /// The version in force.
    pub(super) version: i64,
    /// The programme in canonical form.
    pub(super) content: String,
    /// When it was published.
    pub(super) published_at: Moment,
}

/// The number and the version in force of every event of `bot`.
pub(super) async fn in_force_of(database: &Database, bot: i64) -> anyhow::Result<Vec<(i64, i64)>> {
    let rows = sqlx::query(
        "SELECT event, version FROM event WHERE bot = $1 AND version > 0 ORDER BY event",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await?;
    rows.iter().map(|row| Ok((row.try_get("event")?, row.try_get("version")?))).collect()
}

/// One version of an event.
pub(super) async fn version(
    database: &Database,
    bot: i64,
    event: i64,
    version: i64,
) -> anyhow::Result<Stored> {
    let row = sqlx::query(
        "SELECT content, published_at FROM version WHERE bot = $1 AND event = $2 AND version = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(version)
    .fetch_one(database.reader())
    .await?;
    let published_at = moment(row.try_get("published_at")?);
    Ok(Stored { event, version, content: row.try_get("content")?, published_at })
}

/// The SEQUENCE of every session and when it last changed.
pub(super) async fn revisions(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<Vec<(String, i64, Moment)>> {
    let rows = sqlx::query(
        "SELECT session, CAST(sequence AS BIGINT) AS sequence, changed_at FROM session_revision \
         WHERE bot = $1 AND event = $2",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await?;
    rows.iter()
        .map(|row| {
            let changed_at = moment(row.try_get("changed_at")?);
            Ok((row.try_get("session")?, row.try_get("sequence")?, changed_at))
        })
        .collect()
}

/// Reads a stored programme; it was read once before it was stored.
pub(super) fn read_stored(content: &str) -> anyhow::Result<Programme> {
    reread(content).map(|(programme, _)| programme)
}

/// The same, with all that came of reading it.
fn reread(content: &str) -> anyhow::Result<(Programme, Reading)> {
    let reading = read(content.as_bytes(), Format::Json);
    let programme = reading.programme.clone();
    let programme =
        programme.context("a stored programme is not readable by this version of Letan")?;
    Ok((programme, reading))
}

fn moment(milliseconds: i64) -> Moment {
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()
}
