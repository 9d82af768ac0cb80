//! Random edits against claims: of a session that was cancelled before its reminder was claimed,
//! nobody is reminded.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::Duration;

use chrono::TimeDelta;
use letan::clock::Moment;
use letan::database::Database;
use letan::delegates::{self, Desk};
use letan::outbox::store::{self, Outcome};
use letan::outbox::{Bell, Composed, Ending, Lease, Owed, Pace};
use letan::programme::store::{Publication, publish};
use letan::programme::{Board, Format, read};
use letan::reminders::{self, letter};
use letan::telegram::Me;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sqlx::AssertSqlSafe;

use super::BOT;
use crate::stage::Place;

const SESSIONS: usize = 8;
const DELEGATES: i64 = 6;
/// Minutes since midnight of the first session; another begins every twenty minutes.
const FIRST: i64 = 8 * 60;

/// A session as the edits change it.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    cancelled: bool,
    late: i64,
}

/// What happens next.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// So many seconds pass.
    Pass(i64),
    /// A session is cancelled, or takes place after all.
    Flip(usize),
    /// A session is late by so many minutes.
    Late(usize, i64),
    /// So many letters are claimed, and a session flips before they are composed.
    Between(usize, usize),
    /// So many letters are claimed while a session flips.
    Race(usize, usize),
    /// So many letters are claimed.
    Claim(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let (session, count) = (|| 0..SESSIONS, || 1_usize..9);
    prop_oneof![
        4 => (5_i64..400).prop_map(Step::Pass),
        2 => session().prop_map(Step::Flip),
        1 => (session(), 0_i64..4).prop_map(|(session, late)| Step::Late(session, late * 5)),
        1 => (count(), session()).prop_map(|(count, session)| Step::Between(count, session)),
        2 => (count(), session()).prop_map(|(count, session)| Step::Race(count, session)),
        2 => count().prop_map(Step::Claim),
    ]
}

/// What came of all cases, so that the test shows that it tested something.
#[derive(Debug, Default)]
struct Sum {
    told: usize,
    kept_back: usize,
}

struct Stand {
    place: Place,
    desk: Desk,
    lease: Lease,
    second: i64,
    /// What the versions held, the first at the front.
    versions: Mutex<Vec<Vec<Slot>>>,
}

/// What one claim came to.
struct Claim {
    /// The version in force in the claim's transaction.
    version: i64,
    /// The sessions that messages tell of.
    told: Vec<(i64, BTreeSet<usize>)>,
    kept_back: usize,
}

impl Stand {
    async fn new() -> Self {
        let place = Place::new().await;
        let database = Database::open(place.url()).await.unwrap();
        people(&database).await;
        let begins = at(FIRST * 60 - 1800);
        let term = Duration::from_hours(24);
        let lease = Lease::take(&database, BOT, "o", term, begins).await.unwrap().unwrap();
        let board = Board::load(&database, BOT).await.unwrap();
        let me = Me { id: BOT, username: "letan".to_owned() };
        let (owners, bell) = (Vec::new(), Bell::default());
        let desk = Desk {
            me,
            database,
            board,
            owners,
            bell,
            menus: Bell::default(),
            pace: Pace::USUAL,
            web: None,
        };
        let (second, versions) = (FIRST * 60 - 1800, Mutex::default());
        let stand = Self { place, desk, lease, second, versions };
        stand.publish(vec![Slot::default(); SESSIONS]).await;
        stand
    }

    fn in_force(&self) -> Vec<Slot> {
        self.versions.lock().unwrap().last().unwrap().clone()
    }

    async fn flip(&self, session: usize) {
        let mut state = self.in_force();
        state[session].cancelled ^= true;
        self.publish(state).await;
    }

