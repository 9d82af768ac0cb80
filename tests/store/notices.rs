//! Settling windows: where people stand, across processes.

use std::collections::BTreeSet;

use letan::changes::notices::store::{
    Unsettled, Window, Writing, advance, begin, close, look, settle, unsettled,
};
use letan::clock::Moment;
use letan::database::Database;

use super::{BOT, number, opened, run};

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

/// An event whose versions were published at these seconds.
async fn event(database: &Database, number: i64, published: &[i64]) {
    let count = published.len();
    run(
        database,
        &format!(
            "INSERT INTO event (bot, event, id, version) VALUES ({BOT}, {number}, 'e{number}', {count})"
        ),
    )
    .await
    .unwrap();
    for (version, second) in (1..).zip(published) {
        let at = at(*second).timestamp_millis();
        let version: i64 = version;
        run(
            database,
            &format!(
                "INSERT INTO version (bot, event, version, fingerprint, content, published_at, \
                 published_by) VALUES ({BOT}, {number}, {version}, 'f', 'c', {at}, 'b')"
            ),
        )
        .await
        .unwrap();
    }
}

fn one(settled: Option<i64>, version: i64, opened: i64) -> Unsettled {
    Unsettled {
        event: 1,
        id: "e1".to_owned(),
        settled,
        version,
        opened_at: at(opened),
        window: None,
        writing: None,
    }
}

#[tokio::test]
async fn a_first_version_settles_and_what_comes_later_opens_a_window() {
    let (_place, database) = opened().await;
    event(&database, 1, &[0]).await;
    assert_eq!(unsettled(&database, BOT).await.unwrap(), [one(None, 1, 0)]);
    for _ in 0..2 {
        begin(&database, BOT, 1).await.unwrap();
    }
    assert_eq!(unsettled(&database, BOT).await.unwrap(), []);
    event(&database, 2, &[5, 10, 20]).await;
    begin(&database, BOT, 2).await.unwrap();
    let open = unsettled(&database, BOT).await.unwrap();
    // Opened by the first version that is newer, not by the newest.
    let expected = Unsettled { event: 2, id: "e2".to_owned(), ..one(Some(1), 3, 10) };
    assert_eq!(open, [expected]);
    assert_eq!(unsettled(&database, BOT + 1).await.unwrap(), []);
}

#[tokio::test]
async fn a_window_is_looked_at_closed_written_and_settled() {
    let (_place, database) = opened().await;
    event(&database, 1, &[0, 10]).await;
    begin(&database, BOT, 1).await.unwrap();
    let window = Window { seen: 2, closes_at: at(190) };
    look(&database, BOT, 1, 1, window).await.unwrap();
    let seen = Unsettled { window: Some(window), ..one(Some(1), 2, 10) };
    assert_eq!(unsettled(&database, BOT).await.unwrap(), [seen]);
    close(&database, BOT, 1, 1, 2).await.unwrap();
    // Too late to look again.
    look(&database, BOT, 1, 1, window).await.unwrap();
    for (written_to, is_further) in [(7, true), (7, false), (3, false), (9, true)] {
        let mut transaction = database.begin().await.unwrap();
        let writing = Writing { target: 2, written_to };
        assert_eq!(advance(&mut transaction, BOT, 1, writing).await.unwrap(), is_further);
        transaction.commit().await.unwrap();
    }
    let writing = Writing { target: 2, written_to: 9 };
    let written = Unsettled { writing: Some(writing), ..one(Some(1), 2, 10) };
    assert_eq!(unsettled(&database, BOT).await.unwrap(), [written]);
    settle(&database, BOT, 1, 2).await.unwrap();
    assert_eq!(unsettled(&database, BOT).await.unwrap(), []);
    assert_eq!(number(&database, "SELECT settled FROM settling").await, 2);
}

#[tokio::test]
async fn a_window_that_another_process_closed_stays_closed() {
    let (_place, database) = opened().await;
    event(&database, 1, &[0, 10, 20]).await;
    begin(&database, BOT, 1).await.unwrap();
    close(&database, BOT, 1, 1, 2).await.unwrap();
    // This one saw a version more.
    close(&database, BOT, 1, 1, 3).await.unwrap();
    assert_eq!(number(&database, "SELECT target FROM settling").await, 2);
    settle(&database, BOT, 1, 3).await.unwrap();
    assert_eq!(number(&database, "SELECT settled FROM settling").await, 1);
    settle(&database, BOT, 1, 2).await.unwrap();
    close(&database, BOT, 1, 1, 2).await.unwrap();
    // The next window begins where the last ended.
    assert_eq!(unsettled(&database, BOT).await.unwrap(), [one(Some(2), 3, 20)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_write_at_once_one_writes_each_page() {
    let (_place, database) = opened().await;
    event(&database, 1, &[0, 10]).await;
    begin(&database, BOT, 1).await.unwrap();
    close(&database, BOT, 1, 1, 2).await.unwrap();
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..8 {
        let database = database.clone();
        hands.spawn(async move {
            let mut transaction = database.begin().await.unwrap();
            let writing = Writing { target: 2, written_to: 500 };
            let mine = advance(&mut transaction, BOT, 1, writing).await.unwrap();
            transaction.commit().await.unwrap();
            mine.then_some(hand)
        });
    }
    let writers: BTreeSet<i32> = hands.join_all().await.into_iter().flatten().collect();
    assert_eq!(writers.len(), 1);
}
