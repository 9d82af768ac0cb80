//! "I am here": at the event, in a session, by a code; and who counts it.

use crate::stage::{DEMO, Guest, Hall, HallPlan};

const OWNER: i64 = 9001;

async fn hall(at: &'static str) -> Hall {
    let plan =
        HallPlan { events: vec![DEMO], at: Some(at), owners: vec![OWNER], ..HallPlan::default() };
    Hall::planned(plan).await
}

async fn open(owner: &Guest<'_>) {
    owner.says("/checkin").await.shows("Đang tắt").shows("Có mặt: 0 người");
    owner.press("▶️").await.shows("Đang mở");
}

#[tokio::test]
async fn nobody_is_asked_to_check_in_before_an_organiser_opens_it() {
    let hall = hall("10:30").await;
    let an = hall.delegate(1).await;
    an.says("/here").await.shows("chưa mở xác nhận có mặt");
    let card = an.says("/start s_demo-2026_toan-the-1").await;
    assert!(!card.labels().iter().any(|label| label.contains("Xác nhận")), "{}", card.text());
    an.says("/checkin").await.shows("Chỉ Ban Tổ chức thực hiện được");
}

#[tokio::test]
async fn a_delegate_is_counted_once_at_the_event_and_once_in_the_session() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    open(&owner).await;
    an.says("/here").await.shows("Đã ghi nhận Quý đại biểu có mặt").shows("xin bấm để xác nhận");
    an.says("/here").await.shows("Đã ghi nhận");
    an.press("✅").await.shows("• ");
    owner.press("🔄").await.shows("Có mặt: 1 người").shows("👥 1");
    an.press("↩️").await.shows("xin bấm để xác nhận");
    owner.press("🔄").await.shows("Có mặt: 1 người").hides("👥");
    owner.press("⏹").await.shows("Đang tắt").shows("Có mặt: 1 người");
    an.says("/here").await.shows("chưa mở xác nhận có mặt");
}

#[tokio::test]
async fn a_code_at_the_door_checks_in_to_the_session_behind_it() {
    let hall = hall("10:30").await;
    let owner = hall.delegate(OWNER).await;
    open(&owner).await;
    let emma = hall.foreigner(11).await;
    emma.says("/start c_demo-2026_toan-the-1").await.shows("You are checked in").shows("• ");
    owner.press("🔄").await.shows("👥 1");
    let card = emma.says("/start s_demo-2026_toan-the-1").await;
    assert!(!card.labels().iter().any(|label| label.contains("I am here")), "{}", card.text());
    let newcomer = hall.stranger(12, "vi");
    newcomer.says("/start c_demo-2026").await.shows("Đã ghi nhận Quý đại biểu có mặt");
    owner.press("🔄").await.shows("Có mặt: 2 người");
}

#[tokio::test]
async fn a_session_takes_nobody_before_its_time_nor_a_day_that_is_none_of_the_event() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    open(&owner).await;
    an.says("/here").await;
    let said = an.forges("i:1:in:be-mac").await;
    assert!(said.toast.unwrap().contains("30 phút trước"));
    let said = an.forges("i:1:in:no-such-session").await;
    assert!(said.toast.unwrap().contains("không còn dùng được"));
    hall.jump_to("2027-01-05 10:30");
    an.says("/here").await.shows("mở trong các ngày diễn ra");
}

#[tokio::test]
async fn only_organisers_see_counts_open_and_print() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    open(&owner).await;
    an.says("/here").await;
    for data in ["i:1:desk:0", "i:1:close", "i:1:print"] {
        let said = an.forges(data).await;
        assert!(said.messages.is_empty() && said.toast.is_some(), "{data}");
    }
    an.says("/here").await.shows("Đã ghi nhận");
    let printed = owner.press("🖨").await;
    let file = printed.messages[0].document.as_ref().unwrap();
    assert_eq!(file.name, "check-in-demo-2026.html");
}

#[tokio::test]
async fn who_is_forgotten_is_counted_no_more() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    open(&owner).await;
    an.says("/start c_demo-2026_toan-the-1").await;
    owner.press("🔄").await.shows("Có mặt: 1 người");
    an.says("/forget").await;
    an.press("🗑").await;
    owner.press("🔄").await.shows("Có mặt: 0 người").hides("👥");
}
