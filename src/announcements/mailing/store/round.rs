//! The rounds of letters of an announcement.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::Key;
use crate::announcements::mailing::Errand;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox::Ending;
use crate::outbox::store::Count;

/// One errand for an announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The announcement.
    pub key: Key,
    /// From 1.
    pub number: i64,
    /// What its letters do.
    pub errand: Errand,
    /// When it was ordered.
    pub ordered_at: Moment,
    /// The round whose copies its letters are being written about.
    pub source: i64,
    /// The last person who has a letter.
    pub owed_to: Option<i64>,
    /// When everybody had their letter.
    pub owed_at: Option<Moment>,
    /// When its last letter had ended.
    pub finished_at: Option<Moment>,
    /// What the sender was last shown.
    pub told: String,
    /// When.
    pub told_at: Option<Moment>,
    /// How often they were shown anything.
    pub tellings: i64,
    /// Its endings, once it is finished.
    pub count: Count,
}

impl Round {
    /// The batch of its letters.
    pub fn batch(&self) -> String {
        batch(self.key.1, self.number)
    }
}

/// The batch of a round's letters.
pub fn batch(announcement: i64, round: i64) -> String {
    format!("announcement:{announcement}:{round}")
}

const COLUMNS: &str = "SELECT event, announcement, round, errand, ordered_at, source, owed_to, \
     owed_at, finished_at, told, told_at, tellings, sent, unreachable, expired, failed, obsolete, \
     withdrawn, unsure FROM announcement_round WHERE bot = $1 AND finished_at IS NULL \
     ORDER BY ordered_at, event, announcement, round";
const OF_ONE: &str = "SELECT event, announcement, round, errand, ordered_at, source, owed_to, \
     owed_at, finished_at, told, told_at, tellings, sent, unreachable, expired, failed, obsolete, \
     withdrawn, unsure FROM announcement_round WHERE bot = $1 AND event = $2 \
     AND announcement = $3 ORDER BY round";

/// Every round that is not finished, the earliest first.
pub async fn open(database: &Database, bot: i64) -> anyhow::Result<Vec<Round>> {
    let query = sqlx::query(COLUMNS).bind(bot);
    let rows = query.fetch_all(database.reader()).await.context("look for open rounds")?;
    rows.iter().map(read).collect()
}

/// The rounds of an announcement, in order.
pub async fn of(database: &Database, bot: i64, (event, number): Key) -> anyhow::Result<Vec<Round>> {
    let rows = sqlx::query(OF_ONE)
        .bind(bot)
        .bind(event)
        .bind(number)
        .fetch_all(database.reader())
        .await
        .context("read the rounds of an announcement")?;
    rows.iter().map(read).collect()
}

/// The number of the next round; the announcement's row is held until the transaction ends.
pub(super) async fn next(
    transaction: &mut Transaction,
    bot: i64,
    (event, number): Key,
) -> anyhow::Result<i64> {
    sqlx::query(
        "UPDATE announcement SET changes = changes + 1 \
         WHERE bot = $1 AND event = $2 AND announcement = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .execute(&mut **transaction)
    .await?;
    let row = sqlx::query(
        "SELECT COALESCE(MAX(round), 0) AS last FROM announcement_round \
         WHERE bot = $1 AND event = $2 AND announcement = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .fetch_one(&mut **transaction)
    .await
    .context("count the rounds of an announcement")?;
    Ok(row.try_get::<i64, _>("last")? + 1)
}

/// Orders a round; ordering it again changes nothing.
pub(super) async fn insert(
    transaction: &mut Transaction,
    bot: i64,
    (event, number): Key,
    round: i64,
    errand: Errand,
    now: Moment,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO announcement_round (bot, event, announcement, round, errand, ordered_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (bot, event, announcement, round) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(round)
    .bind(errand.word())
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("order a round")?;
    Ok(())
}

/// Letters are written up to `owed_to` of `source`; with `owed_at`, everybody has theirs.
pub async fn advance(
    transaction: &mut Transaction,
    bot: i64,
    round: &Round,
    (source, owed_to): (i64, Option<i64>),
    owed_at: Option<Moment>,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE announcement_round SET source = $5, owed_to = $6, owed_at = $7 WHERE bot = $1 \
         AND event = $2 AND announcement = $3 AND round = $4",
    )
    .bind(bot)
    .bind(round.key.0)
    .bind(round.key.1)
    .bind(round.number)
    .bind(source)
    .bind(owed_to)
    .bind(owed_at.map(|at| at.timestamp_millis()))
    .execute(&mut **transaction)
    .await
    .context("note how far a round is")?;
    Ok(())
}

/// The sender is shown `told`.
pub async fn tell(
    transaction: &mut Transaction,
    bot: i64,
    round: &Round,
    told: &str,
    now: Moment,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE announcement_round SET told = $5, told_at = $6, tellings = tellings + 1 \
         WHERE bot = $1 AND event = $2 AND announcement = $3 AND round = $4",
    )
    .bind(bot)
    .bind(round.key.0)
    .bind(round.key.1)
    .bind(round.number)
    .bind(told)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("note what the sender is shown")?;
    Ok(())
}

/// The last letter of a round has ended.
pub async fn finish(
    transaction: &mut Transaction,
    bot: i64,
    round: &Round,
    count: &Count,
    now: Moment,
) -> anyhow::Result<()> {
    let mut query = sqlx::query(
        "UPDATE announcement_round SET finished_at = $5, sent = $6, unreachable = $7, \
         expired = $8, failed = $9, obsolete = $10, withdrawn = $11, unsure = $12 \
         WHERE bot = $1 AND event = $2 AND announcement = $3 AND round = $4",
    )
    .bind(bot)
    .bind(round.key.0)
    .bind(round.key.1)
    .bind(round.number)
    .bind(now.timestamp_millis());
    for ending in Ending::ALL {
        query = query.bind(count.of(ending));
    }
    query.execute(&mut **transaction).await.context("finish a round")?;
    if round.errand.sends() {
        sqlx::query(
            "UPDATE announcement SET state = 'done', moved_at = $4 WHERE bot = $1 AND event = $2 \
             AND announcement = $3 AND state IN ('going', 'paused')",
        )
        .bind(bot)
        .bind(round.key.0)
        .bind(round.key.1)
        .bind(now.timestamp_millis())
        .execute(&mut **transaction)
        .await
        .context("an announcement has gone out")?;
    }
    Ok(())
}

fn read(row: &AnyRow) -> anyhow::Result<Round> {
    let moment = |column: &str| -> anyhow::Result<Option<Moment>> {
        let at: Option<i64> = row.try_get(column)?;
        Ok(at.and_then(DateTime::from_timestamp_millis))
    };
    let errand: String = row.try_get("errand")?;
    let mut count = Count::default();
    for ending in Ending::ALL {
        let letters: i64 = row.try_get(ending.name())?;
        count.ended[ending as usize] = letters;
        count.all += letters;
    }
    Ok(Round {
        key: (row.try_get("event")?, row.try_get("announcement")?),
        number: row.try_get("round")?,
        errand: Errand::named(&errand).context("a round has no errand")?,
        ordered_at: moment("ordered_at")?.context("a round was never ordered")?,
        source: row.try_get("source")?,
        owed_to: row.try_get("owed_to")?,
        owed_at: moment("owed_at")?,
        finished_at: moment("finished_at")?,
        told: row.try_get("told")?,
        told_at: moment("told_at")?,
        tellings: row.try_get("tellings")?,
        count,
    })
}
