//! The time per answer inside one process, without a network: from a read update to the reply.

use std::fmt::Write as _;

use anyhow::Context as _;
use clap::Args;
use letan::agenda;
use letan::answers::{names::Names, understand};
use letan::clock::{Clock, Moment};
use letan::database::Database;
use letan::delegates::{Desk, store as delegates};
use letan::outbox::{Bell, Pace};
use letan::programme::{Board, Format, read, store};
use letan::rehearsal::{BOT_ID, BOT_USERNAME};
use letan::router;
use letan::telegram::{self, Command, Incoming, Me, Place, What, Who};

use super::bot::Home;
use super::outcome::{Answers, rank};

/// Sessions of a day, in twenty rooms.
const SESSIONS_A_DAY: usize = 200;
const ROOMS: usize = 20;
const FIRST_DAY: &str = "2026-12-01";

/// How large the programme is.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Order {
    /// Sessions of the programme.
    #[arg(long)]
    pub(crate) sessions: usize,
    /// Answers of each kind that are measured.
    #[arg(long)]
    pub(crate) rounds: usize,
}

/// Answers every kind of question in turn and tells the medians.
pub(crate) async fn measure(order: &Order) -> anyhow::Result<Answers> {
    let home = Home::empty()?;
    let database = Database::open(&home.database()).await?;
    let now: Moment = format!("{FIRST_DAY}T02:30:00Z").parse()?;
    let desk = open(database, &programme(order.sessions), now).await?;
    let who = Who {
        person: 7_000_000,
        chat: 7_000_000,
        place: Place::Private,
        language: Some("vi".to_owned()),
        name: "An".to_owned(),
    };
    let mut medians = Vec::new();
    for (name, what) in questions(&desk, order.sessions) {
        let mut times = Vec::with_capacity(order.rounds);
        for round in 0..order.rounds + order.rounds / 10 {
            let update = i64::try_from(round)?;
            let incoming = Incoming {
                update,
                who: Some(who.clone()),
                what: what.clone(),
                album: None,
                brought: None,
            };
            let began = Clock::System.now();
            let reply = router::answer(&desk, now, &who, &incoming).await?;
            times.push(Clock::System.elapsed(began).as_secs_f64() * 1e6);
            anyhow::ensure!(!reply.acts.is_empty(), "{name} is not answered");
        }
        medians.push((name, median(times.split_off(order.rounds / 10))));
    }
    medians
        .push(("reading the delegate's row (part of each)".to_owned(), row(&desk, order).await?));
    medians.extend(understanding(&desk, now, order)?);
    desk.database.close().await;
    Ok(Answers { sessions: u32::try_from(order.sessions)?, medians })
}

async fn open(database: Database, toml: &str, now: Moment) -> anyhow::Result<Desk> {
    let reading = read(toml.as_bytes(), Format::Toml);
    let problem = format!("{:?}", reading.problems.first());
    let programme = reading.programme.context(problem)?;
    let content = reading.canonical.context("the programme has no canonical form")?;
    store::publish(&database, BOT_ID, &programme, &content, now, "bench").await?;
    let board = Board::load(&database, BOT_ID).await?;
    let me = Me { id: BOT_ID, username: BOT_USERNAME.to_owned() };
    Ok(Desk {
        me,
        database,
        board,
        owners: Vec::new(),
        bell: Bell::default(),
        menus: Bell::default(),
        pace: Pace::USUAL,
        web: None,
    })
}

fn questions(desk: &Desk, sessions: usize) -> Vec<(String, What)> {
    let command = |name: &str, argument: &str| {
        let (name, argument) = (name.to_owned(), argument.to_owned());
        What::Command(Command { name, addressed: None, argument })
    };
    let editions = desk.board.editions();
    let event = editions.first().map_or(0, |edition| edition.number);
    let first = editions.first().and_then(|edition| edition.programme.days().first());
    let date = first.map(|day| day.date.format("%Y%m%d").to_string()).unwrap_or_default();
    let day = telegram::Press::new(agenda::FEATURE, event, &["d", &date, "0"]);
    let link = format!("s_bench_session-{}", sessions / 2);
    let page = What::Press { query: "1".to_owned(), message: Some(1), data: day.data() };
    [
        ("/now", command("now", "")),
        ("/next", command("next", "")),
        ("a session's card", command("start", &link)),
        ("a search", What::Text("phiên thảo luận số 7".to_owned())),
        ("a day's page", page),
    ]
    .into_iter()
    .map(|(name, what)| (name.to_owned(), what))
    .collect()
}

