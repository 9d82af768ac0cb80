//! Which person of the programme somebody is.

use anyhow::Context as _;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::moment;
use crate::clock::Moment;
use crate::database::{Database, Placeholders};
use crate::team::Tie;
use crate::team::log::{self, Entry};

/// The person of the programme that `delegate` is at an event.
pub async fn person_of(
    database: &Database,
    bot: i64,
    event: i64,
    delegate: i64,
) -> anyhow::Result<Option<String>> {
    let row = sqlx::query("SELECT person FROM tie WHERE bot = $1 AND event = $2 AND delegate = $3")
        .bind(bot)
        .bind(event)
        .bind(delegate)
        .fetch_optional(database.reader())
        .await
        .context("look up who somebody is")?;
    row.map(|row| Ok(row.try_get("person")?)).transpose()
}

/// The tie of a person of the programme.
pub async fn tie_of_person(
    database: &Database,
    bot: i64,
    event: i64,
    person: &str,
) -> anyhow::Result<Option<Tie>> {
    let row = sqlx::query(
        "SELECT delegate, person, tied_at FROM tie WHERE bot = $1 AND event = $2 AND person = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(person)
    .fetch_optional(database.reader())
    .await
    .context("look up whose a person is")?;
    row.as_ref().map(tie).transpose()
}

/// Those of `persons` who are tied, each with the delegate; by the person's id.
pub async fn delegates_of(
    database: &Database,
    bot: i64,
    event: i64,
    persons: &[&str],
) -> anyhow::Result<Vec<(String, i64)>> {
    if persons.is_empty() {
        return Ok(Vec::new());
    }
    let head = "SELECT person, delegate FROM tie WHERE bot = $1 AND event = $2 AND person IN ";
    let sql = Placeholders::after(head, 2).list(persons.len()).tail(" ORDER BY person");
    let mut query = sqlx::query(sql).bind(bot).bind(event);
    for person in persons {
        query = query.bind(*person);
    }
    let rows = query.fetch_all(database.reader()).await.context("look up whose people are")?;
    rows.iter().map(|row| Ok((row.try_get("person")?, row.try_get("delegate")?))).collect()
}

/// Everybody who is tied at an event, by the person's id.
pub async fn ties_of_event(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Tie>> {
    let rows = sqlx::query(
        "SELECT delegate, person, tied_at FROM tie WHERE bot = $1 AND event = $2 ORDER BY person",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("look up who is tied")?;
    rows.iter().map(tie).collect()
}

/// Ends the tie that a person has had since `tied_at`, as `entry` notes; another one stays.
pub async fn untie(
    database: &Database,
    entry: &Entry,
    person: &str,
    tied_at: Moment,
) -> anyhow::Result<()> {
    let (bot, event) = (entry.bot, entry.event);
    let mut transaction = database.begin().await?;
    let sql = "DELETE FROM tie WHERE bot = $1 AND event = $2 AND person = $3 AND tied_at = $4";
    let untied = sqlx::query(sql)
        .bind(bot)
        .bind(event)
        .bind(person)
        .bind(tied_at.timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("untie a person")?;
    if untied.rows_affected() > 0 {
        log::note(&mut transaction, entry).await?;
    }
    transaction.commit().await?;
    Ok(())
}

fn tie(row: &AnyRow) -> anyhow::Result<Tie> {
    Ok(Tie {
        delegate: row.try_get("delegate")?,
        person: row.try_get("person")?,
        tied_at: moment(row.try_get("tied_at")?)?,
    })
}
