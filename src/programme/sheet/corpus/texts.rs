//! Cells as text, in what offices write.

use super::Case;
use super::make::{Cells, cells, joined};
use crate::programme::sheet::encoding::written;

const ROWS: Cells = &[
    &["Hội thảo ngày 19/5/2025", "", ""],
    &["Thời gian", "Nội dung", "Người trình bày"],
    &["8h00-9h00", "Khai mạc, giới thiệu đại biểu", "TS. Nguyễn Thị Thuỳ Dương"],
    &["9h00-9h30", "Nghỉ giải lao", ""],
];
const LINES: &[&str] = &[
    "19 08:00-09:00 opening | Khai mạc, giới thiệu đại biểu | speaker TS. Nguyễn Thị Thuỳ Dương",
    "19 09:00-09:30 break | Nghỉ giải lao",
];

pub(super) const CASES: &[Case] = &[
    Case {
        name: "commas",
        file: || joined(ROWS, ",").into_bytes(),
        lines: LINES,
        says: &["B3: the kind was guessed"],
    },
    Case { name: "semicolons", file: || joined(ROWS, ";").into_bytes(), lines: LINES, says: &[] },
    Case { name: "tabs", file: || joined(ROWS, "\t").into_bytes(), lines: LINES, says: &[] },
    Case {
        name: "the sign in the first line",
        file: || format!("sep=;\r\n{}", joined(ROWS, ";")).into_bytes(),
        lines: LINES,
        says: &[],
    },
    Case {
        name: "a byte order mark",
        file: || format!("\u{feff}{}", joined(ROWS, ";")).into_bytes(),
        lines: LINES,
        says: &[],
    },
    Case { name: "UTF-16", file: utf_16, lines: LINES, says: &[] },
    Case {
        name: "Windows-1258",
        file: || written::windows_1258(&joined(ROWS, ";")),
        lines: LINES,
        says: &["was read as Windows-1258"],
    },
    Case {
        name: "TCVN3",
        file: || written::tcvn3(&joined(ROWS, ";")),
        lines: LINES,
        says: &["was read as TCVN3"],
    },
    Case {
        name: "VNI-Windows",
        file: || written::vni(&joined(ROWS, ";")),
        lines: LINES,
        says: &["was read as VNI-Windows"],
    },
    Case {
        name: "a workbook called .csv",
        file: || cells(ROWS),
        lines: LINES,
        says: &["Sheet1!B3"],
    },
    Case {
        name: "quoted line breaks",
        file: || {
            "19/5/2025\nThời gian,Nội dung\n8h-9h,\"Phiên 1\n- Tham luận 1: Dữ liệu\"\n9h-10h,Bế mạc\n".into()
        },
        lines: &[
            "19 08:00-09:00 papers | Phiên 1",
            "+ Tham luận 1: Dữ liệu: ",
            "19 09:00-10:00 closing | Bế mạc",
        ],
        says: &["B5: the kind was guessed"],
    },
];

fn utf_16() -> Vec<u8> {
    let text = format!("\u{feff}{}", joined(ROWS, "\t"));
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}
