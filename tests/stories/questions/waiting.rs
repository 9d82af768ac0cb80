//! Moderators learn that something waits.

use super::{OWNER, QUESTION, delivered, hall, planted};
use crate::stage::{Guest, Hall};

async fn waits(hall: &Hall, number: i64) {
    planted(hall, number, number, &format!("{QUESTION} ({number})"), true).await;
    hall.app.desk().bell.ring();
    delivered(hall).await;
}

/// The messages on a moderator's phone that say how many wait, with whether they rang.
fn told(guest: &Guest<'_>) -> Vec<String> {
    let chat = guest.chat();
    let told = chat.iter().filter(|one| one.text.starts_with("⏳ Câu hỏi chờ duyệt"));
    told.map(|one| one.text.lines().next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn one_message_a_session_counts_what_waits_and_leads_to_the_desk() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    waits(&hall, 500).await;
    assert_eq!(told(&owner), ["⏳ Câu hỏi chờ duyệt: 1"]);
    for number in 501..506 {
        waits(&hall, number).await;
    }
    // At most every two minutes it is edited.
    assert_eq!(told(&owner), ["⏳ Câu hỏi chờ duyệt: 1"]);
    hall.advance(120);
    delivered(&hall).await;
    assert_eq!(told(&owner), ["⏳ Câu hỏi chờ duyệt: 6"]);
    // After a quarter of an hour it rings again.
    hall.advance(16 * 60);
    waits(&hall, 506).await;
    assert_eq!(told(&owner), ["⏳ Câu hỏi chờ duyệt: 6", "⏳ Câu hỏi chờ duyệt: 7"]);
    owner.press("🗂 Duyệt câu hỏi").await.shows("Chờ duyệt: 7");
}

#[tokio::test]
async fn whoever_is_at_the_desk_hears_nothing_until_they_leave_and_nobody_else_ever() {
    let hall = hall().await;
    let (owner, an) = (hall.delegate(OWNER).await, hall.delegate(1).await);
    owner.says("/moderate").await;
    owner.press("toàn thể 1").await;
    waits(&hall, 500).await;
    assert_eq!(told(&owner).len(), 0);
    hall.advance(200);
    delivered(&hall).await;
    assert_eq!(told(&owner), ["⏳ Câu hỏi chờ duyệt: 1"]);
    assert_eq!(told(&an).len(), 0);
    // What was decided meanwhile is told to nobody; what begins to wait then is a new message.
    owner.says("/moderate").await;
    owner.press("toàn thể 1").await;
    owner.press("⏳ Duyệt 1").await;
    waits(&hall, 501).await;
    owner.press("✅ Duyệt").await;
    owner.press("✅ Duyệt").await;
    hall.advance(600);
    delivered(&hall).await;
    assert_eq!(told(&owner).len(), 1);
    waits(&hall, 502).await;
    assert_eq!(told(&owner), ["⏳ Câu hỏi chờ duyệt: 1", "⏳ Câu hỏi chờ duyệt: 1"]);
}
