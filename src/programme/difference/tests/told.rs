//! The difference as it stands on a terminal.

use super::*;
use crate::texts::Texts;

fn told(old: &Programme, new: &Programme, carried: &[&str], language: &str) -> String {
    let carried: Vec<String> = carried.iter().map(|id| (*id).to_owned()).collect();
    let texts = Texts::new(Language::from_code(language).unwrap());
    Comparison { old, new, carried: &carried }.report(texts)
}

/// The event with a change of almost every kind.
fn changed() -> Programme {
    let text = EVENT
        .replace("08:00:00\nend = 2025-05-19T08:30:00", "08:30:00\nend = 2025-05-19T09:00:00")
        .replace("08:30:00\nroom = \"a\"", "09:00:00\nroom = \"a\"")
        .replace(
            "end = 2025-05-19T09:00:00\nroom = \"a\"",
            "end = 2025-05-19T09:00:00\nroom = \"b\"",
        )
        .replace("{ id = \"an\", role = \"chair\" }", "{ id = \"chi\", role = \"chair\" }")
        .replace("\"Tọa đàm\"", "\"Thảo luận\"")
        .replace(
            "2025-05-19T09:00:00\nend = 2025-05-19T10:00:00",
            "2025-05-20T14:00:00\nend = 2025-05-20T15:00:00",
        )
        .replace("id = \"p1\"", "id = \"p1\"\nminutes = 15")
        .replace("room = \"b\"\n\n[[topic]]", "room = \"b\"\nstatus = \"cancelled\"\n\n[[topic]]")
        .replace("\"Phòng A\"", "\"Hội trường\"")
        .replace("\"không có\"", "\"mật khẩu 123\"");
    programme(&text)
}

#[test]
fn sessions_stand_by_day_in_the_order_of_time_with_old_and_new() {
    let english = "\
Monday, 19 May 2025
  08:30–09:00  Opening
    moved from 08:00 to 08:30
    room: Room A → Room B
    chair: Dr Nguyễn An → Lê Chi
Tuesday, 20 May 2025
  08:00–10:00  Papers
    cancelled
  14:00–15:00  Panel
    moved from 09:00 on Monday, 19 May to 14:00 on Tuesday, 20 May
    name (vi): Tọa đàm → Thảo luận
Papers
  One
    minutes: (none) → 15
Rooms
  Room A
    name (vi): Phòng A → Hội trường
Information
  wifi
    answer (vi): không có → mật khẩu 123";
    assert_eq!(told(&programme(EVENT), &changed(), &[], "en"), english);
}

#[test]
fn it_is_told_in_the_secretariats_vietnamese() {
    let told = told(&programme(EVENT), &changed(), &["papers"], "vi");
    for line in [
        "Thứ Hai, ngày 19/5/2025\n  08:30–09:00  Khai mạc\n    chuyển từ 08:00 sang 08:30\n",
        "    đổi phòng: Phòng A → Phòng B\n",
        "    thay người (chủ trì): TS. Nguyễn An → Lê Chi\n",
        "    hủy: không còn trong chương trình\n",
        "    chuyển từ 09:00 Thứ Hai, 19/5 sang 14:00 Thứ Ba, 20/5\n    đổi tên (vi): Tọa đàm → Thảo luận\n",
        "Tham luận\n  Một\n    số phút: (không có) → 15\n",
    ] {
        assert!(told.contains(line), "{line} is not in\n{told}");
    }
}

#[test]
fn nothing_and_nothing_to_see_are_told_apart() {
    let event = programme(EVENT);
    assert_eq!(told(&event, &event, &[], "en"), "Nothing changed.");
    assert_eq!(told(&event, &event, &[], "vi"), "Không có thay đổi.");
    let numbered = with("id = \"p3\"", "id = \"p3\"\norder = 9");
    let unseen = "Nothing changed that delegates see; only the order or the form of the rows.";
    assert_eq!(told(&event, &numbered, &[], "en"), unseen);
}

#[test]
fn a_file_without_most_of_the_sessions_is_warned_of() {
    let event = programme(EVENT);
    let mut two = event.clone();
    two.sessions.iter_mut().take(2).for_each(|s| s.status = crate::programme::Status::Cancelled);
    let report = told(&event, &two, &["opening", "panel"], "en");
    assert!(
        report.starts_with("Warning: 2 of 3 published sessions are not in this programme."),
        "{report}"
    );
    let one = told(&event, &two, &["opening"], "en");
    assert!(!one.contains("Warning"), "{one}");
    // Sessions that the organisers cancel themselves are no reason to doubt the file.
    assert!(!told(&event, &two, &[], "en").contains("Warning"));
}

#[test]
fn of_long_texts_the_part_is_told_that_differs() {
    let long = |end: &str| format!("{} {end}", "chữ ".repeat(60).trim());
    let answer = |end: &str| with("\"there is none\"", &format!("\"{}\"", long(end)));
    let told = told(&answer("cũ"), &answer("mới"), &[], "en");
    let line = told.lines().last().unwrap();
    assert!(line.contains("chữ cũ → …"), "{line}");
    assert!(line.ends_with("chữ mới"), "{line}");
    assert!(line.chars().count() < 120, "{line}");
}
