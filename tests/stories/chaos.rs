//! Letters while everything goes wrong: Telegram that fails and cuts, people who are gone, and a
//! process that is killed with -9.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::time::Duration;

use letan::clock::{Clock, Moment};
use letan::database::Database;
use letan::outbox::store::endings;
use letan::outbox::{Ending, Pace, Paces};
use letan::rehearsal::{BOT_ID, Call, Fault, Limits, Trouble, World, serve};

use super::crowd::{self, BATCH, is_repeated, person};
use crate::stage::{Place, Process, scramble};

/// How many letters and kills: 300 and 3, or what `LETAN_CHAOS` says as `LETTERS,KILLS`.
fn size() -> (usize, usize) {
    let Ok(size) = std::env::var("LETAN_CHAOS") else { return (300, 3) };
    let parts: Vec<usize> = size.split(',').map(|part| part.parse().unwrap()).collect();
    (parts[0], parts[1])
}

/// Messages under way at once (`delivery`), which is what a kill can repeat.
const WINDOW: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_letter_has_one_ending_however_often_the_bot_is_killed() {
    let (letters, kills) = size();
    let place = Place::new().await;
    let database = crowd::gather(&place, letters).await;
    let world = World::new(Clock::System, Limits::telegram());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = world.api_url(listener.local_addr().unwrap());
    tokio::spawn(serve(listener, world.clone(), std::future::pending()));
    let seed = u64::from(std::process::id());
    let blocked = people(&world, letters, seed);
    let mut bot = Process::of(&world, &telegram, &place);
    // What happened so far (everybody let the bot in) is not what this is about.
    bot.start();
    world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
    bot.kill();

    goes_wrong(&world, letters, seed);
    world.record_calls(true);
    crowd::owe(&database, letters).await;
    let mut turns = Vec::new();
    for kill in 0..=kills {
        bot.start();
        let from = turn(&database, turns.len()).await;
        if kill < kills {
            // Between two kills some letters go out, how many is left to chance.
            let part = letters / (kills + 1);
            let chance = scramble(seed + kill as u64) % (part as u64).max(1);
            sent(&world, part * kill + usize::try_from(chance).unwrap()).await;
            bot.kill();
        } else {
            all_ended(&database).await;
        }
        turns.push((from, world.now()));
    }
    bot.kill();
    let told = judge(&database, &world, letters, kills, &blocked).await;
    let rate = permitted(&world.recorded_calls(), &turns);
    // Between two kills of a short run, the moment of the start counts for much.
    let enough = if letters < 5_000 { 0.85 } else { 0.97 };
    assert!(rate >= enough, "only {rate:.3} of what was permitted went out");
    // Straight to the terminal: the runner keeps what a passing test prints.
    let _ = writeln!(
        std::io::stderr(),
        "chaos: {letters} letters, {kills} kills: {told}; {:.1} % of the permitted rate",
        rate * 100.0
    );
}

/// Everybody lets the bot in; one in fifty blocks it.
fn people(world: &World, letters: usize, seed: u64) -> Vec<bool> {
    let blocked = |number: usize| scramble(seed ^ (number as u64 + 977)).is_multiple_of(50);
    for number in 0..letters {
        world.person(person(number), "An", Some("vi"));
        world.unblocks(person(number));
        if blocked(number) {
            world.blocks(person(number));
        }
    }
    (0..letters).map(blocked).collect()
}

/// Twenty chats of 5,000 answer 429 twice, ten seconds apart, so that they do not slow everybody down; one send in a hundred is answered 500, one is cut after
/// its effect.
fn goes_wrong(world: &World, letters: usize, seed: u64) {
    let flooded = (letters / 250).max(1);
    for chat in 0..flooded {
        let chat = person(crowd::nth_to_go(chat * letters / flooded, letters));
        world.fault(Fault::RetryAfter { chat, seconds: 2, times: 2 });
    }
    world.fault(Fault::Chance { one_in: 100, trouble: Trouble::Down, seed });
    let cut = Trouble::Cut { after_effect: true };
    world.fault(Fault::Chance { one_in: 100, trouble: cut, seed: seed + (1 << 40) });
}

/// When the process that was just started has its turn.
async fn turn(database: &Database, before: usize) -> Moment {
    loop {
        let epoch = crowd::number(database, "SELECT COALESCE(MAX(epoch), 0) FROM lease").await;
        // The first turn was that of the process that met everybody.
        if usize::try_from(epoch).unwrap() >= before + 2 {
            return Clock::System.now();
        }
        Clock::System.sleep(Duration::from_millis(10)).await;
    }
}

async fn sent(world: &World, enough: usize) {
    let sent = |world: &World| world.recorded_calls().iter().filter(|call| is_letter(call)).count();
    let mut before = 0;
    // The world's patience is shorter than a thousand letters take.
    while world.wait_until(|world| sent(world) >= enough).await.is_err() {
        assert!(sent(world) > before, "no letter went out for a while");
        before = sent(world);
    }
}

