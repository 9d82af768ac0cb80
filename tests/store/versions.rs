//! What was published before, publishing over what was compared, and what adopting carries over.

use letan::clock::Moment;
use letan::database::Database;
use letan::programme::store::{self, Known, NOBODYS, Publication};
use letan::programme::{Board, Format, Programme, Reading, read};

use super::{BOT, number, open, opened};
use crate::stage::{DEMO, HAI_PHONG};

const ID: &str = "hai-phong-2025";

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

fn programme(event: &str) -> (Programme, String) {
    let reading = read(event.as_bytes(), Format::Toml);
    (reading.programme.unwrap(), reading.canonical.unwrap())
}

/// The workshop without its lunch.
fn hungry() -> String {
    let start = HAI_PHONG.find("[[session]]\nid = \"an-trua\"").unwrap();
    let end = start + 5 + HAI_PHONG[start + 5..].find("\n[[").unwrap();
    format!("{}{}", &HAI_PHONG[..start], &HAI_PHONG[end..])
}

async fn publish(database: &Database, bot: i64, event: &str, second: i64) -> Publication {
    let (programme, content) = programme(event);
    store::publish(database, bot, &programme, &content, at(second), "import").await.unwrap()
}

async fn publish_over(database: &Database, compared: i64, event: &str) -> Publication {
    let (programme, content) = programme(event);
    store::publish_over(database, BOT, compared, &programme, &content, at(9), "test").await.unwrap()
}

async fn known(database: &Database, bot: i64) -> Known {
    store::find(database, bot, ID).await.unwrap().unwrap()
}

/// Whether the lunch takes place in the version in force.
async fn lunch(database: &Database) -> Option<bool> {
    let board = Board::load(database, BOT).await.unwrap();
    let edition = board.by_id(ID)?;
    let session = edition.programme.session("an-trua")?;
    Some(!edition.programme.sessions[session].is_cancelled())
}

#[tokio::test]
async fn what_is_published_over_another_version_than_was_compared_is_not() {
    let (_place, database) = opened().await;
    let changed = HAI_PHONG.replace("Hội trường A", "Hội trường Lớn");
    assert_eq!(publish_over(&database, 1, HAI_PHONG).await, Publication::Overtaken(0));
    assert_eq!(store::events(&database, BOT).await.unwrap(), []);
    assert_eq!(publish_over(&database, 0, HAI_PHONG).await, Publication::New(1));
    assert_eq!(publish_over(&database, 0, &changed).await, Publication::Overtaken(1));
    // Two who publish the same have nothing to quarrel about.
    assert_eq!(publish_over(&database, 0, HAI_PHONG).await, Publication::Unchanged(1));
    assert_eq!(publish_over(&database, 1, &changed).await, Publication::New(2));
    assert_eq!(publish_over(&database, 1, HAI_PHONG).await, Publication::Overtaken(2));
    assert_eq!(number(&database, "SELECT COUNT(*) FROM version").await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_several_who_compared_with_one_version_one_publishes() {
    let (place, database) = opened().await;
    publish(&database, BOT, HAI_PHONG, 0).await;
    let other = open(&place).await;
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..8_i64 {
        let database = if hand % 2 == 0 { database.clone() } else { other.clone() };
        hands.spawn(async move {
            let event = HAI_PHONG.replace("Hội trường A", &format!("Hội trường {hand}"));
            publish_over(&database, 1, &event).await
        });
    }
    let published = hands.join_all().await;
    let new = published.iter().filter(|one| **one == Publication::New(2)).count();
    let overtaken = published.iter().filter(|one| **one == Publication::Overtaken(2)).count();
    assert_eq!((new, overtaken), (1, 7), "{published:?}");
}

#[tokio::test]
async fn the_history_has_every_version_with_its_moment() {
    let (_place, database) = opened().await;
    publish(&database, BOT, HAI_PHONG, 0).await;
    publish(&database, BOT, &hungry(), 1).await;
    publish(&database, BOT, DEMO, 2).await;
    let workshop = known(&database, BOT).await;
    assert_eq!(workshop, Known { bot: BOT, event: 1, id: ID.to_owned(), version: 2 });
    assert_eq!(store::history(&database, &workshop).await.unwrap(), [2, 1]);
    let first = store::past(&database, &workshop, 1).await.unwrap().unwrap();
    let told = (first.version, first.published_at, first.published_by.as_str());
    assert_eq!(told, (1, at(0), "import"));
    assert_eq!(first.programme().unwrap(), programme(HAI_PHONG).0);
    for version in [0, 3, -1] {
        assert_eq!(store::past(&database, &workshop, version).await.unwrap(), None);
    }
    let events = store::events(&database, BOT).await.unwrap();
    let ids: Vec<&str> = events.iter().map(|known| known.id.as_str()).collect();
    assert_eq!(ids, [ID, "demo-2026"]);
}

#[tokio::test]
async fn what_was_imported_without_a_token_is_seen_by_the_bot_that_will_adopt_it() {
    let (_place, database) = opened().await;
    publish(&database, NOBODYS, HAI_PHONG, 0).await;
    assert_eq!(known(&database, BOT).await.bot, NOBODYS);
    publish(&database, BOT, &hungry(), 1).await;
    assert_eq!(known(&database, BOT).await.bot, BOT);
    assert_eq!(store::events(&database, BOT).await.unwrap().len(), 1);
    assert_eq!(store::events(&database, NOBODYS).await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_orphan_without_a_session_cancels_it_when_it_is_adopted() {
    let (_place, database) = opened().await;
    publish(&database, BOT, HAI_PHONG, 0).await;
    assert_eq!(lunch(&database).await, Some(true));
    for (second, event, version, takes_place) in
        [(1, hungry(), 2, false), (2, hungry(), 2, false), (3, HAI_PHONG.to_owned(), 3, true)]
    {
        publish(&database, NOBODYS, &event, second).await;
        store::adopt(&database, BOT, at(10 + second)).await.unwrap();
        assert_eq!(known(&database, BOT).await.version, version);
        assert_eq!(lunch(&database).await, Some(takes_place), "{second}");
    }
}

#[tokio::test]
async fn a_session_that_is_gone_and_comes_back_counts_up_its_sequence() {
    let (_place, database) = opened().await;
    let mut published: Option<Programme> = None;
    for (version, event) in [(1, HAI_PHONG.to_owned()), (2, hungry()), (3, HAI_PHONG.to_owned())] {
        let mut reading: Reading = read(event.as_bytes(), Format::Toml);
        if let Some(published) = &published {
            reading.carry_gone(published).unwrap();
        }
        let (programme, content) = reading.programme.zip(reading.canonical).unwrap();
        let by = store::publish_over(
            &database,
            BOT,
            version - 1,
            &programme,
            &content,
            at(version),
            "x",
        );
        assert_eq!(by.await.unwrap(), Publication::New(version));
        published = Some(programme);
        let board = Board::load(&database, BOT).await.unwrap();
        let edition = board.by_id(ID).unwrap();
        assert_eq!(edition.revision("an-trua").sequence, version - 1);
        assert_eq!(edition.revision("khai-mac").sequence, 0);
        assert_eq!(lunch(&database).await, Some(version != 2));
    }
}
