//! Transactions: they wait for each other, they are whole or nothing, and nobody waits to read.

use std::time::Duration;

use letan::database::Database;
use sqlx::Row as _;
use tokio::task::JoinSet;

use super::{number, open, opened, run};

const COUNT: &str = "SELECT COUNT(*) FROM word";
/// Nothing below may take so long.
const PATIENCE: Duration = Duration::from_secs(20);

async fn with_words(database: &Database) {
    run(database, "CREATE TABLE word (bot BIGINT NOT NULL PRIMARY KEY, n BIGINT NOT NULL)")
        .await
        .unwrap();
    run(database, "INSERT INTO word (bot, n) VALUES (0, 0)").await.unwrap();
}

#[tokio::test]
async fn a_transaction_that_is_not_committed_leaves_nothing() {
    let (_place, database) = opened().await;
    with_words(&database).await;
    for end in ["rollback", "drop", "error"] {
        let mut transaction = database.begin().await.unwrap();
        let insert = "INSERT INTO word (bot, n) VALUES (1, 1), (2, 2)";
        sqlx::query(insert).execute(&mut *transaction).await.unwrap();
        match end {
            "rollback" => transaction.rollback().await.unwrap(),
            "drop" => drop(transaction),
            _ => {
                sqlx::query(insert).execute(&mut *transaction).await.unwrap_err();
                drop(transaction);
            }
        }
        assert_eq!(number(&database, COUNT).await, 1, "{end}");
    }
    // The connection is as good as new.
    run(&database, "INSERT INTO word (bot, n) VALUES (1, 1)").await.unwrap();
    assert_eq!(number(&database, COUNT).await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_writer_waits_for_another_one() {
    let (place, database) = opened().await;
    with_words(&database).await;
    let other = open(&place).await;
    let mut first = database.begin().await.unwrap();
    let sql = "UPDATE word SET n = n + 1 WHERE bot = 0";
    sqlx::query(sql).execute(&mut *first).await.unwrap();
    // One in the same process, one in another: both begin while the first one writes.
    let mut waiting = JoinSet::new();
    for database in [database.clone(), other.clone()] {
        waiting.spawn(async move { run(&database, sql).await });
    }
    let early = tokio::time::timeout(Duration::from_millis(300), waiting.join_next()).await;
    assert!(early.is_err(), "nobody comes in between: {early:?}");
    first.commit().await.unwrap();
    let done = tokio::time::timeout(PATIENCE, waiting.join_all()).await.unwrap();
    assert!(done.iter().all(Result::is_ok), "{done:?}");
    assert_eq!(number(&other, "SELECT n FROM word").await, 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_writers_of_two_processes_all_succeed() {
    let (place, database) = opened().await;
    with_words(&database).await;
    let other = open(&place).await;
    let mut writers = JoinSet::<sqlx::Result<()>>::new();
    for writer in 0..20_i64 {
        let database = if writer % 2 == 0 { database.clone() } else { other.clone() };
        writers.spawn(async move {
            for round in 0..5 {
                // What begins by reading writes as safely as what only writes.
                let mut transaction = database.begin().await?;
                sqlx::query(COUNT).fetch_one(&mut *transaction).await?;
                sqlx::query("INSERT INTO word (bot, n) VALUES ($1, $2)")
                    .bind(1 + writer * 5 + round)
                    .bind(round)
                    .execute(&mut *transaction)
                    .await?;
                transaction.commit().await?;
            }
            Ok(())
        });
    }
    let done = tokio::time::timeout(PATIENCE, writers.join_all()).await.unwrap();
    assert!(done.iter().all(Result::is_ok), "{done:?}");
    assert_eq!(number(&database, COUNT).await, 101);
}

#[tokio::test]
async fn a_reader_does_not_wait_for_a_writer_and_sees_nothing_unfinished() {
    let (place, database) = opened().await;
    with_words(&database).await;
    let other = open(&place).await;
    let mut writer = database.begin().await.unwrap();
    sqlx::query("DELETE FROM word").execute(&mut *writer).await.unwrap();
    for reader in [&database, &other] {
        let read = tokio::time::timeout(Duration::from_secs(2), number(reader, COUNT)).await;
        assert_eq!(read, Ok(1));
    }
    let inside: i64 = sqlx::query(COUNT).fetch_one(&mut *writer).await.unwrap().get(0);
    assert_eq!(inside, 0);
    writer.commit().await.unwrap();
    assert_eq!([number(&database, COUNT).await, number(&other, COUNT).await], [0, 0]);
}

#[tokio::test]
async fn a_writer_does_not_wait_for_a_reader() {
    let (_place, database) = opened().await;
    with_words(&database).await;
    let mut reader = database.reader().begin().await.unwrap();
    sqlx::query(COUNT).fetch_one(&mut *reader).await.unwrap();
    let write = run(&database, "INSERT INTO word (bot, n) VALUES (1, 1)");
    tokio::time::timeout(Duration::from_secs(2), write).await.unwrap().unwrap();
    reader.rollback().await.unwrap();
}

#[tokio::test]
async fn a_process_that_is_frozen_in_a_transaction_does_not_keep_its_locks_on_postgresql() {
    let (place, database) = opened().await;
    if place.folder().is_none() {
        let sql = "SHOW idle_in_transaction_session_timeout";
        let limit: String = sqlx::query_scalar(sql).fetch_one(database.reader()).await.unwrap();
        assert_eq!(limit, "10s");
    }
}
