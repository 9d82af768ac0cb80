//! An announcement while everything goes wrong: Telegram that fails, cuts and asks for patience, people
//! who are gone, and a process that is killed with -9; then it is sent again to the unsure, corrected
//! and taken back.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::time::Duration;

use letan::announcements::mailing::store::{self, draft, round, step};
use letan::announcements::mailing::{Errand, State};
use letan::clock::Clock;
use letan::database::Database;
use letan::delegates::store as delegates;
use letan::outbox::Ending;
use letan::outbox::store::endings;
use letan::rehearsal::{BOT_ID, Fault, Limits, Message, Trouble, World, serve};
use letan::texts::{Html, Language};
use sqlx::Row as _;

use crate::stage::{HAI_PHONG, Place, Process, scramble};
use crate::stories::crowd::{self, person};

const NUMBER: i64 = 555;
const KEY: (i64, i64) = (1, NUMBER);
/// The organiser; nobody of the crowd has this number.
const SENDER: i64 = 6_000;
const KILLS: usize = 3;

/// How many: 120, or what `LETAN_CHAOS` says first, as for the letters.
fn people() -> usize {
    let Ok(size) = std::env::var("LETAN_CHAOS") else { return 120 };
    size.split(',').next().unwrap().parse().unwrap()
}

struct Chaos<'a> {
    world: World,
    database: Database,
    bot: Process<'a>,
    people: usize,
    blocked: Vec<bool>,
    /// What the sender's message read, whenever it changed.
    told: Vec<BTreeMap<String, i64>>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_announcement_ends_once_for_everybody_and_is_corrected_and_taken_back_everywhere() {
    let people = people();
    let place = Place::new().await;
    let world = World::new(Clock::System, Limits::telegram());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = world.api_url(listener.local_addr().unwrap());
    tokio::spawn(serve(listener, world.clone(), std::future::pending()));
    let mut chaos = Chaos::begin(&place, (world, &telegram), people).await;
    let began = Clock::System.now();
    chaos.goes_wrong();
    for kill in 1..=KILLS {
        let enough = people * kill / (KILLS + 2);
        chaos.until(|chaos| chaos.sent("Xe đưa đón") >= enough).await;
        chaos.again();
    }
    chaos.finished(1).await;
    let took = Clock::System.elapsed(began);
    let first = chaos.judge().await;
    chaos.world.heals();

    let unsure = chaos.afterwards().await;
    chaos.bot.kill();
    assert!(chaos.told.len() >= 3, "the sender was shown how it goes");
    // Straight to the terminal: the runner keeps what a passing test prints.
    let _ = writeln!(
        std::io::stderr(),
        "announcement: {people} people, {KILLS} kills, {} s: {first}; again: {unsure}; {} edits of \
         the progress, each adds up; every known copy corrected and taken back",
        took.as_secs(),
        chaos.told.len(),
    );
}

