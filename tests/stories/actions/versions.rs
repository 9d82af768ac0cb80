//! Published once, by one, and taken back.

use letan::telegram::{Incoming, Place, What, Who};

use super::{DELEGATE, OTHER_OWNER, OWNER, card, hall, versions};
use crate::stage::{DEMO, Guest};

#[tokio::test]
async fn a_button_pressed_again_does_its_effect_once() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Chậm 10 phút").await;
    let confirm = owner.button("Công bố").1;
    let first = owner.press("Công bố").await;
    first.shows("phiên bản 2");
    for _ in 0..2 {
        let again = owner.forges(&confirm).await;
        again.shows("✅");
        owner.chat().last().unwrap().text.find("phiên bản 2").unwrap();
    }
    assert_eq!(versions(&hall).await.len(), 2);
    let undo = owner.button("Hoàn tác").1;
    owner.press("Hoàn tác").await.shows("phiên bản 3");
    owner.forges(&undo).await.shows("↩");
    let contents = versions(&hall).await;
    assert_eq!(contents.len(), 3);
    assert_eq!(contents[0], contents[2]);
    // The confirmation from before finds that its own version was taken back.
    owner.forges(&confirm).await.shows("↩").hides("✅");
    assert_eq!(versions(&hall).await.len(), 3);
}

#[tokio::test]
async fn an_update_that_is_handled_again_after_a_crash_finds_its_effect_done() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    let answered = async |update, what| {
        let who = Who {
            person: OWNER,
            chat: OWNER,
            place: Place::Private,
            language: None,
            name: String::new(),
        };
        let incoming =
            Incoming { update, who: Some(who.clone()), what, album: None, brought: None };
        let desk = hall.app.desk();
        let reply = letan::router::answer(desk, hall.world.now(), &who, &incoming).await.unwrap();
        format!("{:?}", reply.acts)
    };
    card(&owner, "a1").await;
    owner.press("⚙️").await;
    owner.press("Thay Nguyễn Việt").await;
    owner.press("Người ngoài danh sách").await;
    let name = || What::Text("Đặng Thị Ánh".to_owned());
    let preview = answered(900_001, name()).await;
    assert!(preview.contains("tác giả tham luận không thay đổi"), "{preview}");
    assert_eq!(answered(900_001, name()).await, preview);
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Chậm 10 phút").await;
    let press =
        |data: &str| What::Press { query: "1".to_owned(), message: None, data: data.to_owned() };
    let confirm = owner.button("Công bố").1;
    let done = answered(900_002, press(&confirm)).await;
    assert!(done.contains("phiên bản 2"), "{done}");
    hall.advance(30);
    assert_eq!(answered(900_002, press(&confirm)).await, done);
    let undone = answered(900_003, press("c:1:q:u:2")).await;
    assert!(undone.contains("phiên bản 3"), "{undone}");
    hall.advance(700);
    assert_eq!(answered(900_003, press("c:1:q:u:2")).await, undone);
    assert_eq!(versions(&hall).await.len(), 3);
}

#[tokio::test]
async fn of_two_owners_at_once_one_publishes_and_the_other_sees_it_anew() {
    let hall = hall(DEMO, "10:30").await;
    let (one, other) = (hall.delegate(OWNER).await, hall.delegate(OTHER_OWNER).await);
    for (guest, label) in [(&one, "Chậm 10 phút"), (&other, "Chậm 5 phút")] {
        card(guest, "b1").await;
        guest.press("⚙️").await;
        guest.press(label).await;
    }
    for guest in [&one, &other] {
        let (message, data) = guest.button("Công bố");
        hall.world.presses(guest.id, message, &data).unwrap();
    }
    hall.settled().await;
    assert_eq!(versions(&hall).await.len(), 2);
    let said = |guest: &Guest<'_>| guest.chat().last().unwrap().text.clone();
    let (mut done, mut anew) = ((&one, said(&one)), (&other, said(&other)));
    if !done.1.contains("Đã công bố") {
        std::mem::swap(&mut done, &mut anew);
    }
    assert!(done.1.contains("Đã công bố"), "{}", done.1);
    assert!(anew.1.contains("vừa có phiên bản mới"), "{}", anew.1);
    assert!(
        anew.1.contains("chậm 15 phút: 13:40 → 13:45") || anew.1.contains("13:35 → 13:45"),
        "{}",
        anew.1
    );
    anew.0.press("Công bố").await.shows("phiên bản 3");
    done.0.press("Hoàn tác").await.shows("không hoàn tác được nữa");
    assert_eq!(versions(&hall).await.len(), 3);
}

