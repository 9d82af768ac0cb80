//! The page for the projector: its address is made, shown once, and revoked; what stands on it.

use letan::questions::store;
use letan::rehearsal::BOT_ID;
use reqwest::{Response, StatusCode};
use serde_json::Value;

use super::{OWNER, SESSION, hall, planted};
use crate::stage::{DEMO, Guest, Hall};

/// What a browser hears of a wall.
pub(super) struct Screen {
    stream: Response,
    heard: String,
}

/// One event of the stream.
#[derive(Debug, PartialEq)]
pub(super) enum Heard {
    State(Value),
    Gone,
    End,
}

impl Screen {
    pub(super) async fn on(address: &str) -> Self {
        let stream = reqwest::get(format!("{address}/events")).await.unwrap();
        assert_eq!(stream.status(), StatusCode::OK);
        Self { stream, heard: String::new() }
    }

    /// The next event; heartbeats are passed over.
    pub(super) async fn hears(&mut self) -> Heard {
        loop {
            if let Some((event, rest)) = self.heard.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.heard = rest;
                let data = event.lines().find_map(|line| line.strip_prefix("data: "));
                if event.contains("event: state") {
                    return Heard::State(serde_json::from_str(data.unwrap()).unwrap());
                }
                if event.contains("event: gone") {
                    return Heard::Gone;
                }
                continue;
            }
            match self.stream.chunk().await {
                Ok(Some(octets)) => self.heard.push_str(std::str::from_utf8(&octets).unwrap()),
                _ => return Heard::End,
            }
        }
    }

    /// The next state.
    pub(super) async fn shows(&mut self) -> Value {
        match self.hears().await {
            Heard::State(state) => state,
            other => panic!("no state but {other:?}"),
        }
    }
}

/// Makes an address as a moderator does; the card stays open.
pub(super) async fn address(owner: &Guest<'_>) -> String {
    owner.says(&format!("/start s_demo-2026_{SESSION}")).await;
    owner.press("Duyệt câu hỏi").await;
    owner.press("🖥").await;
    made(owner, "🔗").await
}

async fn made(owner: &Guest<'_>, button: &str) -> String {
    let said = owner.press(button).await.text();
    let address = said.split_whitespace().find(|word| word.contains("/wall/"));
    address.unwrap_or_else(|| panic!("no address in {said}")).to_owned()
}

async fn status(address: &str) -> StatusCode {
    reqwest::get(address).await.unwrap().status()
}

/// The programme with one session's lines changed.
fn demo_with(from: &str, to: &str) -> String {
    let (before, session) = DEMO.split_once(&format!("id = \"{SESSION}\"")).unwrap();
    format!("{before}id = \"{SESSION}\"{}", session.replacen(from, to, 1))
}

#[tokio::test]
async fn a_moderator_makes_an_address_and_the_screen_follows_the_list() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let mut screen = Screen::on(&address(&owner).await).await;
    let state = screen.shows().await;
    assert_eq!((&state["total"], &state["open"]), (&0.into(), &true.into()));
    assert_eq!(state["title"]["en"], "Plenary 1: Policy and practice");
    assert_eq!(state["hall"]["vi"], "Hội trường A");
    planted(&hall, 500, 2, "Trường lấy kinh phí ở đâu?", false).await;
    let question = screen.shows().await["list"][0].clone();
    assert_eq!(question["text"], "Trường lấy kinh phí ở đâu?");
    assert_eq!((&question["by"]["vi"], &question["votes"]), (&"Đại biểu số 1".into(), &0.into()));
    let database = &hall.app.desk().database;
    store::vote(database, BOT_ID, (1, 500), 3, hall.now()).await.unwrap();
    assert_eq!(screen.shows().await["list"][0]["votes"], 1);
    store::take_back(database, BOT_ID, (1, 500), 3).await.unwrap();
    assert_eq!(screen.shows().await["list"][0]["votes"], 0);
}

#[tokio::test]
async fn what_waits_for_a_moderator_stands_on_no_wall_and_neither_does_another_session() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let address = address(&owner).await;
    planted(&hall, 500, 2, "Câu này còn chờ duyệt?", true).await;
    planted(&hall, 501, 3, "Câu này đã được duyệt?", false).await;
    let state = Screen::on(&address).await.shows().await;
    assert_eq!((&state["total"], &state["list"][0]["id"]), (&1.into(), &501.into()));
    for secret in ["chờ duyệt", "Lê Bình", "\"2\"", "demo-2026_a1"] {
        assert!(!state.to_string().contains(secret), "{secret} is in {state}");
    }
}

