//! Reminders when the programme, the clock or the desk itself does not keep still.

use chrono::TimeDelta;
use letan::agenda::star;
use letan::rehearsal::BOT_ID;
use sqlx::AssertSqlSafe;

use super::reminders::{NINE, event, hall, reminders, star_it, times};
use crate::stage::{Hall, HallPlan};

const ZONE: &str = "Asia/Ho_Chi_Minh";

/// The session of nine o'clock from and until other times of the day.
async fn move_to(hall: &Hall, from: &str, until: &str) {
    let (from, until) = (format!("2025-05-19T{from}"), format!("2025-05-19T{until}"));
    hall.publish(&event(ZONE, &[["one", "papers", &from, &until, "a", ""]])).await;
}

#[tokio::test]
async fn a_session_that_moves_before_its_reminder_is_reminded_of_at_its_new_time() {
    let hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    // The letter is written down already, and waits.
    hall.pass_until("08:44").await;
    move_to(&hall, "10:00", "11:00").await;
    hall.pass_until("09:30").await;
    assert_eq!(times(&hall, 1), [""; 0]);
    hall.pass_until("10:00").await;
    assert_eq!(times(&hall, 1), ["09:44:54"]);
}

#[tokio::test]
async fn a_session_that_moves_after_its_reminder_is_reminded_of_again() {
    let hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:50").await;
    let late = ["one", "papers", "2025-05-19T09:00", "2025-05-19T10:00", "a", "delayed_by = 30"];
    hall.publish(&event(ZONE, &[late])).await;
    hall.pass_until("09:30").await;
    assert_eq!(times(&hall, 1), ["08:44:54", "09:14:54"]);
    assert!(reminders(&hall, 1)[1].text.contains("lúc 09:30"));
}

#[tokio::test]
async fn a_session_that_moves_nearer_is_reminded_of_at_once() {
    let hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:31").await;
    move_to(&hall, "08:40", "09:40").await;
    hall.pass_until("09:00").await;
    let said = reminders(&hall, 1);
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].text.contains("lúc 08:40"), "{}", said[0].text);
}

#[tokio::test]
async fn a_session_that_moves_away_and_back_is_reminded_of_as_it_stood() {
    let hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:44").await;
    move_to(&hall, "10:00", "11:00").await;
    hall.pass_until("08:50").await;
    move_to(&hall, "09:00", "10:00").await;
    hall.pass_until("09:00").await;
    let said = reminders(&hall, 1);
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].text.contains("phút nữa, lúc 09:00"), "{}", said[0].text);
}

#[tokio::test]
async fn a_cancelled_session_is_reminded_of_no_more_though_its_letter_waits() {
    let hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:44").await;
    let gone =
        ["one", "papers", "2025-05-19T09:00", "2025-05-19T10:00", "a", "status = \"cancelled\""];
    hall.publish(&event(ZONE, &[gone])).await;
    hall.pass_until("10:00").await;
    assert_eq!(times(&hall, 1), [""; 0]);
}

#[tokio::test]
async fn a_session_that_is_renamed_is_reminded_of_once_by_its_new_name() {
    for (renamed_at, name) in [("08:40", "Tên mới"), ("08:50", "Phiên one")] {
        let hall = hall(&[NINE]).await;
        hall.delegate(1).await;
        star_it(&hall, 1, "one").await;
        hall.pass_until(renamed_at).await;
        hall.publish(&event(ZONE, &[NINE]).replace("Phiên one", "Tên mới")).await;
        hall.pass_until("10:00").await;
        let said = reminders(&hall, 1);
        assert_eq!(said.len(), 1, "{said:#?}");
        assert!(said[0].text.contains(name), "{}", said[0].text);
    }
}

