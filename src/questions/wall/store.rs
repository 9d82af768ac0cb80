//! The addresses of walls, and what tells that a wall has something new to show.

use std::collections::{HashMap, HashSet};

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::Wall;
use crate::clock::Moment;
use crate::database::{Database, Placeholders};

/// Makes an address, in place of the one that the session has: so the last that was shown is the one
/// that works, also when its update is handled again.
pub async fn make(
    database: &Database,
    bot: i64,
    code_hash: &str,
    wall: &Wall,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE wall SET revoked_at = $4 \
         WHERE bot = $1 AND event = $2 AND session = $3 AND revoked_at IS NULL",
    )
    .bind(bot)
    .bind(wall.event)
    .bind(&wall.session)
    .bind(wall.made_at.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("revoke the wall before")?;
    // Two moderators at the same moment: the later one's address is the session's.
    sqlx::query(
        "INSERT INTO wall (bot, event, code_hash, session, room, begins_at, made_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (bot, event, session) WHERE revoked_at IS NULL DO UPDATE SET \
         code_hash = excluded.code_hash, room = excluded.room, \
         begins_at = excluded.begins_at, made_at = excluded.made_at",
    )
    .bind(bot)
    .bind(wall.event)
    .bind(code_hash)
    .bind(&wall.session)
    .bind(&wall.room)
    .bind(wall.begins_at.timestamp_millis())
    .bind(wall.made_at.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("make the address of a wall")?;
    transaction.commit().await?;
    Ok(())
}

/// The wall that is open in a session: the one whose address works.
pub async fn of_session(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Option<Wall>> {
    let row = sqlx::query(
        "SELECT * FROM wall \
         WHERE bot = $1 AND event = $2 AND session = $3 AND revoked_at IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_optional(database.reader())
    .await
    .context("look up a session's wall")?;
    row.as_ref().map(read).transpose()
}

/// The wall behind an address, unless it was revoked.
pub async fn find(database: &Database, bot: i64, code_hash: &str) -> anyhow::Result<Option<Wall>> {
    let row =
        sqlx::query("SELECT * FROM wall WHERE bot = $1 AND code_hash = $2 AND revoked_at IS NULL")
            .bind(bot)
            .bind(code_hash)
            .fetch_optional(database.reader())
            .await
            .context("look up a wall")?;
    row.as_ref().map(read).transpose()
}

/// Revokes the address that was made at `made_at`. False when there is none; revoking it twice is
/// revoking it once.
pub async fn revoke(
    database: &Database,
    bot: i64,
    (event, session): (i64, &str),
    made_at: Moment,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE wall SET revoked_at = COALESCE(revoked_at, $5) \
         WHERE bot = $1 AND event = $2 AND session = $3 AND made_at = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(made_at.timestamp_millis())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("revoke the address of a wall")?;
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// Those of `hashes` that work.
pub async fn unrevoked(
    database: &Database,
    bot: i64,
    hashes: &[String],
) -> anyhow::Result<HashSet<String>> {
    if hashes.is_empty() {
        return Ok(HashSet::new());
    }
    let head = "SELECT code_hash FROM wall WHERE bot = $1 AND revoked_at IS NULL AND code_hash IN ";
    let sql = Placeholders::after(head, 1).list(hashes.len()).tail("");
    let query = hashes.iter().fold(sqlx::query(sql).bind(bot), sqlx::query::Query::bind);
    let rows = query.fetch_all(database.reader()).await.context("look which walls work")?;
    rows.iter().map(|row| Ok(row.try_get("code_hash")?)).collect()
}

/// Equal twice when nothing that a session's wall shows has changed between. A vote leaves the
/// session's row alone, so that voters do not wait for each other; votes are told by their number and
/// the sum of their moments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    changes: i64,
    votes: i64,
    voted: i64,
}

/// The marks of these sessions, by event and session; those that nobody asked in are missing.
pub async fn marks(
    database: &Database,
    bot: i64,
    sessions: &[(i64, String)],
) -> anyhow::Result<HashMap<(i64, String), Mark>> {
    if sessions.is_empty() {
        return Ok(HashMap::new());
    }
    let head = "SELECT s.event, s.session, s.changes, COUNT(v.delegate) AS votes, \
        CAST(COALESCE(SUM(v.voted_at), 0) AS BIGINT) AS voted FROM question_session s \
        LEFT JOIN question q ON q.bot = s.bot AND q.event = s.event AND q.session = s.session \
        AND q.state <> 'draft' \
        LEFT JOIN vote v ON v.bot = q.bot AND v.event = q.event AND v.question = q.question \
        WHERE s.bot = $1 AND (s.event, s.session) IN (";
    let tail = ") GROUP BY s.event, s.session, s.changes";
    let sql = Placeholders::after(head, 1).rows("", sessions.len(), 2).tail(tail);
    let query = sessions.iter().fold(sqlx::query(sql).bind(bot), |query, (event, session)| {
        query.bind(event).bind(session)
    });
    let rows = query.fetch_all(database.reader()).await.context("look what walls show")?;
    let mark = |row: &AnyRow| {
        let (event, session) = (row.try_get("event")?, row.try_get("session")?);
        let (changes, votes) = (row.try_get("changes")?, row.try_get("votes")?);
        Ok(((event, session), Mark { changes, votes, voted: row.try_get("voted")? }))
    };
    rows.iter().map(mark).collect()
}

fn read(row: &AnyRow) -> anyhow::Result<Wall> {
    let moment = |name| {
        let millis: i64 = row.try_get(name)?;
        DateTime::from_timestamp_millis(millis).context("a moment of a wall")
    };
    Ok(Wall {
        event: row.try_get("event")?,
        session: row.try_get("session")?,
        room: row.try_get("room")?,
        begins_at: moment("begins_at")?,
        made_at: moment("made_at")?,
    })
}
