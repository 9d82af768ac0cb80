//! What waits at the desk, and which moderators are at work there.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::Database;

/// What waits in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The session's id.
    pub session: String,
    /// How many questions.
    pub count: i64,
    /// The newest one.
    pub newest: i64,
    /// When the oldest one was sent.
    pub since: Moment,
}

/// What waits at an event, session by session.
pub async fn pending(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Pending>> {
    let rows = sqlx::query(
        "SELECT session, COUNT(*) AS questions, MAX(question) AS newest, MIN(sent_at) AS since \
         FROM question WHERE bot = $1 AND event = $2 AND state = 'waiting' \
         AND sent_at IS NOT NULL GROUP BY session ORDER BY session",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("look for what waits")?;
    rows.iter()
        .map(|row| {
            let since = DateTime::from_timestamp_millis(row.try_get("since")?);
            Ok(Pending {
                session: row.try_get("session")?,
                count: row.try_get("questions")?,
                newest: row.try_get("newest")?,
                since: since.context("a moment out of range")?,
            })
        })
        .collect()
}

/// A moderator looks at the questions of a session.
pub async fn be_at_work(
    database: &Database,
    bot: i64,
    (event, session): (i64, &str),
    moderator: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO question_desk (bot, event, session, delegate, seen_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (bot, event, session, delegate) \
         DO UPDATE SET seen_at = excluded.seen_at",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(moderator)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("note that a moderator is at work")?;
    transaction.commit().await?;
    Ok(())
}

/// When a moderator last looked at the questions of a session.
pub async fn at_work(
    database: &Database,
    bot: i64,
    (event, session): (i64, &str),
    moderator: i64,
) -> anyhow::Result<Option<Moment>> {
    let row = sqlx::query(
        "SELECT seen_at FROM question_desk \
         WHERE bot = $1 AND event = $2 AND session = $3 AND delegate = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(moderator)
    .fetch_optional(database.reader())
    .await
    .context("look up whether a moderator is at work")?;
    let seen: Option<i64> = row.map(|row| row.try_get("seen_at")).transpose()?;
    Ok(seen.and_then(DateTime::from_timestamp_millis))
}
