//! Links that let delegates into an event by invitation, and the log of it all.

use letan::rehearsal::Message;

use super::team_roles::{OWNER, opens, payload};
use crate::stage::{Guest, HAI_PHONG, Hall, HallPlan};

async fn hall() -> Hall {
    let closed = HAI_PHONG.replacen("\"open\"", "\"code\"", 1);
    let plan = HallPlan { events: vec![&closed], owners: vec![OWNER], ..HallPlan::default() };
    Hall::planned(plan).await
}

async fn owner(hall: &Hall) -> Guest<'_> {
    let owner = hall.stranger(OWNER, "vi");
    owner.says("/start").await;
    owner.says("/team").await;
    owner.press("Hội thảo khoa học").await;
    owner
}

/// The file that was sent last.
fn file(guest: &Guest<'_>) -> (String, String) {
    let is_file = |message: &&Message| message.document.is_some();
    let chat = guest.chat();
    let message = chat.iter().rev().find(is_file).unwrap();
    let document = message.document.clone().unwrap();
    (document.name.clone(), String::from_utf8(document.bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn a_group_comes_in_by_one_link_until_it_is_full() {
    let hall = hall().await;
    let owner = owner(&hall).await;
    owner.says("/team").await;
    owner.press("Mã mời đại biểu").await.shows("Chưa có mã mời");
    owner.press("một nhóm").await.shows("bao nhiêu người");
    owner.press("10 người").await.shows("đến khi nào");
    let made = owner.press("Đến hết sự kiện").await;
    made.shows("tối đa 10 người");
    let link = payload(&made);
    let (name, page) = file(&owner);
    assert_eq!(name, "letan-hai-phong-2025-group.html");
    assert_eq!(page.matches("<article>").count(), 8);
    assert!(page.contains(&link), "{page}");
    let an = hall.stranger(30, "vi");
    an.says("/now").await.shows("chỉ dành cho đại biểu có liên kết mời");
    opens(&an, &link).await.shows("quầy lễ tân");
    an.says("/schedule").await.shows("Khai mạc hội thảo");
    for id in 31..40 {
        opens(&hall.stranger(id, "vi"), &link).await.shows("quầy lễ tân");
    }
    opens(&an, &link).await.shows("quầy lễ tân");
    let late = hall.stranger(40, "en");
    opens(&late, &link).await.shows("As many people came in with this link as it is for");
    late.says("/schedule").await.hides("Opening");
    owner.says("/team").await;
    owner.press("Mã mời đại biểu").await.shows("đã vào 10/10");
}

#[tokio::test]
async fn single_codes_stand_on_cards_and_are_revoked_together() {
    let hall = hall().await;
    let owner = owner(&hall).await;
    owner.says("/team").await;
    owner.press("Mã mời đại biểu").await;
    owner.press("Mã đơn").await;
    owner.press("16 người").await;
    owner.press("7 ngày").await.shows("Đã tạo 16 mã mời").hides("start=");
    let (_, page) = file(&owner);
    let codes: Vec<&str> =
        page.split("?start=").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(codes.len(), 16);
    opens(&hall.stranger(30, "vi"), codes[0]).await.shows("quầy lễ tân");
    opens(&hall.stranger(31, "vi"), codes[0]).await.shows("đã đủ số người");
    opens(&hall.stranger(31, "vi"), codes[15]).await.shows("quầy lễ tân");
    owner.says("/team").await;
    owner.press("Mã mời đại biểu").await.shows("16 mã đơn – đã vào 2/16");
    let made = owner.button("Thu hồi mục 1").1;
    owner.press("Thu hồi mục 1").await.shows("những người đã vào vẫn ở lại");
    owner.press("🚫 Thu hồi").await.shows("Đã thu hồi");
    opens(&hall.stranger(32, "vi"), codes[1]).await.shows("đã được thu hồi");
    hall.guest(30).says("/schedule").await.shows("Khai mạc hội thảo");
    // No delegate has any of these buttons, and nothing but what is offered can be made.
    for data in ["t:1:d:s", "t:1:d:n:g", "t:1:d:k:g:10:1", "t:1:d:r:1", &made] {
        hall.guest(30).forges(data).await.shows("Chỉ Ban Tổ chức thực hiện được");
    }
    for data in ["t:1:d:k:g:100000:1", "t:1:d:k:s:16:400", "t:1:d:k:x:16:1"] {
        owner.forges(data).await.shows("Nút này không còn dùng được");
    }
}

#[tokio::test]
async fn a_link_for_delegates_ends_with_its_time() {
    let hall = hall().await;
    let owner = owner(&hall).await;
    owner.says("/team").await;
    owner.press("Mã mời đại biểu").await;
    owner.press("một nhóm").await;
    owner.press("10 người").await;
    let link = payload(&owner.press("1 ngày").await);
    hall.advance(24 * 3600);
    opens(&hall.stranger(30, "vi"), &link).await.shows("đã hết hạn");
}

#[tokio::test]
async fn the_log_reads_as_sentences_and_keeps_deeds_of_those_who_are_forgotten() {
    let hall = hall().await;
    let owner = owner(&hall).await;
    owner.says("/log").await.shows("Chưa có thao tác nào");
    owner.says("/team").await;
    owner.press("Mời thành viên").await;
    let link = payload(&owner.press("Thành viên Ban Tổ chức").await);
    let an = hall.stranger(30, "vi");
    opens(&an, &link).await;
    an.says("/invite lê văn lợi").await;
    an.press("Tạo liên kết").await;
    an.says("/safety Xin ra cửa B.").await;
    an.press("Gửi").await;
    let said = owner.says("/log").await;
    said.shows("An (thành viên Ban Tổ chức) – gửi thông báo an toàn")
        .shows("tạo liên kết mời: Giáo sư, Tiến sĩ Lê Văn Lợi")
        .shows("An (thành viên Ban Tổ chức) – nhận vai trò: thành viên Ban Tổ chức")
        .shows("tạo liên kết mời vào vai trò: thành viên Ban Tổ chức")
        .hides("cửa B");
    owner.press("CSV").await;
    let (name, table) = file(&owner);
    assert_eq!(name, "letan-hai-phong-2025-log.csv");
    assert_eq!(table.lines().count(), 5, "{table}");
    assert!(table.contains(",An,30,thành viên Ban Tổ chức,"), "{table}");
    assert!(table.contains("safety-sent,notice:"), "{table}");
    an.says("/forget").await;
    an.press("Xóa tất cả").await;
    owner.says("/log").await.shows("Người không còn được lưu tên (thành viên Ban Tổ chức) – gửi");
    owner.press("CSV").await;
    let (_, table) = file(&owner);
    assert!(!table.contains("An,30"), "{table}");
    assert_eq!(table.lines().count(), 5, "{table}");
}
