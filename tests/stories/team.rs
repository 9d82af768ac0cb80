//! Personal invitations: owners invite the people of the programme, who then are known at the desk.

use letan::clock::Moment;
use letan::router;
use letan::team::{TRIES_WITHIN, WRONG_CODES, store};
use letan::telegram::{Act, Command, Incoming, Place, What, Who};

use crate::stage::{DEMO, Guest, HAI_PHONG, Hall, HallPlan, Said};

const OWNER: i64 = 9;
const HAI: &str = "ngo-dang-hai";
const HAI_NAME: &str = "ngô đăng hải";

async fn hall() -> Hall {
    planned(DEMO).await
}

async fn planned(event: &str) -> Hall {
    Hall::planned(HallPlan { events: vec![event], owners: vec![OWNER], ..HallPlan::default() })
        .await
}

/// The payload of the link that a card shows.
fn payload(said: &Said) -> String {
    let text = said.text();
    let link = text.split("https://t.me/").nth(1).unwrap_or_else(|| panic!("no link in {text}"));
    let link = link.split_whitespace().next().unwrap();
    link.split_once("?start=").unwrap().1.to_owned()
}

/// The owner makes a link for whoever is found by `name`.
async fn invite(owner: &Guest<'_>, name: &str) -> String {
    owner.says(&format!("/invite {name}")).await;
    payload(&owner.press("Tạo liên kết").await)
}

async fn opens(guest: &Guest<'_>, payload: &str) -> Said {
    guest.says(&format!("/start {payload}")).await
}

#[tokio::test]
async fn an_owner_invites_a_person_who_is_welcomed_by_title_with_their_part() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    owner.says("/invite ngo hai").await.shows("TS. Ngô Đăng Hải").shows("Chưa có liên kết mời");
    let link = owner.press("Tạo liên kết mời").await;
    // The text to forward reads in both languages of the event and fits into an address.
    link.shows("Kính gửi TS. Ngô Đăng Hải,").shows("Dear Dr Ngô Đăng Hải,").shows("?start=i_");
    let share = link.messages[0].buttons[0][0].url.clone().unwrap();
    assert!(share.starts_with("https://t.me/share/url?url=https%3A%2F%2Ft.me%2F"), "{share}");
    assert!(share.len() < 2_000 && !share.contains('+'), "{}", share.len());
    owner.press("Quay lại").await.shows("chưa được mở");

    let hai = hall.stranger(7001, "vi");
    let welcome = opens(&hai, &payload(&link)).await;
    welcome
        .shows("Kính chào TS. Ngô Đăng Hải!")
        .shows("Phần việc của tôi")
        .shows("11:05–11:25 · Tham luận “Hiện trạng hạ tầng số")
        .shows("Hội trường A")
        .shows("Chủ trì");
    assert_eq!(hai.keyboard()[0], ["🟢 Đang diễn ra", "🗓 Chương trình"]);
    hai.press("11:05").await.shows("Hiện trạng hạ tầng số");
    hai.says("/my").await.shows("Phần việc của tôi").shows("Lịch của tôi");
    owner.says("/invite").await.shows("✅ 1 đã gắn tài khoản · ✉️ 0 liên kết chờ mở");
    owner.press("Chỉ những người đã mời").await.shows("TS. Ngô Đăng Hải").hides("Morita");
}

#[tokio::test]
async fn a_speaker_from_abroad_is_welcomed_in_english() {
    let hall = hall().await;
    let owner = hall.foreigner(OWNER).await;
    owner
        .says("/invite Margaret Ellwood")
        .await
        .shows("Margaret Ellwood")
        .shows("There is no link");
    let link = owner.press("Make an invitation link").await;
    let guest = hall.stranger(7001, "en");
    let welcome = opens(&guest, &payload(&link)).await;
    welcome.shows("Welcome, Prof. Margaret Ellwood!").shows("My part").shows("Hall A");
    guest.says("/my").await.shows("My part");
    hall.jump_to("09:00");
    guest.says("When do I speak?").await.shows("Training civil servants online").shows("in 25 min");
    opens(&guest, "i_no-such-code").await.shows("This invitation link is not right");
}

