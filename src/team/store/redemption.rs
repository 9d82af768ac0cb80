//! Opening an invitation link: once, by one person, and not by guessing.

use anyhow::Context as _;
use sqlx::Row as _;

use super::moment;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::{TRIES_WITHIN, WRONG_CODES};

/// What became of an opened link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redemption {
    /// Whoever opened it is the invited person from now on.
    Tied,
    /// They were that before.
    Already,
    /// They are this other person of the programme.
    IsAnother(String),
    /// The person is tied to another account.
    Taken,
    /// Somebody has used it.
    Used,
    /// An owner revoked it.
    Revoked,
    /// It is too old.
    Expired,
    /// There is no such link.
    Unknown,
    /// Too many wrong codes; from this moment on they may try again.
    Limited(Moment),
}

/// Until when `delegate` may try no code at all, because of the wrong ones before; `None` when they may.
/// Their counter is held until the transaction ends.
pub(in crate::team) async fn limited(
    transaction: &mut Transaction,
    bot: i64,
    (delegate, update): (i64, i64),
    now: Moment,
) -> anyhow::Result<Option<Moment>> {
    let tries = tries(transaction, bot, delegate, now).await?;
    let is_limited = tries.count >= WRONG_CODES && update > tries.last_update;
    Ok(is_limited.then_some(tries.since + TRIES_WITHIN))
}

/// The link as it is stored.
struct Stored {
    event: i64,
    person: String,
    expires_at: i64,
    used_by: Option<i64>,
    used_in: Option<i64>,
    is_used: bool,
    is_revoked: bool,
}

/// Opens the link with this hash for `delegate` in the update `update`. The same update again gives
/// the same answer and counts once.
pub async fn redeem(
    database: &Database,
    bot: i64,
    delegate: i64,
    update: i64,
    code_hash: &str,
    now: Moment,
) -> anyhow::Result<Redemption> {
    let mut transaction = database.begin().await?;
    let tries = tries(&mut transaction, bot, delegate, now).await?;
    let is_new = update > tries.last_update;
    if tries.count >= WRONG_CODES && is_new {
        return Ok(Redemption::Limited(tries.since + TRIES_WITHIN));
    }
    let Some(link) = find(&mut transaction, bot, code_hash).await? else {
        if is_new {
            count(&mut transaction, bot, delegate, update).await?;
        }
        transaction.commit().await?;
        return Ok(Redemption::Unknown);
    };
    if let Some(refusal) = refusal(&mut transaction, bot, &link, (delegate, update), now).await? {
        return Ok(refusal);
    }
    if !take(&mut transaction, bot, (delegate, update), code_hash, now).await? {
        return Ok(Redemption::Used);
    }
    if !tie(&mut transaction, bot, &link, delegate, now).await? {
        return Ok(Redemption::Taken);
    }
    transaction.commit().await?;
    Ok(Redemption::Tied)
}

/// Why the link ties nobody; `None` when it does.
async fn refusal(
    transaction: &mut Transaction,
    bot: i64,
    link: &Stored,
    (delegate, update): (i64, i64),
    now: Moment,
) -> anyhow::Result<Option<Redemption>> {
    let is = person_of(transaction, bot, link.event, delegate).await?;
    Ok(match is {
        Some(person) if person == link.person => {
            let again = link.used_by == Some(delegate) && link.used_in == Some(update);
            Some(if again { Redemption::Tied } else { Redemption::Already })
        }
        _ if link.is_used => Some(Redemption::Used),
        _ if link.is_revoked => Some(Redemption::Revoked),
        _ if link.expires_at <= now.timestamp_millis() => Some(Redemption::Expired),
        Some(another) => Some(Redemption::IsAnother(another)),
        None => None,
    })
}

/// The wrong codes of one person.
struct Tries {
    since: Moment,
    count: i64,
    last_update: i64,
}

