//! Asking to speak, taking it back, and those whom a moderator types in.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;

use super::read::{read, speech};
use super::step::{knows_place, tell_soon};
use super::terms::enter;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox;
use crate::programme::Session;
use crate::questions::floor::rules::{self, Limit, State, last_place, within_limits};
use crate::questions::floor::{Speech, letter};

/// A wish that is shown back before it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The event's number.
    pub event: i64,
    /// The update in which it was asked for.
    pub number: i64,
    /// The session's id.
    pub session: &'a str,
    /// Who asks.
    pub delegate: i64,
    /// Name, position and institution; may be empty.
    pub name: &'a str,
}

/// Somebody from the hall.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    /// The event's number.
    pub event: i64,
    /// The update in which a moderator typed it.
    pub number: i64,
    /// The session's id.
    pub session: &'a str,
    /// Name, position and institution.
    pub name: &'a str,
    /// What about; may be empty.
    pub subject: &'a str,
}

/// What became of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It is on the list.
    Now(Box<Speech>),
    /// It was before, or another of theirs is.
    Before(Box<Speech>),
    /// The list is closed.
    Closed,
    /// Too often, too soon, too many.
    Limited(Limit),
    /// They may ask nothing more in this session.
    Blocked,
    /// There is no such draft of theirs.
    Gone,
}

/// Keeps a draft in place of an earlier one; keeping it again changes nothing.
pub async fn draft(database: &Database, bot: i64, draft: &Draft<'_>) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM speech WHERE bot = $1 AND event = $2 AND delegate = $3 \
         AND state = 'draft' AND speech < $4",
    )
    .bind(bot)
    .bind(draft.event)
    .bind(draft.delegate)
    .bind(draft.number)
    .execute(&mut *transaction)
    .await
    .context("drop earlier drafts")?;
    sqlx::query(
        "INSERT INTO speech (bot, event, speech, session, delegate, position, state) \
         VALUES ($1, $2, $3, $4, $5, $6, 'draft') ON CONFLICT (bot, event, speech) DO NOTHING",
    )
    .bind(bot)
    .bind(draft.event)
    .bind(draft.number)
    .bind(draft.session)
    .bind(draft.delegate)
    .bind(draft.name)
    .execute(&mut *transaction)
    .await
    .context("keep a draft")?;
    transaction.commit().await?;
    Ok(())
}

/// Says of a draft who speaks and what about.
pub async fn describe(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    person: i64,
    (name, subject): (&str, &str),
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE speech SET position = $5, subject = $6 WHERE bot = $1 AND event = $2 \
         AND speech = $3 AND delegate = $4 AND state = 'draft'",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(person)
    .bind(name)
    .bind(subject)
    .execute(&mut *transaction)
    .await
    .context("describe a draft")?;
    transaction.commit().await?;
    Ok(())
}

/// Forgets a draft.
pub async fn drop_draft(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    person: i64,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM speech WHERE bot = $1 AND event = $2 AND speech = $3 \
         AND delegate = $4 AND state = 'draft'",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(person)
    .execute(&mut *transaction)
    .await
    .context("drop a draft")?;
    transaction.commit().await?;
    Ok(())
}

/// Puts a draft at the end of the list, with the letter that tells its place.
pub async fn send(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    person: i64,
    session: &Session,
    now: Moment,
) -> anyhow::Result<Sent> {
    let mut transaction = database.begin().await?;
    let terms = enter(&mut transaction, bot, event, &session.id).await?;
    let found = speech(&mut transaction, bot, event, number).await?;
    let Some(wish) = found.filter(|one| one.delegate == Some(person)) else {
        return Ok(Sent::Gone);
    };
    if wish.spot.state != State::Draft {
        return Ok(Sent::Before(Box::new(wish)));
    }
    let list = read(&mut transaction, bot, event, &session.id).await?;
    let open = |one: &&Speech| one.delegate == Some(person) && one.spot.state.is_open();
    if let Some(other) = list.iter().find(open) {
        return Ok(Sent::Before(Box::new(other.clone())));
    }
    if !terms.is_open(session, now) {
        return Ok(Sent::Closed);
    }
    if is_blocked(&mut transaction, bot, event, (&session.id, person)).await? {
        return Ok(Sent::Blocked);
    }
    let (requests, latest) = so_far(&mut transaction, bot, event, (&session.id, person)).await?;
    let waiting = list.iter().filter(|one| one.spot.state == State::Waiting).count();
    if let Err(limit) = within_limits(requests, latest, waiting, now) {
        return Ok(Sent::Limited(limit));
    }
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    let place = last_place(&spots);
    append(&mut transaction, bot, (event, number), place, now).await?;
    let list = read(&mut transaction, bot, event, &session.id).await?;
    let wish = list.into_iter().find(|one| one.number == number).unwrap_or(wish);
    let letters: Vec<_> = letter::registered(event, &wish, now).into_iter().collect();
    outbox::store::owe(&mut transaction, bot, now, &letters).await?;
    knows_place(&mut transaction, bot, event, &wish, now).await?;
    transaction.commit().await.context("ask to speak")?;
    Ok(Sent::Now(Box::new(wish)))
}

