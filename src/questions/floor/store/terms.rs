//! How a session's list stands: open or closed, minutes for one speaker.

use anyhow::Context as _;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::read::read;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox;
use crate::questions::floor::rules::State;
use crate::questions::floor::{Terms, letter};

/// Makes everybody else who changes this list wait until the transaction ends; how it stands.
pub(super) async fn enter(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Terms> {
    let row = sqlx::query(
        "INSERT INTO speech_session (bot, event, session, changes) VALUES ($1, $2, $3, 1) \
         ON CONFLICT (bot, event, session) DO UPDATE SET changes = speech_session.changes + 1 \
         RETURNING is_open, minutes, step, closings",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_one(&mut **transaction)
    .await
    .context("enter the list of a session")?;
    terms_of(&row)
}

/// How the list of a session stands.
pub async fn terms(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Terms> {
    let row = sqlx::query(
        "SELECT is_open, minutes, step, closings FROM speech_session \
         WHERE bot = $1 AND event = $2 AND session = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_optional(database.reader())
    .await
    .context("look up how a list stands")?;
    row.as_ref().map_or_else(|| Ok(Terms::default()), terms_of)
}

fn terms_of(row: &AnyRow) -> anyhow::Result<Terms> {
    Ok(Terms {
        is_open: row.try_get::<Option<i64>, _>("is_open")?.map(|on| on == 1),
        minutes: row.try_get("minutes")?,
        step: row.try_get("step")?,
        closings: row.try_get("closings")?,
    })
}

/// Chooses the minutes for one speaker, from the next one on.
pub async fn set_minutes(
    database: &Database,
    bot: i64,
    (event, session): (i64, &str),
    minutes: i64,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    enter(&mut transaction, bot, event, session).await?;
    sqlx::query(
        "UPDATE speech_session SET minutes = $4 WHERE bot = $1 AND event = $2 AND session = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(minutes)
    .execute(&mut *transaction)
    .await
    .context("choose the minutes of a speaker")?;
    transaction.commit().await?;
    Ok(())
}

/// Opens or closes a list; it says the state it wants. Closing `was_open` tells everybody who waits.
pub async fn turn(
    database: &Database,
    bot: i64,
    (event, session): (i64, &str),
    (was_open, on): (bool, bool),
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let terms = enter(&mut transaction, bot, event, session).await?;
    let closes = terms.is_open.unwrap_or(was_open) && !on;
    sqlx::query(
        "UPDATE speech_session SET is_open = $4, closings = closings + $5 \
         WHERE bot = $1 AND event = $2 AND session = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(i64::from(on))
    .bind(i64::from(closes))
    .execute(&mut *transaction)
    .await
    .context("open or close a list")?;
    if closes {
        let list = read(&mut transaction, bot, event, session).await?;
        let waiting = list.iter().filter(|one| one.spot.state == State::Waiting);
        let told = waiting.filter_map(|one| letter::closed(event, one, terms.closings + 1, now));
        outbox::store::owe(&mut transaction, bot, now, &told.collect::<Vec<_>>()).await?;
    }
    transaction.commit().await.context("open or close a list")?;
    Ok(())
}