async fn all_ended(database: &Database) {
    let mut last = (i64::MAX, Clock::System.now());
    loop {
        let left = endings(database, BOT_ID, 1, BATCH).await.unwrap().left;
        if left == 0 {
            return;
        }
        if left < last.0 {
            last = (left, Clock::System.now());
        }
        assert!(
            Clock::System.elapsed(last.1) < Duration::from_mins(2),
            "{left} letters do not end"
        );
        Clock::System.sleep(Duration::from_millis(50)).await;
    }
}

fn is_letter(call: &Call) -> bool {
    call.method == "sendMessage"
}

/// Checks every promise, and tells the figures.
async fn judge(
    database: &Database,
    world: &World,
    letters: usize,
    kills: usize,
    blocked: &[bool],
) -> String {
    let calls = world.recorded_calls();
    let troubles = |wanted: fn(Trouble) -> bool| {
        calls.iter().filter(|call| is_letter(call) && wanted(call.trouble)).count()
    };
    let cut = troubles(|trouble| matches!(trouble, Trouble::Cut { .. }));
    let down = troubles(|trouble| trouble == Trouble::Down);
    let asked = troubles(|trouble| matches!(trouble, Trouble::RetryAfter(_)));
    let ended = crowd::endings_by_person(database).await;
    assert_eq!(ended.len(), letters, "every letter has an ending");
    let (again, missing) = copies(world, &ended, blocked);
    let bound = kills * WINDOW + cut;
    assert!(again <= bound, "{again} repeated");
    let flooded = world.flooded();
    assert!(flooded * 1000 <= calls.len() as u64, "{flooded} refused for their number");
    let count = endings(database, BOT_ID, 1, BATCH).await.unwrap();
    assert_eq!(usize::try_from(count.ended.iter().sum::<i64>()).unwrap(), letters);
    let each: Vec<String> =
        Ending::ALL.iter().map(|one| format!("{} {}", count.of(*one), one.name())).collect();
    format!(
        "at least once: 0 missing, {again} repeated (bound {bound}); at most once: 0 repeated, \
         {missing} missing of {} unsure; {}; {cut} cut, {down} answered 500, {asked} answered 429 \
         by order, {flooded} beyond",
        count.of(Ending::Unsure),
        each.join(", "),
    )
}

/// Checks what stands in every chat: how many copies came again, and how many of the letters that go
/// out at most once did not come.
fn copies(world: &World, ended: &BTreeMap<i64, Ending>, blocked: &[bool]) -> (usize, usize) {
    let (mut again, mut missing) = (0, 0);
    for (number, blocked) in blocked.iter().enumerate() {
        let copies = world.bot_messages_after(person(number), 0).len();
        let ending = ended[&person(number)];
        if *blocked {
            assert_eq!(copies, 0);
            assert!(matches!(ending, Ending::Unreachable | Ending::Unsure), "{ending:?}");
        } else if is_repeated(number) {
            assert!(copies >= 1, "the letter of {number} is missing: {ending:?}");
            assert_eq!(ending, Ending::Sent);
            again += copies - 1;
        } else {
            assert!(copies <= 1, "the letter of {number} came {copies} times");
            assert!(copies == 1 || ending == Ending::Unsure, "{number} is missing: {ending:?}");
            missing += 1 - copies;
        }
    }
    (again, missing)
}

/// Which part of what the paces permit went out while a process had its turn, until every letter had
/// been tried once.
fn permitted(calls: &[Call], turns: &[(Moment, Moment)]) -> f64 {
    let mut firsts: BTreeMap<i64, Moment> = BTreeMap::new();
    let letters: Vec<&Call> = calls.iter().filter(|call| is_letter(call)).collect();
    for call in &letters {
        firsts.entry(chat(call)).or_insert(call.at);
    }
    let tried = firsts.values().max().copied().unwrap_or_default();
    let (mut went, mut might) = (0.0, 0.0);
    for (from, to) in turns {
        let to = tried.min(*to);
        let (mut paces, mut now) = (Paces::new(Pace::USUAL), *from);
        might += if now < to { Pace::USUAL.burst } else { 0.0 };
        let mut calls = letters.iter().filter(|call| call.at >= *from && call.at <= to).peekable();
        while now < to {
            while let Some(call) = calls.next_if(|call| call.at <= now) {
                went += 1.0;
                if let Trouble::RetryAfter(seconds) = call.trouble {
                    let wait = chrono::TimeDelta::seconds(seconds.into());
                    paces.refused(chat(call), call.at, call.at + wait);
                }
            }
            if paces.available(now) > 0 {
                might += paces.rate() * 0.01;
            }
            now += chrono::TimeDelta::milliseconds(10);
        }
        went += f64::from(u32::try_from(calls.count()).unwrap());
    }
    went / might
}

fn chat(call: &Call) -> i64 {
    call.parameters["chat_id"].as_i64().unwrap()
}
