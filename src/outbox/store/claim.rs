//! Claiming letters to send.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::CHUNK;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox::{Lease, Owed, WhenCut};

/// Letters that are claimed, with the versions that were in force in the same transaction.
#[derive(Clone, Debug, Default)]
pub struct Claimed {
    /// The letters, in the order of sending.
    pub letters: Vec<Owed>,
    /// Every event's number and the version in force.
    pub versions: Vec<(i64, i64)>,
}

/// Makes letters ready whose time has come; returns whether there may be more of them.
pub async fn wake(database: &Database, bot: i64, now: Moment) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let woken = sqlx::query(
        "UPDATE letter SET state = 'ready' WHERE state = 'waiting' \
         AND (bot, event, kind, key) IN (SELECT bot, event, kind, key FROM letter \
         WHERE bot = $1 AND state = 'waiting' AND due_at <= $2 ORDER BY due_at LIMIT $3)",
    )
    .bind(bot)
    .bind(now.timestamp_millis())
    .bind(CHUNK)
    .execute(&mut *transaction)
    .await
    .context("wake letters")?
    .rows_affected();
    transaction.commit().await?;
    Ok(i64::try_from(woken).is_ok_and(|woken| woken == CHUNK))
}

/// Looks again at letters that were claimed before and put off: the clock was set back, so the moment
/// until which they wait may lie far ahead.
pub async fn look_again(database: &Database, bot: i64, now: Moment) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE letter SET due_at = $2 \
         WHERE bot = $1 AND state = 'waiting' AND due_at > $2 AND epoch IS NOT NULL",
    )
    .bind(bot)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("look again at letters that were put off")?;
    transaction.commit().await?;
    Ok(())
}

/// When the next letter that waits is due; `None` when none waits.
pub async fn next_due(database: &Database, bot: i64) -> anyhow::Result<Option<Moment>> {
    let row = sqlx::query(
        "SELECT due_at FROM letter WHERE bot = $1 AND state = 'waiting' ORDER BY due_at LIMIT 1",
    )
    .bind(bot)
    .fetch_optional(database.reader())
    .await
    .context("look for the next letter")?;
    let due: Option<i64> = row.map(|row| row.try_get("due_at")).transpose()?;
    Ok(due.and_then(DateTime::from_timestamp_millis))
}

/// Claims up to `count` messages of `lease.bot`, the first of the lanes first, each with all ready
/// letters of its bundle. Who lost the lease, and does not know it yet, claims nothing.
pub async fn claim(database: &Database, lease: &Lease, count: usize) -> anyhow::Result<Claimed> {
    let mut transaction = database.begin().await?;
    let mut claimed = first_of_the_lanes(&mut transaction, lease, count).await?;
    let mut seen: Vec<(i64, String, String)> = Vec::new();
    for at in 0..claimed.len() {
        let (_, owed) = &claimed[at];
        let bundle = (owed.chat, owed.kind.clone(), owed.bundle.clone());
        if !bundle.2.is_empty() && !seen.contains(&bundle) {
            claimed.extend(rest_of_bundle(&mut transaction, lease, &bundle).await?);
            seen.push(bundle);
        }
    }
    let versions = versions(&mut transaction, lease.bot).await?;
    transaction.commit().await?;
    // The order of RETURNING is promised by neither database.
    claimed.sort_by(|(lane, a), (other, b)| {
        (lane, a.wanted_at, a.chat, &a.key).cmp(&(other, b.wanted_at, b.chat, &b.key))
    });
    Ok(Claimed { letters: claimed.into_iter().map(|(_, owed)| owed).collect(), versions })
}

async fn first_of_the_lanes(
    transaction: &mut Transaction,
    lease: &Lease,
    count: usize,
) -> anyhow::Result<Vec<(i64, Owed)>> {
    let rows = sqlx::query(
        "UPDATE letter SET state = 'sending', epoch = $2, tries = tries + 1 \
         WHERE state = 'ready' AND $2 = (SELECT epoch FROM lease WHERE bot = $1) \
         AND (bot, event, kind, key) IN \
         (SELECT bot, event, kind, key FROM letter WHERE bot = $1 AND state = 'ready' \
         ORDER BY lane, wanted_at LIMIT $3) \
         RETURNING event, kind, key, chat, bundle, about, CAST(lane AS BIGINT) AS lane, \
         CAST(resend AS BIGINT) AS resend, wanted_at, expires_at, CAST(tries AS BIGINT) AS tries",
    )
    .bind(lease.bot)
    .bind(lease.epoch)
    .bind(i64::try_from(count).unwrap_or(i64::MAX))
    .fetch_all(&mut **transaction)
    .await
    .context("claim letters")?;
    rows.iter().map(read).collect()
}

async fn rest_of_bundle(
    transaction: &mut Transaction,
    lease: &Lease,
    (chat, kind, bundle): &(i64, String, String),
) -> anyhow::Result<Vec<(i64, Owed)>> {
    let rows = sqlx::query(
        "UPDATE letter SET state = 'sending', epoch = $2, tries = tries + 1 \
         WHERE bot = $1 AND chat = $3 AND kind = $4 AND bundle = $5 AND state = 'ready' \
         RETURNING event, kind, key, chat, bundle, about, CAST(lane AS BIGINT) AS lane, \
         CAST(resend AS BIGINT) AS resend, wanted_at, expires_at, CAST(tries AS BIGINT) AS tries",
    )
    .bind(lease.bot)
    .bind(lease.epoch)
    .bind(chat)
    .bind(kind.as_str())
    .bind(bundle.as_str())
    .fetch_all(&mut **transaction)
    .await
    .context("claim the rest of a bundle")?;
    rows.iter().map(read).collect()
}

async fn versions(transaction: &mut Transaction, bot: i64) -> anyhow::Result<Vec<(i64, i64)>> {
    let rows = sqlx::query(
        "SELECT event, version FROM event WHERE bot = $1 AND version > 0 ORDER BY event",
    )
    .bind(bot)
    .fetch_all(&mut **transaction)
    .await
    .context("read which versions are in force")?;
    rows.iter().map(|row| Ok((row.try_get("event")?, row.try_get("version")?))).collect()
}

fn read(row: &AnyRow) -> anyhow::Result<(i64, Owed)> {
    let moment = |at: i64| DateTime::from_timestamp_millis(at).context("a moment out of range");
    let resend: i64 = row.try_get("resend")?;
    let expires: Option<i64> = row.try_get("expires_at")?;
    let owed = Owed {
        event: row.try_get("event")?,
        kind: row.try_get("kind")?,
        key: row.try_get("key")?,
        chat: row.try_get("chat")?,
        bundle: row.try_get("bundle")?,
        about: row.try_get("about")?,
        wanted_at: moment(row.try_get("wanted_at")?)?,
        expires_at: expires.map(moment).transpose()?,
        tries: row.try_get("tries")?,
        when_cut: if resend == 1 { WhenCut::SendAgain } else { WhenCut::Unsure },
    };
    Ok((row.try_get("lane")?, owed))
}
