//! The real binary, killed with -9 while sixty people ask and vote.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use letan::clock::Clock;
use letan::database::Database;
use letan::programme::{Format, read, store as programmes};
use letan::questions::Anonymity;
use letan::questions::store::{self, Draft};
use letan::rehearsal::{BOT_ID, Limits, World, serve};

use super::QUESTION;
use crate::stage::{Place, Process};
use crate::stories::reminders::event;

const PEOPLE: i64 = 60;
const KILLS: usize = 4;
/// The question that everybody votes for, and who asked it.
const LISTED: i64 = 500;
const ASKER: i64 = 6_999;

fn person(number: i64) -> i64 {
    7_000 + number
}

fn receipts(world: &World, number: i64) -> usize {
    let answers = world.bot_messages_after(person(number), 0);
    answers.iter().filter(|one| one.text.contains("Đã nhận câu hỏi")).count()
}

/// One session that begins in two hours, everybody's draft, and a question on the list.
async fn prepare(place: &Place) {
    let now = Clock::System.now();
    let at = |hours| (now + TimeDelta::hours(hours)).format("%Y-%m-%dT%H:%M").to_string();
    let (start, end) = (at(2), at(3));
    let text = event("UTC", &[["one", "papers", &start, &end, "a", ""]]);
    let reading = read(text.as_bytes(), Format::Toml);
    let (programme, content) = (reading.programme.unwrap(), reading.canonical.unwrap());
    let database = Database::open(place.url()).await.unwrap();
    programmes::publish(&database, BOT_ID, &programme, &content, now, "test").await.unwrap();
    for number in 0..=PEOPLE {
        let asker = if number == PEOPLE { ASKER } else { person(number) };
        let content = format!("{QUESTION} ({number})");
        let draft = Draft {
            event: 1,
            number: LISTED + PEOPLE - number,
            session: "one",
            asker,
            anonymity: Anonymity::Room,
            position: "Lê Bình",
            content: &content,
            mark: "",
        };
        store::draft(&database, BOT_ID, &draft, now).await.unwrap();
    }
    let terms = (&programme.settings, false);
    store::send(&database, BOT_ID, (1, LISTED), ASKER, terms, now).await.unwrap();
    database.close().await;
}

/// Everybody presses START, sends the question twice and votes twice.
fn everybody_asks_and_votes(world: &World) {
    for number in 0..PEOPLE {
        world.person(person(number), "An", Some("vi"));
        world.says(person(number), "/start");
    }
    for _ in 0..2 {
        for number in 0..PEOPLE {
            let question = LISTED + PEOPLE - number;
            world.forges(person(number), 1, &format!("k:1:s:{question}"));
            world.forges(person(number), 1, &format!("k:1:v:{LISTED}:1:0"));
        }
    }
}

/// How many rows there are for every key that `query` counts.
async fn counts(database: &Database, query: &'static str) -> BTreeMap<i64, i64> {
    let rows = sqlx::query_as::<_, (i64, i64)>(query).fetch_all(database.reader()).await.unwrap();
    rows.into_iter().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_question_and_vote_is_kept_once_and_every_receipt_arrives_whenever_it_is_killed() {
    let place = Place::new().await;
    prepare(&place).await;
    let world = World::new(Clock::System, Limits::none());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = world.api_url(listener.local_addr().unwrap());
    tokio::spawn(serve(listener, world.clone(), std::future::pending()));
    let mut bot = Process::of(&world, &telegram, &place);
    everybody_asks_and_votes(&world);
    let all = world.waiting_updates();
    bot.start();
    for kill in 1..=KILLS {
        let left = all * (KILLS + 1 - kill) / (KILLS + 1);
        world.wait_until(|world| world.waiting_updates() <= left).await.unwrap();
        bot.kill();
        bot.start();
    }
    world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
    let told = |world: &World| (0..PEOPLE).all(|number| receipts(world, number) > 0);
    world.wait_until(told).await.unwrap();
    bot.kill();

    let database = Database::open(place.url()).await.unwrap();
    let sent = "SELECT delegate, COUNT(*) FROM question WHERE state IN ('waiting', 'listed') \
                GROUP BY delegate";
    let sent = counts(&database, sent).await;
    let voted = "SELECT delegate, COUNT(*) FROM vote GROUP BY delegate";
    let voted = counts(&database, voted).await;
    database.close().await;
    let once: BTreeMap<i64, i64> = (0..PEOPLE).map(|number| (person(number), 1)).collect();
    assert_eq!(voted, once);
    let with_asker = once.into_iter().chain([(ASKER, 1)]).collect();
    assert_eq!(sent, with_asker);
    let again = (0..PEOPLE).filter(|number| receipts(&world, *number) > 1).count();
    assert!(again <= KILLS * 8, "{again} receipts came again: more than were under way");
}
