//! Reading questions.

use std::collections::HashSet;

use anyhow::{Context as _, bail};
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::vote;
use crate::database::{Database, Transaction};
use crate::questions::life::{Life, Reason, Was};
use crate::questions::{Anonymity, Question};

/// A question on a session's list, with its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The question.
    pub question: Question,
    /// How many want to hear it answered, with those of the questions merged into it.
    pub votes: i64,
}

const FIND: &str = "SELECT * FROM question WHERE bot = $1 AND event = $2 AND question = $3";

/// The question with this number.
pub async fn find(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Question>> {
    let query = sqlx::query(FIND).bind(bot).bind(event).bind(number);
    let row = query.fetch_optional(database.reader()).await.context("find a question")?;
    row.as_ref().map(read).transpose()
}

/// The question with this number, as it stands in a transaction.
pub(crate) async fn question(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Question>> {
    let query = sqlx::query(FIND).bind(bot).bind(event).bind(number);
    let row = query.fetch_optional(&mut **transaction).await.context("find a question")?;
    row.as_ref().map(read).transpose()
}

/// Every question of a session that was sent, in a transaction.
pub(super) async fn of_session(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Vec<Question>> {
    let rows = sqlx::query(
        "SELECT * FROM question WHERE bot = $1 AND event = $2 AND session = $3 \
         AND state <> 'draft' ORDER BY question",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(&mut **transaction)
    .await
    .context("read the questions of a session")?;
    rows.iter().map(read).collect()
}

/// What stands on a session's list: what is being answered, then by votes, the older first.
pub async fn listed(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Vec<Listed>> {
    let rows = sqlx::query(
        "SELECT * FROM question WHERE bot = $1 AND event = $2 AND session = $3 \
         AND state IN ('listed', 'answering') ORDER BY sent_at, question",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(database.reader())
    .await
    .context("read a session's list")?;
    let questions = rows.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
    let counts = vote::counts(database, bot, event, session).await?;
    let with_votes = |question: Question| {
        let votes = counts.get(&question.number).copied().unwrap_or(0);
        Listed { question, votes }
    };
    let mut listed: Vec<Listed> = questions.into_iter().map(with_votes).collect();
    listed.sort_by_key(|one| (one.question.life != Life::Answering, -one.votes));
    Ok(listed)
}

/// A question with its votes.
pub async fn with_votes(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Listed>> {
    let Some(question) = find(database, bot, event, number).await? else { return Ok(None) };
    let counts = vote::counts(database, bot, event, &question.session).await?;
    let votes = counts.get(&question.root).copied().unwrap_or(0);
    Ok(Some(Listed { question, votes }))
}

/// Numbers and texts of what `text` may ask again: what waits, is listed or is being answered.
pub async fn texts_of(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
    with_waiting: bool,
) -> anyhow::Result<Vec<(i64, String)>> {
    let rows = sqlx::query(
        "SELECT question, content, state FROM question WHERE bot = $1 AND event = $2 \
         AND session = $3 AND state IN ('waiting', 'listed', 'answering') ORDER BY question",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(database.reader())
    .await
    .context("read the texts of a session's questions")?;
    let mut texts = Vec::new();
    for row in rows {
        if with_waiting || row.try_get::<String, _>("state")? != "waiting" {
            texts.push((row.try_get("question")?, row.try_get("content")?));
        }
    }
    Ok(texts)
}

/// What somebody asked at an event, the newest first, without drafts.
pub async fn own(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<Vec<Question>> {
    let rows = sqlx::query(
        "SELECT * FROM question WHERE bot = $1 AND event = $2 AND delegate = $3 \
         AND state <> 'draft' ORDER BY question DESC",
    )
    .bind(bot)
    .bind(event)
    .bind(delegate)
    .fetch_all(database.reader())
    .await
    .context("read somebody's questions")?;
    rows.iter().map(read).collect()
}

/// The roots of what somebody asked in a session: they cannot vote for these.
pub async fn of_asker(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
    delegate: i64,
) -> anyhow::Result<HashSet<i64>> {
    let rows = sqlx::query(
        "SELECT root FROM question WHERE bot = $1 AND event = $2 AND session = $3 AND delegate = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(delegate)
    .fetch_all(database.reader())
    .await
    .context("read which questions are somebody's own")?;
    rows.iter().map(|row| Ok(row.try_get("root")?)).collect()
}

/// What waits, in every session: session and how many.
pub async fn count_waiting(
    database: &Database,
    bot: i64,
    event: i64,
) -> anyhow::Result<Vec<(String, i64)>> {
    let rows = sqlx::query(
        "SELECT session, COUNT(*) AS questions FROM question \
         WHERE bot = $1 AND event = $2 AND state = 'waiting' GROUP BY session",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("count what waits")?;
    rows.iter().map(|row| Ok((row.try_get("session")?, row.try_get("questions")?))).collect()
}

/// How many questions wait in a session.
pub async fn waiting(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<i64> {
    let all = count_waiting(database, bot, event).await?;
    Ok(all.into_iter().find(|(id, _)| id == session).map_or(0, |(_, count)| count))
}

/// The oldest question of a session that waits and is newer than `after`; past the last one, the
/// oldest of all.
pub async fn next_waiting(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
    after: i64,
) -> anyhow::Result<Option<Question>> {
    for after in [after, i64::MIN] {
        let row = sqlx::query(
            "SELECT * FROM question WHERE bot = $1 AND event = $2 AND session = $3 \
             AND state = 'waiting' AND question > $4 ORDER BY question LIMIT 1",
        )
        .bind(bot)
        .bind(event)
        .bind(session)
        .bind(after)
        .fetch_optional(database.reader())
        .await
        .context("find what waits")?;
        if let Some(row) = row {
            return read(&row).map(Some);
        }
    }
    Ok(None)
}

pub(super) fn read(row: &AnyRow) -> anyhow::Result<Question> {
    let anonymity: String = row.try_get("anonymity")?;
    let sent_at: Option<i64> = row.try_get("sent_at")?;
    Ok(Question {
        number: row.try_get("question")?,
        session: row.try_get("session")?,
        asker: row.try_get("delegate")?,
        anonymity: Anonymity::read(&anonymity).context("a level of anonymity")?,
        position: row.try_get("position")?,
        pseudonym: row.try_get("pseudonym")?,
        content: row.try_get("content")?,
        original: row.try_get("original")?,
        translation: row.try_get("translation")?,
        topic: row.try_get("topic")?,
        mark: row.try_get("marks")?,
        answer: row.try_get("answer")?,
        life: life(row)?,
        root: row.try_get("root")?,
        step: row.try_get("step")?,
        decided_by: row.try_get("decided_by")?,
        sent_at: sent_at.and_then(DateTime::from_timestamp_millis),
    })
}

fn life(row: &AnyRow) -> anyhow::Result<Life> {
    let state: String = row.try_get("state")?;
    Ok(match state.as_str() {
        "draft" => Life::Draft,
        "waiting" => Life::Waiting,
        "listed" => Life::Listed,
        "answering" => Life::Answering,
        "answered" => Life::Answered,
        "withdrawn" => Life::Withdrawn,
        "declined" => {
            let reason: Option<String> = row.try_get("reason")?;
            let reason = reason.as_deref().and_then(Reason::read);
            Life::NotSelected(reason.context("a reason")?)
        }
        "merged" => {
            let into: Option<i64> = row.try_get("merged_into")?;
            let was: Option<String> = row.try_get("was")?;
            let was = if was.as_deref() == Some("listed") { Was::Listed } else { Was::Waiting };
            Life::Merged { into: into.context("merged into which question")?, was }
        }
        other => bail!("no question is {other}"),
    })
}
