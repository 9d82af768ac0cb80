//! From the typed text to the sent message.

use anyhow::Context as _;
use chrono::{DateTime, TimeDelta};
use sqlx::Row as _;

use super::{block, read, take_turn};
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::helpdesk::rules::{Limit, within_limits};
use crate::helpdesk::{Message, State, letter};
use crate::outbox;
use crate::texts::Language;

/// How long a text that nobody understood waits for its button, and a draft for being sent.
pub const KEPT: TimeDelta = TimeDelta::hours(2);

/// A text that may become a message.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// The event's number.
    pub event: i64,
    /// The update in which it was typed.
    pub number: i64,
    /// Who typed it.
    pub delegate: i64,
    /// [`State::Aside`] or [`State::Draft`].
    pub state: State,
    /// What they typed.
    pub content: &'a str,
    /// In which language.
    pub language: Language,
}

/// What became of a message that was to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sending {
    /// The organisers have it.
    Sent(Message),
    /// It was sent before.
    Before(Message),
    /// Too many, or too soon.
    Limited(Limit),
    /// They may ask nothing more.
    Blocked,
    /// There is no such text of theirs any more.
    Gone,
}

/// Keeps a text; keeping it again changes nothing. Of those that were not sent only the last ones stay.
pub async fn keep(
    database: &Database,
    bot: i64,
    typed: &Typed<'_>,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM helpdesk_message WHERE bot = $1 AND event = $2 AND delegate = $3 \
         AND message < $4 AND (state = 'draft' OR state = 'aside' AND written_at < $5)",
    )
    .bind(bot)
    .bind(typed.event)
    .bind(typed.delegate)
    .bind(typed.number)
    .bind((now - KEPT).timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("forget earlier texts")?;
    sqlx::query(
        "INSERT INTO helpdesk_message \
         (bot, event, message, delegate, state, content, language, written_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (bot, event, message) DO NOTHING",
    )
    .bind(bot)
    .bind(typed.event)
    .bind(typed.number)
    .bind(typed.delegate)
    .bind(typed.state.word())
    .bind(typed.content)
    .bind(typed.language.code())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep a text for the organisers")?;
    transaction.commit().await?;
    Ok(())
}

/// Makes a draft of a text that was set aside, writes a draft anew, or signs it; whether it still could
/// be. `None` leaves what it is about as it is.
pub async fn change(
    database: &Database,
    bot: i64,
    (event, number, delegate): (i64, i64, i64),
    content: Option<&str>,
    signed: Option<&str>,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE helpdesk_message SET state = 'draft', content = COALESCE($5, content), \
         signed = COALESCE($6, signed) WHERE bot = $1 AND event = $2 AND message = $3 \
         AND delegate = $4 AND state IN ('aside', 'draft')",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .bind(content)
    .bind(signed)
    .execute(&mut *transaction)
    .await
    .context("change a draft")?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// Forgets a text that was not sent.
pub async fn drop_it(
    database: &Database,
    bot: i64,
    (event, number, delegate): (i64, i64, i64),
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM helpdesk_message WHERE bot = $1 AND event = $2 AND message = $3 \
         AND delegate = $4 AND state IN ('aside', 'draft')",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .execute(&mut *transaction)
    .await
    .context("drop a draft")?;
    transaction.commit().await?;
    Ok(())
}

/// Sends a draft to `answerers`, each of whom is owed a card in the same transaction.
pub async fn send(
    database: &Database,
    bot: i64,
    (event, number, delegate): (i64, i64, i64),
    answerers: &[i64],
    now: Moment,
) -> anyhow::Result<Sending> {
    let mut transaction = database.begin().await?;
    take_turn(&mut transaction, bot, event).await?;
    let found = read::message(&mut transaction, bot, event, number).await?;
    let Some(found) = found.filter(|found| found.delegate == delegate) else {
        return Ok(Sending::Gone);
    };
    match found.state {
        State::Aside => return Ok(Sending::Gone),
        State::Draft => {}
        State::Open | State::Answered | State::Closed => return Ok(Sending::Before(found)),
    }
    if block::is_blocked(&mut transaction, bot, event, delegate).await? {
        return Ok(Sending::Blocked);
    }
    let (open, last) = so_far(&mut transaction, bot, event, delegate).await?;
    if let Err(limit) = within_limits(open, last, now) {
        return Ok(Sending::Limited(limit));
    }
    sqlx::query(
        "UPDATE helpdesk_message SET state = 'open', sent_at = $4 \
         WHERE bot = $1 AND event = $2 AND message = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("send a message")?;
    let letters = letter::cards(event, number, answerers, now);
    outbox::store::owe(&mut transaction, bot, now, &letters).await?;
    transaction.commit().await?;
    Ok(Sending::Sent(Message { state: State::Open, sent_at: Some(now), ..found }))
}

/// How many of somebody's messages wait, and when they last sent one.
async fn so_far(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<(i64, Option<Moment>)> {
    let row = sqlx::query(
        "SELECT COUNT(CASE WHEN state = 'open' THEN 1 END) AS open, MAX(sent_at) AS last \
         FROM helpdesk_message WHERE bot = $1 AND event = $2 AND delegate = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .fetch_one(&mut **transaction)
    .await
    .context("count somebody's messages")?;
    let last: Option<i64> = row.try_get("last")?;
    Ok((row.try_get("open")?, last.and_then(DateTime::from_timestamp_millis)))
}
