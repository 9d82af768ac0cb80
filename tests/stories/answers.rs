//! Words that are no command.

use crate::stage::{DEMO, Hall};

#[tokio::test]
async fn a_few_words_find_rooms_people_sessions_papers_and_facts_without_diacritics() {
    let hall = Hall::with_event(DEMO).await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    for (asked, found) in [
        ("hoi truong a o dau", "Lên cầu thang chính"),
        ("HỘI TRƯỜNG A", "Lên cầu thang chính"),
        ("khai mac", "08:15–08:45"),
        ("le thanh binh", "TS. Lê Thanh Bình"),
        ("PGS.TS. Phạm Minh Châu", "Trường Đại học Công vụ Đông Vân"),
        ("wifi", "SenVang-Demo"),
        ("gui xe", "Xe máy gửi ở sân bên trái"),
        ("an trua", "11:45–13:15"),
        ("an toan thong tin", "TS. Hồ Đức Long"),
    ] {
        an.says(asked).await.shows(found);
    }
    ann.says("lunch").await.shows("11:45 to 13:15");
    ann.says("parking").await.shows("Motorbikes");
}

#[tokio::test]
async fn what_people_write_instead_of_a_command_is_understood() {
    let hall = Hall::with_event(DEMO).await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    hall.jump_to("13:50");
    an.says("bây giờ có gì").await.shows("Đang diễn ra").shows("Phiên A1");
    an.says("tiep theo la gi").await.shows("15:00");
    an.says("hôm nay có gì?").await.shows("Thứ Năm, 3/12");
    an.says("xin chào").await.shows("Kính chào Quý đại biểu");
    an.says("cảm ơn").await.shows("Rất hân hạnh");
    ann.says("what's next").await.shows("Next");
    ann.says("my schedule").await.shows("My agenda");
    ann.says("Thank you!").await.shows("You are welcome");
}

#[tokio::test]
async fn what_is_only_half_explained_is_offered_and_not_claimed() {
    let hall = Hall::with_event(DEMO).await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    an.says("phòng VIP 9").await.shows("Kết quả tìm").hides("PPTX");
    ann.says("Professor Xavier").await.shows("Nothing");
    ann.says("wifi paradise").await.shows("Found for").hides("SenVang");
}

#[tokio::test]
async fn what_is_not_there_is_said_plainly_with_whom_to_ask() {
    let hall = Hall::with_event(DEMO).await;
    let an = hall.delegate(1).await;
    for text in ["qwertyuiop", "???", "…", "'; --", "%_%"] {
        an.says(text).await.shows("Không tìm thấy").shows("thuky-demo@example.org");
    }
}

#[tokio::test]
async fn the_longest_and_strangest_texts_are_answered() {
    let hall = Hall::with_event(DEMO).await;
    let an = hall.delegate(1).await;
    for text in [
        "😀".repeat(4096),
        "wifi ".repeat(800),
        "<b>wifi</b> & \u{202e}x".to_owned(),
        "e\u{301}".repeat(2000),
    ] {
        let said = an.says(&text).await;
        assert_eq!(said.messages.len(), 1, "{}", said.text());
    }
}
