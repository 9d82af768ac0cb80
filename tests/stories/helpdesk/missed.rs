//! `/unanswered`: what could not be answered, by how often it was asked.

use super::{OWNER, PRAYER, hall};

#[tokio::test]
async fn similar_questions_are_counted_together_and_answered_by_a_fact() {
    let hall = hall("10:30").await;
    let owner = hall.delegate(OWNER).await;
    owner.says("/unanswered").await.shows("Hiện không có câu nào");
    for (id, asked) in [
        (1, PRAYER),
        (2, "o day co phong cau nguyen khong a"),
        (3, "Xin hỏi có phòng cầu nguyện không?"),
        (4, "Có đổi ngoại tệ không?"),
    ] {
        hall.delegate(id).await.says(asked).await;
    }
    let list = owner.says("/unanswered").await;
    list.shows("2 nội dung").shows("3 lần").shows("1 lần").shows("ngoại tệ");
    owner.press("1").await.shows("Hỏi 3 lần").shows(PRAYER).hides("ngoại tệ");
    owner.press("📌 Trả lời thành").await.shows("Xin nhập câu trả lời");
    owner.says("Phòng 305, tầng 3.").await.shows("Xem trước").shows("phòng cầu nguyện");
    owner.press("✅ Công bố").await.shows("Đã công bố");
    hall.guest(2).says("phong cau nguyen o dau").await.shows("Phòng 305, tầng 3.");
    owner.says("/unanswered").await.shows("1 nội dung").hides("cầu nguyện");
    owner.press("1").await.shows("ngoại tệ");
    let dismiss = owner.button("Bỏ qua").1;
    owner.press("Bỏ qua").await.shows("Hiện không có câu nào").shows("Đã bỏ qua");
    owner.forges(&dismiss).await.shows("đã được xử lý");
    // Asked again, it is there again.
    hall.guest(4).says("Có đổi ngoại tệ không?").await;
    owner.says("/unanswered").await.shows("ngoại tệ");
}
