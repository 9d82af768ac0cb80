//! Who has read an announcement.

use anyhow::Context as _;
use sqlx::Row as _;

use super::Key;
use crate::clock::Moment;
use crate::database::Database;

/// Somebody has read it; having read it twice is having read it once. Whether it is new.
pub async fn put(
    database: &Database,
    bot: i64,
    (event, number): Key,
    delegate: i64,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "INSERT INTO announcement_reader (bot, event, announcement, delegate, read_at) \
         VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (bot, event, announcement, delegate) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("note that somebody has read an announcement")?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// How many have read it.
pub async fn count(database: &Database, bot: i64, (event, number): Key) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS readers FROM announcement_reader \
         WHERE bot = $1 AND event = $2 AND announcement = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .fetch_one(database.reader())
    .await
    .context("count who has read an announcement")?;
    Ok(row.try_get("readers")?)
}
