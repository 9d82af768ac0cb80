//! Who has which role.

use anyhow::Context as _;
use sqlx::Row as _;

use super::links::{Gift, Opener};
use super::{Moderates, Role, Roles};
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox::{self, Letter};
use crate::team::log::{self, Entry};
use crate::team::store::moment;

/// The event under which owners stand: they are so everywhere.
pub const EVERYWHERE: i64 = 0;

/// Stands with an owner whom the settings name.
pub const BY_SETTINGS: &str = "settings";

/// The roles that somebody was given at an event, and everywhere.
pub async fn roles_at(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<Roles> {
    let rows = sqlx::query(
        "SELECT role, sessions FROM team_role WHERE bot = $1 AND delegate = $2 AND event IN (0, $3)",
    )
    .bind(bot)
    .bind(delegate)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("look up somebody's roles")?;
    let mut roles = Roles::default();
    for row in rows {
        let (role, sessions): (String, String) = (row.try_get("role")?, row.try_get("sessions")?);
        match Role::read(&role) {
            Some(Role::Owner) => roles.owner = true,
            Some(Role::Organiser) => roles.organiser = true,
            Some(Role::Moderator) => roles.moderates = Moderates::of_word(&sessions),
            None => {}
        }
    }
    Ok(roles)
}

/// Writes down who owns the bot by its settings, so that whoever asks the store for roles finds them;
/// those whom the settings name no more own it no more.
pub async fn settle_owners(
    database: &Database,
    bot: i64,
    owners: &[i64],
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM team_role WHERE bot = $1 AND event = 0 AND role = 'owner' AND sessions = $2",
    )
    .bind(bot)
    .bind(BY_SETTINGS)
    .execute(&mut *transaction)
    .await
    .context("forget who owned the bot by its settings")?;
    for owner in owners {
        sqlx::query(
            "INSERT INTO team_role (bot, event, delegate, role, sessions, given_at) \
             VALUES ($1, 0, $2, 'owner', $3, $4) ON CONFLICT (bot, event, delegate, role) DO NOTHING",
        )
        .bind(bot)
        .bind(owner)
        .bind(BY_SETTINGS)
        .bind(now.timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("remember who owns the bot by its settings")?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Telegram ids of those who own the bot, by its settings or by an owner's link.
pub async fn owners(database: &Database, bot: i64) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT delegate FROM team_role WHERE bot = $1 AND event = 0 AND role = 'owner' \
         ORDER BY given_at, delegate",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await
    .context("look up who owns the bot")?;
    rows.iter().map(|row| Ok(row.try_get("delegate")?)).collect()
}

/// Somebody with a role that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their Telegram id.
    pub delegate: i64,
    /// Their role.
    pub role: Role,
    /// As it is stored.
    pub sessions: String,
    /// What Telegram called them when they took it; may be empty.
    pub name: String,
    /// Since when.
    pub given_at: Moment,
}

/// What became of taking a role away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It is taken away.
    Done,
    /// They have it no more, or have it anew.
    Gone,
    /// They are the last owner.
    Last,
    /// They own the bot by its settings.
    BySettings,
}

