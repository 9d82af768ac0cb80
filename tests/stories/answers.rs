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
    ann.says("lunch").await.shows("11:45–13:15");
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
    an.says("phòng VIP 9").await.shows("không có phòng đó").hides("PPTX");
    ann.says("Professor Xavier").await.shows("Nobody of that name");
    ann.says("wifi paradise").await.shows("Found for").hides("SenVang");
}

#[tokio::test]
async fn questions_are_answered_first_and_in_their_language() {
    let hall = Hall::with_event(DEMO).await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    hall.jump_to("11:00");
    an.says("may gio an trua a").await.shows("11:45, Thứ Năm, 3/12 · Nhà hàng Sen");
    an.says("cho hỏi phiên B2 họp phòng nào").await.shows("🚪 Phòng 201, tầng 2");
    an.says("ai chủ trì phiên B2").await.shows("TS. Ngô Đăng Hải");
    an.says("chiều mai 2h có gì").await.shows("Thảo luận A4").hides("Phiên A1");
    an.says("who chairs session C1?").await.shows("Assoc. Prof. Hoàng Thu Hà");
    ann.says("when is the coffee break").await.shows("15:00, Thursday, 3 December");
    ann.says("is there anything at 11 pm").await.shows("Nothing is scheduled on Thursday");
    ann.says("where is room 505").await.shows("no such room").shows("thuky-demo@example.org");
    an.says("gửi cho tôi bài của TS Vũ Mạnh Cường ở phiên A1")
        .await
        .shows("Mô hình trường chính trị số");
    an.press("📄 Mô hình trường chính trị số").await.shows("TS. Vũ Mạnh Cường");
    an.says("tôi không ăn trưa").await.shows("báo trực tiếp với Ban Tổ chức");
}

#[tokio::test]
async fn a_choice_answers_what_was_asked() {
    let hall = Hall::with_event(DEMO).await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    hall.jump_to("13:20");
    an.says("ai chủ trì tiểu ban chiều nay").await.shows("Xin chọn nội dung");
    an.press("Phiên C1").await.shows("PGS.TS. Hoàng Thu Hà");
    ann.says("when is the panel tomorrow").await.shows("Which one is meant");
    ann.press("Panel B4").await.shows("14:00, Friday, 4 December");
    an.says("cô Hà nói lúc mấy giờ").await.shows("Xin chọn người");
    an.press("Hoàng Thu Hà").await.shows("Phiên C4");
}

#[tokio::test]
async fn a_question_goes_on_from_the_last_answer_for_a_few_minutes() {
    let hall = Hall::with_event(DEMO).await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    hall.jump_to("11:00");
    an.says("phiên B2 mấy giờ").await.shows("15:30");
    an.says("ở đâu vậy?").await.shows("Phòng 201, tầng 2");
    ann.says("where is session C1").await.shows("Room 202");
    ann.says("and who chairs it?").await.shows("Hoàng Thu Hà");
    an.says("còn phiên C1?").await.shows("Phòng 202");
    hall.jump_to("11:20");
    an.says("ở đâu vậy?").await.hides("Phòng 201, tầng 2");
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
