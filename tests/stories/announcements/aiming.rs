//! Whom an announcement is for, and who of them is told.

use letan::delegates::settings::{Pause, Settings, store};
use letan::rehearsal::{BOT_ID, Limits};

use super::{GUEST, OWNER, copies, drafted, hall_with, sent};
use crate::stage::Hall;

async fn star(hall: &Hall, person: i64, session: &str) {
    let desk = hall.app.desk();
    let put = letan::agenda::star::put(&desk.database, BOT_ID, 1, person, session, hall.now());
    put.await.unwrap();
}

async fn choose(hall: &Hall, person: i64, settings: Settings) {
    let desk = hall.app.desk();
    store::put(&desk.database, BOT_ID, person, &settings, hall.now()).await.unwrap();
}

#[tokio::test]
async fn those_who_starred_a_session_get_it_and_the_count_is_right_on_every_step() {
    let hall = hall_with(4, Limits::none()).await;
    let owner = hall.guest(OWNER);
    let session = hall.programme().sessions[3].clone();
    let title = session.title.first().to_owned();
    for person in [1, 3, GUEST] {
        star(&hall, person, &session.id).await;
    }
    drafted(&owner).await.shows("6 người nhận");
    owner.press("🎯 Gửi đến ai").await.shows("6 người nhận");
    let offered = owner.press("Đại biểu quan tâm một phiên").await.labels();
    assert!(offered.iter().any(|label| label.starts_with("3 · ")), "{offered:?}");
    let aimed = owner.press("3 · ").await;
    aimed.shows("Quan tâm phiên").shows(&title).shows("3 người nhận");
    owner.press("📣 Gửi…").await.shows("3 người nhận").shows("English: 1 · Tiếng Việt: 2");
    owner.press("Gửi ngay đến 3 người").await;
    hall.pass_until("07:30").await;
    let told = |person| copies(&hall, person, "Ban Tổ chức").len();
    assert_eq!([1, 2, 3, 4].map(told), [1, 0, 1, 0]);
    assert_eq!(copies(&hall, GUEST, "The shuttle").len(), 1);
}

#[tokio::test]
async fn a_room_and_a_track_mean_what_is_starred_there_that_day() {
    let hall = hall_with(3, Limits::none()).await;
    let owner = hall.guest(OWNER);
    let programme = hall.programme();
    let in_a_track =
        |session: &&letan::programme::Session| session.track.is_some() && session.room.is_some();
    let session = programme.sessions.iter().find(in_a_track).unwrap();
    let later = programme.sessions.iter().rev().find(|other| {
        other.room == session.room
            && programme.local_date(other.begins()) != programme.local_date(session.begins())
    });
    star(&hall, 1, &session.id).await;
    star(&hall, 2, &later.unwrap().id).await;
    drafted(&owner).await;
    owner.press("🎯 Gửi đến ai").await;
    owner.press("ở một phòng trong ngày").await;
    owner.press("1 · ").await.shows("Các phiên trong ngày tại").shows("1 người nhận");
    owner.press("🎯 Gửi đến ai").await;
    owner.press("một tiểu ban trong ngày").await;
    owner.press("1 · ").await.shows("Các phiên trong ngày của").shows("1 người nhận");
    owner.press("🎯 Gửi đến ai").await;
    owner.press("Đại biểu dùng English").await.shows("Đại biểu dùng English: 1 người nhận");
    owner.press("🎯 Gửi đến ai").await;
    owner.press("Người có tên").await.shows("trong chương trình: 0 người nhận");
    owner.press("📣 Gửi…").await.shows("Chưa có ai để gửi");
    owner.press("🎯 Gửi đến ai").await;
    owner.press("Thành viên Ban Tổ chức").await.shows("Thành viên Ban Tổ chức: 1 người nhận");
}

#[tokio::test]
async fn who_switched_announcements_off_or_paused_is_neither_counted_nor_told() {
    let hall = hall_with(5, Limits::none()).await;
    let owner = hall.guest(OWNER);
    let off = Settings { announcements: false, ..Settings::default() };
    let paused = Settings { pause: Some(Pause::UntilResumed), ..Settings::default() };
    choose(&hall, 1, off).await;
    choose(&hall, 2, paused).await;
    hall.world.blocks(3);
    let said = drafted(&owner).await;
    said.shows("5 người nhận").shows("2 người đã tắt").shows("0 người không còn");
    sent(&owner).await;
    hall.pass_until("07:30").await;
    let told = |person| copies(&hall, person, "Xe đưa đón").len();
    assert_eq!([1, 2, 3, 4, 5].map(told), [0, 0, 0, 1, 1]);
    let end = &copies(&hall, OWNER, "Đã gửi xong")[0].text;
    assert!(end.contains("Tổng số: 5") && end.contains("Đã gửi: 4"), "{end}");
    assert!(end.contains("Không còn nhận tin: 1"), "{end}");
    owner.says("/announce Nữa").await;
    owner.press("Chỉ gửi").await.shows("1 người không còn");
}
