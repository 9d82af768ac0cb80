//! What stands in the chats: the letters of a batch that went out, and their messages' numbers.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::Database;
use crate::outbox::Ending;

/// Which letters of a batch are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that stand in their chat, or are just being sent there.
    Standing,
    /// Those of which nobody knows whether they arrived.
    Unsure,
}

/// Where a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// It is just being sent there.
    OnItsWay,
    /// It stands in its chat since then, as the message with this number.
    Standing(i64, Moment),
    /// It stands nowhere, or nobody knows where.
    Nowhere,
}

/// Up to `limit` letters of `batch` behind the chat `after`, in the order of their chats: each chat
/// with the letter's key.
pub async fn chats(
    database: &Database,
    bot: i64,
    (event, batch): (i64, &str),
    which: Which,
    after: i64,
    limit: i64,
) -> anyhow::Result<Vec<(i64, String)>> {
    let sql = match which {
        Which::Standing => STANDING,
        Which::Unsure => UNSURE,
    };
    let rows = sqlx::query(sql)
        .bind(bot)
        .bind(event)
        .bind(batch)
        .bind(after)
        .bind(limit)
        .fetch_all(database.reader())
        .await
        .context("go through the copies of a batch")?;
    rows.iter().map(|row| Ok((row.try_get("chat")?, row.try_get("key")?))).collect()
}

const STANDING: &str = "SELECT chat, key FROM letter WHERE bot = $1 AND event = $2 AND batch = $3 \
     AND batch <> '' AND chat > $4 AND (state = 'sending' OR ending = 'sent') \
     ORDER BY chat LIMIT $5";
const UNSURE: &str = "SELECT chat, key FROM letter WHERE bot = $1 AND event = $2 AND batch = $3 \
     AND batch <> '' AND chat > $4 AND ending = 'unsure' ORDER BY chat LIMIT $5";

/// Where the letter with this key is; `None` when there is no such letter.
pub async fn copy(
    database: &Database,
    bot: i64,
    event: i64,
    (kind, key): (&str, &str),
) -> anyhow::Result<Option<Copy>> {
    let row = sqlx::query(
        "SELECT state, ending, ended_at, message FROM letter \
         WHERE bot = $1 AND event = $2 AND kind = $3 AND key = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(kind)
    .bind(key)
    .fetch_optional(database.reader())
    .await
    .context("look for a copy")?;
    let Some(row) = row else { return Ok(None) };
    let ending: Option<String> = row.try_get("ending")?;
    let ended_at: Option<i64> = row.try_get("ended_at")?;
    let message: Option<i64> = row.try_get("message")?;
    let at = ended_at.and_then(DateTime::from_timestamp_millis);
    let state: String = row.try_get("state")?;
    Ok(Some(match (ending.as_deref().and_then(Ending::named), message, at) {
        (None, ..) if state == "sending" => Copy::OnItsWay,
        (Some(Ending::Sent), Some(message), Some(at)) => Copy::Standing(message, at),
        _ => Copy::Nowhere,
    }))
}

/// Whether a letter of this kind about `about` went out, or may have, to `chat`.
pub async fn has_gone(
    database: &Database,
    bot: i64,
    event: i64,
    chat: i64,
    (kind, about): (&str, &str),
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS letters FROM letter WHERE bot = $1 AND chat = $2 AND event = $3 \
         AND kind = $4 AND about = $5 AND (state = 'sending' OR ending IN ('sent', 'unsure'))",
    )
    .bind(bot)
    .bind(chat)
    .bind(event)
    .bind(kind)
    .bind(about)
    .fetch_one(database.reader())
    .await
    .context("look for a letter to a chat")?;
    Ok(row.try_get::<i64, _>("letters")? > 0)
}

/// How many letters of `batch` have ended since `since`.
pub async fn ended_since(
    database: &Database,
    bot: i64,
    (event, batch): (i64, &str),
    since: Moment,
) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS letters FROM letter WHERE bot = $1 AND state = 'ended' \
         AND ended_at >= $2 AND event = $3 AND batch = $4",
    )
    .bind(bot)
    .bind(since.timestamp_millis())
    .bind(event)
    .bind(batch)
    .fetch_one(database.reader())
    .await
    .context("count what has ended lately")?;
    Ok(row.try_get("letters")?)
}
