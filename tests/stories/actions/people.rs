//! Who may, who did, and who is typed.

use letan::programme::store;
use letan::rehearsal::BOT_ID;

use super::{DELEGATE, OWNER, card, hall, versions};
use crate::stage::DEMO;

#[tokio::test]
async fn a_delegate_sees_no_button_and_a_forged_one_does_nothing() {
    let hall = hall(DEMO, "10:30").await;
    let (owner, delegate) = (hall.delegate(OWNER).await, hall.delegate(DELEGATE).await);
    let labels = card(&delegate, "b1").await.labels();
    assert!(labels.iter().all(|label| !label.contains("⚙️")), "{labels:?}");
    delegate.says("/manage").await.shows("Chỉ Ban Tổ chức thực hiện được");
    delegate.says("/late").await.shows("Chỉ Ban Tổ chức thực hiện được");
    card(&owner, "b1").await;
    let mut drawn = vec![owner.button("⚙️").1];
    owner.press("⚙️").await;
    drawn.push(owner.button("Hủy phiên").1);
    owner.press("Hủy phiên").await;
    drawn.push(owner.button("Công bố").1);
    for data in &drawn {
        delegate.forges(data).await.shows("Chỉ Ban Tổ chức thực hiện được");
    }
    assert_eq!(versions(&hall).await.len(), 1);
    owner.press("Công bố").await;
    let undo = owner.button("Hoàn tác").1;
    delegate.forges(&undo).await.shows("Chỉ Ban Tổ chức thực hiện được");
    assert_eq!(versions(&hall).await.len(), 2);
    // Undo is for what was done here, not for what was imported.
    owner.forges("c:1:q:u:1").await.shows("Nút này không còn dùng được");
    owner.forges("c:1:q:d:2:l:1:10").await;
    owner.forges("c:1:q:zz").await.shows("Nút này không còn dùng được");
    assert_eq!(versions(&hall).await.len(), 2);
}

#[tokio::test]
async fn somebody_who_is_not_in_the_programme_is_typed() {
    let hall = hall(DEMO, "10:30").await;
    let (owner, delegate) = (hall.delegate(OWNER).await, hall.delegate(DELEGATE).await);
    card(&owner, "a1").await;
    owner.press("⚙️").await;
    owner.press("Thay Nguyễn Việt").await;
    owner.press("Người ngoài danh sách").await.shows("họ và tên");
    owner.says("ai đó?\nhay không").await.shows("Chưa đọc được");
    owner
        .says("Đặng Thị Ánh")
        .await
        .shows("Đặng Thị Ánh")
        .shows("tác giả tham luận không thay đổi");
    // The name is taken; what comes next is a question again.
    owner.says("wifi").await.hides("Xem trước");
    owner.press("Công bố").await.shows("✅");
    card(&delegate, "a1").await.shows("Đặng Thị Ánh").shows("Nguyễn Việt Hà");
    assert_eq!(versions(&hall).await.len(), 2);
}

#[tokio::test]
async fn a_name_is_waited_for_until_cancelled_or_ten_minutes_are_over() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    for end in ["/cancel", "back", "later"] {
        card(&owner, "a1").await;
        owner.press("⚙️").await;
        owner.press("Thay Nguyễn Việt").await;
        owner.press("Người ngoài danh sách").await;
        match end {
            "/cancel" => drop(owner.says("/cancel").await.shows("Đã hủy thao tác")),
            "back" => drop(owner.press("Quay lại").await),
            _ => hall.jump_to("10:41"),
        }
        owner.says("wifi").await.hides("Xem trước");
    }
    owner.says("/cancel").await;
    owner.says("/cancel").await.shows("không có thao tác nào");
}

#[tokio::test]
async fn who_published_is_handed_out_and_forgotten() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Hủy phiên").await;
    owner.press("Công bố").await;
    owner.press("Hoàn tác").await;
    let authors = async || {
        let database = &hall.app.desk().database;
        let known = store::events(database, BOT_ID).await.unwrap().remove(0);
        let mut authors = Vec::new();
        for version in [2, 3] {
            let past = store::past(database, &known, version).await.unwrap().unwrap();
            authors.push(past.published_by);
        }
        authors
    };
    assert_eq!(authors().await, ["chat 7001", "undo 2, chat 7001"]);
    let data = letan::privacy::export(hall.app.desk(), OWNER).await.unwrap();
    assert_eq!(data["published"].as_array().unwrap().len(), 2);
    let data = letan::privacy::export(hall.app.desk(), 1).await.unwrap();
    assert_eq!(data["published"].as_array().unwrap().len(), 0);
    letan::privacy::erase(hall.app.desk(), 1, 0).await.unwrap();
    assert_eq!(authors().await, ["chat 7001", "undo 2, chat 7001"]);
    letan::privacy::erase(hall.app.desk(), OWNER, 0).await.unwrap();
    assert_eq!(authors().await, ["chat", "undo 2, chat"]);
}

#[tokio::test]
async fn a_crowd_of_people_fits_the_keyboard_and_goes_on_another_page() {
    let people = (0..70).map(|number| {
        format!(
            "[[person]]\nid = \"nguoi-co-ten-dai-nhat-so-{number:02}\"\n\
             name = \"Nguyễn Thị Phương {number:02} Thảo\"\n"
        )
    });
    let event = format!("{DEMO}\n{}", people.collect::<String>());
    let hall = hall(&event, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    card(&owner, "a1").await;
    owner.press("⚙️").await;
    let first = owner.press("Thay Nguyễn Việt").await.labels();
    let second = owner.press("Trang sau").await.labels();
    let named = |labels: &[String]| labels.iter().filter(|label| label.contains(' ')).count();
    // Everybody but the one who is replaced, and three or two buttons of the page itself.
    assert_eq!(named(&first) - 3 + named(&second) - 3, 30 + 70 - 1, "{first:?}\n{second:?}");
    owner.press("Trang trước").await.shows("Ai thay");
}
