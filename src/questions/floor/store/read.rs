//! Reading who speaks.

use anyhow::Context as _;
use chrono::{DateTime, TimeDelta};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::questions::floor::rules::{Deed, Spot, State};
use crate::questions::floor::{Done, Speech};

/// Somebody who spoke, for reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Name, position and institution as written; empty when they were forgotten.
    pub name: String,
    /// What about; may be empty.
    pub subject: String,
    /// When they were given the floor.
    pub begun_at: Moment,
    /// How long they spoke; `None` while they speak.
    pub length: Option<TimeDelta>,
}

/// Everybody on the list of a session, whatever became of them; drafts are not.
pub async fn list(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Vec<Speech>> {
    let rows = sqlx::query(
        "SELECT * FROM speech WHERE bot = $1 AND event = $2 AND session = $3 \
         AND state <> 'draft' ORDER BY place, speech",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(database.reader())
    .await
    .context("look up who speaks")?;
    rows.iter().map(speech_of).collect()
}

/// The same as the transaction sees it.
pub(super) async fn read(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Vec<Speech>> {
    let rows = sqlx::query(
        "SELECT * FROM speech WHERE bot = $1 AND event = $2 AND session = $3 \
         AND state <> 'draft' ORDER BY place, speech",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(&mut **transaction)
    .await
    .context("look up who speaks")?;
    rows.iter().map(speech_of).collect()
}

/// Who has spoken in a session and who speaks, in the order in which they did.
pub async fn spoken(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Vec<Spoken>> {
    let mut spoken: Vec<Spoken> = list(database, bot, event, session)
        .await?
        .into_iter()
        .filter(|one| matches!(one.spot.state, State::Speaking | State::Spoken))
        .filter_map(|one| {
            let begun_at = one.spot.begun_at?;
            let length = one.spot.ended_at.map(|ended| ended - begun_at);
            Some(Spoken { name: one.name, subject: one.subject, begun_at, length })
        })
        .collect();
    spoken.sort_by_key(|one| (one.begun_at, one.length.is_none()));
    Ok(spoken)
}

/// Who speaks in a session now: what a wall may show.
pub async fn speaking(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Option<Speech>> {
    let list = list(database, bot, event, session).await?;
    Ok(list.into_iter().find(|one| one.spot.state == State::Speaking))
}

/// One wish to speak.
pub async fn find(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Speech>> {
    let row = sqlx::query("SELECT * FROM speech WHERE bot = $1 AND event = $2 AND speech = $3")
        .bind(bot)
        .bind(event)
        .bind(number)
        .fetch_optional(database.reader())
        .await
        .context("look up a wish to speak")?;
    row.as_ref().map(speech_of).transpose()
}

/// The same as the transaction sees it.
pub(super) async fn speech(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Speech>> {
    let row = sqlx::query("SELECT * FROM speech WHERE bot = $1 AND event = $2 AND speech = $3")
        .bind(bot)
        .bind(event)
        .bind(number)
        .fetch_optional(&mut **transaction)
        .await
        .context("look up a wish to speak")?;
    row.as_ref().map(speech_of).transpose()
}

/// What somebody asked for at an event, the newest first; with drafts.
pub async fn of_person(
    database: &Database,
    bot: i64,
    event: i64,
    person: i64,
) -> anyhow::Result<Vec<Speech>> {
    let rows = sqlx::query(
        "SELECT * FROM speech WHERE bot = $1 AND event = $2 AND delegate = $3 \
         ORDER BY speech DESC",
    )
    .bind(bot)
    .bind(event)
    .bind(person)
    .fetch_all(database.reader())
    .await
    .context("look up somebody's wishes to speak")?;
    rows.iter().map(speech_of).collect()
}

/// How somebody signed the last time they asked to speak; empty when they never did.
pub async fn last_name(
    database: &Database,
    bot: i64,
    event: i64,
    person: i64,
) -> anyhow::Result<String> {
    let all = of_person(database, bot, event, person).await?;
    Ok(all.into_iter().map(|one| one.name).find(|name| !name.is_empty()).unwrap_or_default())
}

/// What moderators did last with the list of a session.
pub async fn last_done(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Option<Done>> {
    let row = sqlx::query(
        "SELECT step, speech, deed, decided_by FROM speech_step \
         WHERE bot = $1 AND event = $2 AND session = $3 ORDER BY step DESC LIMIT 1",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_optional(database.reader())
    .await
    .context("look up what moderators did")?;
    row.as_ref().map(done_of).transpose()
}

pub(super) fn done_of(row: &AnyRow) -> anyhow::Result<Done> {
    let word: String = row.try_get("deed")?;
    Ok(Done {
        step: row.try_get("step")?,
        speech: row.try_get("speech")?,
        deed: Deed::read(&word).with_context(|| format!("{word} is no deed"))?,
        by: row.try_get("decided_by")?,
    })
}

fn speech_of(row: &AnyRow) -> anyhow::Result<Speech> {
    let word: String = row.try_get("state")?;
    let moment = |name| {
        let at: Option<i64> = row.try_get(name)?;
        Ok::<_, sqlx::Error>(at.and_then(DateTime::from_timestamp_millis))
    };
    Ok(Speech {
        number: row.try_get("speech")?,
        session: row.try_get("session")?,
        delegate: row.try_get("delegate")?,
        name: row.try_get("position")?,
        subject: row.try_get("subject")?,
        spot: Spot {
            state: State::read(&word).with_context(|| format!("{word} is no state"))?,
            place: row.try_get("place")?,
            begun_at: moment("begun_at")?,
            until: moment("limit_at")?,
            ended_at: moment("ended_at")?,
        },
        knows: row.try_get::<Option<i64>, _>("soon_at")?.is_some(),
    })
}
