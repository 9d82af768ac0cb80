//! What was typed and not understood may be for the panel; which group of topics it belongs to.

use letan::questions::store;
use letan::rehearsal::BOT_ID;

use super::{OWNER, QUESTION, SESSION, hall, hears};
use crate::stage::{DEMO, Hall, HallPlan};

/// Nothing of this stands in the programme.
const SUBSTANCE: &str = "Vì sao giảng viên vùng sâu chưa được cấp máy tính xách tay?";

#[tokio::test]
async fn a_text_that_nobody_understands_is_offered_to_the_running_panel_and_sent_as_it_is() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    let offered = an.says(SUBSTANCE).await;
    offered.shows("câu hỏi gửi diễn giả");
    let labels = offered.labels().join("\n");
    assert!(labels.contains("❓ Gửi câu hỏi này tới phiên"), "{labels}");
    assert!(labels.contains("Chương trình"), "the menu stays: {labels}");
    let (_, data) = an.button("❓ Gửi câu hỏi này");
    assert!(data.len() <= 64 && !data.contains("giảng"), "{data}");
    an.press("❓ Gửi câu hỏi này").await.shows("Xác nhận câu hỏi").shows(SUBSTANCE);
    an.press("✅").await;
    an.says("Trần An").await;
    hears(&an, async { drop(an.press("✅").await) }).await.shows("đang chờ duyệt");
    // The old button shows what became of it, and sends nothing again.
    an.forges(&data).await.shows("chờ duyệt").shows(SUBSTANCE);
    let own = store::own(&hall.app.desk().database, BOT_ID, 1, 1).await.unwrap();
    assert_eq!((own.len(), own[0].session.as_str()), (1, SESSION));
}

#[tokio::test]
async fn a_text_set_aside_is_its_writers_alone_and_is_forgotten() {
    let hall = hall().await;
    let (an, binh) = (hall.delegate(1).await, hall.delegate(2).await);
    an.says(SUBSTANCE).await;
    let (_, data) = an.button("❓ Gửi câu hỏi này");
    binh.forges(&data).await.shows("không còn được lưu").hides(SUBSTANCE);
    hall.advance(3 * 3600);
    an.forges(&data).await.shows("không còn được lưu");
    hall.clock.jump_to(hall.now() - chrono::TimeDelta::hours(3));
    an.says("/forget").await;
    an.press("🗑 Xóa tất cả").await.shows("Đã xóa");
    an.says("/start").await;
    an.forges(&data).await.shows("không còn được lưu");
}

#[tokio::test]
async fn between_the_sessions_one_is_chosen_and_a_few_words_are_no_question() {
    let plan = HallPlan { events: vec![DEMO], at: Some("07:10"), ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let an = hall.delegate(1).await;
    an.says(SUBSTANCE).await.shows("câu hỏi gửi diễn giả");
    an.press("❓ Gửi câu hỏi này tới một phiên").await.shows(SUBSTANCE).shows("Xin chọn phiên");
    an.press("toàn thể 1").await.shows("Xác nhận câu hỏi").shows(SUBSTANCE);
    let few = an.says("xách tay vùng sâu").await;
    few.hides("câu hỏi gửi diễn giả");
}

#[tokio::test]
async fn the_asker_chooses_a_group_of_topics_and_a_moderator_another() {
    let owners = vec![OWNER];
    let plan = HallPlan { events: vec![DEMO], at: Some("10:30"), owners, ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.forges("k:1:a:c2").await;
    an.says(QUESTION).await.shows("thuộc nhóm vấn đề nào").shows(QUESTION);
    let (_, foreign) = an.button("Bồi dưỡng kỹ năng số");
    let foreign = foreign.replace("boi-duong-gv", "kinh-phi");
    an.press("Bồi dưỡng kỹ năng số").await.shows("🏷 Bồi dưỡng kỹ năng số cho giảng viên");
    an.forges(&foreign).await.shows("Nút này không còn dùng được");
    an.press("🏷").await;
    an.press("Vấn đề khác").await.shows("🏷 Vấn đề khác").shows("Xác nhận câu hỏi");
    an.press("✅").await;
    an.says("Trần An").await;
    hears(&an, async { drop(an.press("✅").await) }).await.shows("đang chờ duyệt");
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await.shows("🏷 Vấn đề khác");
    owner.press("🏷").await;
    owner.press("Thu hút giảng viên trẻ").await.shows("🏷 Thu hút giảng viên trẻ");
    owner.press("✅ Duyệt").await;
    an.forges("k:1:q:c2:0").await.shows(QUESTION).shows("🏷 Thu hút giảng viên trẻ");
}
