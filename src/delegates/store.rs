//! The delegates' rows.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row;

use super::Delegate;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::texts::Language;

/// The delegate `id`; `None` when they never wrote before.
pub async fn find(database: &Database, bot: i64, id: i64) -> anyhow::Result<Option<Delegate>> {
    let row = sqlx::query(
        "SELECT language_seen, language_chosen, event, unreachable_at FROM delegate \
         WHERE bot = $1 AND delegate = $2",
    )
    .bind(bot)
    .bind(id)
    .fetch_optional(database.reader())
    .await
    .context("find the delegate")?;
    row.map(|row| {
        let seen: Option<String> = row.try_get("language_seen")?;
        let chosen: Option<String> = row.try_get("language_chosen")?;
        Ok(Delegate {
            id,
            seen: seen.as_deref().and_then(Language::from_code),
            chosen: chosen.as_deref().and_then(Language::from_code),
            event: row.try_get("event")?,
            unreachable: row.try_get::<Option<i64>, _>("unreachable_at")?.is_some(),
        })
    })
    .transpose()
}

/// Remembers that `id` talks to the bot, with the language of their Telegram, and takes them to
/// `event` in the same commit. Who writes can be reached again.
pub async fn meet(
    database: &Database,
    bot: i64,
    id: i64,
    seen: Option<Language>,
    event: Option<i64>,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO delegate (bot, delegate, language_seen, first_seen_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (bot, delegate) DO UPDATE SET language_seen = excluded.language_seen, \
         unreachable_at = NULL",
    )
    .bind(bot)
    .bind(id)
    .bind(seen.map(Language::code))
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("remember the delegate")?;
    if let Some(event) = event {
        join_in(&mut transaction, bot, id, event, now).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Remembers that nothing arrives at `id` until they write again.
pub async fn lose(database: &Database, bot: i64, id: i64, now: Moment) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE delegate SET unreachable_at = $3 \
         WHERE bot = $1 AND delegate = $2 AND unreachable_at IS NULL",
    )
    .bind(bot)
    .bind(id)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("remember that somebody is out of reach")?;
    transaction.commit().await?;
    Ok(())
}

