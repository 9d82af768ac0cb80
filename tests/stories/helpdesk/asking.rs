//! Asking: the way there, what is sent, and what is not taken.

use super::{OTHER, OWNER, PRAYER, arrives, asks, hall};
use crate::stage::{Guest, HAI_PHONG, Hall};

#[tokio::test]
async fn a_delegate_sees_what_is_sent_and_the_answer_comes_back_once() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    let card = asks(&an, &owner, "Có chỗ để hành lý không?").await;
    card.shows("Đại biểu hỏi Ban Tổ chức").shows("Có chỗ để hành lý không?").shows("không ghi tên");
    owner.press("✍️ Trả lời").await.shows("Xin nhập câu trả lời");
    let answer = an
        .during(async {
            owner.says("Có, tại quầy lễ tân.").await.shows("Đã gửi câu trả lời");
            hall.app.delivered().await;
        })
        .await;
    answer.shows("Ban Tổ chức trả lời").shows("Có chỗ để hành lý").shows("Có, tại quầy lễ tân.");
    assert_eq!(answer.messages.len(), 1);
    assert!(arrives(&an).await.messages.is_empty());
    an.press("‹ Hỏi tiếp").await.shows("Xin nhập câu hỏi");
    an.says("/cancel").await.shows("Đã hủy thao tác");
}

#[tokio::test]
async fn what_nobody_understood_is_sent_by_two_presses_and_stands_in_no_button() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.says(PRAYER).await;
    let data = an.button("Hỏi Ban Tổ chức").1;
    assert!(data.starts_with("h:1:said:") && data.len() < 40, "{data}");
    an.press("Hỏi Ban Tổ chức").await.shows(PRAYER).shows("Xác nhận nội dung");
    let card = owner
        .during(async {
            an.press("Gửi Ban Tổ chức").await.shows("Đã gửi");
            hall.app.delivered().await;
        })
        .await;
    card.shows(PRAYER);
    // Pressed again, the way there begins a new message.
    an.press("Hỏi Ban Tổ chức").await.shows("Xin nhập câu hỏi");
}

#[tokio::test]
async fn a_wish_and_the_menus_lead_to_the_organisers_too() {
    let hall = hall("10:30").await;
    let emma = hall.foreigner(2).await;
    for text in ["/help", "/venue", "please cancel my registration", "Is there a prayer room?"] {
        let labels = emma.says(text).await.labels();
        assert!(labels.iter().any(|label| label.contains("Ask the organisers")), "{text}");
    }
    emma.says("ask the organisers").await.shows("Please type your question");
    emma.says("Is there a prayer room?").await.shows("no name");
    emma.press("Add my name").await.shows("Please type your name");
    emma.says("two\nlines").await.shows("does not look like a name");
    emma.says("Dr Emma Roe, City University").await.shows("From: Dr Emma Roe, City University");
    emma.press("Without my name").await.shows("no name");
    emma.press("Type it anew").await.shows("Please type it all anew");
    emma.says("Hm").await.shows("5 to 1000 characters");
    emma.says("Is there a quiet room?").await.shows("Is there a quiet room?");
    emma.press("Do not send").await.shows("It was not sent");
    let owner = hall.delegate(OWNER).await;
    owner.says("/desk").await.shows("Không có câu hỏi nào đang chờ");
}

#[tokio::test]
async fn a_name_is_shown_to_the_organisers_as_it_was_written() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.says("/desk").await;
    an.says("Có chỗ để hành lý không?").await;
    an.press("Ghi tên").await;
    an.says("TS. Lê Thị <An>, Trường Chính trị").await.shows("TS. Lê Thị <An>");
    an.press("Gửi Ban Tổ chức").await.shows("TS. Lê Thị <An>");
    arrives(&owner).await;
    owner.says("/desk").await.shows("1 câu đang chờ").shows("TS. Lê Thị <An>, Trường Chính trị");
}

