//! The log's rows.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::{Context as _, anyhow};
use sqlx::Row as _;

use super::Entry;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::store::moment;

/// Notes what was done, in the transaction in which it is done, with the role that whoever does it has.
pub async fn note(transaction: &mut Transaction, entry: &Entry) -> anyhow::Result<()> {
    let role = role(transaction, entry).await?;
    sqlx::query(
        "INSERT INTO team_log (bot, event, done_at, entry, delegate, role, deed, about) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(entry.bot)
    .bind(entry.event)
    .bind(entry.at.timestamp_millis())
    .bind(next_entry()?)
    .bind(entry.by)
    .bind(role)
    .bind(entry.deed.word())
    .bind(&entry.about)
    .execute(&mut **transaction)
    .await
    .context("note who did what")?;
    Ok(())
}

/// The highest role of whoever did it; a tie to a person counts for a chair, who is nothing else.
async fn role(transaction: &mut Transaction, entry: &Entry) -> anyhow::Result<&'static str> {
    let Some(by) = entry.by else { return Ok("none") };
    let rows = sqlx::query(
        "SELECT role FROM team_role WHERE bot = $1 AND delegate = $2 AND event IN (0, $3) \
         UNION ALL SELECT 'chair' AS role FROM tie WHERE bot = $1 AND delegate = $2 AND event = $3",
    )
    .bind(entry.bot)
    .bind(by)
    .bind(entry.event)
    .fetch_all(&mut **transaction)
    .await
    .context("look up in which role something is done")?;
    let mut held = Vec::with_capacity(rows.len());
    for row in rows {
        held.push(row.try_get::<String, _>("role")?);
    }
    let ranks = ["owner", "organiser", "moderator", "chair"];
    Ok(ranks.into_iter().find(|rank| held.iter().any(|held| held == rank)).unwrap_or("none"))
}

/// Counts on from a number that no other process has, so that rows of one moment keep their order.
fn next_entry() -> anyhow::Result<i64> {
    static NEXT: OnceLock<AtomicI64> = OnceLock::new();
    if let Some(next) = NEXT.get() {
        return Ok(next.fetch_add(1, Ordering::Relaxed));
    }
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("no random numbers: {error}"))?;
    let first = i64::from_be_bytes(bytes) >> 2;
    Ok(NEXT.get_or_init(|| AtomicI64::new(first)).fetch_add(1, Ordering::Relaxed))
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// When.
    pub at: Moment,
    /// Who did it; `None` once they are forgotten, and for the desk itself.
    pub delegate: Option<i64>,
    /// The word of the role in which they did.
    pub role: String,
    /// The word of the deed.
    pub deed: String,
    /// What it was about.
    pub about: String,
}

/// How many lines an event has, with those that concern all events.
pub async fn count(database: &Database, bot: i64, event: i64) -> anyhow::Result<i64> {
    let row =
        sqlx::query("SELECT COUNT(*) AS lines FROM team_log WHERE bot = $1 AND event IN (0, $2)")
            .bind(bot)
            .bind(event)
            .fetch_one(database.reader())
            .await
            .context("count the lines of the log")?;
    Ok(row.try_get("lines")?)
}

/// So many of them behind the first `skip`, the newest first.
pub async fn rows(
    database: &Database,
    bot: i64,
    event: i64,
    (skip, limit): (i64, i64),
) -> anyhow::Result<Vec<Row>> {
    let rows = sqlx::query(
        "SELECT done_at, delegate, role, deed, about FROM team_log \
         WHERE bot = $1 AND event IN (0, $2) ORDER BY done_at DESC, entry DESC LIMIT $3 OFFSET $4",
    )
    .bind(bot)
    .bind(event)
    .bind(limit)
    .bind(skip)
    .fetch_all(database.reader())
    .await
    .context("read the log")?;
    let row = |row: &sqlx::any::AnyRow| {
        Ok(Row {
            at: moment(row.try_get("done_at")?)?,
            delegate: row.try_get("delegate")?,
            role: row.try_get("role")?,
            deed: row.try_get("deed")?,
            about: row.try_get("about")?,
        })
    };
    rows.iter().map(row).collect()
}
