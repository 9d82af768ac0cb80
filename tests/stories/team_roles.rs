//! Roles: given by links, used, taken away, each told in words.

use crate::stage::{DEMO, Guest, HAI_PHONG, Hall, HallPlan, Said};

pub(super) const OWNER: i64 = 9;

pub(super) async fn hall() -> Hall {
    Hall::planned(HallPlan {
        events: vec![DEMO, HAI_PHONG],
        owners: vec![OWNER],
        at: Some("08:00"),
        ..HallPlan::default()
    })
    .await
}

/// Somebody at the event with the name that contains `event`.
pub(super) async fn at<'a>(hall: &'a Hall, id: i64, event: &str) -> Guest<'a> {
    let guest = hall.stranger(id, "vi");
    guest.says("/start").await;
    guest.says("/events").await;
    guest.press(event).await;
    guest
}

/// The payload of the link that a card shows.
pub(super) fn payload(said: &Said) -> String {
    let text = said.text();
    let link = text.split("?start=").nth(1).unwrap_or_else(|| panic!("no link in {text}"));
    link.split_whitespace().next().unwrap().to_owned()
}

pub(super) async fn opens(guest: &Guest<'_>, payload: &str) -> Said {
    guest.says(&format!("/start {payload}")).await
}

/// `giver` makes a link by the button that says `label`, and `taker` opens it.
pub(super) async fn gives(giver: &Guest<'_>, label: &str, taker: &Guest<'_>) -> Said {
    giver.says("/team").await;
    giver.press("Mời thành viên").await;
    opens(taker, &payload(&giver.press(label).await)).await
}

const DEMO_NAME: &str = "Hội nghị";
const HAI_PHONG_NAME: &str = "Hội thảo";

#[tokio::test]
async fn an_organiser_is_invited_runs_the_event_and_is_told_when_the_role_is_taken() {
    let hall = hall().await;
    let owner = at(&hall, OWNER, DEMO_NAME).await;
    let an = at(&hall, 21, DEMO_NAME).await;
    an.says("/team").await.shows("Chỉ Ban Tổ chức thực hiện được");
    gives(&owner, "Thành viên Ban Tổ chức", &an).await.shows("đã nhận vai trò").shows("/team");
    an.says("/help").await.shows("/manage").shows("/log");
    an.says("/manage").await.hides("Chỉ Ban Tổ chức");
    owner.says("/team").await.shows("Thành viên Ban Tổ chức").shows("2. An").shows("theo cấu hình");
    // Nobody but owners invites or removes owners.
    an.says("/team").await;
    an.press("Mời thành viên").await.shows("Mời vào vai trò nào");
    assert!(!an.chat().last().unwrap().labels().iter().any(|label| label.contains("Chủ sở hữu")));
    an.forges("t:1:g:l:ow").await.shows("Chỉ chủ sở hữu");
    let removal = owner.button("1").1.replace(":m:", ":u:");
    an.forges(&removal).await.shows("Chỉ chủ sở hữu");
    owner.press("2").await.shows("👤 An").shows("thành viên Ban Tổ chức");
    owner.press("Thu hồi vai trò").await.shows("Thu hồi vai trò thành viên Ban Tổ chức của An?");
    let told = an
        .during(async {
            owner.press("✂️ Thu hồi").await.shows("Đã thu hồi vai trò");
            hall.pass_until("08:02").await;
        })
        .await;
    told.shows("đã được thu hồi").shows("thành viên Ban Tổ chức");
    an.says("/manage").await.shows("Chỉ Ban Tổ chức thực hiện được");
}

#[tokio::test]
async fn a_role_counts_at_its_own_event_only() {
    let hall = hall().await;
    let owner = at(&hall, OWNER, DEMO_NAME).await;
    let an = at(&hall, 21, DEMO_NAME).await;
    gives(&owner, "Thành viên Ban Tổ chức", &an).await.shows("đã nhận vai trò");
    an.says("/events").await;
    an.press(HAI_PHONG_NAME).await;
    for command in ["/manage", "/team", "/log", "/invite", "/moderate"] {
        an.says(command).await.shows("Chỉ Ban Tổ chức");
    }
    for data in ["t:2:g:s", "t:2:g:i", "t:2:g:l:or", "t:2:o:0", "t:2:d:s", "t:2:i:le-van-loi"] {
        an.forges(data).await.shows("Chỉ Ban Tổ chức");
    }
    an.says("/events").await;
    an.press(DEMO_NAME).await;
    an.says("/team").await.shows("Ban Tổ chức trên quầy lễ tân");
}

