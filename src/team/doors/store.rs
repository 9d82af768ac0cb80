//! The links' rows.

use anyhow::Context as _;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Placeholders, Transaction};
use crate::team::log::{self, Entry};
use crate::team::store::{limited, moment};

/// Links written in one statement.
const ROWS: usize = 50;

/// Links that were made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// The update in which they were made.
    pub link: i64,
    /// How many links they are.
    pub links: i64,
    /// How many people they let in.
    pub cap: i64,
    /// How many have come in.
    pub taken: i64,
    /// From when on they cannot be used.
    pub expires_at: Moment,
}

/// What became of an opened link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// They are at the event from now on.
    Now,
    /// They were before, and count for nothing.
    Before,
    /// As many have come in as it lets in.
    Full,
    /// It was revoked.
    Revoked,
    /// It is too old.
    Expired,
    /// Too many wrong codes; from this moment on they may try again.
    Limited(Moment),
}

/// Makes a link for each of `hashes` that lets in `cap` people until `expires_at`, as `entry` notes. In
/// the same update again they replace those before, so that the ones that were shown last work.
pub async fn make(
    database: &Database,
    entry: &Entry,
    link: i64,
    (hashes, cap): (&[String], i64),
    expires_at: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let before = sqlx::query("DELETE FROM door_link WHERE bot = $1 AND event = $2 AND link = $3")
        .bind(entry.bot)
        .bind(entry.event)
        .bind(link)
        .execute(&mut *transaction)
        .await
        .context("replace links for delegates")?;
    let mut place = 0_i64;
    for hashes in hashes.chunks(ROWS) {
        let head = "INSERT INTO door_link \
                    (bot, event, link, cap, made_by, made_at, expires_at, place, code_hash) VALUES ";
        let shared = "$1, $2, $3, $4, $5, $6, $7, ";
        let sql = Placeholders::after(head, 7).rows(shared, hashes.len(), 2).tail("");
        let mut query = sqlx::query(sql)
            .bind(entry.bot)
            .bind(entry.event)
            .bind(link)
            .bind(cap)
            .bind(entry.by)
            .bind(entry.at.timestamp_millis())
            .bind(expires_at.timestamp_millis());
        for hash in hashes {
            query = query.bind(place).bind(hash);
            place += 1;
        }
        query.execute(&mut *transaction).await.context("make links for delegates")?;
    }
    if before.rows_affected() == 0 {
        log::note(&mut transaction, entry).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// The links of an event that are neither revoked nor too old, those made together as one; the newest
/// first.
pub async fn batches(
    database: &Database,
    bot: i64,
    event: i64,
    now: Moment,
) -> anyhow::Result<Vec<Batch>> {
    let rows = sqlx::query(
        "SELECT link, COUNT(*) AS links, CAST(SUM(cap) AS BIGINT) AS cap, \
         CAST(SUM(taken) AS BIGINT) AS taken, MIN(expires_at) AS expires_at FROM door_link \
         WHERE bot = $1 AND event = $2 AND revoked_at IS NULL AND expires_at > $3 \
         GROUP BY link ORDER BY link DESC",
    )
    .bind(bot)
    .bind(event)
    .bind(now.timestamp_millis())
    .fetch_all(database.reader())
    .await
    .context("look up the links for delegates")?;
    let batch = |row: &sqlx::any::AnyRow| {
        Ok(Batch {
            link: row.try_get("link")?,
            links: row.try_get("links")?,
            cap: row.try_get("cap")?,
            taken: row.try_get("taken")?,
            expires_at: moment(row.try_get("expires_at")?)?,
        })
    };
    rows.iter().map(batch).collect()
}

/// Revokes the links that were made together, as `entry` notes; those who came in stay. False when there
/// is none to revoke.
pub async fn revoke(database: &Database, entry: &Entry, link: i64) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE door_link SET revoked_at = $4 \
         WHERE bot = $1 AND event = $2 AND link = $3 AND revoked_at IS NULL",
    )
    .bind(entry.bot)
    .bind(entry.event)
    .bind(link)
    .bind(entry.at.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("revoke links for delegates")?;
    if done.rows_affected() > 0 {
        log::note(&mut transaction, entry).await?;
    }
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// The event whose doors the link with this hash opens, whatever has become of it.
pub async fn event_of(
    database: &Database,
    bot: i64,
    code_hash: &str,
) -> anyhow::Result<Option<i64>> {
    let row = sqlx::query("SELECT event FROM door_link WHERE bot = $1 AND code_hash = $2")
        .bind(bot)
        .bind(code_hash)
        .fetch_optional(database.reader())
        .await
        .context("look up a link for delegates")?;
    row.map(|row| Ok(row.try_get("event")?)).transpose()
}

/// Lets `delegate` in through the link with this hash; whoever is in takes no place.
pub async fn enter(
    database: &Database,
    bot: i64,
    (delegate, update): (i64, i64),
    (code_hash, event): (&str, i64),
    now: Moment,
) -> anyhow::Result<Entered> {
    let mut transaction = database.begin().await?;
    if let Some(until) = limited(&mut transaction, bot, (delegate, update), now).await? {
        return Ok(Entered::Limited(until));
    }
    let joined = sqlx::query(
        "INSERT INTO participation (bot, event, delegate, joined_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (bot, event, delegate) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("join by a link")?;
    if joined.rows_affected() == 0 {
        return Ok(Entered::Before);
    }
    if !take(&mut transaction, bot, code_hash, now).await? {
        return refusal(&mut transaction, bot, code_hash, now).await;
    }
    transaction.commit().await?;
    Ok(Entered::Now)
}

/// Takes one place; false when there is none.
async fn take(
    transaction: &mut Transaction,
    bot: i64,
    code_hash: &str,
    now: Moment,
) -> anyhow::Result<bool> {
    let taken = sqlx::query(
        "UPDATE door_link SET taken = taken + 1 WHERE bot = $1 AND code_hash = $2 \
         AND taken < cap AND revoked_at IS NULL AND expires_at > $3",
    )
    .bind(bot)
    .bind(code_hash)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("take a place of a link")?;
    Ok(taken.rows_affected() > 0)
}

async fn refusal(
    transaction: &mut Transaction,
    bot: i64,
    code_hash: &str,
    now: Moment,
) -> anyhow::Result<Entered> {
    let row = sqlx::query(
        "SELECT revoked_at, expires_at FROM door_link WHERE bot = $1 AND code_hash = $2",
    )
    .bind(bot)
    .bind(code_hash)
    .fetch_optional(&mut **transaction)
    .await
    .context("look why a link lets nobody in")?;
    let Some(row) = row else { return Ok(Entered::Revoked) };
    let revoked: Option<i64> = row.try_get("revoked_at")?;
    let expires: i64 = row.try_get("expires_at")?;
    Ok(match revoked {
        Some(_) => Entered::Revoked,
        None if expires <= now.timestamp_millis() => Entered::Expired,
        None => Entered::Full,
    })
}
