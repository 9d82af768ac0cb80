//! The desk itself: welcome, language, help, what it cannot use, privacy.

use letan::rehearsal::Attachment;

use crate::stage::{DEMO, HAI_PHONG, Hall, HallPlan};

#[tokio::test]
async fn a_newcomer_is_welcomed_in_both_languages_until_one_is_chosen() {
    let hall = Hall::open().await;
    let an = hall.stranger(7001, "vi");
    let welcome = an.says("/start").await;
    welcome.shows("Kính chào Quý đại biểu!").shows("Welcome!").shows("/privacy").shows("7001");
    assert_eq!(an.keyboard()[0], ["🟢 Đang diễn ra", "🗓 Chương trình"]);
    an.press("English").await.shows("From now on Letan answers in English.");
    assert_eq!(an.keyboard()[0], ["🟢 Now", "🗓 Programme"]);
    an.says("/start").await.shows("Welcome!").hides("Kính chào");
}

#[tokio::test]
async fn the_language_comes_from_telegram_at_first() {
    let hall = Hall::open().await;
    hall.stranger(1, "en-GB").says("/help").await.shows("How can Letan help?");
    hall.stranger(2, "vi").says("/help").await.shows("Lễ tân có thể giúp gì?");
    // The workshop's first language, for somebody whose language is none of ours.
    hall.stranger(3, "fr").says("/help").await.shows("Lễ tân có thể giúp gì?");
}

#[tokio::test]
async fn a_key_that_stayed_on_the_phone_is_understood_in_the_other_language() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    an.says("❓ Help").await.shows("Lễ tân có thể giúp gì?");
}

#[tokio::test]
async fn the_owner_is_the_only_one_who_sees_an_id_once_owners_are_named() {
    let plan = HallPlan { owners: vec![9], ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    hall.stranger(9, "vi").says("/start").await.shows("Mã Telegram");
    hall.stranger(8, "vi").says("/start").await.hides("Mã Telegram");
}

#[tokio::test]
async fn what_the_desk_cannot_use_gets_a_helpful_line() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    for attachment in Attachment::ALL {
        let said = an.sends(attachment).await;
        assert_eq!(said.messages.len(), 1, "{attachment:?}");
        said.shows("chữ");
    }
    an.says("/xyz").await.shows("Không có lệnh /xyz");
    an.says("/cancel").await.shows("Hiện không có thao tác nào cần hủy");
}

#[tokio::test]
async fn an_unserved_group_is_shown_the_way_and_then_left_alone() {
    let hall = Hall::open().await;
    let an = hall.stranger(7001, "vi");
    hall.world.adds_to_group(-500, an.id);
    hall.settled().await;
    hall.world.says_in_group(-500, an.id, "Chào cả nhà");
    hall.world.says_in_group(-500, an.id, "/now");
    hall.settled().await;
    let chat = hall.world.chat(-500);
    let lines: Vec<_> = chat.iter().filter(|message| message.is_from_bot()).collect();
    assert_eq!(lines.len(), 2);
    assert!(lines.iter().all(|line| line.text.contains("cuộc trò chuyện riêng")));
}

#[tokio::test]
async fn edited_messages_and_unknown_updates_end_quietly() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    let before = hall.world.bot_message_count();
    let own = an.chat().iter().find(|message| !message.is_from_bot()).unwrap().id;
    hall.world.edits(an.id, own, "/help").unwrap();
    hall.world.raw_update(serde_json::json!({ "subscription": { "tier": 1 } }));
    hall.world.raw_update(serde_json::json!({ "message": "not a message at all" }));
    hall.settled().await;
    assert_eq!(hall.world.bot_message_count(), before);
    an.says("/help").await.shows("Lễ tân có thể giúp gì?");
}

#[tokio::test]
async fn a_forged_or_outdated_button_says_so() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    for data in ["", "x", "a:1", "a:99:now", "a:1:no-such-verb", "d:0:language:tlh", "p:0:x", "🙂"]
    {
        an.forges(data).await.shows("Nút này không còn dùng được");
    }
}

#[tokio::test]
async fn without_an_event_the_desk_says_so() {
    let hall = Hall::planned(HallPlan { events: vec![], ..HallPlan::default() }).await;
    let an = hall.stranger(7001, "vi");
    an.says("/start").await.shows("chưa có sự kiện nào").shows("7001");
    for text in ["/now", "/my", "/venue", "phòng họp ở đâu"] {
        an.says(text).await.shows("chưa có sự kiện nào");
    }
}

#[tokio::test]
async fn with_one_event_there_is_no_sign_of_a_choice() {
    let hall = Hall::open().await;
    let an = hall.stranger(7001, "vi");
    let labels = an.says("/start").await.labels();
    assert!(!labels.iter().any(|label| label.contains("Sự kiện khác")), "{labels:?}");
}

