//! Moderators and chairs lead the list.

use super::{
    OTHER_OWNER, OWNER, SESSION, asks_to_speak, hall, hears, opens_the_list, order, planted,
};

#[tokio::test]
async fn somebody_from_the_hall_is_added_and_the_order_changed() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks_to_speak(&an, "Trần An").await.shows("tiếp theo");
    opens_the_list(&owner).await.shows("Chờ phát biểu: 1").shows("1. Trần An");
    owner.press("✋").await.shows("đại biểu giơ tay");
    owner.says("Bà Lê Thị Hoa, cán bộ hưu trí\nChế độ hưu trí").await.shows("Đã thêm");
    owner.press("✋").await;
    owner.press("‹ Danh sách").await;
    owner.says("wifi ở hội trường").await.hides("Đã thêm");
    opens_the_list(&owner).await.shows("2. Bà Lê Thị Hoa, cán bộ hưu trí: Chế độ hưu trí");
    planted(&hall, 500, "Ông Ba", "").await;
    owner.press("🔄 Xem lại").await.shows("3. Ông Ba");
    owner.press("3").await.shows("Thứ tự: 3 trên 3");
    let up = owner.button("⬆️").1;
    owner.press("⬆️").await.shows("Thứ tự: 2 trên 3");
    // A second press of the same button moves nobody further.
    owner.forges(&up).await.hides("Thứ tự: 1");
    owner.press("⏫").await.shows("Thứ tự: 1 trên 3");
    owner.press("⬇️").await.shows("Thứ tự: 2 trên 3");
    assert_eq!(order(&hall).await, ["Trần An", "Ông Ba", "Bà Lê Thị Hoa, cán bộ hưu trí"]);
    owner.press("‹ Danh sách").await;
    owner.press("↩️ Hoàn tác: chuyển xuống").await;
    assert_eq!(order(&hall).await, ["Ông Ba", "Trần An", "Bà Lê Thị Hoa, cán bộ hưu trí"]);
    let said = owner.press("🔄 Xem lại").await;
    assert!(said.labels().iter().all(|label| !label.contains("Hoàn tác")), "{:?}", said.labels());
}

#[tokio::test]
async fn the_floor_goes_from_one_to_the_next_and_everybody_hears_their_turn_once() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    for (number, name) in [(500, "Ông Ba"), (501, "Bà Tư"), (502, "Ông Năm")] {
        planted(&hall, number, name, "").await;
    }
    let an = hall.delegate(1).await;
    asks_to_speak(&an, "Trần An").await.shows("còn 3 đại biểu");
    opens_the_list(&owner).await.shows("Chưa mời ai");
    let told = hears(&an, async { drop(owner.press("⏭ Mời: Ông Ba").await) }).await;
    assert_eq!(told.messages.len(), 0, "three are still before them: {}", told.text());
    let told = hears(&an, async {
        owner.press("⏭ Mời: Bà Tư").await.shows("ĐANG PHÁT BIỂU").shows("Ông Ba · 0 phút");
    })
    .await;
    assert_eq!(told.messages.len(), 1, "{}", told.text());
    told.shows("Sắp đến lượt").shows("còn 2 đại biểu");
    let told = hears(&an, async { drop(owner.press("⏭ Mời: Ông Năm").await) }).await;
    assert_eq!(told.messages.len(), 0, "{}", told.text());
    let told = hears(&an, async {
        owner.press("⏭ Mời: Trần An").await.shows("hết giờ lúc 10:35").shows("Còn 5 phút 0 giây");
    })
    .await;
    assert_eq!(told.messages.len(), 1, "{}", told.text());
    told.shows("Kính mời Quý đại biểu phát biểu").shows("hết giờ lúc 10:35");
    hall.advance(252);
    owner.press("✅ Đã phát biểu xong").await.shows("4. Trần An · 4 phút");
    an.says("/speak").await.shows("Xác nhận");
}

#[tokio::test]
async fn the_second_of_two_moderators_sees_who_was_faster() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let other = hall.foreigner(OTHER_OWNER).await;
    planted(&hall, 500, "Ông Ba", "").await;
    planted(&hall, 501, "Bà Tư", "").await;
    opens_the_list(&owner).await;
    opens_the_list(&other).await.shows("Waiting: 2");
    let an = hall.delegate(1).await;
    // Somebody who asks meanwhile is no reason to draw everything again.
    asks_to_speak(&an, "Trần An").await;
    owner.press("⏭ Mời: Ông Ba").await;
    let late = other.press("⏭ Next: Ông Ba").await;
    late.shows("Organiser no. 1 was faster: gave the floor – Ông Ba").shows("SPEAKING\nÔng Ba");
    other.press("⏭ Next: Bà Tư").await.shows("SPEAKING\nBà Tư");
    owner
        .press("✅ Đã phát biểu xong")
        .await
        .shows("số 2 đã thực hiện trước: mời phát biểu – Bà Tư");
    owner.press("↩️ Hoàn tác").await.shows("ĐANG PHÁT BIỂU\nÔng Ba").shows("1. Bà Tư");
}

