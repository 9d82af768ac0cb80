//! Writing: whatever changes in a draft counts as a change, and nothing changes in what goes out.

use anyhow::Context as _;

use super::Key;
use crate::announcements::mailing::Aim;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::telegram::{Attached, Attachment};
use crate::texts::{Html, Language};

/// What changes in a draft beside its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Whom it is for.
    Aim(Aim),
    /// When it goes out; `None` for at once.
    Due(Option<Moment>),
    /// Why it rings in quiet hours; `None` when it does not.
    Reason(Option<String>),
    /// That languages may be missing.
    Single,
    /// Whether it has a button for those who have read it.
    AsksRead(bool),
}

/// Begins an announcement; beginning it again changes nothing.
pub async fn begin(
    database: &Database,
    bot: i64,
    (event, number): Key,
    author: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO announcement (bot, event, announcement, delegate, state, aim, begun_at, \
         moved_at) VALUES ($1, $2, $3, $4, 'draft', $5, $6, $6) \
         ON CONFLICT (bot, event, announcement) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(author)
    .bind(Aim::Everybody.words().join(":"))
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("begin an announcement")?;
    transaction.commit().await?;
    Ok(())
}

/// Writes what a draft says in `language`, in place of what it said; the picture or file stays where
/// no other came. Returns whether it is a draft.
pub async fn write(
    database: &Database,
    bot: i64,
    key: Key,
    language: Language,
    (content, attached): (&Html, Option<&Attached>),
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    if !touch(&mut transaction, bot, key).await? {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO announcement_text (bot, event, announcement, language, content, attachment, \
         file) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (bot, event, announcement, language) DO UPDATE SET \
         content = excluded.content, \
         attachment = COALESCE(excluded.attachment, announcement_text.attachment), \
         file = COALESCE(excluded.file, announcement_text.file)",
    )
    .bind(bot)
    .bind(key.0)
    .bind(key.1)
    .bind(language.code())
    .bind(content.as_str())
    .bind(attached.map(|attached| match attached.kind {
        Attachment::Picture => "picture",
        Attachment::File => "file",
    }))
    .bind(attached.map(|attached| attached.file.as_str()))
    .execute(&mut *transaction)
    .await
    .context("write an announcement")?;
    transaction.commit().await?;
    Ok(true)
}

/// Takes the pictures and files off a draft. Returns whether it is a draft.
pub async fn detach(database: &Database, bot: i64, key: Key) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    if !touch(&mut transaction, bot, key).await? {
        return Ok(false);
    }
    for sql in [
        "DELETE FROM announcement_text \
         WHERE bot = $1 AND event = $2 AND announcement = $3 AND content = ''",
        "UPDATE announcement_text SET attachment = NULL, file = NULL \
         WHERE bot = $1 AND event = $2 AND announcement = $3",
    ] {
        sqlx::query(sql).bind(bot).bind(key.0).bind(key.1).execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    Ok(true)
}

/// Makes `change` in a draft. Returns whether it is one.
pub async fn change(
    database: &Database,
    bot: i64,
    key: Key,
    change: &Change,
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    if !touch(&mut transaction, bot, key).await? {
        return Ok(false);
    }
    let flag = |on: bool| on.then(|| now.timestamp_millis());
    let query = match change {
        Change::Aim(aim) => sqlx::query(
            "UPDATE announcement SET aim = $4 \
             WHERE bot = $1 AND event = $2 AND announcement = $3",
        )
        .bind(bot)
        .bind(key.0)
        .bind(key.1)
        .bind(aim.words().join(":")),
        Change::Reason(reason) => sqlx::query(
            "UPDATE announcement SET reason = $4 \
             WHERE bot = $1 AND event = $2 AND announcement = $3",
        )
        .bind(bot)
        .bind(key.0)
        .bind(key.1)
        .bind(reason.clone()),
        Change::Due(due) => moment(DUE, bot, key, due.map(|due| due.timestamp_millis())),
        Change::Single => moment(SINGLE, bot, key, flag(true)),
        Change::AsksRead(on) => moment(ASKS_READ, bot, key, flag(*on)),
    };
    query.execute(&mut *transaction).await.context("change an announcement")?;
    transaction.commit().await?;
    Ok(true)
}

const DUE: &str =
    "UPDATE announcement SET due_at = $4 WHERE bot = $1 AND event = $2 AND announcement = $3";
const SINGLE: &str =
    "UPDATE announcement SET single_at = $4 WHERE bot = $1 AND event = $2 AND announcement = $3";
const ASKS_READ: &str =
    "UPDATE announcement SET asks_read_at = $4 WHERE bot = $1 AND event = $2 AND announcement = $3";

fn moment(
    sql: &'static str,
    bot: i64,
    key: Key,
    at: Option<i64>,
) -> sqlx::query::Query<'static, sqlx::Any, sqlx::any::AnyArguments> {
    sqlx::query(sql).bind(bot).bind(key.0).bind(key.1).bind(at)
}

/// Forgets a draft.
pub async fn drop_it(database: &Database, bot: i64, key: Key) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    if !touch(&mut transaction, bot, key).await? {
        return Ok(false);
    }
    for sql in [
        "DELETE FROM announcement_text WHERE bot = $1 AND event = $2 AND announcement = $3",
        "DELETE FROM announcement WHERE bot = $1 AND event = $2 AND announcement = $3",
    ] {
        sqlx::query(sql).bind(bot).bind(key.0).bind(key.1).execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    Ok(true)
}

/// Counts a change of a draft, which holds its row until the transaction ends.
async fn touch(transaction: &mut Transaction, bot: i64, key: Key) -> anyhow::Result<bool> {
    let done = sqlx::query(
        "UPDATE announcement SET changes = changes + 1 \
         WHERE bot = $1 AND event = $2 AND announcement = $3 AND state = 'draft'",
    )
    .bind(bot)
    .bind(key.0)
    .bind(key.1)
    .execute(&mut **transaction)
    .await
    .context("touch an announcement")?;
    Ok(done.rows_affected() > 0)
}
