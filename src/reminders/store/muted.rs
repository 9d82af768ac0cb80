//! Which sessions a delegate has silenced.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// Silences the reminders of a session; doing it twice is doing it once.
pub async fn mute(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    session: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO muted (bot, event, delegate, session, muted_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (bot, event, delegate, session) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("silence a session")?;
    transaction.commit().await?;
    Ok(())
}

/// Reminds of a session again.
pub async fn unmute(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    session: &str,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM muted WHERE bot = $1 AND event = $2 AND delegate = $3 AND session = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .execute(&mut *transaction)
    .await
    .context("remind of a session again")?;
    transaction.commit().await?;
    Ok(())
}

/// Whether a delegate silenced the session.
pub async fn is_muted(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    session: &str,
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT muted_at FROM muted \
         WHERE bot = $1 AND event = $2 AND delegate = $3 AND session = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .fetch_optional(database.reader())
    .await
    .context("look up a silenced session")?;
    Ok(row.is_some())
}

/// What is kept about a delegate here, for `/mydata`.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, session, muted_at FROM muted WHERE bot = $1 AND delegate = $2 \
         ORDER BY event, session",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_all(database.reader())
    .await?;
    let muted = rows
        .iter()
        .map(|row| {
            let event: i64 = row.try_get("event")?;
            let session: String = row.try_get("session")?;
            let at: i64 = row.try_get("muted_at")?;
            Ok(json!({ "event": event, "session": session, "muted_at_ms": at }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(muted))
}

/// Forgets who silenced what at an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM muted WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await
        .context("forget the silenced sessions of an event")?;
    Ok(())
}

/// Forgets what a delegate silenced.
pub async fn erase(transaction: &mut Transaction, bot: i64, delegate: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM muted WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(delegate)
        .execute(&mut **transaction)
        .await
        .context("forget the silenced sessions")?;
    Ok(())
}
