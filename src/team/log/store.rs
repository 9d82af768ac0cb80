//! The log's rows.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::{Context as _, anyhow};
use sqlx::Row as _;

use super::Entry;
use crate::database::Transaction;

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
