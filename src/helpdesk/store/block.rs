//! Who may ask the organisers nothing more.

use anyhow::Context as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::log::{self, Deed, Entry};

/// Whether `delegate` may ask nothing more, in a transaction.
pub(super) async fn is_blocked(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<bool> {
    let row = sqlx::query(BLOCKED).bind(bot).bind(event).bind(delegate);
    let row = row.fetch_optional(&mut **transaction).await.context("look for a block")?;
    Ok(row.is_some())
}

const BLOCKED: &str =
    "SELECT blocked_at FROM helpdesk_block WHERE bot = $1 AND event = $2 AND delegate = $3";

/// Whether `delegate` may ask nothing more.
pub async fn has(database: &Database, bot: i64, event: i64, delegate: i64) -> anyhow::Result<bool> {
    let row = sqlx::query(BLOCKED).bind(bot).bind(event).bind(delegate);
    let row = row.fetch_optional(database.reader()).await.context("look for a block")?;
    Ok(row.is_some())
}

/// Takes nothing more from `delegate`, who wrote the message `number`, or does again; noted in the log.
pub async fn set(
    database: &Database,
    bot: i64,
    (event, delegate, number): (i64, i64, i64),
    on: bool,
    by: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let query = if on {
        sqlx::query(
            "INSERT INTO helpdesk_block (bot, event, delegate, blocked_at, decided_by) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (bot, event, delegate) DO NOTHING",
        )
        .bind(bot)
        .bind(event)
        .bind(delegate)
        .bind(now.timestamp_millis())
        .bind(by)
    } else {
        sqlx::query("DELETE FROM helpdesk_block WHERE bot = $1 AND event = $2 AND delegate = $3")
            .bind(bot)
            .bind(event)
            .bind(delegate)
    };
    let done = query.execute(&mut *transaction).await.context("block somebody at the help desk")?;
    if done.rows_affected() > 0 {
        let (deed, about) =
            (if on { Deed::Block } else { Deed::Unblock }, format!("question:{number}"));
        let entry = Entry { bot, event, by: Some(by), deed, about, at: now };
        log::note(&mut transaction, &entry).await?;
    }
    transaction.commit().await?;
    Ok(())
}
