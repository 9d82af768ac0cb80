//! Programmes that wait for being published.

use anyhow::Context as _;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// A programme that nobody published for so long is forgotten.
const KEPT: TimeDelta = TimeDelta::hours(24);

/// A programme that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// The event's number; 0 for a new one.
    pub event: i64,
    /// The update in which it came.
    pub number: i64,
    /// Who sent it.
    pub sender: i64,
    /// The file's name.
    pub name: String,
    /// The canonical text of what would be published.
    pub content: String,
    /// What published it, as the versions say: "file", "rollback 3".
    pub origin: String,
    /// The version it was compared with; 0 for none.
    pub compared: i64,
}

/// Keeps `upload` in place of everything that its sender sent before; keeping it again changes
/// nothing.
pub async fn keep(
    database: &Database,
    bot: i64,
    upload: &Upload,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    erase(&mut transaction, bot, upload.sender).await?;
    sqlx::query("DELETE FROM upload WHERE bot = $1 AND sent_at < $2")
        .bind(bot)
        .bind((now - KEPT).timestamp_millis())
        .execute(&mut *transaction)
        .await?;
    sqlx::query(
        "INSERT INTO upload (bot, event, upload, delegate, name, content, origin, compared, sent_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (bot, event, upload) DO NOTHING",
    )
    .bind(bot)
    .bind(upload.event)
    .bind(upload.number)
    .bind(upload.sender)
    .bind(upload.name.as_str())
    .bind(upload.content.as_str())
    .bind(upload.origin.as_str())
    .bind(upload.compared)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep a programme that was sent")?;
    transaction.commit().await?;
    Ok(())
}

/// What `sender` sent in the update `number`, when it still waits.
pub async fn find(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    sender: i64,
    now: Moment,
) -> anyhow::Result<Option<Upload>> {
    let row = sqlx::query(
        "SELECT name, content, origin, compared FROM upload WHERE bot = $1 AND event = $2 \
         AND upload = $3 AND delegate = $4 AND sent_at >= $5",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(sender)
    .bind((now - KEPT).timestamp_millis())
    .fetch_optional(database.reader())
    .await
    .context("find a programme that was sent")?;
    row.map(|row| {
        Ok(Upload {
            event,
            number,
            sender,
            name: row.try_get("name")?,
            content: row.try_get("content")?,
            origin: row.try_get("origin")?,
            compared: row.try_get("compared")?,
        })
    })
    .transpose()
}

/// Forgets what `sender` sent.
pub async fn discard(database: &Database, bot: i64, sender: i64) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    erase(&mut transaction, bot, sender).await?;
    transaction.commit().await?;
    Ok(())
}

/// What is kept about a delegate here, for `/mydata`.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, name, sent_at FROM upload WHERE bot = $1 AND delegate = $2 ORDER BY upload",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_all(database.reader())
    .await?;
    let sent = rows
        .iter()
        .map(|row| {
            let (event, name): (i64, String) = (row.try_get("event")?, row.try_get("name")?);
            let at: i64 = row.try_get("sent_at")?;
            Ok(json!({ "event": event, "file": name, "sent_at_ms": at }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(sent))
}

/// Forgets what waits for an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM upload WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await
        .context("forget the programmes that were sent for an event")?;
    Ok(())
}

/// Forgets what a delegate sent.
pub async fn erase(transaction: &mut Transaction, bot: i64, delegate: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM upload WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(delegate)
        .execute(&mut **transaction)
        .await
        .context("forget the programmes that somebody sent")?;
    Ok(())
}
