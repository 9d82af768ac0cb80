//! Fifty walls of one session while a full hall asks and votes: whether every question is kept, and how
//! long a screen takes to show it. Store, pages and browsers share one thread.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use clap::Args;
use letan::clock::{Clock, Moment};
use letan::database::Database;
use letan::delegates::Desk;
use letan::outbox::{Bell, Pace};
use letan::programme::{Board, Format, Settings, read, store as programmes};
use letan::questions::Anonymity;
use letan::questions::store::{self, Draft};
use letan::questions::wall::{Wall, store as walls};
use letan::rehearsal::BOT_ID;
use letan::team::Code;
use letan::telegram::Me;
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::bot::Home;
use super::outcome::rank;

const EVENT: &str = include_str!("../../events/demo-2026.toml");
const SESSION: &str = "toan-the-1";
/// The question that everybody votes for.
const FIRST: i64 = 1;

/// How many ask within which time, before how many screens.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Order {
    /// Delegates; each asks once and votes once.
    #[arg(long, default_value_t = 500)]
    delegates: i64,
    /// Open walls.
    #[arg(long, default_value_t = 50)]
    walls: usize,
    /// Seconds over which they ask.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
}

/// What was measured, in milliseconds from the commit of a question or a vote to each screen.
#[derive(Debug, Serialize)]
pub(crate) struct Crowded {
    asked: i64,
    kept: usize,
    votes: i64,
    walls: usize,
    states_per_wall: usize,
    median_ms: f64,
    p95_ms: f64,
    longest_ms: f64,
}

/// What a screen showed when: questions in all, and votes of the first.
type Shown = Vec<(Moment, i64, i64)>;

/// Lets everybody ask and vote before the walls.
pub(crate) async fn measure(order: &Order) -> anyhow::Result<Crowded> {
    let home = Home::empty()?;
    let desk = desk(&home).await?;
    let address = hang(&desk).await?;
    let screens: Vec<Arc<Mutex<Shown>>> = (0..order.walls).map(|_| Arc::default()).collect();
    let mut watching = JoinSet::new();
    for shown in &screens {
        watching.spawn(watch(address.clone(), Arc::clone(shown)));
    }
    ask(&desk.database, FIRST, 1).await?;
    seen(&screens, 1, 0).await;
    let (asked, voted) = everybody(&desk.database, order).await?;
    seen(&screens, order.delegates, order.delegates - 1).await;
    let kept = store::listed(&desk.database, BOT_ID, 1, SESSION).await?.len();
    ensure!(i64::try_from(kept)? == order.delegates, "questions are missing");
    let screens: Vec<Shown> = screens.iter().map(|one| lock(one).clone()).collect();
    let waits = waits(&screens, &asked, &voted)?;
    Ok(Crowded {
        asked: order.delegates,
        kept,
        votes: order.delegates - 1,
        walls: order.walls,
        states_per_wall: screens.iter().map(Vec::len).sum::<usize>() / screens.len().max(1),
        median_ms: rank(&waits, 50),
        p95_ms: rank(&waits, 95),
        longest_ms: rank(&waits, 100),
    })
}

/// When how many questions, and how many votes of the first, were kept.
type Kept = Vec<(Moment, i64)>;

/// Everybody asks and votes, one after the other.
async fn everybody(database: &Database, order: &Order) -> anyhow::Result<(Kept, Kept)> {
    let (mut asked, mut voted) = (Vec::new(), Vec::new());
    let pause = Duration::from_secs(order.seconds) / u32::try_from(order.delegates)?;
    for delegate in 2..=order.delegates {
        Clock::System.sleep(pause).await;
        ask(database, delegate, delegate).await?;
        asked.push((Clock::System.now(), delegate));
        store::vote(database, BOT_ID, (1, FIRST), delegate, Clock::System.now()).await?;
        voted.push((Clock::System.now(), delegate - 1));
    }
    Ok((asked, voted))
}

/// How long each screen took for each of them, in milliseconds, sorted.
fn waits(screens: &[Shown], asked: &Kept, voted: &Kept) -> anyhow::Result<Vec<f64>> {
    let mut waits = Vec::new();
    for shown in screens {
        for (at, count) in asked {
            waits.push(wait(shown, *at, |state| state.1 >= *count)?);
        }
        for (at, count) in voted {
            waits.push(wait(shown, *at, |state| state.2 >= *count)?);
        }
    }
    waits.sort_by(f64::total_cmp);
    Ok(waits)
}

