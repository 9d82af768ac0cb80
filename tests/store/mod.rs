//! The rules of the store, on whichever database the environment names: `migrations/README.md`.

#![cfg(test)]

mod counting;
mod dialect;
mod inbox;
mod notices;
mod notices_many;
mod notices_model;
mod notices_property;
mod opening;
mod outbox;
mod outbox_model;
mod programmes;
mod questions;
mod questions_life;
mod reminders_property;
mod roles;
mod schema;
mod sqlite;
mod stars;
mod team;
mod transactions;
mod unanswered;
mod versions;

use letan::database::Database;
use sqlx::{AssertSqlSafe, Row as _};

use crate::stage::Place;

/// A bot.
const BOT: i64 = 1_000_001;

async fn open(place: &Place) -> Database {
    Database::open(place.url()).await.unwrap()
}

/// An open database of the test's own.
async fn opened() -> (Place, Database) {
    let place = Place::new().await;
    let database = open(&place).await;
    (place, database)
}

/// Does `sql` in a transaction of its own.
async fn run(database: &Database, sql: &str) -> sqlx::Result<u64> {
    let mut transaction = database.begin().await?;
    let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(done.rows_affected())
}

/// The one number that `sql` reads.
async fn number(database: &Database, sql: &str) -> i64 {
    let sql = AssertSqlSafe(sql.to_owned());
    sqlx::query(sql).fetch_one(database.reader()).await.unwrap().get(0)
}
