//! The day in Vietnamese; the programme comes as a text.

use super::{CHAIR, MODERATOR, ORGANISER, OWNER, SESSION};
use super::{card, copies, delivered, hall, hears, joins, report_holds, wall};
use crate::stage::{DEMO, Guest, Hall};

const QUESTION: &str = "Kinh phí chuyển đổi số của trường lấy từ nguồn nào?";
const NOTE: &str = "Đề nghị ban hành khung năng lực số.";

/// The team comes in by links.
async fn the_team_is_invited(hall: &Hall) {
    let owner = hall.delegate(OWNER).await;
    let invite = "Mời thành viên";
    let organiser = hall.delegate(ORGANISER).await;
    joins(&owner, [invite, "Thành viên Ban Tổ chức"], &organiser).await.shows("đã nhận vai trò");
    let moderator = hall.delegate(MODERATOR).await;
    joins(&organiser, [invite, "uyệt câu hỏi"], &moderator).await.shows("đã nhận vai trò");
    hall.delegate(CHAIR).await;
}

/// The programme comes as a file, with another room for the plenary.
async fn the_programme_is_published(organiser: &Guest<'_>) {
    let handed_out = organiser.says("/template").await.messages[0].document.clone().unwrap();
    organiser.sends_file(&handed_out.name, &handed_out.bytes).await.shows("trùng với bản 1");
    let (head, plenary) = DEMO.split_once("id = \"toan-the-1\"").unwrap();
    let moved = plenary.replacen("room = \"hall-a\"", "room = \"room-201\"", 1);
    let text = format!("{head}id = \"toan-the-1\"{moved}");
    organiser.sends_file("demo.toml", text.as_bytes()).await.shows("So với bản 1");
    organiser.press("✅ Công bố").await.shows("Đã công bố bản 2");
}

async fn the_morning(hall: &Hall) {
    let (organiser, an) = (hall.guest(ORGANISER), hall.guest(1));
    an.says("wifi ở hội trường thế nào?").await.shows("SenVang-Demo");
    card(&an, "b1").await;
    an.press("⭐ Quan tâm").await.shows("Đã thêm");
    organiser.says("/announce").await;
    organiser.press("Soạn thông báo mới").await;
    organiser.says("Xe đưa đón rời khách sạn lúc 17:30.").await;
    organiser.says("The shuttle leaves the hotel at 17:30.").await.shows("Bản nháp");
    organiser.press("📣 Gửi…").await.shows("Gửi thông báo này?");
    organiser.press("Gửi ngay đến").await;
    hall.pass_until("07:20").await;
    assert_eq!(copies(hall, 1, "Xe đưa đón").len(), 1);
    card(&organiser, "b1").await;
    organiser.press("⚙️").await;
    organiser.press("Đổi phòng").await;
    organiser.press("Phòng 301").await;
    organiser.press("Công bố").await.shows("✅");
    hall.pass_until("07:30").await;
    assert!(!copies(hall, 1, "Phòng 301").is_empty(), "who starred it is told");
    organiser.says("/checkin").await;
    organiser.press("▶️").await;
    an.says("/here").await.shows("Đã ghi nhận");
}

/// The plenary: a question from the first word to the answer, and the wall.
async fn the_plenary(hall: &Hall) {
    let (moderator, an, binh) = (hall.guest(MODERATOR), hall.guest(1), hall.guest(2));
    let organiser = hall.guest(ORGANISER);
    an.says("/ask").await;
    an.says(QUESTION).await;
    an.press("✅").await;
    an.says("TS. Trần An").await;
    hears(&an, async { drop(an.press("✅").await) }).await.shows("đang chờ duyệt");
    moderator.says("/moderate").await;
    moderator.press("⏳ 1").await;
    moderator.press("⏳ Duyệt 1").await.shows(QUESTION);
    hears(&an, async { drop(moderator.press("✅ Duyệt").await) }).await.shows("đã được duyệt");
    binh.says("/questions").await;
    binh.press("toàn thể 1").await;
    binh.press("👍 Câu 1").await.shows("👍 1");
    card(&organiser, SESSION).await;
    organiser.press("Duyệt câu hỏi").await;
    organiser.press("🖥").await;
    let state = wall(&organiser.press("🔗").await).await;
    assert_eq!(
        (&state["list"][0]["text"], &state["list"][0]["votes"]),
        (&QUESTION.into(), &1.into())
    );
    moderator.says("/moderate").await;
    moderator.press("toàn thể 1").await;
    moderator.press("🎤").await.shows("TIẾP THEO");
    hears(&an, async { drop(moderator.press("⏭").await) }).await.shows("đang được trả lời");
    let told = hears(&an, async { drop(moderator.press("✅ Đã trả lời").await) }).await;
    told.shows("đã được trả lời tại phiên");
}

async fn the_floor_and_a_note(hall: &Hall) {
    let (moderator, binh, organiser) =
        (hall.guest(MODERATOR), hall.guest(2), hall.guest(ORGANISER));
    binh.says("/speak").await;
    binh.says("Lê Bình").await;
    hears(&binh, async { drop(binh.press("✅ Đăng ký").await) }).await.shows("tiếp theo");
    moderator.says("/moderate").await;
    moderator.press(" 1: ").await;
    moderator.press("🗣").await;
    let told = hears(&binh, async { drop(moderator.press("⏭ Mời: Lê Bình").await) }).await;
    told.shows("Kính mời Quý đại biểu phát biểu");
    organiser.says("/note").await;
    organiser.press("Võ Minh Phương").await;
    organiser.says(NOTE).await.shows("Đã ghi");
}

#[tokio::test]
async fn a_day_from_the_invitation_to_the_report() {
    let hall = hall().await;
    the_team_is_invited(&hall).await;
    let organiser = hall.guest(ORGANISER);
    the_programme_is_published(&organiser).await;
    let an = hall.delegate(1).await;
    hall.delegate(2).await;
    the_morning(&hall).await;
    hall.jump_to("10:30");
    delivered(&hall).await;
    the_plenary(&hall).await;
    the_floor_and_a_note(&hall).await;
    organiser.says("/report").await;
    organiser.press("toàn thể 1").await;
    report_holds(&organiser, "Word", &[QUESTION, NOTE]).await;
    hall.jump_to("18:30");
    hall.pass_until("18:45").await;
    an.says("/rate").await;
    an.press("4 ⭐").await;
    an.says("/forget").await;
    an.press("🗑 Xóa tất cả").await.shows("Đã xóa");
}
