//! Reminders: on time, once, and only to those who want them.

use letan::agenda::star;
use letan::delegates::settings::{Settings, store as settings};
use letan::rehearsal::{BOT_ID, Message};

use crate::stage::{Hall, HallPlan};

/// An event of one day with two rooms: its sessions by id, kind, start, end, room and more keys.
pub(super) fn event(zone: &str, sessions: &[[&str; 6]]) -> String {
    let head = format!(
        "[event]\nid = \"x\"\nname = \"Hội nghị\"\norganiser = \"x\"\ncontact = \"x\"\n\
         timezone = \"{zone}\"\nlanguages = [\"vi\", \"en\"]\n\
         [[room]]\nid = \"a\"\nname = {{ vi = \"Hội trường A\", en = \"Hall A\" }}\n\
         floor = \"tầng 2\"\ndirections = \"Lên cầu thang chính\"\n\
         [[room]]\nid = \"b\"\nname = \"Phòng B\"\n\
         [[person]]\nid = \"le-van-a\"\nname = \"Lê Văn A\"\n"
    );
    let rows = sessions.iter().map(|[id, kind, start, end, room, more]| {
        format!(
            "[[session]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle = \"Phiên {id}\"\n\
             room = \"{room}\"\nstart = {start}:00\nend = {end}:00\n{more}\n"
        )
    });
    head + &rows.collect::<String>()
}

/// A hall at which `sessions` are held on 19 May 2025, at 08:30.
pub(super) async fn hall(sessions: &[[&str; 6]]) -> Hall {
    hall_in("Asia/Ho_Chi_Minh", sessions, "2025-05-19 08:30").await
}

async fn hall_in(zone: &str, sessions: &[[&str; 6]], at: &str) -> Hall {
    let text = event(zone, sessions);
    let events = vec![text.as_str()];
    Hall::planned(HallPlan { events, at: Some(at), ..HallPlan::default() }).await
}

/// A session of 19 May 2025 from nine to ten.
pub(super) const NINE: [&str; 6] =
    ["one", "papers", "2025-05-19T09:00", "2025-05-19T10:00", "a", ""];

pub(super) async fn star_it(hall: &Hall, delegate: i64, session: &str) {
    let (desk, now) = (hall.app.desk(), hall.world.now());
    star::put(&desk.database, BOT_ID, 1, delegate, session, now).await.unwrap();
}

async fn wish(hall: &Hall, delegate: i64, settings: Settings) {
    let (desk, now) = (hall.app.desk(), hall.world.now());
    settings::put(&desk.database, BOT_ID, delegate, &settings, now).await.unwrap();
}

/// The reminders that a phone shows.
pub(super) fn reminders(hall: &Hall, delegate: i64) -> Vec<Message> {
    let chat = hall.world.chat(delegate).into_iter();
    chat.filter(|message| message.is_from_bot() && message.text.starts_with('⏰')).collect()
}

/// The local times at which a phone was reminded.
pub(super) fn times(hall: &Hall, delegate: i64) -> Vec<String> {
    let zone = hall.programme().event.zone;
    let at = |message: &Message| message.at.with_timezone(&zone).format("%H:%M:%S").to_string();
    reminders(hall, delegate).iter().map(at).collect()
}

#[tokio::test]
async fn a_reminder_is_there_a_quarter_of_an_hour_before_with_the_way_and_what_it_clashes_with() {
    let clash = ["two", "papers", "2025-05-19T09:30", "2025-05-19T10:30", "b", ""];
    let hall = hall(&[NINE, clash]).await;
    let (an, emma) = (hall.delegate(1).await, hall.foreigner(2).await);
    for delegate in [1, 2] {
        star_it(&hall, delegate, "one").await;
    }
    star_it(&hall, 1, "two").await;
    hall.pass_until("08:46").await;
    // A few seconds early, so that whoever has to be sent to again is not late either.
    assert_eq!(times(&hall, 1), ["08:44:54"]);
    let said = &reminders(&hall, 1)[0];
    assert!(!said.silent);
    for words in
        ["Bắt đầu sau 15 phút nữa, lúc 09:00", "Phiên one", "Hội trường A, tầng 2", "“Phiên two”"]
    {
        assert!(said.text.contains(words), "{words} is not in {}", said.text);
    }
    let english = &reminders(&hall, 2)[0].text;
    assert!(english.contains("Starts in 15 min, at 09:00"), "{english}");
    assert!(english.contains("Hall A (Hội trường A)") && !english.contains("clash"), "{english}");
    an.press("Đường đi: Hội trường A").await.shows("Lên cầu thang chính");
    emma.press("Details").await.shows("Phiên one");
}

