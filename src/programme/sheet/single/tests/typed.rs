//! Tables as secretariats type them.

use rust_xlsxwriter::Format as Style;

use super::*;
use crate::programme::EventKind;

/// One day of a workshop, with lines above the table and papers under a session.
const DAY: &[&[&str]] = &[
    &["HỌC VIỆN HÀNH CHÍNH"],
    &["CHƯƠNG TRÌNH HỘI THẢO KHOA HỌC"],
    &["“Chuyển đổi số trong đào tạo”"],
    &["(Thời gian: ngày 19 tháng 5 năm 2025; Địa điểm: Trung tâm Hội nghị)"],
    &[],
    &["TT", "Thời gian", "Nội dung", "Người thực hiện", "Địa điểm"],
    &["1", "7h30 - 8h00", "Đón tiếp đại biểu", "Ban Tổ chức", "Sảnh A"],
    &["2", "8h00", "Khai mạc", "PGS.TS. Nguyễn Văn An, Giám đốc", "Hội trường A"],
    &["3", "8h30", "Phiên 1: Dữ liệu", "Chủ trì: PGS, TS Lê Thị Thuỷ", ""],
    &["", "", "Tham luận 1: Dữ liệu mở", "ThS. Trần Bình; NCS, ThS Vũ Cường", ""],
    &["", "", "Tham luận 2: Con người", "TS. Lê Thị Thủy", ""],
    &["4", "10h00", "Nghỉ giải lao", "", "Sảnh A"],
    &["5", "10h15 - 11h30", "Thảo luận", "PGS.TS. Nguyễn Văn An", "Hội trường A"],
];

const DAY_LINES: [&str; 5] = [
    "2025-05-19 07:30-08:00 registration sanh-a | Đón tiếp đại biểu",
    "2025-05-19 08:00-08:30 opening hoi-truong-a | Khai mạc",
    "2025-05-19 08:30-10:00 papers hoi-truong-a | Phiên 1: Dữ liệu",
    "2025-05-19 10:00-10:15 break sanh-a | Nghỉ giải lao",
    "2025-05-19 10:15-11:30 discussion hoi-truong-a | Thảo luận",
];

#[test]
fn a_typed_day_becomes_a_programme() {
    let programme = sound(&cells(DAY));
    assert_eq!(lines(&programme), DAY_LINES);
    let event = &programme.event;
    assert_eq!(event.name.first(), "HỘI THẢO KHOA HỌC “Chuyển đổi số trong đào tạo”");
    assert_eq!(event.id, "hoi-thao-khoa-hoc-chuyen");
    assert_eq!(event.kind, EventKind::Workshop);
    assert_eq!(event.organiser.first(), "HỌC VIỆN HÀNH CHÍNH");
    assert_eq!(event.zone, chrono_tz::Asia::Ho_Chi_Minh);
    assert_eq!(programme.venue.name.as_ref().unwrap().first(), "Trung tâm Hội nghị");
    assert_eq!(
        papers(&programme),
        ["Tham luận 1: Dữ liệu mở: Trần Bình, Vũ Cường", "Tham luận 2: Con người: Lê Thị Thuỷ"]
    );
    let people: Vec<&str> = programme.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(people, ["nguyen-van-an", "le-thi-thuy", "tran-binh", "vu-cuong"]);
    let roles: Vec<&str> =
        programme.sessions.iter().flat_map(|s| &s.people).map(|p| p.role.code()).collect();
    assert_eq!(roles, ["opening", "chair", "chair"]);
    let about = programme.sessions[0].abstract_text.as_ref().unwrap();
    assert_eq!(about.first(), "Ban Tổ chức");
}

#[test]
fn guesses_are_shown_with_their_cells() {
    let reading = sheet(&cells(DAY));
    let warnings = warnings(&reading);
    assert_eq!(warnings.len(), 6, "{warnings:?}");
    assert!(
        warnings[0].starts_with("cell Sheet1!C7: the kind was guessed: registration;"),
        "{warnings:?}"
    );
}

