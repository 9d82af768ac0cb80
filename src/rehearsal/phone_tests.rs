//! The phones as a browser uses them.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use futures_util::StreamExt;
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::trial::{AN, ask, morning};
use super::{Limits, Phone, Role, Stage, StageMoment, World, serve_phones};
use crate::clock::Clock;

struct Browser {
    world: World,
    addr: SocketAddr,
    client: Client,
    /// Dropped with the browser, which ends the server.
    _open: oneshot::Sender<()>,
}

impl Browser {
    async fn opens() -> Self {
        Self::on(Clock::manual(morning(), 0.0)).await
    }

    async fn on(clock: Clock) -> Self {
        let world = World::new(clock, Limits::none());
        let both = |vi: &str, en: &str| {
            BTreeMap::from([("vi".to_owned(), vi.to_owned()), ("en".to_owned(), en.to_owned())])
        };
        let stage = Stage {
            event_name: both("Hội thảo", "Workshop"),
            zone: chrono_tz::Asia::Ho_Chi_Minh,
            phones: vec![Phone {
                id: AN,
                name: "An".into(),
                role: Role::Delegate,
                language: "vi".into(),
            }],
            moments: vec![StageMoment {
                at: morning(), label: both("Đón tiếp", "Registration")
            }],
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let (open, closed) = oneshot::channel::<()>();
        let stop = async {
            let _ = closed.await;
        };
        tokio::spawn(serve_phones(listener, world.clone(), stage, stop));
        Self { world, addr, client: Client::new(), _open: open }
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("http://{}{path}", self.addr))
    }

    async fn sees(&self, path: &str) -> Value {
        serde_json::from_slice(&self.get(path).send().await.unwrap().bytes().await.unwrap())
            .unwrap()
    }

    fn post(&self, path: &str, body: &Value) -> RequestBuilder {
        self.client.post(format!("http://{}{path}", self.addr)).body(body.to_string())
    }

    async fn does(&self, action: &str, body: Value) -> u16 {
        let path = format!("/rehearsal/phones/{AN}/{action}");
        self.post(&path, &body).send().await.unwrap().status().as_u16()
    }
}

#[tokio::test]
async fn a_phone_writes_presses_attaches_and_shows_what_came_back() {
    let browser = Browser::opens().await;
    let world = &browser.world;
    assert_eq!(browser.does("start", json!({"payload": "q_1"})).await, 204);
    assert_eq!(world.chat(AN)[0].text, "/start q_1");
    let buttons = json!({"inline_keyboard": [[{"text": "⭐", "callback_data": "s"}]]});
    let keyboard = json!({"keyboard": [["Lịch"]], "is_persistent": true});
    for (text, markup) in [("<b>Chào</b> &lt;script&gt;", buttons), ("Mời chọn", keyboard)] {
        let message =
            json!({"chat_id": AN, "text": text, "parse_mode": "HTML", "reply_markup": markup});
        ask(world, "sendMessage", message).await.unwrap();
    }
    assert_eq!(browser.does("press", json!({"message": 2, "data": "s"})).await, 204);
    assert_eq!(browser.does("press", json!({"message": 2, "data": "t"})).await, 409);
    assert_eq!(browser.does("attach", json!({"kind": "voice"})).await, 204);
    assert_eq!(browser.does("attach", json!({"kind": "money"})).await, 400);
    assert_eq!(browser.does("text", json!({"text": "  "})).await, 400);
    assert_eq!(browser.does("text", json!({"text": "x".repeat(4097)})).await, 400);
    assert_eq!(browser.does("text", json!({"text": "xin chào"})).await, 204);
    assert_eq!(browser.does("start", json!({"payload": "a b"})).await, 400);
    assert_eq!(browser.does("dance", json!({})).await, 404);
    assert_eq!(browser.does("block", json!({"on": true})).await, 204);
    assert_eq!(browser.sees("/rehearsal/phones/1").await, json!({"error": "no such phone"}));
    let phone = browser.sees(&format!("/rehearsal/phones/{AN}")).await;
    assert_eq!(phone["version"], world.version(AN));
    assert_eq!((&phone["blocked"], &phone["typing"]), (&json!(true), &json!(false)));
    assert_eq!(
        phone["keyboard"],
        json!({"rows": [["Lịch"]], "persistent": true, "placeholder": null})
    );
    assert_eq!(
        phone["messages"][1],
        json!({
            "id": 2, "from": "bot", "at": "2025-05-19T07:30:00+07:00", "edited": false,
            "html": "<b>Chào</b> &lt;script&gt;", "buttons": [[{"text": "⭐", "data": "s"}]],
            "document": null, "venue": null, "attachment": null,
        })
    );
    assert_eq!(phone["messages"][3]["attachment"], "voice");
    assert_eq!(phone["messages"][4]["html"], "xin chào");
}

