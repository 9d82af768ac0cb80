//! Counts for the figures.

use anyhow::Context as _;
use sqlx::Row as _;

use crate::database::Database;

/// What happens at an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Busy {
    Joined,
    Questions,
    Votes,
    CheckIns,
}

impl Busy {
    pub(super) const ALL: [Self; 4] = [Self::Joined, Self::Questions, Self::Votes, Self::CheckIns];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Joined => "joined",
            Self::Questions => "questions",
            Self::Votes => "votes",
            Self::CheckIns => "checkins",
        }
    }

    /// The slots are quarters of an hour since 1970: every zone begins its hours with one.
    fn sql(self) -> &'static str {
        match self {
            Self::Joined => {
                "SELECT joined_at / 900000 AS slot, COUNT(*) AS times FROM participation \
                 WHERE bot = $1 AND event = $2 GROUP BY joined_at / 900000"
            }
            Self::Questions => {
                "SELECT sent_at / 900000 AS slot, COUNT(*) AS times FROM question \
                 WHERE bot = $1 AND event = $2 AND sent_at IS NOT NULL \
                 AND state <> 'draft' AND state <> 'withdrawn' GROUP BY sent_at / 900000"
            }
            Self::Votes => {
                "SELECT voted_at / 900000 AS slot, COUNT(*) AS times FROM vote \
                 WHERE bot = $1 AND event = $2 GROUP BY voted_at / 900000"
            }
            Self::CheckIns => {
                "SELECT checked_in_at / 900000 AS slot, COUNT(DISTINCT delegate) AS times FROM check_in \
                 WHERE bot = $1 AND event = $2 GROUP BY checked_in_at / 900000"
            }
        }
    }
}

/// How often something happened, by quarters of an hour since 1970.
pub(super) async fn by_slot(
    database: &Database,
    bot: i64,
    event: i64,
    what: Busy,
) -> anyhow::Result<Vec<(i64, i64)>> {
    let query = sqlx::query(what.sql()).bind(bot).bind(event);
    let rows = query.fetch_all(database.reader()).await.context("count by hours")?;
    rows.iter().map(|row| Ok((row.try_get("slot")?, row.try_get("times")?))).collect()
}

/// How many of those who joined have which language; the code is empty where nobody knows.
pub(super) async fn languages(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<Vec<(String, i64)>> {
    let rows = sqlx::query(
        "SELECT COALESCE(d.language_chosen, d.language_seen, '') AS word, COUNT(*) AS times \
         FROM participation p JOIN delegate d ON d.bot = p.bot AND d.delegate = p.delegate \
         WHERE p.bot = $1 AND p.event = $2 \
         GROUP BY COALESCE(d.language_chosen, d.language_seen, '')",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("count languages")?;
    rows.iter().map(|row| Ok((row.try_get("word")?, row.try_get("times")?))).collect()
}

/// How many starred each session.
pub(super) async fn stars(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<Vec<(String, i64)>> {
    let rows = sqlx::query(
        "SELECT session, COUNT(*) AS times FROM star \
         WHERE bot = $1 AND event = $2 GROUP BY session",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("count stars")?;
    rows.iter().map(|row| Ok((row.try_get("session")?, row.try_get("times")?))).collect()
}

/// How many checked in to each session.
pub(super) async fn check_ins(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<Vec<(String, i64)>> {
    let rows = sqlx::query(
        "SELECT session, COUNT(DISTINCT delegate) AS times FROM check_in \
         WHERE bot = $1 AND event = $2 AND session <> '' GROUP BY session",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("count check-ins")?;
    rows.iter().map(|row| Ok((row.try_get("session")?, row.try_get("times")?))).collect()
}

/// How many checked in at all.
pub(super) async fn present(database: &Database, bot: i64, event: i64) -> anyhow::Result<i64> {
    let row = sqlx::query(
        "SELECT COUNT(DISTINCT delegate) AS times FROM check_in WHERE bot = $1 AND event = $2",
    )
    .bind(bot)
    .bind(event)
    .fetch_one(database.reader())
    .await
    .context("count who checked in")?;
    Ok(row.try_get("times")?)
}

/// How many letters of a kind ended, how many of them were sent, and how many of those more than
/// `late` milliseconds after the wanted moment. Letters that were swept are not counted.
pub(super) async fn punctuality(
    database: &Database,
    bot: i64,
    event: i64,
    (kind, late): (&str, i64),
) -> anyhow::Result<(i64, i64, i64)> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS every, COUNT(CASE WHEN ending = 'sent' THEN 1 END) AS sent, \
         COUNT(CASE WHEN ending = 'sent' AND ended_at - wanted_at > $4 THEN 1 END) AS late \
         FROM letter WHERE bot = $1 AND event = $2 AND kind = $3 AND state = 'ended'",
    )
    .bind(bot)
    .bind(event)
    .bind(kind)
    .bind(late)
    .fetch_one(database.reader())
    .await
    .context("count punctual letters")?;
    Ok((row.try_get("every")?, row.try_get("sent")?, row.try_get("late")?))
}