#[tokio::test]
async fn a_session_is_reminded_of_once_also_when_the_desk_closes_and_opens_again() {
    let mut hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:50").await;
    hall.restart().await;
    hall.pass_until("10:00").await;
    assert_eq!(times(&hall, 1), ["08:44:54"]);
}

#[tokio::test]
async fn each_is_reminded_at_the_minutes_they_chose() {
    let hall = hall_in("Asia/Ho_Chi_Minh", &[NINE], "2025-05-19 07:50").await;
    for (delegate, minutes) in [(1, Some(60)), (2, Some(5)), (3, None), (4, Some(30))] {
        hall.delegate(delegate).await;
        star_it(&hall, delegate, "one").await;
        let settings = Settings { remind_before: minutes, ..Settings::default() };
        wish(&hall, delegate, settings).await;
    }
    hall.pass_until("09:00").await;
    assert_eq!(times(&hall, 1), ["07:59:54"]);
    assert_eq!(times(&hall, 2), ["08:54:54"]);
    assert_eq!(times(&hall, 3), [""; 0]);
    assert_eq!(times(&hall, 4), ["08:29:54"]);
}

#[tokio::test]
async fn all_who_joined_are_reminded_of_what_concerns_everyone() {
    let opening = ["open", "opening", "2025-05-19T09:00", "2025-05-19T09:30", "a", ""];
    let hall = hall(&[opening, NINE]).await;
    hall.delegate(1).await;
    hall.delegate(2).await;
    star_it(&hall, 2, "open").await;
    hall.pass_until("09:00").await;
    for delegate in [1, 2] {
        assert_eq!(times(&hall, delegate), ["08:44:54"], "{delegate}");
        assert!(!reminders(&hall, delegate)[0].text.contains("Phiên one"));
    }
}

#[tokio::test]
async fn what_falls_together_is_one_message() {
    let two = ["two", "papers", "2025-05-19T09:00", "2025-05-19T10:30", "b", ""];
    let hall = hall(&[NINE, two]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "two").await;
    hall.pass_until("09:00").await;
    let said = reminders(&hall, 1);
    assert_eq!(said.len(), 1, "{said:#?}");
    for words in ["Phiên one", "Phiên two", "Phòng B", "Hội trường A"] {
        assert!(said[0].text.contains(words), "{}", said[0].text);
    }
    assert_eq!(said[0].buttons.len(), 4, "{:?}", said[0].labels());
}

#[tokio::test]
async fn who_sits_in_the_room_already_is_left_in_peace() {
    let next = ["next", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "a", ""];
    let away = ["away", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "b", ""];
    let hall = hall(&[NINE, next, away]).await;
    for (delegate, sessions) in [(1, ["one", "next"]), (2, ["one", "away"]), (3, ["next", "next"])]
    {
        hall.delegate(delegate).await;
        for session in sessions {
            star_it(&hall, delegate, session).await;
        }
    }
    hall.pass_until("10:00").await;
    assert_eq!(times(&hall, 1), ["08:44:54"]);
    assert_eq!(times(&hall, 2), ["08:44:54", "09:44:54"]);
    assert_eq!(times(&hall, 3), ["09:44:54"]);
}

#[tokio::test]
async fn who_has_a_part_is_reminded_of_it_wherever_they_sit() {
    let chair = "people = [ { id = \"le-van-a\", role = \"chair\" } ]";
    let opening = ["open", "opening", "2025-05-19T09:00", "2025-05-19T10:00", "a", ""];
    let next = ["next", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "a", chair];
    let last = ["last", "papers", "2025-05-19T11:30", "2025-05-19T12:00", "b", ""];
    let paper = "[[paper]]\nid = \"t\"\ntitle = \"Bài một\"\nsession = \"last\"\n\
                 authors = [\"le-van-a\"]\nstart = 2025-05-19T11:45:00\n";
    let text = event("Asia/Ho_Chi_Minh", &[opening, next, last]) + paper;
    let events = vec![text.as_str()];
    let plan = HallPlan { events, at: Some("2025-05-19 08:30"), ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    for delegate in [1, 2] {
        hall.delegate(delegate).await;
    }
    star_it(&hall, 2, "next").await;
    let sql = format!("INSERT INTO tie VALUES ({BOT_ID}, 1, 1, 'le-van-a', 0)");
    let mut transaction = hall.app.desk().database.begin().await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut *transaction).await.unwrap();
    transaction.commit().await.unwrap();
    hall.pass_until("12:00").await;
    // Everybody sits in the opening; only the chair is called to what follows it.
    assert_eq!(times(&hall, 1), ["08:44:54", "09:44:54", "11:14:54"]);
    assert_eq!(times(&hall, 2), ["08:44:54"]);
    let said = reminders(&hall, 1);
    assert!(said[1].text.contains("Phần việc: Chủ trì"), "{}", said[1].text);
    assert!(said[2].text.contains("11:45 trình bày tham luận “Bài một”"), "{}", said[2].text);
}