#[tokio::test]
async fn an_invitation_opens_the_doors_of_an_event_by_invitation() {
    let closed = HAI_PHONG.replacen("\"open\"", "\"code\"", 1);
    let hall = planned(&closed).await;
    let owner = hall.stranger(OWNER, "vi");
    owner.says("/start").await;
    owner.says("/invite").await.shows("Xin chọn sự kiện");
    owner.press("Hội thảo khoa học").await;
    let link = invite(&owner, "lê văn lợi").await;
    let loi = hall.stranger(7001, "vi");
    loi.says("/now").await.shows("chỉ dành cho đại biểu có liên kết mời");
    opens(&loi, &link).await.shows("Kính chào Giáo sư, Tiến sĩ Lê Văn Lợi!").shows("Khai mạc");
    loi.says("/schedule").await.shows("Khai mạc hội thảo");
}

#[tokio::test]
async fn a_link_ties_one_person_once() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let link = invite(&owner, HAI_NAME).await;
    let (hai, other) = (hall.delegate(7001).await, hall.delegate(7002).await);
    opens(&hai, &link).await.shows("Kính chào TS. Ngô Đăng Hải!");
    opens(&other, &link).await.shows("đã được dùng");
    opens(&hai, &link).await.shows("đã được ghi nhận từ trước").shows("Phần việc của tôi");
    // One account is one person, and another's link stays good for its own person.
    let minh = invite(&owner, "trinh quang minh").await;
    opens(&hai, &minh).await.shows("đã được ghi nhận là của TS. Ngô Đăng Hải");
    opens(&other, &minh).await.shows("Kính chào GS.TS. Trịnh Quang Minh!");
    // Whoever has an account is not invited again.
    owner.forges(&format!("t:1:i:{HAI}")).await.shows("Người này đã gắn tài khoản");
    let desk = hall.app.desk();
    let persons = ["trinh-quang-minh", HAI, "nobody"];
    let found = store::delegates_of(&desk.database, desk.me.id, 1, &persons).await.unwrap();
    assert_eq!(found, [(HAI.to_owned(), 7001), ("trinh-quang-minh".to_owned(), 7002)]);
}

#[tokio::test]
async fn a_link_works_for_seven_days() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let (first, second) = (invite(&owner, HAI_NAME).await, invite(&owner, "kenji morita").await);
    let (hai, kenji) = (hall.delegate(7001).await, hall.delegate(7002).await);
    hall.advance(7 * 24 * 3600 - 1);
    opens(&hai, &first).await.shows("Kính chào TS. Ngô Đăng Hải!");
    hall.advance(1);
    opens(&kenji, &second).await.shows("đã hết hạn");
    owner.says("/invite kenji").await.shows("Chưa có liên kết mời");
}

#[tokio::test]
async fn a_revoked_or_replaced_link_says_so() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let first = invite(&owner, HAI_NAME).await;
    owner.press("Quay lại").await;
    hall.advance(60);
    let second = payload(&owner.press("Tạo liên kết khác").await);
    let hai = hall.delegate(7001).await;
    opens(&hai, &first).await.shows("đã được thu hồi");
    owner.press("Quay lại").await;
    let (_, revoke) = owner.button("Thu hồi liên kết");
    owner
        .press("Thu hồi liên kết")
        .await
        .shows("Đã thu hồi liên kết")
        .shows("Chưa có liên kết mời");
    opens(&hai, &second).await.shows("đã được thu hồi");
    // An old button does not touch what was made since.
    hall.advance(60);
    let third = invite(&owner, HAI_NAME).await;
    owner.forges(&revoke).await.shows("chưa được mở");
    opens(&hai, &third).await.shows("Kính chào TS. Ngô Đăng Hải!");
    owner.forges(&format!("t:1:r:{HAI}:1")).await.shows("không thu hồi được");
}

