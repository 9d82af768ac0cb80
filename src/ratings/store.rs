//! What people thought of sessions.

use std::collections::HashMap;

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// How a session was rated: how many gave one star, two, … five.
pub type Stars = [i64; 5];

/// Somebody's stars for a session, in place of those before; 0 passes over it.
pub async fn rate(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    (session, stars): (&str, u8),
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO rating (bot, event, delegate, session, stars, rated_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (bot, event, delegate, session) \
         DO UPDATE SET stars = excluded.stars, rated_at = excluded.rated_at",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .bind(i32::from(stars))
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("rate a session")?;
    transaction.commit().await?;
    Ok(())
}

/// Somebody's line about a session that they rated; false when they did not.
pub async fn remark(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    (session, remark): (&str, &str),
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE rating SET remark = $5 WHERE bot = $1 AND event = $2 AND delegate = $3 \
         AND session = $4 AND stars > 0",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .bind(remark)
    .execute(&mut *transaction)
    .await
    .context("keep a remark on a session")?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// Somebody's stars by session's id; 0 is what they passed over.
pub async fn of(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<HashMap<String, u8>> {
    let rows = sqlx::query(
        "SELECT session, stars FROM rating WHERE bot = $1 AND event = $2 AND delegate = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .fetch_all(database.reader())
    .await
    .context("read somebody's ratings")?;
    rows.iter()
        .map(|row| {
            let stars: i32 = row.try_get("stars")?;
            Ok((row.try_get("session")?, u8::try_from(stars)?))
        })
        .collect()
}

/// How the sessions of an event were rated.
pub async fn counts(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<HashMap<String, Stars>> {
    let rows = sqlx::query(
        "SELECT session, stars, COUNT(*) AS people FROM rating \
         WHERE bot = $1 AND event = $2 AND stars > 0 GROUP BY session, stars",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("count the ratings")?;
    let mut counts = HashMap::new();
    for row in &rows {
        let (session, stars): (String, i32) = (row.try_get("session")?, row.try_get("stars")?);
        let counted: &mut Stars = counts.entry(session).or_default();
        let place = usize::try_from(stars - 1)?;
        if let Some(people) = counted.get_mut(place) {
            *people = row.try_get("people")?;
        }
    }
    Ok(counts)
}

/// The lines about a session, in an order that does not tell when they were written.
pub async fn remarks(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Vec<String>> {
    let rows = sqlx::query(
        "SELECT remark FROM rating \
         WHERE bot = $1 AND event = $2 AND session = $3 AND remark <> ''",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(database.reader())
    .await
    .context("read the remarks on a session")?;
    let mut remarks: Vec<String> =
        rows.iter().map(|row| row.try_get("remark")).collect::<Result<_, _>>()?;
    remarks.sort_unstable();
    Ok(remarks)
}

/// Whether an event asks for ratings.
pub async fn is_open(database: &Database, bot: i64, event: i64) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT closed_at FROM rating_desk \
         WHERE bot = $1 AND event = $2 AND closed_at IS NOT NULL",
    )
    .bind(bot)
    .bind(event)
    .fetch_optional(database.reader())
    .await
    .context("look whether ratings are asked for")?;
    Ok(row.is_none())
}

/// An event asks for ratings from now on, or no more.
pub async fn open(
    database: &Database,
    bot: i64,
    event: i64,
    on: bool,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO rating_desk (bot, event, closed_at) VALUES ($1, $2, $3) \
         ON CONFLICT (bot, event) DO UPDATE SET closed_at = excluded.closed_at",
    )
    .bind(bot)
    .bind(event)
    .bind((!on).then(|| now.timestamp_millis()))
    .execute(&mut *transaction)
    .await
    .context("switch ratings")?;
    transaction.commit().await?;
    Ok(())
}

/// Whether everybody was asked about a day.
pub async fn is_round_over(
    database: &Database,
    bot: i64,
    event: i64,
    day: &str,
) -> anyhow::Result<bool> {
    let row =
        sqlx::query("SELECT owed_at FROM rating_round WHERE bot = $1 AND event = $2 AND day = $3")
            .bind(bot)
            .bind(event)
            .bind(day)
            .fetch_optional(database.reader())
            .await
            .context("look whether a day was asked about")?;
    Ok(row.is_some())
}

/// Everybody has a letter about the day now.
pub async fn end_round(
    database: &Database,
    bot: i64,
    event: i64,
    day: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO rating_round (bot, event, day, owed_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (bot, event, day) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(day)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("note that a day was asked about")?;
    transaction.commit().await?;
    Ok(())
}

/// What is kept about a delegate here, for `/mydata`.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, session, stars, remark, rated_at FROM rating \
         WHERE bot = $1 AND delegate = $2 ORDER BY event, session",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_all(database.reader())
    .await?;
    let ratings = rows
        .iter()
        .map(|row| {
            Ok(json!({
                "event": row.try_get::<i64, _>("event")?,
                "session": row.try_get::<String, _>("session")?,
                "stars": row.try_get::<i32, _>("stars")?,
                "remark": row.try_get::<String, _>("remark")?,
                "rated_at_ms": row.try_get::<i64, _>("rated_at")?,
            }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(ratings))
}

/// Forgets the ratings of an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM rating WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await
        .context("forget the ratings of an event")?;
    Ok(())
}

/// Forgets what a delegate thought.
pub async fn erase(transaction: &mut Transaction, bot: i64, delegate: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM rating WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(delegate)
        .execute(&mut **transaction)
        .await
        .context("forget somebody's ratings")?;
    Ok(())
}
