//! Writing an announcement: languages, formatting, pictures, lengths, and how it will look.

use letan::rehearsal::{Attachment, Limits};

use super::{GUEST, OWNER, copies, drafted, hall_with, sent};
use crate::stage::{Hall, Said};

async fn formatted(hall: &Hall, markup: &str) -> Said {
    let owner = hall.guest(OWNER);
    owner
        .during(async {
            hall.world.says_formatted(OWNER, markup).unwrap();
            hall.settled().await;
        })
        .await
}

async fn attached(hall: &Hall, attachment: Attachment, caption: &str) -> Said {
    let owner = hall.guest(OWNER);
    owner
        .during(async {
            hall.world.sends_with(OWNER, attachment, caption).unwrap();
            hall.settled().await;
        })
        .await
}

#[tokio::test]
async fn an_announcement_is_written_in_two_languages_and_each_reads_their_own() {
    let hall = hall_with(3, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await.shows("Mọi đại biểu: 5 người nhận").shows("English: 38/");
    sent(&owner).await.shows("Đã lên lịch");
    hall.pass_until("07:05").await;
    for person in [1, 2, 3, OWNER] {
        assert_eq!(copies(&hall, person, "Thông báo của Ban Tổ chức").len(), 1, "{person}");
    }
    assert_eq!(copies(&hall, GUEST, "The shuttle leaves").len(), 1);
    assert_eq!(copies(&hall, GUEST, "Xe đưa đón").len(), 0);
    let told = copies(&hall, OWNER, "Đã gửi xong thông báo");
    assert_eq!(told.len(), 1);
    assert!(told[0].text.contains("Tổng số: 5") && told[0].text.contains("Đã gửi: 5"));
    owner.says("/announce").await.shows("✅ Đã gửi");
}

#[tokio::test]
async fn a_language_that_is_missing_is_asked_about_before_anything_goes_out() {
    let hall = hall_with(1, Limits::none()).await;
    let owner = hall.guest(OWNER);
    owner.says("/announce Giữ trật tự").await.shows("Tiếp theo");
    owner.press("Xem bản nháp").await.shows("English: chưa soạn");
    let asked = owner.press("📣 Gửi…").await;
    asked
        .shows("chưa có nội dung tiếng Anh")
        .shows("1 người nhận dùng")
        .shows("Chỉ gửi Tiếng Việt?");
    owner.press("Chỉ gửi Tiếng Việt").await.shows("English: không soạn");
    sent(&owner).await;
    hall.pass_until("07:05").await;
    assert_eq!(copies(&hall, GUEST, "Giữ trật tự").len(), 1);
}

#[tokio::test]
async fn what_was_formatted_stays_and_what_looks_like_a_tag_is_shown_as_it_was_typed() {
    let hall = hall_with(1, Limits::none()).await;
    let owner = hall.guest(OWNER);
    owner.says("/announce").await;
    owner.press("Soạn thông báo mới").await;
    let typed = "Mang theo <b>thẻ</b>, xem <a href=\"https://a.vn/x\">đây</a> &lt;b&gt;5 &amp; 6";
    formatted(&hall, typed).await.shows("Tiếp theo");
    owner.press("Chỉ gửi").await;
    let seen = owner.press("👁 Xem trước").await;
    seen.shows("Mang theo thẻ, xem đây <b>5 & 6").shows("đúng như trên");
    let html = seen.messages[0].html();
    assert!(html.contains("<b>thẻ</b>") && html.contains("href=\"https://a.vn/x\""), "{html}");
    let plain = owner.press("⬅️ Quay lại").await.labels();
    assert!(plain.iter().any(|label| label.contains("Zalo")), "{plain:?}");
    owner.press("Zalo").await.shows("xem đây (https://a.vn/x) <b>5 & 6");
    sent(&owner).await;
    hall.pass_until("07:05").await;
    let copy = &copies(&hall, 1, "Mang theo")[0];
    assert_eq!(copy.html(), html, "it looks as in the preview");
}

#[tokio::test]
async fn a_text_that_is_too_long_is_refused_at_once_with_its_length() {
    let hall = hall_with(1, Limits::none()).await;
    let owner = hall.guest(OWNER);
    owner.says("/announce").await;
    owner.press("Soạn thông báo mới").await.shows("Tối đa 4061 ký tự").shows("tối đa 989 ký tự");
    owner.says(&"ă".repeat(4062)).await.shows("dài 4062 ký tự, tối đa 4061").shows("rút gọn");
    owner.says(&"ă".repeat(1200)).await.shows("1200/4061");
    // A caption is shorter, also where the picture comes with the other language.
    attached(&hall, Attachment::Photo, "The way to the hall").await.shows("Kèm ảnh");
    owner.press("📣 Gửi…").await.shows("Tiếng Việt dài 1200 ký tự, tối đa 989");
    owner.press("Bỏ ảnh").await.hides("Kèm ảnh");
    sent(&owner).await.shows("Đã lên lịch");
}

#[tokio::test]
async fn a_forwarded_picture_goes_out_with_its_caption_in_each_language() {
    let hall = hall_with(2, Limits::none()).await;
    let owner = hall.guest(OWNER);
    owner.says("/announce").await;
    owner.press("Soạn thông báo mới").await;
    attached(&hall, Attachment::Photo, "Sơ đồ <i>mới</i>").await.shows("Tiếp theo");
    owner.says("The new plan").await.shows("Kèm ảnh");
    let seen = owner.press("👁 Xem trước").await;
    let pictures = seen.messages.iter().filter(|message| message.document.is_some()).count();
    assert_eq!(pictures, 2);
    owner.press("⬅️ Quay lại").await;
    sent(&owner).await;
    hall.pass_until("07:05").await;
    for (person, words) in [(1, "Sơ đồ mới"), (GUEST, "The new plan")] {
        let copy = &copies(&hall, person, words)[0];
        assert!(copy.document.as_ref().is_some_and(|file| file.is_photo), "{person}");
    }
    assert!(copies(&hall, 1, "Sơ đồ mới")[0].html().contains("<i>mới</i>"));
}

#[tokio::test]
async fn a_file_can_be_announced_and_a_copy_comes_to_oneself_first() {
    let hall = hall_with(1, Limits::none()).await;
    let owner = hall.guest(OWNER);
    owner.says("/announce").await;
    owner.press("Soạn thông báo mới").await;
    attached(&hall, Attachment::Document, "").await;
    owner.press("Chỉ gửi").await.shows("Kèm tệp");
    let trial = owner.during(async {
        owner.press("Gửi thử cho tôi").await.shows("sẽ đến ngay");
        hall.app.delivered().await;
    });
    let trial = trial.await;
    assert!(trial.messages.iter().any(|message| message.document.is_some()));
    assert!(hall.guest(1).chat().iter().all(|message| message.document.is_none()));
}

#[tokio::test]
async fn nobody_else_sees_the_command_or_can_press_its_buttons() {
    let hall = hall_with(2, Limits::none()).await;
    let owner = hall.guest(OWNER);
    hall.guest(1).says("/announce Chào").await.hides("Bản nháp").hides("Tiếp theo");
    drafted(&owner).await;
    owner.press("📣 Gửi…").await;
    let (_, send) = owner.button("Gửi ngay đến");
    hall.guest(1).forges(&send).await.hides("Đã lên lịch");
    for odd in ["b:1:new", "b:1:list:0", "b:1:d:1:show", "b:1:s:1:stop:1", "b:1:read:1", "b:1:x"] {
        hall.guest(1).forges(odd).await.hides("nháp").hides("Thông báo gửi");
    }
    hall.pass_until("07:30").await;
    assert_eq!(copies(&hall, 2, "Xe đưa đón").len(), 0);
    // Words that somebody types are no announcement, whatever was asked before.
    owner.press("⬅️ Quay lại").await;
    owner.press("✏️ English").await;
    owner.says("/cancel").await;
    owner.says("Another text").await.hides("Bản nháp");
}

#[tokio::test]
async fn a_draft_can_be_dropped_and_its_buttons_do_nothing_any_more() {
    let hall = hall_with(1, Limits::none()).await;
    let owner = hall.guest(OWNER);
    drafted(&owner).await;
    owner.press("📣 Gửi…").await;
    let (_, send) = owner.button("Gửi ngay đến");
    owner.press("⬅️ Quay lại").await;
    owner.press("Xóa bản nháp").await.shows("Xóa bản nháp “Xe đưa đón");
    owner.press("🗑 Xóa").await.shows("Đã xóa");
    owner.forges(&send).await.hides("Đã lên lịch");
    owner.says("/announce").await.shows("Chưa có thông báo nào");
}