#[tokio::test]
async fn an_untied_person_can_be_invited_anew() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let link = invite(&owner, HAI_NAME).await;
    let (hai, deputy) = (hall.delegate(7001).await, hall.delegate(7002).await);
    opens(&hai, &link).await;
    owner.says("/invite hai ngo").await.shows("Đã gắn với tài khoản Telegram 7001");
    owner.press("Gỡ tài khoản").await.shows("Gỡ tài khoản của TS. Ngô Đăng Hải?");
    let (_, untie) = owner.button("✂️ Gỡ");
    owner.press("✂️ Gỡ").await.shows("Đã gỡ tài khoản").shows("Chưa có liên kết mời");
    hai.says("/my").await.hides("Phần việc của tôi");
    opens(&hai, &link).await.shows("đã được dùng");
    hall.advance(60);
    let anew = invite(&owner, HAI_NAME).await;
    opens(&deputy, &anew).await.shows("Kính chào TS. Ngô Đăng Hải!");
    owner.forges(&untie).await.shows("Nút này không còn dùng được").shows("7002");
    deputy.says("/my").await.shows("Phần việc của tôi");
}

#[tokio::test]
async fn five_wrong_codes_an_hour_are_enough_even_over_a_restart() {
    let mut hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let link = invite(&owner, HAI_NAME).await;
    hall.delegate(7001).await;
    for number in 0..WRONG_CODES {
        opens(&hall.guest(7001), &format!("i_guess{number}")).await.shows("không đúng");
    }
    hall.advance(600);
    opens(&hall.guest(7001), &link).await.shows("thử lại sau 50 phút");
    hall.restart().await;
    opens(&hall.guest(7001), &link).await.shows("quá nhiều liên kết mời không đúng");
    // Others are not held up by somebody's guesses.
    opens(&hall.delegate(7002).await, "i_guess").await.shows("Liên kết mời này không đúng");
    hall.advance(3000);
    opens(&hall.guest(7001), &link).await.shows("Kính chào TS. Ngô Đăng Hải!");
}

#[tokio::test]
async fn for_everybody_else_invite_and_its_buttons_are_refused_with_who_can() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    owner.says("/help").await.shows("/invite");
    owner.says("/invite hai").await;
    let an = hall.delegate(7001).await;
    an.says("/help").await.hides("/invite");
    an.says("/invite").await.shows("Chỉ Ban Tổ chức thực hiện được");
    an.says("/invite hai").await.shows("Chỉ Ban Tổ chức thực hiện được").hides("Hải");
    for data in [
        "t:1:l:0".to_owned(),
        "t:1:n:0:hai".to_owned(),
        format!("t:1:p:{HAI}"),
        format!("t:1:i:{HAI}"),
        format!("t:1:r:{HAI}:0"),
        format!("t:1:u:{HAI}:0"),
    ] {
        let said = an.forges(&data).await;
        assert!(said.messages.is_empty(), "{data}: {}", said.text());
        said.shows("Chỉ Ban Tổ chức thực hiện được");
    }
    let desk = hall.app.desk();
    let far = Moment::from_timestamp(0, 0).unwrap();
    let open = store::open_invitations(&desk.database, desk.me.id, 1, far).await.unwrap();
    assert!(open.is_empty(), "{open:?}");
    for data in ["t:1:p:nobody", "t:1:i:nobody"] {
        owner.forges(data).await.shows("không còn trong chương trình");
    }
    for data in ["t:1:x", "t:99:l:0", "t:1:l:x", "t:1:r:a:99999999999999999"] {
        owner.forges(data).await.shows("Nút này không còn dùng được");
    }
}

#[tokio::test]
async fn the_people_are_paged_by_given_name_and_found_without_diacritics() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let first = owner.says("/invite").await;
    first.shows("Trang 1/3").shows("1. GS.TS. Nguyễn Hoàng An — ");
    owner.press("Trang sau").await.shows("Trang 2/3");
    owner.press("12").await;
    owner.press("‹ Danh sách").await.shows("Trang 2/3");
    owner.says("/invite nguyen").await.shows("“nguyen” · 3 người").shows("Nguyễn Việt Hà");
    owner.press("Tất cả mọi người").await.shows("Trang 1/3");
    owner.says("/invite zzz").await.shows("Không có ai tên “zzz”");
}

