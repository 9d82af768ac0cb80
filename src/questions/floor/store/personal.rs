//! What is kept about one person: handed out, erased; and the end of an event's lists.

use std::collections::BTreeSet;

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row as _;

use super::terms::enter;
use crate::database::{Database, Transaction};

/// Where somebody asked to speak and what they did with lists, for `/mydata`.
pub async fn export(database: &Database, bot: i64, person: i64) -> anyhow::Result<Value> {
    let asked = sqlx::query("SELECT * FROM speech WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(person)
        .fetch_all(database.reader())
        .await
        .context("export wishes to speak")?;
    let asked = asked
        .iter()
        .map(|row| {
            Ok(json!({
                "event": row.try_get::<i64, _>("event")?,
                "session": row.try_get::<String, _>("session")?,
                "position": row.try_get::<String, _>("position")?,
                "subject": row.try_get::<String, _>("subject")?,
                "state": row.try_get::<String, _>("state")?,
                "asked_at_ms": row.try_get::<Option<i64>, _>("asked_at")?,
                "begun_at_ms": row.try_get::<Option<i64>, _>("begun_at")?,
                "ended_at_ms": row.try_get::<Option<i64>, _>("ended_at")?,
            }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(json!({ "asked": asked, "decided": decided(database, bot, person).await? }))
}

async fn decided(database: &Database, bot: i64, person: i64) -> anyhow::Result<Vec<Value>> {
    let rows = sqlx::query(
        "SELECT event, session, deed, taken_at FROM speech_step \
         WHERE bot = $1 AND decided_by = $2",
    )
    .bind(bot)
    .bind(person)
    .fetch_all(database.reader())
    .await
    .context("export what somebody did with lists")?;
    let one = |row: &sqlx::any::AnyRow| {
        Ok(json!({
            "event": row.try_get::<i64, _>("event")?,
            "session": row.try_get::<String, _>("session")?,
            "deed": row.try_get::<String, _>("deed")?,
            "at_ms": row.try_get::<i64, _>("taken_at")?,
        }))
    };
    rows.iter().map(one).collect()
}

/// Deletes the wishes of somebody who did not speak; of a speech its time stays, without name, subject
/// and person.
pub async fn erase(transaction: &mut Transaction, bot: i64, person: i64) -> anyhow::Result<()> {
    for (event, session) in sessions_of(transaction, bot, person).await? {
        enter(transaction, bot, event, &session).await?;
    }
    for forget in [
        "DELETE FROM speech WHERE bot = $1 AND delegate = $2 \
         AND state NOT IN ('speaking', 'spoken')",
        "UPDATE speech SET delegate = NULL, position = '', subject = '' \
         WHERE bot = $1 AND delegate = $2",
        "DELETE FROM speech_step WHERE bot = $1 AND decided_by = $2",
    ] {
        let query = sqlx::query(forget).bind(bot).bind(person);
        query.execute(&mut **transaction).await.context("forget a speaker")?;
    }
    Ok(())
}

/// Where somebody asked to speak, in the order in which everybody enters.
async fn sessions_of(
    transaction: &mut Transaction,
    bot: i64,
    person: i64,
) -> anyhow::Result<BTreeSet<(i64, String)>> {
    let rows =
        sqlx::query("SELECT DISTINCT event, session FROM speech WHERE bot = $1 AND delegate = $2")
            .bind(bot)
            .bind(person)
            .fetch_all(&mut **transaction)
            .await
            .context("find where somebody asked to speak")?;
    rows.iter().map(|row| Ok((row.try_get("event")?, row.try_get("session")?))).collect()
}

/// Forgets the lists of an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM speech WHERE bot = $1 AND event = $2",
        "DELETE FROM speech_step WHERE bot = $1 AND event = $2",
        "DELETE FROM speech_session WHERE bot = $1 AND event = $2",
    ] {
        let query = sqlx::query(forget).bind(bot).bind(event);
        query.execute(&mut **transaction).await.context("forget the lists of an event")?;
    }
    Ok(())
}
