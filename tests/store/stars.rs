//! Stars and delegates: doing it twice is doing it once.

use letan::agenda::star;
use letan::clock::Moment;
use letan::delegates::store;
use letan::texts::Language;

use super::{BOT, number, opened};

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

#[tokio::test]
async fn a_star_is_put_and_taken_once() {
    let (_place, database) = opened().await;
    store::meet(&database, BOT, 7, None, None, at(0)).await.unwrap();
    for second in [1, 2] {
        star::put(&database, BOT, 1, 7, "khai-mac", at(second)).await.unwrap();
    }
    assert!(star::is_on(&database, BOT, 1, 7, "khai-mac").await.unwrap());
    assert_eq!(star::of(&database, BOT, 1, 7).await.unwrap(), ["khai-mac"]);
    let first = number(&database, "SELECT starred_at FROM star").await;
    assert_eq!(first, at(1).timestamp_millis(), "the first time counts");
    for _ in 0..2 {
        star::take(&database, BOT, 1, 7, "khai-mac").await.unwrap();
    }
    assert!(!star::is_on(&database, BOT, 1, 7, "khai-mac").await.unwrap());
}

#[tokio::test]
async fn a_star_is_one_persons_at_one_event_of_one_bot() {
    let (_place, database) = opened().await;
    for (bot, delegate) in [(BOT, 7), (BOT, 8), (BOT + 1, 7)] {
        store::meet(&database, bot, delegate, None, None, at(0)).await.unwrap();
    }
    star::put(&database, BOT, 1, 7, "khai-mac", at(1)).await.unwrap();
    for (bot, event, delegate) in [(BOT, 2, 7), (BOT, 1, 8), (BOT + 1, 1, 7)] {
        assert!(star::of(&database, bot, event, delegate).await.unwrap().is_empty());
        star::take(&database, bot, event, delegate, "khai-mac").await.unwrap();
    }
    assert_eq!(star::of(&database, BOT, 1, 7).await.unwrap(), ["khai-mac"]);
}

#[tokio::test]
async fn a_star_of_nobody_is_refused() {
    let (_place, database) = opened().await;
    let put = star::put(&database, BOT, 1, 7, "khai-mac", at(0)).await;
    assert!(put.unwrap_err().to_string().contains("star the session"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_star_put_by_many_hands_at_once_is_one_star() {
    let (_place, database) = opened().await;
    store::meet(&database, BOT, 7, None, None, at(0)).await.unwrap();
    let mut hands = tokio::task::JoinSet::new();
    for second in 0..10 {
        let database = database.clone();
        hands.spawn(async move { star::put(&database, BOT, 1, 7, "a", at(second)).await });
    }
    assert!(hands.join_all().await.iter().all(Result::is_ok));
    assert_eq!(number(&database, "SELECT COUNT(*) FROM star").await, 1);
}

#[tokio::test]
async fn meeting_again_keeps_what_was_chosen_and_when_they_came() {
    let (_place, database) = opened().await;
    let language = |code| Language::from_code(code).unwrap();
    store::meet(&database, BOT, 7, Some(language("vi")), None, at(0)).await.unwrap();
    store::choose_language(&database, BOT, 7, language("vi")).await.unwrap();
    store::join(&database, BOT, 7, 1, at(1)).await.unwrap();
    store::join(&database, BOT, 7, 1, at(2)).await.unwrap();
    store::meet(&database, BOT, 7, Some(language("en")), None, at(3)).await.unwrap();
    let an = store::find(&database, BOT, 7).await.unwrap().unwrap();
    assert_eq!((an.seen, an.chosen), (Some(language("en")), Some(language("vi"))));
    assert_eq!(an.event, Some(1));
    assert!(store::has_joined(&database, BOT, 7, 1).await.unwrap());
    assert_eq!(
        number(&database, "SELECT first_seen_at FROM delegate").await,
        at(0).timestamp_millis()
    );
    let joined = "SELECT joined_at FROM participation";
    assert_eq!(number(&database, joined).await, at(1).timestamp_millis());
    assert_eq!(store::find(&database, BOT + 1, 7).await.unwrap(), None);
}
