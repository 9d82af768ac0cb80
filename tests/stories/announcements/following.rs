//! While and after it goes out: paused, stopped, corrected, taken back, read, counted.

use letan::delegates::settings::{Settings, store};
use letan::privacy;
use letan::rehearsal::{BOT_ID, Fault, Limits};

use super::{GUEST, OWNER, copies, drafted, hall_with, number, sent};
use crate::stage::{Guest, Hall};

const WORDS: &str = "Xe đưa đón rời";

fn have(hall: &Hall, people: i64, words: &str) -> usize {
    (1..=people).filter(|person| !copies(hall, *person, words).is_empty()).count()
}

/// Sends to many; the clock stands still, so that a few have it and the others wait.
async fn going(hall: &Hall) -> Guest<'_> {
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    sent(&owner).await;
    hall.app.delivered().await;
    hall.advance(1);
    hall.app.delivered().await;
    owner
}

#[tokio::test]
async fn it_is_paused_goes_on_and_ends_with_numbers_that_add_up() {
    let hall = hall_with(80, Limits::none()).await;
    let owner = going(&hall).await;
    let before = have(&hall, 80, WORDS);
    assert!(0 < before && before < 80, "{before}");
    owner.says("/announce").await.shows("▶️ Đang gửi");
    owner.press(WORDS).await.shows("Đang gửi").shows("Còn lại");
    owner.press("⏸ Tạm dừng").await.shows("Tạm dừng");
    hall.app.delivered().await;
    let paused = have(&hall, 80, WORDS);
    hall.pass_until("07:30").await;
    assert_eq!(have(&hall, 80, WORDS), paused, "nothing goes out");
    assert!(paused <= before + 8, "at most what was under way");
    let told = copies(&hall, OWNER, "Tạm dừng gửi");
    assert_eq!(told.len(), 1, "the sender's message says so");
    // Whoever switches it off while it goes out is spared.
    let late = (1..=80).find(|person| copies(&hall, *person, WORDS).is_empty()).unwrap();
    let off = Settings { announcements: false, ..Settings::default() };
    let database = &hall.app.desk().database;
    store::put(database, BOT_ID, late, &off, hall.now()).await.unwrap();
    owner.press("▶️ Gửi tiếp").await;
    hall.pass_until("07:40").await;
    assert_eq!(have(&hall, 80, WORDS), 79);
    let told = &copies(&hall, OWNER, "Đã gửi xong")[0].text;
    assert!(told.contains("Tổng số: 82") && told.contains("Đã gửi: 81"), "{told}");
    assert!(told.contains("Không cần nữa: 1"), "{told}");
    assert!((1..=80).all(|person| person == late || copies(&hall, person, WORDS).len() == 1));
}

#[tokio::test]
async fn stopped_for_good_nobody_else_gets_it_and_that_is_counted() {
    let hall = hall_with(80, Limits::none()).await;
    let owner = going(&hall).await;
    owner.says("/announce").await;
    owner.press(WORDS).await;
    owner.press("⏹ Dừng hẳn").await.shows("chưa nhận sẽ không nhận");
    owner.press("Dừng hẳn, không gửi nữa").await;
    hall.app.delivered().await;
    let stopped = have(&hall, 82, WORDS);
    hall.pass_until("07:30").await;
    assert_eq!(have(&hall, 82, WORDS), stopped);
    assert!(stopped < 80);
    owner.press("🔄 Cập nhật").await.shows("Đã dừng").shows("Tổng số: 82").shows("Không gửi nữa");
    let n = number(&owner, "Báo cáo");
    owner.forges(&format!("b:1:s:{n}:resume")).await;
    hall.pass_until("07:40").await;
    assert_eq!(have(&hall, 82, WORDS), stopped, "what was stopped does not go on");
}

#[tokio::test]
async fn a_correction_reaches_every_copy_and_those_that_come_after_it() {
    let hall = hall_with(60, Limits::none()).await;
    let owner = going(&hall).await;
    owner.says("/announce").await;
    owner.press(WORDS).await;
    owner.press("✏️ Sửa nội dung").await.shows("Sửa nội dung nào");
    owner.press("✏️ Tiếng Việt").await.shows("Nội dung hiện nay").shows(WORDS);
    owner.says("Xe rời khách sạn lúc 18:00.").await.shows("Sửa mọi bản đã gửi");
    owner.press("Sửa các bản đã gửi").await.shows("Đang gửi");
    hall.pass_until("07:30").await;
    assert_eq!(have(&hall, 60, WORDS), 0);
    assert!((1..=60).all(|person| copies(&hall, person, "lúc 18:00").len() == 1));
    assert_eq!(copies(&hall, GUEST, "The shuttle leaves").len(), 1, "the other text stays");
    assert_eq!(copies(&hall, OWNER, "Đã sửa các bản đã gửi").len(), 1);
    // A proposal that is not confirmed changes nothing.
    owner.says("/announce").await;
    owner.press("Xe rời").await;
    owner.press("✏️ Sửa nội dung").await;
    owner.press("✏️ Tiếng Việt").await;
    owner.says("Hủy xe").await;
    owner.press("Không sửa").await;
    hall.pass_until("07:40").await;
    assert_eq!(have(&hall, 60, "Hủy xe"), 0);
}

