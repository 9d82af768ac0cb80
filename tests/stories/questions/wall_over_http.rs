//! What a wall's server says to whom: headers, sizes, wrong addresses, and another process.

use std::sync::Arc;

use letan::clock::Clock;
use letan::database::Database;
use letan::delegates::Desk;
use letan::outbox::{Bell, Pace};
use letan::programme::Board;
use letan::rehearsal::BOT_ID;
use letan::telegram::Me;
use reqwest::StatusCode;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::wall::{Screen, address};
use super::{OWNER, hall, planted};
use crate::stage::Hall;

/// What a page and everything that it asks for may weigh together.
const WEIGHT: usize = 150 * 1024;

fn web(hall: &Hall) -> String {
    hall.app.desk().web.clone().unwrap()
}

#[tokio::test]
async fn the_whole_page_is_light_and_asks_nobody_else() {
    let hall = hall().await;
    let address = address(&hall.delegate(OWNER).await).await;
    let page = reqwest::get(format!("{address}?lang=en")).await.unwrap().text().await.unwrap();
    assert!(page.contains("<html lang=\"en\">") && page.contains("Plenary 1"), "{page}");
    let mut weight = page.len();
    for name in ["wall.css", "wall.js", "draw.js", "fit.js", "stream.js", "icon.svg"] {
        let file = reqwest::get(format!("{}/wall-files/{name}", web(&hall))).await.unwrap();
        assert_eq!(file.status(), StatusCode::OK, "{name}");
        let text = file.text().await.unwrap();
        let foreign = text.replace("http://www.w3.org/2000/svg", "");
        for elsewhere in ["http:", "@import", "url(", "eval(", "innerHTML"] {
            assert!(!foreign.contains(elsewhere), "{name}: {elsewhere}");
        }
        weight += text.len();
    }
    let long = "Câu hỏi dài. ".repeat(76);
    for number in 0..60 {
        planted(&hall, 1_000 + number, 100 + number, &format!("{number} {long}"), false).await;
    }
    weight += Screen::on(&address).await.shows().await.to_string().len();
    assert!(weight <= WEIGHT, "{weight} octets");
}

#[tokio::test]
async fn every_answer_is_guarded_and_a_wrong_address_tells_what_to_do() {
    let hall = hall().await;
    let right = address(&hall.delegate(OWNER).await).await;
    let web = web(&hall);
    let wrong = format!("{web}/wall/AAAAAAAAAAAAAAAAAAAAAA");
    for (address, status) in [
        (right.clone(), StatusCode::OK),
        (format!("{web}/health"), StatusCode::OK),
        (wrong.clone(), StatusCode::NOT_FOUND),
        (format!("{wrong}/events"), StatusCode::NOT_FOUND),
        (format!("{web}/"), StatusCode::NOT_FOUND),
        (format!("{web}/wall-files/..%2Fpage.rs"), StatusCode::NOT_FOUND),
    ] {
        let answer = reqwest::get(&address).await.unwrap();
        assert_eq!(answer.status(), status, "{address}");
        for (name, value) in [
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(answer.headers()[name], value, "{address}");
        }
        let policy = answer.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    }
    let page = reqwest::get(&wrong).await.unwrap().text().await.unwrap();
    assert!(page.contains("Đường dẫn không còn hiệu lực") && page.contains("no longer valid"));
}

#[tokio::test]
async fn who_guesses_is_slowed_and_a_screen_that_runs_goes_on() {
    let hall = hall().await;
    let right = address(&hall.delegate(OWNER).await).await;
    let mut screen = Screen::on(&right).await;
    screen.shows().await;
    for guess in 0..10 {
        let wrong = format!("{}/wall/guess-{guess}", web(&hall));
        assert_eq!(reqwest::get(wrong).await.unwrap().status(), StatusCode::NOT_FOUND);
    }
    let answer = reqwest::get(format!("{}/wall/guess", web(&hall))).await.unwrap();
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.headers()["retry-after"], "60");
    assert_eq!(reqwest::get(&right).await.unwrap().status(), StatusCode::OK);
    let other = reqwest::Client::new().get(format!("{}/wall/guess", web(&hall)));
    let other = other.header("x-forwarded-for", "10.0.0.1, 203.0.113.9").send().await.unwrap();
    assert_eq!(other.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_request_that_is_too_large_is_not_read_to_its_end() {
    let hall = hall().await;
    let at = web(&hall).trim_start_matches("http://").to_owned();
    let mut connection = TcpStream::connect(at).await.unwrap();
    let head = format!("GET /health HTTP/1.1\r\nHost: x\r\nX-Long: {}", "x".repeat(40_000));
    let _ = connection.write_all(head.as_bytes()).await;
    let mut answer = Vec::new();
    // Closed or reset, but without an answer that says "ok".
    let _ = connection.read_to_end(&mut answer).await;
    assert!(!String::from_utf8_lossy(&answer).contains("200 OK"));
}

#[tokio::test]
async fn a_process_that_does_not_moderate_shows_the_same() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let code = address(&owner).await.rsplit('/').next().unwrap().to_owned();
    let database = Database::open(hall.place.url()).await.unwrap();
    let board = Board::load(&database, BOT_ID).await.unwrap();
    let me = Me { id: BOT_ID, username: "letan".to_owned() };
    let (owners, bell, menus, pace) = (Vec::new(), Bell::default(), Bell::default(), Pace::USUAL);
    let desk = Desk { me, database, board, owners, bell, menus, pace, web: None };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = format!("http://{}/wall/{code}", listener.local_addr().unwrap());
    let clock = Clock::Manual(Arc::clone(&hall.clock));
    let serving = letan::web::serve(listener, Arc::new(desk), clock, std::future::pending());
    let serving = tokio::spawn(serving);
    let mut screen = Screen::on(&at).await;
    assert_eq!(screen.shows().await["total"], 0);
    planted(&hall, 500, 2, "Trường lấy kinh phí ở đâu?", false).await;
    assert_eq!(screen.shows().await["total"], 1);
    owner.press("🚫").await;
    assert_eq!(screen.hears().await, super::wall::Heard::Gone);
    serving.abort();
}
