//! Versions: every programme that was ever published, and the one in force.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row;

use super::fingerprint::{self, Fingerprint};
use super::{Programme, read};
use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// The bot to which everything belongs that was imported without a token.
pub const NOBODYS: i64 = 0;

/// What publishing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// There is a new version with this number.
    New(i64),
    /// The version in force has the same content.
    Unchanged(i64),
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

/// Publishes `programme`, whose canonical text is `content`, as the event's newest version.
pub async fn publish(
    database: &Database,
    bot: i64,
    programme: &Programme,
    content: &str,
    now: Moment,
    by: &str,
) -> anyhow::Result<Publication> {
    let mut transaction = database.begin().await?;
    take_turn(&mut transaction, bot).await?;
    let publication = publish_in(&mut transaction, bot, programme, content, now, by).await?;
    transaction.commit().await?;
    Ok(publication)
}

/// Lets nobody else publish for `bot` until this transaction ends: on PostgreSQL two who publish at
/// once would count up to the same number.
async fn take_turn(transaction: &mut Transaction, bot: i64) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO bot (bot) VALUES ($1) ON CONFLICT (bot) DO UPDATE SET bot = excluded.bot",
    )
    .bind(bot)
    .execute(&mut **transaction)
    .await
    .context("wait for others who publish")?;
    Ok(())
}

async fn publish_in(
    transaction: &mut Transaction,
    bot: i64,
    programme: &Programme,
    content: &str,
    now: Moment,
    by: &str,
) -> anyhow::Result<Publication> {
    let fingerprint = fingerprint::of_text(content);
    let id = programme.event.id.as_str();
    let (event, last) = open_event(transaction, bot, id).await?;
    if in_force(transaction, bot, event).await?.as_deref() == Some(&*fingerprint) {
        return Ok(Publication::Unchanged(last));
    }
    let version = last + 1;
    sqlx::query(
        "INSERT INTO version (bot, event, version, fingerprint, content, published_at, published_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(bot)
    .bind(event)
    .bind(version)
    .bind(&*fingerprint)
    .bind(content)
    .bind(now.timestamp_millis())
    .bind(by)
    .execute(&mut **transaction)
    .await?;
    sqlx::query("UPDATE event SET version = $3 WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .bind(version)
        .execute(&mut **transaction)
        .await?;
    revise(transaction, bot, event, programme, now).await?;
    Ok(Publication::New(version))
}

/// The event's number and its newest version; a new event has version 0.
async fn open_event(
    transaction: &mut Transaction,
    bot: i64,
    id: &str,
) -> anyhow::Result<(i64, i64)> {
    let known = sqlx::query("SELECT event, version FROM event WHERE bot = $1 AND id = $2")
        .bind(bot)
        .bind(id)
        .fetch_optional(&mut **transaction)
        .await?;
    if let Some(row) = known {
        return Ok((row.try_get("event")?, row.try_get("version")?));
    }
    let number = next_number(transaction, bot).await?;
    sqlx::query("INSERT INTO event (bot, event, id, version) VALUES ($1, $2, $3, 0)")
        .bind(bot)
        .bind(number)
        .bind(id)
        .execute(&mut **transaction)
        .await?;
    Ok((number, 0))
}

async fn next_number(transaction: &mut Transaction, bot: i64) -> anyhow::Result<i64> {
    let row = sqlx::query("SELECT COALESCE(MAX(event), 0) + 1 AS next FROM event WHERE bot = $1")
        .bind(bot)
        .fetch_one(&mut **transaction)
        .await?;
    Ok(row.try_get("next")?)
}

async fn in_force(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
) -> anyhow::Result<Option<String>> {
    let row = sqlx::query(
        "SELECT version.fingerprint AS fingerprint FROM event \
         JOIN version ON version.bot = event.bot AND version.event = event.event \
         AND version.version = event.version WHERE event.bot = $1 AND event.event = $2",
    )
    .bind(bot)
    .bind(event)
    .fetch_optional(&mut **transaction)
    .await?;
    row.map(|row| row.try_get("fingerprint")).transpose().context("read the version in force")
}

/// Counts up the SEQUENCE of every session that a calendar shows differently now.
async fn revise(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    programme: &Programme,
    now: Moment,
) -> anyhow::Result<()> {
    for Fingerprint { session, fingerprint } in fingerprint::of_sessions(programme) {
        sqlx::query(
            "INSERT INTO session_revision (bot, event, session, sequence, fingerprint, changed_at) \
             VALUES ($1, $2, $3, 0, $4, $5) \
             ON CONFLICT (bot, event, session) DO UPDATE SET \
             sequence = session_revision.sequence + 1, fingerprint = excluded.fingerprint, \
             changed_at = excluded.changed_at \
             WHERE session_revision.fingerprint <> excluded.fingerprint",
        )
        .bind(bot)
        .bind(event)
        .bind(session)
        .bind(&*fingerprint)
        .bind(now.timestamp_millis())
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// Gives what was imported without a token to `bot`. An event that the bot has already gets the
/// imported programme as a new version.
pub async fn adopt(database: &Database, bot: i64, now: Moment) -> anyhow::Result<()> {
    if in_force_of(database, NOBODYS).await?.is_empty() {
        return Ok(());
    }
    let mut transaction = database.begin().await?;
    take_turn(&mut transaction, NOBODYS).await?;
    take_turn(&mut transaction, bot).await?;
    let orphans = sqlx::query("SELECT event, id FROM event WHERE bot = $1 ORDER BY event")
        .bind(NOBODYS)
        .fetch_all(&mut *transaction)
        .await?;
    for orphan in orphans {
        adopt_one(&mut transaction, bot, orphan.try_get("event")?, orphan.try_get("id")?, now)
            .await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn adopt_one(
    transaction: &mut Transaction,
    bot: i64,
    orphan: i64,
    id: String,
    now: Moment,
) -> anyhow::Result<()> {
    let known = sqlx::query("SELECT event FROM event WHERE bot = $1 AND id = $2")
        .bind(bot)
        .bind(&id)
        .fetch_optional(&mut **transaction)
        .await?;
    if known.is_none() {
        let number = next_number(transaction, bot).await?;
        sqlx::query("UPDATE event SET bot = $1, event = $2 WHERE bot = $3 AND event = $4")
            .bind(bot)
            .bind(number)
            .bind(NOBODYS)
            .bind(orphan)
            .execute(&mut **transaction)
            .await?;
        return Ok(());
    }
    let row = sqlx::query(
        "SELECT content FROM version WHERE bot = $1 AND event = $2 ORDER BY version DESC LIMIT 1",
    )
    .bind(NOBODYS)
    .bind(orphan)
    .fetch_one(&mut **transaction)
    .await?;
    let content: String = row.try_get("content")?;
    let programme = read_stored(&content)?;
    publish_in(transaction, bot, &programme, &content, now, "import").await?;
    sqlx::query("DELETE FROM event WHERE bot = $1 AND event = $2")
        .bind(NOBODYS)
        .bind(orphan)
        .execute(&mut **transaction)
        .await?;
    Ok(())
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
    let reading = read(content.as_bytes(), super::Format::Json);
    reading.programme.context("a stored programme is not readable by this version of Letan")
}

fn moment(milliseconds: i64) -> Moment {
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()
}
