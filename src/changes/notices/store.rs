//! How far people have been told what changed in each event.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// An event with changes of which not everybody has been told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// The event's number within the bot.
    pub event: i64,
    /// The event's id.
    pub id: String,
    /// People know everything up to this version; `None` when none has settled yet.
    pub settled: Option<i64>,
    /// The version in force.
    pub version: i64,
    /// When the first version was published that is newer than the settled one.
    pub opened_at: Moment,
    /// What was found out about the window; `None` when it was not looked at yet.
    pub window: Option<Window>,
    /// The letters that are being written; `None` while the window is open.
    pub writing: Option<Writing>,
}

/// A window as it was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The newest version then.
    pub seen: i64,
    /// When it closes.
    pub closes_at: Moment,
}

/// How far the letters of a closed window are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// The version up to which they tell.
    pub target: i64,
    /// The last delegate for whom it is done.
    pub written_to: i64,
}

/// Every event of `bot` with changes of which not everybody has been told.
pub async fn unsettled(database: &Database, bot: i64) -> anyhow::Result<Vec<Unsettled>> {
    let rows = sqlx::query(
        "SELECT e.event, e.id, e.version, s.settled, s.seen, s.closes_at, s.target, s.written_to, \
         (SELECT MIN(v.published_at) FROM version v WHERE v.bot = e.bot AND v.event = e.event \
         AND v.version > COALESCE(s.settled, 0)) AS opened_at FROM event e \
         LEFT JOIN settling s ON s.bot = e.bot AND s.event = e.event \
         WHERE e.bot = $1 AND e.version > COALESCE(s.settled, 0) ORDER BY e.event",
    )
    .bind(bot)
    .fetch_all(database.reader())
    .await
    .context("look for changes")?;
    rows.iter().map(read).collect()
}

/// The event `event`, when there are changes of which not everybody has been told.
pub async fn unsettled_at(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<Option<Unsettled>> {
    Ok(unsettled(database, bot).await?.into_iter().find(|unsettled| unsettled.event == event))
}

fn read(row: &AnyRow) -> anyhow::Result<Unsettled> {
    let number = |column: &str| row.try_get::<Option<i64>, _>(column);
    let moment = |at: i64| DateTime::from_timestamp_millis(at).context("a moment out of range");
    let window = match (number("seen")?, number("closes_at")?) {
        (Some(seen), Some(closes)) => Some(Window { seen, closes_at: moment(closes)? }),
        _ => None,
    };
    let written_to = number("written_to")?.unwrap_or(i64::MIN);
    Ok(Unsettled {
        event: row.try_get("event")?,
        id: row.try_get("id")?,
        settled: number("settled")?,
        version: row.try_get("version")?,
        opened_at: moment(number("opened_at")?.unwrap_or_default())?,
        window,
        writing: number("target")?.map(|target| Writing { target, written_to }),
    })
}

/// Nobody is told of an event's first version.
pub async fn begin(database: &Database, bot: i64, event: i64) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO settling (bot, event, settled) SELECT bot, event, MIN(version) FROM version \
         WHERE bot = $1 AND event = $2 GROUP BY bot, event ON CONFLICT (bot, event) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .execute(&mut *transaction)
    .await
    .context("settle a first version")?;
    transaction.commit().await?;
    Ok(())
}

/// Remembers when the window over `settled` closes, as seen from `window.seen`.
pub async fn look(
    database: &Database,
    bot: i64,
    event: i64,
    settled: i64,
    window: Window,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE settling SET seen = $4, closes_at = $5 \
         WHERE bot = $1 AND event = $2 AND settled = $3 AND target IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(settled)
    .bind(window.seen)
    .bind(window.closes_at.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("remember when a window closes")?;
    transaction.commit().await?;
    Ok(())
}

/// Closes the window over `settled`: from now on letters are written that tell up to `target`.
pub async fn close(
    database: &Database,
    bot: i64,
    event: i64,
    settled: i64,
    target: i64,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE settling SET seen = NULL, closes_at = NULL, target = $4, written_to = NULL \
         WHERE bot = $1 AND event = $2 AND settled = $3 AND target IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(settled)
    .bind(target)
    .execute(&mut *transaction)
    .await
    .context("close a window")?;
    transaction.commit().await?;
    Ok(())
}

/// Notes in the letters' own transaction that they are written up to `writing.written_to`; false
/// when somebody else has written further, so that nothing may be written here.
pub async fn advance(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    writing: Writing,
) -> anyhow::Result<bool> {
    let advanced = sqlx::query(
        "UPDATE settling SET written_to = $4 WHERE bot = $1 AND event = $2 AND target = $3 \
         AND COALESCE(written_to, $5) < $4",
    )
    .bind(bot)
    .bind(event)
    .bind(writing.target)
    .bind(writing.written_to)
    .bind(i64::MIN)
    .execute(&mut **transaction)
    .await
    .context("note how far letters are written")?;
    Ok(advanced.rows_affected() == 1)
}

/// All letters up to `target` are written: that is what people know.
pub async fn settle(database: &Database, bot: i64, event: i64, target: i64) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE settling SET settled = $3, target = NULL, written_to = NULL \
         WHERE bot = $1 AND event = $2 AND target = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(target)
    .execute(&mut *transaction)
    .await
    .context("settle a version")?;
    transaction.commit().await?;
    Ok(())
}
