//! Stars: which sessions a delegate means to go to.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// Stars a session; starring it twice is starring it once.
pub async fn put(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    session: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO star (bot, event, delegate, session, starred_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (bot, event, delegate, session) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("star the session")?;
    transaction.commit().await?;
    Ok(())
}

/// Takes the star off a session.
pub async fn take(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    session: &str,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM star WHERE bot = $1 AND event = $2 AND delegate = $3 AND session = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .execute(&mut *transaction)
    .await
    .context("unstar the session")?;
    transaction.commit().await?;
    Ok(())
}

/// The ids of the sessions a delegate starred, in no order.
pub async fn of(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<Vec<String>> {
    let rows =
        sqlx::query("SELECT session FROM star WHERE bot = $1 AND event = $2 AND delegate = $3")
            .bind(bot)
            .bind(event)
            .bind(delegate)
            .fetch_all(database.reader())
            .await
            .context("read the stars")?;
    rows.iter().map(|row| Ok(row.try_get("session")?)).collect()
}

/// Up to `limit` of those who starred anything at the event, in the order of their ids, from the one
/// after `last`.
pub async fn people(
    database: &Database,
    bot: i64,
    event: i64,
    last: i64,
    limit: i64,
) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT DISTINCT delegate FROM star \
         WHERE bot = $1 AND event = $2 AND delegate > $3 ORDER BY delegate LIMIT $4",
    )
    .bind(bot)
    .bind(event)
    .bind(last)
    .bind(limit)
    .fetch_all(database.reader())
    .await
    .context("list who starred something")?;
    rows.iter().map(|row| Ok(row.try_get("delegate")?)).collect()
}

/// Whether a delegate starred the session.
pub async fn is_on(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    session: &str,
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT starred_at FROM star \
         WHERE bot = $1 AND event = $2 AND delegate = $3 AND session = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .fetch_optional(database.reader())
    .await
    .context("read the star")?;
    Ok(row.is_some())
}

/// What is kept about a delegate here, for `/mydata`.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, session, starred_at FROM star WHERE bot = $1 AND delegate = $2 \
         ORDER BY event, session",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_all(database.reader())
    .await?;
    let stars = rows
        .iter()
        .map(|row| {
            let event: i64 = row.try_get("event")?;
            let session: String = row.try_get("session")?;
            let at: i64 = row.try_get("starred_at")?;
            Ok(json!({ "event": event, "session": session, "starred_at_ms": at }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(stars))
}

/// Forgets who starred what at an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM star WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await
        .context("forget the stars of an event")?;
    Ok(())
}

/// Forgets what a delegate starred.
pub async fn erase(transaction: &mut Transaction, bot: i64, delegate: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM star WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(delegate)
        .execute(&mut **transaction)
        .await
        .context("forget the stars")?;
    Ok(())
}