#[tokio::test]
async fn with_several_events_a_delegate_joins_one_by_its_link_and_can_switch() {
    let plan = HallPlan { events: vec![HAI_PHONG, DEMO], ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let an = hall.stranger(7001, "vi");
    an.says("/now").await.shows("Xin chọn sự kiện");
    an.says("/start e_hai-phong-2025").await.shows("trường chính trị");
    an.press("Tiếng Việt").await;
    an.says("/help").await;
    an.press("Sự kiện khác").await.shows("Xin chọn sự kiện");
    an.press("Chuyển đổi số").await.shows("Đã chuyển đến");
}

#[tokio::test]
async fn a_newcomer_who_follows_a_link_to_a_session_gets_its_card_and_the_keyboard() {
    let hall = Hall::with_event(DEMO).await;
    let an = hall.stranger(7001, "vi");
    an.says("/start s_demo-2026_a1").await.shows("Phiên A1");
    assert_eq!(an.keyboard()[0], ["🟢 Đang diễn ra", "🗓 Chương trình"]);
    let said = an.says("/start s_demo-2026_a1").await;
    assert_eq!(said.messages.len(), 1, "{}", said.text());
}

#[tokio::test]
async fn a_link_to_nothing_says_so() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    an.says("/start e_no-such-event").await.shows("không còn dùng được");
    an.says("/start s_no-such-event_opening").await.shows("không còn dùng được");
    an.says("/start some_page_chose_this_payload").await.shows("Kính chào");
}

#[tokio::test]
async fn an_event_by_invitation_lets_nobody_in_through_a_link() {
    let closed = HAI_PHONG.replacen("\"open\"", "\"code\"", 1);
    let hall = Hall::with_event(&closed).await;
    let an = hall.stranger(7001, "vi");
    an.says("/start e_hai-phong-2025").await.shows("chỉ dành cho đại biểu có liên kết mời");
    an.says("/start s_hai-phong-2025_khai-mac")
        .await
        .shows("chỉ dành cho đại biểu có liên kết mời");
    an.says("/help").await;
    an.forges("a:1:now").await.shows("chỉ dành cho đại biểu có liên kết mời");
    an.says("/now").await.shows("chỉ dành cho đại biểu có liên kết mời");
}

#[tokio::test]
async fn everything_that_is_kept_is_handed_out_and_erased() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    an.forges("a:1:on:khai-mac").await;
    let said = an.says("/mydata").await;
    let file = said.messages[0].document.clone().unwrap();
    let data: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!(data["delegate"]["telegram_id"], 7001);
    assert_eq!(data["delegate"]["language_chosen"], "vi");
    assert_eq!(data["stars"][0]["session"], "khai-mac");
    an.says("/forget").await.shows("Xóa toàn bộ dữ liệu?");
    an.press("Giữ lại").await.shows("Dữ liệu được giữ nguyên");
    an.says("/forget").await;
    an.press("Xóa tất cả").await.shows("Đã xóa toàn bộ dữ liệu");
    let left = letan::privacy::export(hall.app.desk(), 7001).await.unwrap();
    assert_eq!(left["delegate"], serde_json::Value::Null);
    assert_eq!(left["stars"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn personal_data_is_erased_ninety_days_after_the_event() {
    let hall = Hall::open().await;
    hall.delegate(7001).await.forges("a:1:on:khai-mac").await;
    let desk = hall.app.desk();
    let kept = async || letan::privacy::export(desk, 7001).await.unwrap();
    let long_after = hall.programme().ends() + chrono::TimeDelta::days(90);
    letan::privacy::expire(desk, long_after).await.unwrap();
    assert_eq!(kept().await["stars"][0]["session"], "khai-mac");
    // The desk looks by itself, a few times a day.
    hall.jump_to("2025-08-18 12:00");
    while kept().await["delegate"] != serde_json::Value::Null {
        tokio::task::yield_now().await;
    }
    assert_eq!(kept().await["stars"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn menus_names_and_descriptions_are_set_in_each_language_and_only_when_they_changed() {
    let mut hall = Hall::open().await;
    let (an, ann) = (hall.stranger(1, "vi").id, hall.stranger(2, "en").id);
    while remembered(&hall).await.is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(hall.world.name(an), "Lễ tân hội thảo");
    assert_eq!(hall.world.name(ann), "Conference reception");
    assert_eq!(hall.world.commands(an)[0].description, "Nội dung đang diễn ra");
    assert_eq!(hall.world.commands(ann)[0].description, "What is on now");
    let calls = hall.world.count("setMyCommands");
    hall.restart().await;
    hall.delegate(3).await;
    assert_eq!(hall.world.count("setMyCommands"), calls);
}

/// The presentation that the store remembers to have told Telegram.
async fn remembered(hall: &Hall) -> String {
    let reader = hall.app.desk().database.reader();
    sqlx::query_scalar("SELECT profile FROM bot").fetch_one(reader).await.unwrap()
}
