//! The moderators' group: a card for each waiting question, pressed by those who may.

use letan::questions::store;
use letan::rehearsal::{BOT_ID, Message};

use super::{OWNER, QUESTION, ask, delivered, hall, planted};
use crate::stage::Hall;

const GROUP: i64 = -500;
const MEMBER: i64 = 31;

async fn group_in_use() -> Hall {
    let hall = hall().await;
    hall.delegate(OWNER).await;
    hall.stranger(MEMBER, "vi");
    hall.world.adds_to_group(GROUP, OWNER);
    hall.settled().await;
    press(&hall, OWNER, "Dùng nhóm này").await;
    assert!(shown(&hall).last().unwrap().text.contains("nhận các câu hỏi chờ duyệt"));
    hall
}

/// What the bot wrote in the group, as it stands there now.
fn shown(hall: &Hall) -> Vec<Message> {
    hall.world.chat(GROUP).into_iter().filter(Message::is_from_bot).collect()
}

/// Presses the newest button in the group with this label; the line over the chat.
async fn press(hall: &Hall, person: i64, label: &str) -> String {
    let messages = hall.world.chat(GROUP);
    let found = messages.iter().rev().find_map(|message| {
        let buttons = message.buttons.iter().flatten();
        let button = buttons.into_iter().find(|button| button.text.contains(label))?;
        Some((message.id, button.data.clone()?))
    });
    let (message, data) = found.unwrap_or_else(|| panic!("no {label} in {messages:#?}"));
    forge(hall, person, message, &data).await
}

async fn forge(hall: &Hall, person: i64, message: i64, data: &str) -> String {
    hall.world.presses_in_group(GROUP, person, message, data);
    hall.settled().await;
    // A step redraws the card by a letter, too, which is not to come between the next presses.
    hall.app.delivered().await;
    hall.world.answers(person).last().map(|toast| toast.text.clone()).unwrap_or_default()
}

#[tokio::test]
async fn each_waiting_question_is_one_card_that_becomes_its_outcome() {
    let hall = group_in_use().await;
    let an = hall.delegate(1).await;
    let before = shown(&hall).len();
    ask(&an, QUESTION, "Trần An").await;
    delivered(&hall).await;
    assert_eq!(shown(&hall).len(), before + 1);
    let card = shown(&hall).last().unwrap().clone();
    assert!(card.text.contains(QUESTION) && card.text.contains("Trần An"), "{}", card.text);
    let approve = card.button("✅ Duyệt").unwrap().data.clone().unwrap();
    // Any member of the group can press; only moderators decide.
    assert!(press(&hall, MEMBER, "✅ Duyệt").await.contains("Chỉ người duyệt câu hỏi"));
    let waits = store::waiting(&hall.app.desk().database, BOT_ID, 1, super::SESSION).await;
    assert_eq!(waits.unwrap(), 1);
    assert!(press(&hall, OWNER, "✅ Duyệt").await.contains("Đã đưa vào danh sách"));
    let again = forge(&hall, super::OTHER_OWNER, card.id, &approve).await;
    assert!(again.contains("Thành viên Ban Tổ chức số 1"), "{again}");
    delivered(&hall).await;
    let card = shown(&hall).last().unwrap().clone();
    assert_eq!(shown(&hall).len(), before + 1, "the card was edited");
    assert!(card.text.contains("số 1 đã xử lý câu hỏi này: đã duyệt"), "{}", card.text);
    assert_eq!(card.labels().len(), 0);
}

