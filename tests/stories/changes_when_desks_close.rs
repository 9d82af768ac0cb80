//! Notices when a desk closes between a change and its notice.

use letan::changes::notices as feature;
use letan::database::Database;
use letan::delegates::Desk;
use letan::outbox::{Bell, Pace};
use letan::programme::Board;
use letan::rehearsal::BOT_ID;
use letan::telegram::Me;

use super::changes::{
    CANCELLED, ONE, TWO, half_past_ten, hall, in_room, notices, publish, shows, the_notice, with,
};
use super::reminders::star_it;
use crate::stage::Hall;

/// Owes what is due now, as a process that ends before it sends anything.
async fn owe(hall: &Hall) {
    let database = Database::open(hall.place.url()).await.unwrap();
    let board = Board::load(&database, BOT_ID).await.unwrap();
    let me = Me { id: BOT_ID, username: "letan".to_owned() };
    let (owners, bell) = (Vec::new(), Bell::default());
    let desk = Desk {
        me,
        database,
        board,
        owners,
        bell,
        menus: Bell::default(),
        pace: Pace::USUAL,
        web: None,
    };
    let now = hall.world.now();
    while feature::owe(&desk, now).await.unwrap().is_some_and(|next| next <= now) {}
    desk.database.close().await;
}

#[tokio::test]
async fn a_desk_that_closes_and_opens_again_goes_on_where_it_was() {
    let mut hall = hall(&[ONE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:00").await;
    publish(&hall, &[half_past_ten()]).await;
    hall.pass_until("08:01").await;
    hall.restart().await;
    hall.pass_until("08:10").await;
    assert_eq!(the_notice(&hall, 1).0, "08:03:00");
    hall.restart().await;
    hall.pass_until("08:30").await;
    assert_eq!(notices(&hall, 1).len(), 1);
    // What another process publishes while the desk is closed is told when it opens.
    hall.stop().await;
    publish(&hall, &[in_room(half_past_ten(), "b")]).await;
    hall.jump_to("09:00");
    hall.begin_again().await;
    hall.pass_until("09:10").await;
    let said = notices(&hall, 1);
    assert_eq!(said.len(), 2, "{said:#?}");
    shows(&said[1].text, &["Hội trường A → Phòng B"]);
}

#[tokio::test]
async fn what_changes_again_before_a_notice_is_sent_is_told_once_and_truly() {
    let mut hall = hall(&[ONE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("08:00").await;
    publish(&hall, &[in_room(ONE, "b")]).await;
    // The letter is written, and the process ends before it goes out.
    hall.stop().await;
    hall.jump_to("08:03");
    owe(&hall).await;
    publish(&hall, &[in_room(half_past_ten(), "b")]).await;
    hall.begin_again().await;
    hall.pass_until("08:05").await;
    assert_eq!(notices(&hall, 1).len(), 0);
    hall.pass_until("08:30").await;
    let (time, notice) = the_notice(&hall, 1);
    assert_eq!(time, "08:06:00");
    shows(&notice.text, &["10:00 → 10:30", "Hội trường A → Phòng B"]);
}

#[tokio::test]
async fn what_is_undone_before_a_notice_is_sent_is_told_to_nobody() {
    let mut hall = hall(&[ONE, TWO]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "two").await;
    hall.pass_until("08:00").await;
    publish(&hall, &[in_room(ONE, "b"), with(TWO, CANCELLED)]).await;
    hall.stop().await;
    hall.jump_to("08:03");
    owe(&hall).await;
    publish(&hall, &[ONE, with(TWO, CANCELLED)]).await;
    hall.begin_again().await;
    hall.pass_until("08:30").await;
    let text = the_notice(&hall, 1).1.text;
    shows(&text, &["❌ Đã hủy: Phiên two"]);
    assert!(!text.contains("Phiên one"), "{text}");
}

#[tokio::test]
async fn what_is_near_is_not_held_up_by_what_changes_again() {
    let mut hall = hall(&[ONE, TWO]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "two").await;
    hall.pass_until("09:20").await;
    publish(&hall, &[in_room(ONE, "b"), in_room(TWO, "a")]).await;
    hall.stop().await;
    hall.jump_to("09:23");
    owe(&hall).await;
    hall.jump_to("09:29");
    publish(&hall, &[in_room(ONE, "b"), with(TWO, CANCELLED)]).await;
    hall.begin_again().await;
    hall.pass_until("09:30").await;
    let (time, notice) = the_notice(&hall, 1);
    assert_eq!(time, "09:29:00");
    shows(&notice.text, &["Phiên one", "Hội trường A → Phòng B"]);
    assert!(!notice.text.contains("Phiên two"), "{}", notice.text);
    hall.pass_until("09:40").await;
    shows(&notices(&hall, 1)[1].text, &["❌ Đã hủy: Phiên two"]);
}
