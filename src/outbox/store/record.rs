//! Writing down what became of claimed letters.

use anyhow::Context as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox::{Ending, Lease, Owed};

const END: &str = "UPDATE letter SET state = 'ended', ending = $7, ended_at = $8, message = $9 \
     WHERE bot = $1 AND event = $2 AND kind = $3 AND key = $4 \
     AND epoch = $5 AND tries = $6 AND state = 'sending'";
const AGAIN: &str = "UPDATE letter SET state = $7, due_at = $8, message = $9 \
     WHERE bot = $1 AND event = $2 AND kind = $3 AND key = $4 \
     AND epoch = $5 AND tries = $6 AND state = 'sending'";
const NOT_TRIED: &str = "UPDATE letter SET state = $7, due_at = $8, message = $9, \
     tries = tries - 1 WHERE bot = $1 AND event = $2 AND kind = $3 AND key = $4 \
     AND epoch = $5 AND tries = $6 AND state = 'sending'";

/// What became of one claim of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It ended; the message's number where there is one.
    Ended(Ending, Option<i64>),
    /// It goes out not before then.
    Again(Moment),
    /// It was not tried, and waits until then: the try does not count.
    NotTried(Moment),
}

/// Records the outcomes in one commit. A claim that is no longer ours, because another process took
/// over, is left alone.
pub async fn record(
    database: &Database,
    lease: &Lease,
    now: Moment,
    outcomes: &[(Owed, Outcome)],
) -> anyhow::Result<()> {
    if outcomes.is_empty() {
        return Ok(());
    }
    let mut transaction = database.begin().await?;
    for (owed, outcome) in outcomes {
        one(&mut transaction, lease, now, owed, *outcome).await.context("record a letter")?;
    }
    transaction.commit().await.context("record letters")?;
    Ok(())
}

async fn one(
    transaction: &mut Transaction,
    lease: &Lease,
    now: Moment,
    owed: &Owed,
    outcome: Outcome,
) -> sqlx::Result<()> {
    let (sql, word, at, message) = match outcome {
        Outcome::Ended(ending, message) => (END, ending.name(), now, message),
        Outcome::Again(at) => (AGAIN, "waiting", at, None),
        Outcome::NotTried(at) => (NOT_TRIED, "waiting", at, None),
    };
    sqlx::query(sql)
        .bind(lease.bot)
        .bind(owed.event)
        .bind(owed.kind.as_str())
        .bind(owed.key.as_str())
        .bind(lease.epoch)
        .bind(owed.tries)
        .bind(word)
        .bind(at.timestamp_millis())
        .bind(message)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Takes back what earlier processes claimed and did not finish: nobody knows whether it arrived, so
/// each letter's policy decides. Returns how many there were.
pub async fn recover(database: &Database, lease: &Lease, now: Moment) -> anyhow::Result<u64> {
    let mut transaction = database.begin().await?;
    let again = sqlx::query(
        "UPDATE letter SET state = 'ready' \
         WHERE bot = $1 AND state = 'sending' AND epoch < $2 AND resend = 1",
    )
    .bind(lease.bot)
    .bind(lease.epoch)
    .execute(&mut *transaction)
    .await
    .context("take letters back")?;
    let unsure = sqlx::query(
        "UPDATE letter SET state = 'ended', ending = 'unsure', ended_at = $3 \
         WHERE bot = $1 AND state = 'sending' AND epoch < $2 AND resend = 0",
    )
    .bind(lease.bot)
    .bind(lease.epoch)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("end letters that may have arrived")?;
    transaction.commit().await?;
    Ok(again.rows_affected() + unsure.rows_affected())
}
