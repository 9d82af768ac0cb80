//! Letters: how long they take to write and to claim, what a long queue costs in memory, and whether
//! anybody who asks something notices that they go out.

use std::time::Duration;

use clap::Args;
use letan::announcements::safety::{letter::KIND, store as notices};
use letan::clock::{Clock, Moment};
use letan::database::Database;
use letan::outbox::store::{Outcome, claim, owe, record};
use letan::outbox::{Ending, Lease, Letter};
use letan::rehearsal::BOT_ID;

use super::bot::{Bot, Home, Which};
use super::mix::person;
use super::outcome::{Letters, Waits, rank};
use super::plain::Answer;
use super::scenes::{LATENCY, SETTLE, remember};
use super::telegram::Telegram;

/// Letters that a feature writes in one transaction.
const CHUNK: usize = 500;
/// Messages that are claimed at once, and how often.
const CLAIMED: usize = 5;
const CLAIMS: usize = 400;
/// The update in which the notice was written.
const NOTICE: i64 = 1_000_000;
/// People who ask `/now`, so many times a second.
const ASKING: usize = 500;
const ASKED_EVERY: Duration = Duration::from_millis(20);

/// What the plain bot would answer; it is not here.
const NOTHING: Answer = Answer { characters: 0, buttons: 0 };
/// Letters that go out while people ask.
const BESIDE: usize = 10_000;
/// The longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// How much is measured.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Order {
    /// Fewer letters.
    #[arg(long)]
    short: bool,
}

/// Writes, claims and sends letters.
pub(crate) async fn measure(order: &Order) -> anyhow::Result<Letters> {
    let (letters, rows) = if order.short { (20_000, 50_000) } else { (100_000, 1_000_000) };
    let mut written = Vec::new();
    for _ in 0..3 {
        written.push(writing(letters).await?);
    }
    written.sort_by(f64::total_cmp);
    let mut claims = Vec::new();
    for rows in [1_000, rows] {
        claims.push((u32::try_from(rows)?, claiming(rows).await?));
    }
    let mut memory = Vec::new();
    for queue in [1_000, letters] {
        let (idle, most) = sending(queue, letters / 5).await?;
        memory.push((u32::try_from(queue)?, idle, most));
    }
    let (idle, beside) = asking(if order.short { 250 } else { 1_500 }).await?;
    let count = u32::try_from(letters)?;
    Ok(Letters { count, written: rank(&written, 50), claims, memory, idle, beside })
}

/// Seconds to write so many letters, as a feature does.
async fn writing(letters: usize) -> anyhow::Result<f64> {
    let home = Home::empty()?;
    let database = Database::open(&home.database()).await?;
    let letters = some_letters(letters, Clock::System.now());
    let began = Clock::System.now();
    write(&database, &letters, began).await?;
    let seconds = Clock::System.elapsed(began).as_secs_f64();
    database.close().await;
    Ok(seconds)
}

async fn write(database: &Database, letters: &[Letter], now: Moment) -> anyhow::Result<()> {
    for letters in letters.chunks(CHUNK) {
        let mut transaction = database.begin().await?;
        owe(&mut transaction, BOT_ID, now, letters).await?;
        transaction.commit().await?;
    }
    Ok(())
}

fn some_letters(count: usize, now: Moment) -> Vec<Letter> {
    let letter = |number| Letter {
        kind: KIND,
        event: 1,
        chat: person(number),
        key: format!("{NOTICE}:{}", person(number)),
        bundle: String::new(),
        batch: format!("safety:{NOTICE}"),
        about: NOTICE.to_string(),
        due_at: now,
        wanted_at: now,
        expires_at: None,
    };
    (0..count).map(letter).collect()
}

