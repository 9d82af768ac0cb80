//! The group of an event's moderators, and the cards that it is owed.

use anyhow::Context as _;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox::{self, Letter};
use crate::questions::{Question, letter};

const OF_EVENT: &str = "SELECT telegram_group FROM question_group WHERE bot = $1 AND event = $2";

/// The group of an event's moderators.
pub async fn group_of(database: &Database, bot: i64, event: i64) -> anyhow::Result<Option<i64>> {
    let query = sqlx::query(OF_EVENT).bind(bot).bind(event);
    let row = query.fetch_optional(database.reader()).await.context("look up a group")?;
    Ok(row.map(|row| row.try_get("telegram_group")).transpose()?)
}

/// The events whose moderators use this group.
pub async fn events_of(database: &Database, bot: i64, group: i64) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT event FROM question_group WHERE bot = $1 AND telegram_group = $2 ORDER BY event",
    )
    .bind(bot)
    .bind(group)
    .fetch_all(database.reader())
    .await
    .context("look up the events of a group")?;
    rows.iter().map(|row| Ok(row.try_get("event")?)).collect()
}

/// From now on the event's moderators use this group, in place of any other; a card is owed for each
/// question that waits.
pub async fn use_group(
    database: &Database,
    bot: i64,
    (event, group): (i64, i64),
    by: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO question_group (bot, event, telegram_group, decided_by, chosen_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (bot, event) DO UPDATE SET \
         telegram_group = excluded.telegram_group, decided_by = excluded.decided_by, \
         chosen_at = excluded.chosen_at",
    )
    .bind(bot)
    .bind(event)
    .bind(group)
    .bind(by)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("use a group")?;
    let waiting = sqlx::query(
        "SELECT question, step FROM question \
         WHERE bot = $1 AND event = $2 AND state = 'waiting' ORDER BY question",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(&mut *transaction)
    .await
    .context("look for what waits")?;
    let letters = waiting
        .iter()
        .map(|row| {
            let (number, step) = (row.try_get("question")?, row.try_get("step")?);
            Ok(letter::card(event, group, (number, step), now))
        })
        .collect::<anyhow::Result<Vec<Letter>>>()?;
    outbox::store::owe(&mut transaction, bot, now, &letters).await?;
    transaction.commit().await?;
    Ok(())
}

/// The event's moderators use this group no more; whether they did.
pub async fn release_group(
    database: &Database,
    bot: i64,
    event: i64,
    group: i64,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let released = sqlx::query(
        "DELETE FROM question_group WHERE bot = $1 AND event = $2 AND telegram_group = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(group)
    .execute(&mut *transaction)
    .await
    .context("release a group")?;
    transaction.commit().await?;
    Ok(released.rows_affected() > 0)
}

/// The bot is in this group no more, so no event's moderators use it.
pub async fn leave_group(database: &Database, bot: i64, group: i64) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query("DELETE FROM question_group WHERE bot = $1 AND telegram_group = $2")
        .bind(bot)
        .bind(group)
        .execute(&mut *transaction)
        .await
        .context("leave a group")?;
    transaction.commit().await?;
    Ok(())
}

/// The group has another id now.
pub async fn move_group(database: &Database, bot: i64, from: i64, to: i64) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE question_group SET telegram_group = $3 WHERE bot = $1 AND telegram_group = $2",
    )
    .bind(bot)
    .bind(from)
    .bind(to)
    .execute(&mut *transaction)
    .await
    .context("follow a group that moved")?;
    transaction.commit().await?;
    Ok(())
}

/// Owes the group of the event, if it has one, the card of a question as it stands now.
pub(super) async fn owe_card(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    question: &Question,
    now: Moment,
) -> anyhow::Result<()> {
    let version = (question.number, question.step);
    owe(transaction, bot, event, version, now).await
}

/// Owes the group that the card of a question which is no more goes.
pub(super) async fn owe_end(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    number: i64,
    now: Moment,
) -> anyhow::Result<()> {
    owe(transaction, bot, event, (number, i64::MAX), now).await
}

async fn owe(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    version: (i64, i64),
    now: Moment,
) -> anyhow::Result<()> {
    let query = sqlx::query(OF_EVENT).bind(bot).bind(event);
    let row = query.fetch_optional(&mut **transaction).await.context("look up a group")?;
    let Some(row) = row else { return Ok(()) };
    let group = row.try_get("telegram_group")?;
    let card = letter::card(event, group, version, now);
    outbox::store::owe(transaction, bot, now, &[card]).await?;
    Ok(())
}
