//! The scenes: each is one process with Telegram, its people and the bot it starts.

use std::time::Duration;

use clap::{Args, ValueEnum};
use letan::clock::Clock;
use letan::database::Database;
use letan::rehearsal::BOT_ID;
use serde_json::Value;

use super::bot::{Bot, Home, Which};
use super::machine::processor_seconds;
use super::mix::{CHATS, Mix, person};
use super::outcome::{Burst, Cold, Crowd, Flood, Pace, Steady, Waits, rank};
use super::plain::Answer;
use super::telegram::Telegram;

/// The round trip to Telegram where waiting times are measured.
pub(crate) const LATENCY: Duration = Duration::from_millis(40);
/// What a started bot is left to settle.
pub(crate) const SETTLE: Duration = Duration::from_millis(1500);
/// Delegates that ask while one chat floods.
const OTHERS: usize = 5;

/// Which scene is played, by whom and for how long.
#[derive(Args, Clone, Debug)]
pub(crate) struct Order {
    /// The scene.
    #[arg(long)]
    pub(crate) scene: Scene,
    /// Who answers.
    #[arg(long)]
    pub(crate) bot: Which,
    /// The plain bot's answer.
    #[command(flatten)]
    pub(crate) answer: Answer,
    /// Shorter and less exact.
    #[arg(long)]
    pub(crate) short: bool,
}

/// A scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Scene {
    /// Many updates waiting at once.
    Burst,
    /// So many updates every second.
    Steady,
    /// Starting with an update waiting.
    Cold,
    /// A hundred thousand delegates known.
    Crowd,
    /// One chat floods, others ask.
    Flood,
}

/// Plays the scene and tells what was measured.
pub(crate) async fn play(order: &Order) -> anyhow::Result<Value> {
    let telegram = Telegram::open().await?;
    Ok(match order.scene {
        Scene::Burst => serde_json::to_value(burst(order, &telegram).await?),
        Scene::Steady => serde_json::to_value(steady(order, &telegram).await?),
        Scene::Cold => serde_json::to_value(cold(order, &telegram).await?),
        Scene::Crowd => serde_json::to_value(crowd(order, &telegram).await?),
        Scene::Flood => serde_json::to_value(flood(order, &telegram).await?),
    }?)
}

impl Order {
    fn size(&self, whole: usize, short: usize) -> usize {
        if self.short { short } else { whole }
    }

    fn start(&self, home: &Home, telegram: &Telegram) -> anyhow::Result<Bot> {
        Bot::start(self.bot, home, telegram, self.answer)
    }
}

async fn burst(order: &Order, telegram: &Telegram) -> anyhow::Result<Burst> {
    let (mix, home) = (Mix::new()?, Home::of(order.bot)?);
    let updates = order.size(20_000, 5_000);
    telegram.invite(CHATS);
    let bot = order.start(&home, telegram)?;
    Clock::System.sleep(SETTLE).await;
    let idle_kib = bot.memory_kib()?;
    let strangers = pace(telegram, &bot, &mix, updates, CHATS).await?;
    let known = pace(telegram, &bot, &mix, updates, CHATS).await?;
    telegram.world.set_latency(LATENCY);
    let far = pace(telegram, &bot, &mix, updates, CHATS).await?;
    let (peak_kib, answers) = (bot.peak_kib()?, telegram.average_answer(CHATS));
    Ok(Burst { strangers, known, far, idle_kib, peak_kib, answers })
}

/// Lets `updates` wait at once and measures until the last is answered and marked as such.
async fn pace(
    telegram: &Telegram,
    bot: &Bot,
    mix: &Mix,
    updates: usize,
    chats: usize,
) -> anyhow::Result<Pace> {
    let sent = telegram.sent();
    // Nothing is served before this returns: the people and Telegram share one thread.
    telegram.everybody_writes(mix, updates, chats);
    let (own, before) = (std::process::id(), bot.processor_seconds()?);
    let (began, telegram_before) = (telegram.world.now(), processor_seconds(own)?);
    telegram.answered(sent, updates).await?;
    let ended = telegram.last_answer(chats).unwrap_or(began);
    Ok(Pace {
        updates: u32::try_from(updates)?,
        seconds: (ended - began).as_seconds_f64(),
        bot_seconds: bot.processor_seconds()? - before,
        telegram_seconds: processor_seconds(own)? - telegram_before,
    })
}

async fn steady(order: &Order, telegram: &Telegram) -> anyhow::Result<Steady> {
    let (mix, home) = (Mix::new()?, Home::of(order.bot)?);
    telegram.invite(CHATS);
    let bot = order.start(&home, telegram)?;
    Clock::System.sleep(SETTLE).await;
    pace(telegram, &bot, &mix, CHATS, CHATS).await?;
    telegram.world.set_latency(LATENCY);
    let mut measured = Vec::new();
    for rate in [100, 300] {
        let seconds = order.size(20, 5);
        measured.push((rate, at_rate(telegram, &mix, rate, seconds).await?));
    }
    Ok(Steady(measured))
}