#[tokio::test]
async fn what_is_taken_back_is_deleted_and_after_two_days_says_so() {
    let hall = hall_with(3, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    sent(&owner).await;
    hall.pass_until("07:30").await;
    assert_eq!(have(&hall, 3, WORDS), 3);
    owner.press("↩️ Thu hồi").await.shows("đã gửi đến 5 người");
    let (_, sure) = owner.button("Thu hồi mọi bản");
    hall.guest(1).forges(&sure).await;
    hall.app.delivered().await;
    assert_eq!(have(&hall, 3, WORDS), 3, "only organisers take it back");
    owner.press("Thu hồi mọi bản").await.shows("Đã thu hồi");
    owner.forges(&sure).await;
    hall.pass_until("07:40").await;
    assert_eq!(have(&hall, 3, WORDS), 0);
    assert_eq!(copies(&hall, GUEST, "The shuttle leaves").len(), 0);
    assert_eq!(copies(&hall, OWNER, "Đã thu hồi: 5").len(), 1);

    drafted(&owner).await;
    sent(&owner).await;
    hall.pass_until("07:50").await;
    let later = hall.programme().local_date(hall.now()) + chrono::TimeDelta::days(3);
    hall.jump_to(&format!("{later} 10:00"));
    owner.says("/announce").await;
    owner.press(WORDS).await;
    owner.press("↩️ Thu hồi").await;
    owner.press("Thu hồi mọi bản").await;
    hall.pass_until(&format!("{later} 10:10")).await;
    assert_eq!(have(&hall, 3, WORDS), 0);
    assert_eq!(copies(&hall, 1, "đã thu hồi thông báo này").len(), 1);
    assert_eq!(copies(&hall, GUEST, "have withdrawn").len(), 1);
}

#[tokio::test]
async fn those_of_whom_nobody_knows_are_counted_and_can_be_sent_to_again() {
    let hall = hall_with(10, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("📣 Gửi…").await;
    owner.press("Gửi ngay đến").await;
    hall.world.fault(Fault::Down { requests: 2 });
    hall.pass_until("07:30").await;
    let unsure = 12
        - (1..=10)
            .chain([GUEST, OWNER])
            .filter(|person| {
                let words = if *person == GUEST { "The shuttle leaves" } else { WORDS };
                copies(&hall, *person, words).iter().any(|copy| {
                    copy.text.contains("Ban Tổ chức") || copy.text.contains("Announcement")
                })
            })
            .count();
    assert!((1..=2).contains(&unsure), "{unsure}");
    owner.says("/announce").await;
    owner.press(WORDS).await.shows("Tổng số: 12");
    let (_, again) = owner.button("🔁 Gửi lại");
    owner.press("🔁 Gửi lại").await;
    hall.pass_until("07:50").await;
    owner.forges(&again).await;
    hall.pass_until("08:00").await;
    owner.says("/announce").await;
    owner.press(WORDS).await.shows("Tổng số: 12").shows("Đã gửi: 12").hides("Chưa rõ");
    assert!((1..=10).all(|person| copies(&hall, person, WORDS).len() == 1));
}

#[tokio::test]
async fn having_read_it_counts_once_and_only_for_those_who_got_it() {
    let hall = hall_with(3, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("Thêm nút “Đã đọc”").await;
    owner.press("👁 Xem trước").await;
    owner.press("✅ Đã đọc").await.shows("bản xem trước");
    owner.press("⬅️ Quay lại").await;
    owner.press("🎯 Gửi đến ai").await;
    owner.press("Đại biểu dùng Tiếng Việt").await;
    sent(&owner).await;
    hall.pass_until("07:30").await;
    let one = hall.guest(1);
    let (_, read) = one.button("✅ Đã đọc");
    one.press("✅ Đã đọc").await.shows("Đã ghi nhận");
    one.press("✅ Đã đọc").await;
    hall.guest(2).press("✅ Đã đọc").await;
    hall.guest(GUEST).forges(&read).await;
    owner.says("/announce").await;
    owner.press(WORDS).await;
    owner.press("📊 Báo cáo").await.shows("Đã bấm “Đã đọc”: 2").shows("Đã gửi: 4");
    let table = owner.press("Tải bảng số liệu").await;
    let file = table.messages[0].document.clone().unwrap();
    let text = String::from_utf8(file.bytes.to_vec()).unwrap();
    let is_total = |line: &str| line.contains(",all,total,") && line.ends_with(",sent,4");
    assert!(text.lines().any(is_total), "{text}");
    assert!(!text.contains("An,"), "no names: {text}");
}

#[tokio::test]
async fn what_somebody_announced_and_read_is_theirs_to_have_and_to_forget() {
    let hall = hall_with(2, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("Thêm nút “Đã đọc”").await;
    sent(&owner).await;
    hall.pass_until("07:30").await;
    hall.guest(1).press("✅ Đã đọc").await;
    let desk = hall.app.desk();
    let of = async |person| privacy::export(desk, person).await.unwrap()["announcements"].clone();
    assert_eq!(of(OWNER).await["announced"].as_array().unwrap().len(), 1);
    assert_eq!(of(1).await["read"].as_array().unwrap().len(), 1);
    privacy::erase(desk, OWNER, i64::MAX).await.unwrap();
    privacy::erase(desk, 1, i64::MAX).await.unwrap();
    assert_eq!(of(OWNER).await["announced"].as_array().unwrap().len(), 0);
    assert_eq!(of(1).await["read"].as_array().unwrap().len(), 0);
    let all = letan::announcements::mailing::store::all(&desk.database, BOT_ID, 1).await.unwrap();
    assert_eq!((all.len(), all[0].author), (1, None), "what went out stays, without its author");
}