/// Everybody with a role at an event, and the owners; the highest first, then the longest in it.
pub async fn members(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Member>> {
    let rows = sqlx::query(
        "SELECT delegate, role, sessions, name, given_at FROM team_role \
         WHERE bot = $1 AND event IN (0, $2) ORDER BY given_at, delegate",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("look up who is in the team")?;
    let mut members = Vec::with_capacity(rows.len());
    for row in rows {
        let role: String = row.try_get("role")?;
        let Some(role) = Role::read(&role) else { continue };
        members.push(Member {
            delegate: row.try_get("delegate")?,
            role,
            sessions: row.try_get("sessions")?,
            name: row.try_get("name")?,
            given_at: moment(row.try_get("given_at")?)?,
        });
    }
    members.sort_by_key(|member| std::cmp::Reverse(member.role));
    Ok(members)
}

/// Makes everybody else who gives or takes a role at this event wait until the transaction ends.
pub(super) async fn enter(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO team_roster (bot, event, changes) VALUES ($1, $2, 1) \
         ON CONFLICT (bot, event) DO UPDATE SET changes = team_roster.changes + 1",
    )
    .bind(bot)
    .bind(event)
    .execute(&mut **transaction)
    .await
    .context("enter the team of an event")?;
    Ok(())
}

/// Gives what a link gives, on top of what they have; false when they have it all.
pub(super) async fn give(
    transaction: &mut Transaction,
    bot: i64,
    opener: Opener<'_>,
    gift: &Gift,
    now: Moment,
) -> anyhow::Result<bool> {
    let row = sqlx::query(
        "SELECT sessions FROM team_role \
         WHERE bot = $1 AND event = $2 AND delegate = $3 AND role = $4",
    )
    .bind(bot)
    .bind(gift.event)
    .bind(opener.delegate)
    .bind(gift.role.word())
    .fetch_optional(&mut **transaction)
    .await
    .context("look up what somebody has")?;
    let has: Option<String> = row.map(|row| row.try_get("sessions")).transpose()?;
    let sessions = match &has {
        Some(has) => together(has, &gift.sessions),
        None => gift.sessions.clone(),
    };
    if has.is_some_and(|has| has == sessions || gift.role != Role::Moderator) {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO team_role (bot, event, delegate, role, sessions, name, given_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (bot, event, delegate, role) DO UPDATE SET sessions = excluded.sessions, \
         name = excluded.name, given_at = excluded.given_at",
    )
    .bind(bot)
    .bind(gift.event)
    .bind(opener.delegate)
    .bind(gift.role.word())
    .bind(sessions)
    .bind(opener.name)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("give a role")?;
    Ok(true)
}

/// The sessions of both, each once; all when one has all.
fn together(has: &str, more: &str) -> String {
    if has.is_empty() || more.is_empty() {
        return String::new();
    }
    let mut ids: Vec<&str> = has.split_whitespace().chain(more.split_whitespace()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.join(" ")
}

/// Takes a role away that somebody has had since `given_at`, as `entry` notes at its event, and owes them
/// `letter`. The last owner stays.
pub async fn remove(
    database: &Database,
    entry: &Entry,
    (delegate, role, given_at): (i64, Role, Moment),
    letter: Option<Letter>,
) -> anyhow::Result<Removal> {
    let event = if role == Role::Owner { EVERYWHERE } else { entry.event };
    let mut transaction = database.begin().await?;
    enter(&mut transaction, entry.bot, event).await?;
    let row = sqlx::query(
        "SELECT sessions FROM team_role WHERE bot = $1 AND event = $2 AND delegate = $3 \
         AND role = $4 AND given_at = $5",
    )
    .bind(entry.bot)
    .bind(event)
    .bind(delegate)
    .bind(role.word())
    .bind(given_at.timestamp_millis())
    .fetch_optional(&mut *transaction)
    .await
    .context("look up the role to take away")?;
    let Some(row) = row else { return Ok(Removal::Gone) };
    if role == Role::Owner {
        if row.try_get::<String, _>("sessions")? == BY_SETTINGS {
            return Ok(Removal::BySettings);
        }
        if count_owners(&mut transaction, entry.bot).await? < 2 {
            return Ok(Removal::Last);
        }
    }
    // Noted before, because it is done in the role that may be the one to go.
    log::note(&mut transaction, entry).await?;
    delete(&mut transaction, entry.bot, event, (delegate, role)).await?;
    let letters: Vec<Letter> = letter.into_iter().collect();
    outbox::store::owe(&mut transaction, entry.bot, entry.at, &letters).await?;
    transaction.commit().await?;
    Ok(Removal::Done)
}

async fn count_owners(transaction: &mut Transaction, bot: i64) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS owners FROM team_role WHERE bot = $1 AND event = 0 AND role = 'owner'",
    )
    .bind(bot)
    .fetch_one(&mut **transaction)
    .await
    .context("count the owners")?;
    Ok(row.try_get("owners")?)
}

async fn delete(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    (delegate, role): (i64, Role),
) -> anyhow::Result<()> {
    sqlx::query(
        "DELETE FROM team_role WHERE bot = $1 AND event = $2 AND delegate = $3 AND role = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .bind(role.word())
    .execute(&mut **transaction)
    .await
    .context("take a role away")?;
    Ok(())
}