#[tokio::test]
async fn a_star_taken_back_at_the_last_moment_counts() {
    let hall = hall(&[NINE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:44").await;
    let database = &hall.app.desk().database;
    letan::agenda::star::take(database, BOT_ID, 1, 1, "one").await.unwrap();
    hall.pass_until("08:50").await;
    assert_eq!(times(&hall, 1), [""; 0]);
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:51").await;
    assert_eq!(times(&hall, 1).len(), 1);
}

#[tokio::test]
async fn what_fell_out_of_a_common_reminder_is_reminded_of_when_it_is_starred_again() {
    let other = ["two", "papers", "2025-05-19T09:00", "2025-05-19T10:00", "b", ""];
    let hall = hall(&[NINE, other]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "two").await;
    // Both letters are written down already, and wait to become one message.
    hall.pass_until("08:44").await;
    star::take(&hall.app.desk().database, BOT_ID, 1, 1, "two").await.unwrap();
    hall.pass_until("08:46").await;
    star_it(&hall, 1, "two").await;
    hall.pass_until("09:00").await;
    let said = reminders(&hall, 1);
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said[0].text.contains("Phiên one") && !said[0].text.contains("Phiên two"));
    assert!(said[1].text.contains("Phiên two"), "{}", said[1].text);
}

#[tokio::test]
async fn a_desk_that_was_closed_reminds_late_with_the_minutes_that_are_left() {
    let later = ["later", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "b", ""];
    for (opens, minutes) in [("08:56", Some("sau 4 phút nữa")), ("09:00", None), ("09:20", None)]
    {
        let mut hall = hall(&[NINE, later]).await;
        hall.delegate(1).await;
        star_it(&hall, 1, "one").await;
        star_it(&hall, 1, "later").await;
        hall.pass_until("08:44").await;
        hall.stop().await;
        hall.jump_to(opens);
        hall.begin_again().await;
        hall.app.delivered().await;
        let said = reminders(&hall, 1);
        assert_eq!(said.len(), usize::from(minutes.is_some()), "{opens}: {said:#?}");
        if let Some(minutes) = minutes {
            assert!(said[0].text.contains(minutes), "{}", said[0].text);
        }
        hall.pass_until("10:00").await;
        assert_eq!(times(&hall, 1).last().unwrap(), "09:44:54", "{opens}");
        assert_eq!(times(&hall, 1).len(), said.len() + 1, "{opens}");
    }
}

#[tokio::test]
async fn a_clock_that_leaps_an_hour_ahead_and_back_reminds_nobody_twice_or_of_what_has_begun() {
    let later = ["later", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "b", ""];
    let hall = hall(&[NINE, later]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "later").await;
    hall.pass_until("08:40").await;
    hall.jump_to("09:40");
    hall.app.delivered().await;
    assert_eq!(times(&hall, 1), [""; 0], "what has begun is not reminded of");
    hall.pass_until("09:45").await;
    assert_eq!(times(&hall, 1), ["09:44:54"]);
    hall.jump_to("08:41");
    hall.app.desk().bell.ring();
    // It thinks to sleep until an hour later, until it looks at the clock.
    while hall.app.delivered().await - hall.world.now() > TimeDelta::minutes(2) {
        tokio::task::yield_now().await;
    }
    hall.pass_until("10:00").await;
    assert_eq!(times(&hall, 1), ["09:44:54", "08:44:54"], "each once, on whatever clock");
}

#[tokio::test]
async fn the_owners_are_told_beforehand_once_when_reminders_need_long() {
    let opening = ["open", "opening", "2025-05-19T12:00", "2025-05-19T13:00", "a", ""];
    let text = event(ZONE, &[opening]);
    let events = vec![text.as_str()];
    let plan = HallPlan {
        events,
        at: Some("2025-05-19 09:00"),
        owners: vec![9001],
        ..HallPlan::default()
    };
    let mut hall = Hall::planned(plan).await;
    let owner = hall.delegate(9001).await;
    let joined = hall.world.now().timestamp_millis();
    for sql in [
        format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) \
             INSERT INTO delegate (bot, delegate, first_seen_at) \
             SELECT {BOT_ID}, 100000 + i, {joined} FROM n"
        ),
        format!(
            "INSERT INTO participation (bot, event, delegate, joined_at) \
             SELECT bot, 1, delegate, {joined} FROM delegate WHERE delegate > 100000"
        ),
    ] {
        let mut transaction = hall.app.desk().database.begin().await.unwrap();
        sqlx::query(AssertSqlSafe(sql)).execute(&mut *transaction).await.unwrap();
        transaction.commit().await.unwrap();
    }
    hall.pass_until("09:30").await;
    let told = |hall: &Hall| {
        let chat = hall.world.chat(9001).into_iter();
        chat.filter(|message| message.text.contains("Nhắc lịch cần")).collect::<Vec<_>>()
    };
    assert_eq!(told(&hall).len(), 0, "it is still far away");
    let said = owner.during(hall.pass_until("09:45")).await;
    said.shows("Nhắc lúc 11:45 cho 10.000 người cần 8 phút").shows("từ 11:37");
    hall.restart().await;
    hall.pass_until("11:00").await;
    assert_eq!(told(&hall).len(), 1);
}
