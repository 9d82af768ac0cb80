//! What stands in a chat: the messages that letters of a batch went out as.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::Database;

/// A letter that went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The message's number in the chat; several letters may be one message, which was edited.
    pub message: i64,
    /// When the letter was wanted.
    pub wanted_at: Moment,
    /// When it was recorded as sent.
    pub sent_at: Moment,
}

/// The letters of `kind` and `batch` that went out to `chat`, in the order in which they were wanted.
pub async fn standing(
    database: &Database,
    bot: i64,
    (event, batch): (i64, &str),
    (kind, chat): (&str, i64),
) -> anyhow::Result<Vec<Standing>> {
    let rows = sqlx::query(
        "SELECT message, wanted_at, ended_at FROM letter WHERE bot = $1 AND event = $2 \
         AND batch = $3 AND batch <> '' AND kind = $4 AND chat = $5 AND ending = 'sent' \
         AND message IS NOT NULL ORDER BY wanted_at, ended_at",
    )
    .bind(bot)
    .bind(event)
    .bind(batch)
    .bind(kind)
    .bind(chat)
    .fetch_all(database.reader())
    .await
    .context("look for what stands in a chat")?;
    let moment = |at: i64| DateTime::from_timestamp_millis(at).context("a moment out of range");
    rows.iter()
        .map(|row| {
            Ok(Standing {
                message: row.try_get("message")?,
                wanted_at: moment(row.try_get("wanted_at")?)?,
                sent_at: moment(row.try_get("ended_at")?)?,
            })
        })
        .collect()
}
