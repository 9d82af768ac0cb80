//! An answer becomes a fact, and the next one who asks is answered by it.

use super::{OTHER, OWNER, PRAYER, arrives, asks, hall};

#[tokio::test]
async fn what_was_answered_and_kept_answers_the_next_in_other_words() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.says(PRAYER).await;
    an.press("Hỏi Ban Tổ chức").await;
    an.press("Gửi Ban Tổ chức").await;
    arrives(&owner).await.shows(PRAYER);
    owner.press("📌 Trả lời và lưu").await.shows("sau đó xem trước");
    owner
        .says("Có, phòng 305 ở tầng 3, mở cả ngày.")
        .await
        .shows("Đã gửi câu trả lời")
        .shows("Xem trước: thông tin cần biết mới")
        .shows("phòng cầu nguyện")
        .shows("Mọi đại biểu đều xem được");
    arrives(&an).await.shows("phòng 305 ở tầng 3");
    owner.press("✏️ Chủ đề").await.shows("Xin nhập chủ đề");
    owner.says("?!").await.shows("Chưa dùng được");
    owner.says("Phòng cầu nguyện").await.shows("Phòng cầu nguyện");
    owner.press("Công bố").await.shows("Đã công bố (phiên bản 2)");
    for (guest, asked) in [
        (hall.delegate(3).await, "phong cau nguyen o dau"),
        (hall.delegate(4).await, "Cho em hỏi phòng cầu nguyện?"),
        (hall.delegate(5).await, "o day co phong cau nguyen khong a"),
    ] {
        guest.says(asked).await.shows("Có, phòng 305 ở tầng 3, mở cả ngày.");
    }
    owner.press("↩️ Hoàn tác").await.shows("↩");
    hall.guest(3).says("phong cau nguyen o dau").await.hides("phòng 305 ở tầng 3");
}

#[tokio::test]
async fn an_english_question_keeps_its_language() {
    let hall = hall("10:30").await;
    let (emma, owner) = (hall.foreigner(2).await, hall.delegate(OWNER).await);
    emma.says("Is there a prayer room?").await;
    emma.press("Ask the organisers").await;
    emma.press("Send").await.shows("Sent to the organisers");
    arrives(&owner).await.shows("Is there a prayer room?");
    owner.press("📌 Trả lời và lưu").await;
    owner.says("Room 305 on the third floor.").await.shows("prayer room").shows("tiếng Anh");
    emma.during(async { drop(arrives(&owner).await) }).await;
    owner.press("Công bố").await.shows("Đã công bố");
    let ben = hall.foreigner(3).await;
    ben.says("where is the prayer room").await.shows("Room 305 on the third floor.");
}

#[tokio::test]
async fn a_given_answer_is_kept_later_and_a_button_pressed_twice_publishes_once() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks(&an, &owner, PRAYER).await;
    owner.press("✍️ Trả lời").await;
    owner.says("Có, phòng 305.").await;
    owner.press("📌 Lưu thành thông tin").await.shows("Xem trước");
    let publish = owner.button("Công bố").1;
    owner.press("✅ Công bố").await.shows("phiên bản 2");
    owner.says("/help").await;
    owner.forges(&publish).await.shows("phiên bản 2");
    // Only whoever writes a fact publishes it.
    let other = hall.delegate(OTHER).await;
    other.forges(&publish).await.shows("không còn dùng được");
    owner.says("/facts").await.shows("(26)");
}

#[tokio::test]
async fn a_preview_drawn_from_an_older_version_is_shown_again_before_it_is_published() {
    let hall = hall("10:30").await;
    let an = hall.delegate(1).await;
    let (first, second) = (hall.delegate(OWNER).await, hall.delegate(OTHER).await);
    asks(&an, &first, PRAYER).await;
    first.press("📌 Trả lời và lưu").await;
    first.says("Có, phòng 305.").await.shows("Xem trước");
    second.says("/facts").await;
    second.press("1").await.shows("wifi");
    second.press("🗑 Xóa").await.shows("Xóa thông tin này?");
    second.press("🗑 Xóa thông tin").await.shows("phiên bản 2");
    first.press("✅ Công bố").await.shows("Chương trình vừa thay đổi").shows("Xem trước");
    first.press("✅ Công bố").await.shows("phiên bản 3");
    hall.guest(1).says("mật khẩu wifi").await.hides("SenVang-Demo");
    hall.guest(1).says("phong cau nguyen o dau").await.shows("phòng 305");
}
