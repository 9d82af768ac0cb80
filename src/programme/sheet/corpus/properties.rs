//! What holds for every table and for any bytes.

use proptest::prelude::*;

use super::make::{document, filled, paragraphs, put, table};
use super::{lines, read};

const HEADINGS: [&str; 5] = ["Ngày", "Thời gian", "Nội dung", "Người trình bày", "Địa điểm"];
const ROWS: [[&str; 5]; 7] = [
    ["19/5/2025", "7h30 - 8h00", "Đón tiếp đại biểu", "Lê An", "Sảnh A"],
    ["19/5/2025", "8h00 - 9h00", "Khai mạc", "PGS.TS. Nguyễn Bình", "Hội trường A"],
    ["19/5/2025", "9h00 - 10h00", "Tham luận", "TS. Trần Cường; ThS. Vũ Dung", "Hội trường A"],
    ["19/5/2025", "14h00 - 15h00", "Thảo luận", "TS. Trần Cường", "Phòng 301"],
    ["20/5/2025", "8h00 - 9h00", "Hỏi đáp", "ThS. Vũ Dung, Trường Đại học B", "Phòng 301"],
    ["20/5/2025", "9h00 - 9h15", "Nghỉ giải lao", "Đỗ Em", "Sảnh A"],
    ["20/5/2025", "22h00 - 0h30", "Giao lưu", "Hồ Phi", "Sảnh A"],
];

/// Sessions in the order of their times; rooms and people in that of their names.
fn all(bytes: &[u8]) -> (Vec<String>, Vec<String>, Vec<String>) {
    let reading = read(bytes);
    let programme = reading.programme.unwrap_or_else(|| panic!("{:?}", reading.problems));
    let mut rooms: Vec<String> = programme.rooms.iter().map(|room| format!("{room:?}")).collect();
    let mut people: Vec<String> = programme.people.iter().map(|one| format!("{one:?}")).collect();
    rooms.sort();
    people.sort();
    (lines(&programme), rooms, people)
}

fn written(columns: &[usize], rows: &[usize]) -> Vec<Vec<&'static str>> {
    let headings = columns.iter().map(|column| HEADINGS[*column]).collect();
    let rows = rows.iter().map(|row| columns.iter().map(|column| ROWS[*row][*column]).collect());
    std::iter::once(headings).chain(rows).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_columns_and_rows_says_nothing(
        columns in Just(vec![0, 1, 2, 3, 4]).prop_shuffle(),
        rows in Just(vec![0, 1, 2, 3, 4, 5, 6]).prop_shuffle(),
    ) {
        let plain = written(&[0, 1, 2, 3, 4], &[0, 1, 2, 3, 4, 5, 6]);
        let permuted = written(&columns, &rows);
        let refs = |rows: &[Vec<&'static str>]| -> Vec<Vec<&'static str>> { rows.to_vec() };
        let sheet = |rows: Vec<Vec<&'static str>>| {
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            (filled(|sheet| put(sheet, &rows)), document(&table(&rows)))
        };
        let ((one, two), (three, four)) = (sheet(refs(&plain)), sheet(refs(&permuted)));
        let expected = all(&one);
        prop_assert_eq!(&all(&two), &expected);
        prop_assert_eq!(&all(&three), &expected);
        prop_assert_eq!(&all(&four), &expected);
    }

    #[test]
    fn no_bytes_of_a_document_bring_it_down(at in 0_usize..4_000, byte: u8, cut in 0_usize..4_000) {
        let mut bytes = document(&table(&[&["Thời gian", "Nội dung"], &["8h00", "Khai mạc"]]));
        let length = bytes.len();
        bytes[at % length] = byte;
        read(&bytes);
        bytes.truncate(cut % length);
        read(&bytes);
    }

    #[test]
    fn no_elements_of_a_document_bring_it_down(
        parts in proptest::collection::vec(
            prop::sample::select(&[
                "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>",
                "<w:r>", "</w:r>", "<w:t>8h00</w:t>", "<w:t>Thời gian</w:t>", "<w:t>Nội dung</w:t>",
                "<w:gridSpan w:val=\"4000000000\"/>", "<w:gridSpan w:val=\"-1\"/>", "<w:vMerge/>",
                "<w:vMerge w:val=\"restart\"/>", "<w:gridBefore w:val=\"99999999\"/>", "<w:del>",
                "</w:del>", "<w:tab/>", "<w:br/>", "&#0;", "&x;", "<w:trPr>", "</w:trPr>",
            ][..]),
            0..60,
        ),
    ) {
        read(&document(&parts.concat()));
    }

    #[test]
    fn no_lines_bring_it_down(
        lines in proptest::collection::vec("[0-9hH:/.\\- ]{0,12}(\\PC{0,20}|[-A-Za-z,;:()\t|]{0,20})", 0..20),
    ) {
        let text = format!("19/5/2025\n8h00 Họp\n{}", lines.join("\n"));
        read(text.as_bytes());
        read(&document(&paragraphs(&text.replace(['<', '&'], " "))));
    }
}