impl<'a> Chaos<'a> {
    /// A store with an announcement that is planned for now, and a bot that has begun with it.
    async fn begin(place: &'a Place, (world, telegram): (World, &'a str), people: usize) -> Self {
        // The sample event was long ago, and people's data would be erased while this goes on.
        let event = HAI_PHONG.replace("[settings]", "[settings]\nkeep_personal_days = 3650");
        let database = crowd::gather_at(place, &event, people, Some(1)).await;
        let now = Clock::System.now();
        delegates::meet(&database, BOT_ID, SENDER, None, None, now).await.unwrap();
        let seed = u64::from(std::process::id());
        let blocked: Vec<bool> = (0..people)
            .map(|number| scramble(seed ^ (number as u64 + 977)).is_multiple_of(50))
            .collect();
        world.person(SENDER, "An", Some("vi"));
        world.unblocks(SENDER);
        for (number, blocked) in blocked.iter().enumerate() {
            world.person(person(number), "An", Some("vi"));
            world.unblocks(person(number));
            if *blocked {
                world.blocks(person(number));
            }
        }
        let mut bot = Process::of(&world, telegram, place);
        // What happened so far is not what this is about.
        bot.start();
        world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
        bot.kill();
        plan(&database).await;
        bot.start();
        Self { world, database, bot, people, blocked, told: Vec::new() }
    }

    /// Kills the bot with -9 and starts it; so it also sees what no bell rang for.
    fn again(&mut self) {
        self.bot.kill();
        self.bot.start();
    }

    /// Sends it to the unsure, corrects it and takes it back; tells the figures of the first.
    async fn afterwards(&mut self) -> String {
        let now = Clock::System.now();
        assert!(step::again(&self.database, BOT_ID, KEY, 2, now).await.unwrap());
        self.again();
        self.finished(2).await;
        let told = self.judge_again().await;

        let text = Html::plain("Xe rời lúc 18:00");
        let language = Language::from_code("vi").unwrap();
        let database = &self.database;
        assert!(step::propose(database, BOT_ID, KEY, language, Some(&text)).await.unwrap());
        assert!(
            step::correct(database, BOT_ID, KEY, language, None, Clock::System.now())
                .await
                .unwrap()
        );
        self.again();
        self.until(|chaos| chaos.sent("18:00") > chaos.people / 4).await;
        self.again();
        self.finished(3).await;
        self.every_known_copy(|copy| copy.text.contains("lúc 18:00")).await;

        assert!(
            step::retract(&self.database, BOT_ID, KEY, None, Clock::System.now()).await.unwrap()
        );
        self.again();
        self.finished(4).await;
        self.every_known_copy(|_| false).await;
        told
    }

    fn goes_wrong(&self) {
        let seed = u64::from(std::process::id());
        for chat in (0..self.people).step_by((self.people / 20).max(7)) {
            let chat = person(chat);
            self.world.fault(Fault::RetryAfter { chat, seconds: 2, times: 2 });
        }
        self.world.fault(Fault::Chance { one_in: 100, trouble: Trouble::Down, seed });
        let cut = Trouble::Cut { after_effect: true };
        self.world.fault(Fault::Chance { one_in: 100, trouble: cut, seed: seed + (1 << 40) });
    }

    /// The copies in all chats with these words.
    fn sent(&self, words: &str) -> usize {
        (0..self.people).map(|number| self.copies(number, words).len()).sum()
    }

    fn copies(&self, number: usize, words: &str) -> Vec<Message> {
        let ours = self.world.bot_messages_after(person(number), 0);
        ours.into_iter().filter(|message| message.text.contains(words)).collect()
    }

    /// Waits for `done`, and looks at the sender's message all the while.
    async fn until(&mut self, done: impl Fn(&Self) -> bool) {
        let (mut last, mut progress) = (Clock::System.now(), 0);
        while !done(self) {
            self.look();
            let sent = self.world.bot_message_count();
            if sent != progress || !self.told.is_empty() {
                (last, progress) = (Clock::System.now(), sent);
            }
            assert!(Clock::System.elapsed(last) < Duration::from_mins(2), "nothing goes on");
            // Looking at thousands of chats takes its time, too.
            let pause = Duration::from_millis(100 + self.people as u64 / 5);
            Clock::System.sleep(pause).await;
        }
    }

    async fn finished(&mut self, number: i64) {
        let began = Clock::System.now();
        let patience = Duration::from_secs(120 + self.people as u64 / 5);
        loop {
            self.look();
            let rounds = round::of(&self.database, BOT_ID, KEY).await.unwrap();
            let round = rounds.iter().find(|round| round.number == number);
            if round.is_some_and(|round| round.finished_at.is_some()) {
                return;
            }
            assert!(Clock::System.elapsed(began) < patience, "round {number} does not end");
            Clock::System.sleep(Duration::from_millis(100)).await;
        }
    }

    /// Whatever the sender's messages show adds up.
    fn look(&mut self) {
        for message in self.world.chat(SENDER).iter().filter(|message| message.is_from_bot()) {
            let numbers = numbers(&message.text);
            let Some(all) = numbers.get("👥 Tổng số").copied() else { continue };
            if !self.told.contains(&numbers) {
                let parts: i64 = numbers.values().sum::<i64>() - all;
                assert_eq!(parts, all, "{}", message.text);
                self.told.push(numbers);
            }
        }
    }

    /// Checks every promise about the first round, and tells the figures.
    async fn judge(&mut self) -> String {
        let batch = round::batch(NUMBER, 1);
        let count = endings(&self.database, BOT_ID, 1, &batch).await.unwrap();
        assert_eq!(count.all, i64::try_from(self.people).unwrap(), "everybody has a letter");
        assert_eq!((count.left, count.ended.iter().sum::<i64>()), (0, count.all));
        let ended = self.endings(&batch).await;
        let mut missing = 0;
        for (number, blocked) in self.blocked.iter().enumerate() {
            let copies = self.copies(number, "Xe đưa đón").len();
            let ending = ended[&person(number)];
            assert!(copies <= 1, "the announcement came {copies} times to {number}");
            match ending {
                Ending::Sent => assert_eq!(copies, 1, "{number}"),
                Ending::Unsure => missing += usize::from(copies == 0),
                Ending::Unreachable => assert!(*blocked && copies == 0, "{number}"),
                other => panic!("{number} ended {other:?}"),
            }
        }
        let is_done = store::find(&self.database, BOT_ID, KEY).await.unwrap().unwrap().state;
        assert_eq!(is_done, State::Done);
        let each = [Ending::Sent, Ending::Unreachable, Ending::Unsure]
            .map(|ending| format!("{} {}", count.of(ending), ending.name()));
        format!("{}, of the unsure {missing} have none, none has two", each.join(", "))
    }

    /// After the second round nobody is without a copy who can have one.
    async fn judge_again(&self) -> String {
        let rounds = round::of(&self.database, BOT_ID, KEY).await.unwrap();
        assert_eq!(rounds[1].errand, Errand::Again);
        assert_eq!(rounds[1].count.all, rounds[0].count.of(Ending::Unsure));
        for (number, blocked) in self.blocked.iter().enumerate() {
            let copies = self.copies(number, "Xe đưa đón").len();
            assert!(if *blocked { copies == 0 } else { (1..=2).contains(&copies) }, "{number}");
        }
        format!("{} of {}", rounds[1].count.of(Ending::Sent), rounds[1].count.all)
    }

    /// Every copy whose number is known is gone, or `reads` so.
    async fn every_known_copy(&self, reads: impl Fn(&Message) -> bool) {
        let rows = sqlx::query(
            "SELECT chat, message FROM letter WHERE kind = 'announcement' AND ending = 'sent'",
        );
        let rows = rows.fetch_all(self.database.reader()).await.unwrap();
        assert!(rows.len() > self.people * 9 / 10);
        for row in rows {
            let (chat, message): (i64, i64) = (row.get("chat"), row.get("message"));
            if let Some(copy) = self.world.message(chat, message) {
                assert!(reads(&copy), "{chat}: {}", copy.text);
            }
        }
    }

    async fn endings(&self, batch: &str) -> BTreeMap<i64, Ending> {
        let rows = sqlx::query("SELECT chat, ending FROM letter WHERE batch = $1").bind(batch);
        let rows = rows.fetch_all(self.database.reader()).await.unwrap();
        let one = |row: &sqlx::any::AnyRow| {
            let ending: String = row.get("ending");
            (row.get("chat"), Ending::named(&ending).unwrap())
        };
        rows.iter().map(one).collect()
    }
}

async fn plan(database: &Database) {
    let now = Clock::System.now();
    draft::begin(database, BOT_ID, KEY, SENDER, now).await.unwrap();
    let text = Html::plain("Xe đưa đón rời khách sạn lúc 17:30.");
    let language = Language::from_code("vi").unwrap();
    assert!(draft::write(database, BOT_ID, KEY, language, (&text, None)).await.unwrap());
    // Whatever the hour is at which the tests run.
    let urgent = draft::Change::Reason(Some("thử".to_owned()));
    assert!(draft::change(database, BOT_ID, KEY, &urgent, now).await.unwrap());
    let found = store::find(database, BOT_ID, KEY).await.unwrap().unwrap();
    let handed = step::hand_in(database, BOT_ID, KEY, found.changes, (State::Planned, None), now);
    assert!(handed.await.unwrap());
}

/// What stands behind the colons: "✅ Đã gửi: 7" is 7.
fn numbers(text: &str) -> BTreeMap<String, i64> {
    let number = |line: &str| {
        let (name, number) = line.split_once(": ")?;
        Some((name.to_owned(), number.parse().ok()?))
    };
    text.lines().filter_map(number).collect()
}
