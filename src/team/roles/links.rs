//! Single-use links that give a role.

use anyhow::Context as _;
use chrono::TimeDelta;
use sqlx::Row as _;

use super::store::{EVERYWHERE, enter, give};
use super::{Moderates, Role};
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::log::{self, Deed, Entry};
use crate::team::store::{limited, moment};

/// How long a link for a role can be used.
pub const ROLE_LINK_LASTS: TimeDelta = TimeDelta::hours(72);
/// How long the owner link can be used that a start prints.
pub const OWNER_LINK_LASTS: TimeDelta = TimeDelta::hours(24);

/// The number of the link that a start prints.
const PRINTED: i64 = 0;

/// A link that is to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewLink<'a> {
    /// The update in which it was asked for.
    pub link: i64,
    /// What it gives.
    pub role: Role,
    /// Ids of a moderator's sessions with spaces between them; empty for all.
    pub sessions: &'a str,
    /// The hash of its code.
    pub code_hash: &'a str,
}

/// A link that nobody has used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLink {
    /// Its number.
    pub link: i64,
    /// What it gives.
    pub role: Role,
    /// Which sessions, for a moderator.
    pub moderates: Moderates,
    /// From when on it cannot be used.
    pub expires_at: Moment,
}

/// What a link gives, where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gift {
    /// The event's number; 0 for an owner.
    pub event: i64,
    /// What it gives.
    pub role: Role,
    /// As they are stored.
    pub sessions: String,
}

/// Who opens a link.
#[derive(Clone, Copy, Debug)]
pub struct Opener<'a> {
    /// Their Telegram id.
    pub delegate: i64,
    /// The update in which they do.
    pub update: i64,
    /// What they call themselves at Telegram.
    pub name: &'a str,
}

/// What became of an opened link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// They have the role from now on; also when the same update is handled again.
    Now,
    /// They had it before; the link stays good.
    Before,
    /// Somebody has used it.
    Used,
    /// It was revoked.
    Revoked,
    /// It is too old.
    Expired,
    /// Too many wrong codes; from this moment on they may try again.
    Limited(Moment),
}

