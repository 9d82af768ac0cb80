//! How early reminders are when many are due at one start, and whether any is late: the desk and its
//! delivery whole, on the manual clock, at the usual pace.

use anyhow::{Context as _, ensure};
use chrono::TimeDelta;
use clap::Args;
use letan::announcements::safety;
use letan::app::{App, Parts};
use letan::clock::{Clock, ManualClock, Moment};
use letan::config::{DeliveryConfig, Endpoint};
use letan::database::Database;
use letan::outbox::{self, Kind, Lane, Letter};
use letan::programme::{Format, read, store};
use letan::rehearsal::{BOT_ID, Limits, World, serve};
use letan::web::Door;
use sqlx::AssertSqlSafe;
use tokio::net::TcpListener;

use super::bot::Home;
use super::outcome::{Reminders, rank};

/// The session of which everybody is reminded begins then, in UTC.
const START: &str = "2026-12-03T05:00:00Z";
/// An announcement that is to be overtaken begins so long before the start.
const ANNOUNCED_BEFORE: TimeDelta = TimeDelta::minutes(45);
/// The clock moves by at least this: a burst of letters.
const STEP: TimeDelta = TimeDelta::milliseconds(200);
/// The id of the first person.
const FIRST: i64 = 7_000_000;

const EVENT: &str = "[event]\nid = \"many\"\nname = \"Many\"\norganiser = \"x\"\ncontact = \"x\"\n\
     timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n\
     [[session]]\nid = \"open\"\nkind = \"opening\"\ntitle = \"Khai mạc\"\n\
     start = 2026-12-03T12:00:00\nend = 2026-12-03T13:00:00\n";

/// How many are reminded.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Order {
    /// People who joined the event.
    #[arg(long, default_value_t = 10_000)]
    pub(crate) people: i64,
    /// Letters of an announcement that began half an hour before the reminders must be there.
    #[arg(long, default_value_t = 0)]
    pub(crate) behind: i64,
}

/// Reminds everybody of one start.
pub(crate) async fn measure(order: &Order) -> anyhow::Result<Reminders> {
    let start: Moment = START.parse()?;
    let began = Clock::System.now();
    let home = Home::empty()?;
    let manual = Clock::manual(start - TimeDelta::hours(4), 0.0);
    let Clock::Manual(hand) = manual.clone() else { unreachable!("it was made manual above") };
    let world = World::new(manual.clone(), Limits::none());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let telegram = world.api_url(listener.local_addr()?);
    tokio::spawn(serve(listener, world.clone(), std::future::pending()));
    everybody_has_written(&world, &telegram, order.people + order.behind).await?;
    let database = Database::open(&home.database()).await?;
    publish_and_join(&database, order, manual.now()).await?;
    announce(&database, order, start - ANNOUNCED_BEFORE).await?;
    let endpoint =
        Endpoint { token: world.token().into(), api_url: Some(telegram.parse()?), proxy: None };
    let delivery = DeliveryConfig::default();
    let owners = Vec::new();
    let app = App::build(Parts {
        database,
        endpoint,
        clock: manual,
        owners,
        delivery,
        door: Door::default(),
    })
    .await?;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let bot = tokio::spawn(app.clone().run_until(async {
        let _ = stopped.await;
    }));
    let sending = Clock::System.now();
    pass_until(&app, &hand, start).await;
    let seconds = Clock::System.elapsed(sending).as_secs_f64();
    let _ = stop.send(());
    bot.await??;
    let outcome = outcome(&world, order.people, start, seconds)?;
    eprintln!("{} people in {:?}", order.people, Clock::System.elapsed(began));
    Ok(outcome)
}

/// Nobody can be written to who never wrote; what they wrote is confirmed without being answered.
async fn everybody_has_written(world: &World, telegram: &str, people: i64) -> anyhow::Result<()> {
    let lines: Vec<(i64, &str)> = (0..people).map(|person| (FIRST + person, "/start")).collect();
    for (person, _) in &lines {
        world.person(*person, "An", Some("vi"));
    }
    let last = world.says_many(&lines).last().copied().unwrap_or_default();
    let confirm = format!("{telegram}/bot{}/getUpdates?offset={}", world.token(), last + 1);
    let answer = reqwest::get(confirm).await.context("confirm what was written")?.text().await?;
    ensure!(answer.contains("\"ok\":true"), "{answer}");
    ensure!(world.waiting_updates() == 0, "what was written is still to be answered");
    Ok(())
}

/// Owes an announcement to those who came by but did not join.
async fn announce(database: &Database, order: &Order, at: Moment) -> anyhow::Result<()> {
    let notice = (1, 1);
    safety::store::write(database, BOT_ID, notice, FIRST, "Thông báo", at).await?;
    let letters: Vec<Letter> = (0..order.behind)
        .map(|number| Letter {
            kind: Kind { lane: Lane::Announcement, ..safety::letter::KIND },
            event: 1,
            chat: FIRST + order.people + number,
            key: number.to_string(),
            bundle: String::new(),
            batch: "announcement".to_owned(),
            about: "1".to_owned(),
            due_at: at,
            wanted_at: at,
            expires_at: None,
        })
        .collect();
    for some in letters.chunks(500) {
        let mut transaction = database.begin().await?;
        outbox::store::owe(&mut transaction, BOT_ID, at - TimeDelta::hours(1), some).await?;
        transaction.commit().await?;
    }
    Ok(())
}

async fn publish_and_join(database: &Database, order: &Order, now: Moment) -> anyhow::Result<()> {
    let (people, all) = (order.people, order.people + order.behind);
    let reading = read(EVENT.as_bytes(), Format::Toml);
    let programme = reading.programme.context("the event is readable")?;
    let content = reading.canonical.context("the event is readable")?;
    store::publish(database, BOT_ID, &programme, &content, now, "bench").await?;
    let at = now.timestamp_millis();
    let mut transaction = database.begin().await?;
    for sql in [
        format!(
            "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {all}) \
             INSERT INTO delegate (bot, delegate, language_seen, event, first_seen_at) \
             SELECT {BOT_ID}, {FIRST} + i, 'vi', 1, {at} FROM n"
        ),
        format!(
            "INSERT INTO participation (bot, event, delegate, joined_at) \
             SELECT bot, 1, delegate, {at} FROM delegate WHERE delegate < {FIRST} + {people}"
        ),
    ] {
        sqlx::query(AssertSqlSafe(sql)).execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Lets the time pass, stopping wherever the delivery has something to do.
async fn pass_until(app: &App, hand: &ManualClock, end: Moment) {
    loop {
        let due = app.delivered().await.max(hand.now() + STEP);
        if due >= end {
            break;
        }
        hand.jump_to(due);
    }
    hand.jump_to(end);
    app.delivered().await;
}

fn outcome(world: &World, people: i64, start: Moment, seconds: f64) -> anyhow::Result<Reminders> {
    let wanted = start - TimeDelta::minutes(15);
    let mut early = Vec::new();
    let mut late = 0;
    for person in FIRST..FIRST + people {
        let messages = world.chat(person);
        let mut reminders = messages.iter().filter(|message| message.is_from_bot());
        let at = reminders.next().with_context(|| format!("{person} was not reminded"))?.at;
        ensure!(reminders.next().is_none(), "{person} was reminded twice");
        early.push((wanted - at).as_seconds_f64());
        late += u32::from(at > wanted);
    }
    early.sort_by(f64::total_cmp);
    let most = early.last().copied().unwrap_or_default();
    let (p50, p99) = (rank(&early, 50), rank(&early, 99));
    Ok(Reminders { people: early.len(), p50, p99, most, late, seconds })
}
