//! The real binary, killed with -9 under load.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use letan::clock::Clock;
use letan::database::Database;
use letan::programme::{Format, read, store};
use letan::rehearsal::{BOT_ID, Limits, World, serve};

use crate::stage::{HAI_PHONG, Place, Process, scramble};

/// How much is killed, and how often: 400 updates and 5 kills, or what `LETAN_KILL_TEST` says as
/// `UPDATES,CHATS,KILLS`.
fn size() -> (usize, usize, usize) {
    let Ok(size) = std::env::var("LETAN_KILL_TEST") else { return (400, 40, 5) };
    let parts: Vec<usize> = size.split(',').map(|part| part.parse().unwrap()).collect();
    (parts[0], parts[1], parts[2])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bot_killed_at_random_moments_answers_everything_once_its_effects_are_counted() {
    let (updates, chats, kills) = size();
    let place = Place::new().await;
    prepare(&place).await;
    let world = World::new(Clock::System, Limits::none());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = world.api_url(listener.local_addr().unwrap());
    tokio::spawn(serve(listener, world.clone(), std::future::pending()));
    let mut bot = Process::of(&world, &telegram, &place);

    let expected = send_everything(&world, updates, chats);
    let seed = u64::from(std::process::id());
    bot.start();
    for kill in 0..kills {
        // Between two kills some answers go out, how many is left to chance.
        let part = updates / (kills + 1);
        let chance = usize::try_from(scramble(seed + kill as u64) % (part as u64).max(1)).unwrap();
        let enough = part * kill + chance;
        world.wait_until(|world| answered(world, chats) >= enough).await.unwrap();
        bot.kill();
        bot.start();
    }
    let all = |world: &World| (0..chats).all(|chat| missing(world, chat, &expected).is_empty());
    world.wait_until(all).await.unwrap();
    world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
    bot.kill();

    let doubled = check_answers(&world, chats, &expected);
    let stars = stars(&place).await;
    assert_eq!(stars.len(), expected.stars.len(), "stars were lost or doubled");
    assert_eq!(stars.into_iter().collect::<BTreeSet<_>>(), expected.stars);
    // Straight to the terminal: the runner keeps what a passing test prints.
    let _ = writeln!(
        std::io::stderr(),
        "kill -9: {updates} updates from {chats} chats, {kills} kills: 0 lost, {doubled} answered \
         again, {} stars of {} kept, 0 out of order",
        expected.stars.len(),
        expected.stars.len()
    );
}

#[derive(Default)]
struct Expected {
    /// The numbers that each chat shall read, in order.
    numbers: BTreeMap<usize, Vec<usize>>,
    stars: BTreeSet<(i64, String)>,
}

const SESSIONS: [&str; 3] = ["khai-mac", "toan-the", "be-mac"];

async fn prepare(place: &Place) {
    let database = Database::open(place.url()).await.unwrap();
    let reading = read(HAI_PHONG.as_bytes(), Format::Toml);
    let (programme, content) = (reading.programme.unwrap(), reading.canonical.unwrap());
    for session in SESSIONS {
        assert!(programme.session(session).is_some(), "{session} is in the sample");
    }
    let now = Clock::System.now();
    store::publish(&database, BOT_ID, &programme, &content, now, "test").await.unwrap();
    database.close().await;
}

/// Every chat sends numbered commands and stars sessions in between.
fn send_everything(world: &World, updates: usize, chats: usize) -> Expected {
    let mut expected = Expected::default();
    for chat in 0..chats {
        world.person(person(chat), "An", Some("vi"));
    }
    for number in 0..updates {
        let chat = number % chats;
        let round = number / chats;
        if round % 4 == 3 {
            let session = SESSIONS[(round / 4) % SESSIONS.len()];
            world.forges(person(chat), 1, &format!("a:1:on:{session}"));
            expected.stars.insert((person(chat), session.to_owned()));
        } else {
            world.says(person(chat), &format!("/x{number}"));
            expected.numbers.entry(chat).or_default().push(number);
        }
    }
    expected
}

fn person(chat: usize) -> i64 {
    7000 + i64::try_from(chat).unwrap()
}

fn answered(world: &World, chats: usize) -> usize {
    (0..chats).map(|chat| numbers_in(world, chat).len()).sum()
}

/// The numbers that the bot wrote in a chat, in the order of its messages.
fn numbers_in(world: &World, chat: usize) -> Vec<usize> {
    let number = |text: &str| -> Option<usize> {
        let rest = text.split("/x").nth(1)?;
        rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
    };
    let answers = world.bot_messages_after(person(chat), 0);
    answers.iter().filter_map(|message| number(&message.text)).collect()
}

fn missing(world: &World, chat: usize, expected: &Expected) -> BTreeSet<usize> {
    let seen: BTreeSet<usize> = numbers_in(world, chat).into_iter().collect();
    expected.numbers[&chat].iter().copied().filter(|number| !seen.contains(number)).collect()
}

/// Checks that nothing is missing or out of order, and counts what was answered again.
fn check_answers(world: &World, chats: usize, expected: &Expected) -> usize {
    let mut doubled = 0;
    for chat in 0..chats {
        let numbers = numbers_in(world, chat);
        let mut first = Vec::new();
        for number in &numbers {
            if !first.contains(number) {
                first.push(*number);
            }
        }
        assert_eq!(first, expected.numbers[&chat], "chat {chat}");
        doubled += numbers.len() - first.len();
    }
    doubled
}

async fn stars(place: &Place) -> Vec<(i64, String)> {
    let database = Database::open(place.url()).await.unwrap();
    let rows = sqlx::query_as::<_, (i64, String)>("SELECT delegate, session FROM star")
        .fetch_all(database.reader())
        .await
        .unwrap();
    database.close().await;
    rows
}
