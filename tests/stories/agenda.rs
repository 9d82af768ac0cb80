//! When and where: a morning at the desk.

use crate::stage::{DEMO, HAI_PHONG, Hall, HallPlan};

async fn demo() -> Hall {
    Hall::with_event(DEMO).await
}

#[tokio::test]
async fn a_day_is_followed_from_the_eve_to_the_evening() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    for (time, shown) in [
        ("2025-05-18 20:00", "bắt đầu vào Thứ Hai, 19/5 lúc 07:30 (ngày mai)"),
        ("07:20", "hôm nay bắt đầu lúc 07:30 (còn 10 phút nữa)"),
        ("07:40", "Đón tiếp đại biểu"),
        ("08:50", "Đang trình bày: Đổi mới tư duy và hành động"),
        ("09:00", "Đang trình bày: Những thuận lợi, khó khăn"),
        ("09:45", "2 nội dung diễn ra song song"),
        ("10:40", "chương trình tiếp tục lúc 10:45 (còn 5 phút nữa)"),
        ("12:00", "nội dung cuối cùng"),
        ("14:00", "Hội thảo đã kết thúc"),
    ] {
        hall.jump_to(time);
        an.says("Đang diễn ra").await.shows(shown);
    }
}

#[tokio::test]
async fn between_two_days_the_desk_says_when_it_goes_on() {
    let hall = demo().await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    hall.jump_to("2026-12-03 22:00");
    an.says("/now").await.shows("Thứ Sáu, 4/12");
    ann.says("/now").await.shows("Friday, 4 December");
    an.says("/next").await.shows("ngày mai");
}

#[tokio::test]
async fn next_shows_everything_that_begins_together() {
    let hall = demo().await;
    let ann = hall.foreigner(2).await;
    hall.jump_to("2026-12-03 13:10");
    ann.says("/next")
        .await
        .shows("in 20 min")
        .shows("Session A1")
        .shows("Session B1")
        .shows("Session C1")
        .shows("Room 201 (Phòng 201)");
}

#[tokio::test]
async fn a_delayed_session_runs_at_its_effective_time() {
    let hall = demo().await;
    let an = hall.delegate(1).await;
    let index = hall.programme().session("b2").unwrap();
    let late = hall.programme().sessions[index].delay();
    assert!(late.num_minutes() > 0);
    hall.jump_to("2026-12-03 15:25");
    let now = an.says("/now").await.text();
    let (running, next) = now.split_once("⏭").unwrap();
    assert!(!running.contains("Phiên B2") && next.contains("Phiên B2"), "{now}");
    an.says("/next").await.shows("Phiên B2").shows("15:30–16:50");
    hall.jump_to("2026-12-03 16:45");
    an.says("/now").await.shows("Phiên B2");
    an.says("/start s_demo-2026_b2").await.shows("Muộn 10 phút").shows("15:30");
}

#[tokio::test]
async fn the_programme_is_paged_without_tearing_parallel_sessions_apart() {
    let hall = demo().await;
    let an = hall.delegate(1).await;
    an.says("Chương trình").await.shows("Thứ Năm, 3/12");
    let mut seen = Vec::new();
    for page in [2, 1, 0] {
        let said = an.forges(&format!("a:1:d:20261203:{page}")).await;
        let text = said.text();
        seen.extend(text.lines().filter(|line| line.contains(". ")).map(str::to_owned));
        for block in text.split("song song").skip(1) {
            assert!(block.lines().skip(1).take_while(|line| !line.is_empty()).count() >= 2);
        }
    }
    let day = &hall.programme().days()[0];
    for index in &day.sessions {
        let title = hall.programme().sessions[*index].title.first();
        let lines = seen.iter().filter(|line| line.contains(title)).count();
        assert!(lines >= 1, "{title} is on no page");
    }
}

#[tokio::test]
async fn the_programme_can_be_narrowed_to_a_track_or_a_room() {
    let hall = demo().await;
    let ann = hall.foreigner(1).await;
    ann.says("/schedule").await;
    ann.press("Track, room").await.shows("choose a track or a room");
    ann.press("Hall A").await.shows("Hall A (Hội trường A)").hides("Session B1");
    ann.press("Track, room").await;
    ann.press("Track B").await.shows("Session B1").hides("Session A1");
}

#[tokio::test]
async fn a_session_is_three_taps_away_and_has_a_way_back() {
    let hall = demo().await;
    let an = hall.delegate(1).await;
    an.says("Chương trình").await;
    an.press("1").await;
    an.press("‹").await.shows("Thứ Năm, 3/12");
}

