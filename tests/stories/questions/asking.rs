//! Delegates ask, vote, change their minds.

use letan::delegates::settings;
use letan::rehearsal::BOT_ID;
use letan::router;
use letan::telegram::{Incoming, Place, What, Who};

use super::{OWNER, QUESTION, SESSION, ask, delivered, hall, hears, planted};
use crate::stage::{HAI_PHONG, Hall};

#[tokio::test]
async fn a_question_is_shown_back_signed_sent_and_every_step_is_told_once() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.says("/ask").await.shows("toàn thể 1").shows("Không gửi nội dung mật").shows("từ 10 đến");
    an.says("ngắn quá").await.shows("có 8 ký tự");
    an.says(QUESTION).await.shows("Xác nhận câu hỏi").shows(QUESTION).shows("Ghi tên");
    an.press("✅").await.shows("họ tên, chức vụ");
    an.says("TS. Trần An,  Trường Chính trị").await.shows("TS. Trần An, Trường Chính trị");
    let receipt = hears(&an, async { drop(an.press("✅").await) }).await;
    receipt.shows("Đã nhận câu hỏi, đang chờ duyệt");
    owner.says("/moderate").await.shows("1 câu hỏi đang chờ duyệt");
    owner.press("⏳ 1").await.shows("Chờ duyệt: 1");
    owner.press("⏳ Duyệt 1").await.shows(QUESTION).shows("TS. Trần An");
    let told = hears(&an, async {
        owner.press("✅ Duyệt").await.shows("Đã đưa vào");
    })
    .await;
    assert_eq!(told.messages.len(), 1, "{}", told.text());
    told.shows("đã được duyệt");
    owner.press("🎤").await.shows("TIẾP THEO").shows(QUESTION);
    let told = hears(&an, async {
        owner.press("⏭").await.shows("ĐANG TRẢ LỜI");
    })
    .await;
    assert_eq!(told.messages.len(), 1);
    told.shows("Câu hỏi đang được trả lời");
    let told = hears(&an, async { drop(owner.press("✅ Đã trả lời").await) }).await;
    assert_eq!(told.messages.len(), 1);
    told.shows("đã được trả lời tại phiên");
    an.says("/questions").await.shows("Câu hỏi đã gửi (1)").shows("đã trả lời");
}

#[tokio::test]
async fn a_delegate_from_abroad_asks_anonymously_and_others_vote() {
    let hall = hall().await;
    let (emma, john) = (hall.foreigner(11).await, hall.foreigner(12).await);
    let owner = hall.foreigner(OWNER).await;
    emma.says("/ask").await.shows("Nothing confidential");
    emma.says("Who pays for the new learning platform?").await.shows("Please check");
    emma.press("Fully anonymous").await.shows("do not see a name either");
    hears(&emma, async { drop(emma.press("✅ Send").await) }).await.shows("waiting for approval");
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Look").await.shows("Delegate no. 1");
    owner.press("✅ Approve").await.shows("Put on the list");
    john.says("/questions").await.shows("None yet");
    john.press("Plenary 1").await.shows("Who pays").shows("Delegate no. 1").shows("👍 0");
    let vote = john.button("👍 No. 1").1;
    john.press("👍 No. 1").await.shows("👍 1").shows("Your vote counts");
    john.forges(&vote).await.shows("Your vote counts");
    john.says("/questions").await;
    john.press("Plenary 1").await.shows("👍 1");
    emma.forges(&vote)
        .await
        .shows("no vote of one's own")
        .shows("👍 1")
        .shows("Sent from this account");
    john.press("✓ Undo").await.shows("👍 0").shows("taken back");
    // A question that is like it is shown before another one is sent.
    john.press("❓").await;
    john.says("Who will pay for this learning platform?").await.shows("It may have been asked");
    john.press("👍 Vote for 1").await.shows("👍 1").shows("Your vote counts");
    john.says("/questions").await.shows("None yet");
}

