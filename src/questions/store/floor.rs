//! What moderators decided for a session, and whom they blocked in it.

use std::collections::HashMap;

use anyhow::Context as _;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::questions::Floor;
use crate::team::log::{self, Deed, Entry};

/// A switch of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// It takes questions.
    Open,
    /// Questions wait for a moderator.
    Moderation,
    /// Delegates may vote.
    Voting,
}

/// Makes everybody else who changes the questions of this session wait until the transaction ends.
pub(super) async fn enter(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO question_session (bot, event, session, changes) VALUES ($1, $2, $3, 1) \
         ON CONFLICT (bot, event, session) DO UPDATE SET changes = question_session.changes + 1",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .execute(&mut **transaction)
    .await
    .context("enter the questions of a session")?;
    Ok(())
}

/// What was decided for the sessions of an event.
pub async fn all(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<HashMap<String, Floor>> {
    let rows = sqlx::query("SELECT * FROM question_session WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .fetch_all(database.reader())
        .await
        .context("look up what was decided for sessions")?;
    rows.iter().map(|row| Ok((row.try_get("session")?, read(row)?))).collect()
}

/// What was decided for a session.
pub async fn of(database: &Database, bot: i64, event: i64, session: &str) -> anyhow::Result<Floor> {
    let row = sqlx::query(
        "SELECT is_open, moderated, voting FROM question_session \
         WHERE bot = $1 AND event = $2 AND session = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_optional(database.reader())
    .await
    .context("look up what was decided for a session")?;
    row.as_ref().map_or_else(|| Ok(Floor::default()), read)
}

fn read(row: &AnyRow) -> anyhow::Result<Floor> {
    let flag = |name| Ok::<_, sqlx::Error>(row.try_get::<Option<i64>, _>(name)?.map(|on| on == 1));
    Ok(Floor { is_open: flag("is_open")?, moderated: flag("moderated")?, voting: flag("voting")? })
}

/// Turns a switch of a session, as `entry` notes; it says the state it wants.
pub async fn turn(
    database: &Database,
    entry: &Entry,
    session: &str,
    (switch, on): (Switch, bool),
) -> anyhow::Result<()> {
    let (bot, event) = (entry.bot, entry.event);
    let mut transaction = database.begin().await?;
    enter(&mut transaction, bot, event, session).await?;
    let sql = match switch {
        Switch::Open => {
            "UPDATE question_session SET is_open = $4 \
             WHERE bot = $1 AND event = $2 AND session = $3"
        }
        Switch::Moderation => {
            "UPDATE question_session SET moderated = $4 \
             WHERE bot = $1 AND event = $2 AND session = $3"
        }
        Switch::Voting => {
            "UPDATE question_session SET voting = $4 \
             WHERE bot = $1 AND event = $2 AND session = $3"
        }
    };
    let query = sqlx::query(sql).bind(bot).bind(event).bind(session).bind(i64::from(on));
    query.execute(&mut *transaction).await.context("turn a switch of a session")?;
    log::note(&mut transaction, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// The next pseudonym of a session; the caller has entered it.
pub(super) async fn next_pseudonym(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "UPDATE question_session SET pseudonyms = pseudonyms + 1 \
         WHERE bot = $1 AND event = $2 AND session = $3 RETURNING pseudonyms",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_one(&mut **transaction)
    .await
    .context("count the pseudonyms of a session")?;
    Ok(row.try_get("pseudonyms")?)
}

/// Lets whoever asked `question` ask nothing more in its session; `false` when nobody is known or
/// they were blocked before.
pub async fn block(
    database: &Database,
    bot: i64,
    (event, question): (i64, i64),
    by: i64,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let blocked = sqlx::query(
        "INSERT INTO question_block (bot, event, session, delegate, blocked_at, decided_by) \
         SELECT bot, event, session, delegate, CAST($4 AS BIGINT), CAST($5 AS BIGINT) FROM question \
         WHERE bot = $1 AND event = $2 AND question = $3 AND delegate IS NOT NULL \
         ON CONFLICT (bot, event, session, delegate) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(question)
    .bind(now.timestamp_millis())
    .bind(by)
    .execute(&mut *transaction)
    .await
    .context("block an asker")?;
    if blocked.rows_affected() > 0 {
        let about = format!("question:{question}");
        let entry = Entry { bot, event, by: Some(by), deed: Deed::Block, about, at: now };
        log::note(&mut transaction, &entry).await?;
    }
    transaction.commit().await?;
    Ok(blocked.rows_affected() > 0)
}

/// Lets whoever asked `question` ask again.
pub async fn unblock(
    database: &Database,
    bot: i64,
    (event, question): (i64, i64),
    by: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let freed = sqlx::query(
        "DELETE FROM question_block WHERE bot = $1 AND event = $2 AND (session, delegate) IN \
         (SELECT session, delegate FROM question WHERE bot = $1 AND event = $2 AND question = $3)",
    )
    .bind(bot)
    .bind(event)
    .bind(question)
    .execute(&mut *transaction)
    .await
    .context("let an asker ask again")?;
    if freed.rows_affected() > 0 {
        let about = format!("question:{question}");
        let entry = Entry { bot, event, by: Some(by), deed: Deed::Unblock, about, at: now };
        log::note(&mut transaction, &entry).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Whether whoever asked `question` may ask nothing more in its session.
pub async fn is_asker_blocked(
    database: &Database,
    bot: i64,
    (event, question): (i64, i64),
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT blocked_at FROM question_block WHERE bot = $1 AND event = $2 \
         AND (session, delegate) IN \
         (SELECT session, delegate FROM question WHERE bot = $1 AND event = $2 AND question = $3)",
    )
    .bind(bot)
    .bind(event)
    .bind(question)
    .fetch_optional(database.reader())
    .await
    .context("look up whether an asker is blocked")?;
    Ok(row.is_some())
}

/// Whether somebody may ask nothing in a session.
pub(super) async fn is_blocked(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    session: &str,
    delegate: i64,
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT blocked_at FROM question_block \
         WHERE bot = $1 AND event = $2 AND session = $3 AND delegate = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(delegate)
    .fetch_optional(&mut **transaction)
    .await
    .context("look up whether an asker is blocked")?;
    Ok(row.is_some())
}
