//! Letters of one person or chat: exported, erased, moved; and the sweeping of old ones.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row as _;

use super::CHUNK;
use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// The letters to `chat` that are kept, for `/mydata`.
pub async fn export(database: &Database, bot: i64, chat: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, kind, key, about, due_at, state, ending, ended_at FROM letter \
         WHERE bot = $1 AND chat = $2 ORDER BY due_at, key",
    )
    .bind(bot)
    .bind(chat)
    .fetch_all(database.reader())
    .await
    .context("export letters")?;
    let letters = rows
        .iter()
        .map(|row| {
            Ok(json!({
                "event": row.try_get::<i64, _>("event")?,
                "kind": row.try_get::<String, _>("kind")?,
                "key": row.try_get::<String, _>("key")?,
                "about": row.try_get::<String, _>("about")?,
                "due_at_ms": row.try_get::<i64, _>("due_at")?,
                "state": row.try_get::<String, _>("state")?,
                "ending": row.try_get::<Option<String>, _>("ending")?,
                "ended_at_ms": row.try_get::<Option<i64>, _>("ended_at")?,
            }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(letters))
}

/// Forgets the letters to `chat`.
pub async fn erase(transaction: &mut Transaction, bot: i64, chat: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM letter WHERE bot = $1 AND chat = $2")
        .bind(bot)
        .bind(chat)
        .execute(&mut **transaction)
        .await
        .context("forget the letters")?;
    Ok(())
}

/// Forgets the letters of an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM letter WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await
        .context("forget the letters of an event")?;
    Ok(())
}

/// A group that moved is written to at its new id.
pub async fn move_chat(database: &Database, bot: i64, from: i64, to: i64) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query("UPDATE letter SET chat = $3 WHERE bot = $1 AND chat = $2 AND state <> 'ended'")
        .bind(bot)
        .bind(from)
        .bind(to)
        .execute(&mut *transaction)
        .await
        .context("follow a group that moved")?;
    transaction.commit().await?;
    Ok(())
}

/// Forgets letters that ended before `before`, some at a time; returns how many.
pub async fn sweep(database: &Database, bot: i64, before: Moment) -> anyhow::Result<u64> {
    let mut transaction = database.begin().await?;
    let swept = sqlx::query(
        "DELETE FROM letter WHERE (bot, event, kind, key) IN (SELECT bot, event, kind, key \
         FROM letter WHERE bot = $1 AND state = 'ended' AND ended_at < $2 LIMIT $3)",
    )
    .bind(bot)
    .bind(before.timestamp_millis())
    .bind(CHUNK)
    .execute(&mut *transaction)
    .await
    .context("sweep old letters")?;
    transaction.commit().await?;
    Ok(swept.rows_affected())
}