#[tokio::test]
async fn a_new_address_ends_the_one_before_and_revoking_ends_it_for_good() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let first = address(&owner).await;
    let mut screen = Screen::on(&first).await;
    screen.shows().await;
    let (_, old_revoke) = owner.button("🚫");
    hall.advance(60);
    owner.press("⬅️").await;
    owner.press("🖥").await.shows("chỉ hiện một lần").hides("/wall/");
    let second = made(&owner, "🔗 Tạo đường dẫn mới").await;
    assert_eq!((screen.hears().await, screen.hears().await), (Heard::Gone, Heard::End));
    assert_eq!(
        (status(&first).await, status(&second).await),
        (StatusCode::NOT_FOUND, StatusCode::OK)
    );
    // The button of the first card means the first address alone.
    owner.forges(&old_revoke).await;
    assert_eq!(status(&second).await, StatusCode::OK);
    let mut screen = Screen::on(&second).await;
    screen.shows().await;
    owner.press("🚫").await.shows("đã được thu hồi").shows("Chưa có đường dẫn");
    assert_eq!(screen.hears().await, Heard::Gone);
    assert_eq!(status(&second).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_moderators_make_an_address() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    an.says(&format!("/start s_demo-2026_{SESSION}")).await;
    for press in
        [format!("w:1:w:{SESSION}"), format!("w:1:m:{SESSION}"), format!("w:1:r:{SESSION}:1")]
    {
        let said = an.forges(&press).await;
        assert!(said.messages.is_empty() && said.toast.is_some(), "{press}: {said:?}");
    }
    let owner = hall.delegate(OWNER).await;
    owner.says("/moderate").await;
    for press in ["w:1:m:khong-co", "w:1:m:", "w:2:m:toan-the-1"] {
        owner.forges(press).await.hides("/wall/");
    }
}

#[tokio::test]
async fn a_session_that_moves_closes_or_is_cancelled_says_so() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let mut screen = Screen::on(&address(&owner).await).await;
    assert_eq!(screen.shows().await["moved"], Value::Null);
    hall.publish(&demo_with("room = \"hall-a\"", "room = \"room-201\"")).await;
    let moved = screen.shows().await;
    assert_eq!(moved["moved"]["hall"], moved["hall"]);
    hall.publish(&demo_with("kind =", "status = \"cancelled\"\nkind =")).await;
    let state = screen.shows().await;
    assert_eq!((&state["phase"], &state["open"]), (&"cancelled".into(), &false.into()));
    hall.publish(DEMO).await;
    assert_eq!(screen.shows().await["open"], true);
    hall.jump_to("11:45");
    let state = screen.shows().await;
    assert_eq!((&state["phase"], &state["open"]), (&"over".into(), &false.into()));
}

#[tokio::test]
async fn an_address_ends_a_day_after_its_event() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let address = address(&owner).await;
    let mut screen = Screen::on(&address).await;
    screen.shows().await;
    let ends = letan::questions::wall::ends(hall.programme());
    hall.clock.jump_to(ends - chrono::TimeDelta::seconds(1));
    assert_eq!(screen.shows().await["phase"], "over");
    assert_eq!(status(&address).await, StatusCode::OK);
    hall.clock.jump_to(ends);
    assert_eq!(screen.hears().await, Heard::Gone);
    assert_eq!(status(&address).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_code_on_the_wall_asks_for_a_question_at_once() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let state = Screen::on(&address(&owner).await).await.shows().await;
    let link = state["link"].as_str().unwrap();
    let payload = link.split_once("?start=").unwrap().1;
    let an = hall.stranger(5, "vi");
    an.says(&format!("/start {payload}")).await.shows("Xin nhập câu hỏi").shows("Phiên toàn thể 1");
    an.says("Kinh phí lấy từ nguồn nào?").await.shows("Xác nhận câu hỏi");
}

#[tokio::test]
async fn a_desk_that_stops_ends_every_stream_at_once_and_the_address_works_when_it_is_back() {
    let mut hall: Hall = hall().await;
    let address = address(&hall.delegate(OWNER).await).await;
    let mut screen = Screen::on(&address).await;
    screen.shows().await;
    hall.stop().await;
    assert_eq!(screen.hears().await, Heard::End);
    hall.begin_again().await;
    let code = address.rsplit('/').next().unwrap();
    let web = hall.app.desk().web.clone().unwrap();
    assert_eq!(Screen::on(&format!("{web}/wall/{code}")).await.shows().await["open"], true);
}