#[test]
fn many_guesses_are_one_warning() {
    let hours: Vec<String> =
        (0..12).map(|row| format!("{:02}:00-{:02}:50", row + 8, row + 8)).collect();
    let mut rows: Vec<Vec<&str>> = DAY.iter().take(5).map(|row| row.to_vec()).collect();
    rows.push(DAY[5].to_vec());
    rows.extend(hours.iter().map(|hours| vec!["", hours.as_str(), "Phiên thảo luận", "", ""]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let warnings = warnings(&sheet(&cells(&rows)));
    let guessed: Vec<&String> =
        warnings.iter().filter(|warning| warning.contains("guessed from")).collect();
    assert_eq!(guessed.len(), 1, "{warnings:?}");
    assert!(guessed[0].contains("12 rows"), "{guessed:?}");
}

#[test]
fn the_order_of_the_columns_says_nothing() {
    let whole = sheet(&cells(DAY)).canonical.unwrap();
    for order in [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 2, 3, 4, 0]] {
        let permuted: Vec<Vec<&str>> = DAY
            .iter()
            .map(|row| match row.len() {
                5 => order.iter().map(|column| row[*column]).collect(),
                _ => row.to_vec(),
            })
            .collect();
        let rows: Vec<&[&str]> = permuted.iter().map(Vec::as_slice).collect();
        let reading = sheet(&cells(&rows));
        // Rooms and people are named in another order, so lists of rows are compared as sets.
        let sorted = |text: &str| {
            let mut letters: Vec<char> = text.chars().collect();
            letters.sort_unstable();
            letters
        };
        assert_eq!(sorted(&reading.canonical.unwrap()), sorted(&whole), "{order:?}");
    }
}

#[test]
fn csv_with_any_sign_is_the_same_programme() {
    let whole = sheet(&cells(DAY)).canonical.unwrap();
    for sign in [",", ";", "\t"] {
        let row = |row: &&[&str]| {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
            cells.join(sign)
        };
        let text: Vec<String> = DAY.iter().map(row).collect();
        let text = text.join("\r\n");
        assert_eq!(sheet(text.as_bytes()).canonical.as_ref(), Some(&whole), "{sign}");
        let marked = format!("\u{feff}{text}");
        assert_eq!(sheet(marked.as_bytes()).canonical.as_ref(), Some(&whole), "{sign}");
    }
}

#[test]
fn days_and_rooms_written_once_are_carried_down() {
    let programme = sound(&cells(&[
        &["Hội nghị năm 2025"],
        &["Ngày", "Thời gian", "Nội dung", "Phòng"],
        &["Thứ Hai, 19/5", "8h00", "Khai mạc", "Phòng 1"],
        &["", "9h00", "Tham luận", ""],
        &["", "10h00-11h00", "Thảo luận", "Phòng 2"],
        &["20/5", "8h00-9h00", "Bế mạc", ""],
    ]));
    assert_eq!(
        lines(&programme),
        [
            "2025-05-19 08:00-09:00 opening phong-1 | Khai mạc",
            "2025-05-19 09:00-10:00 papers phong-1 | Tham luận",
            "2025-05-19 10:00-11:00 discussion phong-2 | Thảo luận",
            "2025-05-20 08:00-09:00 closing - | Bế mạc",
        ]
    );
    assert_eq!(programme.event.kind, EventKind::Conference);
}

#[test]
fn days_and_parts_stand_in_rows_of_their_own() {
    let programme = sound(&cells(&[
        &["Thời gian", "Nội dung", "Chủ trì"],
        &["Thứ Hai, ngày 19/5/2025"],
        &["Buổi sáng"],
        &["", "PHIÊN 1: DỮ LIỆU"],
        &["8h00-9h00", "Tham luận", "TS. Nguyễn An"],
        &["NGÀY 20/5/2025"],
        &["14h - 15h", "Tham quan"],
    ]));
    assert_eq!(
        lines(&programme),
        [
            "2025-05-19 08:00-09:00 papers - | Tham luận",
            "2025-05-20 14:00-15:00 tour - | Tham quan",
        ]
    );
    let track = programme.track_of(&programme.sessions[0]).unwrap();
    assert_eq!(track.first(), "PHIÊN 1: DỮ LIỆU");
    assert_eq!(programme.track_of(&programme.sessions[1]), None);
}

#[test]
fn numbered_rows_for_days_and_a_line_for_several_are_understood() {
    let programme = sound(&cells(&[
        &["HỘI NGHỊ TOÀN QUỐC (19 - 20/5/2025)"],
        &["TT", "Thời gian", "Nội dung"],
        &["I", "Thứ Hai, ngày 19/5/2025"],
        &["1", "8h00 – 9h00", "Khai mạc"],
        &["II", "Ngày 20/5"],
        &["1", "8h – 11h", "Tham quan"],
    ]));
    assert_eq!(
        lines(&programme),
        [
            "2025-05-19 08:00-09:00 opening - | Khai mạc",
            "2025-05-20 08:00-11:00 tour - | Tham quan",
        ]
    );
}

#[test]
fn merged_cells_and_two_rows_of_headings_are_understood() {
    let bytes = workbook(|sheet| {
        let style = Style::new();
        sheet.merge_range(0, 0, 0, 4, "Hội thảo ngày 19/5/2025", &style).unwrap();
        sheet.merge_range(1, 0, 1, 1, "Thời gian", &style).unwrap();
        sheet.write(2, 0, "Bắt đầu").unwrap();
        sheet.write(2, 1, "Kết thúc").unwrap();
        sheet.merge_range(1, 2, 2, 2, "Nội dung", &style).unwrap();
        sheet.merge_range(1, 3, 2, 3, "Người trình bày", &style).unwrap();
        sheet.merge_range(1, 4, 2, 4, "Địa điểm", &style).unwrap();
        sheet.merge_range(3, 0, 5, 0, "8h00", &style).unwrap();
        sheet.merge_range(3, 1, 5, 1, "9h00", &style).unwrap();
        sheet.write(3, 2, "Phiên tham luận").unwrap();
        sheet.write(4, 2, "Một").unwrap();
        sheet.write(5, 2, "Hai").unwrap();
        sheet.merge_range(3, 4, 6, 4, "Hội trường", &style).unwrap();
        sheet.merge_range(4, 3, 5, 3, "TS. Nguyễn An", &style).unwrap();
        sheet.write(6, 0, "9h00").unwrap();
        sheet.write(6, 1, "9h30").unwrap();
        sheet.merge_range(6, 2, 6, 3, "Nghỉ giải lao", &style).unwrap();
    });
    let programme = sound(&bytes);
    assert_eq!(
        lines(&programme),
        [
            "2025-05-19 08:00-09:00 papers hoi-truong | Phiên tham luận",
            "2025-05-19 09:00-09:30 break hoi-truong | Nghỉ giải lao",
        ]
    );
    assert_eq!(papers(&programme), ["Một: Nguyễn An", "Hai: Nguyễn An"]);
    assert_eq!(programme.event.name.first(), "Hội thảo ngày 19/5/2025");
}

#[test]
fn excel_dates_times_and_formulas_are_read() {
    let bytes = workbook(|sheet| {
        for (column, heading) in (0..).zip(["Date", "Start", "End", "Title", "Room"]) {
            sheet.write(0, column, heading).unwrap();
        }
        let (date, time) =
            (Style::new().set_num_format("dd/mm/yyyy"), Style::new().set_num_format("hh:mm"));
        sheet.write_with_format(1, 0, 45_796.0, &date).unwrap();
        sheet.write_with_format(1, 1, 0.375, &time).unwrap();
        sheet.write_with_format(1, 2, 0.388_888_888_888_889, &time).unwrap();
        sheet.write(1, 3, "Opening").unwrap();
        sheet.write(1, 4, 301).unwrap();
        let formula = rust_xlsxwriter::Formula::new("=A2").set_result("45796");
        sheet.write_formula_with_format(2, 0, formula, &date).unwrap();
        sheet.write_with_format(2, 1, 0.5, &time).unwrap();
        sheet.write_with_format(2, 2, 0.541_666_666_666_667, &time).unwrap();
        sheet.write(2, 3, "Lunch").unwrap();
    });
    let programme = sound(&bytes);
    assert_eq!(
        lines(&programme),
        ["2025-05-19 09:00-09:20 opening 301 | Opening", "2025-05-19 12:00-13:00 meal 301 | Lunch"]
    );
    assert_eq!(programme.event.id, "hoi-thao-2025");
}

#[test]
fn a_line_across_the_table_may_stand_in_the_column_of_the_numbers() {
    let programme = sound(&cells(&[
        &["Hội thảo ngày 19/5/2025"],
        &["TT", "Thời gian", "Nội dung"],
        &["Buổi chiều"],
        &["1", "2h00-3h00", "Khai mạc"],
        &["Thứ Ba, 20/5/2025"],
        &["PHIÊN 1: DỮ LIỆU"],
        &["2", "8h00-9h00", "Thảo luận"],
        &["3"],
        &["21/5/2025"],
        &["4", "8h00-9h00", "Bế mạc"],
    ]));
    assert_eq!(
        lines(&programme),
        [
            "2025-05-19 14:00-15:00 opening - | Khai mạc",
            "2025-05-20 08:00-09:00 discussion - | Thảo luận",
            "2025-05-21 08:00-09:00 closing - | Bế mạc",
        ]
    );
    assert_eq!(programme.tracks[0].first(), "PHIÊN 1: DỮ LIỆU");
}

#[test]
fn what_an_event_is_about_may_stand_below_its_sort_without_quotes() {
    for (below, name) in [
        ("Chuyển đổi số trong giáo dục", "HỘI THẢO KHOA HỌC: Chuyển đổi số trong giáo dục"),
        ("Trường Đại học Hải Phòng tổ chức", "HỘI THẢO KHOA HỌC"),
        ("Hải Phòng, tháng 5 năm 2025", "HỘI THẢO KHOA HỌC"),
        ("(Kèm theo Công văn của Học viện)", "HỘI THẢO KHOA HỌC"),
    ] {
        let programme = sound(&cells(&[
            &["CHƯƠNG TRÌNH HỘI THẢO KHOA HỌC"],
            &[below],
            &["Ngày 19/5/2025"],
            &["Thời gian", "Nội dung"],
            &["8h00-9h00", "Khai mạc"],
        ]));
        assert_eq!(programme.event.name.first(), name);
    }
}
