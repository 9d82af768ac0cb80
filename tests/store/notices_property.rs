//! Random edits, published in random groups: each is told once a window exactly what has changed in
//! their sessions, and nobody is told anything else.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use letan::changes::notices::{self, letter};
use letan::clock::Moment;
use letan::database::Database;
use letan::delegates::{Delegate, Desk};
use letan::outbox::{Bell, Composed, Owed, Pace, WhenCut};
use letan::programme::store::{Publication, publish};
use letan::programme::{Board, Format, read};
use letan::telegram::{Does, Keyboard, Me, Message};
use letan::texts::Language;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sqlx::{AssertSqlSafe, Row as _};

use super::BOT;
use super::notices_model::{self as model, DELEGATES, Edit, Slot};
use crate::stage::Place;

/// Seconds between two looks of the planner.
const TICK: i64 = 20;
/// When the test begins, in seconds since the local midnight: after quiet hours.
const BEGINS: i64 = 7 * 3600;

/// Sessions that one message names; of the others it says how many they are.
const IN_ONE_MESSAGE: usize = 8;

type Told = BTreeMap<usize, BTreeSet<String>>;

fn at(second: i64) -> Moment {
    let midnight: Moment = "2025-05-18T17:00:00Z".parse().unwrap();
    midnight + TimeDelta::seconds(second)
}

/// The edits, then how many go out together and how many looks later the next do.
fn plan() -> impl Strategy<Value = (Vec<Edit>, Vec<(usize, i64)>)> {
    let group = (1_usize..14, prop_oneof![0_i64..8, 0_i64..25]);
    (prop::collection::vec(model::edit(), 1..=200), prop::collection::vec(group, 200))
}

/// A desk with the people and the first version.
struct Stand {
    place: Place,
    desk: Desk,
    second: i64,
    in_force: (i64, Vec<Slot>),
    /// What people were told, and up to which version.
    known: (i64, Vec<Slot>),
    opened: Option<i64>,
    letters: usize,
    /// Sessions of which nobody was told something because they were over.
    over: BTreeSet<usize>,
}

async fn desk(place: &Place) -> Desk {
    let database = Database::open(place.url()).await.unwrap();
    let board = Board::load(&database, BOT).await.unwrap();
    let me = Me { id: BOT, username: "letan".to_owned() };
    let (owners, bell) = (Vec::new(), Bell::default());
    Desk { me, database, board, owners, bell, menus: Bell::default(), pace: Pace::USUAL, web: None }
}

