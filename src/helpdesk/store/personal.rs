//! What is kept about one person: handed out, erased; and the end of what an event keeps.

use anyhow::Context as _;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sqlx::Row as _;

use super::draft::KEPT;
use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// What somebody asked, what they decided and the facts they are writing, for `/mydata`.
pub async fn export(database: &Database, bot: i64, person: i64) -> anyhow::Result<Value> {
    let asked = sqlx::query("SELECT * FROM helpdesk_message WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(person)
        .fetch_all(database.reader())
        .await
        .context("export messages")?;
    let asked = asked
        .iter()
        .map(|row| {
            Ok(json!({
                "event": row.try_get::<i64, _>("event")?,
                "content": row.try_get::<String, _>("content")?,
                "signed": row.try_get::<String, _>("signed")?,
                "language": row.try_get::<String, _>("language")?,
                "state": row.try_get::<String, _>("state")?,
                "answer": row.try_get::<Option<String>, _>("answer")?,
                "written_at_ms": row.try_get::<i64, _>("written_at")?,
                "sent_at_ms": row.try_get::<Option<i64>, _>("sent_at")?,
            }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    let ended = "SELECT event, message AS number, decided_at AS at FROM helpdesk_message \
                 WHERE bot = $1 AND decided_by = $2";
    let blocked = "SELECT event, 0 AS number, blocked_at AS at FROM helpdesk_block \
                   WHERE bot = $1 AND delegate = $2";
    Ok(json!({
        "asked": asked,
        "ended": moments(database, ended, bot, person).await?,
        "blocked": moments(database, blocked, bot, person).await?,
        "facts": facts(database, bot, person).await?,
    }))
}

async fn moments(
    database: &Database,
    sql: &'static str,
    bot: i64,
    person: i64,
) -> anyhow::Result<Vec<Value>> {
    let query = sqlx::query(sql).bind(bot).bind(person);
    let rows = query.fetch_all(database.reader()).await.context("export decisions")?;
    let one = |row: &sqlx::any::AnyRow| {
        Ok(json!({
            "event": row.try_get::<i64, _>("event")?,
            "at_ms": row.try_get::<Option<i64>, _>("at")?,
        }))
    };
    rows.iter().map(one).collect()
}

async fn facts(database: &Database, bot: i64, person: i64) -> anyhow::Result<Vec<Value>> {
    let rows = sqlx::query(
        "SELECT event, topic, asks, answer FROM helpdesk_fact WHERE bot = $1 AND delegate = $2",
    )
    .bind(bot)
    .bind(person)
    .fetch_all(database.reader())
    .await
    .context("export facts")?;
    let one = |row: &sqlx::any::AnyRow| {
        Ok(json!({
            "event": row.try_get::<i64, _>("event")?,
            "topic": row.try_get::<String, _>("topic")?,
            "asks": row.try_get::<String, _>("asks")?,
            "answer": row.try_get::<String, _>("answer")?,
        }))
    };
    rows.iter().map(one).collect()
}

/// Deletes what somebody asked and the facts that they are writing, and takes their name off what they
/// decided. What was published as a fact stays: it never named who asked.
pub async fn erase(transaction: &mut Transaction, bot: i64, person: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM helpdesk_message WHERE bot = $1 AND delegate = $2",
        "UPDATE helpdesk_message SET decided_by = NULL WHERE bot = $1 AND decided_by = $2",
        "DELETE FROM helpdesk_block WHERE bot = $1 AND delegate = $2",
        "UPDATE helpdesk_block SET decided_by = NULL WHERE bot = $1 AND decided_by = $2",
        "DELETE FROM helpdesk_fact WHERE bot = $1 AND delegate = $2",
    ] {
        let query = sqlx::query(forget).bind(bot).bind(person);
        query.execute(&mut **transaction).await.context("forget somebody at the help desk")?;
    }
    Ok(())
}

/// Forgets what was asked and written at an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM helpdesk_message WHERE bot = $1 AND event = $2",
        "DELETE FROM helpdesk_block WHERE bot = $1 AND event = $2",
        "DELETE FROM helpdesk_fact WHERE bot = $1 AND event = $2",
    ] {
        let query = sqlx::query(forget).bind(bot).bind(event);
        query.execute(&mut **transaction).await.context("forget the help desk of an event")?;
    }
    Ok(())
}

/// Forgets texts that were never sent and facts that were never published, once they waited long enough.
pub async fn expire_unsent(
    transaction: &mut Transaction,
    bot: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let day = now - TimeDelta::days(1);
    for (forget, before) in [
        (
            "DELETE FROM helpdesk_message WHERE bot = $1 AND written_at < $2 \
             AND state IN ('aside', 'draft')",
            now - KEPT,
        ),
        ("DELETE FROM helpdesk_fact WHERE bot = $1 AND begun_at < $2", day),
    ] {
        let query = sqlx::query(forget).bind(bot).bind(before.timestamp_millis());
        query.execute(&mut **transaction).await.context("forget what was not sent")?;
    }
    Ok(())
}
