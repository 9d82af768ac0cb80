//! Organisers change the programme from the chat.

use letan::programme::store;
use letan::rehearsal::BOT_ID;

use crate::stage::{DEMO, Guest, HAI_PHONG, Hall, HallPlan, Said};

const OWNER: i64 = 7001;
const OTHER_OWNER: i64 = 7002;
const DELEGATE: i64 = 7003;

async fn hall(event: &str, at: &str) -> Hall {
    let owners = vec![OWNER, OTHER_OWNER];
    let plan = HallPlan { events: vec![event], at: Some(at), owners, ..HallPlan::default() };
    Hall::planned(plan).await
}

/// Every version's text, the first one first.
async fn versions(hall: &Hall) -> Vec<String> {
    let database = &hall.app.desk().database;
    let known = store::events(database, BOT_ID).await.unwrap().remove(0);
    let mut contents = Vec::new();
    for version in 1..=known.version {
        contents.push(store::past(database, &known, version).await.unwrap().unwrap().content);
    }
    contents
}

async fn card(guest: &Guest<'_>, session: &str) -> Said {
    let event = &guest.hall().programme().event.id;
    guest.says(&format!("/start s_{event}_{session}")).await
}

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
        .shows("Không đủ chỗ: 5 phút lấn vào “Tổng kết và bế mạc hội thảo” (11:15)")
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
async fn a_delegate_sees_no_button_and_a_forged_one_does_nothing() {
    let hall = hall(DEMO, "10:30").await;
    let (owner, delegate) = (hall.delegate(OWNER).await, hall.delegate(DELEGATE).await);
    let labels = card(&delegate, "b1").await.labels();
    assert!(labels.iter().all(|label| !label.contains("⚙️")), "{labels:?}");
    delegate.says("/manage").await.shows("Không có lệnh /manage");
    delegate.says("/late").await.shows("Không có lệnh /late");
    card(&owner, "b1").await;
    let mut drawn = vec![owner.button("⚙️").1];
    owner.press("⚙️").await;
    drawn.push(owner.button("Hủy phiên").1);
    owner.press("Hủy phiên").await;
    drawn.push(owner.button("Công bố").1);
    for data in &drawn {
        delegate.forges(data).await.shows("Nút này không còn dùng được");
    }
    assert_eq!(versions(&hall).await.len(), 1);
    owner.press("Công bố").await;
    let undo = owner.button("Hoàn tác").1;
    delegate.forges(&undo).await.shows("Nút này không còn dùng được");
    assert_eq!(versions(&hall).await.len(), 2);
    // Undo is for what was done here, not for what was imported.
    owner.forges("c:1:q:u:1").await.shows("Nút này không còn dùng được");
    owner.forges("c:1:q:d:2:l:1:10").await;
    owner.forges("c:1:q:zz").await.shows("Nút này không còn dùng được");
    assert_eq!(versions(&hall).await.len(), 2);
}

#[tokio::test]
async fn a_button_pressed_again_does_its_effect_once() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Chậm 10 phút").await;
    let confirm = owner.button("Công bố").1;
    let first = owner.press("Công bố").await;
    first.shows("phiên bản 2");
    for _ in 0..2 {
        let again = owner.forges(&confirm).await;
        again.shows("✅");
        owner.chat().last().unwrap().text.find("phiên bản 2").unwrap();
    }
    assert_eq!(versions(&hall).await.len(), 2);
    let undo = owner.button("Hoàn tác").1;
    owner.press("Hoàn tác").await.shows("phiên bản 3");
    owner.forges(&undo).await.shows("↩");
    let contents = versions(&hall).await;
    assert_eq!(contents.len(), 3);
    assert_eq!(contents[0], contents[2]);
    // The confirmation from before still finds its own version.
    owner.forges(&confirm).await.shows("✅");
    assert_eq!(versions(&hall).await.len(), 3);
}

