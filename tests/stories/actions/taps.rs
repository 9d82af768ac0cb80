//! Every action by its taps, and what a preview says.

use super::{DELEGATE, OTHER_OWNER, OWNER, card, hall, versions};
use crate::stage::{DEMO, Guest, HAI_PHONG, Hall};

/// What is pressed below the card of a session, and what a delegate's card says then.
struct Taps {
    session: &'static str,
    labels: &'static [&'static str],
    said: &'static str,
}

async fn every_action_is_taken_and_taken_back(
    hall: &Hall,
    owner: &Guest<'_>,
    all: &[Taps],
    last: [&str; 2],
) {
    let delegate = hall.guest(DELEGATE);
    let original = versions(hall).await.remove(0);
    let [confirm, undo] = last;
    for (number, Taps { session, labels, said }) in all.iter().enumerate() {
        let before = card(&delegate, session).await;
        before.hides(said);
        card(owner, session).await;
        assert!(labels.len() < 4, "{labels:?} and the confirmation are more than four taps");
        for label in *labels {
            owner.press(label).await;
            assert_eq!(versions(hall).await.len(), number * 2 + 1, "{label} published");
        }
        owner.press(confirm).await.shows("✅");
        let now = card(&delegate, session).await;
        now.shows(said);
        owner.press(undo).await.shows("↩");
        let contents = versions(hall).await;
        assert_eq!(contents.len(), number * 2 + 3, "{session} {labels:?}");
        assert_ne!(contents[number * 2 + 1], original);
        assert_eq!(contents[number * 2 + 2], original, "{session} {labels:?}");
        let after = card(&delegate, session).await;
        assert_eq!(after.text(), before.text());
    }
}

#[tokio::test]
async fn every_action_takes_at_most_four_taps_and_is_undone_to_the_byte() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    hall.delegate(DELEGATE).await;
    let taps = |session, labels, said| Taps { session, labels, said };
    let all = [
        taps("b1", &["⚙️", "Chậm 10 phút"], "Muộn 10 phút so với dự kiến (13:30)"),
        taps("toan-the-1", &["⚙️", "Kéo dài 5 phút"], "10:25–11:45"),
        taps("b2", &["⚙️", "Trở lại đúng giờ"], "15:20–16:40"),
        taps("b1", &["⚙️", "Đổi phòng", "Phòng 301"], "🚪 Phòng 301"),
        taps("b1", &["⚙️", "Hủy phiên"], "Đã hủy"),
        taps("thuc-hanh-2", &["⚙️", "Tổ chức trở lại"], "Chưa diễn ra"),
        taps("thuc-hanh-1", &["⚙️", "Thay Lê Hồng Vân", "Kenji"], "Kenji Morita"),
        taps("a1", &["⚙️", "Đổi thứ tự", "1. "], "1. 13:30–13:50 · Tái cấu trúc"),
        taps("a1", &["⚙️", "Rút tham luận", "1. "], "4. Mô hình trường chính trị số"),
        taps(
            "toan-the-1",
            &["⚙️", "Tham luận đang trình bày", "2. "],
            "🟢 2. 10:30–10:50 · Gắn đào tạo",
        ),
    ];
    every_action_is_taken_and_taken_back(&hall, &owner, &all, ["Công bố", "Hoàn tác"]).await;
}

#[tokio::test]
async fn every_action_is_there_in_english_too() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.foreigner(OWNER).await;
    hall.foreigner(DELEGATE).await;
    let taps = |session, labels, said| Taps { session, labels, said };
    let all = [
        taps("b1", &["⚙️", "15 min late"], "15 min late (planned for 13:30)"),
        taps("toan-the-1", &["⚙️", "10 min longer"], "10:25–11:50"),
        taps("b2", &["⚙️", "Back on time"], "15:20–16:40"),
        taps("b1", &["⚙️", "Change room", "Room 301"], "🚪 Room 301"),
        taps("b1", &["⚙️", "Cancel session"], "Cancelled"),
        taps("thuc-hanh-2", &["⚙️", "after all"], "Starts in"),
        taps("thuc-hanh-1", &["⚙️", "Replace Lê Hồng", "Kenji"], "Kenji Morita"),
        taps("a1", &["⚙️", "Reorder", "1. "], "1. 13:30–13:50 · Rebuilding"),
        taps("a1", &["⚙️", "Withdraw", "1. "], "4. The digital political school"),
        taps("toan-the-1", &["⚙️", "Talk being given", "2. "], "🟢 2. 10:30–10:50 · Linking"),
    ];
    every_action_is_taken_and_taken_back(&hall, &owner, &all, ["Publish", "Undo"]).await;
}

#[tokio::test]
async fn the_preview_says_what_follows_and_what_does_not_fit() {
    let hall = hall(HAI_PHONG, "09:30").await;
    let owner = hall.delegate(OWNER).await;
    card(&owner, "thao-luan-1").await;
    owner.press("⚙️").await;
    let preview = owner.press("Chậm 15 phút").await;
    preview
        .shows("09:55–10:50  Thảo luận nhóm 1")
        .shows("chậm 15 phút: 09:40 → 09:55")
        .shows("10:50–11:20  Phiên tham luận")
        .shows("chậm 5 phút: 10:45 → 10:50")
        .shows("Không đủ thời gian: lấn 5 phút vào “Tổng kết và bế mạc hội thảo” (11:15)")
        .hides("Thảo luận nhóm 2")
        .hides("Ăn trưa");
    owner.press("Quay lại").await;
    owner.press("Đổi phòng").await;
    owner.press("⛔").await.shows("cùng giờ đó còn có “");
    assert_eq!(versions(&hall).await.len(), 1);
}

#[tokio::test]
async fn what_keeps_its_time_or_is_over_offers_no_delay() {
    let hall = hall(HAI_PHONG, "09:30").await;
    let owner = hall.delegate(OWNER).await;
    for (session, offered) in [("an-trua", false), ("thao-luan-1", true), ("khai-mac", false)] {
        card(&owner, session).await;
        let labels = owner.press("⚙️").await.labels();
        assert_eq!(labels.contains(&"Chậm 5 phút".to_owned()), offered, "{session}");
    }
    card(&owner, "khai-mac").await;
    owner.press("⚙️").await.shows("đã kết thúc");
}

#[tokio::test]
async fn what_runs_and_comes_is_a_command_away() {
    let hall = hall(DEMO, "10:30").await;
    let (owner, ann) = (hall.delegate(OWNER).await, hall.foreigner(OTHER_OWNER).await);
    let labels = owner.says("/manage").await.labels();
    assert!(labels[0].starts_with("10:25 Phiên toàn thể 1"), "{labels:?}");
    assert!(labels[1].starts_with("11:45 Ăn trưa"), "{labels:?}");
    ann.says("/late").await.shows("Manage:");
    ann.press("10:25").await.shows("Plenary 1");
    ann.press("5 min longer").await.shows("Preview");
    hall.jump_to("2026-12-05 10:00");
    owner.says("/manage").await.shows("Không còn nội dung nào");
}