/// Speaks `language` with them from now on.
pub async fn choose_language(
    database: &Database,
    bot: i64,
    id: i64,
    language: Language,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query("UPDATE delegate SET language_chosen = $3 WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(id)
        .bind(language.code())
        .execute(&mut *transaction)
        .await
        .context("choose the language")?;
    transaction.commit().await?;
    Ok(())
}

/// Takes them to an event; joining it twice is joining it once.
pub async fn join(
    database: &Database,
    bot: i64,
    id: i64,
    event: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    join_in(&mut transaction, bot, id, event, now).await?;
    transaction.commit().await.context("join the event")?;
    Ok(())
}

async fn join_in(
    transaction: &mut Transaction,
    bot: i64,
    id: i64,
    event: i64,
    now: Moment,
) -> anyhow::Result<()> {
    sqlx::query("UPDATE delegate SET event = $3 WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(id)
        .bind(event)
        .execute(&mut **transaction)
        .await?;
    sqlx::query(
        "INSERT INTO participation (bot, event, delegate, joined_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (bot, event, delegate) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(id)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Whether they joined the event.
pub async fn has_joined(
    database: &Database,
    bot: i64,
    id: i64,
    event: i64,
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT joined_at FROM participation WHERE bot = $1 AND event = $2 AND delegate = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(id)
    .fetch_optional(database.reader())
    .await
    .context("look up who joined")?;
    Ok(row.is_some())
}

/// Up to `limit` of those who joined the event, in the order of their ids, from the one after `last`.
pub async fn joined(
    database: &Database,
    bot: i64,
    event: i64,
    last: i64,
    limit: i64,
) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT delegate FROM participation WHERE bot = $1 AND event = $2 AND delegate > $3 \
         ORDER BY delegate LIMIT $4",
    )
    .bind(bot)
    .bind(event)
    .bind(last)
    .bind(limit)
    .fetch_all(database.reader())
    .await
    .context("list who joined")?;
    rows.iter().map(|row| Ok(row.try_get("delegate")?)).collect()
}

/// How many joined the event.
pub async fn count_joined(database: &Database, bot: i64, event: i64) -> anyhow::Result<i64> {
    let row =
        sqlx::query("SELECT COUNT(*) AS people FROM participation WHERE bot = $1 AND event = $2")
            .bind(bot)
            .bind(event)
            .fetch_one(database.reader())
            .await
            .context("count who joined")?;
    Ok(row.try_get("people")?)
}

/// What they were asked and have not answered yet, as the feature that asked wrote it.
pub async fn dialogue(database: &Database, bot: i64, id: i64) -> anyhow::Result<Option<String>> {
    let row = sqlx::query("SELECT dialogue FROM delegate WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(id)
        .fetch_optional(database.reader())
        .await
        .context("look up the dialogue")?;
    Ok(row.map(|row| row.try_get("dialogue")).transpose()?.flatten())
}

/// Keeps what they were asked in place of anything before; `None` when nothing is open.
pub async fn keep_dialogue(
    database: &Database,
    bot: i64,
    id: i64,
    dialogue: Option<&str>,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query("UPDATE delegate SET dialogue = $3 WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(id)
        .bind(dialogue)
        .execute(&mut *transaction)
        .await
        .context("keep the dialogue")?;
    transaction.commit().await?;
    Ok(())
}

/// What is kept about them here, for `/mydata`.
pub async fn export(database: &Database, bot: i64, id: i64) -> anyhow::Result<Value> {
    let row = sqlx::query(
        "SELECT language_seen, language_chosen, event, dialogue, first_seen_at, unreachable_at \
         FROM delegate \
         WHERE bot = $1 AND delegate = $2",
    )
    .bind(bot)
    .bind(id)
    .fetch_optional(database.reader())
    .await?;
    let joined = sqlx::query(
        "SELECT event, joined_at FROM participation WHERE bot = $1 AND delegate = $2 ORDER BY event",
    )
    .bind(bot)
    .bind(id)
    .fetch_all(database.reader())
    .await?;
    let joined = joined
        .iter()
        .map(|row| {
            let (event, at): (i64, i64) = (row.try_get("event")?, row.try_get("joined_at")?);
            Ok(json!({ "event": event, "joined_at_ms": at }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    let Some(row) = row else { return Ok(Value::Null) };
    Ok(json!({
        "telegram_id": id,
        "language_of_telegram": row.try_get::<Option<String>, _>("language_seen")?,
        "language_chosen": row.try_get::<Option<String>, _>("language_chosen")?,
        "current_event": row.try_get::<Option<i64>, _>("event")?,
        "dialogue": row.try_get::<Option<String>, _>("dialogue")?,
        "first_seen_at_ms": row.try_get::<i64, _>("first_seen_at")?,
        "unreachable_since_ms": row.try_get::<Option<i64>, _>("unreachable_at")?,
        "joined": joined,
    }))
}

/// Forgets who was at an event, and those who were nowhere else.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM participation WHERE bot = $1 AND event = $2",
        "DELETE FROM delegate WHERE bot = $1 AND event = $2 AND delegate NOT IN \
         (SELECT delegate FROM participation WHERE bot = $1)",
        "UPDATE delegate SET event = NULL WHERE bot = $1 AND event = $2",
    ] {
        sqlx::query(forget).bind(bot).bind(event).execute(&mut **transaction).await?;
    }
    Ok(())
}

/// Forgets those who wrote before `before` and never came to an event.
pub async fn expire_passers_by(
    transaction: &mut Transaction,
    bot: i64,
    before: Moment,
) -> anyhow::Result<()> {
    sqlx::query(
        "DELETE FROM delegate WHERE bot = $1 AND event IS NULL AND first_seen_at < $2 \
         AND delegate NOT IN (SELECT delegate FROM participation WHERE bot = $1)",
    )
    .bind(bot)
    .bind(before.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("forget passers-by")?;
    Ok(())
}

/// Forgets them.
pub async fn erase(transaction: &mut Transaction, bot: i64, id: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM participation WHERE bot = $1 AND delegate = $2",
        "DELETE FROM delegate WHERE bot = $1 AND delegate = $2",
    ] {
        sqlx::query(forget).bind(bot).bind(id).execute(&mut **transaction).await?;
    }
    Ok(())
}