#[tokio::test]
async fn a_card_follows_what_happens_elsewhere_and_names_nobody_whom_the_room_does_not_see() {
    let hall = group_in_use().await;
    let (an, owner) = (hall.delegate(1).await, hall.guest(OWNER));
    planted(&hall, 600, 1, QUESTION, true).await;
    planted(&hall, 601, 2, "Bao giờ kỷ yếu được phát hành rộng rãi?", true).await;
    hall.app.desk().bell.ring();
    delivered(&hall).await;
    let cards = shown(&hall);
    let cards = &cards[cards.len() - 2..];
    assert!(cards.iter().all(|card| card.text.contains("Đại biểu số")), "{cards:?}");
    assert!(cards.iter().all(|card| !card.text.contains("Lê Bình")));
    an.says("/questions").await;
    an.press("1").await;
    an.press("✏️").await;
    let anew = "Nguồn kinh phí chuyển đổi số của trường là gì?";
    an.says(anew).await;
    delivered(&hall).await;
    assert!(shown(&hall).iter().any(|card| card.text.contains(anew)), "written anew");
    owner.says("/moderate").await;
    owner.press("⏳ 2").await;
    owner.press("⏳ Duyệt 2").await;
    owner.press("✖️").await;
    owner.press("Thời gian").await;
    delivered(&hall).await;
    let declined = shown(&hall).into_iter().find(|card| card.text.contains(anew)).unwrap();
    assert!(declined.text.contains("không được chọn"), "{}", declined.text);
    // Whoever is forgotten leaves no card.
    let binh = hall.delegate(2).await;
    binh.says("/forget").await;
    binh.press("🗑 Xóa tất cả").await;
    hall.app.desk().bell.ring();
    delivered(&hall).await;
    assert!(!shown(&hall).iter().any(|card| card.text.contains("kỷ yếu")));
}

#[tokio::test]
async fn a_question_is_declined_and_merged_in_the_group() {
    let hall = group_in_use().await;
    planted(&hall, 600, 1, "Trường lấy kinh phí ở đâu để chuyển đổi số?", false).await;
    planted(&hall, 601, 2, QUESTION, true).await;
    hall.app.desk().bell.ring();
    delivered(&hall).await;
    press(&hall, OWNER, "🔗").await;
    press(&hall, OWNER, "1").await;
    assert!(shown(&hall).last().unwrap().text.contains("đã gộp"));
    press(&hall, OWNER, "Hoàn tác gộp").await;
    press(&hall, OWNER, "✖️").await;
    press(&hall, OWNER, "Quay lại").await;
    press(&hall, OWNER, "✖️").await;
    assert!(press(&hall, MEMBER, "Thời gian").await.contains("Chỉ người duyệt"));
    press(&hall, OWNER, "Thời gian").await;
    assert!(shown(&hall).last().unwrap().text.contains("thời gian của phiên có hạn"));
}

#[tokio::test]
async fn a_group_is_released_by_hand_and_by_putting_the_bot_out() {
    let hall = group_in_use().await;
    let database = &hall.app.desk().database;
    assert_eq!(store::group_of(database, BOT_ID, 1).await.unwrap(), Some(GROUP));
    planted(&hall, 600, 1, QUESTION, true).await;
    hall.app.desk().bell.ring();
    delivered(&hall).await;
    let card = shown(&hall).last().unwrap().clone();
    let approve = card.button("✅ Duyệt").unwrap().data.clone().unwrap();
    hall.world.says_in_group(GROUP, OWNER, "/moderate");
    hall.settled().await;
    press(&hall, OWNER, "Ngừng dùng nhóm này").await;
    assert_eq!(store::group_of(database, BOT_ID, 1).await.unwrap(), None);
    let toast = forge(&hall, OWNER, card.id, &approve).await;
    assert!(toast.contains("không còn dùng để duyệt"), "{toast}");
    // What waits meanwhile comes when it is used again; the old card is still there.
    planted(&hall, 601, 2, "Bao giờ kỷ yếu được phát hành rộng rãi?", true).await;
    hall.world.says_in_group(GROUP, MEMBER, "/moderate");
    hall.settled().await;
    assert!(shown(&hall).last().unwrap().text.contains("cuộc trò chuyện riêng"));
    hall.world.says_in_group(GROUP, OWNER, "/moderate");
    hall.settled().await;
    press(&hall, OWNER, "Dùng nhóm này").await;
    delivered(&hall).await;
    assert!(shown(&hall).last().unwrap().text.contains("kỷ yếu"));
    hall.world.kicks_from_group(GROUP, MEMBER);
    hall.settled().await;
    assert_eq!(store::group_of(database, BOT_ID, 1).await.unwrap(), None);
}
