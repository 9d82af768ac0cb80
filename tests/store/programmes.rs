//! Programmes: versions are kept, the same again is none, orphans are adopted.

use letan::clock::Moment;
use letan::database::Database;
use letan::programme::store::{self, NOBODYS, Publication};
use letan::programme::{Board, Format, Programme, read};

use super::{BOT, number, open, opened};
use crate::stage::{DEMO, HAI_PHONG};

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

fn programme(event: &str) -> (Programme, String) {
    let reading = read(event.as_bytes(), Format::Toml);
    (reading.programme.unwrap(), reading.canonical.unwrap())
}

/// The workshop with another title of its first session.
fn changed() -> (Programme, String) {
    let changed = programme(&HAI_PHONG.replace("Hội trường A", "Hội trường Lớn"));
    assert_ne!(changed.1, programme(HAI_PHONG).1);
    changed
}

async fn publish(
    database: &Database,
    bot: i64,
    what: &(Programme, String),
    second: i64,
) -> Publication {
    store::publish(database, bot, &what.0, &what.1, at(second), "test").await.unwrap()
}

/// Number, version and moment of every event's edition in force.
async fn in_force(database: &Database, bot: i64) -> Vec<(String, i64, i64, Moment)> {
    let board = Board::load(database, bot).await.unwrap();
    let editions = board.editions();
    let edition = editions.iter().map(|edition| {
        let id = edition.programme.event.id.clone();
        (id, edition.number, edition.version, edition.published_at)
    });
    edition.collect()
}

#[tokio::test]
async fn the_same_programme_again_changes_nothing() {
    let (_place, database) = opened().await;
    let workshop = programme(HAI_PHONG);
    assert_eq!(publish(&database, BOT, &workshop, 0).await, Publication::New(1));
    let before = in_force(&database, BOT).await;
    for second in [1, 2] {
        assert_eq!(publish(&database, BOT, &workshop, second).await, Publication::Unchanged(1));
    }
    assert_eq!(in_force(&database, BOT).await, before);
    assert_eq!(before, [("hai-phong-2025".to_owned(), 1, 1, at(0))]);
    assert_eq!(number(&database, "SELECT COUNT(*) FROM version").await, 1);
}

#[tokio::test]
async fn versions_are_counted_up_and_kept() {
    let (_place, database) = opened().await;
    let (first, second) = (programme(HAI_PHONG), changed());
    // Going back to what was published before is a version too.
    for (version, what) in [(1, &first), (2, &second), (3, &first)] {
        assert_eq!(publish(&database, BOT, what, version).await, Publication::New(version));
        assert_eq!(in_force(&database, BOT).await[0].2, version);
    }
    let rows = sqlx::query_as::<_, (i64, String, String)>(
        "SELECT version, content, published_by FROM version WHERE bot = $1 ORDER BY version",
    );
    let rows = rows.bind(BOT).fetch_all(database.reader()).await.unwrap();
    let kept = [(1, &first), (2, &second), (3, &first)];
    let kept = kept.map(|(version, what)| (version, what.1.clone(), "test".to_owned()));
    assert_eq!(rows, kept);
}

#[tokio::test]
async fn events_are_numbered_within_their_bot() {
    let (_place, database) = opened().await;
    let (workshop, demo) = (programme(HAI_PHONG), programme(DEMO));
    publish(&database, BOT, &workshop, 0).await;
    publish(&database, BOT, &demo, 1).await;
    publish(&database, BOT + 1, &demo, 2).await;
    publish(&database, BOT, &changed(), 3).await;
    let numbers = |events: Vec<(String, i64, i64, Moment)>| -> Vec<(String, i64)> {
        events.into_iter().map(|(id, number, ..)| (id, number)).collect()
    };
    let (one, two) = ("hai-phong-2025".to_owned(), "demo-2026".to_owned());
    assert_eq!(numbers(in_force(&database, BOT).await), [(one, 1), (two.clone(), 2)]);
    assert_eq!(numbers(in_force(&database, BOT + 1).await), [(two, 1)]);
}

