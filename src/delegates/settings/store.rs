//! The rows of the settings; whoever chose nothing has none.

use anyhow::Context as _;
use chrono::NaiveTime;
use serde_json::{Value, json};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::rules::{clock_time, minutes_of};
use super::{DEFAULT_MINUTES, Hours, Pause, Quiet, Settings};
use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// What `delegate` wants.
pub async fn of(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Settings> {
    let row = find(database, bot, delegate).await?;
    row.as_ref().map_or_else(|| Ok(Settings::default()), read)
}

/// Keeps what `delegate` wants from `now` on.
pub async fn put(
    database: &Database,
    bot: i64,
    delegate: i64,
    settings: &Settings,
    now: Moment,
) -> anyhow::Result<()> {
    let off = |on: bool| (!on).then(|| now.timestamp_millis());
    let hours = match settings.quiet {
        Quiet::Own(hours) => Some(hours),
        Quiet::AsTheEvent | Quiet::Off => None,
    };
    let minutes = |time: NaiveTime| i64::from(minutes_of(time));
    let resumes_at = match settings.pause {
        Some(Pause::Until(moment)) => Some(moment.timestamp_millis()),
        Some(Pause::UntilResumed) | None => None,
    };
    let mut transaction = database.begin().await?;
    sqlx::query(PUT)
        .bind(bot)
        .bind(delegate)
        .bind(i64::from(settings.remind_before.unwrap_or(DEFAULT_MINUTES)))
        .bind(off(settings.remind_before.is_some()))
        .bind(off(settings.changes))
        .bind(off(settings.announcements))
        .bind(off(settings.answers))
        .bind(hours.map(|hours| minutes(hours.from)))
        .bind(hours.map(|hours| minutes(hours.until)))
        .bind(off(settings.quiet != Quiet::Off))
        .bind(off(settings.pause.is_none()))
        .bind(resumes_at)
        .execute(&mut *transaction)
        .await
        .context("keep the settings")?;
    transaction.commit().await?;
    Ok(())
}

const PUT: &str = "INSERT INTO notification (bot, delegate, minutes, reminders_off_at, \
     changes_off_at, announcements_off_at, answers_off_at, quiet_from, quiet_until, quiet_off_at, \
     paused_at, resumes_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
     ON CONFLICT (bot, delegate) DO UPDATE SET minutes = excluded.minutes, \
     reminders_off_at = excluded.reminders_off_at, changes_off_at = excluded.changes_off_at, \
     announcements_off_at = excluded.announcements_off_at, \
     answers_off_at = excluded.answers_off_at, quiet_from = excluded.quiet_from, \
     quiet_until = excluded.quiet_until, quiet_off_at = excluded.quiet_off_at, \
     paused_at = excluded.paused_at, resumes_at = excluded.resumes_at";

/// What is kept about them here, for `/mydata`.
pub async fn export(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Value> {
    let Some(row) = find(database, bot, delegate).await? else { return Ok(Value::Null) };
    let number = |column: &str| row.try_get::<Option<i64>, _>(column);
    Ok(json!({
        "minutes_before": number("minutes")?,
        "reminders_off_at_ms": number("reminders_off_at")?,
        "changes_off_at_ms": number("changes_off_at")?,
        "announcements_off_at_ms": number("announcements_off_at")?,
        "answers_off_at_ms": number("answers_off_at")?,
        "quiet_from_minute": number("quiet_from")?,
        "quiet_until_minute": number("quiet_until")?,
        "quiet_off_at_ms": number("quiet_off_at")?,
        "paused_at_ms": number("paused_at")?,
        "resumes_at_ms": number("resumes_at")?,
    }))
}

/// Forgets what they want.
pub async fn erase(transaction: &mut Transaction, bot: i64, delegate: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM notification WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(delegate)
        .execute(&mut **transaction)
        .await
        .context("forget the settings")?;
    Ok(())
}

async fn find(database: &Database, bot: i64, delegate: i64) -> anyhow::Result<Option<AnyRow>> {
    sqlx::query(
        "SELECT CAST(minutes AS BIGINT) AS minutes, reminders_off_at, changes_off_at, \
         announcements_off_at, answers_off_at, CAST(quiet_from AS BIGINT) AS quiet_from, \
         CAST(quiet_until AS BIGINT) AS quiet_until, quiet_off_at, paused_at, resumes_at \
         FROM notification WHERE bot = $1 AND delegate = $2",
    )
    .bind(bot)
    .bind(delegate)
    .fetch_optional(database.reader())
    .await
    .context("read the settings")
}

fn read(row: &AnyRow) -> anyhow::Result<Settings> {
    let number = |column: &str| row.try_get::<Option<i64>, _>(column);
    let is_on = |column: &str| number(column).map(|off| off.is_none());
    let count = |number: i64| u32::try_from(number).unwrap_or(DEFAULT_MINUTES);
    let time = |minutes: Option<i64>| minutes.map(|minutes| clock_time(count(minutes)));
    let minutes = row.try_get::<i64, _>("minutes").map(count)?;
    let quiet = match (time(number("quiet_from")?), time(number("quiet_until")?)) {
        _ if !is_on("quiet_off_at")? => Quiet::Off,
        (Some(from), Some(until)) => Quiet::Own(Hours { from, until }),
        _ => Quiet::AsTheEvent,
    };
    let resumes_at = number("resumes_at")?.and_then(Moment::from_timestamp_millis);
    let is_paused = !is_on("paused_at")?;
    Ok(Settings {
        remind_before: is_on("reminders_off_at")?.then_some(minutes),
        changes: is_on("changes_off_at")?,
        announcements: is_on("announcements_off_at")?,
        answers: is_on("answers_off_at")?,
        quiet,
        pause: is_paused.then(|| resumes_at.map_or(Pause::UntilResumed, Pause::Until)),
    })
}
