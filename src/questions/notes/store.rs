//! The rows of notes.

use anyhow::Context as _;
use serde_json::{Value, json};
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::{Kind, Note, Speaker};
use crate::clock::Moment;
use crate::database::{Database, Transaction};

/// Keeps a note that `author` wrote; the same one again changes nothing.
pub async fn put(
    database: &Database,
    bot: i64,
    event: i64,
    note: &Note,
    author: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let (speaker, named) = match &note.speaker {
        Speaker::Person(id) => (id.as_str(), ""),
        Speaker::Named(name) => ("", name.as_str()),
        Speaker::General => ("", ""),
    };
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO note (bot, event, note, session, speaker, named, kind, content, delegate, written_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (bot, event, note) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(note.number)
    .bind(&note.session)
    .bind(speaker)
    .bind(named)
    .bind(note.kind.word())
    .bind(&note.content)
    .bind(author)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep a note")?;
    transaction.commit().await?;
    Ok(())
}

/// The note with this number.
pub async fn find(
    database: &Database,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Note>> {
    let row = sqlx::query("SELECT * FROM note WHERE bot = $1 AND event = $2 AND note = $3")
        .bind(bot)
        .bind(event)
        .bind(number)
        .fetch_optional(database.reader())
        .await
        .context("find a note")?;
    row.as_ref().map(read).transpose()
}

/// The notes of an event, in the order in which they were written.
pub async fn of_event(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Note>> {
    let rows =
        sqlx::query("SELECT * FROM note WHERE bot = $1 AND event = $2 ORDER BY written_at, note")
            .bind(bot)
            .bind(event)
            .fetch_all(database.reader())
            .await
            .context("read the notes of an event")?;
    rows.iter().map(read).collect()
}

/// The notes of a session, in the order in which they were written.
pub async fn of_session(
    database: &Database,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<Vec<Note>> {
    let rows = sqlx::query(
        "SELECT * FROM note WHERE bot = $1 AND event = $2 AND session = $3 ORDER BY written_at, note",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_all(database.reader())
    .await
    .context("read the notes of a session")?;
    rows.iter().map(read).collect()
}

/// Says what a note is.
pub async fn set_kind(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    kind: Kind,
) -> anyhow::Result<()> {
    let sql = "UPDATE note SET kind = $4 WHERE bot = $1 AND event = $2 AND note = $3";
    change(database, sql, bot, (event, number), Some(kind.word())).await
}

/// Writes a note anew.
pub async fn reword(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    content: &str,
) -> anyhow::Result<()> {
    let sql = "UPDATE note SET content = $4 WHERE bot = $1 AND event = $2 AND note = $3";
    change(database, sql, bot, (event, number), Some(content)).await
}

/// Takes a note away.
pub async fn delete(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
) -> anyhow::Result<()> {
    let sql = "DELETE FROM note WHERE bot = $1 AND event = $2 AND note = $3";
    change(database, sql, bot, (event, number), None).await
}

async fn change(
    database: &Database,
    sql: &'static str,
    bot: i64,
    (event, number): (i64, i64),
    words: Option<&str>,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    let query = sqlx::query(sql).bind(bot).bind(event).bind(number);
    let query = match words {
        Some(words) => query.bind(words),
        None => query,
    };
    query.execute(&mut *transaction).await.context("change a note")?;
    transaction.commit().await?;
    Ok(())
}

/// What somebody wrote, for `/mydata`.
pub async fn export(database: &Database, bot: i64, person: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query("SELECT * FROM note WHERE bot = $1 AND delegate = $2 ORDER BY note")
        .bind(bot)
        .bind(person)
        .fetch_all(database.reader())
        .await
        .context("export notes")?;
    let one = |row: &AnyRow| {
        Ok(json!({
            "event": row.try_get::<i64, _>("event")?,
            "session": row.try_get::<String, _>("session")?,
            "speaker": row.try_get::<String, _>("speaker")?,
            "named": row.try_get::<String, _>("named")?,
            "kind": row.try_get::<String, _>("kind")?,
            "content": row.try_get::<String, _>("content")?,
            "written_at_ms": row.try_get::<i64, _>("written_at")?,
        }))
    };
    rows.iter().map(one).collect()
}

/// Takes somebody off what they wrote: the notes are the event's.
pub async fn erase(transaction: &mut Transaction, bot: i64, person: i64) -> anyhow::Result<()> {
    sqlx::query("UPDATE note SET delegate = NULL WHERE bot = $1 AND delegate = $2")
        .bind(bot)
        .bind(person)
        .execute(&mut **transaction)
        .await
        .context("forget who wrote notes")?;
    Ok(())
}

/// Forgets the notes of an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM note WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await
        .context("forget the notes of an event")?;
    Ok(())
}

fn read(row: &AnyRow) -> anyhow::Result<Note> {
    let (speaker, named): (String, String) = (row.try_get("speaker")?, row.try_get("named")?);
    let kind: String = row.try_get("kind")?;
    let speaker = match (speaker.is_empty(), named.is_empty()) {
        (false, _) => Speaker::Person(speaker),
        (true, false) => Speaker::Named(named),
        (true, true) => Speaker::General,
    };
    Ok(Note {
        number: row.try_get("note")?,
        session: row.try_get("session")?,
        speaker,
        kind: Kind::read(&kind).context("a kind of note")?,
        content: row.try_get("content")?,
    })
}
