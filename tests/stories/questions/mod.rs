//! Questions to the panel: asked, moderated, voted for, answered; and who learns what.

mod asking;
mod captured;
mod desk;
mod forged;
mod group;
mod killed;
mod offered;
mod privacy;
mod receipts;
mod waiting;
mod wall;
mod wall_over_http;

use letan::programme::Settings;
use letan::questions::Anonymity;
use letan::questions::store::{self, Draft};
use letan::rehearsal::BOT_ID;

use crate::stage::{DEMO, Guest, Hall, HallPlan, Said};

const OWNER: i64 = 9001;
const OTHER_OWNER: i64 = 9002;
/// The plenary that runs at 10:30 takes questions.
const SESSION: &str = "toan-the-1";
const QUESTION: &str = "Kinh phí chuyển đổi số của trường lấy từ nguồn nào?";

async fn hall() -> Hall {
    let owners = vec![OWNER, OTHER_OWNER];
    let plan = HallPlan { events: vec![DEMO], at: Some("10:30"), owners, ..HallPlan::default() };
    Hall::planned(plan).await
}

/// Asks in the running session, with a name, until the question is sent.
async fn ask(guest: &Guest<'_>, text: &str, name: &str) -> Said {
    guest.says("/ask").await;
    guest.says(text).await;
    guest.press("✅").await;
    guest.says(name).await;
    guest.during(sending(guest)).await
}

async fn sending(guest: &Guest<'_>) {
    guest.press("✅").await;
    delivered(guest.hall()).await;
}

/// Lets every letter arrive that is owed now.
async fn delivered(hall: &Hall) {
    for _ in 0..8 {
        hall.app.delivered().await;
        hall.advance(2);
    }
    hall.app.delivered().await;
}

/// What arrived at somebody while `something` happened, letters included.
async fn hears(guest: &Guest<'_>, something: impl Future<Output = ()>) -> Said {
    let hall = guest.hall();
    guest
        .during(async {
            something.await;
            delivered(hall).await;
        })
        .await
}

/// A question that is there without anybody typing it.
async fn planted(hall: &Hall, number: i64, asker: i64, content: &str, moderated: bool) {
    let (desk, now) = (hall.app.desk(), hall.now());
    let draft = Draft {
        event: 1,
        number,
        session: SESSION,
        asker,
        anonymity: Anonymity::Room,
        position: "Lê Bình",
        content,
        mark: "",
    };
    store::draft(&desk.database, BOT_ID, &draft, now).await.unwrap();
    let settings = Settings { questions_open: 100, question_pause_s: 0, ..Settings::default() };
    let terms = (&settings, moderated);
    store::send(&desk.database, BOT_ID, (1, number), asker, terms, now).await.unwrap();
}

/// What the wall at this address shows now.
pub(super) async fn wall_state(address: &str) -> serde_json::Value {
    wall::Screen::on(address).await.shows().await
}
