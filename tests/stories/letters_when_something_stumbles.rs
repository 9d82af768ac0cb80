//! Letters when the store cannot be read for a while, or Telegram is slow.

use std::sync::Arc;
use std::time::Duration;

use letan::announcements::safety::store as safety;
use letan::clock::Clock;
use letan::config::Endpoint;
use letan::database::Database;
use letan::delegates::Desk;
use letan::delivery::{Delivery, Next};
use letan::outbox::{Bell, Holding, Lease, Pace};
use letan::programme::Board;
use letan::rehearsal::BOT_ID;
use letan::telegram::{Client, Me};
use sqlx::AssertSqlSafe;

use super::reminders::{NINE, event, hall, reminders, star_it};
use crate::stage::Hall;

const ZONE: &str = "Asia/Ho_Chi_Minh";

/// A delivery whose steps the test takes, in a hall whose bot has ended.
async fn delivery(hall: &Hall) -> (Delivery, Database) {
    delivery_to(hall, hall.telegram()).await
}

async fn delivery_to(hall: &Hall, telegram: &str) -> (Delivery, Database) {
    let database = Database::open(hall.place.url()).await.unwrap();
    let (clock, now) = (Clock::Manual(Arc::clone(&hall.clock)), hall.world.now());
    let term = Duration::from_hours(1);
    let lease = Lease::take(&database, BOT_ID, "test", term, now).await.unwrap().unwrap();
    let me = Me { id: BOT_ID, username: "letan".to_owned() };
    let board = Board::load(&database, BOT_ID).await.unwrap();
    let (owners, bell) = (Vec::new(), Bell::default());
    let desk = Desk {
        me,
        database: database.clone(),
        board,
        owners,
        bell,
        menus: Bell::default(),
        pace: Pace::USUAL,
        web: None,
    };
    let endpoint = Endpoint {
        token: hall.world.token().into(),
        api_url: Some(telegram.parse().unwrap()),
        proxy: None,
    };
    let client = Client::new(&endpoint).unwrap();
    let holding = Holding::new(database.clone(), lease);
    (Delivery::new(Arc::new(desk), client, clock, holding), database)
}

async fn run(database: &Database, sql: &str) {
    let mut transaction = database.begin().await.unwrap();
    sqlx::query(AssertSqlSafe(sql)).execute(&mut *transaction).await.unwrap();
    transaction.commit().await.unwrap();
}

/// Steps until `done`, at most some seconds of the machine's.
async fn steps(delivery: &mut Delivery, done: impl Fn() -> bool) -> bool {
    for _ in 0..50 {
        let _ = delivery.step().await;
        if done() {
            return true;
        }
        Clock::System.sleep(Duration::from_millis(20)).await;
    }
    false
}

#[tokio::test]
async fn while_a_new_programme_cannot_be_read_only_what_tells_of_it_waits() {
    let mut hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.stop().await;
    let (mut delivery, database) = delivery(&hall).await;
    hall.jump_to("08:44");
    let _ = delivery.step().await.unwrap();
    hall.jump_to("08:46");
    run(
        &database,
        "INSERT INTO version (bot, event, version, fingerprint, content, published_at, published_by) \
         SELECT bot, event, 2, 'x', 'unreadable', published_at, published_by FROM version",
    )
    .await;
    run(&database, "UPDATE event SET version = 2").await;
    let now = hall.world.now();
    safety::write(&database, BOT_ID, (1, 77), 1, "Ra cửa B", now).await.unwrap();
    safety::send(&database, BOT_ID, 1, 77, 9, now).await.unwrap();
    hall.advance(61);
    let is_warned = || hall.world.chat(1).iter().any(|message| message.text.contains("Ra cửa B"));
    assert!(steps(&mut delivery, is_warned).await);
    for _ in 0..3 {
        hall.advance(11);
        let _ = delivery.step().await.unwrap();
        assert!(reminders(&hall, 1).is_empty(), "nobody knows whether it is still true");
    }
    run(&database, "UPDATE event SET version = 1").await;
    hall.advance(11);
    assert!(steps(&mut delivery, || !reminders(&hall, 1).is_empty()).await);
    assert_eq!(reminders(&hall, 1).len(), 1);
}

#[tokio::test]
async fn one_feature_that_cannot_owe_does_not_keep_the_others_from_it() {
    let mut hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.publish(&event(
        ZONE,
        &[["one", "papers", "2025-05-19T09:00", "2025-05-19T10:00", "b", ""]],
    ))
    .await;
    hall.stop().await;
    let (mut delivery, database) = delivery(&hall).await;
    // What people know of cannot be read, so nobody can say what has changed since.
    run(&database, "UPDATE version SET content = 'unreadable' WHERE version = 1").await;
    let now = hall.world.now();
    safety::write(&database, BOT_ID, (1, 77), 1, "Ra cửa B", now).await.unwrap();
    safety::send(&database, BOT_ID, 1, 77, 9, now).await.unwrap();
    let is_warned = || hall.world.chat(1).iter().any(|message| message.text.contains("Ra cửa B"));
    assert!(steps(&mut delivery, is_warned).await);
    hall.jump_to("08:44");
    let _ = delivery.step().await;
    hall.jump_to("08:46");
    assert!(steps(&mut delivery, || !reminders(&hall, 1).is_empty()).await);
}

#[tokio::test]
async fn while_telegram_is_slow_the_delivery_rests_until_something_arrives() {
    let mut hall = hall(&[NINE]).await;
    for person in 1..=20 {
        hall.stranger(person, "vi").says("/start").await;
    }
    hall.stop().await;
    // Whoever connects here waits for an answer.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let (mut delivery, database) = delivery_to(&hall, &address).await;
    let now = hall.world.now();
    safety::write(&database, BOT_ID, (1, 77), 1, "Ra cửa B", now).await.unwrap();
    safety::send(&database, BOT_ID, 1, 77, 9, now).await.unwrap();
    for second in 0..3 {
        let now = hall.world.now();
        let next = delivery.step().await.unwrap().unwrap();
        assert!(matches!(next, Next::Arriving(then) if then > now), "{second}: {next:?}");
        hall.advance(1);
    }
}
