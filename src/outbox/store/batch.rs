//! Letters that belong together: paused, resumed, withdrawn and counted as one.

use anyhow::Context as _;
use sqlx::Row as _;

use super::CHUNK;
use crate::clock::Moment;
use crate::database::Database;
use crate::outbox::Ending;

/// How the letters of a batch stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many there are.
    pub all: i64,
    /// How many have not ended.
    pub left: i64,
    /// How many ended how, in the order of [`Ending::ALL`].
    pub ended: [i64; 7],
}

impl Count {
    /// How many ended so.
    pub fn of(&self, ending: Ending) -> i64 {
        self.ended[ending as usize]
    }
}

/// How the letters of `batch` stand.
pub async fn endings(
    database: &Database,
    bot: i64,
    event: i64,
    batch: &str,
) -> anyhow::Result<Count> {
    let rows = sqlx::query(
        "SELECT ending, COUNT(*) AS letters FROM letter WHERE bot = $1 AND event = $2 \
         AND batch = $3 AND batch <> '' GROUP BY ending",
    )
    .bind(bot)
    .bind(event)
    .bind(batch)
    .fetch_all(database.reader())
    .await
    .context("count a batch")?;
    let mut count = Count::default();
    for row in rows {
        let ending: Option<String> = row.try_get("ending")?;
        let letters: i64 = row.try_get("letters")?;
        count.all += letters;
        match ending.as_deref().and_then(Ending::named) {
            Some(ending) => count.ended[ending as usize] += letters,
            None => count.left += letters,
        }
    }
    Ok(count)
}

/// Holds back what has not gone out of `batch`.
pub async fn pause(database: &Database, bot: i64, event: i64, batch: &str) -> anyhow::Result<()> {
    let sql = "UPDATE letter SET state = 'paused' WHERE state IN ('ready', 'waiting') \
               AND (bot, event, kind, key) IN (SELECT bot, event, kind, key FROM letter \
               WHERE bot = $1 AND event = $2 AND batch = $3 AND batch <> '' \
               AND state IN ('ready', 'waiting') LIMIT $4)";
    in_chunks(database, sql, (bot, event, batch), None).await
}

/// Lets what was held back go on.
pub async fn resume(database: &Database, bot: i64, event: i64, batch: &str) -> anyhow::Result<()> {
    let sql = "UPDATE letter SET state = 'waiting' WHERE state = 'paused' \
               AND (bot, event, kind, key) IN (SELECT bot, event, kind, key FROM letter \
               WHERE bot = $1 AND event = $2 AND batch = $3 AND batch <> '' \
               AND state = 'paused' LIMIT $4)";
    in_chunks(database, sql, (bot, event, batch), None).await
}

/// Takes back what has not gone out of `batch`.
pub async fn withdraw(
    database: &Database,
    bot: i64,
    event: i64,
    batch: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let sql = "UPDATE letter SET state = 'ended', ending = 'withdrawn', ended_at = $5 \
               WHERE state IN ('ready', 'waiting', 'paused') \
               AND (bot, event, kind, key) IN (SELECT bot, event, kind, key FROM letter \
               WHERE bot = $1 AND event = $2 AND batch = $3 AND batch <> '' \
               AND state IN ('ready', 'waiting', 'paused') LIMIT $4)";
    in_chunks(database, sql, (bot, event, batch), Some(now)).await
}

/// Changes the letters of a batch in transactions that are short enough not to be felt.
async fn in_chunks(
    database: &Database,
    sql: &'static str,
    (bot, event, batch): (i64, i64, &str),
    now: Option<Moment>,
) -> anyhow::Result<()> {
    loop {
        let mut transaction = database.begin().await?;
        let mut query = sqlx::query(sql).bind(bot).bind(event).bind(batch).bind(CHUNK);
        if let Some(now) = now {
            query = query.bind(now.timestamp_millis());
        }
        let done = query.execute(&mut *transaction).await.context("change a batch")?;
        transaction.commit().await?;
        if i64::try_from(done.rows_affected()).unwrap_or(0) < CHUNK {
            return Ok(());
        }
    }
}
