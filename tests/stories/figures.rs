//! Figures for organisers: totals with a picture and a table, nothing about single people.

use letan::checkin;
use letan::ratings;
use letan::rehearsal::{BOT_ID, Document, Message};

use super::reminders::{event, star_it};
use crate::stage::{Guest, Hall, HallPlan};

const OWNER: i64 = 9001;
/// Ids that stand nowhere by chance.
const FIRST: i64 = 771_234_500;

/// Two sessions on 19 May 2025; it is eight in the morning.
async fn hall() -> Hall {
    let text = event(
        "Asia/Ho_Chi_Minh",
        &[
            ["one", "papers", "2025-05-19T09:00", "2025-05-19T10:00", "a", ""],
            ["two", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "b", ""],
        ],
    );
    let (events, owners) = (vec![text.as_str()], vec![OWNER]);
    let at = Some("2025-05-19 08:00");
    Hall::planned(HallPlan { events, at, owners, ..HallPlan::default() }).await
}

/// Everything that `/figures` brings: the words, the picture, the table.
async fn figures(guest: &Guest<'_>) -> (String, Option<Document>, String) {
    let said = guest.says("/figures").await;
    let of = |is_photo: bool| {
        let mut files =
            said.messages.iter().filter_map(|message: &Message| message.document.clone());
        files.find(|file| file.is_photo == is_photo)
    };
    let words: Vec<String> = said.messages.iter().map(|message| message.text.clone()).collect();
    let table = of(false).map(|file| String::from_utf8(file.bytes.to_vec()).unwrap());
    (words.join("\n"), of(true), table.unwrap_or_default())
}

/// Four delegates who joined, starred, checked in and rated; one of them reads English.
async fn busy(hall: &Hall) {
    let (database, now) = (&hall.app.desk().database, hall.now());
    for place in 0..4 {
        let person = FIRST + place;
        let _guest = match place {
            3 => hall.foreigner(person).await,
            _ => hall.delegate(person).await,
        };
        star_it(hall, person, "one").await;
        let here = (now.date_naive(), Some("one"));
        checkin::store::put(database, BOT_ID, 1, person, here, now).await.unwrap();
        ratings::store::rate(database, BOT_ID, 1, person, ("one", 4), now).await.unwrap();
    }
    star_it(hall, FIRST, "two").await;
}

#[tokio::test]
async fn organisers_get_totals_a_picture_and_a_table() {
    let hall = hall().await;
    busy(&hall).await;
    let owner = hall.delegate(OWNER).await;
    let (words, picture, table) = figures(&owner).await;
    for told in ["Số liệu", "Đại biểu tham gia: 5; đã điểm danh: 4", "Phiên one: 4", "4,0", "8 giờ"]
    {
        assert!(words.contains(told), "{told} is not in {words}");
    }
    assert!(!words.contains("Phiên two"), "one star is nobody's business: {words}");
    let picture = picture.unwrap();
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    for row in [
        "Đại biểu tham gia,,5",
        "Đại biểu tham gia,English,<3",
        "Lượt quan tâm,Phiên one,4",
        "Lượt quan tâm,Phiên two,<3",
        "Lượt điểm danh,Phiên one,4",
        "Lượt điểm danh,8 giờ,4",
        "\"4,0\"",
    ] {
        assert!(table.contains(row), "{row} is not in {table}");
    }
}

#[tokio::test]
async fn the_figures_are_told_in_english_too_and_name_nobody() {
    let hall = hall().await;
    busy(&hall).await;
    let owner = hall.foreigner(OWNER).await;
    let (words, _, table) = figures(&owner).await;
    for told in ["Joined: 5; checked in: 4", "Most starred sessions", "Busiest hour: 8:00"] {
        assert!(words.contains(told), "{told} is not in {words}");
    }
    assert!(table.contains("Stars,Phiên one,4"), "{table}");
    for place in 0..4 {
        let id = (FIRST + place).to_string();
        assert!(!table.contains(&id) && !words.contains(&id), "{table}");
    }
    for secret in [OWNER.to_string().as_str(), "Emma", "Nguyễn"] {
        assert!(!table.contains(secret), "{table}");
    }
}

#[tokio::test]
async fn reminders_that_went_out_late_are_counted() {
    let hall = hall().await;
    for person in 1..=3 {
        hall.delegate(person).await;
        star_it(&hall, person, "one").await;
    }
    hall.jump_to("2025-05-19 08:40");
    hall.pass_until("2025-05-19 09:00").await;
    let owner = hall.delegate(OWNER).await;
    let (words, _, _) = figures(&owner).await;
    assert!(words.contains("Lời nhắc đã gửi: 3; chậm quá 1 phút: 0"), "{words}");
}

#[tokio::test]
async fn an_event_without_anything_has_figures_without_a_picture() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    let (words, picture, table) = figures(&owner).await;
    assert!(words.contains("Đại biểu tham gia: <3; đã điểm danh: 0"), "{words}");
    assert!(picture.is_none() && table.contains("Câu hỏi,,0"), "{table}");
}

#[tokio::test]
async fn delegates_get_no_figures() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    an.says("/figures").await.shows("Chỉ Ban Tổ chức thực hiện được");
    let (_, picture, table) = figures(&an).await;
    assert!(picture.is_none() && table.is_empty());
}