/// Who has come, what they starred.
async fn people(database: &Database) {
    let mut rows = Vec::new();
    for delegate in 1..=DELEGATES {
        rows.push(format!(
            "INSERT INTO delegate (bot, delegate, first_seen_at) VALUES ({BOT}, {delegate}, 0)"
        ));
        if model::has_joined(delegate) {
            rows.push(format!("INSERT INTO participation VALUES ({BOT}, 1, {delegate}, 0)"));
        }
        if let Some(chair) = model::chair_of(delegate) {
            rows.push(format!("INSERT INTO tie VALUES ({BOT}, 1, {delegate}, 'p{chair}', 0)"));
        }
        let star = |star| format!("INSERT INTO star VALUES ({BOT}, 1, {delegate}, 's{star}', 0)");
        rows.extend(model::stars_of(delegate).into_iter().map(star));
    }
    let mut transaction = database.begin().await.unwrap();
    for row in rows {
        sqlx::query(AssertSqlSafe(row)).execute(&mut *transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

impl Stand {
    async fn new() -> Self {
        let place = Place::file();
        let desk = desk(&place).await;
        people(&desk.database).await;
        let state = model::beginning();
        let mut stand = Self {
            place,
            desk,
            second: BEGINS,
            in_force: (0, state.clone()),
            known: (1, state.clone()),
            opened: None,
            letters: 0,
            over: BTreeSet::new(),
        };
        stand.publish(state).await;
        stand.opened = None;
        stand
    }

    async fn publish(&mut self, state: Vec<Slot>) {
        let reading = read(model::file(&state).as_bytes(), Format::Toml);
        let programme = reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems));
        let (database, content) = (&self.desk.database, reading.canonical.unwrap());
        let now = at(self.second);
        let done = publish(database, BOT, &programme, &content, now, "test").await.unwrap();
        if let Publication::New(version) = done {
            self.in_force = (version, state);
            self.opened.get_or_insert(self.second);
        }
    }

    fn minute(&self) -> i64 {
        self.second.div_euclid(60)
    }

    /// One look of the planner, and what it must have come to.
    async fn tick(&mut self) {
        let now = at(self.second);
        while notices::owe(&self.desk, now).await.unwrap().is_some_and(|next| next <= now) {}
        let ((from, known), (to, new)) = (self.known.clone(), self.in_force.clone());
        let closes = self.opened.is_some_and(|opened| {
            self.second >= opened + 180 || model::is_urgent(&known, &new, self.minute())
        });
        let mut expected = BTreeMap::<i64, Told>::new();
        if closes {
            for delegate in 1..=DELEGATES {
                expected.insert(delegate, model::told(delegate, &known, &new, self.minute()));
            }
            expected.retain(|_, told| !told.is_empty());
            let minute = self.minute();
            let over = |at: &usize| model::is_over(&known[*at], &new[*at], minute);
            self.over.extend((0..model::SESSIONS).filter(over));
            self.known = (to, new);
            self.opened = None;
        }
        let owed = self.owed(&format!("{from} {to}")).await;
        let chats: Vec<i64> = owed.iter().map(|owed| owed.chat).collect();
        assert_eq!(chats, expected.keys().copied().collect::<Vec<_>>(), "{from} {to}");
        self.letters += owed.len();
        assert_eq!(self.owed("%").await.len(), self.letters, "other letters");
        for owed in owed {
            let told = self.read(owed.chat, std::slice::from_ref(&owed)).await;
            let mut expected = expected[&owed.chat].clone();
            if expected.len() > IN_ONE_MESSAGE {
                assert_eq!(told.len(), IN_ONE_MESSAGE, "{} is told too little", owed.chat);
                expected.retain(|session, _| told.contains_key(session));
            }
            assert_eq!(told, expected, "{} is told of {from} {to}", owed.chat);
        }
    }

    /// The letters that are about these versions, by their chats.
    async fn owed(&self, about: &str) -> Vec<Owed> {
        let rows = sqlx::query(
            "SELECT key, chat, bundle, about, wanted_at, expires_at FROM letter \
             WHERE bot = $1 AND kind = 'change' AND about LIKE $2 ORDER BY chat, due_at",
        )
        .bind(BOT)
        .bind(about)
        .fetch_all(self.desk.database.reader())
        .await
        .unwrap();
        let moment = |at| Moment::from_timestamp_millis(at).unwrap();
        let owed = rows.iter().map(|row| Owed {
            event: 1,
            kind: notices::KIND.name.to_owned(),
            key: row.get("key"),
            chat: row.get("chat"),
            bundle: row.get("bundle"),
            about: row.get("about"),
            wanted_at: moment(row.get("wanted_at")),
            expires_at: Some(moment(row.get("expires_at"))),
            tries: 1,
            when_cut: WhenCut::SendAgain,
        });
        owed.collect()
    }

    /// What these letters come to on a phone.
    async fn read(&self, chat: i64, letters: &[Owed]) -> Told {
        let vietnamese = Language::from_code("vi");
        let to = Delegate {
            id: chat,
            chosen: vietnamese,
            seen: None,
            event: Some(1),
            unreachable: false,
        };
        match letter::compose(&self.desk, at(self.second), &to, letters).await.unwrap() {
            Composed::Send(message) => read_message(&message),
            Composed::SendOf(message, _) => panic!("not of all letters: {message:?}"),
            Composed::Obsolete | Composed::Withdrawn => Told::new(),
            Composed::Wait(until) => panic!("{chat} is told at {until}"),
        }
    }
}

/// The sessions of a message, by their buttons, each with its lines.
fn read_message(message: &Message) -> Told {
    let plain = message.card.text.as_str().replace("<b>", "").replace("</b>", "");
    let Keyboard::Inline(rows) = &message.card.keyboard else { panic!("no buttons: {plain}") };
    let sessions = rows.iter().flatten().filter_map(|button| match &button.does {
        Does::Press(press) => match *press.words().as_slice() {
            ["s", id] => id.strip_prefix('s').unwrap().parse::<usize>().ok(),
            _ => None,
        },
        Does::Open(_) => None,
    });
    let blocks = plain.split("\n\n").filter(|block| !block.starts_with("🔄 Chương trình"));
    sessions
        .zip(blocks)
        .map(|(session, block)| {
            let mut lines: Vec<&str> = block.lines().collect();
            let (head, _place) = (lines.remove(0), lines.pop());
            let mut lines: BTreeSet<String> = lines.into_iter().map(str::to_owned).collect();
            for (mark, word) in [("❌", "cancelled"), ("✅", "reinstated")] {
                if head.starts_with(mark) {
                    lines.insert(word.to_owned());
                }
            }
            (session, lines)
        })
        .collect()
}

async fn play(edits: Vec<Edit>, groups: Vec<(usize, i64)>) {
    let mut stand = Stand::new().await;
    stand.tick().await;
    let mut state = stand.in_force.1.clone();
    let mut left = edits.as_slice();
    for (round, (size, ticks)) in groups.into_iter().enumerate() {
        let (now, later) = left.split_at(size.min(left.len()));
        left = later;
        for edit in now {
            model::apply(&mut state, edit, &stand.known.1);
        }
        stand.publish(state.clone()).await;
        if round % 4 == 3 {
            stand.desk.database.close().await;
            stand.desk = desk(&stand.place).await;
        }
        let ticks = if left.is_empty() { 10 } else { ticks };
        for _ in 0..ticks {
            stand.tick().await;
            stand.second += TICK;
        }
        if left.is_empty() {
            break;
        }
    }
    assert_eq!(stand.known, stand.in_force, "the last window has not closed");
    all_at_once(&stand).await;
}

/// Had nothing been sent until now, everybody would be told once what has changed since the
/// beginning.
async fn all_at_once(stand: &Stand) {
    let mut letters = BTreeMap::<i64, Vec<Owed>>::new();
    for owed in stand.owed("%").await {
        letters.entry(owed.chat).or_default().push(owed);
    }
    let (beginning, now) = (model::beginning(), &stand.known.1);
    for (delegate, letters) in letters {
        // Whoever chaired a session for a while is told of it, too.
        if model::chair_of(delegate).is_some() {
            continue;
        }
        let mut told = stand.read(delegate, &letters).await;
        let mut expected = model::told(delegate, &beginning, now, stand.minute());
        told.retain(|session, _| !stand.over.contains(session));
        expected.retain(|session, _| !stand.over.contains(session));
        assert_eq!(told, expected, "{delegate} is told all at once");
    }
}

#[test]
fn each_is_told_once_a_window_exactly_what_has_changed_in_their_sessions_and_nobody_else() {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config {
        cases: cases.unwrap_or(3),
        max_shrink_iters: 8,
        failure_persistence: None,
        ..Config::default()
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(config);
    let outcome = runner.run(&plan(), |(edits, groups)| {
        runtime.block_on(play(edits, groups));
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}