#[tokio::test]
async fn nobody_floods_the_organisers() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    for number in 0..5 {
        asks(&an, &owner, &format!("Câu hỏi số {number} của tôi?")).await;
        hall.advance(20);
    }
    an.says("/desk").await;
    an.says("Câu hỏi thứ sáu?").await;
    an.press("Gửi Ban Tổ chức").await.shows("tối đa 5 câu hỏi");
    owner.press("✖️").await.shows("Đóng mà không trả lời?");
    owner.press("✖️ Đóng câu hỏi").await.shows("Đã đóng");
    arrives(&an).await.shows("chưa thể trả lời tại đây");
    an.press("Gửi Ban Tổ chức").await.shows("Đã gửi");
    owner.says("/desk").await;
    owner.press("1").await;
    owner.press("✖️").await;
    owner.press("✖️ Đóng câu hỏi").await;
    an.says("/desk").await;
    an.says("Câu hỏi thứ bảy?").await;
    hall.advance(5);
    an.press("Gửi Ban Tổ chức").await.shows("sau 15 giây");
    hall.advance(15);
    an.press("Gửi Ban Tổ chức").await.shows("Đã gửi");
}

#[tokio::test]
async fn whoever_is_blocked_is_told_and_asks_again_when_that_is_taken_back() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.says("/desk").await;
    let begun = an.says("Một câu viết dở dang").await;
    begun.shows("Xác nhận nội dung");
    let draft = an.button("Gửi Ban Tổ chức").1;
    an.says("/desk").await;
    an.says("Câu đầu tiên của tôi?").await;
    an.forges(&draft).await.shows("không còn dùng được");
    an.press("Gửi Ban Tổ chức").await;
    arrives(&owner).await.shows("Câu đầu tiên");
    owner.press("🚫").await.shows("Không nhận thêm câu hỏi từ người này");
    an.says("/desk").await.shows("hiện không nhận thêm câu hỏi").shows("thuky-demo@example.org");
    owner.press("Nhận lại").await.shows("lại được gửi câu hỏi");
    an.says("/desk").await.shows("Xin nhập câu hỏi");
}

#[tokio::test]
async fn without_organisers_or_long_after_the_event_nothing_is_taken() {
    let hall = hall("10:30").await;
    let an = hall.delegate(1).await;
    an.says("/desk").await;
    an.says("Một câu hỏi viết trước khi kết thúc?").await;
    hall.jump_to("2026-12-20 09:00");
    an.press("Gửi Ban Tổ chức").await.shows("Sự kiện đã kết thúc");
    an.says("/desk").await.shows("Sự kiện đã kết thúc").shows("thuky-demo@example.org");
    let labels = an.says(PRAYER).await.labels();
    assert!(labels.iter().all(|label| !label.contains("Hỏi Ban")), "{labels:?}");

    let unstaffed = Hall::with_event(HAI_PHONG).await;
    let binh = unstaffed.delegate(2).await;
    let labels = binh.says("/help").await.labels();
    assert!(labels.iter().all(|label| !label.contains("Hỏi Ban")), "{labels:?}");
    binh.says("/desk").await.shows("chưa có thành viên Ban Tổ chức nào");
}

#[tokio::test]
async fn who_is_forgotten_asked_nothing() {
    let hall = hall("10:30").await;
    let (an, owner): (Guest<'_>, Guest<'_>) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks(&an, &owner, "Có chỗ để hành lý không?").await;
    an.says(PRAYER).await;
    let data = letan::privacy::export(hall.app.desk(), 1).await.unwrap();
    assert_eq!(data["help_desk"]["asked"].as_array().unwrap().len(), 2);
    an.says("/forget").await;
    an.press("🗑").await;
    owner.press("✍️ Trả lời").await.shows("Câu hỏi này không còn");
    owner.says("/desk").await.shows("Không có câu hỏi nào đang chờ");
    let data = letan::privacy::export(hall.app.desk(), 1).await.unwrap();
    assert!(data["help_desk"]["asked"].as_array().unwrap().is_empty());
    hall.delegate(OTHER).await.says("/desk").await.shows("Không có câu hỏi nào đang chờ");
}

#[tokio::test]
async fn a_text_that_was_not_sent_is_kept_for_two_hours() {
    let hall = hall("10:30").await;
    let (an, _owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.says(PRAYER).await;
    hall.jump_to("12:31");
    letan::privacy::expire(hall.app.desk(), hall.now()).await.unwrap();
    an.press("Hỏi Ban Tổ chức").await.shows("Xin nhập câu hỏi");
}