async fn desk(home: &Home) -> anyhow::Result<Arc<Desk>> {
    let database = Database::open(&home.database()).await?;
    let reading = read(EVENT.as_bytes(), Format::Toml);
    let programme = reading.programme.context("the sample event")?;
    let content = reading.canonical.context("its canonical form")?;
    let now = Clock::System.now();
    programmes::publish(&database, BOT_ID, &programme, &content, now, "bench").await?;
    let board = Board::load(&database, BOT_ID).await?;
    let me = Me { id: BOT_ID, username: "letan".to_owned() };
    let (owners, bell, menus, pace) = (Vec::new(), Bell::default(), Bell::default(), Pace::USUAL);
    Ok(Arc::new(Desk { me, database, board, owners, bell, menus, pace, web: None }))
}

/// Serves the walls, and makes the address of one.
async fn hang(desk: &Arc<Desk>) -> anyhow::Result<String> {
    let edition = desk.board.by_number(1).context("the event")?;
    let code = Code::random()?;
    let now = edition.programme.begins();
    let (session, room) = (SESSION.to_owned(), "hall-a".to_owned());
    let wall = Wall { event: 1, session, room, begins_at: now, made_at: now };
    walls::make(&desk.database, BOT_ID, &code.hash(), &wall).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/wall/{}/events", listener.local_addr()?, code.letters());
    let clock = Clock::manual(now, 0.0);
    tokio::spawn(letan::web::serve(listener, Arc::clone(desk), clock, std::future::pending()));
    Ok(address)
}

async fn ask(database: &Database, number: i64, asker: i64) -> anyhow::Result<()> {
    let content = format!("Câu hỏi thứ {number}: kinh phí chuyển đổi số lấy từ nguồn nào?");
    let draft = Draft {
        event: 1,
        number,
        session: SESSION,
        asker,
        anonymity: Anonymity::Room,
        position: "",
        content: &content,
        mark: "",
    };
    store::draft(database, BOT_ID, &draft, Clock::System.now()).await?;
    let settings = Settings::default();
    let terms = (&settings, false);
    store::send(database, BOT_ID, (1, number), asker, terms, Clock::System.now()).await?;
    Ok(())
}

/// Shows a wall as a browser does, and notes what stands on it.
async fn watch(address: String, shown: Arc<Mutex<Shown>>) -> anyhow::Result<()> {
    let mut stream = reqwest::get(address).await?;
    let mut heard = String::new();
    while let Some(octets) = stream.chunk().await? {
        heard.push_str(&String::from_utf8_lossy(&octets));
        while let Some((event, rest)) = heard.split_once("\n\n") {
            if let Some((_, data)) = event.split_once("data: ") {
                let now =
                    (Clock::System.now(), last(data, "\"total\":"), first(data, "\"votes\":"));
                lock(&shown).push(now);
            }
            heard = rest.to_owned();
        }
    }
    Ok(())
}

/// The number behind a name where it stands first; reading fifty states whole would measure that.
fn first(state: &str, name: &str) -> i64 {
    state.split_once(name).map_or(0, |(_, rest)| number(rest))
}

/// The number behind a name where it stands last.
fn last(state: &str, name: &str) -> i64 {
    state.rsplit_once(name).map_or(0, |(_, rest)| number(rest))
}

fn number(text: &str) -> i64 {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().unwrap_or_default()
}

/// Waits until every screen has shown so much.
async fn seen(screens: &[Arc<Mutex<Shown>>], total: i64, votes: i64) {
    let shows = |one: &Arc<Mutex<Shown>>| {
        lock(one).last().is_some_and(|state| state.1 >= total && state.2 >= votes)
    };
    while !screens.iter().all(shows) {
        Clock::System.sleep(Duration::from_millis(5)).await;
    }
}

fn wait(
    shown: &Shown,
    at: Moment,
    is_there: impl Fn(&(Moment, i64, i64)) -> bool,
) -> anyhow::Result<f64> {
    let first = shown.iter().find(|state| is_there(state)).context("a screen missed something")?;
    Ok((first.0 - at).as_seconds_f64().max(0.0) * 1e3)
}

fn lock(shown: &Mutex<Shown>) -> std::sync::MutexGuard<'_, Shown> {
    shown.lock().unwrap_or_else(PoisonError::into_inner)
}
