//! Workbooks with a sheet for each table.

use rust_xlsxwriter::Workbook;

use crate::programme::{Format, Reading, Severity, read as read_file};
use crate::texts::{Language, Texts};

type Sheets<'s> = &'s [(&'s str, &'s [&'s [&'s str]])];

fn read(sheets: Sheets<'_>) -> Reading {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
                sheet.write(row, column, *text).unwrap();
            }
        }
    }
    read_file(&workbook.save_to_buffer().unwrap(), Format::Sheet)
}

const TOML: &str = r#"
event = { id = "x-2025", name = { vi = "Hội thảo X", en = "Workshop X" }, timezone = "Asia/Ho_Chi_Minh", languages = ["vi", "en"] }
room = [{ id = "hoi-truong", name = { vi = "Hội trường", en = "Hall" }, capacity = 300 }]
person = [{ id = "nguyen-van-a", name = "Nguyễn Văn A", title = { vi = "TS.", en = "Dr." } }]
session = [{ id = "khai-mac", kind = "opening", title = { vi = "Khai mạc", en = "Opening" }, start = 2025-05-19T08:00:00, end = 2025-05-19T08:30:00, room = "hoi-truong", people = [{ id = "nguyen-van-a", role = "chair" }] }]
paper = [{ id = "p1", session = "khai-mac", title = { vi = "Bài", en = "Paper" }, authors = ["nguyen-van-a", "Nhóm B"], minutes = 15, presented = true }]
fact = [{ topic = "wifi", asks = { vi = ["mạng", "mật khẩu"] }, answer = { vi = "1", en = "2" } }]
"#;

const FULL: Sheets<'_> = &[
    (
        "Sự kiện",
        &[
            &["Mã", "x-2025"],
            &["Tên (vi)", "Hội thảo X"],
            &["name_en", "Workshop X"],
            &["Ngôn ngữ", "vi, en"],
        ],
    ),
    ("Phòng", &[&["Tên_vi", "Tên_en", "Sức chứa"], &["Hội trường", "Hall", "300"]]),
    ("Người", &[&["Họ và tên", "title_vi", "title_en"], &["Nguyễn Văn A", "TS.", "Dr."]]),
    (
        "Phiên",
        &[
            &["Loại", "Tên (vi)", "Tên (en)", "Bắt đầu", "Kết thúc", "Phòng", "people"],
            &[
                "Khai mạc",
                "Khai mạc",
                "Opening",
                "19/5/2025 8h00",
                "2025-05-19 08:30",
                "Hội trường",
                "Chủ trì: Nguyễn Văn A",
            ],
        ],
    ),
    (
        "Tham luận",
        &[
            &["id", "Phiên", "title_vi", "title_en", "Tác giả", "Số phút", "presented"],
            &["p1", "Khai mạc", "Bài", "Paper", "Nguyễn Văn A; Nhóm B", "15", "có"],
        ],
    ),
    (
        "Facts",
        &[&["topic", "asks_vi", "answer_vi", "answer_en"], &["wifi", "mạng; mật khẩu", "1", "2"]],
    ),
];

#[test]
fn a_full_workbook_is_the_same_programme_as_its_text() {
    let (sheets, text) = (read(FULL), read_file(TOML.as_bytes(), Format::Toml));
    assert!(sheets.programme.is_some(), "{:?}", sheets.problems);
    assert_eq!(sheets.canonical, text.canonical);
}

#[test]
fn a_bad_cell_is_named_with_its_sheet() {
    let mut sheets = FULL.to_vec();
    sheets[1] = ("Phòng", &[&["Tên_vi", "Sức chứa", "Màu"], &["Hội trường", "nhiều", "đỏ"]]);
    let reading = read(&sheets);
    let english = Texts::new(Language::from_code("en").unwrap());
    let all: Vec<String> = reading.problems.iter().map(|one| one.sentence(english)).collect();
    let errors = reading.problems.iter().filter(|one| one.severity == Severity::Error);
    assert_eq!(errors.count(), 1, "{all:?}");
    assert!(all.iter().any(|one| one.starts_with("cell Phòng!B2: “capacity” must be a whole")));
    assert!(all.iter().any(|one| one.contains("Phòng!C1: it is not clear what the column “Màu”")));
}

fn sentences(sheets: Sheets<'_>) -> Vec<String> {
    let english = Texts::new(Language::from_code("en").unwrap());
    read(sheets).problems.iter().map(|one| one.sentence(english)).collect()
}

#[test]
fn who_does_what_may_stand_on_a_sheet_of_its_own() {
    let mut sheets = FULL.to_vec();
    let session: &[&[&str]] = &[
        &["Loại", "Tên (vi)", "Tên (en)", "Bắt đầu", "Kết thúc", "Phòng"],
        &["Khai mạc", "Khai mạc", "Opening", "19/5/2025 8h00", "2025-05-19 08:30", "Hall"],
    ];
    sheets[3] = ("Phiên", session);
    sheets.push((
        "Phân công",
        &[&["Vai trò", "Người", "Phiên"], &["CHỦ TRÌ", "nguyễn văn a", "Opening"]],
    ));
    sheets.push(("Hướng dẫn · Guide", &[&["Cách điền"], &["…"]]));
    let text = read_file(TOML.as_bytes(), Format::Toml);
    assert_eq!(read(&sheets).canonical, text.canonical, "{:?}", sentences(&sheets));
    sheets[6] = ("Phân công", &[&["Phiên", "Người"], &["Bế mạc", "Nguyễn Văn A"]]);
    let all = sentences(&sheets);
    assert!(
        all.iter().any(|one| one.starts_with("cell Phân công!A2: there is no session")),
        "{all:?}"
    );
}

#[test]
fn a_name_that_several_rows_have_asks_for_the_id() {
    let mut sheets = FULL.to_vec();
    let rooms: &[&[&str]] = &[&["Mã", "Tên"], &["a", "Hội trường"], &["b", "HỘI TRƯỜNG"]];
    sheets[1] = ("Phòng", rooms);
    let all = sentences(&sheets);
    let asks = "cell Phiên!F2: several rooms are called “Hội trường”";
    assert!(all.iter().any(|one| one.starts_with(asks)), "{all:?}");
    let titles = sheets[3].1[0];
    let by_id: &[&[&str]] =
        &[titles, &["Khai mạc", "X", "Y", "19/5/2025 8h00", "2025-05-19 08:30", "b"]];
    sheets[3] = ("Phiên", by_id);
    sheets.truncate(4);
    assert!(read(&sheets).programme.is_some(), "{:?}", sentences(&sheets));
}

#[test]
fn an_event_without_languages_speaks_those_of_its_name() {
    let mut sheets = FULL.to_vec();
    sheets[0] = ("Sự kiện", &[&["Tên (en)", "Workshop X"], &["Tên (vi)", "Hội thảo X"]]);
    let programme = read(&sheets).programme.unwrap();
    let codes: Vec<&str> = programme.event.languages.iter().map(|one| one.code()).collect();
    assert_eq!(codes, ["en", "vi"]);
}
