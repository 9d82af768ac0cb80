//! Notices to very many people: written some at a time, and by whoever is there.

use std::io::Write as _;

use chrono::TimeDelta;
use letan::changes::notices;
use letan::clock::{Clock, Moment};
use letan::database::Database;
use letan::delegates::Desk;
use letan::outbox::{Bell, Pace};
use letan::programme::store::publish;
use letan::programme::{Board, Format, read};
use letan::telegram::Me;

use super::{BOT, number, open, opened, run};

/// How many have joined: 4,600, or what `LETAN_NOTICES_TEST` says.
fn size() -> i64 {
    std::env::var("LETAN_NOTICES_TEST").map_or(4_600, |size| size.parse().unwrap())
}

fn now() -> Moment {
    "2025-05-19T01:00:00Z".parse().unwrap()
}

async fn desk(database: Database) -> Desk {
    let board = Board::load(&database, BOT).await.unwrap();
    let me = Me { id: BOT, username: "letan".to_owned() };
    let (owners, bell) = (Vec::new(), Bell::default());
    Desk { me, database, board, owners, bell, menus: Bell::default(), pace: Pace::USUAL, web: None }
}

/// Publishes an event with one session for everybody in `room`.
async fn hold(database: &Database, room: &str, now: Moment) {
    let text = format!(
        "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
         timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n\
         [[room]]\nid = \"a\"\nname = \"A\"\n[[room]]\nid = \"b\"\nname = \"B\"\n\
         [[session]]\nid = \"s\"\nkind = \"plenary\"\ntitle = \"S\"\nroom = \"{room}\"\n\
         start = 2025-05-19T10:00:00\nend = 2025-05-19T11:00:00\n"
    );
    let reading = read(text.as_bytes(), Format::Toml);
    let (programme, content) = (reading.programme.unwrap(), reading.canonical.unwrap());
    publish(database, BOT, &programme, &content, now, "test").await.unwrap();
}

async fn people(database: &Database, count: i64) {
    let numbers = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
    );
    for (table, columns, values) in [
        ("delegate", "bot, delegate, first_seen_at", "i, 0"),
        ("participation", "bot, delegate, event, joined_at", "i, 1, 0"),
        ("star", "bot, delegate, event, session, starred_at", "i, 1, 's', 0"),
    ] {
        let insert =
            format!("INSERT INTO {table} ({columns}) {numbers} SELECT {BOT}, {values} FROM n");
        run(database, &insert).await.unwrap();
    }
}

#[tokio::test]
async fn a_process_that_ends_while_it_writes_is_followed_by_one_that_writes_the_rest() {
    let count = size();
    let (place, database) = opened().await;
    hold(&database, "a", now() - TimeDelta::hours(1)).await;
    people(&database, count).await;
    let first = desk(database).await;
    assert_eq!(notices::owe(&first, now()).await.unwrap(), Some(now()), "the first version");
    assert_eq!(notices::owe(&first, now()).await.unwrap(), None);
    hold(&first.database, "b", now()).await;
    let closes = now() + TimeDelta::minutes(3);
    assert_eq!(notices::owe(&first, now()).await.unwrap(), Some(closes));
    // It writes some, and comes back for the rest.
    assert_eq!(notices::owe(&first, closes).await.unwrap(), Some(closes));
    let written = number(&first.database, "SELECT COUNT(*) FROM letter").await;
    assert!(0 < written && written < count, "{written}");
    first.database.close().await;

    let second = desk(open(&place).await).await;
    let (begins, mut longest, mut looks) = (Clock::System.now(), TimeDelta::zero(), 0);
    loop {
        let begins = Clock::System.now();
        let next = notices::owe(&second, closes).await.unwrap();
        longest = longest.max(Clock::System.now() - begins);
        looks += 1;
        if next.is_none() {
            break;
        }
    }
    let took = Clock::System.now() - begins;
    // Straight to the terminal: the runner keeps what a passing test prints.
    let _ = writeln!(
        std::io::stderr(),
        "notices: {} letters to {count} delegates in {looks} looks, {} ms, the longest {} ms",
        count - written,
        took.num_milliseconds(),
        longest.num_milliseconds(),
    );
    let database = &second.database;
    assert_eq!(number(database, "SELECT COUNT(*) FROM letter").await, count);
    assert_eq!(number(database, "SELECT COUNT(DISTINCT chat) FROM letter").await, count);
    assert_eq!(number(database, "SELECT settled FROM settling").await, 2);
}
