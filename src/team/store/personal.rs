//! What the team's rows say about a person: handed out, erased, expired.

use anyhow::Context as _;
use serde_json::{Map, Value, json};
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::team::roles::personal as duties;

/// What is kept about a delegate here, for `/mydata`; of a code nobody keeps more than its hash.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let is_person = rows(
        database,
        "SELECT event, person, tied_at AS at_ms FROM tie WHERE bot = $1 AND delegate = $2 \
         ORDER BY event",
        (bot, delegate),
    );
    let used = rows(
        database,
        "SELECT event, person, used_at AS at_ms FROM invitation WHERE bot = $1 AND used_by = $2 \
         ORDER BY event, used_at, person",
        (bot, delegate),
    );
    let made = rows(
        database,
        "SELECT event, person, made_at AS at_ms FROM invitation WHERE bot = $1 AND made_by = $2 \
         ORDER BY event, made_at, person",
        (bot, delegate),
    );
    let wrong = sqlx::query(
        "SELECT tries, since_at FROM wrong_code WHERE bot = $1 AND delegate = $2 AND tries > 0",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_optional(database.reader())
    .await?;
    let wrong = wrong
        .map(|row| {
            let (tries, since): (i64, i64) = (row.try_get("tries")?, row.try_get("since_at")?);
            anyhow::Ok(json!({ "tries": tries, "since_ms": since }))
        })
        .transpose()?;
    let mut data = Map::new();
    data.insert("is_person".to_owned(), json!(is_person.await?));
    data.insert("invitations_used".to_owned(), json!(used.await?));
    data.insert("invitations_made".to_owned(), json!(made.await?));
    data.insert("wrong_codes".to_owned(), json!(wrong));
    duties::export(database, bot, delegate, &mut data).await?;
    Ok(Value::Object(data))
}

async fn rows(
    database: &Database,
    sql: &'static str,
    (bot, delegate): (i64, i64),
) -> anyhow::Result<Vec<Value>> {
    let rows = sqlx::query(sql)
        .bind(bot)
        .bind(delegate)
        .fetch_all(database.reader())
        .await
        .context("read what the team keeps about somebody")?;
    let rows = rows.iter().map(|row| {
        let (event, person): (i64, String) = (row.try_get("event")?, row.try_get("person")?);
        let at: Option<i64> = row.try_get("at_ms")?;
        Ok(json!({ "event": event, "person": person, "at_ms": at }))
    });
    rows.collect()
}

/// Forgets a delegate. The links that an owner made go on working, as nobody's.
pub async fn erase(transaction: &mut Transaction, bot: i64, delegate: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM tie WHERE bot = $1 AND delegate = $2",
        "DELETE FROM invitation WHERE bot = $1 AND used_by = $2",
        "UPDATE invitation SET made_by = NULL WHERE bot = $1 AND made_by = $2",
        "DELETE FROM wrong_code WHERE bot = $1 AND delegate = $2",
    ] {
        sqlx::query(forget).bind(bot).bind(delegate).execute(&mut **transaction).await?;
    }
    duties::erase(transaction, bot, delegate).await
}

/// Forgets who was who at an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM tie WHERE bot = $1 AND event = $2",
        "DELETE FROM invitation WHERE bot = $1 AND event = $2",
    ] {
        sqlx::query(forget).bind(bot).bind(event).execute(&mut **transaction).await?;
    }
    duties::expire(transaction, bot, event).await
}

/// Forgets the wrong codes that were counted from before `before` on.
pub async fn expire_wrong_codes(
    transaction: &mut Transaction,
    bot: i64,
    before: Moment,
) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM wrong_code WHERE bot = $1 AND since_at <= $2")
        .bind(bot)
        .bind(before.timestamp_millis())
        .execute(&mut **transaction)
        .await
        .context("forget wrong codes")?;
    Ok(())
}
