//! Publishing: a new version, unless it is the same again.

use anyhow::Context as _;
use sqlx::Row as _;

use super::Publication;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::programme::Programme;
use crate::programme::fingerprint::{self, Fingerprint};

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

/// Publishes `programme` only when the version in force is still `compared`, 0 when there was none.
pub async fn publish_over(
    database: &Database,
    bot: i64,
    compared: i64,
    programme: &Programme,
    content: &str,
    now: Moment,
    by: &str,
) -> anyhow::Result<Publication> {
    let mut transaction = database.begin().await?;
    let publication =
        publish_over_in(&mut transaction, bot, compared, programme, content, now, by).await?;
    match publication {
        Publication::New(_) => transaction.commit().await?,
        _ => transaction.rollback().await?,
    }
    Ok(publication)
}

/// The same in a transaction of the caller's, who commits it when there is a new version.
pub async fn publish_over_in(
    transaction: &mut Transaction,
    bot: i64,
    compared: i64,
    programme: &Programme,
    content: &str,
    now: Moment,
    by: &str,
) -> anyhow::Result<Publication> {
    take_turn(transaction, bot).await?;
    let (event, last) = open_event(transaction, bot, &programme.event.id).await?;
    if last != compared {
        let published = in_force(transaction, bot, event).await?;
        let same = published.is_some_and(|known| known == fingerprint::of_text(content));
        return Ok(if same { Publication::Unchanged(last) } else { Publication::Overtaken(last) });
    }
    publish_in(transaction, bot, programme, content, now, by).await
}

/// Lets nobody else publish for `bot` until this transaction ends: on PostgreSQL two who publish at
/// once would count up to the same number.
pub(super) async fn take_turn(transaction: &mut Transaction, bot: i64) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO bot (bot) VALUES ($1) ON CONFLICT (bot) DO UPDATE SET bot = excluded.bot",
    )
    .bind(bot)
    .execute(&mut **transaction)
    .await
    .context("wait for others who publish")?;
    Ok(())
}

pub(super) async fn publish_in(
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

pub(super) async fn next_number(transaction: &mut Transaction, bot: i64) -> anyhow::Result<i64> {
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
