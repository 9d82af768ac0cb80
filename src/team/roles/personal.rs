//! What the rows of roles, links and the log say about a person: handed out, erased, expired.

use anyhow::Context as _;
use serde_json::{Map, Value, json};
use sqlx::Row as _;

use crate::database::{Database, Transaction};

/// What is handed out, each with where it stands.
const KEPT: [(&str, &str); 6] = [
    (
        "roles",
        "SELECT event, role AS what, sessions || ' ' || name AS about, given_at AS at_ms \
         FROM team_role WHERE bot = $1 AND delegate = $2 ORDER BY event, role",
    ),
    (
        "role_links_used",
        "SELECT event, role AS what, sessions AS about, used_at AS at_ms FROM team_link \
         WHERE bot = $1 AND used_by = $2 ORDER BY event, link",
    ),
    (
        "role_links_made",
        "SELECT event, role AS what, sessions AS about, made_at AS at_ms FROM team_link \
         WHERE bot = $1 AND made_by = $2 ORDER BY event, link",
    ),
    (
        "delegate_links_made",
        "SELECT event, 'door' AS what, code_hash AS about, made_at AS at_ms FROM door_link \
         WHERE bot = $1 AND made_by = $2 ORDER BY event, link, place",
    ),
    (
        "deeds",
        "SELECT event, deed AS what, about, done_at AS at_ms FROM team_log \
         WHERE bot = $1 AND delegate = $2 ORDER BY event, done_at, entry",
    ),
    (
        "menu",
        "SELECT CAST(0 AS BIGINT) AS event, 'menu' AS what, told AS about, \
         CAST(0 AS BIGINT) AS at_ms FROM team_menu WHERE bot = $1 AND delegate = $2",
    ),
];

/// Adds to `data` what is kept about somebody here; of a code nobody keeps more than its hash.
pub(in crate::team) async fn export(
    database: &Database,
    bot: i64,
    delegate: i64,
    data: &mut Map<String, Value>,
) -> anyhow::Result<()> {
    for (name, sql) in KEPT {
        data.insert(name.to_owned(), rows(database, sql, (bot, delegate)).await?);
    }
    Ok(())
}

async fn rows(
    database: &Database,
    sql: &'static str,
    (bot, delegate): (i64, i64),
) -> anyhow::Result<Value> {
    let rows = sqlx::query(sql)
        .bind(bot)
        .bind(delegate)
        .fetch_all(database.reader())
        .await
        .context("read what is kept about somebody's roles")?;
    let rows = rows.iter().map(|row| {
        Ok(json!({
            "event": row.try_get::<i64, _>("event")?,
            "what": row.try_get::<String, _>("what")?,
            "about": row.try_get::<String, _>("about")?.trim(),
            "at_ms": row.try_get::<Option<i64>, _>("at_ms")?,
        }))
    });
    rows.collect::<anyhow::Result<Vec<_>>>().map(Value::Array)
}

/// Forgets somebody. Links that they made go on working, as nobody's; what they did stays in the log, as
/// nobody's deed.
pub(in crate::team) async fn erase(
    transaction: &mut Transaction,
    bot: i64,
    delegate: i64,
) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM team_role WHERE bot = $1 AND delegate = $2",
        "DELETE FROM team_link WHERE bot = $1 AND used_by = $2",
        "UPDATE team_link SET made_by = NULL WHERE bot = $1 AND made_by = $2",
        "UPDATE door_link SET made_by = NULL WHERE bot = $1 AND made_by = $2",
        "UPDATE team_log SET delegate = NULL WHERE bot = $1 AND delegate = $2",
        "DELETE FROM team_menu WHERE bot = $1 AND delegate = $2",
    ] {
        sqlx::query(forget).bind(bot).bind(delegate).execute(&mut **transaction).await?;
    }
    Ok(())
}

/// Forgets who had which role at an event, and who did what there.
pub(in crate::team) async fn expire(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM team_role WHERE bot = $1 AND event = $2",
        "DELETE FROM team_link WHERE bot = $1 AND event = $2",
        "DELETE FROM door_link WHERE bot = $1 AND event = $2",
        "UPDATE team_log SET delegate = NULL WHERE bot = $1 AND event = $2",
    ] {
        sqlx::query(forget).bind(bot).bind(event).execute(&mut **transaction).await?;
    }
    Ok(())
}
