//! The inbox's rows.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::Arrival;
use crate::clock::Moment;
use crate::database::{Database, Placeholders, Transaction};

/// A row that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    pub(super) update: i64,
    pub(super) person: i64,
    pub(super) json: Box<str>,
    pub(super) tries: i64,
}

/// How much waits for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Backlog {
    pub(super) person: i64,
    pub(super) first: i64,
    pub(super) count: i64,
}

/// Stores `batch` in one commit and returns the numbers of those that were new, in order.
pub(super) async fn take(
    database: &Database,
    bot: i64,
    batch: &[Arrival],
    now: Moment,
) -> anyhow::Result<Vec<i64>> {
    let sql = Placeholders::after(
        "INSERT INTO inbox (bot, taken_at, update_id, person, payload) VALUES ",
        2,
    )
    .rows("$1, $2, ", batch.len(), 3)
    .tail(" ON CONFLICT (bot, update_id) DO NOTHING RETURNING update_id");
    let mut query = sqlx::query(sql).persistent(false).bind(bot).bind(now.timestamp_millis());
    for update in batch {
        query = query.bind(update.update).bind(update.person).bind(update.json.as_ref());
    }
    let mut transaction = database.begin().await?;
    let rows = query.fetch_all(&mut *transaction).await.context("store a batch of updates")?;
    transaction.commit().await?;
    let mut new =
        rows.iter().map(|row| row.try_get("update_id")).collect::<Result<Vec<i64>, _>>()?;
    new.sort_unstable();
    Ok(new)
}

/// Marks `updates` as answered, in one commit; their content is forgotten.
pub(super) async fn finish(
    database: &Database,
    bot: i64,
    updates: &[i64],
    now: Moment,
) -> anyhow::Result<()> {
    let sql = Placeholders::after(
        "UPDATE inbox SET done_at = $2, payload = NULL, person = 0 WHERE bot = $1 AND update_id IN ",
        2,
    )
    .list(updates.len())
    .tail("");
    let mut query = sqlx::query(sql).persistent(false).bind(bot).bind(now.timestamp_millis());
    for update in updates {
        query = query.bind(update);
    }
    let mut transaction = database.begin().await?;
    query.execute(&mut *transaction).await.context("mark updates as answered")?;
    transaction.commit().await?;
    Ok(())
}

/// Counts that the answering of `update` begins once more.
pub(super) async fn begin_again(database: &Database, bot: i64, update: i64) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query("UPDATE inbox SET tries = tries + 1 WHERE bot = $1 AND update_id = $2")
        .bind(bot)
        .bind(update)
        .execute(&mut *transaction)
        .await
        .context("count a try")?;
    transaction.commit().await?;
    Ok(())
}

/// Puts `update` aside for good; its content stays for a day, to find out why.
pub(super) async fn set_aside(
    database: &Database,
    bot: i64,
    update: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE inbox SET done_at = $3, set_aside_at = $3 WHERE bot = $1 AND update_id = $2",
    )
    .bind(bot)
    .bind(update)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("set an update aside")?;
    transaction.commit().await?;
    Ok(())
}

/// What waits for `person` from `first` to `last`, in order.
pub(super) async fn waiting_of(
    database: &Database,
    bot: i64,
    person: i64,
    (first, last): (i64, i64),
    limit: i64,
) -> anyhow::Result<Vec<Waiting>> {
    let rows = sqlx::query(
        "SELECT update_id, person, payload, CAST(tries AS BIGINT) AS tries FROM inbox \
         WHERE bot = $1 AND person = $2 AND update_id >= $3 AND update_id <= $4 \
         AND done_at IS NULL ORDER BY update_id LIMIT $5",
    )
    .bind(bot)
    .bind(person)
    .bind(first)
    .bind(last)
    .bind(limit)
    .fetch_all(database.reader())
    .await
    .context("read what waits for a person")?;
    rows.iter().map(waiting).collect()
}

/// What was begun before and not finished: the process ended in the middle of it.
pub(super) async fn suspects(database: &Database, bot: i64) -> anyhow::Result<Vec<Waiting>> {
    let rows = sqlx::query(
        "SELECT update_id, person, payload, CAST(tries AS BIGINT) AS tries FROM inbox \
         WHERE bot = $1 AND done_at IS NULL AND tries > 0 ORDER BY tries DESC, update_id",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await
    .context("read what was begun before")?;
    rows.iter().map(waiting).collect()
}

/// How much waits for whom, the oldest first.
pub(super) async fn backlogs(database: &Database, bot: i64) -> anyhow::Result<Vec<Backlog>> {
    let rows = sqlx::query(
        "SELECT person, MIN(update_id) AS first, COUNT(*) AS waiting FROM inbox \
         WHERE bot = $1 AND done_at IS NULL GROUP BY person ORDER BY MIN(update_id)",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await
    .context("read what waits")?;
    rows.iter()
        .map(|row| {
            Ok(Backlog {
                person: row.try_get("person")?,
                first: row.try_get("first")?,
                count: row.try_get("waiting")?,
            })
        })
        .collect()
}

/// The highest number ever taken.
pub(super) async fn newest(database: &Database, bot: i64) -> anyhow::Result<i64> {
    let row =
        sqlx::query("SELECT COALESCE(MAX(update_id), -1) AS newest FROM inbox WHERE bot = $1")
            .bind(bot)
            .fetch_one(database.reader())
            .await?;
    Ok(row.try_get("newest")?)
}

/// Forgets the numbers of updates that were answered before `before`.
pub(super) async fn sweep(database: &Database, before: Moment) -> anyhow::Result<u64> {
    let mut transaction = database.begin().await?;
    let swept = sqlx::query("DELETE FROM inbox WHERE done_at IS NOT NULL AND done_at < $1")
        .bind(before.timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("sweep the inbox")?;
    transaction.commit().await?;
    Ok(swept.rows_affected())
}

/// What is kept about a delegate here, for `/mydata`: messages not yet answered.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT update_id, payload, taken_at FROM inbox WHERE bot = $1 AND person = $2 \
         ORDER BY update_id",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_all(database.reader())
    .await?;
    let updates = rows
        .iter()
        .map(|row| {
            let payload: Option<String> = row.try_get("payload")?;
            let content = payload.and_then(|text| serde_json::from_str::<Value>(&text).ok());
            let (number, at): (i64, i64) = (row.try_get("update_id")?, row.try_get("taken_at")?);
            Ok(json!({ "update_id": number, "taken_at_ms": at, "content": content }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Value::Array(updates))
}

/// Forgets what a delegate wrote before the update `answering`, which is forgotten when it is
/// answered, as is what they write afterwards.
pub async fn erase(
    transaction: &mut Transaction,
    bot: i64,
    delegate: i64,
    answering: i64,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE inbox SET payload = NULL, person = 0, done_at = COALESCE(done_at, taken_at) \
         WHERE bot = $1 AND person = $2 AND update_id < $3",
    )
    .bind(bot)
    .bind(delegate)
    .bind(answering)
    .execute(&mut **transaction)
    .await
    .context("forget the messages")?;
    Ok(())
}

fn waiting(row: &AnyRow) -> anyhow::Result<Waiting> {
    let json: Option<String> = row.try_get("payload")?;
    Ok(Waiting {
        update: row.try_get("update_id")?,
        person: row.try_get("person")?,
        json: json.unwrap_or_default().into_boxed_str(),
        tries: row.try_get("tries")?,
    })
}
