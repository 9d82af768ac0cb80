//! What people thought: asked once, when the day is over.

use letan::agenda::star;
use letan::ratings::store;
use letan::rehearsal::{BOT_ID, Message};

use super::reminders::{event, star_it};
use crate::stage::{Guest, Hall, HallPlan, Said};

const OWNER: i64 = 9001;

/// Two sessions and lunch on 19 May 2025, one session the day after; it is eight in the morning.
async fn hall() -> Hall {
    let text = event(
        "Asia/Ho_Chi_Minh",
        &[
            ["one", "papers", "2025-05-19T09:00", "2025-05-19T10:00", "a", ""],
            ["two", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "b", ""],
            ["lunch", "meal", "2025-05-19T11:30", "2025-05-19T13:00", "a", "everyone = false"],
            ["three", "papers", "2025-05-20T09:00", "2025-05-20T10:00", "a", ""],
        ],
    );
    let (events, owners) = (vec![text.as_str()], vec![OWNER]);
    let at = Some("2025-05-19 08:00");
    Hall::planned(HallPlan { events, at, owners, ..HallPlan::default() }).await
}

/// The questions about sessions that a phone shows.
fn asked(hall: &Hall, delegate: i64) -> Vec<Message> {
    let chat = hall.world.chat(delegate).into_iter();
    chat.filter(|message| message.is_from_bot() && message.text.starts_with('🌟')).collect()
}

async fn answers(guest: &Guest<'_>, label: &str) -> Said {
    guest.press(label).await
}

#[tokio::test]
async fn a_day_is_asked_about_once_and_answered_session_by_session() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    for session in ["one", "two", "lunch", "three"] {
        star_it(&hall, 1, session).await;
    }
    hall.jump_to("2025-05-19 11:05");
    hall.pass_until("2025-05-19 11:09").await;
    assert_eq!(asked(&hall, 1).len(), 0);
    hall.pass_until("2025-05-19 11:15").await;
    assert_eq!(asked(&hall, 1).len(), 1);
    answers(&an, "4 ⭐").await.shows("(2/2)").shows("Phiên two");
    answers(&an, "5 ⭐").await.shows("Xin cảm ơn").shows("Phiên one: 4 ⭐").shows("two: 5 ⭐");
    an.press("✍️ Phiên one").await.shows("Nhận xét về Phiên one");
    an.says(&"x".repeat(501)).await.shows("có 501 ký tự");
    an.says("Nhiều ví dụ <hay>").await.shows("không kèm tên");
    an.says("/rate").await.shows("không có phiên nào để đánh giá");
    hall.jump_to("2025-05-20 10:05");
    hall.pass_until("2025-05-20 10:09").await;
    assert_eq!(asked(&hall, 1).len(), 1);
    hall.pass_until("2025-05-20 10:11").await;
    assert_eq!(asked(&hall, 1).len(), 2);
    let remarks = store::remarks(&hall.app.desk().database, BOT_ID, 1, "one").await.unwrap();
    assert_eq!(remarks, ["Nhiều ví dụ <hay>"]);
}

#[tokio::test]
async fn who_was_in_nothing_or_wants_no_announcements_is_not_asked() {
    let hall = hall().await;
    let (_an, binh) = (hall.delegate(1).await, hall.delegate(2).await);
    star_it(&hall, 2, "one").await;
    binh.says("/settings").await;
    binh.press("Thông báo của Ban").await;
    hall.jump_to("2025-05-19 11:05");
    hall.pass_until("2025-05-19 11:30").await;
    assert_eq!((asked(&hall, 1).len(), asked(&hall, 2).len()), (0, 0));
    // Whoever has an opinion can give it all the same.
    binh.says("/rate").await.shows("Phiên one").shows("(1/1)");
    binh.press("Bỏ qua").await.shows("Xin cảm ơn").hides("Phiên one");
}

#[tokio::test]
async fn an_answer_is_of_ones_own_session_and_never_before_its_end() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    an.says("/help").await;
    for data in ["e:1:r:one:5", "e:1:r:two:5", "e:1:w:one", "e:1:r:none:5", "e:1:r:one:9"] {
        assert!(an.forges(data).await.toast.is_some(), "{data}");
    }
    hall.jump_to("2025-05-19 11:15");
    assert!(an.forges("e:1:r:two:5").await.toast.is_some());
    an.forges("e:1:r:one:3").await.shows("one: 3 ⭐");
    an.forges("e:1:r:one:2").await.shows("one: 2 ⭐");
    let counts = store::counts(&hall.app.desk().database, BOT_ID, 1).await.unwrap();
    assert_eq!(counts.get("one"), Some(&[0, 1, 0, 0, 0]));
    for data in ["e:1:desk:0", "e:1:l:one:0", "e:1:close"] {
        let said = an.forges(data).await;
        assert!(said.messages.is_empty() && said.toast.is_some(), "{data}");
    }
    an.says("/ratings").await.shows("Chỉ Ban Tổ chức thực hiện được");
}

#[tokio::test]
async fn organisers_read_averages_of_three_and_lines_without_names() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    owner.says("/ratings").await.shows("Chưa có đánh giá nào").shows("Đang bật");
    for (person, stars) in [(1, 5), (2, 4)] {
        let guest = hall.delegate(person).await;
        star_it(&hall, person, "one").await;
        hall.jump_to("2025-05-19 11:15");
        guest.says("/rate").await;
        guest.press(&format!("{stars} ⭐")).await;
    }
    owner.says("/ratings").await.shows("2 lượt, chưa đủ 3").hides("4,5");
    let emma = hall.foreigner(3).await;
    star_it(&hall, 3, "one").await;
    emma.says("/rate").await.shows("How useful was it");
    emma.press("5 ⭐").await;
    emma.press("✍️").await;
    emma.says("Good <examples>").await.shows("without your name");
    owner.says("/ratings").await.shows("⭐ 4,7 · 3 lượt");
    owner.press("1").await.shows("Good <examples>").hides("Emma");
    owner.press("‹").await;
    owner.press("⏹").await.shows("Đang tắt");
    emma.says("/forget").await;
    emma.press("🗑").await;
    owner.says("/ratings").await.shows("2 lượt, chưa đủ 3");
}

#[tokio::test]
async fn an_event_that_does_not_ask_asks_nobody_and_a_star_taken_back_is_no_reason() {
    let hall = hall().await;
    let (_an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "three").await;
    owner.says("/ratings").await;
    owner.press("⏹").await.shows("Đang tắt");
    hall.jump_to("2025-05-19 22:50");
    hall.pass_until("2025-05-19 23:00").await;
    owner.says("/ratings").await;
    owner.press("▶️").await.shows("Đang bật");
    let (desk, now) = (hall.app.desk(), hall.now());
    hall.jump_to("2025-05-20 10:05");
    star::take(&desk.database, BOT_ID, 1, 1, "three").await.unwrap();
    assert!(now < hall.now());
    hall.pass_until("2025-05-20 10:20").await;
    assert_eq!(asked(&hall, 1).len(), 0);
}
