//! Who checked in, and whether an event counts it.

use std::collections::HashMap;

use anyhow::Context as _;
use chrono::NaiveDate;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// How many checked in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By local day, in order.
    pub days: Vec<(String, i64)>,
    /// By session's id: different people.
    pub sessions: HashMap<String, i64>,
    /// Different people on any day.
    pub people: i64,
}

/// Opens the check-in of an event, or closes it; who checked in already stays.
pub async fn open(
    database: &Database,
    bot: i64,
    event: i64,
    on: bool,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO check_in_desk (bot, event, opened_at) VALUES ($1, $2, $3) \
         ON CONFLICT (bot, event) DO UPDATE SET opened_at = excluded.opened_at",
    )
    .bind(bot)
    .bind(event)
    .bind(on.then(|| now.timestamp_millis()))
    .execute(&mut *transaction)
    .await
    .context("open the check-in")?;
    transaction.commit().await?;
    Ok(())
}

/// Whether people check in at the event.
pub async fn is_open(database: &Database, bot: i64, event: i64) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT opened_at FROM check_in_desk \
         WHERE bot = $1 AND event = $2 AND opened_at IS NOT NULL",
    )
    .bind(bot)
    .bind(event)
    .fetch_optional(database.reader())
    .await
    .context("look whether people check in")?;
    Ok(row.is_some())
}

/// Somebody is at the event on `day`, and in `session` when there is one; saying it twice is saying
/// it once.
pub async fn put(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    (day, session): (NaiveDate, Option<&str>),
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    for place in std::iter::once("").chain(session) {
        sqlx::query(
            "INSERT INTO check_in (bot, event, delegate, day, session, checked_in_at) \
             VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (bot, event, delegate, day, session) DO NOTHING",
        )
        .bind(bot)
        .bind(event)
        .bind(delegate)
        .bind(day.to_string())
        .bind(place)
        .bind(now.timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("check in")?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Somebody is not in the session after all.
pub async fn take(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
    session: &str,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM check_in \
         WHERE bot = $1 AND event = $2 AND delegate = $3 AND session = $4 AND session <> ''",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(session)
    .execute(&mut *transaction)
    .await
    .context("check out")?;
    transaction.commit().await?;
    Ok(())
}

/// The sessions somebody checked in to, in no order.
pub async fn of(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<Vec<String>> {
    let rows = sqlx::query(
        "SELECT session FROM check_in \
         WHERE bot = $1 AND event = $2 AND delegate = $3 AND session <> ''",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .fetch_all(database.reader())
    .await
    .context("read where somebody checked in")?;
    rows.iter().map(|row| Ok(row.try_get("session")?)).collect()
}

/// Up to `limit` of those who checked in at the event on any day, in the order of their ids, from
/// the one after `last`.
pub async fn people(
    database: &Database,
    bot: i64,
    event: i64,
    last: i64,
    limit: i64,
) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT DISTINCT delegate FROM check_in \
         WHERE bot = $1 AND event = $2 AND delegate > $3 ORDER BY delegate LIMIT $4",
    )
    .bind(bot)
    .bind(event)
    .bind(last)
    .bind(limit)
    .fetch_all(database.reader())
    .await
    .context("list who checked in")?;
    rows.iter().map(|row| Ok(row.try_get("delegate")?)).collect()
}

/// How many checked in, by day and by session.
pub async fn counts(database: &Database, bot: i64, event: i64) -> anyhow::Result<Counts> {
    let rows = sqlx::query(
        "SELECT day, session, COUNT(DISTINCT delegate) AS people FROM check_in \
         WHERE bot = $1 AND event = $2 GROUP BY day, session ORDER BY day, session",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("count who checked in")?;
    let mut counts = Counts::default();
    for row in &rows {
        let (day, session, people): (String, String, i64) =
            (row.try_get("day")?, row.try_get("session")?, row.try_get("people")?);
        if session.is_empty() {
            counts.days.push((day, people));
        } else {
            *counts.sessions.entry(session).or_default() += people;
        }
    }
    let row = sqlx::query(
        "SELECT COUNT(DISTINCT delegate) AS people FROM check_in WHERE bot = $1 AND event = $2",
    )
    .bind(bot)
    .bind(event)
    .fetch_one(database.reader())
    .await
    .context("count who checked in at all")?;
    counts.people = row.try_get("people")?;
    Ok(counts)
}

/// What is kept about a delegate here, for `/mydata`.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, day, session, checked_in_at FROM check_in \
         WHERE bot = $1 AND delegate = $2 ORDER BY event, day, session",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_all(database.reader())
    .await?;
    let kept = rows
        .iter()
        .map(|row| {
            let event: i64 = row.try_get("event")?;
            let (day, session): (String, String) = (row.try_get("day")?, row.try_get("session")?);
            let at: i64 = row.try_get("checked_in_at")?;
            Ok(json!({ "event": event, "day": day, "session": session, "checked_in_at_ms": at }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(kept))
}

/// Forgets who checked in at an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM check_in WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await
        .context("forget who checked in at an event")?;
    Ok(())
}

/// Forgets where a delegate checked in.
pub async fn erase(transaction: &mut Transaction, bot: i64, delegate: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM check_in WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(delegate)
        .execute(&mut **transaction)
        .await
        .context("forget where somebody checked in")?;
    Ok(())
}
