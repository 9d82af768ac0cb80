//! Many people who are owed a letter each, written straight into the store: half of the letters are
//! of a kind that goes out at least once, half of one that goes out at most once.

use std::collections::BTreeMap;

use letan::announcements::safety::{letter, store as notices};
use letan::clock::Clock;
use letan::database::Database;
use letan::delegates::store as delegates;
use letan::outbox::{Ending, Kind, Lane, Letter, WhenCut, store};
use letan::programme::{Format, read, store as programmes};
use letan::rehearsal::BOT_ID;
use sqlx::{AssertSqlSafe, Row as _};

use crate::stage::{HAI_PHONG, Place};

/// The letters' batch.
pub(super) const BATCH: &str = "chaos";
const NOTICE: i64 = 1_000_000;
/// A notice of which nobody gets two: composing goes by the kind's name, so it reads the same.
const ONCE: Kind =
    Kind { name: letter::KIND.name, lane: Lane::Announcement, when_cut: WhenCut::Unsure };

pub(super) fn person(number: usize) -> i64 {
    7000 + i64::try_from(number).unwrap()
}

/// Whether the letter of this person goes out again when nobody knows whether it arrived.
pub(super) fn is_repeated(number: usize) -> bool {
    number.is_multiple_of(2)
}

/// Whose letter is the `nth` to go out: those that are repeated are in the first lane.
pub(super) fn nth_to_go(nth: usize, people: usize) -> usize {
    let repeated = people.div_ceil(2);
    if nth < repeated { nth * 2 } else { (nth - repeated) * 2 + 1 }
}

/// A store with an event and `people` who have talked to the bot.
pub(super) async fn gather(place: &Place, people: usize) -> Database {
    let database = Database::open(place.url()).await.unwrap();
    let reading = read(HAI_PHONG.as_bytes(), Format::Toml);
    let (programme, content) = (reading.programme.unwrap(), reading.canonical.unwrap());
    let now = Clock::System.now();
    programmes::publish(&database, BOT_ID, &programme, &content, now, "test").await.unwrap();
    for number in 0..people {
        delegates::meet(&database, BOT_ID, person(number), None, None, now).await.unwrap();
    }
    database
}

/// Owes everybody one letter, in the order of their numbers.
pub(super) async fn owe(database: &Database, people: usize) {
    let now = Clock::System.now();
    notices::write(database, BOT_ID, (1, NOTICE), person(0), "Cửa B", now).await.unwrap();
    assert!(notices::send(database, BOT_ID, 1, NOTICE, 9, now).await.unwrap());
    // The letters are written here, and not by the feature.
    notices::owed(database, BOT_ID, 1, NOTICE, now).await.unwrap();
    let letters: Vec<Letter> = (0..people).map(|number| a_letter(number, now)).collect();
    let mut transaction = database.begin().await.unwrap();
    let new = store::owe(&mut transaction, BOT_ID, now, &letters).await.unwrap();
    assert_eq!(usize::try_from(new).unwrap(), people);
    transaction.commit().await.unwrap();
}

fn a_letter(number: usize, now: letan::clock::Moment) -> Letter {
    Letter {
        kind: if is_repeated(number) { letter::KIND } else { ONCE },
        event: 1,
        chat: person(number),
        key: person(number).to_string(),
        bundle: String::new(),
        batch: BATCH.to_owned(),
        about: NOTICE.to_string(),
        due_at: now,
        wanted_at: now + chrono::TimeDelta::milliseconds(i64::try_from(number).unwrap()),
        expires_at: None,
    }
}

/// How the letter of each person ended.
pub(super) async fn endings_by_person(database: &Database) -> BTreeMap<i64, Ending> {
    let rows = sqlx::query("SELECT chat, ending FROM letter WHERE state = 'ended'")
        .fetch_all(database.reader())
        .await
        .unwrap();
    let one = |row: &sqlx::any::AnyRow| {
        let ending: String = row.get("ending");
        (row.get("chat"), Ending::named(&ending).unwrap())
    };
    rows.iter().map(one).collect()
}

/// The one number that `sql` reads.
pub(super) async fn number(database: &Database, sql: &'static str) -> i64 {
    sqlx::query(AssertSqlSafe(sql)).fetch_one(database.reader()).await.unwrap().get(0)
}
