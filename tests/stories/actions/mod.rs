//! Organisers change the programme from the chat.

mod people;
mod taps;
mod versions;

use letan::programme::store;
use letan::rehearsal::BOT_ID;

use crate::stage::{Guest, Hall, HallPlan, Said};

const OWNER: i64 = 7001;
const OTHER_OWNER: i64 = 7002;
const DELEGATE: i64 = 7003;

async fn hall(event: &str, at: &str) -> Hall {
    let owners = vec![OWNER, OTHER_OWNER];
    let plan = HallPlan { events: vec![event], at: Some(at), owners, ..HallPlan::default() };
    Hall::planned(plan).await
}

/// Every version's text, the first one first.
async fn versions(hall: &Hall) -> Vec<String> {
    let database = &hall.app.desk().database;
    let known = store::events(database, BOT_ID).await.unwrap().remove(0);
    let mut contents = Vec::new();
    for version in 1..=known.version {
        contents.push(store::past(database, &known, version).await.unwrap().unwrap().content);
    }
    contents
}

async fn card(guest: &Guest<'_>, session: &str) -> Said {
    // Notices of changes arrive in the same chat, and are no part of the card.
    guest.hall().app.delivered().await;
    let event = &guest.hall().programme().event.id;
    guest.says(&format!("/start s_{event}_{session}")).await
}
