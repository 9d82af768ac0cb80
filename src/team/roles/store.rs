//! Who has which role.

use anyhow::Context as _;
use sqlx::Row as _;

use super::{Moderates, Role, Roles};
use crate::clock::Moment;
use crate::database::Database;

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