#[tokio::test]
async fn a_moderator_of_chosen_sessions_decides_in_these_and_nowhere_else() {
    let hall = hall().await;
    let owner = at(&hall, OWNER, HAI_PHONG_NAME).await;
    let an = at(&hall, 21, HAI_PHONG_NAME).await;
    owner.says("/team").await;
    owner.press("Mời thành viên").await;
    owner.press("chọn phiên").await.shows("Đã chọn 0 phiên");
    owner.press("▫️").await.shows("Đã chọn 1 phiên");
    let first = owner.button("✅").1;
    let id = first.split(':').nth(4).unwrap().to_owned();
    let link = owner.press("Tạo liên kết cho 1 phiên").await;
    link.shows("người duyệt câu hỏi");
    opens(&an, &payload(&link)).await.shows("người duyệt câu hỏi");
    an.says("/help").await.shows("/moderate").hides("/manage");
    let desk = an.says("/moderate").await;
    assert_eq!(desk.labels().len(), 1, "{:?}", desk.labels());
    an.forges(&format!("k:2:t:s:{id}")).await.shows("Chờ duyệt");
    for session in &hall.app.desk().board.by_number(2).unwrap().programme.sessions {
        if session.id != id {
            let data = format!("k:2:t:s:{}", session.id);
            an.forges(&data).await.shows("người duyệt câu hỏi của phiên thực hiện được");
        }
    }
    // A moderator sees their own role, invites nobody, and may give it back.
    an.says("/team").await.shows("Vai trò của tài khoản này").hides("Chủ sở hữu");
    for data in ["t:2:g:i", "t:2:g:l:mo", "t:2:o:0", "t:2:g:r:mo:1"] {
        an.forges(data).await.shows("Chỉ Ban Tổ chức thực hiện được");
    }
    an.says("/team").await;
    an.press("Thôi vai trò").await.shows("Thôi vai trò người duyệt câu hỏi?");
    an.press("🚪 Thôi").await.shows("Đã thôi vai trò");
    an.says("/moderate").await.shows("Chỉ Ban Tổ chức");
}

#[tokio::test]
async fn an_open_link_is_listed_revoked_and_then_worthless() {
    let hall = hall().await;
    let owner = at(&hall, OWNER, DEMO_NAME).await;
    owner.says("/team").await;
    owner.press("Mời thành viên").await;
    let link = payload(&owner.press("mọi phiên").await);
    owner.press("Quay lại").await.shows("Liên kết chờ mở").shows("người duyệt câu hỏi · mọi phiên");
    let (_, revoke) = owner.button("Thu hồi liên kết 1");
    owner.press("Thu hồi liên kết 1").await.shows("Đã thu hồi liên kết").hides("Liên kết chờ mở");
    let an = at(&hall, 21, DEMO_NAME).await;
    opens(&an, &link).await.shows("đã được thu hồi");
    an.forges(&revoke).await.shows("Chỉ Ban Tổ chức thực hiện được");
    // Codes of every kind are guessed from one purse.
    for number in 0..5 {
        opens(&an, &format!("i_guess{number}")).await.shows("không đúng");
    }
    owner.says("/team").await;
    owner.press("Mời thành viên").await;
    let good = payload(&owner.press("mọi phiên").await);
    opens(&an, &good).await.shows("quá nhiều liên kết mời không đúng");
    hall.advance(3600);
    opens(&an, &good).await.shows("đã nhận vai trò");
    opens(&at(&hall, 22, DEMO_NAME).await, &good).await.shows("đã được dùng");
}