#[tokio::test]
async fn who_is_not_here_is_skipped_comes_back_to_the_end_or_is_removed() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks_to_speak(&an, "Trần An").await;
    planted(&hall, 500, "Ông Ba", "").await;
    opens_the_list(&owner).await;
    owner.press("⏭ Mời: Trần An").await;
    let told = hears(&an, async {
        owner.press("🚷 Vắng mặt").await.shows("Chưa có mặt khi được mời: Trần An");
    })
    .await;
    // It was their turn, and before the letter went out it was not any more.
    told.shows("chưa thấy Quý đại biểu").hides("Kính mời");
    owner.press("🚷 Trần An").await.shows("Chưa có mặt");
    let told = hears(&an, async { drop(owner.press("↩️ Xếp cuối").await) }).await;
    told.shows("Đã xếp lại").shows("còn 1 đại biểu");
    assert_eq!(order(&hall).await, ["Ông Ba", "Trần An"]);
    owner.press("2").await;
    let told = hears(&an, async { drop(owner.press("✖️ Bỏ").await) }).await;
    told.shows("đưa ra khỏi danh sách");
    let told = hears(&an, async { drop(owner.press("↩️ Hoàn tác: bỏ").await) }).await;
    told.shows("Đã xếp lại");
    assert_eq!(order(&hall).await, ["Ông Ba", "Trần An"]);
}

#[tokio::test]
async fn a_chair_leads_the_list_and_nobody_else_does() {
    let hall = hall().await;
    let (owner, chair) = (hall.delegate(OWNER).await, hall.delegate(21).await);
    planted(&hall, 500, "Ông Ba", "").await;
    owner.says("/invite trinh quang minh").await;
    let link = owner.press("Tạo liên kết").await.text();
    let payload = link.split("start=").nth(1).unwrap().split_whitespace().next().unwrap();
    chair.says(&format!("/start {payload}")).await;
    chair.says(&format!("/start s_demo-2026_{SESSION}")).await;
    chair.press("🗣").await.shows("1. Ông Ba");
    chair.press("⏭ Mời: Ông Ba").await.shows("ĐANG PHÁT BIỂU");
    chair.press("‹ Câu hỏi").await.shows("Chưa mời trả lời");
    let binh = hall.delegate(2).await;
    for data in [
        "f:1:l:toan-the-1:0",
        "f:1:c:500",
        "f:1:t:finish:500:1",
        "f:1:t:give:500:1",
        "f:1:u:toan-the-1:1",
        "f:1:h:toan-the-1",
        "f:1:m:toan-the-1",
        "f:1:m:toan-the-1:10",
        "f:1:w:toan-the-1:0",
        "f:1:p:toan-the-1",
        "f:1:o:500",
        "f:1:r:500",
        "f:1:s:500",
        "f:1:d:500",
        "f:1:n:500",
        "f:1:t:undo:500:1",
        "f:7:c:500",
        "f:1:zz",
    ] {
        binh.forges(data).await.shows("Nút này không còn dùng được");
    }
    // The other event knows nobody of that number, and owners may not reach through.
    owner.forges("f:1:t:finish:999:1").await.shows("không còn dùng được");
    // The list is as the chair left it.
    opens_the_list(&owner).await.shows("ĐANG PHÁT BIỂU\nÔng Ba");
}

#[tokio::test]
async fn a_long_list_has_pages_and_prints_on_paper() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    for number in 0..30 {
        let name = format!("Đại biểu <thứ> {number}");
        planted(&hall, 500 + number, &name, "Nguồn lực & cơ chế").await;
    }
    opens_the_list(&owner).await.shows("Chờ phát biểu: 30").shows("12. Đại biểu <thứ> 11");
    owner.press("⏭ Mời: Đại biểu").await;
    hall.advance(90);
    owner.press("✅ Đã").await;
    owner.press("⏭ Mời: Đại biểu").await;
    owner.press("Trang sau").await.shows("13. Đại biểu <thứ> 14");
    owner.press("🔄").await;
    let printed = owner.press("🖨").await;
    let document = printed.messages.iter().find_map(|one| one.document.clone()).unwrap();
    assert_eq!(document.name, "danh-sach-phat-bieu-toan-the-1.html");
    let page = String::from_utf8(document.bytes.to_vec()).unwrap();
    for words in [
        "<h1>Danh sách phát biểu</h1>",
        "Đại biểu &lt;thứ&gt; 0</td><td class=\"a\">Nguồn lực &amp; cơ chế",
        "1 phút 30 giây",
        "đang phát biểu",
        "class=\"empty\"",
    ] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
}