/// The median time to claim five letters and to record that they were sent, in milliseconds, where
/// the table has so many rows. All of them are ready.
async fn claiming(rows: usize) -> anyhow::Result<f64> {
    let home = Home::empty()?;
    let database = Database::open(&home.database()).await?;
    let now = Clock::System.now();
    write(&database, &some_letters(rows, now), now).await?;
    let term = Duration::from_mins(10);
    let Some(lease) = Lease::take(&database, BOT_ID, "bench", term, now).await? else {
        anyhow::bail!("somebody else has this bench's lease");
    };
    let mut times = Vec::new();
    for _ in 0..CLAIMS.min(rows / CLAIMED) {
        let began = Clock::System.now();
        let claimed = claim(&database, &lease, CLAIMED).await?.letters;
        anyhow::ensure!(claimed.len() == CLAIMED, "only {} letters were claimed", claimed.len());
        let sent = Outcome::Ended(Ending::Sent, Some(1));
        let outcomes: Vec<_> = claimed.into_iter().map(|owed| (owed, sent)).collect();
        record(&database, &lease, now, &outcomes).await?;
        times.push((Clock::System.now() - began).as_seconds_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    database.close().await;
    Ok(rank(&times, 50))
}

/// The bot's memory in KiB with an empty queue, and the most while `queue` letters are owed and the
/// first `go` of them go out, as fast as may be.
async fn sending(queue: usize, go: usize) -> anyhow::Result<(f64, f64)> {
    let (telegram, home) = (Telegram::open().await?, Home::of(Which::Letan)?);
    let go = go.min(queue);
    remember(&home, u32::try_from(queue)?).await?;
    everybody_lets_it_in(&telegram, queue);
    let settings = [("LETAN_LETTERS_PER_SECOND", "1000")];
    let bot = Bot::start_with(Which::Letan, &home, &telegram, NOTHING, &settings)?;
    settled(&telegram).await;
    let idle = bot.memory_kib()?;
    notify(&home).await?;
    telegram.answered(0, go).await?;
    Ok((idle, bot.peak_kib()?))
}

fn everybody_lets_it_in(telegram: &Telegram, people: usize) {
    telegram.invite(people);
    for number in 0..people {
        telegram.world.unblocks(person(number));
    }
}

async fn settled(telegram: &Telegram) {
    Clock::System.sleep(SETTLE).await;
    while telegram.world.waiting_updates() > 0 {
        Clock::System.sleep(SETTLE / 10).await;
    }
    Clock::System.sleep(SETTLE).await;
}

/// Sends everybody a safety notice, as another process; the bot owes the letters.
async fn notify(home: &Home) -> anyhow::Result<()> {
    let (database, now) = (Database::open(&home.database()).await?, Clock::System.now());
    notices::write(&database, BOT_ID, (1, NOTICE), person(0), "Cửa B", now).await?;
    notices::send(&database, BOT_ID, 1, NOTICE, 9, now).await?;
    database.close().await;
    Ok(())
}

/// How long `/now` waits while no letter goes out, and while they go out at the usual pace. Who asks
/// comes after all others, so their own letters do not come in between.
async fn asking(times: usize) -> anyhow::Result<(Waits, Waits)> {
    let (telegram, home) = (Telegram::open().await?, Home::of(Which::Letan)?);
    remember(&home, u32::try_from(BESIDE)?).await?;
    everybody_lets_it_in(&telegram, BESIDE);
    telegram.invite(BESIDE + ASKING);
    let bot = Bot::start(Which::Letan, &home, &telegram, NOTHING)?;
    settled(&telegram).await;
    telegram.world.set_latency(LATENCY);
    ask(&telegram, ASKING).await?;
    let idle = ask(&telegram, times).await?;
    let sent = telegram.sent();
    notify(&home).await?;
    telegram.answered(sent, 100).await?;
    let beside = ask(&telegram, times).await?;
    bot.stop().await?;
    Ok((idle, beside))
}

/// People ask `/now` at their own times, whether or not answers come.
async fn ask(telegram: &Telegram, times: usize) -> anyhow::Result<Waits> {
    let asking = |number: usize| person(BESIDE + number % ASKING);
    let marks = telegram.mark((0..ASKING).map(asking));
    let began = telegram.world.now();
    let mut offers = Vec::with_capacity(times);
    for number in 0..times {
        let due = began + ASKED_EVERY * u32::try_from(number)?;
        let ahead = (due - telegram.world.now()).to_std().unwrap_or_default();
        if !ahead.is_zero() {
            Clock::System.sleep(ahead).await;
        }
        offers.push((asking(number), telegram.world.now()));
        telegram.world.says(asking(number), "/now");
    }
    let asked = telegram.world.now();
    loop {
        Clock::System.sleep(LATENCY).await;
        match telegram.waits(&marks, &offers) {
            Ok(waits) => return Waits::of(waits),
            Err(error) if Clock::System.elapsed(asked) > PATIENCE => return Err(error),
            Err(_) => {}
        }
    }
}
