//! Lines as people paste them.

use super::line::{parts, time_of};

#[test]
fn a_line_that_begins_with_a_time_is_told_from_others() {
    for (line, time, rest) in [
        ("7h30 - 8h00: Đón tiếp đại biểu", "7h30 - 8h00:", " Đón tiếp đại biểu"),
        ("8h00 Khai mạc", "8h00", " Khai mạc"),
        ("- 8 giờ 30 phút: Tham luận", "8 giờ 30 phút:", " Tham luận"),
        ("1. 7h30 – 8h00 Đón tiếp", "7h30 – 8h00", " Đón tiếp"),
        ("Chiều: 2h00 - 3h00 Thảo luận", "Chiều: 2h00 - 3h00", " Thảo luận"),
        ("từ 8h đến 9h: Họp", "từ 8h đến 9h:", " Họp"),
        ("(7h30 – 8h00) Họp", "(7h30 – 8h00)", " Họp"),
        ("7.30 - 8.00 Đón tiếp", "7.30 - 8.00", " Đón tiếp"),
        ("2:00 PM Opening", "2:00 PM", " Opening"),
        ("1\t7h30\tHọp", "7h30", "\tHọp"),
    ] {
        let timed = time_of(line).unwrap_or_else(|| panic!("{line}"));
        assert_eq!((timed.time, timed.rest), (time, rest), "{line}");
    }
    for line in [
        "",
        "Tham luận 1",
        "1.1 Mở đầu",
        "10.5.2025",
        "19/5/2025",
        "2025 là năm",
        "1. Tham luận",
        "8-9 đại biểu",
    ] {
        assert_eq!(time_of(line), None, "{line}");
    }
}

#[test]
fn a_line_is_parted_into_title_people_and_room() {
    for (line, title, people, room) in [
        (
            " Khai mạc (Hội trường A) - GS.TS. Nguyễn Văn A",
            "Khai mạc",
            "GS.TS. Nguyễn Văn A",
            "Hội trường A",
        ),
        (": Đón tiếp đại biểu", "Đón tiếp đại biểu", "", ""),
        (
            "Tham luận 1: Dữ liệu mở; PGS.TS. Lê B, Khoa Luật",
            "Tham luận 1: Dữ liệu mở",
            "PGS.TS. Lê B, Khoa Luật",
            "",
        ),
        ("\tĐón tiếp\tBan Tổ chức\tSảnh A", "Đón tiếp", "Ban Tổ chức", "Sảnh A"),
        ("Phát biểu chào mừng, TS. Trần C", "Phát biểu chào mừng", "TS. Trần C", ""),
        ("Ăn trưa tại Nhà hàng Hoa Sen", "Ăn trưa", "", "Nhà hàng Hoa Sen"),
        ("PHIÊN 1 - KHAI MẠC HỘI NGHỊ", "PHIÊN 1 - KHAI MẠC HỘI NGHỊ", "", ""),
        ("Đổi mới - sáng tạo", "Đổi mới - sáng tạo", "", ""),
        ("Thảo luận; Địa điểm: Phòng 301", "Thảo luận", "", "Phòng 301"),
        ("Bế mạc (TS. Trần C)", "Bế mạc", "TS. Trần C", ""),
        (
            ": Phiên 1: Biển. Chủ trì: PGS.TS. Trần B; TS. Lê C - Hội trường A",
            "Phiên 1: Biển",
            "Chủ trì: PGS.TS. Trần B; TS. Lê C",
            "Hội trường A",
        ),
    ] {
        let found = parts(line);
        let found = (found.title.as_str(), found.people.join("|"), found.room.as_str());
        assert_eq!(found, (title, people.to_owned(), room), "{line}");
    }
}

#[test]
fn a_text_without_an_end_is_not_taken_apart() {
    let line = "Phiên A, chủ trì: TS. A; ".repeat(100_000);
    let found = parts(&line);
    assert!(found.title.starts_with("Phiên A, chủ trì") && found.people.is_empty());
}