/// Offers `rate` updates a second at their own times, whether or not answers come.
async fn at_rate(
    telegram: &Telegram,
    mix: &Mix,
    rate: u32,
    seconds: usize,
) -> anyhow::Result<Waits> {
    let count = rate as usize * seconds;
    let marks = telegram.mark((0..CHATS).map(person));
    let (sent, began) = (telegram.sent(), telegram.world.now());
    let mut offers = Vec::with_capacity(count);
    for number in 0..count {
        let due = began + Duration::from_secs(1) * u32::try_from(number)? / rate;
        let ahead = (due - telegram.world.now()).to_std().unwrap_or_default();
        if !ahead.is_zero() {
            Clock::System.sleep(ahead).await;
        }
        // A timer wakes up to a millisecond late; that is not the bot's doing.
        let offered = telegram.world.now();
        telegram.world.says(person(number % CHATS), mix.line(number));
        offers.push((person(number % CHATS), offered));
    }
    telegram.answered(sent, count).await?;
    Waits::of(telegram.waits(&marks, &offers)?)
}

async fn cold(order: &Order, telegram: &Telegram) -> anyhow::Result<Cold> {
    let mut firsts = Vec::new();
    let mut home = Home::of(order.bot)?;
    for round in 0..3 {
        if round > 0 {
            home = Home::of(order.bot)?;
        }
        firsts.push(start_to_answer(order, telegram, &home).await?);
    }
    let mut again = Vec::new();
    for _ in 0..order.size(9, 3) {
        again.push(start_to_answer(order, telegram, &home).await?);
    }
    firsts.sort_by(f64::total_cmp);
    again.sort_by(f64::total_cmp);
    Ok(Cold { very_first: rank(&firsts, 50), again: rank(&again, 50) })
}

/// From before the process is made to the answer of an update that waits, in milliseconds.
async fn start_to_answer(order: &Order, telegram: &Telegram, home: &Home) -> anyhow::Result<f64> {
    let chat = person(0);
    telegram.invite(1);
    telegram.world.says(chat, "/next");
    let (marks, sent) = (telegram.mark([chat].into_iter()), telegram.sent());
    let began = telegram.world.now();
    let bot = order.start(home, telegram)?;
    telegram.answered(sent, 1).await?;
    let waits = telegram.waits(&marks, &[(chat, began)])?;
    // What is told once (menus, descriptions) shall be told now.
    Clock::System.sleep(SETTLE / 3).await;
    bot.stop().await?;
    Ok(waits[0])
}

async fn crowd(order: &Order, telegram: &Telegram) -> anyhow::Result<Crowd> {
    let (mix, home) = (Mix::new()?, Home::of(order.bot)?);
    let delegates = 100_000_u32;
    let writing = order.size(20_000, 5_000);
    if order.bot == Which::Letan {
        remember(&home, delegates).await?;
    }
    telegram.invite(writing);
    let bot = order.start(&home, telegram)?;
    Clock::System.sleep(SETTLE).await;
    let started_kib = bot.memory_kib()?;
    pace(telegram, &bot, &mix, writing, writing).await?;
    Ok(Crowd { delegates, started_kib, answering_kib: bot.peak_kib()? })
}

/// Writes `delegates` into the store, as if each had written once.
pub(crate) async fn remember(home: &Home, delegates: u32) -> anyhow::Result<()> {
    let database = Database::open(&home.database()).await?;
    let mut transaction = database.begin().await?;
    for sql in [
        "INSERT INTO delegate (bot, delegate, language_seen, event, first_seen_at) \
         WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $3) \
         SELECT $1, $2 + i, CASE WHEN i % 2 = 0 THEN 'vi' ELSE 'en' END, 1, 0 FROM n",
        "INSERT INTO participation (bot, event, delegate, joined_at) \
         WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $3) \
         SELECT $1, 1, $2 + i, 0 FROM n",
    ] {
        let query = sqlx::query(sql).bind(BOT_ID).bind(person(0)).bind(i64::from(delegates));
        query.execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    database.close().await;
    Ok(())
}

async fn flood(order: &Order, telegram: &Telegram) -> anyhow::Result<Flood> {
    let (mix, home) = (Mix::new()?, Home::of(order.bot)?);
    let messages = order.size(1000, 200);
    telegram.invite(OTHERS + 1);
    let bot = order.start(&home, telegram)?;
    Clock::System.sleep(SETTLE).await;
    pace(telegram, &bot, &mix, OTHERS + 1, OTHERS + 1).await?;
    telegram.world.set_latency(LATENCY);
    let mut alone = Vec::new();
    for _ in 0..order.size(10, 3) {
        alone.extend(others_ask(telegram).await?);
    }
    let flooder = person(OTHERS);
    telegram.world.says_many(&vec![(flooder, "/next"); messages]);
    let beside = others_ask(telegram).await?;
    Ok(Flood { messages, alone: Waits::of(alone)?, beside: Waits::of(beside)? })
}

/// Everybody but the flooder asks once; how long each waited, in milliseconds.
async fn others_ask(telegram: &Telegram) -> anyhow::Result<Vec<f64>> {
    let others = || (0..OTHERS).map(person);
    let (marks, now) = (telegram.mark(others()), telegram.world.now());
    let offers: Vec<(i64, _)> = others().map(|other| (other, now)).collect();
    for other in others() {
        telegram.world.says(other, "/next");
    }
    telegram.each_answered(&marks).await?;
    telegram.waits(&marks, &offers)
}
