//! Announcements, as organisers and delegates have them.

mod aiming;
mod chaos;
mod following;
mod sending;
mod writing;

use letan::rehearsal::{Limits, Message};

use crate::stage::{DEMO, Guest, Hall, HallPlan, Said};

/// The organiser who writes.
const OWNER: i64 = 9001;
/// The other organiser.
const SECOND: i64 = 9002;
/// A guest from abroad.
const GUEST: i64 = 8050;

/// The sample event in two languages with its organisers, some delegates and a guest from abroad.
async fn hall_with(people: i64, limits: Limits) -> Hall {
    let plan =
        HallPlan { owners: vec![OWNER, SECOND], events: vec![DEMO], limits, ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    hall.stranger(OWNER, "vi").says("/start").await;
    for person in 1..=people {
        hall.stranger(person, "vi").says("/start").await;
    }
    hall.foreigner(GUEST).await;
    hall
}

/// Writes both texts, as far as the draft.
async fn drafted(owner: &Guest<'_>) -> Said {
    owner.says("/announce").await.shows("Thông báo gửi đại biểu");
    owner.press("Soạn thông báo mới").await.shows("Tiếng Việt");
    owner.says("Xe đưa đón rời khách sạn lúc 17:30.").await.shows("Tiếp theo").shows("tiếng Anh");
    let draft = owner.says("The shuttle leaves the hotel at 17:30.").await;
    draft.shows("Bản nháp");
    draft
}

/// Presses through the last question.
async fn sent(owner: &Guest<'_>) -> Said {
    owner.press("📣 Gửi…").await.shows("Gửi thông báo này?");
    owner.press("Gửi ngay đến").await
}

/// The bot's messages to somebody with these words.
fn copies(hall: &Hall, person: i64, words: &str) -> Vec<Message> {
    let chat = hall.world.chat(person);
    let ours = |message: &Message| message.is_from_bot() && message.text.contains(words);
    chat.into_iter().filter(ours).collect()
}

/// The number of the newest announcement, from a button about it.
fn number(owner: &Guest<'_>, label: &str) -> i64 {
    let (_, data) = owner.button(label);
    data.split(':').nth(3).unwrap().parse().unwrap()
}
