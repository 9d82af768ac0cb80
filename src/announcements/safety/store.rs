//! The safety notices' rows.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::log::{self, Deed, Entry};

/// A notice as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The event's number.
    pub event: i64,
    /// The update in which it was written.
    pub number: i64,
    /// What it says, in one language or several.
    pub content: String,
    /// When it was written, in milliseconds since 1970.
    pub written_at: i64,
    /// When it was sent, if it was.
    pub sent_at: Option<i64>,
}

/// Keeps what was written in the update `number`; writing it again changes nothing.
pub async fn write(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    author: i64,
    content: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO safety_notice (bot, event, notice, delegate, content, written_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (bot, event, notice) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(author)
    .bind(content)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep a safety notice")?;
    transaction.commit().await?;
    Ok(())
}

/// The notice; `None` when it was dropped or never written.
pub async fn find(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Notice>> {
    let row = sqlx::query(
        "SELECT content, written_at, sent_at FROM safety_notice \
         WHERE bot = $1 AND event = $2 AND notice = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .fetch_optional(database.reader())
    .await
    .context("find a safety notice")?;
    row.map(|row| {
        Ok(Notice {
            event,
            number,
            content: row.try_get("content")?,
            written_at: row.try_get("written_at")?,
            sent_at: row.try_get("sent_at")?,
        })
    })
    .transpose()
}

/// Sends it, as whoever `by` is; returns whether it had not been sent before.
pub async fn send(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
    by: i64,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let sent = sqlx::query(
        "UPDATE safety_notice SET sent_at = $4 \
         WHERE bot = $1 AND event = $2 AND notice = $3 AND sent_at IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("send a safety notice")?;
    if sent.rows_affected() > 0 {
        let about = format!("notice:{number}");
        let entry = Entry { bot, event, by: Some(by), deed: Deed::Safety, about, at: now };
        log::note(&mut transaction, &entry).await?;
    }
    transaction.commit().await?;
    Ok(sent.rows_affected() > 0)
}

/// Forgets one that was not sent.
pub async fn drop_unsent(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM safety_notice \
         WHERE bot = $1 AND event = $2 AND notice = $3 AND sent_at IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .execute(&mut *transaction)
    .await
    .context("drop a safety notice")?;
    transaction.commit().await?;
    Ok(())
}

/// Notices that were sent and are not owed to everybody yet, with when they were sent.
pub async fn to_owe(database: &Database, bot: i64) -> anyhow::Result<Vec<(i64, i64, i64)>> {
    let rows = sqlx::query(
        "SELECT event, notice, sent_at FROM safety_notice \
         WHERE bot = $1 AND sent_at IS NOT NULL AND owed_at IS NULL ORDER BY sent_at, notice",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await
    .context("look for safety notices")?;
    let notice = |row: &sqlx::any::AnyRow| {
        Ok((row.try_get("event")?, row.try_get("notice")?, row.try_get("sent_at")?))
    };
    rows.iter().map(notice).collect()
}

/// Everybody has a letter now.
pub async fn owed(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE safety_notice SET owed_at = $4 WHERE bot = $1 AND event = $2 AND notice = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(())
}

/// What somebody wrote, for `/mydata`.
pub async fn export(database: &Database, bot: i64, author: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, content, written_at, sent_at FROM safety_notice \
         WHERE bot = $1 AND delegate = $2 ORDER BY written_at",
    )
    .bind(bot)
    .bind(author)
    .fetch_all(database.reader())
    .await?;
    let notices = rows
        .iter()
        .map(|row| {
            Ok(json!({
                "event": row.try_get::<i64, _>("event")?,
                "content": row.try_get::<String, _>("content")?,
                "written_at_ms": row.try_get::<i64, _>("written_at")?,
                "sent_at_ms": row.try_get::<Option<i64>, _>("sent_at")?,
            }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(notices))
}

/// Forgets what somebody wrote.
pub async fn erase(transaction: &mut Transaction, bot: i64, author: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM safety_notice WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(author)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Forgets the notices of an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM safety_notice WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
