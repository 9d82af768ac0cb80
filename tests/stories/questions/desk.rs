//! Moderators and chairs decide.

use letan::questions::store;
use letan::rehearsal::BOT_ID;

use super::{OTHER_OWNER, OWNER, QUESTION, SESSION, ask, delivered, hall, hears, planted};

#[tokio::test]
async fn two_hundred_questions_take_a_tap_each() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    for number in 0..200 {
        planted(&hall, 1_000 + number, 100 + number, &format!("Câu hỏi thứ {number}?"), true).await;
    }
    owner.says("/moderate").await.shows("200 câu hỏi");
    owner.press("⏳ 200").await;
    owner.press("⏳ Duyệt 200").await.shows("Câu hỏi thứ 0?");
    for number in 1..200 {
        owner.press("✅ Duyệt").await.shows(&format!("Câu hỏi thứ {number}?"));
    }
    owner.press("✅ Duyệt").await.shows("Chờ duyệt: 0").shows("Trong danh sách: 200");
    let listed = store::listed(&hall.app.desk().database, BOT_ID, 1, SESSION).await.unwrap();
    assert_eq!(listed.len(), 200);
}

#[tokio::test]
async fn the_second_tap_sees_who_did_it_and_nothing_is_told_twice() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    let other = hall.foreigner(OTHER_OWNER).await;
    ask(&an, QUESTION, "Trần An").await;
    for moderator in [&owner, &other] {
        moderator.says("/moderate").await;
        moderator.press("⏳ 1").await;
        moderator.press("⏳").await.shows(QUESTION);
    }
    let told = hears(&an, async {
        owner.press("✅ Duyệt").await;
        other.press("✅ Approve").await.shows("Organiser no. 1").shows("on the list");
    });
    assert_eq!(told.await.messages.len(), 1);
}

#[tokio::test]
async fn a_question_is_merged_and_the_merge_undone() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    planted(&hall, 500, 2, "Trường lấy kinh phí ở đâu để chuyển đổi số?", false).await;
    ask(&an, QUESTION, "Trần An").await;
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await.shows("1 câu hỏi tương tự");
    owner.press("🔗").await.shows("Trường lấy kinh phí");
    let told = hears(&an, async {
        owner.press("1").await.shows("Đã gộp");
    })
    .await;
    assert_eq!(told.messages.len(), 1);
    told.shows("đã được gộp").shows("Trường lấy kinh phí");
    // Whose question was merged hears when the other one is answered.
    owner.press("Câu vừa xử lý").await.shows("đã gộp");
    let told = hears(&an, async {
        owner.press("↩️ Hoàn tác").await.shows("hoàn tác");
    })
    .await;
    assert_eq!(told.messages.len(), 1);
    told.shows("tách ra");
    owner.press("⏭ Để sau").await;
    owner.press("✖️").await.shows("Xin chọn lý do");
    let told = hears(&an, async { drop(owner.press("Thời gian").await) }).await;
    told.shows("không được chọn").shows("thời gian của phiên có hạn");
}

#[tokio::test]
async fn a_moderator_makes_clearer_answers_in_writing_and_blocks() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    let voter = hall.delegate(2).await;
    ask(&an, QUESTION, "Trần An").await;
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await;
    owner.press("✏️ Biên tập").await.shows("Nguyên văn vẫn được lưu");
    let clear = "Nguồn kinh phí chuyển đổi số của trường là gì?";
    let told = hears(&an, async {
        owner.says(clear).await.shows(QUESTION);
    })
    .await;
    assert_eq!(told.messages.len(), 1);
    told.shows(clear).shows(QUESTION);
    owner.press("✅ Duyệt").await;
    voter.says("/questions").await;
    voter.press("toàn thể 1").await.shows(clear);
    voter.press("👍 Câu 1").await;
    owner.press("Câu vừa xử lý").await;
    owner.press("🚫").await.shows("Không nhận thêm");
    owner.press("✉️").await.shows("câu trả lời bằng văn bản");
    let heard = hears(&voter, async {
        let answer = "Từ ngân sách tỉnh và chương trình mục tiêu.";
        let told = hears(&an, async { drop(owner.says(answer).await) }).await;
        assert_eq!(told.messages.len(), 1);
        told.shows("trả lời bằng văn bản").shows(answer);
    });
    Box::pin(heard).await.shows("ngân sách tỉnh");
    hall.advance(60);
    an.says("/ask").await;
    an.says("Còn câu hỏi khác thì sao ạ?").await;
    an.press("✅").await.shows("không nhận thêm câu hỏi từ tài khoản này");
}

