//! Reading messages.

use anyhow::{Context as _, bail};
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use crate::database::{Database, Transaction};
use crate::helpdesk::{Message, State};
use crate::texts::{Language, count};

const FIND: &str = "SELECT * FROM helpdesk_message WHERE bot = $1 AND event = $2 AND message = $3";

/// The message with this number.
pub async fn find(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Message>> {
    let query = sqlx::query(FIND).bind(bot).bind(event).bind(number);
    let row = query.fetch_optional(database.reader()).await.context("find a message")?;
    row.as_ref().map(read).transpose()
}

/// The message as it stands in a transaction.
pub(super) async fn message(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Message>> {
    let query = sqlx::query(FIND).bind(bot).bind(event).bind(number);
    let row = query.fetch_optional(&mut **transaction).await.context("find a message")?;
    row.as_ref().map(read).transpose()
}

/// The messages of an event that wait for an answer, the oldest first.
pub async fn open(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Message>> {
    let rows = sqlx::query(
        "SELECT * FROM helpdesk_message WHERE bot = $1 AND event = $2 AND state = 'open' \
         ORDER BY sent_at, message",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("list the messages that wait")?;
    rows.iter().map(read).collect()
}

/// How many messages wait for an answer.
pub async fn waiting(database: &Database, bot: i64, event: i64) -> anyhow::Result<i64> {
    Ok(count(open(database, bot, event).await?.len()))
}

fn read(row: &AnyRow) -> anyhow::Result<Message> {
    let (state, language): (String, String) = (row.try_get("state")?, row.try_get("language")?);
    let Some(state) = State::read(&state) else { bail!("no message is {state}") };
    let sent_at: Option<i64> = row.try_get("sent_at")?;
    Ok(Message {
        number: row.try_get("message")?,
        delegate: row.try_get("delegate")?,
        state,
        signed: row.try_get("signed")?,
        content: row.try_get("content")?,
        language: Language::from_code(&language).unwrap_or_else(Language::fallback),
        answer: row.try_get("answer")?,
        decided_by: row.try_get("decided_by")?,
        decided_in: row.try_get("decided_in")?,
        sent_at: sent_at.and_then(DateTime::from_timestamp_millis),
    })
}
