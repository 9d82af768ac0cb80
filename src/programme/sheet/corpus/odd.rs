//! Tables that are sound and odd.

use rust_xlsxwriter::Formula;

use super::Case;
use super::make::{cells, filled, put};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "times of every spelling",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["7h", "Một"],
                &["7h30'", "Hai"],
                &["08:00", "Ba"],
                &["8.30 – 9.00", "Bốn"],
                &["9 giờ 15 phút", "Năm"],
                &["từ 10h00 đến 10h30", "Sáu"],
                &["10:30:00 - 11:00:00", "Bảy"],
                &["2:00 PM - 3:00 PM", "Tám"],
                &["15h00\n16h00", "Chín"],
            ])
        },
        lines: &[
            "19 07:00-07:30 other | Một",
            "19 07:30-08:00 other | Hai",
            "19 08:00-08:30 other | Ba",
            "19 08:30-09:00 other | Bốn",
            "19 09:15-10:00 other | Năm",
            "19 10:00-10:30 other | Sáu",
            "19 10:30-11:00 other | Bảy",
            "19 14:00-15:00 other | Tám",
            "19 15:00-16:00 other | Chín",
        ],
        says: &[],
    },
    Case {
        name: "honorifics with commas",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung", "Chủ trì", "Báo cáo viên"],
                &[
                    "8h-9h",
                    "Phiên 1",
                    "PGS, TS Lê Văn Bình",
                    "NCS, ThS Trần Cường, TS. Đỗ Dung, Trưởng khoa",
                ],
            ])
        },
        lines: &[
            "19 08:00-09:00 other | Phiên 1 | chair PGS, TS Lê Văn Bình, speaker NCS, ThS Trần Cường, speaker TS. Đỗ Dung",
        ],
        says: &[],
    },
    Case {
        name: "English headings",
        file: || {
            cells(&[
                &["Workshop, Monday, May 19, 2025"],
                &["Time", "Session title", "Chair", "Room"],
                &["9:00 - 10:00", "Opening", "Prof. John Smith", "Hall A"],
            ])
        },
        lines: &["19 09:00-10:00 opening @Hall A | Opening | chair Prof. John Smith"],
        says: &[],
    },
    Case {
        name: "headings in two languages",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian / Time", "Nội dung / Content", "Địa điểm / Venue"],
                &["9h00 - 10h00", "Khai mạc / Opening", "Hội trường"],
            ])
        },
        lines: &["19 09:00-10:00 opening @Hội trường | Khai mạc / Opening"],
        says: &[],
    },
    Case {
        name: "notes under the table",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["8h-9h", "Khai mạc"],
                &["Ghi chú: đại biểu mang theo giấy mời"],
                &["", "TM. BAN TỔ CHỨC"],
            ])
        },
        lines: &["19 08:00-09:00 opening | Khai mạc"],
        says: &["A4: the line “Ghi chú", "B5: the line “TM. BAN"],
    },
    Case {
        name: "line breaks in cells",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung", "Phòng"],
                &[
                    "8h00 -\n9h00",
                    "Phiên 1: Dữ liệu\nvà con người\nChủ trì: TS. Lê Bình\n- Tham luận 1: Dữ liệu mở\nThS. Trần An",
                    "Phòng\n301",
                ],
            ])
        },
        lines: &[
            "19 08:00-09:00 papers @Phòng 301 | Phiên 1: Dữ liệu và con người | chair TS. Lê Bình",
            "+ Tham luận 1: Dữ liệu mở: Trần An",
        ],
        says: &[],
    },
    Case {
        name: "blanks at the ends and no-break spaces",
        file: || {
            cells(&[
                &["  Ngày\u{a0}19/5/2025 "],
                &[" Thời\u{a0}gian ", "Nội dung  ", "Phòng"],
                &["8h00\u{a0}-\u{a0}9h00 ", "\u{a0}Khai mạc ", " Phòng\u{a0}301"],
                &["9h00 - 9h30", "Bế mạc", "Phòng 301 "],
            ])
        },
        lines: &[
            "19 08:00-09:00 opening @Phòng 301 | Khai mạc",
            "19 09:00-09:30 closing @Phòng 301 | Bế mạc",
        ],
        says: &[],
    },
    Case {
        name: "cells with errors",
        file: errors,
        lines: &["19 08:00-09:00 opening | Khai mạc"],
        says: &["C3: the cell's formula came to the error #REF!"],
    },
    Case {
        name: "numbers stored as text",
        file: || {
            cells(&[
                &["Ngày", "Thời gian", "Nội dung", "Thời lượng (phút)", "Phòng"],
                &["19/05/2025", "08:00", "Khai mạc", "45", "301"],
            ])
        },
        lines: &["19 08:00-08:45 opening @301 | Khai mạc"],
        says: &[],
    },
    Case {
        name: "past midnight",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["22h00 - 0h30", "Giao lưu văn nghệ"],
            ])
        },
        lines: &["19 22:00-00:30 social | Giao lưu văn nghệ"],
        says: &[],
    },
    Case {
        name: "an afternoon in hours of the morning",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["SÁNG"],
                &["8h00 - 11h30", "Khai mạc"],
                &["11h30 - 1h30", "Ăn trưa"],
                &["CHIỀU"],
                &["2h00 - 3h30", "Thảo luận"],
                &["3h30", "Bế mạc"],
            ])
        },
        lines: &[
            "19 08:00-11:30 opening | Khai mạc",
            "19 11:30-13:30 meal | Ăn trưa",
            "19 14:00-15:30 discussion | Thảo luận",
            "19 15:30-16:00 closing | Bế mạc",
        ],
        says: &[
            "A7: 02:00–03:30 was read as 14:00–15:30",
            "A5: 11:30–01:30 was read as 11:30–13:30",
        ],
    },
    Case {
        name: "two o'clock below eleven",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["10h-11h", "Khai mạc"],
                &["2h-3h", "Bế mạc"],
            ])
        },
        lines: &["19 02:00-03:00 closing | Bế mạc", "19 10:00-11:00 opening | Khai mạc"],
        says: &["A4: 02:00 lies before the row above it; was 14:00 meant"],
    },
    Case {
        name: "a start that goes backwards",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["10h-11h", "Khai mạc"],
                &["9h-9h30", "Bế mạc"],
            ])
        },
        lines: &["19 09:00-09:30 closing | Bế mạc", "19 10:00-11:00 opening | Khai mạc"],
        says: &["A4: 09:00 lies before the start above it (10:00)"],
    },
    Case {
        name: "people, rooms and rows written twice",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung", "Người trình bày", "Phòng"],
                &["8h-9h", "Khai mạc", "TS. Nguyễn Văn Hùng", "Hội trường A"],
                &["9h-10h", "Thảo luận", "TS. Nguyễn Van Hùng", "HT A"],
                &["10h-11h", "Bế mạc", "Ng. Văn Hùng", "Hội trường A"],
                &["10h-11h", "Bế mạc", "", "Hội trường A"],
            ])
        },
        lines: &[
            "19 08:00-09:00 opening @Hội trường A | Khai mạc | speaker TS. Nguyễn Văn Hùng",
            "19 09:00-10:00 discussion @HT A | Thảo luận | speaker TS. Nguyễn Van Hùng",
            "19 10:00-11:00 closing @Hội trường A | Bế mạc | speaker Ng. Văn Hùng",
            "19 10:00-11:00 closing @Hội trường A | Bế mạc",
        ],
        says: &[
            "C4: is “Nguyễn Van Hùng” the same person as “Nguyễn Văn Hùng” (Sheet1!C3)",
            "D4: is the room “HT A” the same as “Hội trường A” (Sheet1!D3)",
            "A6: the row repeats another one (Sheet1!A5)",
        ],
    },
    Case {
        name: "two people of one name",
        file: || {
            cells(&[
                &["19/5/2025"],
                &["Thời gian", "Nội dung", "Người trình bày"],
                &["8h-9h", "Khai mạc", "PGS.TS. Nguyễn Văn Hùng"],
                &["9h-10h", "Thảo luận", "ThS. Nguyễn Văn Hùng"],
                &["10h-11h", "Bế mạc", "Nguyễn Văn Hùng"],
            ])
        },
        lines: &[
            "19 08:00-09:00 opening | Khai mạc | speaker PGS.TS. Nguyễn Văn Hùng",
            "19 09:00-10:00 discussion | Thảo luận | speaker ThS. Nguyễn Văn Hùng",
            "19 10:00-11:00 closing | Bế mạc | speaker PGS.TS. Nguyễn Văn Hùng",
        ],
        says: &[
            "C4: “ThS. Nguyễn Văn Hùng” and “PGS.TS. Nguyễn Văn Hùng” (Sheet1!C3) are taken for two people",
        ],
    },
    Case {
        name: "a wrong weekday, a far day and a long session",
        file: || {
            cells(&[
                &["Ngày", "Thời gian", "Nội dung"],
                &["Thứ Ba, 19/5/2025", "8h-15h", "Khai mạc"],
                &["", "15h-16h", "Thảo luận"],
                &["", "16h-17h", "Hỏi đáp"],
                &["20/6/2025", "8h-9h", "Bế mạc"],
            ])
        },
        lines: &[
            "19 08:00-15:00 opening | Khai mạc",
            "19 15:00-16:00 discussion | Thảo luận",
            "19 16:00-17:00 discussion | Hỏi đáp",
            "2025-06-20 08:00-09:00 closing | Bế mạc",
        ],
        says: &[
            "A2: 19/5/2025 is a Monday, but Tuesday is written",
            "B2: the session takes 7 hours",
            "B5: the day 20/6/2025 is far from the others (19/5/2025 to 19/5/2025)",
        ],
    },
];

fn errors() -> Vec<u8> {
    filled(|sheet| {
        put(sheet, &[&["19/5/2025"], &["Thời gian", "Nội dung", "Phòng"], &["8h-9h", "Khai mạc"]]);
        sheet.write(2, 2, Formula::new("=Sheet9!A1").set_result("#REF!")).unwrap();
    })
}