#[tokio::test]
async fn a_chair_sees_now_and_next_and_moves_on_and_nobody_else_does() {
    let hall = hall().await;
    let (owner, chair) = (hall.delegate(OWNER).await, hall.delegate(21).await);
    planted(&hall, 500, 2, QUESTION, false).await;
    planted(&hall, 501, 3, "Bao giờ kỷ yếu được phát hành rộng rãi?", false).await;
    let card = format!("/start s_demo-2026_{SESSION}");
    chair.says(&card).await;
    let before = chair.chat().last().unwrap().labels().join(" ");
    assert!(!before.contains("🎤 Màn hình chủ trì"), "{before}");
    owner.says("/invite trinh quang minh").await;
    let link = owner.press("Tạo liên kết").await.text();
    let payload = link.split("start=").nth(1).unwrap().split_whitespace().next().unwrap();
    chair.says(&format!("/start {payload}")).await;
    chair.says(&card).await;
    chair.press("🎤 Màn hình chủ trì").await.shows("TIẾP THEO").shows(QUESTION);
    let next = chair.button("⏭").1;
    chair.press("⏭").await.shows("ĐANG TRẢ LỜI").shows(QUESTION);
    // The same press again does not skip one.
    chair.forges(&next).await;
    let shown = chair.chat().last().unwrap().text.clone();
    assert!(shown.contains(&format!("ĐANG TRẢ LỜI\n{QUESTION}")), "{shown}");
    chair.press("⏭").await.shows("Bao giờ kỷ yếu");
    chair.press("✅ Đã trả lời").await.shows("Chưa mời trả lời câu nào");
    chair.forges("k:1:t:a:500:1").await.shows("Chỉ Ban Tổ chức");
    hall.delegate(22).await.forges(&next).await.shows("chủ trì của phiên thực hiện được");
}

#[tokio::test]
async fn somebody_without_a_phone_is_typed_in_and_a_way_back_waits_for_no_text() {
    let hall = hall().await;
    let (owner, an) = (hall.delegate(OWNER).await, hall.delegate(1).await);
    owner.says("/moderate").await;
    owner.press("toàn thể 1").await;
    owner.press("⌨️").await.shows("Dòng đầu là họ tên");
    owner.press("‹ Quay lại").await;
    owner.says("wifi ở hội trường thế nào?").await.hides("nhập vào danh sách");
    owner.says("/moderate").await;
    owner.press("toàn thể 1").await;
    owner.press("⌨️").await;
    owner.says(&format!("Bà Lê Thị Hoa, cán bộ hưu trí\n{QUESTION}")).await.shows(QUESTION);
    an.says("/questions").await.shows(QUESTION).shows("Bà Lê Thị Hoa");
    an.press("👍 Câu 1").await.shows("👍 1");
    // The same: a draft whose name was asked for.
    an.says("/ask").await;
    an.says("Bao giờ kỷ yếu được phát hành rộng rãi?").await;
    an.press("🪪").await;
    an.press("‹ Quay lại").await.shows("Xác nhận câu hỏi");
    an.says("wifi ở hội trường thế nào?").await.hides("Người gửi");
}

#[tokio::test]
async fn a_moderator_adds_a_translation_and_every_list_shows_both() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    let guest = hall.foreigner(3).await;
    planted(&hall, 500, 1, QUESTION, true).await;
    delivered(&hall).await;
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await;
    owner.press("🌐").await.shows("bản dịch").shows(QUESTION);
    let english = "Where does the money for the school's digital change come from?";
    let told = hears(&an, async {
        owner.says(english).await.shows("Đã lưu bản dịch").shows(QUESTION).shows(english);
    });
    assert_eq!(told.await.messages.len(), 0, "a translation is told to nobody");
    owner.press("✅ Duyệt").await;
    guest.says("/questions").await;
    guest.press("Plenary 1").await.shows(QUESTION).shows(english);
    // The asker's words have changed: what was a translation is none any more.
    let clear = "Nguồn kinh phí chuyển đổi số của trường là gì?";
    let database = &hall.app.desk().database;
    store::clarify(database, BOT_ID, (1, 500), clear, OWNER, hall.now()).await.unwrap();
    guest.says("/questions").await.shows(clear).hides(english);
}