/// The wrong codes of the running hour. Its row is held until the transaction ends, so that two
/// tries of one person at the same moment are counted one after the other.
async fn tries(
    transaction: &mut Transaction,
    bot: i64,
    delegate: i64,
    now: Moment,
) -> anyhow::Result<Tries> {
    let row = sqlx::query(
        "INSERT INTO wrong_code (bot, delegate, since_at, tries, last_update) \
         VALUES ($1, $2, $3, 0, 0) ON CONFLICT (bot, delegate) DO UPDATE SET \
         since_at = CASE WHEN wrong_code.tries = 0 OR wrong_code.since_at <= $4 \
         THEN excluded.since_at ELSE wrong_code.since_at END, \
         tries = CASE WHEN wrong_code.since_at <= $4 THEN 0 ELSE wrong_code.tries END, \
         last_update = CASE WHEN wrong_code.since_at <= $4 THEN 0 ELSE wrong_code.last_update END \
         RETURNING since_at, tries, last_update",
    )
    .bind(bot)
    .bind(delegate)
    .bind(now.timestamp_millis())
    .bind((now - TRIES_WITHIN).timestamp_millis())
    .fetch_one(&mut **transaction)
    .await
    .context("count the wrong codes")?;
    Ok(Tries {
        since: moment(row.try_get("since_at")?)?,
        count: row.try_get("tries")?,
        last_update: row.try_get("last_update")?,
    })
}

async fn count(
    transaction: &mut Transaction,
    bot: i64,
    delegate: i64,
    update: i64,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE wrong_code SET tries = tries + 1, last_update = $3 WHERE bot = $1 AND delegate = $2",
    )
    .bind(bot)
    .bind(delegate)
    .bind(update)
    .execute(&mut **transaction)
    .await
    .context("count a wrong code")?;
    Ok(())
}

async fn find(
    transaction: &mut Transaction,
    bot: i64,
    code_hash: &str,
) -> anyhow::Result<Option<Stored>> {
    let row = sqlx::query(
        "SELECT event, person, expires_at, used_at, used_by, used_in, revoked_at FROM invitation \
         WHERE bot = $1 AND code_hash = $2",
    )
    .bind(bot)
    .bind(code_hash)
    .fetch_optional(&mut **transaction)
    .await
    .context("find an invitation link")?;
    row.map(|row| {
        Ok(Stored {
            event: row.try_get("event")?,
            person: row.try_get("person")?,
            expires_at: row.try_get("expires_at")?,
            used_by: row.try_get("used_by")?,
            used_in: row.try_get("used_in")?,
            is_used: row.try_get::<Option<i64>, _>("used_at")?.is_some(),
            is_revoked: row.try_get::<Option<i64>, _>("revoked_at")?.is_some(),
        })
    })
    .transpose()
}

async fn person_of(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<Option<String>> {
    let row = sqlx::query("SELECT person FROM tie WHERE bot = $1 AND event = $2 AND delegate = $3")
        .bind(bot)
        .bind(event)
        .bind(delegate)
        .fetch_optional(&mut **transaction)
        .await
        .context("look up who somebody is")?;
    row.map(|row| Ok(row.try_get("person")?)).transpose()
}

/// Uses the link; false when somebody else was faster.
async fn take(
    transaction: &mut Transaction,
    bot: i64,
    (delegate, update): (i64, i64),
    code_hash: &str,
    now: Moment,
) -> anyhow::Result<bool> {
    let taken = sqlx::query(
        "UPDATE invitation SET used_at = $3, used_by = $4, used_in = $5 \
         WHERE bot = $1 AND code_hash = $2 \
         AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3 RETURNING person",
    )
    .bind(bot)
    .bind(code_hash)
    .bind(now.timestamp_millis())
    .bind(delegate)
    .bind(update)
    .fetch_optional(&mut **transaction)
    .await
    .context("use an invitation link")?;
    Ok(taken.is_some())
}

/// Ties the delegate to the person; false when one of them is tied to another.
async fn tie(
    transaction: &mut Transaction,
    bot: i64,
    link: &Stored,
    delegate: i64,
    now: Moment,
) -> anyhow::Result<bool> {
    let tied = sqlx::query(
        "INSERT INTO tie (bot, event, delegate, person, tied_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT DO NOTHING",
    )
    .bind(bot)
    .bind(link.event)
    .bind(delegate)
    .bind(&link.person)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("tie a person")?;
    Ok(tied.rows_affected() > 0)
}
