//! What is kept about one person: handed out, erased; and the end of an event's questions.

use std::collections::BTreeSet;

use anyhow::{Context as _, anyhow};
use serde_json::{Value, json};
use sqlx::Row as _;

use super::step::release;
use super::{floor, group, merge};
use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// What somebody asked, voted for and decided, for `/mydata`.
pub async fn export(database: &Database, bot: i64, person: i64) -> anyhow::Result<Value> {
    let asked = sqlx::query("SELECT * FROM question WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(person)
        .fetch_all(database.reader())
        .await
        .context("export questions")?;
    let asked = asked
        .iter()
        .map(|row| {
            Ok(json!({
                "event": row.try_get::<i64, _>("event")?,
                "session": row.try_get::<String, _>("session")?,
                "content": row.try_get::<String, _>("content")?,
                "translation": row.try_get::<Option<String>, _>("translation")?,
                "topic": row.try_get::<Option<String>, _>("topic")?,
                "original": row.try_get::<Option<String>, _>("original")?,
                "position": row.try_get::<String, _>("position")?,
                "anonymity": row.try_get::<String, _>("anonymity")?,
                "pseudonym": row.try_get::<i64, _>("pseudonym")?,
                "state": row.try_get::<String, _>("state")?,
                "reason": row.try_get::<Option<String>, _>("reason")?,
                "answer": row.try_get::<Option<String>, _>("answer")?,
                "written_at_ms": row.try_get::<i64, _>("written_at")?,
                "sent_at_ms": row.try_get::<Option<i64>, _>("sent_at")?,
            }))
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    let votes = "SELECT event, question, voted_at AS at FROM vote WHERE bot = $1 AND delegate = $2";
    let decided =
        "SELECT event, question, moved_at AS at FROM question WHERE bot = $1 AND decided_by = $2";
    Ok(json!({
        "asked": asked,
        "voted_for": numbers(database, votes, bot, person).await?,
        "decided": numbers(database, decided, bot, person).await?,
        "blocked": of_person(database, BLOCKED, bot, person).await?,
        "set_aside": of_person(database, ASIDE, bot, person).await?,
        "at_work": of_person(database, AT_WORK, bot, person).await?,
    }))
}

async fn numbers(
    database: &Database,
    sql: &'static str,
    bot: i64,
    person: i64,
) -> anyhow::Result<Vec<Value>> {
    let query = sqlx::query(sql).bind(bot).bind(person);
    let rows = query.fetch_all(database.reader()).await.context("export votes and decisions")?;
    let one = |row: &sqlx::any::AnyRow| {
        Ok(json!({
            "event": row.try_get::<i64, _>("event")?,
            "question": row.try_get::<i64, _>("question")?,
            "at_ms": row.try_get::<i64, _>("at")?,
        }))
    };
    rows.iter().map(one).collect()
}

const BLOCKED: &str = "SELECT event, session AS what, blocked_at AS at FROM question_block \
     WHERE bot = $1 AND delegate = $2";
const ASIDE: &str = "SELECT event, content AS what, kept_at AS at FROM question_aside \
     WHERE bot = $1 AND delegate = $2";
const AT_WORK: &str = "SELECT event, session AS what, seen_at AS at FROM question_desk \
     WHERE bot = $1 AND delegate = $2";

async fn of_person(
    database: &Database,
    sql: &'static str,
    bot: i64,
    person: i64,
) -> anyhow::Result<Vec<Value>> {
    let query = sqlx::query(sql).bind(bot).bind(person);
    let rows = query.fetch_all(database.reader()).await.context("export what questions keep")?;
    let one = |row: &sqlx::any::AnyRow| {
        Ok(json!({
            "event": row.try_get::<i64, _>("event")?,
            "what": row.try_get::<String, _>("what")?,
            "at_ms": row.try_get::<i64, _>("at")?,
        }))
    };
    rows.iter().map(one).collect()
}

/// Deletes what somebody asked and nobody saw, takes their name off what was published, and keeps
/// their votes without them.
pub async fn erase(transaction: &mut Transaction, bot: i64, person: i64) -> anyhow::Result<()> {
    let sessions = sessions_of(transaction, bot, person).await?;
    for (event, session) in &sessions {
        floor::enter(transaction, bot, *event, session).await?;
    }
    for (event, number) in unpublished(transaction, bot, person).await? {
        release(transaction, bot, event, number).await?;
        // Whatever is due then goes at once; there is no clock at hand.
        group::owe_end(transaction, bot, event, number, Moment::UNIX_EPOCH).await?;
        for forget in [
            "DELETE FROM vote WHERE bot = $1 AND event = $2 AND question = $3",
            "DELETE FROM question WHERE bot = $1 AND event = $2 AND question = $3",
        ] {
            sqlx::query(forget)
                .bind(bot)
                .bind(event)
                .bind(number)
                .execute(&mut **transaction)
                .await
                .context("forget a question")?;
        }
    }
    for forget in [
        "UPDATE question SET delegate = NULL, position = '', original = NULL \
         WHERE bot = $1 AND delegate = $2",
        "UPDATE question SET decided_by = NULL WHERE bot = $1 AND decided_by = $2",
        "DELETE FROM question_block WHERE bot = $1 AND delegate = $2",
        "UPDATE question_block SET decided_by = NULL WHERE bot = $1 AND decided_by = $2",
        "DELETE FROM question_aside WHERE bot = $1 AND delegate = $2",
        "DELETE FROM question_desk WHERE bot = $1 AND delegate = $2",
        "UPDATE question_group SET decided_by = NULL WHERE bot = $1 AND decided_by = $2",
    ] {
        let query = sqlx::query(forget).bind(bot).bind(person);
        query.execute(&mut **transaction).await.context("forget an asker")?;
    }
    for (event, session) in &sessions {
        make_nobody(transaction, bot, (*event, session), person).await?;
        merge::settle(transaction, bot, *event, session).await?;
    }
    Ok(())
}

/// Where somebody asked, voted or decided, in the order in which everybody enters.
async fn sessions_of(
    transaction: &mut Transaction,
    bot: i64,
    person: i64,
) -> anyhow::Result<BTreeSet<(i64, String)>> {
    let rows = sqlx::query(
        "SELECT DISTINCT event, session FROM question WHERE bot = $1 AND (delegate = $2 OR \
         (event, question) IN (SELECT event, question FROM vote WHERE bot = $1 AND delegate = $2))",
    )
    .bind(bot)
    .bind(person)
    .fetch_all(&mut **transaction)
    .await
    .context("find where somebody asked or voted")?;
    rows.iter().map(|row| Ok((row.try_get("event")?, row.try_get("session")?))).collect()
}

/// What somebody asked and nobody could read, or nobody can any more.
async fn unpublished(
    transaction: &mut Transaction,
    bot: i64,
    person: i64,
) -> anyhow::Result<Vec<(i64, i64)>> {
    let rows = sqlx::query(
        "SELECT event, question FROM question WHERE bot = $1 AND delegate = $2 \
         AND (state IN ('draft', 'waiting', 'withdrawn', 'declined') \
         OR state = 'merged' AND was = 'waiting')",
    )
    .bind(bot)
    .bind(person)
    .fetch_all(&mut **transaction)
    .await
    .context("find what nobody could read")?;
    rows.iter().map(|row| Ok((row.try_get("event")?, row.try_get("question")?))).collect()
}

/// Puts a number that means nothing in the place of a voter: one a session, so that somebody who
/// voted for two questions that were merged, or will be, still counts once.
async fn make_nobody(
    transaction: &mut Transaction,
    bot: i64,
    (event, session): (i64, &str),
    person: i64,
) -> anyhow::Result<()> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("no random numbers: {error}"))?;
    let nobody = -1 - (i64::from_le_bytes(bytes) & i64::MAX >> 1);
    sqlx::query(
        "UPDATE vote SET delegate = $5 WHERE bot = $1 AND event = $2 AND delegate = $4 \
         AND question IN (SELECT question FROM question \
         WHERE bot = $1 AND event = $2 AND session = $3)",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(person)
    .bind(nobody)
    .execute(&mut **transaction)
    .await
    .context("keep votes without their voter")?;
    Ok(())
}

/// Forgets the questions of an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    for forget in [
        "DELETE FROM vote WHERE bot = $1 AND event = $2",
        "DELETE FROM question_block WHERE bot = $1 AND event = $2",
        "DELETE FROM question_aside WHERE bot = $1 AND event = $2",
        "DELETE FROM question_desk WHERE bot = $1 AND event = $2",
        "DELETE FROM question_group WHERE bot = $1 AND event = $2",
        "DELETE FROM question_session WHERE bot = $1 AND event = $2",
        "DELETE FROM question WHERE bot = $1 AND event = $2",
        "DELETE FROM wall WHERE bot = $1 AND event = $2",
    ] {
        let query = sqlx::query(forget).bind(bot).bind(event);
        query.execute(&mut **transaction).await.context("forget the questions of an event")?;
    }
    Ok(())
}