#[tokio::test]
async fn a_waiting_question_can_be_changed_and_withdrawn_and_a_decided_one_cannot() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    ask(&an, QUESTION, "Trần An").await.shows("đang chờ duyệt");
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await;
    let (_, seen) = owner.button("✅ Duyệt");
    an.press("✏️ Sửa").await.shows("Xin nhập lại");
    an.says("Kinh phí chuyển đổi số năm 2027 lấy từ đâu?").await.shows("Câu hỏi đã được sửa");
    // The card shows an older text: it is not approved unseen.
    owner.forges(&seen).await.shows("vừa sửa câu hỏi").shows("năm 2027");
    let withdraw = an.button("↩️ Rút").1;
    let told = hears(&an, async { drop(an.press("↩️ Rút").await) }).await;
    told.shows("Câu hỏi đã được rút");
    let again = hears(&an, async { drop(an.forges(&withdraw).await) }).await;
    again.hides("đã được rút");
    owner.press("✅ Duyệt").await.shows("đã rút");
    hall.advance(60);
    // How they signed is remembered.
    an.says("/ask").await;
    an.says("Bao giờ kỷ yếu được phát hành rộng rãi?").await.shows("Trần An");
    hears(&an, async { drop(an.press("✅").await) }).await.shows("đang chờ duyệt");
    let (withdraw, reword) = (an.button("↩️ Rút").1, an.button("✏️ Sửa").1);
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await;
    owner.press("✅ Duyệt").await;
    an.forges(&withdraw).await.shows("không thể thay đổi");
    an.forges(&reword).await.shows("không thể thay đổi");
}

#[tokio::test]
async fn limits_closed_sessions_and_cancelling_are_said_in_words() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    ask(&an, QUESTION, "Trần An").await;
    an.says("/ask").await;
    an.says("Bao giờ kỷ yếu được phát hành rộng rãi?").await;
    an.press("✅").await.shows("Xin gửi tiếp sau");
    hall.advance(60);
    hears(&an, async { drop(an.press("✅").await) }).await.shows("đang chờ duyệt");
    an.says("/ask").await;
    an.says("/cancel").await.shows("Đã hủy");
    an.says("wifi ở hội trường").await.hides("Xác nhận câu hỏi");
    an.says("/ask").await;
    an.says("Một câu hỏi nữa cho phiên này ạ?").await.shows("Xác nhận");
    let send = an.button("✅").1;
    owner.says(&format!("/start s_demo-2026_{SESSION}")).await;
    owner.press("🗂").await.shows("Đang nhận câu hỏi");
    owner.press("🔴 Ngừng").await.shows("Không nhận câu hỏi");
    hall.advance(60);
    an.forges(&send).await.shows("hiện không nhận câu hỏi");
    an.says(&format!("/start s_demo-2026_{SESSION}")).await;
    assert!(an.chat().last().unwrap().labels().iter().all(|label| !label.contains("❓")));
    owner.press("🟢 Mở").await;
    owner.press("Tắt duyệt trước").await;
    hears(&an, async { drop(an.forges(&send).await) }).await.shows("đưa vào danh sách");
    owner.press("Tắt “Cùng").await;
    owner.says("/questions").await;
    let said = owner.press("toàn thể 1").await;
    assert!(said.labels().iter().all(|label| !label.contains("👍")), "{:?}", said.labels());
}

#[tokio::test]
async fn a_marked_question_waits_even_where_nobody_moderates() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    owner.says("/moderate").await;
    owner.press("toàn thể 1").await;
    owner.press("Tắt duyệt trước").await;
    ask(&an, "Ai nghĩ ra quy định vớ vẩn này vậy?", "Trần An").await.shows("đang chờ duyệt");
    owner.press("🔴").await;
    owner.press("⏳ Duyệt 1").await.shows("🚩").shows("vớ vẩn");
}

/// Buttons about a question of another person, of moderators, and of nowhere.
const NOT_THEIRS: [&str; 26] = [
    "k:1:s:500",
    "k:1:d:500",
    "k:1:w:500",
    "k:1:n:500",
    "k:1:o:500",
    "k:1:r:500",
    "k:1:l:500:named",
    "k:1:t:v",
    "k:1:t:s:toan-the-1",
    "k:1:t:n:toan-the-1:0",
    "k:1:t:c:500",
    "k:1:t:a:500:1",
    "k:1:t:d:500:time",
    "k:1:t:g:500:501",
    "k:1:t:e:500",
    "k:1:t:w:500",
    "k:1:t:b:500:1",
    "k:1:t:t:toan-the-1:o:0",
    "k:1:t:h:toan-the-1",
    "k:1:t:k:500",
    "k:1:t:f:500",
    "k:1:q:nowhere:0",
    "k:2:r:500",
    "k:7:v:500:1:0",
    "k:1:zz",
    "k:1:v:999:1:0",
];

