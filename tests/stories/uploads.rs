//! The programme by chat: sent as a file, looked at, published, taken back.

use letan::programme::store::events;
use letan::rehearsal::BOT_ID;

use super::reminders::star_it;
use crate::stage::{DEMO, Guest, Hall, HallPlan};

const OWNER: i64 = 9001;

async fn hall() -> Hall {
    let plan = HallPlan {
        events: vec![DEMO],
        at: Some("06:40"),
        owners: vec![OWNER],
        ..HallPlan::default()
    };
    Hall::planned(plan).await
}

/// The programme of the event with the plenary in another room.
fn moved() -> String {
    let (head, plenary) = DEMO.split_once("id = \"toan-the-1\"").unwrap();
    let (before, after) = plenary.split_once("room = \"").unwrap();
    let (_, rest) = after.split_once('"').unwrap();
    format!("{head}id = \"toan-the-1\"{before}room = \"room-201\"{rest}")
}

async fn sends(guest: &Guest<'_>, name: &str, text: &str) -> crate::stage::Said {
    guest.sends_file(name, text.as_bytes()).await
}

async fn version(hall: &Hall) -> i64 {
    events(&hall.app.desk().database, BOT_ID).await.unwrap()[0].version
}

#[tokio::test]
async fn a_file_shows_what_it_changes_and_whom_it_concerns_and_is_published_once() {
    let hall = hall().await;
    let (_an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    star_it(&hall, 1, "toan-the-1").await;
    let said = sends(&owner, "demo.toml", &moved()).await;
    said.shows("So với bản 1").shows("Phòng 201").shows("2 người sẽ nhận tin");
    assert_eq!(version(&hall).await, 1);
    owner.press("✅ Công bố").await.shows("Đã công bố bản 2");
    assert_eq!(version(&hall).await, 2);
    let (_, data) = owner.button("🗂");
    assert!(data.starts_with("u:1:all"), "{data}");
    let stale = owner.forges(&format!("u:1:yes:{}", 5)).await;
    stale.shows("không còn chờ công bố");
    sends(&owner, "demo.toml", &moved()).await.shows("trùng với bản 2");
    owner.says("/versions").await.shows("Bản 2").shows("đang có hiệu lực").shows("Bản 1");
    owner.press("↩️ 1").await.shows("Quay lại bản 1").shows("So với bản 2");
    owner.press("✅ Công bố").await.shows("Đã công bố bản 3");
    owner.says("/versions").await.shows("quay lại bản trước");
}

#[tokio::test]
async fn errors_are_told_with_their_place_and_nothing_is_kept() {
    let hall = hall().await;
    let owner = hall.foreigner(OWNER).await;
    let said = sends(
        &owner,
        "demo.toml",
        &moved().replace("room = \"room-201\"\npeople", "room = \"nowhere\"\npeople"),
    )
    .await;
    said.shows("has errors").shows("nowhere");
    assert!(said.labels().is_empty(), "{:?}", said.labels());
    sends(&owner, "slides.zip", "PK").await.shows("not a programme that can be read");
    sends(&owner, "demo.pdf", "%PDF-1.4").await.shows("has errors");
    sends(&owner, "empty.csv", " ").await.shows("has errors");
}

#[tokio::test]
async fn what_somebody_else_published_meanwhile_is_not_overwritten() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    sends(&owner, "demo.toml", &moved()).await.shows("So với bản 1");
    hall.publish(&moved().replace("Chủ trương, chính sách", "Chính sách")).await;
    owner.press("✅ Công bố").await.shows("Trong lúc đó đã có bản 2");
    assert_eq!(version(&hall).await, 2);
    sends(&owner, "demo.toml", &moved()).await.shows("So với bản 2");
    owner.press("✖️").await.shows("Không công bố");
    assert_eq!(version(&hall).await, 2);
}

#[tokio::test]
async fn a_table_moves_a_session_and_keeps_everything_else() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let table = "Ngày 3/12/2026\nThời gian;Nội dung;Địa điểm\n\
                 08:30 - 09:00;Khai mạc;Hội trường A\n";
    let said = sends(&owner, "Chương trình.csv", table).await;
    said.shows("hiểu là bản mới của").shows("So với bản 1");
    owner.press("✅ Công bố").await.shows("Đã công bố bản 2");
    let edition = hall.app.desk().board.by_number(1).unwrap();
    let programme = &edition.programme;
    assert_eq!((programme.event.id.as_str(), version(&hall).await), ("demo-2026", 2));
    assert_eq!(programme.facts, hall.programme().facts);
}

#[tokio::test]
async fn the_workbook_that_is_handed_out_changes_nothing_when_it_comes_back() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let said = owner.says("/template").await;
    let file = said.messages[0].document.clone().unwrap();
    assert_eq!(file.name, "demo-2026.xlsx");
    owner.sends_file(&file.name, &file.bytes).await.shows("trùng với bản 1");
}

#[tokio::test]
async fn only_who_may_publish_is_heard_and_only_their_own_file_is_published() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    sends(&an, "demo.toml", &moved()).await.hides("So với bản 1");
    an.says("/template").await.shows("Chỉ Ban Tổ chức");
    an.says("/versions").await.shows("Chỉ Ban Tổ chức");
    sends(&owner, "demo.toml", &moved()).await.shows("So với bản 1");
    let (_, yes) = owner.button("✅ Công bố");
    assert!(an.forges(&yes).await.toast.is_some());
    for data in ["u:1:back:1", "u:1:all:0", "u:1:xlsx:0"] {
        let said = an.forges(data).await;
        assert!(said.messages.is_empty() && said.toast.is_some(), "{data}");
    }
    assert_eq!(version(&hall).await, 1);
    owner.says("/forget").await;
    owner.press("🗑 Xóa tất cả").await;
    assert!(owner.forges(&yes).await.text().contains("không còn chờ"));
    assert_eq!(version(&hall).await, 1);
}

#[tokio::test]
async fn a_new_event_is_published_by_its_file() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let other = DEMO.replace("demo-2026", "demo-2027");
    sends(&owner, "demo.toml", &other).await.shows("là sự kiện mới (mã demo-2027)");
    owner.press("✅ Công bố").await.shows("Đã công bố bản 1");
    assert_eq!(events(&hall.app.desk().database, BOT_ID).await.unwrap().len(), 2);
}
