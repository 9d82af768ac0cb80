//! Who published from the chat, as a version's `published_by` says it: "chat 7001", "undo 4, chat
//! 7001". The id is a person's: handed out, erased on request, and gone with the other personal data.

use serde_json::{Value, json};
use sqlx::Row as _;

use crate::database::{Database, Transaction};

/// How a version says that it was published here.
const CHAT: &str = "chat";

/// For a change.
pub fn of_change(person: i64) -> String {
    format!("{CHAT} {person}")
}

/// For a programme that was sent as a file, or an earlier version: "file, chat 7001".
pub fn of_file(origin: &str, person: i64) -> String {
    format!("{origin}, {CHAT} {person}")
}

/// For taking `version` back.
pub fn of_undo(version: i64, person: i64) -> String {
    format!("{}{CHAT} {person}", undo_mark(version))
}

/// Whether it was a quick action.
pub fn is_change(published_by: &str) -> bool {
    published_by.starts_with(CHAT)
}

/// Whether it took `version` back.
pub fn is_undo(published_by: &str, version: i64) -> bool {
    published_by.starts_with(&undo_mark(version))
}

fn undo_mark(version: i64) -> String {
    format!("undo {version}, ")
}

/// The versions that they published, for `/mydata`.
pub async fn export(database: &Database, bot: i64, person: i64) -> anyhow::Result<Value> {
    let rows = sqlx::query(
        "SELECT event, version, published_by, published_at FROM version \
         WHERE bot = $1 AND published_by LIKE $2 ORDER BY event, version",
    )
    .bind(bot)
    .bind(format!("%{}", of_change(person)))
    .fetch_all(database.reader())
    .await?;
    let mut published = Vec::new();
    for row in rows {
        let by: String = row.try_get("published_by")?;
        if without(&by, Some(person)).is_some() {
            published.push(json!({
                "event": row.try_get::<i64, _>("event")?,
                "version": row.try_get::<i64, _>("version")?,
                "published_by": by,
                "published_at_ms": row.try_get::<i64, _>("published_at")?,
            }));
        }
    }
    Ok(Value::Array(published))
}

/// Forgets who published; the versions stay.
pub async fn erase(transaction: &mut Transaction, bot: i64, person: i64) -> anyhow::Result<()> {
    forget(transaction, bot, None, Some(person)).await
}

/// Forgets who published at an event.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    forget(transaction, bot, Some(event), None).await
}

async fn forget(
    transaction: &mut Transaction,
    bot: i64,
    event: Option<i64>,
    person: Option<i64>,
) -> anyhow::Result<()> {
    let rows = sqlx::query(
        "SELECT event, version, published_by FROM version \
         WHERE bot = $1 AND published_by LIKE $2",
    )
    .bind(bot)
    .bind(format!("%{CHAT} %"))
    .fetch_all(&mut **transaction)
    .await?;
    for row in rows {
        let (at, version): (i64, i64) = (row.try_get("event")?, row.try_get("version")?);
        let by: String = row.try_get("published_by")?;
        let Some(by) = without(&by, person).filter(|_| event.is_none_or(|event| event == at))
        else {
            continue;
        };
        sqlx::query(
            "UPDATE version SET published_by = $4 WHERE bot = $1 AND event = $2 AND version = $3",
        )
        .bind(bot)
        .bind(at)
        .bind(version)
        .bind(by)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// The words without the person's id, or without anybody's; `None` when it is not in them.
fn without(published_by: &str, person: Option<i64>) -> Option<String> {
    let (words, id) = published_by.rsplit_once(' ')?;
    let id = id.parse::<i64>().ok()?;
    let is_theirs = person.is_none_or(|person| person == id);
    let is_chat = words == CHAT || words.ends_with(&format!(" {CHAT}"));
    (is_theirs && is_chat).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_found_and_the_rest_stays() {
        for (by, person, left) in [
            ("chat 7001", Some(7001), Some("chat")),
            ("chat 7001", Some(1), None),
            ("chat 7001", None, Some("chat")),
            ("undo 4, chat 7001", Some(7001), Some("undo 4, chat")),
            ("file, chat 7001", Some(7001), Some("file, chat")),
            ("rollback 7001", Some(7001), None),
            ("import", None, None),
            ("chat", None, None),
        ] {
            assert_eq!(without(by, person).as_deref(), left, "{by}");
        }
        assert!(is_change("chat 1") && is_change("chat") && !is_change(&of_undo(4, 1)));
        assert!(is_undo(&of_undo(4, 1), 4) && !is_undo(&of_undo(41, 1), 4));
    }
}
