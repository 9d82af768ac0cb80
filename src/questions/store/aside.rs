//! Texts that nobody at the desk understood: kept for a while, in case they are for the panel.

use anyhow::Context as _;
use chrono::TimeDelta;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// How long a text waits for its button.
pub const KEPT: TimeDelta = TimeDelta::hours(2);

/// Keeps `content` until its writer presses a button; what they wrote too long ago is forgotten.
/// Keeping it again changes nothing.
pub async fn set_aside(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    delegate: i64,
    content: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query("DELETE FROM question_aside WHERE bot = $1 AND delegate = $2 AND kept_at < $3")
        .bind(bot)
        .bind(delegate)
        .bind((now - KEPT).timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("forget older texts of somebody")?;
    sqlx::query(
        "INSERT INTO question_aside (bot, event, question, delegate, content, kept_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (bot, event, question) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .bind(content)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("set a text aside")?;
    transaction.commit().await?;
    Ok(())
}

/// The text that `delegate` wrote in the update `number`, while it is kept.
pub async fn aside(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    delegate: i64,
    now: Moment,
) -> anyhow::Result<Option<String>> {
    let row = sqlx::query(
        "SELECT content FROM question_aside WHERE bot = $1 AND event = $2 AND question = $3 \
         AND delegate = $4 AND kept_at >= $5",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .bind((now - KEPT).timestamp_millis())
    .fetch_optional(database.reader())
    .await
    .context("look up a text that was set aside")?;
    Ok(row.map(|row| row.try_get("content")).transpose()?)
}

/// Forgets the texts of everybody that were kept long enough.
pub async fn expire_asides(
    transaction: &mut Transaction,
    bot: i64,
    now: Moment,
) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM question_aside WHERE bot = $1 AND kept_at < $2")
        .bind(bot)
        .bind((now - KEPT).timestamp_millis())
        .execute(&mut **transaction)
        .await
        .context("forget texts that were set aside")?;
    Ok(())
}
