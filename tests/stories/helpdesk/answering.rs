//! Organisers answer: only they, only once, whoever is first.

use super::{OTHER, OWNER, PRAYER, arrives, asks, hall};

#[tokio::test]
async fn of_two_who_answer_the_first_is_heard_and_the_second_is_told() {
    let hall = hall("10:30").await;
    let an = hall.delegate(1).await;
    let (first, second) = (hall.delegate(OWNER).await, hall.delegate(OTHER).await);
    let card = second
        .during(async {
            asks(&an, &first, PRAYER).await.shows(PRAYER);
        })
        .await;
    card.shows(PRAYER);
    first.press("✍️ Trả lời").await;
    second.press("✍️ Trả lời").await.shows("Xin nhập câu trả lời");
    let answer = an
        .during(async {
            first.says("Có, phòng 305.").await.shows("Đã gửi câu trả lời");
            second
                .says("Không có.")
                .await
                .shows("không được gửi")
                .shows("Thành viên Ban Tổ chức số 1 đã trả lời")
                .shows("Có, phòng 305.");
            hall.app.delivered().await;
        })
        .await;
    answer.shows("Có, phòng 305.").hides("Không có.");
    assert_eq!(answer.messages.len(), 1);
    // What was typed afterwards is a question again.
    second.says("wifi").await.hides("không được gửi");
}

#[tokio::test]
async fn the_other_cards_say_who_answered_when_they_are_pressed() {
    let hall = hall("10:30").await;
    let an = hall.delegate(1).await;
    let (first, second) = (hall.delegate(OWNER).await, hall.delegate(OTHER).await);
    asks(&an, &first, PRAYER).await;
    let number = first.button("✍️ Trả lời").1.rsplit(':').next().unwrap().to_owned();
    first.press("✍️ Trả lời").await;
    let answer = an
        .during(async {
            first.says("Có, phòng 305.").await;
            hall.app.delivered().await;
        })
        .await;
    assert_eq!(answer.messages.len(), 1);
    for data in ["answer", "end", "close", "card"] {
        second.says("/help").await;
        second
            .forges(&format!("h:1:{data}:{number}"))
            .await
            .shows("Thành viên Ban Tổ chức số 1 đã trả lời")
            .shows("Có, phòng 305.");
    }
    first.forges(&format!("h:1:close:{number}")).await.shows("từ chính tài khoản này");
    assert!(arrives(&an).await.messages.is_empty());
    // A new organiser's card would be obsolete: nothing waits.
    second.says("/desk").await.shows("Không có câu hỏi nào đang chờ");
}

#[tokio::test]
async fn a_delegate_answers_nobody_and_sees_no_message() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks(&an, &owner, PRAYER).await;
    let number = owner.button("✍️ Trả lời").1.rsplit(':').next().unwrap().to_owned();
    let binh = hall.delegate(2).await;
    binh.says("/help").await;
    for word in ["answer", "keep", "end", "close", "block", "card", "send", "draft", "said", "sign"]
    {
        let said = binh.forges(&format!("h:1:{word}:{number}")).await;
        assert!(!said.text().contains("cầu nguyện"), "{word}: {}", said.text());
    }
    for data in ["h:1:open:0", "h:1:f:list:0", "h:1:f:missed:0", "h:1:f:add", "h:1:f:publish:1:1"] {
        binh.forges(data).await.shows("Chỉ Ban Tổ chức");
    }
    binh.forges("h:1:f:undo:1").await.shows("Chỉ Ban Tổ chức");
    binh.forges("h:1:zzz").await.shows("không còn dùng được");
    for command in ["/facts", "/unanswered"] {
        binh.says(command).await.shows("Chỉ Ban Tổ chức");
    }
    owner.says("/desk").await.shows("1 câu đang chờ");
}

#[tokio::test]
async fn an_answer_is_waited_for_until_cancelled_or_back_or_long_past() {
    let hall = hall("10:30").await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks(&an, &owner, PRAYER).await;
    for end in ["/cancel", "back", "later"] {
        owner.says("/desk").await;
        owner.press("1").await;
        owner.press("✍️ Trả lời").await;
        match end {
            "/cancel" => drop(owner.says("/cancel").await.shows("Đã hủy thao tác")),
            "back" => drop(owner.press("Quay lại").await.shows(PRAYER)),
            _ => hall.advance(21 * 60),
        }
        owner.says("wifi").await.hides("Đã gửi câu trả lời");
    }
    owner.press("✍️ Trả lời").await;
    let long = "rất dài ".repeat(400);
    owner.says(&long).await.shows("từ 1 đến 2500 ký tự");
    owner.says("Có.").await.shows("Đã gửi câu trả lời");
}

#[tokio::test]
async fn killed_between_the_answer_and_its_letter_the_answer_arrives_once() {
    let mut hall = hall("10:30").await;
    hall.delegate(1).await;
    hall.delegate(OWNER).await;
    {
        let (an, owner) = (hall.guest(1), hall.guest(OWNER));
        asks(&an, &owner, PRAYER).await;
        owner.press("✍️ Trả lời").await;
    }
    let before = hall.guest(1).chat().len();
    hall.stop().await;
    // The answer waits at Telegram while nobody runs, and is taken by the next start.
    hall.world.says(OWNER, "Có, phòng 305.");
    hall.begin_again().await;
    hall.settled().await;
    hall.restart().await;
    hall.app.delivered().await;
    let chat = hall.guest(1).chat();
    let answers = chat[before..].iter().filter(|message| message.text.contains("phòng 305"));
    assert_eq!(answers.count(), 1);
}