/// Questions as they are typed: with and without diacritics, in both languages, some of them not ours.
const TYPED: [&str; 8] = [
    "chiều nay phòng 3 có gì vậy em",
    "phien thao luan so 7 may gio ket thuc",
    "ai chủ trì phiên thảo luận số 12",
    "sau giai lao co nhung phien nao",
    "where is session number 15 tomorrow at 2pm",
    "how long until the next session",
    "what's the weather in london on friday",
    "hai mươi phút nữa là nội dung gì",
];

/// The time to understand a question, its 99th percentile, and to work out the names of the event.
fn understanding(desk: &Desk, now: Moment, order: &Order) -> anyhow::Result<Vec<(String, f64)>> {
    let edition = desk.board.editions().first().cloned().context("there is no event")?;
    let programme = &edition.programme;
    let mut building = Vec::new();
    for _ in 0..5 {
        let began = Clock::System.now();
        let names = Names::of(programme);
        building.push(Clock::System.elapsed(began).as_secs_f64() * 1e6);
        drop(names);
    }
    let names = Names::of(programme);
    let mut times = Vec::new();
    for _ in 0..order.rounds {
        for text in TYPED {
            let began = Clock::System.now();
            let understood = understand(programme, &names, now, text, None);
            times.push(Clock::System.elapsed(began).as_secs_f64() * 1e6);
            std::hint::black_box(&understood);
        }
    }
    times.sort_by(f64::total_cmp);
    Ok(vec![
        ("a question understood, 99th percentile".to_owned(), rank(&times, 99)),
        ("the event's names, once an edition".to_owned(), median(building)),
    ])
}

async fn row(desk: &Desk, order: &Order) -> anyhow::Result<f64> {
    let mut times = Vec::with_capacity(order.rounds);
    for _ in 0..order.rounds {
        let began = Clock::System.now();
        delegates::find(&desk.database, BOT_ID, 7_000_000).await?.context("nobody is known")?;
        times.push(Clock::System.elapsed(began).as_secs_f64() * 1e6);
    }
    Ok(median(times))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    rank(&times, 50)
}

/// A programme of `count` sessions: every hour from eight, in every room.
pub(crate) fn programme(count: usize) -> String {
    let days = count.div_ceil(SESSIONS_A_DAY).max(2);
    let mut toml = format!(
        "[event]\nid = \"bench\"\nname = {{ vi = \"Hội nghị đo tốc độ\", en = \"Speed event\" }}\n\
         kind = \"conference\"\ntimezone = \"Asia/Ho_Chi_Minh\"\nstart = {FIRST_DAY}\n\
         end = 2026-12-{days:02}\nlanguages = [\"vi\", \"en\"]\naccess = \"open\"\n\
         organiser = {{ vi = \"Ban Tổ chức\", en = \"The organisers\" }}\n\
         contact = {{ vi = \"quầy lễ tân\", en = \"the reception desk\" }}\n\
         [venue]\nname = {{ vi = \"Trung tâm Hội nghị\", en = \"Convention Centre\" }}\n\
         address = {{ vi = \"Hà Nội\", en = \"Hà Nội\" }}\n"
    );
    let rooms = ROOMS.min(count.div_ceil(10));
    for room in 0..rooms {
        let _ = write!(
            toml,
            "\n[[room]]\nid = \"room-{room}\"\nname = {{ vi = \"Phòng {room}\", en = \"Room {room}\" }}\n\
             floor = {{ vi = \"tầng 2\", en = \"2nd floor\" }}\n"
        );
    }
    for person in 0..count {
        let _ = write!(
            toml,
            "\n[[person]]\nid = \"person-{person}\"\nname = \"Nguyễn Văn Số {person}\"\n\
             title = {{ vi = \"TS.\", en = \"Dr.\" }}\n"
        );
    }
    let a_day = count.div_ceil(days);
    for session in 0..count {
        let (day, slot) = (session / a_day + 1, session % a_day);
        let (hour, room) = (8 + slot / rooms, slot % rooms);
        let _ = write!(
            toml,
            "\n[[session]]\nid = \"session-{session}\"\nkind = \"plenary\"\n\
             title = {{ vi = \"Phiên thảo luận số {session}\", en = \"Discussion {session}\" }}\n\
             start = 2026-12-{day:02}T{hour:02}:00:00\nend = 2026-12-{day:02}T{hour:02}:50:00\n\
             room = \"room-{room}\"\npeople = [{{ id = \"person-{session}\", role = \"chair\" }}]\n"
        );
    }
    toml
}
