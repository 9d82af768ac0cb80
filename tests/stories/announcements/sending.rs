//! From the last question to the last copy: moments, quiet hours, a second organiser.

use letan::rehearsal::Limits;

use super::{OWNER, SECOND, copies, drafted, hall_with, number, sent};
use crate::stage::{DEMO, Guest, Hall, HallPlan};

/// The sample event in which two people already need a second organiser.
async fn careful(people: i64) -> Hall {
    let event = DEMO.replace("second_confirmation_over = 200", "second_confirmation_over = 2");
    assert_ne!(event, DEMO);
    let plan =
        HallPlan { owners: vec![OWNER, SECOND], events: vec![&event], ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    hall.stranger(OWNER, "vi").says("/start").await;
    for person in 1..=people {
        hall.stranger(person, "vi").says("/start").await;
    }
    hall
}

async fn asked(owner: &Guest<'_>) {
    drafted(owner).await;
    owner.press("📣 Gửi…").await.shows("cần thêm một thành viên");
    owner.press("Gửi đi xác nhận").await.shows("Chờ một thành viên khác");
}

#[tokio::test]
async fn many_recipients_need_a_second_organiser_who_did_not_write_it() {
    let hall = careful(3).await;
    let owner = hall.guest(OWNER);
    let second = hall.delegate(SECOND).await;
    asked(&owner).await;
    let question = second.during(async {
        hall.app.delivered().await;
    });
    question.await.shows("Xin xác nhận một thông báo đến 5 người").shows("The shuttle");
    let (_, yes) = second.button("Đồng ý gửi đến");
    owner.forges(&yes).await.shows("không tự xác nhận");
    hall.guest(1).forges(&yes).await.hides("lên lịch");
    hall.pass_until("07:10").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 0);
    second.press("Đồng ý gửi đến 5").await.shows("Đã lên lịch");
    second.forges(&yes).await;
    hall.pass_until("07:20").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 1);
    assert_eq!(copies(&hall, OWNER, "đã được xác nhận").len(), 1);
    second.forges(&yes).await;
    hall.pass_until("07:30").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 1);
}

#[tokio::test]
async fn a_confirmation_is_good_only_for_what_was_read() {
    let hall = careful(3).await;
    let owner = hall.guest(OWNER);
    let second = hall.delegate(SECOND).await;
    asked(&owner).await;
    hall.app.delivered().await;
    let (_, old) = second.button("Đồng ý gửi đến");
    owner.press("Sửa hoặc hủy").await.shows("Bản nháp");
    owner.press("✏️ English").await;
    owner.says("Free beer").await.shows("Bản nháp");
    owner.press("📣 Gửi…").await;
    owner.press("Gửi đi xác nhận").await;
    second.forges(&old).await.hides("Đã lên lịch");
    hall.pass_until("07:10").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 0);
    second.press("❌ Chưa đồng ý").await.shows("Bản nháp");
    hall.app.delivered().await;
    assert_eq!(copies(&hall, OWNER, "chưa được đồng ý").len(), 1);
}

#[tokio::test]
async fn without_another_organiser_many_cannot_be_told() {
    let hall = careful(3).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("📣 Gửi…").await;
    owner.press("Gửi đi xác nhận").await.shows("hiện chưa có thành viên nào khác");
    owner.press("🎯 Gửi đến ai").await;
    owner.press("Thành viên Ban Tổ chức").await.shows("1 người nhận");
    sent(&owner).await.shows("Đã lên lịch");
}

#[tokio::test]
async fn a_planned_announcement_goes_out_at_its_moment_and_can_be_moved_and_cancelled() {
    let hall = hall_with(2, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("🕒 Gửi lúc nào").await;
    owner.press("⌨️ Giờ khác").await.shows("17:30");
    owner.says("hôm qua").await.shows("Chưa rõ giờ gửi");
    owner.says("9h30").await.shows("Gửi lúc 09:30");
    owner.press("📣 Gửi…").await;
    owner.press("Lên lịch gửi đến").await.shows("Đã lên lịch").shows("09:30");
    hall.jump_to("09:15");
    hall.pass_until("09:16").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 0);
    owner.press("Sửa hoặc hủy").await.shows("Bản nháp");
    hall.jump_to("09:44");
    hall.pass_until("09:45").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 0, "a draft goes nowhere");
    owner.press("📣 Gửi…").await.shows("Giờ gửi đã qua");
    owner.press("🕒 Gửi lúc nào").await;
    owner.press("Sau 15 phút (10:00)").await.shows("Gửi lúc 10:00");
    owner.press("📣 Gửi…").await;
    owner.press("Lên lịch gửi đến").await;
    hall.pass_until("09:59").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 0);
    hall.pass_until("10:01").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 1);
}

#[tokio::test]
async fn what_is_not_urgent_waits_for_the_morning_and_what_is_needs_a_reason_and_rings() {
    let hall = hall_with(2, Limits::none()).await;
    hall.jump_to("23:00");
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("📣 Gửi…").await.shows("giờ yên tĩnh").shows("06:30");
    owner.press("Gửi ngay đến").await;
    hall.pass_until("23:30").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 0);
    owner.says("/announce Mất điện ở tầng 2").await;
    owner.press("Chỉ gửi").await;
    owner.press("Đánh dấu khẩn").await.shows("lý do");
    owner.says("vì").await.shows("từ 5 đến 200");
    owner.says("Cúp điện   đêm nay").await.shows("Lý do: Cúp điện đêm nay");
    sent(&owner).await.shows("Lý do: Cúp điện đêm nay");
    hall.pass_until("23:40").await;
    let urgent = copies(&hall, 1, "Mất điện");
    assert!(urgent[0].text.contains("Thông báo khẩn") && !urgent[0].silent);
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 0);
    let morning = hall.programme().local_date(hall.now()).succ_opt().unwrap();
    hall.jump_to(&format!("{morning} 06:30"));
    hall.pass_until(&format!("{morning} 06:35")).await;
    let calm = copies(&hall, 1, "Xe đưa đón");
    assert!(calm.len() == 1 && !calm[0].silent);
}

#[tokio::test]
async fn a_button_of_an_older_draft_asks_again_and_pressing_twice_sends_once() {
    let hall = hall_with(2, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("📣 Gửi…").await;
    let (_, old) = owner.button("Gửi ngay đến");
    owner.press("⬅️ Quay lại").await;
    owner.press("Thêm nút “Đã đọc”").await.shows("Có nút");
    owner.forges(&old).await.shows("vừa thay đổi").shows("Gửi thông báo này?");
    let (_, new) = owner.button("Gửi ngay đến");
    owner.press("Gửi ngay đến").await.shows("Đã lên lịch");
    owner.forges(&new).await;
    hall.pass_until("07:10").await;
    owner.forges(&new).await.shows("Đã gửi xong");
    let n = number(&owner, "Báo cáo");
    for odd in ["write:vi", "calm", "now", "drop:1", "single", "ready"] {
        owner.forges(&format!("b:1:d:{n}:{odd}")).await;
    }
    hall.pass_until("07:30").await;
    assert_eq!(copies(&hall, 1, "Xe đưa đón").len(), 1);
}
