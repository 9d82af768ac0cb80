//! Invitation links as their owners see them.

use anyhow::Context as _;
use sqlx::Row as _;

use super::moment;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::log::{self, Deed, Entry};
use crate::team::{INVITATION_LASTS, OpenInvitation};

/// A link that is to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewInvitation<'a> {
    /// The invited person's id in the programme.
    pub person: &'a str,
    /// The hash of its code.
    pub code_hash: &'a str,
    /// The owner who makes it.
    pub by: i64,
    /// When; it can be used for [`INVITATION_LASTS`].
    pub at: Moment,
}

/// Makes a link, in place of one that the person has open: so the last that was shown is the one
/// that works, also when its update is handled again. False when the person is tied already.
pub async fn invite(
    database: &Database,
    bot: i64,
    event: i64,
    new: &NewInvitation<'_>,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let tied = sqlx::query("SELECT tied_at FROM tie WHERE bot = $1 AND event = $2 AND person = $3")
        .bind(bot)
        .bind(event)
        .bind(new.person)
        .fetch_optional(&mut *transaction)
        .await
        .context("look up whose a person is")?;
    if tied.is_some() {
        return Ok(false);
    }
    sqlx::query(
        "UPDATE invitation SET revoked_at = $4 \
         WHERE bot = $1 AND event = $2 AND person = $3 AND used_at IS NULL AND revoked_at IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(new.person)
    .bind(new.at.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("revoke the link before")?;
    insert(&mut transaction, bot, event, new).await?;
    let (by, about) = (Some(new.by), format!("person:{}", new.person));
    let entry = Entry { bot, event, by, deed: Deed::InvitePerson, about, at: new.at };
    log::note(&mut transaction, &entry).await?;
    transaction.commit().await?;
    Ok(true)
}

async fn insert(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    new: &NewInvitation<'_>,
) -> anyhow::Result<()> {
    // Two owners at the same moment: the later one's link is the person's.
    sqlx::query(
        "INSERT INTO invitation (bot, event, code_hash, person, made_by, made_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (bot, event, person) WHERE used_at IS NULL AND revoked_at IS NULL \
         DO UPDATE SET code_hash = excluded.code_hash, made_by = excluded.made_by, \
         made_at = excluded.made_at, expires_at = excluded.expires_at",
    )
    .bind(bot)
    .bind(event)
    .bind(new.code_hash)
    .bind(new.person)
    .bind(new.by)
    .bind(new.at.timestamp_millis())
    .bind((new.at + INVITATION_LASTS).timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("make an invitation link")?;
    Ok(())
}

/// The event and the person that a code invites, whatever has become of the link.
pub async fn invitation(
    database: &Database,
    bot: i64,
    code_hash: &str,
) -> anyhow::Result<Option<(i64, String)>> {
    let row = sqlx::query("SELECT event, person FROM invitation WHERE bot = $1 AND code_hash = $2")
        .bind(bot)
        .bind(code_hash)
        .fetch_optional(database.reader())
        .await
        .context("look up an invitation link")?;
    row.map(|row| Ok((row.try_get("event")?, row.try_get("person")?))).transpose()
}

/// The links of an event that can be used at `now`, by the person's id.
pub async fn open_invitations(
    database: &Database,
    bot: i64,
    event: i64,
    now: Moment,
) -> anyhow::Result<Vec<OpenInvitation>> {
    let rows = sqlx::query(
        "SELECT person, made_at, expires_at FROM invitation WHERE bot = $1 AND event = $2 \
         AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3 ORDER BY person",
    )
    .bind(bot)
    .bind(event)
    .bind(now.timestamp_millis())
    .fetch_all(database.reader())
    .await
    .context("look up the open links")?;
    let open = rows.iter().map(|row| {
        Ok(OpenInvitation {
            person: row.try_get("person")?,
            made_at: moment(row.try_get("made_at")?)?,
            expires_at: moment(row.try_get("expires_at")?)?,
        })
    });
    open.collect()
}

/// Revokes the link that was made for a person at `made_at`, as `entry` notes. False when there is none, or it was
/// used; revoking it twice is revoking it once.
pub async fn revoke(
    database: &Database,
    entry: &Entry,
    (person, made_at): (&str, Moment),
) -> anyhow::Result<bool> {
    let (bot, event, now) = (entry.bot, entry.event, entry.at);
    let mut transaction = database.begin().await?;
    let before = sqlx::query(
        "SELECT revoked_at FROM invitation \
         WHERE bot = $1 AND event = $2 AND person = $3 AND made_at = $4 AND revoked_at IS NOT NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(person)
    .bind(made_at.timestamp_millis())
    .fetch_optional(&mut *transaction)
    .await
    .context("look whether a link is revoked")?;
    if before.is_some() {
        return Ok(true);
    }
    let done = sqlx::query(
        "UPDATE invitation SET revoked_at = $5 WHERE bot = $1 AND event = $2 AND person = $3 \
         AND made_at = $4 AND used_at IS NULL AND revoked_at IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(person)
    .bind(made_at.timestamp_millis())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("revoke an invitation link")?;
    if done.rows_affected() > 0 {
        log::note(&mut transaction, entry).await?;
    }
    transaction.commit().await?;
    Ok(done.rows_affected() > 0)
}
