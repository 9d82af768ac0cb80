//! What a delegate wants to be told, and when it may ring.

use letan::delegates::settings::{self, Pause, Quiet, Settings, store};
use letan::rehearsal::BOT_ID;

use crate::stage::{Guest, HAI_PHONG, Hall, HallPlan};

async fn kept(hall: &Hall, guest: &Guest<'_>) -> Settings {
    store::of(&hall.app.desk().database, BOT_ID, guest.id).await.unwrap()
}

#[tokio::test]
async fn whoever_chose_nothing_is_reminded_a_quarter_of_an_hour_before() {
    let hall = Hall::open().await;
    let an = hall.delegate(1).await;
    an.says("/settings")
        .await
        .shows("trước 15 phút")
        .shows("Thay đổi chương trình: bật")
        .shows("Giờ yên tĩnh: 21:30–06:30 (theo sự kiện)")
        .shows("Thông báo an toàn luôn được gửi");
    assert_eq!(kept(&hall, &an).await, Settings::default());
}

#[tokio::test]
async fn every_choice_is_kept_and_shown_in_the_same_message() {
    // So early that no reminder comes in between, whose button also says "Không nhắc".
    let hall = Hall::planned(HallPlan { at: Some("05:00"), ..HallPlan::default() }).await;
    let an = hall.delegate(1).await;
    let shown = an.says("cài đặt thông báo").await.messages[0].id;
    let said = an.press("30 phút").await;
    said.shows("trước 30 phút").shows("Đã lưu");
    assert_eq!(said.messages[0].id, shown);
    assert!(said.labels().contains(&"✓ 30 phút".to_owned()), "{:?}", said.labels());
    an.press("☑ Thay đổi").await.shows("Thay đổi chương trình: tắt");
    an.press("☑ Thông báo của").await.shows("Thông báo của Ban Tổ chức: tắt");
    an.press("☑ Trả lời").await.shows("Trả lời câu hỏi của tôi: tắt");
    an.press("☐ Trả lời").await.shows("Trả lời câu hỏi của tôi: bật");
    an.press("Không nhắc").await.shows("Nhắc các phiên của tôi: tắt");
    let wanted = Settings {
        remind_before: None,
        changes: false,
        announcements: false,
        ..Settings::default()
    };
    assert_eq!(kept(&hall, &an).await, wanted);
    an.press("5 phút").await.shows("trước 5 phút");
}

#[tokio::test]
async fn a_button_pressed_twice_wants_the_same_twice() {
    let hall = Hall::open().await;
    let an = hall.delegate(1).await;
    an.says("/settings").await;
    let (_, off) = an.button("☑ Thay đổi");
    for _ in 0..2 {
        an.forges(&off).await.shows("Đã lưu");
        assert!(!kept(&hall, &an).await.changes);
    }
    an.forges("s:0:minutes:7").await.shows("không còn dùng được");
    an.forges("s:0:everything:off").await.shows("không còn dùng được");
}

#[tokio::test]
async fn quiet_hours_are_the_events_ones_own_or_none() {
    let hall = Hall::open().await;
    let ann = hall.foreigner(1).await;
    ann.says("/settings").await;
    ann.press("Quiet hours").await.shows("21:30–06:30 (as the event)").shows("local at the event");
    ann.press("From 23:00").await.shows("23:00–06:30").hides("as the event");
    let said = ann.press("Until 07:00").await;
    said.shows("23:00–07:00");
    let chosen: Vec<String> =
        said.labels().into_iter().filter(|label| label.starts_with('✓')).collect();
    assert_eq!(chosen, ["✓ From 23:00", "✓ Until 07:00"]);
    ann.press("No quiet hours").await.shows("Quiet hours: off");
    assert_eq!(kept(&hall, &ann).await.quiet, Quiet::Off);
    ann.press("As the event").await.shows("21:30–06:30 (as the event)");
    ann.press("‹").await.shows("15 minutes before");
    assert_eq!(kept(&hall, &ann).await, Settings::default());
}

#[tokio::test]
async fn a_pause_ends_in_the_morning_or_when_it_is_ended() {
    let plan = HallPlan { events: vec![HAI_PHONG], at: Some("20:00"), ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let an = hall.delegate(1).await;
    an.says("/settings").await;
    an.press("Tạm ngừng tất cả").await.shows("Tạm ngừng tất cả?").shows("an toàn luôn được gửi");
    an.press("Đến sáng mai").await.shows("Đang tạm ngừng tất cả đến 06:30, Thứ Ba, 20/5");
    hall.jump_to("2025-05-20 06:29");
    an.says("/settings").await.shows("Đang tạm ngừng");
    hall.jump_to("2025-05-20 06:30");
    an.says("/settings").await.hides("Đang tạm ngừng");
    an.press("Tạm ngừng tất cả").await;
    an.press("Đến khi bật lại").await.shows("cho đến khi bật lại");
    assert_eq!(kept(&hall, &an).await.pause, Some(Pause::UntilResumed));
    an.press("Nhận lại thông báo").await.hides("Đang tạm ngừng");
    assert_eq!(kept(&hall, &an).await, Settings::default());
}

#[tokio::test]
async fn the_settings_are_reached_from_the_help_and_from_ones_own_list() {
    let hall = Hall::open().await;
    let an = hall.delegate(1).await;
    an.says("/help").await.shows("/settings");
    an.press("Nhắc lịch, thông báo").await.shows("trước 15 phút");
    an.says("/my").await;
    an.press("Nhắc lịch, thông báo").await.shows("trước 15 phút");
}

#[tokio::test]
async fn whoever_is_forgotten_is_asked_nothing_and_has_the_defaults_again() {
    let hall = Hall::open().await;
    let an = hall.delegate(1).await;
    an.says("/settings").await;
    an.press("60 phút").await;
    assert_eq!(kept(&hall, &an).await.remind_before, Some(60));
    let mine = letan::privacy::export(hall.app.desk(), an.id).await.unwrap();
    assert_eq!(mine["notifications"]["minutes_before"], 60);
    an.says("/forget").await;
    an.press("Xóa tất cả").await;
    let kept = kept(&hall, &an).await;
    assert_eq!(kept.remind_before, Some(settings::DEFAULT_MINUTES));
}
