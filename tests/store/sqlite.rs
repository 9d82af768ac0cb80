//! SQLite alone: how its file is made, opened and kept.

use std::path::Path;

use letan::database::{Database, OpenError};
use sqlx::{Connection as _, Executor as _, Row as _};

use super::{number, open, run};
use crate::stage::Place;

fn file(place: &Place) -> std::path::PathBuf {
    place.folder().unwrap().join("letan.db")
}

async fn setting(connection: &mut sqlx::AnyConnection, sql: &'static str) -> String {
    let row = sqlx::query(sql).fetch_one(connection).await.unwrap();
    row.try_get::<String, _>(0).unwrap_or_else(|_| row.get::<i64, _>(0).to_string())
}

#[tokio::test]
async fn every_connection_logs_ahead_syncs_fully_waits_and_knows_foreign_keys() {
    let place = Place::file();
    let database = open(&place).await;
    let expected = [
        ("PRAGMA journal_mode", "wal"),
        ("PRAGMA synchronous", "2"),
        ("PRAGMA foreign_keys", "1"),
        ("PRAGMA busy_timeout", "5000"),
    ];
    let mut writer = database.begin().await.unwrap();
    // All readers at once, so that each is looked at.
    let mut readers = Vec::new();
    for _ in 0..database.reader().options().get_max_connections() {
        readers.push(database.reader().acquire().await.unwrap());
    }
    assert!(readers.len() > 1);
    for (sql, value) in expected {
        assert_eq!(setting(&mut writer, sql).await, value, "{sql} of the writer");
        for reader in &mut readers {
            assert_eq!(setting(reader, sql).await, value, "{sql} of a reader");
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::file();
    let database = open(&place).await;
    run(&database, "INSERT INTO bot (bot) VALUES (1)").await.unwrap();
    let mut modes = Vec::new();
    for entry in std::fs::read_dir(place.folder().unwrap()).unwrap() {
        let entry = entry.unwrap();
        modes.push((entry.file_name(), entry.metadata().unwrap().permissions().mode() & 0o777));
    }
    assert!(modes.len() >= 3, "the file, its log and its shared memory: {modes:?}");
    assert!(modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
}

#[tokio::test]
async fn what_was_committed_survives_a_process_that_ends_without_a_word() {
    let place = Place::file();
    let database = open(&place).await;
    for bot in 1..=50 {
        run(&database, &format!("INSERT INTO bot (bot) VALUES ({bot})")).await.unwrap();
    }
    let mut unfinished = database.begin().await.unwrap();
    sqlx::query("DELETE FROM bot").execute(&mut *unfinished).await.unwrap();
    // The files as a killed process leaves them: nothing closed, nothing written back.
    let left = Place::file();
    for name in ["letan.db", "letan.db-wal"] {
        let from = place.folder().unwrap().join(name);
        std::fs::copy(from, left.folder().unwrap().join(name)).unwrap();
    }
    let again = open(&left).await;
    assert_eq!(number(&again, "SELECT COUNT(*) FROM bot").await, 50);
    assert_eq!(check(&again).await, "ok");
    drop(unfinished);
    assert_eq!(number(&database, "SELECT COUNT(*) FROM bot").await, 50);
}

async fn check(database: &Database) -> String {
    let row = sqlx::query("PRAGMA integrity_check").fetch_one(database.reader()).await.unwrap();
    row.get(0)
}

#[tokio::test]
async fn a_log_cut_in_the_middle_of_a_commit_loses_only_that_commit() {
    let place = Place::file();
    let database = open(&place).await;
    let log = place.folder().unwrap().join("letan.db-wal");
    run(&database, "INSERT INTO bot (bot) VALUES (1)").await.unwrap();
    let whole = std::fs::metadata(&log).unwrap().len();
    run(&database, "INSERT INTO bot (bot) VALUES (2)").await.unwrap();
    let left = Place::file();
    for name in ["letan.db", "letan.db-wal"] {
        let from = place.folder().unwrap().join(name);
        std::fs::copy(from, left.folder().unwrap().join(name)).unwrap();
    }
    let cut = left.folder().unwrap().join("letan.db-wal");
    let cut = std::fs::OpenOptions::new().write(true).open(cut).unwrap();
    cut.set_len(whole + 1000).unwrap();
    let again = open(&left).await;
    assert_eq!(number(&again, "SELECT COUNT(*) FROM bot").await, 1);
    assert_eq!(check(&again).await, "ok");
}

/// Why the address cannot be opened; tells how it is to be mended, in one line.
async fn refusal(address: &str) -> OpenError {
    let error = Database::open(address).await.unwrap_err();
    assert_eq!(error.to_string().lines().count(), 1, "{error}");
    error
}

#[tokio::test]
async fn a_file_of_another_kind_is_refused_and_left_alone() {
    let content = "Kính gửi Ban Tổ chức, ".repeat(500);
    let place = Place::file();
    std::fs::write(file(&place), &content).unwrap();
    let error = refusal(place.url()).await;
    assert!(matches!(error, OpenError::NotADatabase), "{error:?}");
    assert_eq!(std::fs::read_to_string(file(&place)).unwrap(), content);
}

#[tokio::test]
async fn a_torn_file_is_refused() {
    let place = Place::file();
    open(&place).await.close().await;
    let whole = std::fs::read(file(&place)).unwrap();
    std::fs::write(file(&place), [&whole[..100], &vec![0x5a; whole.len() - 100]].concat()).unwrap();
    let error = refusal(place.url()).await;
    assert!(matches!(error, OpenError::NotADatabase), "{error:?}");
    assert!(error.to_string().contains("DATABASE_URL"), "{error}");
}

#[tokio::test]
async fn an_empty_file_becomes_a_database() {
    let place = Place::file();
    std::fs::write(file(&place), "").unwrap();
    let database = open(&place).await;
    assert_eq!(number(&database, "SELECT COUNT(*) FROM bot").await, 0);
}

#[tokio::test]
async fn a_database_that_can_only_be_read_is_refused() {
    let place = Place::file();
    open(&place).await.close().await;
    let error = refusal(&format!("{}?mode=ro", place.url())).await;
    assert!(matches!(error, OpenError::ReadOnly), "{error:?}");
    assert!(error.to_string().contains("allow this user to write"), "{error}");
}

#[tokio::test]
async fn a_folder_is_made_but_nothing_is_made_of_a_file_in_its_place() {
    let place = Place::file();
    let below = |name: &str| place.url().replace("letan.db", name);
    Database::open(&below("data/of/letan.db")).await.unwrap().close().await;
    assert!(place.folder().unwrap().join("data/of/letan.db").is_file());
    for name in ["data/of", "data/of/letan.db/letan.db"] {
        let error = refusal(&below(name)).await;
        assert!(matches!(error, OpenError::File(..)), "{name}: {error:?}");
        assert!(error.to_string().contains("name another DATABASE_URL"), "{error}");
    }
}

#[tokio::test]
async fn the_file_that_is_made_is_the_one_that_is_opened() {
    let place = Place::file();
    let folder = place.folder().unwrap();
    for (name, made) in [("Hội nghị.db", "Hội nghị.db"), ("a%20b.db", "a b.db")] {
        let address = format!("sqlite://{}", folder.join(name).display());
        let database = Database::open(&address).await.unwrap();
        run(&database, "INSERT INTO bot (bot) VALUES (1)").await.unwrap();
        assert_eq!(mode(&folder.join(made)), 0o600, "{name}");
        database.close().await;
    }
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 2);
}

fn mode(file: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(file).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn a_database_that_another_process_holds_is_refused_with_what_to_do() {
    let place = Place::file();
    open(&place).await.close().await;
    let mut other = sqlx::SqliteConnection::connect(place.url()).await.unwrap();
    other.execute("BEGIN EXCLUSIVE").await.unwrap();
    let error = refusal(place.url()).await;
    assert!(matches!(error, OpenError::Locked), "{error:?}");
    assert!(error.to_string().contains("stop it"), "{error}");
    other.execute("ROLLBACK").await.unwrap();
    open(&place).await.close().await;
}