/// Puts somebody from the hall at the end of the list; doing it again changes nothing. `false` when
/// the list is full.
pub async fn add(
    database: &Database,
    bot: i64,
    heard: &Heard<'_>,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    enter(&mut transaction, bot, heard.event, heard.session).await?;
    let list = read(&mut transaction, bot, heard.event, heard.session).await?;
    let waiting = list.iter().filter(|one| one.spot.state == State::Waiting).count();
    if waiting >= rules::WAITING {
        return Ok(false);
    }
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    sqlx::query(
        "INSERT INTO speech (bot, event, speech, session, position, subject, state, place, \
         asked_at) VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8) \
         ON CONFLICT (bot, event, speech) DO NOTHING",
    )
    .bind(bot)
    .bind(heard.event)
    .bind(heard.number)
    .bind(heard.session)
    .bind(heard.name)
    .bind(heard.subject)
    .bind(last_place(&spots))
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("add somebody from the hall")?;
    transaction.commit().await?;
    Ok(true)
}

/// Takes one's own wish back; how it stands then, and `None` when there is none of theirs.
pub async fn withdraw(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    person: i64,
    now: Moment,
) -> anyhow::Result<Option<Speech>> {
    let mut transaction = database.begin().await?;
    let Some(wish) = speech(&mut transaction, bot, event, number).await? else { return Ok(None) };
    let terms = enter(&mut transaction, bot, event, &wish.session).await?;
    let withdrawn = sqlx::query(
        "UPDATE speech SET state = 'withdrawn' WHERE bot = $1 AND event = $2 AND speech = $3 \
         AND delegate = $4 AND state IN ('waiting', 'absent')",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(person)
    .execute(&mut *transaction)
    .await
    .context("take a wish to speak back")?;
    let wish = speech(&mut transaction, bot, event, number).await?;
    if withdrawn.rows_affected() > 0
        && let Some(wish) = &wish
    {
        let letters: Vec<_> = letter::withdrawn(event, wish, now).into_iter().collect();
        outbox::store::owe(&mut transaction, bot, now, &letters).await?;
        tell_soon(&mut transaction, bot, (event, &wish.session), terms.step, now).await?;
    }
    transaction.commit().await.context("take a wish to speak back")?;
    Ok(wish.filter(|wish| wish.delegate == Some(person)))
}

async fn append(
    transaction: &mut Transaction,
    bot: i64,
    (event, number): (i64, i64),
    place: i64,
    now: Moment,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE speech SET state = 'waiting', place = $4, asked_at = $5 \
         WHERE bot = $1 AND event = $2 AND speech = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(place)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("put a wish on the list")?;
    Ok(())
}

/// Whether a moderator blocked them in this session.
async fn is_blocked(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    (session, person): (&str, i64),
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT blocked_at FROM question_block \
         WHERE bot = $1 AND event = $2 AND session = $3 AND delegate = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(person)
    .fetch_optional(&mut **transaction)
    .await
    .context("look up whether somebody is blocked")?;
    Ok(row.is_some())
}

/// How often somebody asked in a session, and when they last did at the event.
async fn so_far(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    (session, person): (&str, i64),
) -> anyhow::Result<(i64, Option<Moment>)> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM speech WHERE bot = $1 AND event = $2 AND session = $3 \
         AND delegate = $4 AND state <> 'draft') AS requests, \
         (SELECT MAX(asked_at) FROM speech WHERE bot = $1 AND event = $2 AND delegate = $4) \
         AS last",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(person)
    .fetch_one(&mut **transaction)
    .await
    .context("count somebody's wishes to speak")?;
    let last: Option<i64> = row.try_get("last")?;
    Ok((row.try_get("requests")?, last.and_then(DateTime::from_timestamp_millis)))
}
