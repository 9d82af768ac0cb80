//! Delegates ask to speak, look at their place, take it back.

use letan::questions::floor::store;
use letan::rehearsal::BOT_ID;
use letan::router;
use letan::telegram::{Incoming, Place, What, Who};

use super::{
    OWNER, SESSION, asks_to_speak, delivered, hall, hears, opens_the_list, order, planted,
};

#[tokio::test]
async fn a_delegate_asks_to_speak_sees_the_place_and_takes_it_back() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    planted(&hall, 500, "Ông Lê Văn Ba", "").await;
    an.says("/speak").await.shows("toàn thể 1").shows("họ tên, chức vụ, đơn vị");
    an.says("A").await.shows("có 1 ký tự");
    an.says("TS. Trần An\nTrường Chính trị").await.shows("TS. Trần An, Trường").shows("công khai");
    an.press("🪪").await;
    an.says("TS. Trần An, Trường Chính trị").await.shows("TS. Trần An, Trường Chính trị");
    an.press("✏️").await.shows("tối đa 200 ký tự");
    an.says("Đào tạo cán bộ\n số ở tỉnh").await.shows("Đào tạo cán bộ số ở tỉnh");
    let receipt = hears(&an, async { drop(an.press("✅ Đăng ký").await) }).await;
    receipt.shows("Đã ghi vào danh sách phát biểu").shows("còn 1 đại biểu");
    let own = an.press("🔄 Xem thứ tự").await;
    own.shows("Đã đăng ký phát biểu").shows("Đào tạo cán bộ số").shows("còn 1 đại biểu");
    // Asking again in the same session leads to what is there.
    an.says("/speak").await.shows("Đã đăng ký phát biểu");
    let withdraw = an.button("↩️ Rút").1;
    let told = hears(&an, async { drop(an.press("↩️ Rút").await) }).await;
    told.shows("Đã rút đăng ký phát biểu");
    let before = an.chat().len();
    hears(&an, async { drop(an.forges(&withdraw).await) }).await;
    assert_eq!(an.chat().len(), before, "no second letter");
    assert_eq!(order(&hall).await, ["Ông Lê Văn Ba"]);
    // The name is remembered; so soon nobody asks again.
    an.says("/speak").await.shows("TS. Trần An, Trường Chính trị").shows("Xác nhận");
    an.press("✅ Đăng ký").await.shows("Xin đăng ký tiếp sau");
    hall.advance(31);
    hears(&an, async { drop(an.press("✅ Đăng ký").await) }).await.shows("Đã ghi vào danh sách");
}

#[tokio::test]
async fn how_a_question_was_signed_is_offered_for_speaking() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    an.says("/ask").await;
    an.says("Bao giờ kỷ yếu được phát hành rộng rãi?").await;
    an.press("🪪").await;
    an.says("Bà Trần Thị An, Sở Nội vụ").await;
    an.says(&format!("/start s_demo-2026_{SESSION}")).await;
    an.press("🎤 Đăng ký phát biểu").await.shows("Xác nhận").shows("Bà Trần Thị An, Sở Nội vụ");
    an.press("Không đăng ký").await.shows("không được gửi");
    assert_eq!(order(&hall).await.len(), 0);
}

#[tokio::test]
async fn the_way_to_speak_stands_where_questions_are() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    for words in ["/ask", "/questions", &format!("/start s_demo-2026_{SESSION}")] {
        let said = an.says(words).await;
        assert!(said.labels().iter().any(|label| label == "🎤 Đăng ký phát biểu"), "{words}");
    }
    an.says("đăng ký phát biểu").await.shows("họ tên, chức vụ");
    an.says("/cancel").await.shows("Đã hủy");
    an.says("wifi ở hội trường").await.hides("Xác nhận đăng ký");
    // Lunch takes no questions, so nobody speaks there.
    let emma = hall.foreigner(2).await;
    emma.forges("f:1:a:nowhere").await.shows("no longer");
    hall.jump_to("12:15");
    emma.says("/speak").await.shows("In which session?");
}

#[tokio::test]
async fn asking_three_times_is_enough_and_a_closed_list_takes_nobody() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    for _ in 0..3 {
        asks_or_sends(&an).await;
        hears(&an, async { drop(an.press("↩️ Rút").await) }).await.shows("Đã rút");
        hall.advance(60);
    }
    an.says("/speak").await;
    an.press("✅ Đăng ký").await.shows("tối đa 3 lần");
    let binh = hall.delegate(2).await;
    asks_to_speak(&binh, "Lê Bình").await.shows("Đã ghi");
    opens_the_list(&owner).await.shows("Đang nhận đăng ký");
    let chi = hall.delegate(3).await;
    chi.says("/speak").await;
    chi.says("Vũ Chi").await;
    let close = owner.button("🔴 Chốt").1;
    let told = hears(&binh, async { drop(owner.press("🔴 Chốt").await) }).await;
    told.shows("đã chốt").shows("giữ nguyên thứ tự");
    let again = hears(&binh, async { drop(owner.forges(&close).await) }).await;
    assert_eq!(again.messages.len(), 0, "{}", again.text());
    chi.press("✅ Đăng ký").await.shows("không nhận đăng ký");
    let card = chi.says(&format!("/start s_demo-2026_{SESSION}")).await;
    assert!(card.labels().iter().all(|label| !label.contains("🎤")), "{:?}", card.labels());
    owner.press("🟢 Mở").await.shows("Đang nhận đăng ký");
    chi.says("/speak").await;
    hears(&chi, async { drop(chi.press("✅ Đăng ký").await) }).await.shows("Đã ghi");
}

async fn asks_or_sends(an: &crate::stage::Guest<'_>) {
    an.says("/speak").await;
    if an.chat().last().unwrap().text.contains("Xin nhập họ tên") {
        an.says("Trần An").await;
    }
    hears(an, async { drop(an.press("✅ Đăng ký").await) }).await.shows("Đã ghi");
}

#[tokio::test]
async fn a_press_that_is_handled_again_asks_once() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    an.says("/speak").await;
    an.says("Trần An").await;
    let send = an.button("✅ Đăng ký").1;
    let who = Who {
        person: 1,
        chat: 1,
        place: Place::Private,
        language: Some("vi".to_owned()),
        name: String::new(),
    };
    let (desk, now) = (hall.app.desk(), hall.now());
    let before = an.chat().len();
    for _ in 0..3 {
        let what = What::Press { query: "q".to_owned(), message: None, data: send.clone() };
        let incoming =
            Incoming { update: 70_001, who: Some(who.clone()), what, album: None, brought: None };
        Box::pin(router::answer(desk, now, &who, &incoming)).await.unwrap();
    }
    delivered(&hall).await;
    assert_eq!(an.chat().len(), before + 1, "one receipt");
    let list = store::list(&desk.database, BOT_ID, 1, SESSION).await.unwrap();
    assert_eq!(list.len(), 1);
}