#[tokio::test]
async fn whoever_loses_the_role_while_something_is_asked_is_refused_at_the_next_act() {
    let hall = hall().await;
    let owner = at(&hall, OWNER, DEMO_NAME).await;
    let an = at(&hall, 21, DEMO_NAME).await;
    gives(&owner, "Thành viên Ban Tổ chức", &an).await;
    an.says("/safety Xin ra cửa B.").await.shows("Xin ra cửa B.");
    owner.says("/team").await;
    owner.press("2").await;
    owner.press("Thu hồi vai trò").await;
    owner.press("✂️ Thu hồi").await;
    an.press("Gửi").await.shows("Chỉ Ban Tổ chức thực hiện được");
    let said = hall
        .guest(OWNER)
        .during(async {
            hall.app.delivered().await;
        })
        .await;
    said.hides("cửa B");
}

#[tokio::test]
async fn the_first_owner_comes_by_the_printed_link_and_the_last_one_stays() {
    let hall =
        Hall::planned(HallPlan { events: vec![DEMO], at: Some("08:00"), ..HallPlan::default() })
            .await;
    let desk = hall.app.desk();
    let printed = async || letan::team::roles::owner_link(desk, hall.now()).await.unwrap();
    let before = printed().await.unwrap();
    let link = printed().await.unwrap();
    let payload_of = |link: &str| link.split("?start=").nth(1).unwrap().to_owned();
    let an = hall.stranger(21, "vi");
    an.says("/start").await.shows("21");
    opens(&an, &payload_of(&before)).await.shows("không đúng");
    opens(&an, &payload_of(&link)).await.shows("chủ sở hữu");
    assert_eq!(printed().await, None, "somebody owns the bot");
    // Nobody is shown their id any more but the owner.
    hall.stranger(22, "vi").says("/start").await.hides("22");
    an.says("/team").await.shows("Chủ sở hữu").shows("1. An");
    an.press("Thôi vai trò").await;
    an.press("🚪 Thôi").await.shows("chủ sở hữu cuối cùng");
    let binh = hall.delegate(23).await;
    gives(&an, "Chủ sở hữu", &binh).await.shows("chủ sở hữu");
    an.says("/team").await;
    an.press("Thôi vai trò").await;
    an.press("🚪 Thôi").await.shows("Đã thôi vai trò");
    an.says("/team").await.shows("Chỉ Ban Tổ chức");
    binh.says("/team").await.shows("1. An");
}

#[tokio::test]
async fn menus_follow_roles() {
    let hall = hall().await;
    let owner = at(&hall, OWNER, DEMO_NAME).await;
    let an = at(&hall, 21, DEMO_NAME).await;
    let menu = |id: i64| -> Vec<String> {
        hall.world.commands(id).into_iter().map(|command| command.command).collect()
    };
    let shows = async |id: i64, command: &'static str, shown: bool| {
        let has = |world: &letan::rehearsal::World| {
            world.commands(id).iter().any(|one| one.command == command)
        };
        hall.world.wait_until(|world| has(world) == shown).await.unwrap();
    };
    shows(21, "now", true).await;
    assert!(!menu(21).contains(&"team".to_owned()), "{:?}", menu(21));
    gives(&owner, "mọi phiên", &an).await;
    shows(21, "moderate", true).await;
    assert!(!menu(21).contains(&"manage".to_owned()), "{:?}", menu(21));
    assert!(menu(21).contains(&"now".to_owned()), "{:?}", menu(21));
    shows(OWNER, "manage", true).await;
    owner.says("/team").await;
    owner.press("2").await;
    owner.press("Thu hồi vai trò").await;
    owner.press("✂️ Thu hồi").await;
    shows(21, "moderate", false).await;
    shows(21, "now", true).await;
}

#[tokio::test]
async fn it_reads_in_english_too() {
    let hall = Hall::planned(HallPlan {
        events: vec![DEMO],
        owners: vec![OWNER],
        at: Some("08:00"),
        ..HallPlan::default()
    })
    .await;
    let owner = hall.foreigner(OWNER).await;
    let ann = hall.foreigner(21).await;
    ann.says("/team").await.shows("Only the organisers can do this");
    owner.says("/team").await.shows("The team at the desk").shows("by the server’s settings");
    owner.press("Invite").await.shows("Which role?");
    let link = owner.press("every session").await;
    link.shows("A link to become moderator").shows("invite you to be moderator");
    opens(&ann, &payload(&link)).await.shows("This account is now moderator");
    ann.says("/team").await.shows("The role of this account").shows("every session");
    owner
        .says("/log")
        .await
        .shows("made a link for a role: moderator")
        .shows("An (moderator) – took a role");
}
