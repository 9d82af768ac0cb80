//! The whole day as one story, in each language: from the team's links to the day's end.

mod en;
mod vi;

use letan::rehearsal::Message;

use super::team_roles::payload;
use crate::stage::{DEMO, Guest, Hall, HallPlan, Said};

const OWNER: i64 = 9001;
const ORGANISER: i64 = 9101;
const MODERATOR: i64 = 9102;
const CHAIR: i64 = 9103;
/// The plenary that runs at 10:30 takes questions.
const SESSION: &str = "toan-the-1";

async fn hall() -> Hall {
    let (events, owners) = (vec![DEMO], vec![OWNER]);
    Hall::planned(HallPlan { events, at: Some("06:40"), owners, ..HallPlan::default() }).await
}

/// The card of a session, with no notice that is owed still to come.
async fn card(guest: &Guest<'_>, session: &str) -> Said {
    guest.hall().app.delivered().await;
    guest.says(&format!("/start s_demo-2026_{session}")).await
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
    let during = async {
        something.await;
        delivered(guest.hall()).await;
    };
    guest.during(during).await
}

/// Somebody opens the link that `giver` makes by two buttons of /team.
async fn joins(giver: &Guest<'_>, labels: [&str; 2], taker: &Guest<'_>) -> Said {
    giver.says("/team").await;
    giver.press(labels[0]).await;
    let link = payload(&giver.press(labels[1]).await);
    taker.says(&format!("/start {link}")).await
}

/// The file that came last, as the octets of all its parts.
async fn report_holds(owner: &Guest<'_>, label: &str, words: &[&str]) {
    let (name, parts) = super::report::file(owner, label).await;
    for words in words {
        assert!(super::report::holds(&parts, words), "{words} is not in {name}");
    }
}

/// The state of the wall whose address stands in `said`.
async fn wall(said: &Said) -> serde_json::Value {
    let text = said.text();
    let address = text.split_whitespace().find(|word| word.contains("/wall/")).unwrap();
    super::questions::wall_state(address).await
}

/// The bot's messages to somebody with these words.
fn copies(hall: &Hall, person: i64, words: &str) -> Vec<Message> {
    let chat = hall.world.chat(person).into_iter();
    chat.filter(|one| one.is_from_bot() && one.text.contains(words)).collect()
}
