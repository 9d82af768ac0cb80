//! Whoever spoke can be forgotten.

use letan::questions::floor::store;
use letan::rehearsal::BOT_ID;

use super::{OWNER, SESSION, asks_to_speak, hall, hears, opens_the_list, order};

#[tokio::test]
async fn what_waits_is_deleted_and_who_spoke_stays_without_a_name() {
    let hall = hall().await;
    let (an, binh) = (hall.delegate(1).await, hall.delegate(2).await);
    let owner = hall.delegate(OWNER).await;
    asks_to_speak(&an, "Trần An, Sở Nội vụ").await;
    asks_to_speak(&binh, "Lê Bình").await;
    opens_the_list(&owner).await;
    owner.press("⏭ Mời: Trần An").await;
    hall.advance(60);
    owner.press("✅ Đã phát biểu xong").await;
    for guest in [&an, &binh] {
        guest.says("/mydata").await;
        guest.says("/forget").await;
        guest.press("🗑 Xóa tất cả").await.shows("Đã xóa");
    }
    assert_eq!(order(&hall).await.len(), 0);
    let database = &hall.app.desk().database;
    let spoken = store::spoken(database, BOT_ID, 1, SESSION).await.unwrap();
    assert_eq!(spoken.len(), 1);
    assert_eq!((spoken[0].name.as_str(), spoken[0].subject.as_str()), ("", ""));
    assert_eq!(spoken[0].length.unwrap().num_seconds(), 60);
    let seen = owner.press("🔄 Xem lại").await;
    seen.shows("Một đại biểu · 1 phút 0 giây").hides("Trần An").hides("Lê Bình");
    // Taking the step back gives the floor to somebody whom nobody knows, and tells nobody.
    let told = hears(&an, async { drop(owner.press("↩️ Hoàn tác").await) }).await;
    assert_eq!(told.messages.len(), 0, "{}", told.text());
}

#[tokio::test]
async fn the_lists_of_an_event_expire_with_it() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    asks_to_speak(&an, "Trần An").await;
    opens_the_list(&owner).await;
    owner.press("⏭ Mời: Trần An").await;
    let desk = hall.app.desk();
    let later = hall.now() + chrono::TimeDelta::days(120);
    letan::privacy::expire(desk, later).await.unwrap();
    let list = store::list(&desk.database, BOT_ID, 1, SESSION).await.unwrap();
    assert_eq!(list, []);
}
