//! The announcements' rows.

pub mod draft;
pub mod personal;
pub mod reader;
pub mod round;
pub mod step;

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::{Aim, Announcement, State, Wording};
use crate::clock::Moment;
use crate::database::Database;
use crate::telegram::{Attached, Attachment};
use crate::texts::{Html, Language};

/// An announcement: its event's number and its own.
pub type Key = (i64, i64);

/// The announcement; `None` when it was dropped or never begun.
pub async fn find(
    database: &Database,
    bot: i64,
    (event, number): Key,
) -> anyhow::Result<Option<Announcement>> {
    let row = sqlx::query(
        "SELECT event, announcement, delegate, state, aim, due_at, reason, single_at, \
         asks_read_at, changes, begun_at, moved_at, retracted_at FROM announcement \
         WHERE bot = $1 AND event = $2 AND announcement = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .fetch_optional(database.reader())
    .await
    .context("find an announcement")?;
    let Some(row) = row else { return Ok(None) };
    let mut found = read(&row)?;
    found.wordings = wordings(database, bot, (event, number)).await?;
    Ok(Some(found))
}

/// Every announcement of an event, the newest first, without what they say.
pub async fn all(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Announcement>> {
    let rows = sqlx::query(
        "SELECT event, announcement, delegate, state, aim, due_at, reason, single_at, \
         asks_read_at, changes, begun_at, moved_at, retracted_at FROM announcement \
         WHERE bot = $1 AND event = $2 ORDER BY begun_at DESC, announcement DESC",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("list the announcements")?;
    rows.iter().map(read).collect()
}

/// What an announcement says, in the order of the languages' codes, Vietnamese first.
pub async fn wordings(
    database: &Database,
    bot: i64,
    (event, number): Key,
) -> anyhow::Result<Vec<Wording>> {
    let rows = sqlx::query(
        "SELECT language, content, attachment, file, correction FROM announcement_text \
         WHERE bot = $1 AND event = $2 AND announcement = $3 ORDER BY language DESC",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .fetch_all(database.reader())
    .await
    .context("read what an announcement says")?;
    let all = rows.iter().map(wording).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(all.into_iter().flatten().collect())
}

fn wording(row: &AnyRow) -> anyhow::Result<Option<Wording>> {
    let code: String = row.try_get("language")?;
    let Some(language) = Language::from_code(&code) else { return Ok(None) };
    let kind: Option<String> = row.try_get("attachment")?;
    let file: Option<String> = row.try_get("file")?;
    let kind = kind.map(|kind| match kind.as_str() {
        "picture" => Attachment::Picture,
        _ => Attachment::File,
    });
    let attached = kind.zip(file).map(|(kind, file)| Attached { kind, file });
    let correction: Option<String> = row.try_get("correction")?;
    Ok(Some(Wording {
        language,
        content: Html::kept(row.try_get("content")?),
        attached,
        correction: correction.map(Html::kept),
    }))
}

fn read(row: &AnyRow) -> anyhow::Result<Announcement> {
    let moment = |column: &str| -> anyhow::Result<Option<Moment>> {
        let at: Option<i64> = row.try_get(column)?;
        Ok(at.and_then(DateTime::from_timestamp_millis))
    };
    let state: String = row.try_get("state")?;
    let aim: String = row.try_get("aim")?;
    let words: Vec<&str> = aim.split(':').collect();
    Ok(Announcement {
        event: row.try_get("event")?,
        number: row.try_get("announcement")?,
        author: row.try_get("delegate")?,
        state: State::named(&state).context("an announcement has no state")?,
        aim: Aim::read(&words).context("an announcement has no aim")?,
        due_at: moment("due_at")?,
        reason: row.try_get("reason")?,
        may_miss: moment("single_at")?.is_some(),
        asks_read: moment("asks_read_at")?.is_some(),
        changes: row.try_get("changes")?,
        begun_at: moment("begun_at")?.context("an announcement was never begun")?,
        moved_at: moment("moved_at")?.context("an announcement was never moved")?,
        retracted_at: moment("retracted_at")?,
        wordings: Vec::new(),
    })
}