#[tokio::test]
async fn in_quiet_hours_a_reminder_makes_no_sound() {
    let early = ["early", "tour", "2025-05-20T06:30", "2025-05-20T09:00", "a", ""];
    let later = ["later", "papers", "2025-05-20T09:30", "2025-05-20T10:00", "a", ""];
    let hall = hall(&[NINE, early, later]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "early").await;
    star_it(&hall, 1, "later").await;
    hall.jump_to("2025-05-20 06:10");
    hall.pass_until("2025-05-20 09:30").await;
    let silent: Vec<bool> = reminders(&hall, 1).iter().map(|said| said.silent).collect();
    assert_eq!(silent, [true, false]);
}

#[tokio::test]
async fn a_session_is_silenced_from_its_reminder_and_taken_back() {
    let hall = hall(&[NINE]).await;
    let an = hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:46").await;
    an.press("Không nhắc nội dung này").await.shows("Từ nay không nhắc “Phiên one”");
    let moved = ["one", "papers", "2025-05-19T11:00", "2025-05-19T12:00", "a", ""];
    hall.publish(&event("Asia/Ho_Chi_Minh", &[moved])).await;
    hall.pass_until("10:50").await;
    assert_eq!(times(&hall, 1).len(), 1);
    // Late, because the moment has passed.
    an.press("Nhắc lại như cũ").await.shows("Vẫn nhắc");
    hall.pass_until("10:51").await;
    assert_eq!(times(&hall, 1).len(), 2);
    assert!(reminders(&hall, 1)[1].text.contains("sau 10 phút"));
    an.forges("r:1:mute:nothing").await.shows("không còn trong chương trình");
}

#[tokio::test]
async fn whoever_pauses_everything_is_reminded_of_nothing_until_they_resume() {
    let later = ["later", "papers", "2025-05-19T11:00", "2025-05-19T12:00", "a", ""];
    let hall = hall(&[NINE, later]).await;
    let an = hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "later").await;
    an.says("/settings").await;
    an.press("Tạm ngừng").await;
    an.press("khi bật lại").await;
    hall.pass_until("09:30").await;
    assert_eq!(times(&hall, 1), [""; 0]);
    an.says("/settings").await;
    an.press("Nhận lại").await;
    hall.pass_until("11:00").await;
    assert_eq!(times(&hall, 1), ["10:44:54"]);
}

#[tokio::test]
async fn a_star_after_the_moment_is_reminded_of_at_once_unless_it_is_about_to_begin() {
    let hall = hall(&[NINE]).await;
    for delegate in [1, 2] {
        hall.delegate(delegate).await;
    }
    hall.jump_to("08:50");
    hall.app.delivered().await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:51").await;
    assert!(reminders(&hall, 1)[0].text.contains("sau 10 phút"), "{:#?}", reminders(&hall, 1));
    hall.jump_to("08:59");
    star_it(&hall, 2, "one").await;
    hall.pass_until("09:00").await;
    assert_eq!(times(&hall, 2), [""; 0]);
}

#[tokio::test]
async fn in_an_hour_that_comes_twice_the_first_counts_and_a_skipped_one_is_shifted() {
    for (date, start, reminded) in [
        // 03:00 summer time becomes 02:00 winter time.
        ("2026-10-25", "02:30", "2026-10-25T00:14:54Z"),
        // 02:00 winter time becomes 03:00 summer time, so 02:30 is 03:30.
        ("2026-03-29", "02:30", "2026-03-29T01:14:54Z"),
    ] {
        let (begin, end) = (format!("{date}T{start}"), format!("{date}T05:00"));
        let session = ["night", "tour", &begin, &end, "a", ""];
        let at = format!("{date} 01:00");
        let hall = hall_in("Europe/Berlin", &[session], &at).await;
        hall.delegate(1).await;
        star_it(&hall, 1, "night").await;
        hall.pass_until(&format!("{date} 05:00")).await;
        let at: Vec<_> = reminders(&hall, 1).iter().map(|said| said.at).collect();
        assert_eq!(at.len(), 1, "{date}: {at:?}");
        let seconds = (at[0] - reminded.parse::<letan::clock::Moment>().unwrap()).num_seconds();
        assert!((0..2).contains(&seconds), "{date}: {at:?}");
    }
}
