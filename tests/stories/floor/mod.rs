//! The floor of a session: who asks to speak, who leads the list, and who learns what.

mod asking;
mod leading;
mod privacy;
mod times;

use chrono::TimeDelta;
use letan::questions::floor::store::{self, Heard};
use letan::rehearsal::BOT_ID;

use crate::stage::{DEMO, Guest, Hall, HallPlan, Said};

const OWNER: i64 = 9001;
const OTHER_OWNER: i64 = 9002;
/// The plenary that runs at 10:30 takes questions.
const SESSION: &str = "toan-the-1";

async fn hall() -> Hall {
    let owners = vec![OWNER, OTHER_OWNER];
    let plan = HallPlan { events: vec![DEMO], at: Some("10:30"), owners, ..HallPlan::default() };
    Hall::planned(plan).await
}

/// Asks to speak in the running session until the receipt is there.
async fn asks_to_speak(guest: &Guest<'_>, name: &str) -> Said {
    guest.says("/speak").await;
    guest.says(name).await;
    hears(guest, async { drop(guest.press("✅ Đăng ký").await) }).await
}

/// The list as a moderator sees it.
async fn opens_the_list(guest: &Guest<'_>) -> Said {
    guest.says("/moderate").await;
    guest.press(" 1: ").await;
    guest.press("🗣").await
}

/// Lets every letter arrive that is owed now; a chat takes one a second.
async fn delivered(hall: &Hall) {
    let end = hall.now() + TimeDelta::seconds(4);
    loop {
        let due = hall.app.delivered().await;
        if due >= end {
            break;
        }
        hall.clock.jump_to(due);
    }
}

/// What arrived at somebody while `something` happened, letters included.
async fn hears(guest: &Guest<'_>, something: impl Future<Output = ()>) -> Said {
    let hall = guest.hall();
    let during = async {
        something.await;
        delivered(hall).await;
    };
    guest.during(during).await
}

/// Somebody from the hall who is on the list without anybody typing.
async fn planted(hall: &Hall, number: i64, name: &str, subject: &str) {
    let (desk, now) = (hall.app.desk(), hall.now());
    let heard = Heard { event: 1, number, session: SESSION, name, subject };
    assert!(store::add(&desk.database, BOT_ID, &heard, now).await.unwrap());
}

/// The names of those who wait, in order.
async fn order(hall: &Hall) -> Vec<String> {
    use letan::questions::floor::rules::State;
    let list = store::list(&hall.app.desk().database, BOT_ID, 1, SESSION).await.unwrap();
    let waiting = list.into_iter().filter(|one| one.spot.state == State::Waiting);
    waiting.map(|one| one.name).collect()
}
