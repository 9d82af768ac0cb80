//! The commands that a role has in the menu, and what Telegram was told of them.

use std::collections::HashMap;

use anyhow::Context as _;
use sqlx::Row as _;

use crate::database::Database;

/// The commands of a role, in the menu before everybody's; none where everybody's is all.
pub fn commands(role: &str) -> &'static [&'static str] {
    match role {
        "owner" | "organiser" => {
            &["manage", "moderate", "announce", "safety", "team", "invite", "figures", "log"]
        }
        "moderator" => &["moderate", "team"],
        "chair" => &["team"],
        _ => &[],
    }
}

/// Everybody who may have a role, or be a chair, at some event.
pub async fn people(database: &Database, bot: i64) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT delegate FROM team_role WHERE bot = $1 \
         UNION SELECT delegate FROM tie WHERE bot = $1",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await
    .context("look up who may have a menu")?;
    rows.iter().map(|row| Ok(row.try_get("delegate")?)).collect()
}

/// What Telegram was told, by person.
pub async fn told(database: &Database, bot: i64) -> anyhow::Result<HashMap<i64, String>> {
    let rows = sqlx::query("SELECT delegate, told FROM team_menu WHERE bot = $1")
        .bind(bot)
        .fetch_all(database.reader())
        .await
        .context("look up the menus")?;
    rows.iter().map(|row| Ok((row.try_get("delegate")?, row.try_get("told")?))).collect()
}

/// Remembers what Telegram was told; `None` when they see everybody's again.
pub async fn remember(
    database: &Database,
    bot: i64,
    delegate: i64,
    told: Option<&str>,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let query = match told {
        Some(told) => sqlx::query(
            "INSERT INTO team_menu (bot, delegate, told) VALUES ($1, $2, $3) \
             ON CONFLICT (bot, delegate) DO UPDATE SET told = excluded.told",
        )
        .bind(bot)
        .bind(delegate)
        .bind(told),
        None => sqlx::query("DELETE FROM team_menu WHERE bot = $1 AND delegate = $2")
            .bind(bot)
            .bind(delegate),
    };
    query.execute(&mut *transaction).await.context("remember a menu")?;
    transaction.commit().await?;
    Ok(())
}
