//! Opening: migrations run once, and what cannot be used is refused with what to do.

use letan::database::{Database, OpenError};

use super::{number, open, opened, run};
use crate::stage::Place;

/// Why the database cannot be opened.
async fn refusal(place: &Place) -> (OpenError, String) {
    let error = Database::open(place.url()).await.unwrap_err();
    let sentence = error.to_string();
    (error, sentence)
}

const MIGRATIONS: &str = "SELECT COUNT(*) FROM _sqlx_migrations";

#[tokio::test]
async fn opening_again_changes_nothing() {
    let (place, database) = opened().await;
    let migrations = number(&database, MIGRATIONS).await;
    assert!(migrations > 0);
    run(&database, "INSERT INTO bot (bot, username) VALUES (1, 'letan')").await.unwrap();
    let when = "SELECT CAST(SUM(execution_time) AS BIGINT) FROM _sqlx_migrations";
    let once = number(&database, when).await;
    database.close().await;
    for _ in 0..2 {
        let again = open(&place).await;
        assert_eq!(number(&again, MIGRATIONS).await, migrations);
        assert_eq!(number(&again, when).await, once);
        assert_eq!(number(&again, "SELECT COUNT(*) FROM bot").await, 1);
        again.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_processes_may_open_an_empty_database_at_once() {
    let place = Place::new().await;
    let mut opening = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let url = place.url().to_owned();
        opening.spawn(async move { Database::open(&url).await });
    }
    for opened in opening.join_all().await {
        let database = opened.unwrap();
        assert!(number(&database, MIGRATIONS).await > 0);
    }
}

#[tokio::test]
async fn a_database_of_a_newer_letan_is_refused_and_left_alone() {
    let (place, database) = opened().await;
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, \
                 execution_time) SELECT 999999, 'later', success, checksum, 1 \
                 FROM _sqlx_migrations WHERE version = 1";
    run(&database, newer).await.unwrap();
    run(&database, "INSERT INTO bot (bot, username) VALUES (1, 'letan')").await.unwrap();
    let (error, sentence) = refusal(&place).await;
    assert!(matches!(error, OpenError::Newer(999_999)), "{error:?}");
    for words in ["newer Letan", "999999", "start that version", "nothing was changed"] {
        assert!(sentence.contains(words), "{sentence}");
    }
    assert_eq!(number(&database, "SELECT COUNT(*) FROM bot").await, 1);
}

#[tokio::test]
async fn a_step_that_is_not_ours_is_refused() {
    let (place, database) = opened().await;
    let checksum = if place.folder().is_some() { "x'00'" } else { "'\\x00'" };
    run(&database, &format!("UPDATE _sqlx_migrations SET checksum = {checksum}")).await.unwrap();
    let (error, sentence) = refusal(&place).await;
    assert!(matches!(error, OpenError::Foreign(1)), "{error:?}");
    assert!(sentence.contains("restore a backup"), "{sentence}");
}

#[tokio::test]
async fn a_database_of_another_program_is_refused_and_left_alone() {
    let (place, database) = opened().await;
    for sql in ["DROP TABLE inbox", "DROP TABLE version", "DROP TABLE _sqlx_migrations"] {
        run(&database, sql).await.unwrap();
    }
    run(&database, "INSERT INTO event (bot, event, id, version) VALUES (1, 1, 'x', 1)")
        .await
        .unwrap();
    let (error, sentence) = refusal(&place).await;
    assert!(matches!(error, OpenError::Foreign(1)), "{error:?}");
    assert!(sentence.contains("name another DATABASE_URL"), "{sentence}");
    assert_eq!(number(&database, "SELECT COUNT(*) FROM event").await, 1);
}

#[tokio::test]
async fn an_address_of_neither_database_is_refused() {
    for address in [
        "",
        "letan.db",
        "mysql://host/letan",
        "SQLITE://x",
        "sqlite:",
        "sqlite::memory:",
        "sqlite://x?mode=memory",
    ] {
        let error = Database::open(address).await.unwrap_err();
        assert!(matches!(error, OpenError::UnknownAddress), "{address}: {error:?}");
        assert!(error.to_string().contains("sqlite://letan.db"), "{error}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_at_once_and_without_its_password() {
    let error = Database::open("postgres://me:hush@127.0.0.1:9/letan").await.unwrap_err();
    assert!(matches!(error, OpenError::Unreachable(_)), "{error:?}");
    let sentence = error.to_string();
    assert!(sentence.contains("check that it runs") && !sentence.contains("hush"), "{sentence}");
}
