//! A process that is frozen beyond its lease, while another takes over.

use letan::clock::Clock;
use letan::database::Database;
use letan::outbox::Ending;
use letan::outbox::store::endings;
use letan::rehearsal::{BOT_ID, Limits, World, serve};

use super::crowd::{self, BATCH, is_repeated, person};
use crate::command_line::terminal::{Running, Terminal};
use crate::stage::Place;

const LETTERS: usize = 200;
/// Messages under way at once (`delivery`).
const WINDOW: usize = 8;

fn process(terminal: &Terminal, place: &Place, world: &World, telegram: &str) -> Running {
    terminal
        .letan(&["serve"])
        .env("TELOXIDE_TOKEN", world.token())
        .env("TELOXIDE_API_URL", telegram)
        .env("DATABASE_URL", place.url())
        .env("LETAN_LEASE_SECONDS", "1")
        .start()
}

/// Freezes `process` while it holds no lock of the store: one that is frozen in the middle of a
/// transaction keeps the only writer of an SQLite file until it wakes, and nobody can help that.
async fn freeze(process: &Running, database: &Database) {
    loop {
        process.signal("STOP");
        if let Ok(transaction) = database.begin().await {
            transaction.rollback().await.unwrap();
            return;
        }
        process.signal("CONT");
    }
}

async fn sent(world: &World, letters: u64) {
    world.wait_until(|world| world.count("sendMessage") >= letters).await.unwrap();
}

/// Serves `world`, in which everybody lets the bot in.
async fn open(world: &World) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = world.api_url(listener.local_addr().unwrap());
    tokio::spawn(serve(listener, world.clone(), std::future::pending()));
    for number in 0..LETTERS {
        world.person(person(number), "An", Some("vi"));
        world.unblocks(person(number));
    }
    telegram
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_frozen_process_loses_its_turn_and_nothing_is_lost_or_doubled_beyond_what_was_under_way()
{
    let (place, terminal) = (Place::new().await, Terminal::new());
    let database = crowd::gather(&place, LETTERS).await;
    let world = World::new(Clock::System, Limits::telegram());
    let telegram = open(&world).await;
    let mut first = process(&terminal, &place, &world, &telegram);
    first.until("the desk is open");
    let mut second = process(&terminal, &place, &world, &telegram);
    second.until("this one stands by");
    world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();

    crowd::owe(&database, LETTERS).await;
    sent(&world, 40).await;
    freeze(&first, &database).await;
    world.says(person(0), "/now");
    second.until("this one takes over");
    // Who wrote meanwhile is answered by the one that took over, and its letters go on.
    world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
    let answers = |world: &World| world.bot_messages_after(person(0), 0).len();
    world.wait_until(|world| answers(world) >= 2).await.unwrap();
    sent(&world, 80).await;
    first.signal("CONT");
    let ended = tokio::task::spawn_blocking(move || first.ends()).await.unwrap();
    assert!(ended.status.is_some_and(|status| status > 0), "{ended:#?}");
    assert!(ended.err.contains("another process has taken this bot over"), "{ended:#?}");
    assert!(ended.err.contains("started again it stands by"), "{ended:#?}");

    while endings(&database, BOT_ID, 1, BATCH).await.unwrap().left > 0 {
        let before = world.count("sendMessage");
        world.wait_until(|world| world.count("sendMessage") > before).await.ok();
    }
    check_copies(&world, &database).await;
    second.terminate();
    tokio::task::spawn_blocking(move || second.ends()).await.unwrap().ended(0);
}

/// Nobody's letter is missing or doubled, beyond what was under way. The first asked something, so
/// what they got is not counted.
async fn check_copies(world: &World, database: &Database) {
    let ended = crowd::endings_by_person(database).await;
    let mut again = 0;
    for number in 1..LETTERS {
        let copies = world.bot_messages_after(person(number), 0).len();
        let ending = ended[&person(number)];
        if is_repeated(number) {
            assert!(copies >= 1 && ending == Ending::Sent, "{number}: {copies}, {ending:?}");
            again += copies - 1;
        } else {
            assert!(copies == 1 || ending == Ending::Unsure, "{number}: {copies}, {ending:?}");
            assert!(copies <= 1, "{number}: {copies}");
        }
    }
    assert!(again <= WINDOW, "{again} repeated");
}
