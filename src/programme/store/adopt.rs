//! What was imported without a token is given to the bot that comes next.

use sqlx::Row as _;

use super::publish::{next_number, publish_in, take_turn};
use super::{NOBODYS, read_stored, reread};
use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// Gives what was imported without a token to `bot`. An event that the bot has already gets the
/// imported programme as a new version.
pub async fn adopt(database: &Database, bot: i64, now: Moment) -> anyhow::Result<()> {
    if super::in_force_of(database, NOBODYS).await?.is_empty() {
        return Ok(());
    }
    let mut transaction = database.begin().await?;
    take_turn(&mut transaction, NOBODYS).await?;
    take_turn(&mut transaction, bot).await?;
    let orphans = sqlx::query("SELECT event, id FROM event WHERE bot = $1 ORDER BY event")
        .bind(NOBODYS)
        .fetch_all(&mut *transaction)
        .await?;
    for orphan in orphans {
        adopt_one(&mut transaction, bot, orphan.try_get("event")?, orphan.try_get("id")?, now)
            .await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn adopt_one(
    transaction: &mut Transaction,
    bot: i64,
    orphan: i64,
    id: String,
    now: Moment,
) -> anyhow::Result<()> {
    let known = sqlx::query("SELECT event FROM event WHERE bot = $1 AND id = $2")
        .bind(bot)
        .bind(&id)
        .fetch_optional(&mut **transaction)
        .await?;
    let Some(known) = known else {
        let number = next_number(transaction, bot).await?;
        sqlx::query("UPDATE event SET bot = $1, event = $2 WHERE bot = $3 AND event = $4")
            .bind(bot)
            .bind(number)
            .bind(NOBODYS)
            .bind(orphan)
            .execute(&mut **transaction)
            .await?;
        return Ok(());
    };
    let content = newest(transaction, NOBODYS, orphan).await?;
    let (mut programme, mut reading) = reread(&content)?;
    let mut content = content;
    let published = read_stored(&newest(transaction, bot, known.try_get("event")?).await?)?;
    match reading.carry_gone(&published) {
        Ok(_) => {
            if let Some(carried) = reading.programme.zip(reading.canonical) {
                (programme, content) = carried;
            }
        }
        // The desk must open.
        Err(error) => tracing::warn!(event = id, ?error, "cancelled sessions are not kept"),
    }
    publish_in(transaction, bot, &programme, &content, now, "import").await?;
    sqlx::query("DELETE FROM event WHERE bot = $1 AND event = $2")
        .bind(NOBODYS)
        .bind(orphan)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// The newest version of an event.
async fn newest(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<String> {
    let row = sqlx::query(
        "SELECT content FROM version WHERE bot = $1 AND event = $2 ORDER BY version DESC LIMIT 1",
    )
    .bind(bot)
    .bind(event)
    .fetch_one(&mut **transaction)
    .await?;
    Ok(row.try_get("content")?)
}