#[tokio::test]
async fn a_card_has_everything_about_its_session() {
    let hall = demo().await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    an.says("/start s_demo-2026_a1")
        .await
        .shows("Phiên A1: Mô hình trường chính trị số")
        .shows("13:30–15:00")
        .shows("Hội trường A")
        .shows("PGS.TS. Phạm Minh Châu")
        .shows("Mô hình trường chính trị số: khái niệm");
    ann.says("/start s_demo-2026_a1")
        .await
        .shows("Session A1")
        .shows("Hall A (Hội trường A)")
        .shows("Assoc. Prof. Phạm Minh Châu");
    let links: Vec<String> = ann
        .chat()
        .into_iter()
        .flat_map(|message| message.buttons)
        .flatten()
        .filter_map(|button| button.url)
        .collect();
    assert!(
        links.iter().any(|link| link.contains("t.me/share/url") && link.contains("s_demo-2026_a1")),
        "{links:?}"
    );
}

#[tokio::test]
async fn a_star_says_the_state_it_wants_so_pressing_twice_changes_nothing() {
    let hall = demo().await;
    let an = hall.delegate(1).await;
    an.says("/start s_demo-2026_a1").await;
    an.press("Quan tâm").await;
    let (_, data) = an.button("Bỏ quan tâm");
    assert!(data.contains("off"), "{data}");
    an.forges("a:1:on:a1").await;
    an.forges("a:1:on:a1").await;
    an.says("Lịch của tôi").await.shows("Phiên A1");
    an.forges("a:1:off:a1").await;
    an.forges("a:1:off:a1").await;
    an.says("/my").await.shows("Chưa có nội dung nào");
}

#[tokio::test]
async fn two_stars_at_one_time_are_warned_of() {
    let hall = demo().await;
    let an = hall.delegate(1).await;
    an.says("/start s_demo-2026_a1").await;
    an.press("Quan tâm").await;
    an.says("/start s_demo-2026_b1").await;
    an.press("Quan tâm").await.shows("trùng giờ");
    an.says("/my").await.shows("rùng giờ");
}

#[tokio::test]
async fn ones_own_list_shows_the_time_in_between() {
    let hall = demo().await;
    let an = hall.delegate(1).await;
    for session in ["a1", "b2"] {
        an.forges(&format!("a:1:on:{session}")).await;
    }
    an.says("/my").await.shows("Phiên A1").shows("Phiên B2").shows("15:00–15:30");
}

#[tokio::test]
async fn stars_are_kept_over_a_restart_and_a_new_version() {
    let mut hall = Hall::open().await;
    hall.delegate(1).await.forges("a:1:on:khai-mac").await;
    hall.restart().await;
    hall.publish(&HAI_PHONG.replace("Khai mạc hội thảo", "Lễ khai mạc")).await;
    let an = hall.guest(1);
    an.says("/my").await.shows("Lễ khai mạc");
}

#[tokio::test]
async fn people_stand_by_their_given_names_with_their_full_titles() {
    let hall = demo().await;
    let an = hall.delegate(1).await;
    let said = an.says("/speakers").await;
    let text = said.text();
    let order = ["Nguyễn Hoàng An", "Trần Thị Ngọc Ánh", "Lê Thanh Bình", "Bùi Công Đức"];
    let places: Vec<usize> = order.iter().map(|name| text.find(name).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
    said.shows("GS.TS. Nguyễn Hoàng An");
    an.press("1").await.shows("Nguyễn Hoàng An").shows("khai mạc");
    an.press("‹").await.shows("Trần Thị Ngọc Ánh");
}

#[tokio::test]
async fn papers_are_told_apart_by_whether_they_are_presented() {
    let hall = demo().await;
    let ann = hall.foreigner(1).await;
    ann.says("/papers").await.shows("Better rules and policies");
    ann.press("1").await.shows("Presented").shows("10:25–10:45");
    ann.forges("a:1:papers:4").await.shows("proceedings");
}

#[tokio::test]
async fn a_session_that_a_new_version_dropped_gets_a_sentence() {
    let hall = Hall::with_event(HAI_PHONG).await;
    let an = hall.delegate(1).await;
    an.says("/start s_hai-phong-2025_an-trua").await;
    for data in [
        "a:1:s:gone",
        "a:1:on:gone",
        "a:1:ics:gone",
        "a:1:p:gone",
        "a:1:t:gone",
        "a:1:in:gone",
        "a:1:d:20990101:99",
        "a:1:d:20250519:99",
        "v:1:r:gone",
    ] {
        let said = an.forges(data).await;
        assert!(!said.text().is_empty() || said.toast.is_some(), "{data} is answered by silence");
        said.hides("Xin lỗi");
    }
}

#[tokio::test]
async fn two_events_keep_their_stars_apart() {
    let plan = HallPlan { events: vec![HAI_PHONG, DEMO], ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let an = hall.stranger(1, "vi");
    an.says("/start e_demo-2026").await;
    an.press("Tiếng Việt").await;
    an.forges("a:2:on:a1").await;
    an.says("/my").await.shows("Phiên A1");
    an.says("/start e_hai-phong-2025").await;
    an.says("/my").await.shows("Chưa có nội dung nào");
}
