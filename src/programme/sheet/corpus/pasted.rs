//! Lines pasted from letters and messages.

use super::Case;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "lines with times",
        file: || {
            "HỘI THẢO KHOA HỌC\n“Chuyển đổi số”\nĐịa điểm: Trung tâm Hội nghị\n\n\
            * Sáng thứ Hai, 19/5/2025\n7h30 - 8h00: Đón tiếp đại biểu\n\
            8h00 Khai mạc (Hội trường A) - GS.TS. Nguyễn Văn An\n8h30: Phiên tham luận\n\
            Chủ trì: PGS.TS. Lê Bình\n- Tham luận 1: Dữ liệu; PGS.TS. Trần Cường\n\
            - Tham luận 2: Con người\nTS. Vũ Dung\n11h30 - 1h30: Ăn trưa\nBUỔI CHIỀU\n\
            2h00 - 3h00 Thảo luận, hỏi đáp\n"
                .into()
        },
        lines: &[
            "19 07:30-08:00 registration | Đón tiếp đại biểu",
            "19 08:00-08:30 opening @Hội trường A | Khai mạc | opening GS.TS. Nguyễn Văn An",
            "19 08:30-11:30 papers @Hội trường A | Phiên tham luận | chair PGS.TS. Lê Bình",
            "+ Tham luận 1: Dữ liệu: Trần Cường",
            "+ Tham luận 2: Con người: Vũ Dung",
            "19 11:30-13:30 meal @Hội trường A | Ăn trưa",
            "19 14:00-15:00 discussion @Hội trường A | Thảo luận, hỏi đáp",
        ],
        says: &["line 6: the kind was guessed", "line 15: 02:00–03:00 was read as 14:00–15:00"],
    },
    Case {
        name: "two days in lines",
        file: || {
            "Ngày 19/5/2025\n8h00 - 9h00: Khai mạc\nNgày 20/5/2025\n8h00 - 9h00: Bế mạc".into()
        },
        lines: &["19 08:00-09:00 opening | Khai mạc", "20 08:00-09:00 closing | Bế mạc"],
        says: &[],
    },
    Case {
        name: "cells pasted with tabs and without headings",
        file: || {
            "Chương trình 19/5/2025\n1\t8h00 - 9h00\tKhai mạc\tTS. Lê Bình\tHội trường A\n\
            2\t9h00 - 9h30\tNghỉ giải lao\t\tSảnh A\n"
                .into()
        },
        lines: &[
            "19 08:00-09:00 opening @Hội trường A | Khai mạc | opening TS. Lê Bình",
            "19 09:00-09:30 break @Sảnh A | Nghỉ giải lao",
        ],
        says: &[],
    },
    Case {
        name: "times in lines of their own",
        file: || {
            "19/5/2025\n8h00 - 9h00\nKhai mạc\n9h00 - 10h00\nBế mạc\nĐịa điểm: Phòng 301\n".into()
        },
        lines: &["19 08:00-09:00 opening | Khai mạc", "19 09:00-10:00 closing @Phòng 301 | Bế mạc"],
        says: &[],
    },
    Case {
        name: "numbered lines with a time that cannot be",
        file: || "19/5/2025\n1. 8h00 - 9h00: Khai mạc\n2. 10h00 - 9h00: Bế mạc".into(),
        lines: &[],
        says: &["line 3: the end must be after the start", "line 3: was 09:00–10:00 meant"],
    },
    Case {
        name: "a day without a year above the lines",
        file: || "Tọa đàm ngày 20/5:\n8:30 AM: Welcome coffee\n2 PM: Workshop".into(),
        lines: &[],
        says: &["line 1: the day “Tọa đàm ngày 20/5:” has no year"],
    },
    Case {
        name: "a letter with numbered parts",
        file: || {
            "HỘI NGHỊ KHOA HỌC\nThời gian: 01 ngày, Thứ Hai, ngày 19/5/2025\n\nI. BUỔI SÁNG\n\
            08h10 – 08h30 : Phát biểu khai mạc: GS, TS Nguyễn Xuân Thắng\n\
            08h30 – 09h30 : PHIÊN 1: LÝ LUẬN CHUNG\n  Chủ tọa: PGS, TS Trần Minh\n\
            \x20 1. Báo cáo đề dẫn - TS Lê Hoa\n  2. Thực trạng (ThS Vũ Bình)\n\
            11h30: Ăn trưa tại Nhà ăn tầng 1\nII. BUỔI CHIỀU\n14h00 - 15h30 Phiên 2 tại Phòng 302\n\
            Ghi chú: Đại biểu mang theo giấy mời."
                .into()
        },
        lines: &[
            "19 08:10-08:30 opening | Phát biểu khai mạc | opening GS, TS Nguyễn Xuân Thắng",
            "19 08:30-09:30 papers | PHIÊN 1: LÝ LUẬN CHUNG | chair PGS, TS Trần Minh",
            "+ 1. Báo cáo đề dẫn: Lê Hoa",
            "+ 2. Thực trạng: Vũ Bình",
            "19 11:30-14:00 meal @Nhà ăn tầng 1 | Ăn trưa",
            "19 14:00-15:30 other @Phòng 302 | Phiên 2",
        ],
        says: &["line 13: the line “Ghi chú: Đại biểu mang theo giấy mời"],
    },
    Case {
        name: "a text that is no programme",
        file: || {
            "Sáng 19/5, tại Hải Phòng, Học viện tổ chức hội thảo khoa học.\nTại hội thảo, các đại biểu trao đổi.".into()
        },
        lines: &[],
        says: &["there is no programme: it needs a table"],
    },
];
