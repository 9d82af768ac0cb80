//! What was not answered, kept without whoever asked.

use anyhow::Context as _;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// Characters that are kept of a question.
const CHARACTERS: usize = 300;

/// A question that was not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// What was asked, as it was last typed.
    pub asked: String,
    /// How often.
    pub times: i64,
}

/// Keeps a question; the same update again changes nothing.
pub async fn keep(
    database: &Database,
    bot: i64,
    event: i64,
    update: i64,
    asked: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let asked: String = asked.chars().take(CHARACTERS).collect();
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO unanswered (bot, event, asked_in, asked, asked_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (bot, event, asked_in) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(update)
    .bind(asked)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep what was not answered")?;
    transaction.commit().await?;
    Ok(())
}

/// What was asked in vain at an event, the most frequent first; however it was typed.
pub async fn of(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Unanswered>> {
    let rows = sqlx::query(
        "SELECT asked FROM unanswered WHERE bot = $1 AND event = $2 ORDER BY asked_at, asked_in",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await?;
    let mut all: Vec<(Vec<String>, Unanswered)> = Vec::new();
    for row in rows {
        let asked: String = row.try_get("asked")?;
        let words = crate::texts::words(&asked);
        match all.iter_mut().find(|(known, _)| *known == words) {
            Some((_, one)) => *one = Unanswered { asked, times: one.times + 1 },
            None => all.push((words, Unanswered { asked, times: 1 })),
        }
    }
    let mut all: Vec<Unanswered> = all.into_iter().map(|(_, one)| one).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.times));
    Ok(all)
}

/// Forgets what was asked at an event before it is kept no longer.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM unanswered WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