#[tokio::test]
async fn buttons_of_others_other_events_and_of_nowhere_do_nothing() {
    let hall = hall().await;
    let (an, binh) = (hall.delegate(1).await, hall.delegate(2).await);
    planted(&hall, 500, 1, QUESTION, true).await;
    for data in NOT_THEIRS {
        let theirs = if data.starts_with("k:1:t:") {
            "Chỉ Ban Tổ chức"
        } else {
            "Nút này không còn"
        };
        binh.forges(data).await.shows(theirs);
    }
    binh.forges("k:1:v:500:1:0").await.shows("không còn trong danh sách");
    binh.says("/moderate").await.shows("Chỉ Ban Tổ chức và người duyệt câu hỏi");
    an.says("/questions").await.shows("chờ duyệt");
    delivered(&hall).await;
}

#[tokio::test]
async fn a_question_stays_in_its_event() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    hall.publish(HAI_PHONG).await;
    planted(&hall, 500, 1, QUESTION, true).await;
    let said = owner.forges("k:2:t:c:500").await;
    said.hides(QUESTION);
    owner.forges("k:2:t:a:500:1").await.hides(QUESTION);
    owner.forges("k:1:t:c:500").await.shows(QUESTION).shows("chờ duyệt");
}

#[tokio::test]
async fn an_update_that_is_handled_again_asks_once() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    an.says("/ask").await;
    let who = Who {
        person: 1,
        chat: 1,
        place: Place::Private,
        language: Some("vi".to_owned()),
        name: "An".to_owned(),
    };
    let typed = |update| {
        let (who, what) = (Some(who.clone()), What::Text(QUESTION.to_owned()));
        Incoming { update, who, what, album: None, brought: None }
    };
    let (desk, now) = (hall.app.desk(), hall.now());
    // The last is another update: it is for the desk again.
    for (update, is_asked) in [(70_001, true), (70_001, true), (70_002, false)] {
        let reply = router::answer(desk, now, &who, &typed(update)).await.unwrap();
        let said = format!("{reply:?}");
        assert_eq!(said.contains("Xác nhận câu hỏi"), is_asked, "{said}");
    }
}

#[tokio::test]
async fn a_level_that_the_event_does_not_offer_is_not_taken_from_a_button() {
    let hall = Hall::with_event(HAI_PHONG).await;
    let an = hall.delegate(1).await;
    an.says("/ask").await;
    let chat = an.chat();
    let first = chat.last().unwrap().labels()[0];
    an.press(first).await.shows("Xin nhập câu hỏi");
    let said = an.says(QUESTION).await;
    said.shows("Ghi tên").hides("Ẩn danh hoàn toàn");
    assert!(said.labels().iter().all(|label| !label.contains("🕶")), "{:?}", said.labels());
    let number = an.button("✅ Gửi").1.rsplit(':').next().unwrap().to_owned();
    an.forges(&format!("k:1:l:{number}:moderators")).await.shows("không còn dùng được");
    an.forges(&format!("k:1:l:{number}:room")).await.shows("Ẩn danh trước hội trường");
}

#[tokio::test]
async fn who_wants_no_answers_hears_that_a_question_was_taken_and_nothing_more() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    let mut wishes = settings::store::of(&hall.app.desk().database, BOT_ID, 1).await.unwrap();
    wishes.answers = false;
    let (desk, now) = (hall.app.desk(), hall.now());
    settings::store::put(&desk.database, BOT_ID, 1, &wishes, now).await.unwrap();
    ask(&an, QUESTION, "Trần An").await.shows("đang chờ duyệt");
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await;
    let told = hears(&an, async { drop(owner.press("✅ Duyệt").await) }).await;
    assert_eq!(told.messages.len(), 0, "{}", told.text());
    an.says("/questions").await.shows("đã duyệt, trong danh sách");
}
