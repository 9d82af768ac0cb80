//! Facts that organisers are writing.

use anyhow::Context as _;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::Database;
use crate::helpdesk::facts::Draft;
use crate::texts::Language;

/// Keeps a draft in place of what its writer has not published; keeping it again changes nothing.
pub async fn begin(
    database: &Database,
    bot: i64,
    event: i64,
    draft: &Draft,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM helpdesk_fact WHERE bot = $1 AND event = $2 AND delegate = $3 \
         AND draft < $4 AND published IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(draft.by)
    .bind(draft.number)
    .execute(&mut *transaction)
    .await
    .context("drop earlier facts")?;
    sqlx::query(
        "INSERT INTO helpdesk_fact (bot, event, draft, delegate, missed, topic, asks, \
         asks_language, answer, language, begun_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         ON CONFLICT (bot, event, draft) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(draft.number)
    .bind(draft.by)
    .bind(draft.missed)
    .bind(draft.topic.as_str())
    .bind(draft.asks.join("\n"))
    .bind(draft.asks_language.code())
    .bind(draft.answer.as_str())
    .bind(draft.language.code())
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep a fact that is written")?;
    transaction.commit().await?;
    Ok(())
}

/// The draft with this number, if `by` is writing it.
pub async fn find(
    database: &Database,
    bot: i64,
    (event, number, by): (i64, i64, i64),
) -> anyhow::Result<Option<Draft>> {
    let row = sqlx::query(
        "SELECT * FROM helpdesk_fact \
         WHERE bot = $1 AND event = $2 AND draft = $3 AND delegate = $4",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(by)
    .fetch_optional(database.reader())
    .await
    .context("find a fact that is written")?;
    let Some(row) = row else { return Ok(None) };
    let language = |column: &str| -> anyhow::Result<Language> {
        let code: String = row.try_get(column)?;
        Ok(Language::from_code(&code).unwrap_or_else(Language::fallback))
    };
    let asks: String = row.try_get("asks")?;
    Ok(Some(Draft {
        number,
        by,
        missed: row.try_get("missed")?,
        topic: row.try_get("topic")?,
        asks: asks.lines().map(str::to_owned).collect(),
        asks_language: language("asks_language")?,
        answer: row.try_get("answer")?,
        language: language("language")?,
        published: row.try_get("published")?,
    }))
}

/// Writes down how a draft reads now, if it is not published.
pub async fn change(
    database: &Database,
    bot: i64,
    event: i64,
    draft: &Draft,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE helpdesk_fact SET topic = $5, asks = $6, answer = $7, language = $8 \
         WHERE bot = $1 AND event = $2 AND draft = $3 AND delegate = $4 AND published IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(draft.number)
    .bind(draft.by)
    .bind(draft.topic.as_str())
    .bind(draft.asks.join("\n"))
    .bind(draft.answer.as_str())
    .bind(draft.language.code())
    .execute(&mut *transaction)
    .await
    .context("change a fact that is written")?;
    transaction.commit().await?;
    Ok(())
}

/// The version `version` has the fact of a draft.
pub async fn published(
    database: &Database,
    bot: i64,
    (event, number, by): (i64, i64, i64),
    version: i64,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE helpdesk_fact SET published = $5 \
         WHERE bot = $1 AND event = $2 AND draft = $3 AND delegate = $4 AND published IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(by)
    .bind(version)
    .execute(&mut *transaction)
    .await
    .context("note that a fact is published")?;
    transaction.commit().await?;
    Ok(())
}

/// Forgets a draft that is not published.
pub async fn drop_it(
    database: &Database,
    bot: i64,
    (event, number, by): (i64, i64, i64),
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM helpdesk_fact WHERE bot = $1 AND event = $2 AND draft = $3 \
         AND delegate = $4 AND published IS NULL",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(by)
    .execute(&mut *transaction)
    .await
    .context("drop a fact that is written")?;
    transaction.commit().await?;
    Ok(())
}