#[tokio::test]
async fn an_update_that_is_handled_again_counts_once_and_says_the_same() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let link = invite(&owner, HAI_NAME).await;
    hall.delegate(7001).await;
    for update in 900_001..900_001 + WRONG_CODES {
        for _ in 0..3 {
            assert!(handled(&hall, update, "i_wrong").await.contains("không đúng. Xin mở"));
        }
    }
    assert!(handled(&hall, 900_006, &link).await.contains("quá nhiều"));
    hall.advance(u64::try_from(TRIES_WITHIN.num_seconds()).unwrap());
    for _ in 0..2 {
        let said = handled(&hall, 900_007, &link).await;
        assert!(said.contains("được ghi nhận là của TS. Ngô Đăng Hải"), "{said}");
    }
    let again = handled(&hall, 900_008, &link).await;
    assert!(again.contains("đã được ghi nhận từ trước"), "{again}");
}

/// What person 7001 is told when the update is handled, as after a crash.
async fn handled(hall: &Hall, update: i64, payload: &str) -> String {
    let who = Who {
        person: 7001,
        chat: 7001,
        place: Place::Private,
        language: Some("vi".to_owned()),
        name: "An".to_owned(),
    };
    let command =
        Command { name: "start".to_owned(), addressed: None, argument: payload.to_owned() };
    let what = What::Command(command);
    let incoming = Incoming { update, who: Some(who.clone()), what, album: None, brought: None };
    let now = hall.now();
    let reply = router::answer(hall.app.desk(), now, &who, &incoming).await.unwrap();
    match reply.acts.first() {
        Some(Act::Send(card) | Act::Show(card)) => card.text.as_str().to_owned(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_link_of_somebody_who_left_the_programme_ties_nobody() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let link = invite(&owner, "kenji").await;
    hall.publish(&DEMO.replace("kenji-morita", "kenji-morita-2")).await;
    opens(&hall.delegate(7001).await, &link).await.shows("không còn trong chương trình");
}

#[tokio::test]
async fn a_speaker_asks_how_many_come_before_them() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let link = invite(&owner, HAI_NAME).await;
    let (hai, an) = (hall.delegate(7001).await, hall.delegate(7002).await);
    opens(&hai, &link).await;
    for (time, shown) in [
        ("08:00", "Còn 3 giờ 5 phút nữa"),
        ("10:20", "Còn 2 tham luận phía trước."),
        ("10:30", "Còn 2 tham luận phía trước, kể cả tham luận đang trình bày"),
        ("10:50", "Đang trình bày: Gắn đào tạo với vị trí việc làm"),
        ("11:10", "Đang đến lượt"),
    ] {
        hall.jump_to(time);
        hai.says("còn mấy người nữa tới lượt tôi").await.shows(shown);
    }
    an.says("khi nào tới lượt tôi").await.hides("Hiện trạng hạ tầng số");
    hall.jump_to("2026-12-05 12:00");
    hai.says("bao gio den luot toi").await.shows("đã xong");
}

#[tokio::test]
async fn who_somebody_is_is_handed_out_and_forgotten() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let link = invite(&owner, HAI_NAME).await;
    let open = invite(&owner, "kenji").await;
    let hai = hall.delegate(7001).await;
    opens(&hai, &link).await;
    let kept = async |person| letan::privacy::export(hall.app.desk(), person).await.unwrap();
    assert_eq!(kept(7001).await["team"]["is_person"][0]["person"], HAI);
    assert_eq!(kept(OWNER).await["team"]["invitations_made"][1]["person"], HAI);
    hai.says("/forget").await;
    hai.press("Xóa tất cả").await;
    assert!(kept(7001).await["team"]["is_person"].as_array().unwrap().is_empty());
    // An owner's links go on working when the owner is forgotten.
    owner.says("/forget").await;
    owner.press("Xóa tất cả").await;
    assert!(kept(OWNER).await["team"]["invitations_made"].as_array().unwrap().is_empty());
    opens(&hall.delegate(7002).await, &open).await.shows("Kenji Morita");
    let long_after = hall.programme().ends() + chrono::TimeDelta::days(100);
    letan::privacy::expire(hall.app.desk(), long_after).await.unwrap();
    assert!(kept(7002).await["team"]["is_person"].as_array().unwrap().is_empty());
}