#[tokio::test]
async fn a_calendar_counts_only_what_it_shows_differently() {
    let (_place, database) = opened().await;
    publish(&database, BOT, &programme(HAI_PHONG), 0).await;
    let later =
        HAI_PHONG.replacen("second_confirmation_over = 150", "second_confirmation_over = 151", 1);
    assert_eq!(publish(&database, BOT, &programme(&later), 1).await, Publication::New(2));
    let revised = "SELECT CAST(SUM(sequence) AS BIGINT) FROM session_revision";
    assert_eq!(number(&database, revised).await, 0);
    publish(&database, BOT, &changed(), 2).await;
    let board = Board::load(&database, BOT).await.unwrap();
    let edition = board.by_id("hai-phong-2025").unwrap();
    let counts = edition.programme.sessions.iter().map(|session| edition.revision(&session.id));
    let counts: Vec<_> = counts.map(|revision| (revision.sequence, revision.changed_at)).collect();
    assert!(counts.contains(&(1, at(2))) && counts.contains(&(0, at(0))), "{counts:?}");
}

#[tokio::test]
async fn what_was_imported_without_a_token_is_adopted_with_its_history() {
    let (_place, database) = opened().await;
    publish(&database, NOBODYS, &programme(HAI_PHONG), 0).await;
    publish(&database, NOBODYS, &changed(), 1).await;
    publish(&database, BOT, &programme(DEMO), 2).await;
    for second in [3, 4] {
        store::adopt(&database, BOT, at(second)).await.unwrap();
        let adopted = ("hai-phong-2025".to_owned(), 2, 2, at(1));
        assert_eq!(in_force(&database, BOT).await[1], adopted);
        assert_eq!(in_force(&database, NOBODYS).await, []);
    }
    assert_eq!(number(&database, "SELECT COUNT(*) FROM version WHERE event = 2").await, 2);
    let revisions = "SELECT COUNT(*) FROM session_revision WHERE bot = 0";
    assert_eq!(number(&database, revisions).await, 0);
}

#[tokio::test]
async fn an_orphan_of_an_event_that_the_bot_has_is_its_next_version_unless_it_is_the_same() {
    let (_place, database) = opened().await;
    publish(&database, BOT, &programme(HAI_PHONG), 0).await;
    for (second, what, version) in [(1, programme(HAI_PHONG), 1), (2, changed(), 2)] {
        publish(&database, NOBODYS, &what, second).await;
        store::adopt(&database, BOT, at(10 + second)).await.unwrap();
        assert_eq!(in_force(&database, BOT).await[0].2, version);
        assert_eq!(in_force(&database, NOBODYS).await, []);
    }
    // Nothing is left of the orphans, so the next one begins anew.
    assert_eq!(number(&database, "SELECT COUNT(*) FROM version WHERE bot = 0").await, 0);
    assert_eq!(publish(&database, NOBODYS, &changed(), 5).await, Publication::New(1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn programmes_published_at_the_same_time_wait_for_each_other() {
    let (place, database) = opened().await;
    let other = open(&place).await;
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..8_i64 {
        let database = if hand % 2 == 0 { database.clone() } else { other.clone() };
        hands.spawn(async move {
            let what = if hand < 4 { programme(HAI_PHONG) } else { programme(DEMO) };
            store::publish(&database, BOT, &what.0, &what.1, at(hand), "test").await
        });
    }
    let published: Result<Vec<_>, _> = hands.join_all().await.into_iter().collect();
    let published = published.unwrap();
    let new = published.iter().filter(|publication| **publication == Publication::New(1));
    assert_eq!(new.count(), 2, "{published:?}");
    assert_eq!(in_force(&database, BOT).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn processes_that_start_together_adopt_an_orphan_once() {
    let (place, database) = opened().await;
    publish(&database, BOT, &programme(HAI_PHONG), 0).await;
    publish(&database, NOBODYS, &changed(), 1).await;
    publish(&database, NOBODYS, &programme(DEMO), 2).await;
    let other = open(&place).await;
    let mut starting = tokio::task::JoinSet::new();
    for process in 0..8_i64 {
        let database = if process % 2 == 0 { database.clone() } else { other.clone() };
        starting.spawn(async move { store::adopt(&database, BOT, at(9)).await });
    }
    let adopted: Result<Vec<_>, _> = starting.join_all().await.into_iter().collect();
    adopted.unwrap();
    let versions: Vec<_> =
        in_force(&database, BOT).await.into_iter().map(|event| event.2).collect();
    assert_eq!(versions, [2, 1]);
}
