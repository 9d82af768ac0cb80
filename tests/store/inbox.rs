//! The inbox's rows: taken once, in one commit, and remembered as a number only.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use letan::clock::Clock;
use letan::database::Database;
use letan::inbox::{Answering, Arrival, Inbox, Outcome, Task};

use super::{BOT, number, opened, run};
use crate::stage::Place;

const ROWS: &str = "SELECT COUNT(*) FROM inbox";
const UNANSWERED: &str = "SELECT COUNT(*) FROM inbox WHERE done_at IS NULL";

fn batch(updates: impl IntoIterator<Item = i64>) -> Vec<Arrival> {
    let arrival =
        |update| Arrival { update, person: 7, json: format!("{{\"n\":{update}}}").into() };
    updates.into_iter().map(arrival).collect()
}

fn clock() -> Clock {
    Clock::manual("2025-05-19T00:00:00Z".parse().unwrap(), 0.0)
}

/// Lets a fresh inbox answer what waits, after `arrivals` came; tells what was answered.
async fn answered(database: &Database, clock: &Clock, arrivals: &[Vec<Arrival>]) -> Vec<i64> {
    let inbox = Inbox::open(database.clone(), clock.clone(), BOT).await.unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&seen);
    let answering: Answering = Arc::new(move |task: Task, _| {
        noted.lock().unwrap().push(task.update);
        Box::pin(async { Outcome::Done })
    });
    let running = tokio::spawn(Arc::clone(&inbox).run(answering));
    for arrival in arrivals {
        inbox.take(arrival.clone()).await.unwrap();
    }
    inbox.settled().await;
    inbox.stop();
    running.await.unwrap().unwrap();
    Arc::into_inner(seen).map_or_else(Vec::new, |seen| seen.into_inner().unwrap())
}

#[tokio::test]
async fn an_update_that_comes_twice_is_answered_once() {
    let (_place, database) = opened().await;
    let clock = clock();
    let arrivals = [batch([1, 2]), batch([2, 3]), batch([3, 3, 1])];
    assert_eq!(answered(&database, &clock, &arrivals).await, [1, 2, 3]);
    // Also when another process took it.
    assert_eq!(answered(&database, &clock, &[batch([3, 4])]).await, [4]);
    assert_eq!(number(&database, ROWS).await, 4);
    assert_eq!(number(&database, UNANSWERED).await, 0);
}

#[tokio::test]
async fn bots_do_not_know_each_others_updates() {
    let (_place, database) = opened().await;
    let other = Inbox::open(database.clone(), clock(), BOT + 1).await.unwrap();
    other.take(batch([1])).await.unwrap();
    assert_eq!(answered(&database, &clock(), &[batch([1])]).await, [1]);
    assert_eq!(number(&database, UNANSWERED).await, 1);
}

#[tokio::test]
async fn an_answered_update_leaves_its_number_and_nothing_else() {
    let (_place, database) = opened().await;
    answered(&database, &clock(), &[batch([1])]).await;
    let rows = sqlx::query_as::<_, (i64, Option<String>, i64, Option<i64>, Option<i64>)>(
        "SELECT update_id, payload, person, done_at, set_aside_at FROM inbox",
    );
    let done = clock().now().timestamp_millis();
    let rows = rows.fetch_all(database.reader()).await.unwrap();
    assert_eq!(rows, [(1, None, 0, Some(done), None)]);
}

#[tokio::test]
async fn a_number_is_forgotten_when_telegram_can_no_longer_send_it_again() {
    let (_place, database) = opened().await;
    let clock = clock();
    answered(&database, &clock, &[batch([1, 2])]).await;
    run(&database, "UPDATE inbox SET done_at = done_at - 7200000 WHERE update_id = 1")
        .await
        .unwrap();
    let Clock::Manual(manual) = &clock else { unreachable!() };
    manual.advance(Duration::from_hours(24));
    let inbox = Inbox::open(database.clone(), clock.clone(), BOT).await.unwrap();
    let answering: Answering = Arc::new(|_, _| Box::pin(async { Outcome::Done }));
    let running = tokio::spawn(Arc::clone(&inbox).run(answering));
    let swept = async { while number(&database, ROWS).await > 1 {} };
    tokio::time::timeout(Duration::from_secs(20), swept).await.unwrap();
    assert_eq!(number(&database, "SELECT update_id FROM inbox").await, 2);
    inbox.stop();
    running.await.unwrap().unwrap();
}

#[tokio::test]
async fn what_an_earlier_process_took_is_answered_by_the_next_one() {
    let (_place, database) = opened().await;
    let first = Inbox::open(database.clone(), clock(), BOT).await.unwrap();
    first.take(batch([1, 2, 3])).await.unwrap();
    drop(first);
    assert_eq!(number(&database, UNANSWERED).await, 3);
    assert_eq!(answered(&database, &clock(), &[batch([3, 4])]).await, [1, 2, 3, 4]);
}

#[tokio::test]
async fn an_update_that_ends_the_process_again_and_again_is_set_aside() {
    let (_place, database) = opened().await;
    let inbox = Inbox::open(database.clone(), clock(), BOT).await.unwrap();
    inbox.take(batch([1, 2])).await.unwrap();
    drop(inbox);
    run(&database, "UPDATE inbox SET tries = 3 WHERE update_id = 1").await.unwrap();
    // It is apologised for, which is an answer of another manner.
    assert_eq!(answered(&database, &clock(), &[]).await, [1, 2]);
    let aside =
        "SELECT update_id FROM inbox WHERE set_aside_at IS NOT NULL AND payload IS NOT NULL";
    assert_eq!(number(&database, aside).await, 1);
    assert_eq!(answered(&database, &clock(), &[]).await, [0; 0]);
}

#[tokio::test]
async fn a_batch_is_one_commit() {
    let (place, database) = opened().await;
    let inbox = Inbox::open(database.clone(), clock(), BOT).await.unwrap();
    let before = commits(&place, &database).await;
    inbox.take(batch(1..=100)).await.unwrap();
    assert_eq!(commits(&place, &database).await - before, 1);
    assert_eq!(number(&database, ROWS).await, 100);
    inbox.take(batch(101..=101)).await.unwrap();
    assert_eq!(commits(&place, &database).await - before, 2);
}

/// How many commits the rows of the inbox, or the whole log of an SQLite file, are from.
async fn commits(place: &Place, database: &Database) -> i64 {
    let Some(folder) = place.folder() else {
        return number(database, "SELECT COUNT(DISTINCT CAST(xmin AS TEXT)) FROM inbox").await;
    };
    let log = std::fs::read(folder.join("letan.db-wal")).unwrap();
    let word = |at: usize| u32::from_be_bytes(log[at..at + 4].try_into().unwrap());
    // A frame is a page behind 24 bytes, and the last one of a commit tells the database's size.
    let frame = 24 + usize::try_from(word(8)).unwrap();
    let frames = (32..log.len()).step_by(frame).filter(|at| at + frame <= log.len());
    i64::try_from(frames.filter(|at| word(at + 4) > 0).count()).unwrap()
}
