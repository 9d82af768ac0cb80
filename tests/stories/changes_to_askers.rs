//! Notices of changes to those who asked the panel something.

use super::changes::{ONE, TWO, half_past_ten, hall, notices, publish};

#[tokio::test]
async fn who_asked_in_a_session_is_told_and_who_withdrew_the_question_is_not() {
    let hall = hall(&[ONE, TWO]).await;
    for person in [1, 2] {
        let guest = hall.delegate(person).await;
        guest.says("/start s_x_one").await;
        guest.press("❓").await;
        guest.says("Kinh phí lấy từ nguồn nào, trong bao lâu?").await;
        guest.press("✅").await;
        guest.says("TS. Nguyễn Văn An, Học viện").await;
        guest.press("✅").await.shows("Câu hỏi gửi phiên");
    }
    hall.pass_until("2025-05-19 07:02").await;
    hall.guest(2).press("↩️").await;
    publish(&hall, &[half_past_ten(), TWO]).await;
    hall.pass_until("2025-05-19 07:10").await;
    assert_eq!(notices(&hall, 1).len(), 1);
    assert_eq!(notices(&hall, 2).len(), 0);
}