#[tokio::test]
async fn of_two_owners_at_once_one_publishes_and_the_other_sees_it_anew() {
    let hall = hall(DEMO, "10:30").await;
    let (one, other) = (hall.delegate(OWNER).await, hall.delegate(OTHER_OWNER).await);
    for (guest, label) in [(&one, "Chậm 10 phút"), (&other, "Chậm 5 phút")] {
        card(guest, "b1").await;
        guest.press("⚙️").await;
        guest.press(label).await;
    }
    for guest in [&one, &other] {
        let (message, data) = guest.button("Công bố");
        hall.world.presses(guest.id, message, &data).unwrap();
    }
    hall.settled().await;
    assert_eq!(versions(&hall).await.len(), 2);
    let said = |guest: &Guest<'_>| guest.chat().last().unwrap().text.clone();
    let (mut done, mut anew) = ((&one, said(&one)), (&other, said(&other)));
    if !done.1.contains("Đã công bố") {
        std::mem::swap(&mut done, &mut anew);
    }
    assert!(done.1.contains("Đã công bố"), "{}", done.1);
    assert!(anew.1.contains("vừa có phiên bản mới"), "{}", anew.1);
    assert!(
        anew.1.contains("chậm 15 phút: 13:40 → 13:45") || anew.1.contains("13:35 → 13:45"),
        "{}",
        anew.1
    );
    anew.0.press("Công bố").await.shows("phiên bản 3");
    done.0.press("Hoàn tác").await.shows("không hoàn tác được nữa");
    assert_eq!(versions(&hall).await.len(), 3);
}

#[tokio::test]
async fn two_owners_who_want_the_same_get_it_once() {
    let hall = hall(DEMO, "10:30").await;
    let (one, other) = (hall.delegate(OWNER).await, hall.delegate(OTHER_OWNER).await);
    for guest in [&one, &other] {
        card(guest, "b1").await;
        guest.press("⚙️").await;
        guest.press("Chậm 10 phút").await;
    }
    one.press("Công bố").await.shows("phiên bản 2");
    other.press("Công bố").await.shows("phiên bản 2");
    assert_eq!(versions(&hall).await.len(), 2);
}

#[tokio::test]
async fn an_import_in_between_is_said_and_nothing_is_lost() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Hủy phiên").await;
    let renamed = DEMO.replace("Phiên B1: Nền tảng", "Phiên B1 mới: Nền tảng");
    assert_ne!(renamed, DEMO);
    hall.publish(&renamed).await;
    owner.press("Công bố").await.shows("vừa có phiên bản mới").shows("Phiên B1 mới");
    assert_eq!(versions(&hall).await.len(), 2);
    owner.press("Công bố").await.shows("phiên bản 3");
    hall.publish(DEMO).await;
    owner.press("Hoàn tác").await.shows("không hoàn tác được nữa");
    assert_eq!(versions(&hall).await.len(), 4);
}

#[tokio::test]
async fn undo_ends_after_ten_minutes() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.foreigner(OWNER).await;
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("10 min late").await;
    owner.press("Publish").await.shows("undone until 10:40");
    hall.jump_to("10:41");
    owner.press("Undo").await.shows("can no longer be undone");
    assert_eq!(versions(&hall).await.len(), 2);
    hall.jump_to("10:40");
    owner.press("Undo").await.shows("Undone");
    assert_eq!(versions(&hall).await.len(), 3);
}

#[tokio::test]
async fn calendars_follow_a_cancellation_and_its_undoing() {
    let hall = hall(DEMO, "10:30").await;
    let (owner, delegate) = (hall.delegate(OWNER).await, hall.delegate(DELEGATE).await);
    let file = async || {
        let said = delegate.forges("a:1:ics:b1").await;
        let file = said.messages.iter().find_map(|message| message.document.clone()).unwrap();
        String::from_utf8(file.bytes.to_vec()).unwrap()
    };
    let shows = |file: &str, lines: [&str; 3]| {
        for line in lines {
            assert!(file.contains(line), "{line} is not in\n{file}");
        }
    };
    shows(&file().await, ["SEQUENCE:0", "STATUS:CONFIRMED", "T133000"]);
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Hủy phiên").await;
    owner.press("Công bố").await;
    shows(&file().await, ["SEQUENCE:1", "STATUS:CANCELLED", "T133000"]);
    owner.press("Hoàn tác").await;
    shows(&file().await, ["SEQUENCE:2", "STATUS:CONFIRMED", "T133000"]);
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Chậm 10 phút").await;
    owner.press("Công bố").await;
    shows(&file().await, ["SEQUENCE:3", "STATUS:CONFIRMED", "T134000"]);
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
