//! The secretary writes down who said what.

use letan::questions::notes::store;
use letan::rehearsal::BOT_ID;

use crate::stage::{DEMO, Hall, HallPlan};

const OWNER: i64 = 9001;
const OTHER_OWNER: i64 = 9002;
const SESSION: &str = "toan-the-1";
const SAID: &str = "Đề nghị Học viện ban hành khung năng lực số chung cho giảng viên.";

async fn hall(at: &str) -> Hall {
    let owners = vec![OWNER, OTHER_OWNER];
    let plan = HallPlan { events: vec![DEMO], at: Some(at), owners, ..HallPlan::default() };
    Hall::planned(plan).await
}

async fn contents(hall: &Hall) -> Vec<String> {
    let database = &hall.app.desk().database;
    let notes = store::of_session(database, BOT_ID, 1, SESSION).await.unwrap();
    notes.into_iter().map(|note| note.content).collect()
}

#[tokio::test]
async fn the_session_that_runs_is_offered_and_what_a_speaker_says_is_kept_changed_and_deleted() {
    let hall = hall("10:30").await;
    let secretary = hall.delegate(OWNER).await;
    let said = secretary.says("/note").await;
    said.shows("toàn thể 1").shows("Đã ghi: 0");
    for label in ["Trịnh Quang Minh", "Võ Minh Phương", "Người khác", "Ý kiến chung"] {
        assert!(said.labels().iter().any(|shown| shown.contains(label)), "{:?}", said.labels());
    }
    secretary.press("Võ Minh Phương").await.shows("Võ Minh Phương").shows("Xin nhập nội dung");
    secretary.says("a").await.shows("từ 2 đến 3000 ký tự");
    secretary.says(SAID).await.shows("Đã ghi").shows(SAID).shows("Ý kiến");
    secretary.press("📌 Là kiến nghị").await.shows("· Kiến nghị");
    // What comes next is for the desk again.
    secretary.says("wifi").await.hides("Đã ghi");
    secretary.press("➕ Ghi tiếp").await.shows("Võ Minh Phương");
    secretary.says("/cancel").await.shows("Đã hủy");
    secretary.says("/note").await.shows("Đã ghi: 1");
    secretary.press("Người khác").await.shows("họ tên, chức vụ, đơn vị");
    secretary.says("Bà Lê  Thị Bình, Sở Nội vụ").await.shows("Bà Lê Thị Bình, Sở Nội vụ");
    secretary.says("Nhất trí với báo cáo.").await.shows("Bà Lê Thị Bình").shows("Nhất trí");
    secretary.press("✏️").await.shows("Xin nhập lại").shows("Nhất trí với báo cáo.");
    secretary.says("Nhất trí với báo cáo đề dẫn.").await.shows("Đã sửa").shows("báo cáo đề dẫn");
    assert_eq!(contents(&hall).await, [SAID, "Nhất trí với báo cáo đề dẫn."]);
    secretary.press("🗑 Xóa").await.shows("Xóa ghi chép này?");
    secretary.press("Giữ lại").await.shows("Nhất trí");
    secretary.press("🗑 Xóa").await;
    let delete = secretary.button("🗑 Xóa ghi chép").1;
    secretary.press("🗑 Xóa ghi chép").await.shows("Đã xóa").shows("Ghi chép (1)").shows(SAID);
    secretary.forges(&delete).await.shows("Đã xóa");
    assert_eq!(contents(&hall).await, [SAID]);
}

#[tokio::test]
async fn several_people_write_and_see_each_others_notes_in_their_own_language() {
    let hall = hall("10:30").await;
    let (one, other) = (hall.delegate(OWNER).await, hall.foreigner(OTHER_OWNER).await);
    one.says("/note").await;
    one.press("Ý kiến chung").await;
    one.says("Không khí thảo luận sôi nổi.").await;
    other.says("/note").await.shows("Notes so far: 1");
    other.press("📋 Notes").await.shows("Không khí").shows("General").shows("Opinion");
    other.press("1").await;
    other.press("↩️ It is an answer").await.shows("Answer");
    one.says("/note").await;
    one.press("📋 Ghi chép").await.shows("Trả lời");
}

#[tokio::test]
async fn outside_of_sessions_one_is_chosen_and_breaks_are_not_offered() {
    let hall = hall("07:00").await;
    let secretary = hall.delegate(OWNER).await;
    let said = secretary.says("/note").await;
    said.shows("Xin chọn phiên");
    assert!(said.labels().iter().all(|label| !label.contains("Nghỉ")), "{:?}", said.labels());
    secretary.press("Khai mạc").await.shows("Đã ghi: 0");
    secretary.press("‹ Phiên khác").await.shows("Xin chọn phiên");
}

#[tokio::test]
async fn delegates_have_no_notes_whatever_they_press_or_type() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    owner.says("/note").await;
    owner.press("Ý kiến chung").await;
    owner.says(SAID).await;
    let number = owner.button("✏️").1.rsplit(':').next().unwrap().to_owned();
    an.says("/note").await.shows("người duyệt câu hỏi của phiên");
    for words in ["a:0", "s:toan-the-1", "w:toan-the-1:g", "l:toan-the-1:0", "zz"] {
        an.forges(&format!("o:1:n:{words}")).await.shows("không còn dùng được");
    }
    for words in ["c:N", "k:N:answer", "e:N", "d:N:0", "d:N:1"] {
        let data = format!("o:1:n:{}", words.replace('N', &number));
        an.forges(&data).await.shows("không còn dùng được");
    }
    owner.forges("o:1:n:w:nowhere:g").await.shows("không còn dùng được");
    owner.forges("o:1:n:w:toan-the-1:p7").await.shows("không còn dùng được");
    owner.forges("o:1:n:c:999").await.shows("không còn dùng được");
    assert_eq!(contents(&hall).await, [SAID]);
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_the_events_notes_without_their_name() {
    let hall = hall("10:30").await;
    let secretary = hall.delegate(OWNER).await;
    secretary.says("/note").await;
    secretary.press("Ý kiến chung").await;
    secretary.says(SAID).await;
    let database = &hall.app.desk().database;
    let mine = store::export(database, BOT_ID, OWNER).await.unwrap();
    assert!(mine.to_string().contains(SAID));
    secretary.says("/forget").await;
    secretary.press("🗑 Xóa tất cả").await.shows("Đã xóa");
    let mine = store::export(database, BOT_ID, OWNER).await.unwrap();
    assert_eq!(mine.to_string(), "[]");
    assert_eq!(contents(&hall).await, [SAID]);
}
