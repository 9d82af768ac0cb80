//! `/facts`: listed, edited, added and taken out, each a version that can be taken back.

use super::{OWNER, hall};

#[tokio::test]
async fn a_fact_is_edited_in_one_language_and_taken_back() {
    let hall = hall("10:30").await;
    let (owner, emma) = (hall.delegate(OWNER).await, hall.foreigner(2).await);
    owner.says("/facts").await.shows("(25)").shows("wifi");
    owner.press("1").await.shows("SenVang-Demo").shows("tiếng Anh");
    owner.press("Sửa (tiếng Anh)").await.shows("bằng tiếng Anh").shows("Network: SenVang-Demo");
    owner
        .says("Network: Lotus. No password (Sảnh tầng 1).")
        .await
        .shows("sửa thông tin cần biết")
        .shows("Network: Lotus");
    emma.says("wifi password").await.shows("Network: SenVang-Demo");
    owner.press("✅ Công bố").await.shows("phiên bản 2");
    emma.says("wifi password").await.shows("Network: Lotus").hides("SenVang");
    hall.delegate(3).await.says("mật khẩu wifi").await.shows("Mạng: SenVang-Demo");
    owner.press("↩️ Hoàn tác").await;
    emma.says("wifi password").await.shows("Network: SenVang-Demo");
}

#[tokio::test]
async fn a_new_fact_is_typed_seen_and_published() {
    let hall = hall("10:30").await;
    let (owner, an) = (hall.delegate(OWNER).await, hall.delegate(1).await);
    owner.says("/facts").await;
    owner.press("➕").await.shows("đại biểu thường hỏi");
    owner.says("một\nhai").await.shows("Chưa dùng được");
    owner.says("Có phòng cầu nguyện không?").await.shows("Xin nhập câu trả lời");
    owner.says("Phòng 305, tầng 3.").await.shows("Xem trước").shows("Phòng 305, tầng 3.");
    owner.press("✏️ Cách hỏi").await.shows("mỗi dòng một cách");
    owner.says("cầu nguyện ở đâu\nnơi cầu nguyện").await.shows("“nơi cầu nguyện”");
    owner.press("✏️ Câu trả lời").await;
    owner.says("Phòng 306, tầng 3.").await.shows("Phòng 306").hides("Phòng 305");
    owner.press("✅ Công bố").await.shows("Đã công bố");
    an.says("noi cau nguyen").await.shows("Phòng 306, tầng 3.");
    owner.says("/facts").await.shows("(26)");
}

#[tokio::test]
async fn a_draft_is_dropped_and_a_gone_fact_is_said_to_be_gone() {
    let hall = hall("10:30").await;
    let owner = hall.delegate(OWNER).await;
    owner.says("/facts").await;
    owner.press("1").await;
    owner.press("Sửa (tiếng Việt)").await;
    owner.says("Mạng mới.").await.shows("Xem trước");
    let publish = owner.button("Công bố").1;
    owner.press("Không công bố").await.shows("không được công bố");
    owner.forges(&publish).await.shows("không còn dùng được");
    owner.says("/facts").await;
    owner.press("1").await;
    let (edit, card) = (owner.button("Sửa (tiếng Việt)").1, owner.button("🗑 Xóa").1);
    owner.press("🗑 Xóa").await;
    let delete = owner.button("🗑 Xóa thông tin").1;
    owner.press("🗑 Xóa thông tin").await.shows("phiên bản 2");
    // Handled again after a crash, it says what it said.
    owner.says("/help").await;
    owner.forges(&delete).await.shows("phiên bản 2");
    for data in [edit, card] {
        owner.says("/help").await;
        owner.forges(&data).await.shows("không còn trong chương trình");
    }
    owner.forges("h:1:f:edit:1:xx").await.shows("không còn dùng được");
}
