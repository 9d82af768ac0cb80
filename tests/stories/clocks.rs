//! Clocks that leap, and zones whose clocks do.

use letan::outbox::Ending;
use letan::rehearsal::{Fault, Limits};

use super::letters::{copies, ended, hall_with, notify};
use crate::stage::{HAI_PHONG, Hall, HallPlan};

#[tokio::test]
async fn a_clock_that_leaps_an_hour_forward_and_back_loses_doubles_and_holds_nothing() {
    let hall = hall_with(60, Limits::none()).await;
    let batch = notify(&hall, "Cửa B").await;
    hall.pass_until("07:10").await;
    assert_eq!(ended(&hall, &batch).await.of(Ending::Sent), 60);
    let batch = notify(&hall, "Cửa C").await;
    // Two are asked for patience while the clock shows an hour too much.
    hall.world.fault(Fault::RetryAfter { chat: 1, seconds: 20, times: 1 });
    hall.world.fault(Fault::RetryAfter { chat: 2, seconds: 20, times: 1 });
    hall.jump_to("08:10");
    hall.app.delivered().await;
    let before = ended(&hall, &batch).await;
    assert!(before.left > 0 && before.of(Ending::Sent) > 0, "{before:?}");
    hall.jump_to("07:11");
    hall.pass_until("07:13").await;
    let count = ended(&hall, &batch).await;
    assert_eq!((count.all, count.of(Ending::Sent)), (60, 60), "{count:?}");
    assert!((1..=60).all(|person| copies(&hall, person, "Cửa C") == 1));
    assert!((1..=60).all(|person| copies(&hall, person, "Cửa B") == 1));
    // A notice after the leap goes out at once, too.
    let batch = notify(&hall, "Cửa D").await;
    hall.pass_until("07:15").await;
    assert_eq!(ended(&hall, &batch).await.of(Ending::Sent), 60);
}

#[tokio::test]
async fn a_bot_that_ended_while_the_clock_showed_too_much_is_followed_by_the_next() {
    let mut hall = hall_with(10, Limits::none()).await;
    hall.jump_to("08:10");
    hall.app.delivered().await;
    hall.stop().await;
    hall.jump_to("07:10");
    hall.begin_again().await;
    let batch = notify(&hall, "Cửa B").await;
    hall.pass_until("07:12").await;
    assert_eq!(ended(&hall, &batch).await.of(Ending::Sent), 10);
}

/// The workshop, in another zone and on another day.
fn moved(zone: &str, day: &str) -> String {
    let text = HAI_PHONG.replace("2025-05-19", day);
    assert!(text.contains("Asia/Ho_Chi_Minh") && text.contains(day));
    text.replace("Asia/Ho_Chi_Minh", zone)
}

#[tokio::test]
async fn a_session_in_the_hour_that_comes_twice_begins_the_first_time() {
    let text = "[event]\nid = \"dem\"\nname = \"Đêm đổi giờ\"\nkind = \"workshop\"\n\
                timezone = \"Europe/Berlin\"\n\
                start = 2025-10-26\nend = 2025-10-26\nlanguages = [\"vi\"]\n\n\
                [[session]]\nid = \"phien\"\nkind = \"papers\"\n\
                title = \"Phiên đêm\"\nstart = 2025-10-26T02:30:00\nend = 2025-10-26T03:30:00\n";
    let hall = Hall::with_event(text).await;
    // 02:30 in summer time, half an hour before which the hall opens.
    assert_eq!(hall.now(), "2025-10-26T00:00:00Z".parse::<letan::clock::Moment>().unwrap());
    let guest = hall.delegate(1).await;
    hall.advance(45 * 60);
    guest.says("/now").await.shows("Phiên đêm");
    // An hour later the wall clock shows the same, and the session still runs: from half past two in
    // summer time to half past three in winter time are two hours.
    hall.advance(60 * 60);
    guest.says("/now").await.shows("Phiên đêm");
    hall.advance(60 * 60);
    guest.says("/now").await.hides("Phiên đêm");
}

#[tokio::test]
async fn an_event_whose_zone_changes_in_a_new_version_keeps_its_wall_clock() {
    let plan = HallPlan { at: Some("08:10"), ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let guest = hall.delegate(1).await;
    let running = guest.says("/now").await.text();
    assert!(running.contains("08:00"), "{running}");
    // The same day on a wall clock that is two hours ahead: at ten past eight in Hải Phòng it is
    // ten past ten there.
    hall.publish(&moved("Asia/Tokyo", "2025-05-19")).await;
    let said = guest.says("/now").await;
    assert_ne!(said.text(), running);
    assert!(said.text().contains("10:"), "{}", said.text());
}
