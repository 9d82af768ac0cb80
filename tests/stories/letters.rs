//! Letters on their way: each arrives, or its ending says why not.

use std::sync::atomic::{AtomicI64, Ordering};

use letan::announcements::safety::store;
use letan::outbox::Ending;
use letan::outbox::store::{Count, endings};
use letan::rehearsal::{BOT_ID, Fault, Limits};

use crate::stage::{DEMO, Hall, HallPlan};

const OWNER: i64 = 9001;

pub(super) async fn hall_with(people: i64, limits: Limits) -> Hall {
    let plan = HallPlan { owners: vec![OWNER], limits, ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    for person in 1..=people {
        hall.stranger(person, "vi").says("/start").await;
    }
    hall
}

/// A safety notice is sent, without a chat in which it is written; its letters are one batch.
pub(super) async fn notify(hall: &Hall, text: &str) -> String {
    static NUMBER: AtomicI64 = AtomicI64::new(1_000_000);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let (desk, now) = (hall.app.desk(), hall.world.now());
    store::write(&desk.database, BOT_ID, (1, number), OWNER, text, now).await.unwrap();
    assert!(store::send(&desk.database, BOT_ID, 1, number, 9, now).await.unwrap());
    desk.bell.ring();
    format!("safety:{number}")
}

pub(super) async fn ended(hall: &Hall, batch: &str) -> Count {
    endings(&hall.app.desk().database, BOT_ID, 1, batch).await.unwrap()
}

pub(super) fn copies(hall: &Hall, person: i64, words: &str) -> usize {
    let chat = hall.world.chat(person);
    chat.iter().filter(|message| message.is_from_bot() && message.text.contains(words)).count()
}

#[tokio::test]
async fn a_safety_notice_is_confirmed_once_and_reaches_everybody_in_their_language() {
    let plan = HallPlan { owners: vec![OWNER], events: vec![DEMO], ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let (an, emma) = (hall.delegate(1).await, hall.foreigner(2).await);
    let owner = hall.delegate(OWNER).await;
    let said = owner.says("/safety Đề nghị ra cửa B.\nEN: Please leave by door B.").await;
    said.shows("đến 3 đại biểu").shows("ra cửa B").shows("leave by door B");
    let (_, data) = owner.button("Gửi ngay");
    let heard = an.during(async {
        owner.press("Gửi ngay").await.shows("Đang gửi");
        hall.pass_until("08:00").await;
    });
    heard.await.shows("THÔNG BÁO AN TOÀN").shows("ra cửa B").hides("door B");
    assert_eq!(copies(&hall, emma.id, "SAFETY NOTICE"), 1);
    assert_eq!(copies(&hall, emma.id, "door B"), 1);
    // A second press, from a card that was not redrawn, changes nothing.
    owner.forges(&data).await;
    hall.pass_until("08:30").await;
    assert_eq!(copies(&hall, emma.id, "door B"), 1);
}

#[tokio::test]
async fn only_organisers_send_safety_notices_whatever_button_is_forged() {
    let hall = hall_with(2, Limits::none()).await;
    let owner = hall.delegate(OWNER).await;
    hall.guest(1).says("/safety Cháy").await.shows("Chỉ Ban Tổ chức");
    owner.says("/safety Diễn tập").await.shows("đến 3 đại biểu");
    let (_, data) = owner.button("Gửi ngay");
    hall.guest(1).forges(&data).await;
    hall.pass_until("08:30").await;
    assert_eq!(copies(&hall, 2, "Diễn tập"), 0);
    owner.press("Không gửi").await.shows("không được gửi");
    owner.forges(&data).await;
    hall.pass_until("08:45").await;
    assert_eq!(copies(&hall, 2, "Diễn tập"), 0);
}

#[tokio::test]
async fn letters_keep_within_what_telegram_allows_and_all_arrive() {
    let hall = hall_with(150, Limits::telegram()).await;
    // Who wrote a minute ago is answered, not written to; the bulk limit is for the others.
    hall.pass_until("08:00").await;
    let batch = notify(&hall, "Diễn tập chữa cháy").await;
    hall.pass_until("08:10").await;
    let count = ended(&hall, &batch).await;
    assert_eq!((count.all, count.of(Ending::Sent)), (150, 150));
    assert!((1..=150).all(|person| copies(&hall, person, "chữa cháy") == 1));
    assert_eq!(hall.world.flooded(), 0);
}

#[tokio::test]
async fn somebody_who_blocked_the_bot_is_out_of_reach_until_they_write_again() {
    let hall = hall_with(4, Limits::none()).await;
    hall.world.blocks(2);
    let batch = notify(&hall, "Một").await;
    hall.pass_until("08:00").await;
    let count = ended(&hall, &batch).await;
    assert_eq!((count.of(Ending::Sent), count.of(Ending::Unreachable)), (3, 1));
    // Nothing more is tried; unblocking alone does not tell the bot.
    hall.world.unblocks(2);
    let batch = notify(&hall, "Hai").await;
    hall.pass_until("08:10").await;
    assert_eq!(ended(&hall, &batch).await.of(Ending::Unreachable), 1);
    hall.guest(2).says("/now").await;
    let batch = notify(&hall, "Ba").await;
    hall.pass_until("08:20").await;
    assert_eq!(ended(&hall, &batch).await.of(Ending::Sent), 4);
    assert_eq!(copies(&hall, 2, "Ba"), 1);
}

#[tokio::test]
async fn what_telegram_puts_off_comes_later_also_after_an_hour_and_a_restart() {
    let mut hall = hall_with(4, Limits::none()).await;
    hall.world.fault(Fault::RetryAfter { chat: 1, seconds: 3600, times: 1 });
    hall.world.fault(Fault::RetryAfter { chat: 3, seconds: 20, times: 2 });
    let batch = notify(&hall, "Nghỉ giải lao").await;
    hall.pass_until("07:10").await;
    let count = ended(&hall, &batch).await;
    assert_eq!((count.of(Ending::Sent), count.left), (3, 1));
    hall.restart().await;
    hall.pass_until("07:55").await;
    assert_eq!(copies(&hall, 1, "giải lao"), 0);
    hall.pass_until("10:00").await;
    assert_eq!(copies(&hall, 1, "giải lao"), 1);
    assert_eq!(copies(&hall, 3, "giải lao"), 1);
}

#[tokio::test]
async fn a_letter_whose_answer_was_cut_or_that_telegram_was_down_for_goes_out_again() {
    let hall = hall_with(6, Limits::none()).await;
    hall.world.fault(Fault::CutAfterEffect { times: 2 });
    hall.world.fault(Fault::Down { requests: 3 });
    let batch = notify(&hall, "Cửa B").await;
    hall.pass_until("08:00").await;
    let count = ended(&hall, &batch).await;
    assert_eq!((count.all, count.of(Ending::Sent)), (6, 6));
    let all: Vec<usize> = (1..=6).map(|person| copies(&hall, person, "Cửa B")).collect();
    assert!(all.iter().all(|copies| *copies >= 1), "none is missing: {all:?}");
    assert_eq!(all.iter().sum::<usize>(), 8, "two arrived whose answers were cut");
}

#[tokio::test]
async fn what_is_owed_when_the_bot_ends_goes_out_when_it_is_back() {
    let mut hall = hall_with(40, Limits::none()).await;
    let batch = notify(&hall, "Cửa B").await;
    hall.app.delivered().await;
    assert!(ended(&hall, &batch).await.left > 0, "the clock stands still, so most wait");
    hall.stop().await;
    hall.advance(60);
    hall.begin_again().await;
    hall.pass_until("08:00").await;
    assert_eq!(ended(&hall, &batch).await.of(Ending::Sent), 40);
    assert!((1..=40).all(|person| copies(&hall, person, "Cửa B") == 1));
}

#[tokio::test]
async fn a_store_that_fails_does_not_keep_the_bot_from_ending() {
    let mut hall = hall_with(2, Limits::none()).await;
    let database = &hall.app.desk().database;
    let mut transaction = database.begin().await.unwrap();
    sqlx::query("ALTER TABLE letter RENAME TO lost").execute(&mut *transaction).await.unwrap();
    transaction.commit().await.unwrap();
    hall.app.desk().bell.ring();
    let stopped = tokio::time::timeout(std::time::Duration::from_secs(20), hall.stop()).await;
    stopped.unwrap();
}

#[tokio::test]
async fn a_safety_notice_is_of_no_use_after_hours() {
    let mut hall = hall_with(10, Limits::none()).await;
    let batch = notify(&hall, "Cửa B").await;
    hall.app.delivered().await;
    let sent = ended(&hall, &batch).await.of(Ending::Sent);
    hall.stop().await;
    hall.advance(7 * 3600);
    hall.begin_again().await;
    hall.app.delivered().await;
    let count = ended(&hall, &batch).await;
    assert_eq!((count.of(Ending::Sent), count.of(Ending::Expired)), (sent, 10 - sent));
    assert!(sent < 10);
}

#[tokio::test]
async fn a_notice_that_was_written_long_ago_is_shown_again_before_it_goes_out() {
    let hall = hall_with(2, Limits::none()).await;
    let owner = hall.delegate(OWNER).await;
    owner.says("/safety Cửa B").await;
    let (_, old) = owner.button("Gửi ngay");
    hall.pass_until("09:00").await;
    owner.press("Gửi ngay").await.shows("hơn một giờ").shows("Thông báo sau sẽ gửi ngay");
    owner.forges(&old).await.shows("hơn một giờ");
    hall.pass_until("09:05").await;
    assert_eq!(copies(&hall, 1, "Cửa B"), 0);
    owner.press("Gửi ngay").await.shows("Đang gửi");
    hall.pass_until("09:10").await;
    assert_eq!(copies(&hall, 1, "Cửa B"), 1);
}
