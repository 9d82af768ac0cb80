//! A bound is guarded by the write itself.

use letan::database::Database;
use tokio::task::JoinSet;

use super::{number, open, opened, run};

/// Takes a seat if one is left.
async fn take(database: &Database) -> bool {
    run(database, "UPDATE hall SET taken = taken + 1 WHERE bot = 1 AND taken < cap").await.unwrap()
        == 1
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_seat_is_never_sold_twice() {
    let (place, database) = opened().await;
    let table = "CREATE TABLE hall (bot BIGINT NOT NULL PRIMARY KEY, taken INTEGER NOT NULL, \
                 cap INTEGER NOT NULL, CHECK (taken <= cap))";
    run(&database, table).await.unwrap();
    run(&database, "INSERT INTO hall (bot, taken, cap) VALUES (1, 0, 13)").await.unwrap();
    // Two processes of ten writers each.
    let other = open(&place).await;
    let mut writers = JoinSet::new();
    for writer in 0..20 {
        let database = if writer % 2 == 0 { database.clone() } else { other.clone() };
        writers.spawn(async move { [take(&database).await, take(&database).await] });
    }
    let taken = writers.join_all().await.into_iter().flatten().filter(|taken| *taken).count();
    assert_eq!(taken, 13);
    assert_eq!(number(&database, "SELECT CAST(taken AS BIGINT) FROM hall").await, 13);
    assert!(!take(&other).await, "a full hall stays full");
}
