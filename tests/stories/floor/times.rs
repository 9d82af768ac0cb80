//! A speaker's time, and who hears that it is over.

use letan::questions::floor::store;
use letan::rehearsal::BOT_ID;

use super::{OWNER, SESSION, asks_to_speak, hall, hears, opens_the_list, planted};

#[tokio::test]
async fn a_minute_before_the_end_and_at_the_end_each_is_told_once() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks_to_speak(&an, "Trần An").await;
    opens_the_list(&owner).await;
    owner.press("⏱").await.shows("Hiện tại: 5 phút");
    owner.press("3 phút").await.shows("Mỗi lượt 3 phút");
    hears(&an, async { drop(owner.press("⏭ Mời").await) }).await.shows("hết giờ lúc 10:33");
    for (time, words) in [("10:31", ""), ("10:32", "Còn 1 phút"), ("10:33", "Hết giờ phát biểu")]
    {
        let heard = hears(&owner, hall.pass_until(time)).await;
        assert_eq!(heard.messages.len(), usize::from(!words.is_empty()), "{}", heard.text());
        heard.shows(words);
    }
    let own = an.chat().into_iter().filter(|one| one.text.contains("hời gian phát biểu"));
    assert_eq!(own.count(), 2);
    let heard = hears(&owner, hall.pass_until("10:40")).await;
    assert_eq!(heard.messages.len(), 0, "{}", heard.text());
    owner.press("🗣").await.shows("Quá giờ 7 phút 0 giây");
    // A minute more is told again at its end.
    owner.press("➕").await.shows("Còn 1 phút 0 giây");
    let heard = hears(&owner, hall.pass_until("10:41")).await;
    heard.shows("Hết giờ phát biểu");
}

#[tokio::test]
async fn whoever_has_finished_is_not_told_that_the_time_is_over() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    planted(&hall, 500, "Ông Ba", "").await;
    opens_the_list(&owner).await;
    owner.press("⏭ Mời").await;
    hall.pass_until("10:32").await;
    owner.press("✅ Đã phát biểu xong").await.shows("Ông Ba · 2 phút 0 giây");
    let heard = hears(&owner, hall.pass_until("10:50")).await;
    assert_eq!(heard.messages.len(), 0, "{}", heard.text());
    let spoken = store::spoken(&hall.app.desk().database, BOT_ID, 1, SESSION).await.unwrap();
    assert_eq!(spoken[0].length.unwrap().num_seconds(), 120);
}

#[tokio::test]
async fn taking_back_that_somebody_finished_lets_their_time_run_on() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    planted(&hall, 500, "Ông Ba", "").await;
    opens_the_list(&owner).await;
    owner.press("⏭ Mời").await;
    hall.pass_until("10:31").await;
    owner.press("✅ Đã phát biểu xong").await;
    owner.press("↩️ Hoàn tác: kết thúc").await.shows("Còn 4 phút 0 giây");
    let heard = hears(&owner, hall.pass_until("10:36")).await;
    assert_eq!(heard.messages.len(), 2, "{}", heard.text());
}

#[tokio::test]
async fn a_restart_in_the_middle_loses_nothing_and_tells_nothing_twice() {
    let mut hall = hall().await;
    {
        let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
        asks_to_speak(&an, "Trần An").await;
        opens_the_list(&owner).await;
        owner.press("⏭ Mời").await;
        hall.pass_until("10:34").await;
    }
    hall.restart().await;
    hall.pass_until("10:45").await;
    let (an, owner) = (hall.guest(1), hall.guest(OWNER));
    for (guest, words) in [
        (&an, "Kính mời Quý đại biểu"),
        (&owner, "Còn 1 phút"),
        (&owner, "Hết giờ phát biểu"),
        (&an, "Đã hết thời gian"),
    ] {
        let told = guest.chat().into_iter().filter(|one| one.text.contains(words)).count();
        assert_eq!(told, 1, "{words}");
    }
    let speaking = store::speaking(&hall.app.desk().database, BOT_ID, 1, SESSION).await.unwrap();
    assert_eq!(speaking.unwrap().name, "Trần An");
}
