//! Votes: one for each delegate and question, none for one's own.

use std::collections::{HashMap, HashSet};

use anyhow::Context as _;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// What became of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voted {
    /// It counts from now on.
    Counted,
    /// It counted already.
    Before,
    /// It is one's own question, or one's own was merged into it.
    Own,
    /// It is not on the list.
    NotListed,
}

/// `delegate` wants to hear the question answered; voting twice is voting once.
pub async fn vote(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    delegate: i64,
    now: Moment,
) -> anyhow::Result<Voted> {
    // Most presses of a crowd are repeated ones: they are answered without the writer.
    if let Some(decided) = look(database, bot, (event, number), delegate).await? {
        return Ok(decided);
    }
    let mut transaction = database.begin().await?;
    let new = sqlx::query(
        "INSERT INTO vote (bot, event, question, delegate, voted_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (bot, event, question, delegate) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("vote for a question")?;
    transaction.commit().await?;
    Ok(if new.rows_affected() > 0 { Voted::Counted } else { Voted::Before })
}

/// What can be said of a vote before it is written; `None` when it is to be written.
async fn look(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    delegate: i64,
) -> anyhow::Result<Option<Voted>> {
    let row = sqlx::query(
        "SELECT root.state AS state, \
         (SELECT COUNT(*) FROM question own WHERE own.bot = $1 AND own.event = $2 \
          AND own.root = root.question AND own.session = root.session \
          AND own.delegate = $4) AS own, \
         (SELECT COUNT(*) FROM vote WHERE vote.bot = $1 AND vote.event = $2 \
          AND vote.question = asked.question AND vote.delegate = $4) AS votes \
         FROM question asked JOIN question root ON root.bot = asked.bot \
         AND root.event = asked.event AND root.question = asked.root \
         WHERE asked.bot = $1 AND asked.event = $2 AND asked.question = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .fetch_optional(database.reader())
    .await
    .context("look at a question before a vote")?;
    let Some(row) = row else { return Ok(Some(Voted::NotListed)) };
    let state: String = row.try_get("state")?;
    if !["listed", "answering"].contains(&state.as_str()) {
        return Ok(Some(Voted::NotListed));
    }
    if row.try_get::<i64, _>("own")? > 0 {
        return Ok(Some(Voted::Own));
    }
    Ok((row.try_get::<i64, _>("votes")? > 0).then_some(Voted::Before))
}

/// Takes a vote back, wherever in the group of merged questions it was given.
pub async fn take_back(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    delegate: i64,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let taken = sqlx::query(
        "DELETE FROM vote WHERE bot = $1 AND event = $2 AND delegate = $4 AND question IN \
         (SELECT question FROM question WHERE bot = $1 AND event = $2 AND root = \
          (SELECT root FROM question WHERE bot = $1 AND event = $2 AND question = $3))",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(delegate)
    .execute(&mut *transaction)
    .await
    .context("take a vote back")?;
    transaction.commit().await?;
    Ok(taken.rows_affected() > 0)
}

/// The roots that somebody voted for in a session.
pub async fn voted(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
    delegate: i64,
) -> anyhow::Result<HashSet<i64>> {
    let rows = sqlx::query(
        "SELECT DISTINCT question.root AS root FROM vote JOIN question \
         ON question.bot = vote.bot AND question.event = vote.event \
         AND question.question = vote.question \
         WHERE vote.bot = $1 AND vote.event = $2 AND question.session = $3 AND vote.delegate = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(delegate)
    .fetch_all(database.reader())
    .await
    .context("read somebody's votes")?;
    rows.iter().map(|row| Ok(row.try_get("root")?)).collect()
}

/// From each root of a session to its votes: the size of the union.
pub(super) async fn counts(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<HashMap<i64, i64>> {
    let rows = sqlx::query(
        "SELECT question.root AS root, COUNT(DISTINCT vote.delegate) AS votes \
         FROM question JOIN vote ON vote.bot = question.bot AND vote.event = question.event \
         AND vote.question = question.question \
         WHERE question.bot = $1 AND question.event = $2 AND question.session = $3 \
         GROUP BY question.root",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(database.reader())
    .await
    .context("count the votes of a session")?;
    rows.iter().map(|row| Ok((row.try_get("root")?, row.try_get("votes")?))).collect()
}

/// Who voted for a question or for one that counts with it; without those who were forgotten.
pub(super) async fn voters(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    root: i64,
) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT DISTINCT vote.delegate AS delegate FROM vote JOIN question \
         ON question.bot = vote.bot AND question.event = vote.event \
         AND question.question = vote.question \
         WHERE vote.bot = $1 AND vote.event = $2 AND question.root = $3 AND vote.delegate > 0",
    )
    .bind(bot)
    .bind(event)
    .bind(root)
    .fetch_all(&mut **transaction)
    .await
    .context("read who voted")?;
    rows.iter().map(|row| Ok(row.try_get("delegate")?)).collect()
}