#[tokio::test]
async fn the_stage_is_told_and_the_page_is_guarded() {
    let browser = Browser::opens().await;
    assert_eq!(
        browser.sees("/rehearsal/phones").await,
        json!({
            "bot": {"username": "letan_rehearsal_bot", "names": {"vi": "Lễ tân"}},
            "event": {"name": {"vi": "Hội thảo", "en": "Workshop"}, "zone": "Asia/Ho_Chi_Minh"},
            "phones": [{"id": AN, "name": "An", "role": "delegate", "language": "vi"}],
            "moments": [{
                "at": "2025-05-19T07:30:00+07:00",
                "label": {"vi": "Đón tiếp", "en": "Registration"},
            }],
        })
    );
    let index = browser.get("/").send().await.unwrap();
    let header = |name: &str| index.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "text/html; charset=utf-8");
    assert!(header("content-security-policy").contains("script-src 'self'"));
    assert_eq!(
        (header("x-content-type-options"), header("cache-control")),
        ("nosniff".into(), "no-store".into())
    );
    let status = |request: RequestBuilder| async { request.send().await.unwrap().status() };
    assert_eq!(status(browser.get("/page/..%2Fmod.rs")).await, StatusCode::NOT_FOUND);
    assert_eq!(status(browser.get("/").header("Host", "evil.vn")).await, StatusCode::FORBIDDEN);
    let path = format!("/rehearsal/phones/{AN}/text");
    let post = || browser.post(&path, &json!({"text": "x"}));
    let foreign = ["http://evil.vn", "null", "https://127.0.0.1"];
    for origin in foreign {
        assert_eq!(
            status(post().header("Origin", origin)).await,
            StatusCode::FORBIDDEN,
            "{origin}"
        );
    }
    let own = format!("http://{}", browser.addr);
    assert_eq!(status(post().header("Origin", own)).await, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn the_clock_is_turned_in_local_time_and_the_real_one_is_not() {
    let browser = Browser::opens().await;
    let turn = async |body: Value| {
        let answer = browser.post("/rehearsal/clock", &body).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    let (status, clock) = turn(json!({"jump": "2025-05-19T08:50", "advance_s": 30})).await;
    let clock: Value = serde_json::from_str(&clock).unwrap();
    assert_eq!(status, 200);
    assert_eq!(
        clock,
        json!({"now": "2025-05-19T08:50:30+07:00", "speed": 0.0, "zone": "Asia/Ho_Chi_Minh"})
    );
    for wrong in [
        json!({"jump": "tomorrow"}),
        json!({"jump": 5}),
        json!({"speed": -1}),
        json!({"speed": 3601}),
        json!({"advance_s": "x"}),
        json!([]),
    ] {
        assert_eq!(turn(wrong.clone()).await.0, 400, "{wrong}");
    }
    assert_eq!(browser.sees("/rehearsal/clock").await, clock);
    let real = Browser::on(Clock::System).await;
    let body = json!({"speed": 2});
    let answer = real.post("/rehearsal/clock", &body).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 409);
}

#[tokio::test]
async fn changes_arrive_as_events_and_the_stream_ends_with_the_rehearsal() {
    let browser = Browser::opens().await;
    let mut stream = browser.get("/rehearsal/events").send().await.unwrap().bytes_stream();
    let mut heard = String::new();
    let mut until = async |what: &str| {
        while !heard.contains(what) {
            let bytes = stream.next().await.unwrap().unwrap();
            heard.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    };
    until("event: clock\ndata: {\"now\":\"2025-05-19T07:30:00+07:00\"").await;
    until("event: phone\ndata: {\"id\":7001,\"version\":0}").await;
    browser.world.says(AN, "x");
    until("event: phone\ndata: {\"id\":7001,\"version\":1}").await;
    browser.world.forges(AN, 1, "x");
    let updates = ask(&browser.world, "getUpdates", json!({})).await.unwrap();
    let query = &updates[1]["callback_query"]["id"];
    let answer = json!({"callback_query_id": query, "text": "Đã ghi"});
    ask(&browser.world, "answerCallbackQuery", answer).await.unwrap();
    until("event: answer\ndata: {\"alert\":false,\"id\":7001,\"text\":\"Đã ghi\"}").await;
    browser.post("/rehearsal/clock", &json!({"speed": 60})).send().await.unwrap();
    until("\"speed\":60.0").await;
    drop(browser);
    while let Some(bytes) = stream.next().await {
        assert!(bytes.is_ok());
    }
}

#[tokio::test]
async fn files_are_offered_under_their_own_name() {
    let browser = Browser::opens().await;
    browser.world.says(AN, "x");
    let url = format!("http://{}/bot{}/sendDocument", browser.addr, browser.world.token());
    let part = reqwest::multipart::Part::bytes(b"BEGIN".to_vec()).file_name("Lịch.ics");
    let form = reqwest::multipart::Form::new().text("chat_id", AN.to_string());
    browser.client.post(url).multipart(form.part("document", part)).send().await.unwrap();
    let phone = browser.sees(&format!("/rehearsal/phones/{AN}")).await;
    let document = &phone["messages"][1]["document"];
    assert_eq!((&document["name"], &document["size"]), (&json!("Lịch.ics"), &json!(5)));
    let file = browser.get(document["url"].as_str().unwrap()).send().await.unwrap();
    let disposition = file.headers()["content-disposition"].to_str().unwrap();
    assert_eq!(disposition, "attachment; filename=\"L_ch.ics\"; filename*=UTF-8''L%E1%BB%8Bch.ics");
    assert_eq!(file.text().await.unwrap(), "BEGIN");
}