#[tokio::test]
async fn two_owners_who_want_the_same_get_it_once() {
    let hall = hall(DEMO, "10:30").await;
    let (one, other) = (hall.delegate(OWNER).await, hall.delegate(OTHER_OWNER).await);
    for guest in [&one, &other] {
        card(guest, "b1").await;
        guest.press("⚙️").await;
        guest.press("Chậm 10 phút").await;
    }
    one.press("Công bố").await.shows("phiên bản 2");
    other.press("Công bố").await.shows("phiên bản 2");
    assert_eq!(versions(&hall).await.len(), 2);
}

#[tokio::test]
async fn an_import_in_between_is_said_and_nothing_is_lost() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.delegate(OWNER).await;
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Hủy phiên").await;
    let renamed = DEMO.replace("Phiên B1: Nền tảng", "Phiên B1 mới: Nền tảng");
    assert_ne!(renamed, DEMO);
    hall.publish(&renamed).await;
    owner.press("Công bố").await.shows("vừa có phiên bản mới").shows("Phiên B1 mới");
    assert_eq!(versions(&hall).await.len(), 2);
    owner.press("Công bố").await.shows("phiên bản 3");
    hall.publish(DEMO).await;
    owner.press("Hoàn tác").await.shows("không hoàn tác được nữa");
    assert_eq!(versions(&hall).await.len(), 4);
}

#[tokio::test]
async fn undo_ends_after_ten_minutes() {
    let hall = hall(DEMO, "10:30").await;
    let owner = hall.foreigner(OWNER).await;
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("10 min late").await;
    owner.press("Publish").await.shows("undone until 10:40");
    hall.jump_to("10:41");
    owner.press("Undo").await.shows("can no longer be undone");
    assert_eq!(versions(&hall).await.len(), 2);
    hall.jump_to("10:40");
    owner.press("Undo").await.shows("Undone");
    assert_eq!(versions(&hall).await.len(), 3);
}

#[tokio::test]
async fn calendars_follow_a_cancellation_and_its_undoing() {
    let hall = hall(DEMO, "10:30").await;
    let (owner, delegate) = (hall.delegate(OWNER).await, hall.delegate(DELEGATE).await);
    let file = async || {
        let said = delegate.forges("a:1:ics:b1").await;
        let file = said.messages.iter().find_map(|message| message.document.clone()).unwrap();
        String::from_utf8(file.bytes.to_vec()).unwrap()
    };
    let shows = |file: &str, lines: [&str; 3]| {
        for line in lines {
            assert!(file.contains(line), "{line} is not in\n{file}");
        }
    };
    shows(&file().await, ["SEQUENCE:0", "STATUS:CONFIRMED", "T133000"]);
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Hủy phiên").await;
    owner.press("Công bố").await;
    shows(&file().await, ["SEQUENCE:1", "STATUS:CANCELLED", "T133000"]);
    owner.press("Hoàn tác").await;
    shows(&file().await, ["SEQUENCE:2", "STATUS:CONFIRMED", "T133000"]);
    card(&owner, "b1").await;
    owner.press("⚙️").await;
    owner.press("Chậm 10 phút").await;
    owner.press("Công bố").await;
    shows(&file().await, ["SEQUENCE:3", "STATUS:CONFIRMED", "T134000"]);
}
