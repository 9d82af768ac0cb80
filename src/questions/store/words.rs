//! What moderators write beside a question: no step of its life, and nobody is told.

use anyhow::Context as _;

use super::read::question;
use super::step::entered;
use crate::database::Database;
use crate::questions::Question;

/// Writes down what a question reads in another language, or that it reads nothing there (`None`);
/// nobody is told, and nothing else changes.
pub async fn translate(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    translation: Option<&str>,
) -> anyhow::Result<Option<Question>> {
    let mut transaction = database.begin().await?;
    if entered(&mut transaction, bot, event, number).await?.is_none() {
        return Ok(None);
    }
    sqlx::query(
        "UPDATE question SET translation = $4 WHERE bot = $1 AND event = $2 AND question = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(translation)
    .execute(&mut *transaction)
    .await
    .context("translate a question")?;
    let after = question(&mut transaction, bot, event, number).await?;
    transaction.commit().await?;
    Ok(after)
}

/// Puts a question or a draft into a group of topics; empty for none of its session's.
pub async fn put_into(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    topic: &str,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query("UPDATE question SET topic = $4 WHERE bot = $1 AND event = $2 AND question = $3")
        .bind(bot)
        .bind(event)
        .bind(number)
        .bind(topic)
        .execute(&mut *transaction)
        .await
        .context("put a question into a group of topics")?;
    transaction.commit().await?;
    Ok(())
}
