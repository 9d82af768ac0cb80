//! What of the announcements is about one person: handed out, erased, and forgotten with the event.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::database::{Database, Transaction};

/// What somebody announced, let go out and read, for `/mydata`.
pub async fn export(database: &Database, bot: i64, person: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, announcement, state, aim, reason, begun_at, \
         CASE WHEN delegate = $2 THEN 'author' ELSE 'second' END AS part FROM announcement \
         WHERE bot = $1 AND (delegate = $2 OR decided_by = $2) ORDER BY begun_at",
    )
    .bind(bot)
    .bind(person)
    .fetch_all(database.reader())
    .await
    .context("export announcements")?;
    let mut announced = Vec::new();
    for row in rows {
        let key: (i64, i64) = (row.try_get("event")?, row.try_get("announcement")?);
        let wordings = super::wordings(database, bot, key).await?;
        let says: Vec<Value> = wordings
            .iter()
            .map(|one| json!({ "language": one.language.code(), "text": one.content.as_str() }))
            .collect();
        announced.push(json!({
            "event": key.0,
            "part": row.try_get::<String, _>("part")?,
            "state": row.try_get::<String, _>("state")?,
            "aim": row.try_get::<String, _>("aim")?,
            "reason": row.try_get::<Option<String>, _>("reason")?,
            "begun_at_ms": row.try_get::<i64, _>("begun_at")?,
            "says": says,
        }));
    }
    Ok(json!({ "announced": announced, "read": read(database, bot, person).await? }))
}

/// What somebody pressed that they have read.
async fn read(database: &Database, bot: i64, person: i64) -> anyhow::Result<Vec<Value>> {
    let rows = sqlx::query(
        "SELECT event, announcement, read_at FROM announcement_reader \
         WHERE bot = $1 AND delegate = $2 ORDER BY read_at",
    )
    .bind(bot)
    .bind(person)
    .fetch_all(database.reader())
    .await
    .context("export what was read")?;
    rows.iter()
        .map(|row| {
            Ok(json!({
                "event": row.try_get::<i64, _>("event")?,
                "read_at_ms": row.try_get::<i64, _>("read_at")?,
            }))
        })
        .collect()
}

/// Forgets somebody: their drafts go, what has been announced stays without them.
pub async fn erase(transaction: &mut Transaction, bot: i64, person: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM announcement_reader WHERE bot = $1 AND delegate = $2",
        "DELETE FROM announcement_text WHERE bot = $1 AND (event, announcement) IN \
         (SELECT event, announcement FROM announcement \
         WHERE bot = $1 AND delegate = $2 AND state IN ('draft', 'asked'))",
        "DELETE FROM announcement WHERE bot = $1 AND delegate = $2 \
         AND state IN ('draft', 'asked')",
        "UPDATE announcement SET delegate = NULL WHERE bot = $1 AND delegate = $2",
        "UPDATE announcement SET decided_by = NULL WHERE bot = $1 AND decided_by = $2",
    ] {
        sqlx::query(forget)
            .bind(bot)
            .bind(person)
            .execute(&mut **transaction)
            .await
            .context("forget an organiser")?;
    }
    Ok(())
}

/// Forgets the announcements of an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM announcement_reader WHERE bot = $1 AND event = $2",
        "DELETE FROM announcement_round WHERE bot = $1 AND event = $2",
        "DELETE FROM announcement_text WHERE bot = $1 AND event = $2",
        "DELETE FROM announcement WHERE bot = $1 AND event = $2",
    ] {
        sqlx::query(forget)
            .bind(bot)
            .bind(event)
            .execute(&mut **transaction)
            .await
            .context("forget the announcements of an event")?;
    }
    Ok(())
}