    async fn publish(&self, state: Vec<Slot>) {
        let reading = read(file(&state).as_bytes(), Format::Toml);
        let programme = reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems));
        let (database, content) = (&self.desk.database, reading.canonical.unwrap());
        let now = at(self.second);
        let done = publish(database, BOT, &programme, &content, now, "test").await.unwrap();
        if let Publication::New(_) = done {
            self.versions.lock().unwrap().push(state);
        }
    }

    async fn plan(&self) {
        let now = at(self.second);
        self.desk.board.refresh(&self.desk.database).await.unwrap();
        while reminders::owe(&self.desk, now).await.unwrap().is_some_and(|next| next <= now) {}
        while store::wake(&self.desk.database, BOT, now).await.unwrap() {}
    }

    /// Claims and composes as the delivery does; `flipped` flips in between.
    async fn claim(&self, count: usize, flipped: Option<usize>) -> Claim {
        let (desk, now) = (&self.desk, at(self.second));
        let claimed = store::claim(&desk.database, &self.lease, count).await.unwrap();
        if let Some(session) = flipped {
            self.flip(session).await;
        }
        assert!(desk.board.catch_up(&desk.database, &claimed.versions).await.is_empty());
        let mut claim = Claim { version: claimed.versions[0].1, told: Vec::new(), kept_back: 0 };
        for bundle in claimed.letters.chunk_by(|a, b| (a.chat, &a.bundle) == (b.chat, &b.bundle)) {
            let outcomes = self.compose(bundle, &mut claim, now).await;
            store::record(&desk.database, &self.lease, now, &outcomes).await.unwrap();
        }
        claim
    }

    /// What becomes of the letters of a bundle.
    async fn compose(
        &self,
        bundle: &[Owed],
        claim: &mut Claim,
        now: Moment,
    ) -> Vec<(Owed, Outcome)> {
        let chat = bundle[0].chat;
        let to = delegates::store::find(&self.desk.database, BOT, chat).await.unwrap().unwrap();
        let (keys, other) = match letter::compose(&self.desk, now, &to, bundle).await.unwrap() {
            Composed::SendOf(message, keys) => {
                let text = message.card.text.as_str();
                let is_told = |session: &usize| text.contains(&format!("Phiên {session}<"));
                let told: BTreeSet<usize> = (0..SESSIONS).filter(is_told).collect();
                assert_eq!(told.len(), keys.len(), "{text}");
                claim.told.push((chat, told));
                (keys, Outcome::Ended(Ending::Obsolete, None))
            }
            Composed::Wait(until) => (Vec::new(), Outcome::NotTried(until)),
            Composed::Obsolete | Composed::Withdrawn => {
                (Vec::new(), Outcome::Ended(Ending::Obsolete, None))
            }
            Composed::Send(message) => panic!("for which letters? {message:?}"),
        };
        let sent = Outcome::Ended(Ending::Sent, Some(1));
        let outcome = |letter: &Owed| if keys.contains(&letter.key) { sent } else { other };
        let outcomes: Vec<(Owed, Outcome)> =
            bundle.iter().map(|letter| (letter.clone(), outcome(letter))).collect();
        let is_kept_back =
            |outcome: &Outcome| matches!(outcome, Outcome::Ended(Ending::Obsolete, _));
        claim.kept_back += outcomes.iter().filter(|(_, outcome)| is_kept_back(outcome)).count();
        outcomes
    }

    /// A session that is told of has taken place in a version since the claim.
    fn check(&self, claim: &Claim, sum: &mut Sum) {
        let versions = self.versions.lock().unwrap();
        let since = &versions[usize::try_from(claim.version).unwrap() - 1..];
        for (chat, sessions) in &claim.told {
            assert!(!sessions.is_empty(), "{chat} is reminded of nothing");
            for session in sessions {
                let is_held = since.iter().any(|version| !version[*session].cancelled);
                assert!(is_held, "{chat} is reminded of {session}, cancelled before the claim");
            }
            sum.told += sessions.len();
        }
        sum.kept_back += claim.kept_back;
    }
}

async fn play(steps: Vec<Step>, sum: &Mutex<Sum>) {
    let mut stand = Stand::new().await;
    for step in steps {
        let claim = match step {
            Step::Pass(seconds) => {
                stand.second += seconds;
                stand.plan().await;
                continue;
            }
            Step::Flip(session) => {
                stand.flip(session).await;
                continue;
            }
            Step::Late(session, late) => {
                let mut state = stand.in_force();
                state[session].late = late;
                stand.publish(state).await;
                continue;
            }
            Step::Claim(count) => stand.claim(count, None).await,
            Step::Between(count, session) => stand.claim(count, Some(session)).await,
            Step::Race(count, session) => {
                tokio::join!(stand.claim(count, None), stand.flip(session)).0
            }
        };
        stand.check(&claim, &mut sum.lock().unwrap());
    }
    stand.desk.database.close().await;
    drop(stand.place);
}

fn at(second: i64) -> Moment {
    let midnight: Moment = "2025-05-18T17:00:00Z".parse().unwrap();
    midnight + TimeDelta::seconds(second)
}

/// Everybody starred half of the sessions, so that some reminders fall together.
async fn people(database: &Database) {
    let mut transaction = database.begin().await.unwrap();
    let mut run = Vec::new();
    for delegate in 1..=DELEGATES {
        run.push(format!(
            "INSERT INTO delegate (bot, delegate, language_chosen, first_seen_at) \
             VALUES ({BOT}, {delegate}, 'vi', 0)"
        ));
        for session in
            (0..SESSIONS).filter(|session| (*session / 2) % 2 == usize::from(delegate % 2 == 0))
        {
            run.push(format!("INSERT INTO star VALUES ({BOT}, 1, {delegate}, 's{session}', 0)"));
        }
    }
    for sql in run {
        sqlx::query(AssertSqlSafe(sql)).execute(&mut *transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

/// The programme as a file; two sessions at a time.
fn file(state: &[Slot]) -> String {
    let mut file = "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
                    timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n"
        .to_owned();
    for (at, slot) in state.iter().enumerate() {
        let start = FIRST + 40 * i64::try_from(at / 2).unwrap();
        let clock = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
        let status = if slot.cancelled { "status = \"cancelled\"\n" } else { "" };
        let _ = write!(
            file,
            "[[session]]\nid = \"s{at}\"\nkind = \"other\"\ntitle = \"Phiên {at}\"\n\
             start = 2025-05-19T{}:00\nend = 2025-05-19T{}:00\ndelayed_by = {}\n{status}",
            clock(start),
            clock(start + 30),
            slot.late,
        );
    }
    file
}

#[test]
fn nobody_is_reminded_of_a_session_that_was_cancelled_before_the_claim() {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config {
        cases: cases.unwrap_or(12),
        max_shrink_iters: 64,
        failure_persistence: None,
        ..Config::default()
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(config);
    let sum = Mutex::new(Sum::default());
    let steps = prop::collection::vec(step(), 60..160);
    let outcome = runner.run(&steps, |steps| {
        runtime.block_on(play(steps, &sum));
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let sum = sum.into_inner().unwrap();
    assert!(sum.told > 0 && sum.kept_back > 0, "nothing was put to the test: {sum:?}");
}
