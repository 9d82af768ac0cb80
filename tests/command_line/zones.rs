//! The machine's zone changes nothing: a conference has its own.

use std::sync::atomic::{AtomicU32, Ordering};

use letan::agenda::star;
use letan::clock::Clock;
use letan::database::Database;
use letan::programme::{Format, Programme, read};
use letan::rehearsal::{BOT_ID, Limits, World};
use serde_json::{Value, json};

use super::terminal::{Running, Terminal, sqlite};
use crate::stage::{DEMO, HAI_PHONG};

const ZONES: [&str; 3] = ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"];

/// Asserts that `say` says the same in every zone, and says something.
#[track_caller]
fn same_everywhere(said: &[Vec<u8>; 3]) {
    let [first, ..] = said;
    assert!(!first.is_empty());
    for (zone, other) in ZONES.iter().zip(said) {
        assert_eq!(String::from_utf8_lossy(first), String::from_utf8_lossy(other), "{zone}");
    }
}

#[test]
fn check_and_import_print_the_same() {
    for (event, language) in [(HAI_PHONG, "vi_VN"), (DEMO, "en_GB")] {
        let terminal = Terminal::new();
        terminal.write("event.toml", event);
        // A time that nobody can read, so that a time stands in the report.
        terminal.write("wrong.toml", event.replace("T08:00:00", "T07:61:00"));
        for words in [
            &["check", "event.toml"][..],
            &["check", "wrong.toml"],
            &["import", "--dry-run", "event.toml"],
        ] {
            same_everywhere(&ZONES.map(|zone| {
                let line = terminal.letan(words).env("TZ", zone).env("LANG", language);
                line.run().out.into_bytes()
            }));
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_poster_is_the_same() {
    let world = World::new(Clock::System, Limits::none());
    let telegram = super::serve_world(&world).await;
    for event in [HAI_PHONG, DEMO] {
        let pages = ZONES.map(|zone| {
            let terminal = Terminal::new();
            terminal.write("event.toml", event);
            let letan = |words: &[&str]| {
                let line = terminal.letan(words).env("TZ", zone);
                let line = line.env("TELOXIDE_TOKEN", world.token());
                line.env("TELOXIDE_API_URL", &telegram).run().ended(0).out.clone()
            };
            letan(&["import", "--yes", "event.toml"]);
            letan(&["poster", "--out", "poster.html"]);
            std::fs::read(terminal.path("poster.html")).unwrap()
        });
        same_everywhere(&pages);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_conversation_and_its_calendar_files_are_the_same() {
    for (event, at) in [(HAI_PHONG, "2025-05-19T08:50"), (DEMO, "2026-11-12T23:50")] {
        let mut said = Vec::new();
        for zone in ZONES {
            said.push(conversation(event, at, zone).await);
        }
        same_everywhere(&said.try_into().unwrap());
    }
}

/// Everything that the bot said on two phones, and every file that it sent.
async fn conversation(event: &str, at: &str, zone: &str) -> Vec<u8> {
    let terminal = Terminal::new();
    terminal.write("event.toml", event);
    let words = ["rehearse", "event.toml", "--port", "0", "--speed", "0", "--at", at];
    let browser = Browser::open(terminal.letan(&words).env("TZ", zone).start());
    let programme = read(event.as_bytes(), Format::Toml).programme.unwrap();
    let mut said = Vec::new();
    let mut files = 0;
    for phone in [7001, 7002] {
        browser.act(phone, "start", json!({})).await;
        star_all(&terminal, &programme, phone).await;
        for command in ["/now", "/next", "/schedule", "/speakers", "/papers", "/venue", "/my"] {
            browser.act(phone, "text", json!({ "text": command })).await;
        }
        browser.press(phone, "📅").await;
        for session in programme.sessions.iter().take(3) {
            let link = format!("s_{}_{}", programme.event.id, session.id);
            browser.act(phone, "start", json!({ "payload": link })).await;
        }
        let phone = browser.phone(phone).await;
        let messages = phone["messages"].as_array().unwrap().iter();
        for message in messages.filter(|message| message["from"] == "bot") {
            said.extend(format!("{} {}\n", message["at"], message["html"]).into_bytes());
            said.extend(message["buttons"].to_string().into_bytes());
            if let Some(file) = message["document"]["url"].as_str() {
                said.extend(browser.get(file).await);
                files += 1;
            }
        }
    }
    assert!(files >= 2, "no calendar file was sent");
    assert!(String::from_utf8_lossy(&said).contains("BEGIN:VEVENT"));
    said
}

/// Stars every session, as another process on the same database would.
async fn star_all(terminal: &Terminal, programme: &Programme, delegate: i64) {
    let mut folders =
        std::fs::read_dir(&terminal.folder).unwrap().map(|entry| entry.unwrap().path());
    let folder = folders.find(|path| path.join("rehearsal.db").exists()).unwrap();
    let database = Database::open(&sqlite(&folder.join("rehearsal.db"))).await.unwrap();
    for session in &programme.sessions {
        let now = programme.begins();
        star::put(&database, BOT_ID, 1, delegate, &session.id, now).await.unwrap();
    }
    database.close().await;
}

/// The browser of a rehearsal.
struct Browser {
    _rehearsal: Running,
    address: String,
    http: reqwest::Client,
    questions: AtomicU32,
}

impl Browser {
    fn open(mut rehearsal: Running) -> Self {
        let address = rehearsal.word_after("Open ").trim_end_matches('/').to_owned();
        Self {
            _rehearsal: rehearsal,
            address,
            http: reqwest::Client::new(),
            questions: AtomicU32::new(1),
        }
    }

    async fn get(&self, path: &str) -> Vec<u8> {
        let answer = self.http.get(format!("{}{path}", self.address)).send().await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.bytes().await.unwrap().to_vec()
    }

    async fn phone(&self, phone: i64) -> Value {
        let phone = self.get(&format!("/rehearsal/phones/{phone}")).await;
        serde_json::from_slice(&phone).unwrap()
    }

    /// Does something on a phone and waits until the bot has answered it: what a person writes
    /// is answered in order, so the answer to a last question comes after all others.
    async fn act(&self, phone: i64, action: &str, fields: Value) {
        let question = format!("/x{}", self.questions.fetch_add(1, Ordering::Relaxed));
        // The clock stands still, and so would whoever writes faster than Telegram lets them.
        self.post("/rehearsal/clock", json!({ "advance_s": 10 })).await;
        self.post(&format!("/rehearsal/phones/{phone}/{action}"), fields).await;
        let asked = json!({ "text": question });
        self.post(&format!("/rehearsal/phones/{phone}/text"), asked).await;
        let answered = |phone: &Value| {
            let messages = phone["messages"].as_array().unwrap();
            messages.iter().any(|message| {
                let html = message["html"].as_str().unwrap_or_default();
                message["from"] == "bot" && html.contains(&question)
            })
        };
        self.until(phone, answered).await;
    }

    async fn post(&self, path: &str, fields: Value) {
        let request = self.http.post(format!("{}{path}", self.address));
        let answer = request.body(fields.to_string()).send().await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
    }

    /// Presses the newest button with this label.
    async fn press(&self, phone: i64, label: &str) {
        let chat = self.phone(phone).await;
        let pressed = chat["messages"].as_array().unwrap().iter().rev().find_map(|message| {
            let rows = message["buttons"].as_array()?.iter().filter_map(Value::as_array);
            let button = rows
                .flatten()
                .find(|button| button["text"].as_str().is_some_and(|text| text.contains(label)))?;
            Some(json!({ "message": message["id"], "data": button["data"] }))
        });
        self.act(phone, "press", pressed.expect("the button is there")).await;
    }

    /// Follows the rehearsal's events until the phone is as it should be.
    async fn until(&self, phone: i64, holds: impl Fn(&Value) -> bool) {
        let watching = async {
            let events = format!("{}/rehearsal/events", self.address);
            let mut events = self.http.get(events).send().await.unwrap();
            while !holds(&self.phone(phone).await) {
                events.chunk().await.unwrap().expect("the rehearsal ended");
            }
        };
        let patience = std::time::Duration::from_secs(20);
        tokio::time::timeout(patience, watching).await.expect("the bot does not answer");
    }
}
