//! The steps of an announcement's life; each names the state it comes from, so that pressing twice, or
//! two organisers at once, takes it once.

use anyhow::Context as _;
use sqlx::Row as _;

use super::{Key, round};
use crate::announcements::mailing::{Errand, State};
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::log::{self, Entry};
use crate::texts::{Html, Language};

/// Hands a draft in as it read after so many changes: to a second organiser, or to go out.
pub async fn hand_in(
    database: &Database,
    bot: i64,
    (event, number): Key,
    changes: i64,
    (to, entry): (State, Option<&Entry>),
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE announcement SET state = $5, moved_at = $6 WHERE bot = $1 AND event = $2 \
         AND announcement = $3 AND changes = $4 AND state = 'draft'",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(changes)
    .bind(to.word())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("hand an announcement in")?;
    note(&mut transaction, done.rows_affected(), entry).await?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// A second organiser, who did not write it, lets it go out or sends it back.
pub async fn decide(
    database: &Database,
    bot: i64,
    (event, number): Key,
    (changes, by): (i64, i64),
    (to, entry): (State, Option<&Entry>),
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE announcement SET state = $6, decided_by = $5, moved_at = $7, \
         changes = changes + 1 WHERE bot = $1 AND event = $2 \
         AND announcement = $3 AND changes = $4 AND state = 'asked' \
         AND (delegate IS NULL OR delegate <> $5)",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(changes)
    .bind(by)
    .bind(to.word())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("decide about an announcement")?;
    note(&mut transaction, done.rows_affected(), entry).await?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// Takes what has not begun to go out back to be changed.
pub async fn take_back(
    database: &Database,
    bot: i64,
    (event, number): Key,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE announcement SET state = 'draft', decided_by = NULL, moved_at = $4, \
         changes = changes + 1 WHERE bot = $1 AND event = $2 AND announcement = $3 \
         AND state IN ('asked', 'planned')",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("take an announcement back")?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// Begins with every announcement whose moment has come.
pub async fn begin(database: &Database, bot: i64, now: Moment) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let begun = sqlx::query(
        "UPDATE announcement SET state = 'going', moved_at = $2, applied_at = $2 \
         WHERE bot = $1 AND state = 'planned' AND (due_at IS NULL OR due_at <= $2) \
         RETURNING event, announcement",
    )
    .bind(bot)
    .bind(now.timestamp_millis())
    .fetch_all(&mut *transaction)
    .await
    .context("begin with announcements")?;
    for row in begun {
        let key = (row.try_get("event")?, row.try_get("announcement")?);
        round::insert(&mut transaction, bot, key, 1, Errand::Send, now).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// When the next planned announcement is due; `None` when none is planned.
pub async fn next_due(database: &Database, bot: i64) -> anyhow::Result<Option<Moment>> {
    let row = sqlx::query(
        "SELECT MIN(COALESCE(due_at, 0)) AS due_at FROM announcement \
         WHERE bot = $1 AND state = 'planned'",
    )
    .bind(bot)
    .fetch_one(database.reader())
    .await
    .context("look for the next announcement")?;
    let due: Option<i64> = row.try_get("due_at")?;
    Ok(due.and_then(Moment::from_timestamp_millis))
}

/// Turns what goes out from `from` to `to`: paused, going again, stopped, done.
pub async fn turn(
    database: &Database,
    bot: i64,
    (event, number): Key,
    (from, to): (State, State),
    entry: Option<&Entry>,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE announcement SET state = $5, moved_at = $6, applied_at = NULL WHERE bot = $1 \
         AND event = $2 AND announcement = $3 AND state = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(from.word())
    .bind(to.word())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("turn an announcement")?;
    note(&mut transaction, done.rows_affected(), entry).await?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// Announcements whose letters do not stand yet as their state says.
pub async fn to_apply(database: &Database, bot: i64) -> anyhow::Result<Vec<(Key, State)>> {
    let rows = sqlx::query(
        "SELECT event, announcement, state FROM announcement WHERE bot = $1 \
         AND applied_at IS NULL AND state IN ('going', 'paused', 'stopped') ORDER BY moved_at",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await
    .context("look for announcements that were turned")?;
    rows.iter()
        .map(|row| {
            let state: String = row.try_get("state")?;
            let state = State::named(&state).context("an announcement has no state")?;
            Ok(((row.try_get("event")?, row.try_get("announcement")?), state))
        })
        .collect()
}

/// Its letters stand as `state` says, unless it was turned again meanwhile.
pub async fn applied(
    database: &Database,
    bot: i64,
    (event, number): Key,
    state: State,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE announcement SET applied_at = $5 WHERE bot = $1 AND event = $2 \
         AND announcement = $3 AND state = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(state.word())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("note that an announcement is as it was turned")?;
    transaction.commit().await?;
    Ok(())
}

/// Keeps what it is to say in `language` until that is confirmed; whether it says anything there.
pub async fn propose(
    database: &Database,
    bot: i64,
    (event, number): Key,
    language: Language,
    correction: Option<&Html>,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE announcement_text SET correction = $5 WHERE bot = $1 AND event = $2 \
         AND announcement = $3 AND language = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(language.code())
    .bind(correction.map(Html::as_str))
    .execute(&mut *transaction)
    .await
    .context("propose a correction")?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// What was proposed is what it says, and every copy is corrected. Whether anything was proposed.
pub async fn correct(
    database: &Database,
    bot: i64,
    key: Key,
    language: Language,
    entry: Option<&Entry>,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let next = round::next(&mut transaction, bot, key).await?;
    let done = sqlx::query(
        "UPDATE announcement_text SET content = correction, correction = NULL WHERE bot = $1 \
         AND event = $2 AND announcement = $3 AND language = $4 AND correction IS NOT NULL",
    )
    .bind(bot)
    .bind(key.0)
    .bind(key.1)
    .bind(language.code())
    .execute(&mut *transaction)
    .await
    .context("correct an announcement")?
    .rows_affected();
    if done == 0 {
        return Ok(false);
    }
    round::insert(&mut transaction, bot, key, next, Errand::Correct, now).await?;
    note(&mut transaction, done, entry).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Takes every copy back, and stops what is going out. Whether it was not taken back before.
pub async fn retract(
    database: &Database,
    bot: i64,
    key: Key,
    entry: Option<&Entry>,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE announcement SET retracted_at = $4, applied_at = NULL, state = 'stopped' \
         WHERE bot = $1 AND event = $2 AND announcement = $3 AND retracted_at IS NULL \
         AND state IN ('going', 'paused', 'stopped', 'done')",
    )
    .bind(bot)
    .bind(key.0)
    .bind(key.1)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("take an announcement's copies back")?
    .rows_affected();
    if done == 0 {
        return Ok(false);
    }
    let next = round::next(&mut transaction, bot, key).await?;
    round::insert(&mut transaction, bot, key, next, Errand::Retract, now).await?;
    note(&mut transaction, done, entry).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Sends to those of whom nobody knows, as the round `number`; whether it is new.
pub async fn again(
    database: &Database,
    bot: i64,
    key: Key,
    number: i64,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let next = round::next(&mut transaction, bot, key).await?;
    if next != number {
        return Ok(false);
    }
    sqlx::query(
        "UPDATE announcement SET state = 'going', moved_at = $4, applied_at = $4 WHERE bot = $1 \
         AND event = $2 AND announcement = $3 AND retracted_at IS NULL",
    )
    .bind(bot)
    .bind(key.0)
    .bind(key.1)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("send an announcement again")?;
    round::insert(&mut transaction, bot, key, next, Errand::Again, now).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Notes who did it, where it was done.
async fn note(
    transaction: &mut Transaction,
    done: u64,
    entry: Option<&Entry>,
) -> anyhow::Result<()> {
    match entry.filter(|_| done > 0) {
        Some(entry) => log::store::note(transaction, entry).await,
        None => Ok(()),
    }
}