/// Makes a link, as `entry` notes. In the same update again it gets another code, so that the one that
/// was shown last works.
pub async fn make(
    database: &Database,
    entry: &Entry,
    new: &NewLink<'_>,
    lasts: TimeDelta,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let known =
        sqlx::query("SELECT link FROM team_link WHERE bot = $1 AND event = $2 AND link = $3")
            .bind(entry.bot)
            .bind(entry.event)
            .bind(new.link)
            .fetch_optional(&mut *transaction)
            .await
            .context("look for a link for a role")?;
    write(&mut transaction, entry, new, lasts).await?;
    if known.is_none() && entry.by.is_some() {
        log::note(&mut transaction, entry).await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn write(
    transaction: &mut Transaction,
    entry: &Entry,
    new: &NewLink<'_>,
    lasts: TimeDelta,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO team_link (bot, event, link, code_hash, role, sessions, made_by, made_at, \
         expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
         ON CONFLICT (bot, event, link) DO UPDATE SET code_hash = excluded.code_hash, \
         made_at = excluded.made_at, expires_at = excluded.expires_at WHERE team_link.used_at IS NULL",
    )
    .bind(entry.bot)
    .bind(entry.event)
    .bind(new.link)
    .bind(new.code_hash)
    .bind(new.role.word())
    .bind(new.sessions)
    .bind(entry.by)
    .bind(entry.at.timestamp_millis())
    .bind((entry.at + lasts).timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("make a link for a role")?;
    Ok(())
}

/// Makes the owner link that a start prints, in place of the one before; false when the bot has an
/// owner.
pub async fn make_for_owner(
    database: &Database,
    bot: i64,
    code_hash: &str,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    enter(&mut transaction, bot, EVERYWHERE).await?;
    let owner = sqlx::query(
        "SELECT delegate FROM team_role WHERE bot = $1 AND event = 0 AND role = 'owner' LIMIT 1",
    )
    .bind(bot)
    .fetch_optional(&mut *transaction)
    .await
    .context("look up who owns the bot")?;
    if owner.is_some() {
        return Ok(false);
    }
    // One that was used by somebody who owns it no more makes room for the new one.
    sqlx::query("DELETE FROM team_link WHERE bot = $1 AND event = 0 AND link = $2")
        .bind(bot)
        .bind(PRINTED)
        .execute(&mut *transaction)
        .await
        .context("replace the owner link")?;
    let deed = Deed::MakeLink;
    let entry = Entry { bot, event: EVERYWHERE, by: None, deed, about: String::new(), at: now };
    let new = NewLink { link: PRINTED, role: Role::Owner, sessions: "", code_hash };
    write(&mut transaction, &entry, &new, OWNER_LINK_LASTS).await?;
    transaction.commit().await?;
    Ok(true)
}

/// The links of an event that can be used at `now`, owners' among them; in the order in which they were
/// made.
pub async fn open_links(
    database: &Database,
    bot: i64,
    event: i64,
    now: Moment,
) -> anyhow::Result<Vec<OpenLink>> {
    let rows = sqlx::query(
        "SELECT link, role, sessions, expires_at FROM team_link WHERE bot = $1 \
         AND event IN (0, $2) AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3 \
         ORDER BY made_at, link",
    )
    .bind(bot)
    .bind(event)
    .bind(now.timestamp_millis())
    .fetch_all(database.reader())
    .await
    .context("look up the open links for roles")?;
    let mut open = Vec::with_capacity(rows.len());
    for row in rows {
        let (role, sessions): (String, String) = (row.try_get("role")?, row.try_get("sessions")?);
        let Some(role) = Role::read(&role) else { continue };
        open.push(OpenLink {
            link: row.try_get("link")?,
            role,
            moderates: Moderates::of_word(&sessions),
            expires_at: moment(row.try_get("expires_at")?)?,
        });
    }
    Ok(open)
}

/// Revokes a link of `role`, as `entry` notes. False when there is none, or it was used; revoking it
/// twice is revoking it once.
pub async fn revoke(
    database: &Database,
    entry: &Entry,
    link: i64,
    role: Role,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(
        "UPDATE team_link SET revoked_at = $5 WHERE bot = $1 AND event = $2 AND link = $3 \
         AND role = $4 AND used_at IS NULL AND revoked_at IS NULL",
    )
    .bind(entry.bot)
    .bind(entry.event)
    .bind(link)
    .bind(role.word())
    .bind(entry.at.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("revoke a link for a role")?;
    if done.rows_affected() > 0 {
        log::note(&mut transaction, entry).await?;
        transaction.commit().await?;
        return Ok(true);
    }
    let before = sqlx::query(
        "SELECT revoked_at FROM team_link WHERE bot = $1 AND event = $2 AND link = $3 \
         AND role = $4 AND revoked_at IS NOT NULL",
    )
    .bind(entry.bot)
    .bind(entry.event)
    .bind(link)
    .bind(role.word())
    .fetch_optional(&mut *transaction)
    .await
    .context("look whether a link for a role is revoked")?;
    Ok(before.is_some())
}

/// What the link with this hash gives, whatever has become of it.
pub async fn gift(database: &Database, bot: i64, code_hash: &str) -> anyhow::Result<Option<Gift>> {
    let row = sqlx::query(
        "SELECT event, role, sessions FROM team_link WHERE bot = $1 AND code_hash = $2",
    )
    .bind(bot)
    .bind(code_hash)
    .fetch_optional(database.reader())
    .await
    .context("look up a link for a role")?;
    let Some(row) = row else { return Ok(None) };
    let role: String = row.try_get("role")?;
    let role = Role::read(&role).context("a link gives an unknown role")?;
    Ok(Some(Gift { event: row.try_get("event")?, role, sessions: row.try_get("sessions")? }))
}

/// Opens the link with this hash, which gives `gift`. The same update again gives the same answer.
pub async fn redeem(
    database: &Database,
    bot: i64,
    opener: Opener<'_>,
    (code_hash, gift): (&str, &Gift),
    now: Moment,
) -> anyhow::Result<Taken> {
    let mut transaction = database.begin().await?;
    let who = (opener.delegate, opener.update);
    if let Some(until) = limited(&mut transaction, bot, who, now).await? {
        return Ok(Taken::Limited(until));
    }
    enter(&mut transaction, bot, gift.event).await?;
    if let Some(refusal) = refusal(&mut transaction, bot, opener, code_hash, now).await? {
        return Ok(refusal);
    }
    if !give(&mut transaction, bot, opener, gift, now).await? {
        return Ok(Taken::Before);
    }
    if !take(&mut transaction, bot, opener, code_hash, now).await? {
        return Ok(Taken::Used);
    }
    let (by, about) = (Some(opener.delegate), format!("role:{}", gift.role.word()));
    let entry = Entry { bot, event: gift.event, by, deed: Deed::TakeRole, about, at: now };
    log::note(&mut transaction, &entry).await?;
    transaction.commit().await?;
    Ok(Taken::Now)
}

/// Why the link gives nothing; `None` when it does.
async fn refusal(
    transaction: &mut Transaction,
    bot: i64,
    opener: Opener<'_>,
    code_hash: &str,
    now: Moment,
) -> anyhow::Result<Option<Taken>> {
    let row = sqlx::query(
        "SELECT expires_at, used_at, used_by, used_in, revoked_at FROM team_link \
         WHERE bot = $1 AND code_hash = $2",
    )
    .bind(bot)
    .bind(code_hash)
    .fetch_optional(&mut **transaction)
    .await
    .context("find a link for a role")?;
    let Some(row) = row else { return Ok(Some(Taken::Revoked)) };
    let (by, update): (Option<i64>, Option<i64>) =
        (row.try_get("used_by")?, row.try_get("used_in")?);
    let used: Option<i64> = row.try_get("used_at")?;
    let revoked: Option<i64> = row.try_get("revoked_at")?;
    let expires: i64 = row.try_get("expires_at")?;
    Ok(match used {
        Some(_) if (by, update) == (Some(opener.delegate), Some(opener.update)) => Some(Taken::Now),
        Some(_) => Some(Taken::Used),
        None if revoked.is_some() => Some(Taken::Revoked),
        None if expires <= now.timestamp_millis() => Some(Taken::Expired),
        None => None,
    })
}

/// Uses the link; false when somebody else was faster.
async fn take(
    transaction: &mut Transaction,
    bot: i64,
    opener: Opener<'_>,
    code_hash: &str,
    now: Moment,
) -> anyhow::Result<bool> {
    let taken = sqlx::query(
        "UPDATE team_link SET used_at = $3, used_by = $4, used_in = $5 \
         WHERE bot = $1 AND code_hash = $2 \
         AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3",
    )
    .bind(bot)
    .bind(code_hash)
    .bind(now.timestamp_millis())
    .bind(opener.delegate)
    .bind(opener.update)
    .execute(&mut **transaction)
    .await
    .context("use a link for a role")?;
    Ok(taken.rows_affected() > 0)
}
